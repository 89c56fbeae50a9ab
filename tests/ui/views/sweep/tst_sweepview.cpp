// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "model/questions/sweep/sweepanswer.h"
#include "model/reading/numberformat.h"
#include "tests/model/bits.h"
#include "tests/model/csvreader.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/combobox.h"
#include "tests/ui/shownview.h"
#include "tests/ui/typing.h"
#include "ui/export/viewexport.h"
#include "ui/tables/tablemodel.h"
#include "ui/views/sweep/sweepchart.h"

#include <QBuffer>
#include <QComboBox>
#include <QLabel>
#include <QTest>

#include <array>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

Table tableOf(const Parameters &parameters, ParameterId id)
{
    return sweepTable({parameters}, stepsOver(validRange(parameters, id)));
}

struct ShownSweep : ShownView
{
    ShownSweep() : ShownView(QStringLiteral("sweep")) {}

    [[nodiscard]] const QAbstractItemModel &rows() const { return *table().model(); }
    [[nodiscard]] const SweepCurve &curve() const { return chart<SweepChart>().curve(); }
    void choose(ParameterId id) const
    {
        chooseByKeyboard(find<QComboBox>("sweepParameterComboBox"), parameterInfo(id).label());
    }
};

/// What is wrong with a table that should show some numbers.
QString difference(const QAbstractItemModel &table, const Table &expected, ParameterId id,
                   NumberStyle style = NumberStyle::Scientific)
{
    if (table.rowCount() != expected.rowCount || table.columnCount() != 6)
        return QStringLiteral("%1 rows of %2").arg(table.rowCount()).arg(table.columnCount());
    for (int row = 0; row < table.rowCount(); ++row) {
        const Row cells = expected.row(row);
        QStringList texts = {plainSpaces(displayValueWithUnit(parameterInfo(id), *cells.at(0).number()))};
        for (std::size_t i = 1; i < 5; ++i)
            texts << plainSpaces(shortNumber(*cells.at(i).number(), style));
        texts << plainSpaces(signedPercent(*cells.at(5).number()));
        if (rowTexts(table, row) != texts)
            return rowTexts(table, row).join(u'|') + QStringLiteral(" rather than ") + texts.join(u'|');
    }
    return {};
}

} // namespace

class TestSweepView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void modelTellsNamesAndEveryDigit();
    void tableIsThatOfTheSweep_data();
    void tableIsThatOfTheSweep();
    void tableFollowsTheRange();
    void numbersAreWrittenAsChosen();
    void columnsStandStill();
    void shownPageFollows();
    void settingsOutliveTheComparison();
    void goesBackFromAnEntropyParameter();
    void fileHoldsTheTable_data();
    void fileHoldsTheTable();
    void settingsAreThereBeforeThePage();
};

void TestSweepView::modelTellsNamesAndEveryDigit()
{
    TableModel model;
    const Table table = tableOf({}, ParameterId::BltPs);
    model.setTable(table);
    const auto headers = [&model](int role) {
        QStringList texts;
        for (int column = 0; column < model.columnCount(); ++column)
            texts << model.headerData(column, Qt::Horizontal, role).toString();
        return texts.join(u'|');
    };
    QCOMPARE(headers(Qt::DisplayRole),
             QStringLiteral("BLT patch size|BPE (FLOPs/byte)|BLT Global (FLOPs/byte)|"
                            "BLT Local (FLOPs/byte)|BLT Total (FLOPs/byte)|Against BPE"));
    // As files have them.
    QCOMPARE(headers(Qt::ToolTipRole),
             QStringLiteral("blt_ps|bpe_flops_per_byte|blt_global_flops_per_byte|blt_local_flops_per_byte|"
                            "blt_total_flops_per_byte|difference_percent"));
    // The first row of the table in the specification, at 4.4 bytes.
    QCOMPARE(rowTexts(model, 34).join(u'|'),
             QStringLiteral("4.4 bytes|1.13e+09|9.86e+08|3.59e+08|1.35e+09|+18.5 %"));
    const std::array row = {4.4,         1134671127.2727273, 985725672.7272726,
                            359419904.0, 1345145576.7272725, 18.549379145694616};
    for (std::size_t column = 0; column < row.size(); ++column)
        QCOMPARE(bits(*table.row(34).at(column).number()), bits(row.at(column)));
}

