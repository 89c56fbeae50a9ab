// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/csvreader.h"
#include "tests/model/writtentables.h"
#include "tests/testprogram.h"

#include "model/accounting/comparison.h"
#include "tests/model/accounting/tabulated.h"

#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

class TestMethodsTable : public QObject
{
    Q_OBJECT

private slots:
    void listsEveryMethod_data();
    void listsEveryMethod();
    void canBeSorted();
};

void TestMethodsTable::listsEveryMethod_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<CsvDialect>("dialect");
    Parameters others;
    others.bltPs = 8;
    others.bpePs = 3.7;
    others.localNLayers = 7;
    others.entropyModel = 1;
    for (const CsvDialect dialect : {CsvDialect::Standard, CsvDialect::ExcelLocal}) {
        const char *name = dialect == CsvDialect::Standard ? "standard" : "Excel (local)";
        QTest::addRow("defaults, %s", name) << Parameters() << dialect;
        QTest::addRow("others with the entropy model, %s", name) << others << dialect;
    }
}

void TestMethodsTable::listsEveryMethod()
{
    QFETCH(Parameters, parameters);
    QFETCH(CsvDialect, dialect);
    QByteArray bytes = csvOf(methodsOf(compare(parameters)), dialect);
    const bool isLocal = dialect == CsvDialect::ExcelLocal;
    QCOMPARE(bytes.startsWith("\xef\xbb\xbf"), isLocal);
    if (isLocal)
        bytes.remove(0, 3);
    const auto rows = readCsv(bytes, isLocal ? ';' : ',');
    QVERIFY(rows.has_value());
    QCOMPARE(rows->size(), 5);
    QCOMPARE(rows->at(0).join(u','),
             QStringLiteral("method,bpe_flops_per_byte,blt_global_flops_per_byte,blt_local_flops_per_byte,"
                            "blt_total_flops_per_byte,difference_percent"));
    qsizetype at = 1;
    for (const char *method : {"openai", "blt-paper", "deepmind", "2n"}) {
        const QStringList &row = rows->at(at++);
        QCOMPARE(row.size(), 6);
        QCOMPARE(row.at(0), QString::fromLatin1(method));
        const Comparison comparison = compare(parameters, *findMethod(row.at(0)));
        const QList<double> expected = {comparison.bpe, comparison.bltGlobal, comparison.bltLocal,
                                        comparison.bltTotal, comparison.differencePercent};
        for (qsizetype i = 0; i < expected.size(); ++i) {
            QVERIFY(!row.at(i + 1).contains(isLocal ? u'.' : u','));
            QCOMPARE(bits(QString(row.at(i + 1)).replace(u',', u'.').toDouble()), bits(expected.at(i)));
        }
    }
}

void TestMethodsTable::canBeSorted()
{
    QVERIFY(methodsOf(compare(Parameters())).isSortable);
}

PATCHSCALE_TEST(TestMethodsTable)
#include "tst_methodstable.moc"
