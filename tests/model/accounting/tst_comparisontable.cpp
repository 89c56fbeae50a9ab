// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/csvreader.h"
#include "tests/model/specifiedparameters.h"
#include "tests/model/writtentables.h"
#include "tests/testprogram.h"

#include "model/accounting/tables/accountingtables.h"

#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

class TestComparisonTable : public QObject
{
    Q_OBJECT

private slots:
    void readsBackInEveryBit_data();
    void readsBackInEveryBit();
};

void TestComparisonTable::readsBackInEveryBit_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("method");
    QTest::addColumn<CsvDialect>("dialect");

    Parameters other;
    other.bltPs = 10;
    other.dModel = 8192;
    other.localNLayers = 7;
    other.bpePs = 3.7123456789012345;
    other.nLayers = 36;
    other.nHeads = 24;
    other.nVocab = 32000;
    other.nCtxBase = 16777216;
    other.localDModel = 1280;
    other.localNHeads = 20;
    other.localNVocab = 65536;
    other.localNCtx = 1024;
    other.ffRatio = 3;
    other.localEncoderLayers = 3;
    other.bpeDModel = 3072;
    other.bpeNLayers = 34;
    other.bpeNHeads = 12;
    other.entropyNLayers = 13;
    other.entropyDModel = 512;
    other.entropyNCtx = 1024;
    other.entropyNVocab = 260;
    Parameters withEntropyModel = other;
    withEntropyModel.entropyModel = 1;
    for (const CsvDialect dialect : {CsvDialect::Standard, CsvDialect::ExcelLocal}) {
        const char *name = dialect == CsvDialect::Standard ? "standard" : "Excel (local)";
        QTest::addRow("defaults, %s", name) << Parameters() << QStringLiteral("openai") << dialect;
        QTest::addRow("others, %s", name) << other << QStringLiteral("blt-paper") << dialect;
        QTest::addRow("others with the entropy model, %s", name)
            << withEntropyModel << QStringLiteral("2n") << dialect;
    }
}

void TestComparisonTable::readsBackInEveryBit()
{
    QFETCH(Parameters, parameters);
    QFETCH(QString, method);
    QFETCH(CsvDialect, dialect);
    QVERIFY(findMethod(method));
    const Comparison comparison = compare(parameters, *findMethod(method));
    QByteArray bytes = csvOf(comparisonTable(comparison), dialect);
    const bool isLocal = dialect == CsvDialect::ExcelLocal;
    QCOMPARE(bytes.startsWith("\xef\xbb\xbf"), isLocal);
    if (isLocal)
        bytes.remove(0, 3);

    const auto rows = readCsv(bytes, isLocal ? ';' : ',');
    QVERIFY(rows.has_value());
    QCOMPARE(rows->size(), 1 + 1 + 22 + 5 + parameters.entropyModel);
    QCOMPARE(rows->at(0), (QStringList{QStringLiteral("group"), QStringLiteral("name"),
                                       QStringLiteral("value"), QStringLiteral("unit")}));
    QCOMPARE(rows->at(1), (QStringList{QStringLiteral("accounting"), QStringLiteral("method"), method,
                                       QStringLiteral("")}));
    qsizetype at = 2;
    const auto checkRow = [&](const QString &group, const char *name, double value, const char *unit) {
        const QStringList &row = rows->at(at++);
        QCOMPARE(row.size(), 4);
        QCOMPARE(row.at(0), group);
        QCOMPARE(row.at(1), QString::fromLatin1(name));
        QCOMPARE(row.at(2).contains(isLocal ? u'.' : u','), false);
        bool isNumber = false;
        const double read = QString(row.at(2)).replace(u',', u'.').toDouble(&isNumber);
        QVERIFY(isNumber);
        QCOMPARE(bits(read), bits(value));
        QCOMPARE(row.at(3), QString::fromLatin1(unit));
    };
    for (const SpecifiedParameter &parameter : specifiedParameters)
        checkRow(QStringLiteral("parameter"), parameter.identifier, parameter.inForce(parameters),
                 parameter.unit);
    const auto result = QStringLiteral("result");
    checkRow(result, "bpe_flops_per_byte", comparison.bpe, "FLOPs/byte");
    checkRow(result, "blt_global_flops_per_byte", comparison.bltGlobal, "FLOPs/byte");
    checkRow(result, "blt_local_flops_per_byte", comparison.bltLocal, "FLOPs/byte");
    if (parameters.entropyModel == 1)
        checkRow(result, "entropy_model_flops_per_byte", comparison.entropyModel, "FLOPs/byte");
    checkRow(result, "blt_total_flops_per_byte", comparison.bltTotal, "FLOPs/byte");
    checkRow(result, "difference_percent", comparison.differencePercent, "%");
    QCOMPARE(at, rows->size());
}

PATCHSCALE_TEST(TestComparisonTable)
#include "tst_comparisontable.moc"