void TestSweepView::tableIsThatOfTheSweep_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<int>("rows");
    QTest::newRow("patch size") << ParameterId::BltPs << 91;
    QTest::newRow("width") << ParameterId::DModel << 61;
    QTest::newRow("local layers") << ParameterId::LocalNLayers << 12;
    QTest::newRow("token size") << ParameterId::BpePs << 191;
    QTest::newRow("layers") << ParameterId::NLayers << 256;
    QTest::newRow("a link") << ParameterId::BpeNHeads << 512;
    // Some thousand: steps of 16778 from 1 on.
    QTest::newRow("context") << ParameterId::NCtxBase << 1000;
}

void TestSweepView::tableIsThatOfTheSweep()
{
    QFETCH(ParameterId, id);
    QFETCH(int, rows);
    ShownSweep shown;
    QVERIFY(shown.isReady());
    shown.choose(id);
    QCOMPARE(shown.rows().rowCount(), rows);
    QCOMPARE(difference(shown.rows(), tableOf({}, id), id), QString());
    QCOMPARE(shown.curve().range, validRange({}, id));
}

void TestSweepView::tableFollowsTheRange()
{
    ShownSweep shown;
    QVERIFY(shown.isReady());
    replaceText(shown.find<QDoubleSpinBox>("sweepFromSpinBox"), QStringLiteral("4.25"));
    replaceText(shown.find<QDoubleSpinBox>("sweepToSpinBox"), QStringLiteral("5"));
    // 4.25, 4.35 and so on to 4.95.
    QCOMPARE(shown.rows().rowCount(), 8);
    const SweepSteps steps{ParameterId::BltPs, 4.25, 5, 0.1};
    QCOMPARE(difference(shown.rows(), sweepTable({}, steps), ParameterId::BltPs), QString());
    QCOMPARE(shown.curve().range, (SweepRange{ParameterId::BltPs, 4.25, 5}));
}

void TestSweepView::numbersAreWrittenAsChosen()
{
    ShownSweep shown;
    ViewSettings settings;
    settings.numberStyle = NumberStyle::SiPrefix;
    shown.page.setViewSettings(settings);
    QCOMPARE(
        difference(shown.rows(), tableOf({}, ParameterId::BltPs), ParameterId::BltPs, NumberStyle::SiPrefix),
        QString());
    QTRY_VERIFY(chartTexts(shown.chartView()).contains(QStringLiteral("GFLOPs per Byte")));
}

/// As in a drag: they become wider for what needs it, and not narrower.
void TestSweepView::columnsStandStill()
{
    ShownSweep shown;
    const auto widths = [&shown] {
        QList<int> all;
        for (int column = 0; column < shown.rows().columnCount(); ++column)
            all << shown.table().columnWidth(column);
        return all;
    };
    const QList<int> first = widths();
    Parameters dear; // by more than a thousand percent
    dear.dModel = 512;
    dear.localNLayers = 24;
    shown.setParameters(dear);
    const QList<int> wider = widths();
    QVERIFY(wider.constLast() > first.constLast());
    Parameters further;
    for (const double patchSize : {4.4, 4.5, 4.6}) {
        further.bltPs = patchSize;
        shown.setParameters(further);
        QCOMPARE(widths(), wider);
    }
}

void TestSweepView::shownPageFollows()
{
    ShownSweep shown;
    for (const AccountingMethod *method : accountingMethods()) {
        Parameters parameters;
        parameters.localNLayers = 4;
        parameters.bltPs = 6.2;
        const Case asked{parameters, *method};
        shown.setCase(asked);
        QVERIFY(shown.curve().comparison.method == method);
        QCOMPARE(shown.curve().current(), 6.2);
        const Table expected = sweepTable(asked, stepsOver(validRange(parameters, ParameterId::BltPs)));
        QCOMPARE(difference(shown.rows(), expected, ParameterId::BltPs), QString());
        const QString sentence = breakEvenText(shown.curve());
        QCOMPARE(shown.find<QLabel>("sweepHeadline").text(), sentence);
        QCOMPARE(shown.chart().subtitle(), sentence);
        QTRY_VERIFY(chartTexts(shown.chartView()).contains(QStringLiteral("Now 6.2 bytes")));
        QVERIFY(shown.chartView().accessibleDescription().startsWith(sentence));
    }
}

