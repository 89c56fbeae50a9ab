// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/csvreader.h"
#include "tests/model/slidergrid.h"
#include "tests/model/specifiedparameters.h"
#include "tests/model/writtentables.h"
#include "tests/testprogram.h"

#include "model/accounting/tables/accountingtables.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// A number as a person reads it in a table, and one of its last digit.
struct ReadNumber
{
    double value = 0;
    double step = 0;
};

ReadNumber readWords(const QString &words)
{
    static const QRegularExpression form(QStringLiteral(
        "\\A([0-9]+)(\\.([0-9]+))?(e[+-][0-9]+)?\\s?(%|B|M|billion|million|([kMGTP]?)FLOPs)?\\z"));
    const QRegularExpressionMatch match = form.match(QString(words).remove(u','));
    if (!match.hasMatch())
        return {};
    double unit = QString(u'1' + match.captured(4)).toDouble();
    const QString word = match.captured(5);
    if (word == QStringLiteral("B") || word == QStringLiteral("billion"))
        unit = 1e9;
    else if (word == QStringLiteral("M") || word == QStringLiteral("million"))
        unit = 1e6;
    else if (!match.captured(6).isEmpty())
        unit = std::pow(1000.0, 1 + QStringLiteral("kMGTP").indexOf(match.captured(6)));
    return {QString(match.captured(1) + match.captured(2)).toDouble() * unit,
            unit * std::pow(10.0, -match.captured(3).size())};
}

} // namespace

class TestComparisonTable : public QObject
{
    Q_OBJECT

private slots:
    void readsBackInEveryBit_data();
    void readsBackInEveryBit();
    void shownPartsAddUp_data();
    void shownPartsAddUp();
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
    QCOMPARE(rows->size(), 1 + 1 + 38 + 5 + parameters.entropyModel);
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

void TestComparisonTable::shownPartsAddUp_data()
{
    QTest::addColumn<NumberStyle>("style");
    QTest::addColumn<int>("entropyModel");
    for (const int entropyModel : {0, 1}) {
        const char *with = entropyModel ? " with the entropy model" : "";
        QTest::addRow("powers of ten%s", with) << NumberStyle::Scientific << entropyModel;
        QTest::addRow("as in speech%s", with) << NumberStyle::SiPrefix << entropyModel;
    }
}

/// All over the sliders: who adds up what is written of the parts comes to what is written of the total.
void TestComparisonTable::shownPartsAddUp()
{
    QFETCH(NumberStyle, style);
    QFETCH(int, entropyModel);
    Parameters parameters;
    parameters.entropyModel = entropyModel;
    int visited = 0;
    int exact = 0; // with the digits that are usual
    const int said = atEverySliderPosition(parameters, [&](const Parameters &position) {
        if (++visited % 11 != 0)
            return true;
        const Table table = shownComparisonTable(compare(position));
        for (std::size_t column = 1; column < table.columns.size(); ++column) {
            if (table.columns[column].kind == Kind::Difference)
                continue;
            ReadNumber total;
            double sum = 0;
            bool isUsual = true;
            for (qint64 row = 1; row < table.rowCount; ++row) {
                const Cell cell = table.row(row)[column];
                const ReadNumber read = readWords(words(cell, table.columns[column], style));
                isUsual = isUsual && cell.moreDigits == 0;
                if (row == table.rowCount - 1)
                    total = read;
                else
                    sum += read.value;
            }
            exact += isUsual ? 1 : 0;
            if (std::abs(sum - total.value) > total.step / 2 * (1 + 1e-6)) {
                qInfo("%s: %s", qPrintable(positionText(position)), qPrintable(table.columns[column].title));
                return false;
            }
        }
        return true;
    });
    QCOMPARE(said, sliderPositions);
    QVERIFY(exact > visited / 11); // most of them, or digits would mean nothing
}

PATCHSCALE_TEST(TestComparisonTable)
#include "tst_comparisontable.moc"