void TestSweepView::settingsOutliveTheComparison()
{
    ShownSweep shown;
    QVERIFY(shown.isReady());
    shown.choose(ParameterId::LocalNHeads);
    replaceText(shown.find<QDoubleSpinBox>("sweepToSpinBox"), QStringLiteral("300"));
    chooseByKeyboard(shown.find<QComboBox>("sweepQuantityComboBox"), QStringLiteral("Difference in percent"));
    const auto question = shown.question<SweepQuestion>();
    QVERIFY(question.inPercent && question.range == (SweepRange{ParameterId::LocalNHeads, 1, 300}));
    QCOMPARE(shown.questionsAsked.count(), 3);

    Parameters narrow;
    narrow.localDModel = 100;
    shown.setParameters(narrow);
    QCOMPARE(shown.curve().range, (SweepRange{ParameterId::LocalNHeads, 1, 100}));
    QCOMPARE(shown.rows().rowCount(), 100);
    shown.setParameters({});
    QCOMPARE(shown.curve().range, (SweepRange{ParameterId::LocalNHeads, 1, 300}));
    QCOMPARE(shown.chart().title(), QStringLiteral("Difference by Local attention heads"));
    QCOMPARE(shown.question<SweepQuestion>(), question);
    QCOMPARE(shown.questionsAsked.count(), 3);
}

void TestSweepView::goesBackFromAnEntropyParameter()
{
    ShownSweep shown;
    QVERIFY(shown.isReady());
    Parameters withEntropyModel;
    withEntropyModel.entropyModel = 1;
    shown.setParameters(withEntropyModel);
    shown.choose(ParameterId::EntropyNLayers);
    QCOMPARE(shown.curve().range.parameter, ParameterId::EntropyNLayers);
    shown.setParameters({});
    QCOMPARE(shown.curve().range, (SweepRange{ParameterId::BltPs, 1, 10}));
    QVERIFY(!shown.curve().comparison.hasEntropyModel());
    QCOMPARE(difference(shown.rows(), tableOf({}, ParameterId::BltPs), ParameterId::BltPs), QString());
}

void TestSweepView::fileHoldsTheTable_data()
{
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("from");
    QTest::newRow("patch size") << QStringLiteral("BLT patch size") << QString();
    QTest::newRow("patch sizes from 4.25") << QStringLiteral("BLT patch size") << QStringLiteral("4.25");
    QTest::newRow("context") << QStringLiteral("Context length") << QStringLiteral("4096");
    QTest::newRow("a link") << QStringLiteral("BPE layers") << QString();
}

/// What the export dialog writes of this page.
void TestSweepView::fileHoldsTheTable()
{
    QFETCH(QString, parameter);
    QFETCH(QString, from);
    ShownSweep shown;
    QVERIFY(shown.isReady());
    chooseByKeyboard(shown.find<QComboBox>("sweepParameterComboBox"), parameter);
    if (!from.isEmpty())
        replaceText(shown.find<QDoubleSpinBox>("sweepFromSpinBox"), from);
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    QVERIFY(!viewWriter(shown.page.view(), shown.page.answer(), ExportFormat::Csv, {}, {})(file));
    const auto rows = readCsv(file.data(), ',');
    QVERIFY(rows.has_value());
    const Table table = shown.page.view().shownTable(*shown.page.answer());
    QVERIFY(shown.rows().rowCount() > 10);
    QCOMPARE(rows->size(), shown.rows().rowCount() + 1);
    QCOMPARE(table.rowCount, shown.rows().rowCount());
    for (int column = 0; column < shown.rows().columnCount(); ++column) {
        QCOMPARE(rows->first().at(column),
                 shown.rows().headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        for (int row = 0; row < shown.rows().rowCount(); ++row)
            QCOMPARE(bits(rows->at(row + 1).at(column).toDouble()),
                     bits(*table.row(row).at(static_cast<std::size_t>(column)).number()));
    }
    QCOMPARE(rows->first().size(), shown.rows().columnCount());
}

void TestSweepView::settingsAreThereBeforeThePage()
{
    const ViewPage page(programView(QStringLiteral("sweep")), nullptr);
    QCOMPARE(foundIn<SweepFound>(*page.answer()).question, SweepQuestion());
}

PATCHSCALE_TEST(TestSweepView)
#include "tst_sweepview.moc"
