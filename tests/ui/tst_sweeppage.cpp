// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/numberformat.h"
#include "model/parameterinfo.h"
#include "model/sweeptable.h"
#include "tests/model/bits.h"
#include "tests/model/csvreader.h"
#include "tests/ui/application.h"
#include "tests/ui/combobox.h"
#include "tests/ui/shownanswers.h"
#include "tests/ui/typing.h"
#include "ui/charts/sweepchart.h"
#include "ui/charts/sweepchartview.h"
#include "ui/export/comparisonexport.h"
#include "ui/numbertablemodel.h"
#include "ui/sweeppage.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

NumberTable tableOf(const Parameters &parameters, ParameterId id)
{
    return sweepTable(parameters, defaultMethod(), stepsOver(validRange(parameters, id)));
}

/// A sweep page on screen.
struct ShownPage
{
    ShownPage()
    {
        page.setComparison(compare(Parameters()));
        page.resize(900, 800);
        page.show();
    }

    [[nodiscard]] bool isReady() { return QTest::qWaitForWindowActive(&page); }
    template<typename T> [[nodiscard]] T *find(const char *name) const
    {
        return page.findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QTableView &table() const { return *find<QTableView>("sweepTable"); }
    [[nodiscard]] SweepChartView &view() const { return *find<SweepChartView>("sweepChartView"); }
    [[nodiscard]] const SweepCurve &curve() const { return view().sweepChart().curve(); }

    SweepPage page;
};

/// What is wrong with a table that should show some numbers.
QString difference(const QAbstractItemModel &table, const NumberTable &expected, ParameterId id,
                   NumberStyle style = NumberStyle::Scientific)
{
    if (table.rowCount() != expected.rowCount || table.columnCount() != 6)
        return QStringLiteral("%1 rows of %2").arg(table.rowCount()).arg(table.columnCount());
    for (int row = 0; row < table.rowCount(); ++row) {
        const std::vector<double> numbers = expected.row(row);
        QStringList texts = {plainSpaces(displayValueWithUnit(parameterInfo(id), numbers.at(0)))};
        for (std::size_t i = 1; i < 5; ++i)
            texts << plainSpaces(shortNumber(numbers.at(i), style));
        texts << plainSpaces(signedPercent(numbers.at(5)));
        if (rowTexts(table, row) != texts)
            return rowTexts(table, row).join(u'|') + QStringLiteral(" rather than ") + texts.join(u'|');
    }
    return {};
}

} // namespace

class TestSweepPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void modelBehavesAsAModel();
    void modelTellsNamesAndEveryDigit();
    void tableIsThatOfTheSweep_data();
    void tableIsThatOfTheSweep();
    void tableFollowsTheRange();
    void numbersAreWrittenAsChosen();
    void hiddenPageIsUpToDateWhenItIsShown();
    void shownPageFollows();
    void settingsOutliveTheComparison();
    void goesBackFromAnEntropyParameter();
    void fileHoldsTheTable_data();
    void fileHoldsTheTable();
    void settingsAreThereBeforeThePage();
};

void TestSweepPage::modelBehavesAsAModel()
{
    NumberTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setViewSettings({});
    QCOMPARE(changes.count(), 0); // of nothing
    model.setTable(tableOf({}, ParameterId::BltPs), {ParameterId::BltPs});
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.rowCount(), 91);
    QCOMPARE(model.columnCount(), 6);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(model.columnCount(model.index(0, 0)), 0);

    // Other numbers in the same places: what is selected stays selected.
    Parameters wide;
    wide.dModel = 4096;
    model.setTable(tableOf(wide, ParameterId::BltPs), {ParameterId::BltPs});
    QCOMPARE(resets.count(), 1);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex(), model.index(0, 0));
    QCOMPARE(changes.first().at(1).toModelIndex(), model.index(90, 5));
    QCOMPARE(difference(model, tableOf(wide, ParameterId::BltPs), ParameterId::BltPs), QString());
    model.setTable(tableOf(wide, ParameterId::DModel), {ParameterId::DModel});
    QCOMPARE(resets.count(), 2);
    QCOMPARE(model.rowCount(), 61);
}

void TestSweepPage::modelTellsNamesAndEveryDigit()
{
    NumberTableModel model;
    model.setTable(tableOf({}, ParameterId::BltPs), {ParameterId::BltPs});
    const auto headers = [&model](int role) {
        QStringList texts;
        for (int column = 0; column < model.columnCount(); ++column)
            texts << model.headerData(column, Qt::Horizontal, role).toString();
        return texts.join(u'|');
    };
    QCOMPARE(headers(Qt::DisplayRole),
             QStringLiteral("BLT patch size|BPE|BLT Global|BLT Local|BLT Total|Against BPE"));
    // As files have them.
    QCOMPARE(headers(Qt::ToolTipRole).section(u'|', 0, 0), QStringLiteral("blt_ps"));
    QCOMPARE(headers(Qt::ToolTipRole), tableOf({}, ParameterId::BltPs).names.join(u'|'));
    QVERIFY(!model.headerData(6, Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(0, Qt::Vertical).isValid());
    // The first row of the table in the specification, at 4.4 bytes.
    const auto digits = [&model](int column) {
        return model.index(34, column).data(Qt::ToolTipRole).toString().remove(u',').toDouble();
    };
    QCOMPARE(rowTexts(model, 34).join(u'|'),
             QStringLiteral("4.4 bytes|1.13e+09|9.86e+08|3.59e+08|1.35e+09|+18.5 %"));
    QCOMPARE(bits(digits(1)), bits(1134671127.2727273));
    QCOMPARE(bits(digits(2)), bits(985725672.7272726));
    QCOMPARE(bits(digits(3)), bits(359419904.0));
    QCOMPARE(bits(digits(4)), bits(1345145576.7272725));
    QCOMPARE(bits(digits(5)), bits(18.549379145694616));
}

void TestSweepPage::tableIsThatOfTheSweep_data()
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

void TestSweepPage::tableIsThatOfTheSweep()
{
    QFETCH(ParameterId, id);
    QFETCH(int, rows);
    ShownPage shown;
    QVERIFY(shown.isReady());
    chooseByKeyboard(*shown.find<QComboBox>("sweepParameterComboBox"), parameterInfo(id).label());
    QCOMPARE(shown.table().model()->rowCount(), rows);
    QCOMPARE(difference(*shown.table().model(), tableOf({}, id), id), QString());
    QCOMPARE(shown.curve().range, validRange({}, id));
}

void TestSweepPage::tableFollowsTheRange()
{
    ShownPage shown;
    QVERIFY(shown.isReady());
    replaceText(*shown.find<QDoubleSpinBox>("sweepFromSpinBox"), QStringLiteral("4.25"));
    replaceText(*shown.find<QDoubleSpinBox>("sweepToSpinBox"), QStringLiteral("5"));
    // 4.25, 4.35 and so on to 4.95.
    QCOMPARE(shown.table().model()->rowCount(), 8);
    const SweepSteps steps{ParameterId::BltPs, 4.25, 5, 0.1};
    QCOMPARE(difference(*shown.table().model(), sweepTable({}, defaultMethod(), steps), ParameterId::BltPs),
             QString());
    QCOMPARE(shown.curve().range, (SweepRange{ParameterId::BltPs, 4.25, 5}));
}

void TestSweepPage::numbersAreWrittenAsChosen()
{
    ShownPage shown;
    ViewSettings settings;
    settings.numberStyle = NumberStyle::SiPrefix;
    shown.page.setViewSettings(settings);
    QCOMPARE(difference(*shown.table().model(), tableOf({}, ParameterId::BltPs), ParameterId::BltPs,
                        NumberStyle::SiPrefix),
             QString());
    QTRY_VERIFY(chartTexts(shown.view()).contains(QStringLiteral("GFLOPs per Byte")));
}

void TestSweepPage::hiddenPageIsUpToDateWhenItIsShown()
{
    SweepPage page;
    // Nothing is made for a page that nobody has looked at.
    QVERIFY(page.findChildren<QWidget *>().isEmpty());
    Parameters wide;
    wide.dModel = 4096;
    page.setComparison(compare(wide));
    QVERIFY(page.findChildren<QWidget *>().isEmpty());
    page.resize(900, 800);
    page.show();
    const auto *view = page.findChild<SweepChartView *>(QStringLiteral("sweepChartView"));
    const auto *table = page.findChild<QTableView *>(QStringLiteral("sweepTable"));
    QVERIFY(view && table);
    const auto isAt = [&](const Parameters &parameters) {
        return view->sweepChart().curve().comparison.parameters == parameters &&
               difference(*table->model(), tableOf(parameters, ParameterId::BltPs), ParameterId::BltPs)
                   .isEmpty();
    };
    QVERIFY(isAt(wide));

    // Hidden, it waits with what has changed.
    page.hide();
    page.setComparison(compare(Parameters()));
    QVERIFY(isAt(wide));
    page.show();
    QVERIFY(isAt(Parameters()));
}

void TestSweepPage::shownPageFollows()
{
    ShownPage shown;
    for (const AccountingMethod *method : accountingMethods()) {
        Parameters parameters;
        parameters.localNLayers = 4;
        parameters.bltPs = 6.2;
        const Comparison comparison = compare(parameters, *method);
        shown.page.setComparison(comparison);
        QVERIFY(shown.curve().comparison.method == method);
        QCOMPARE(shown.curve().current(), 6.2);
        const NumberTable expected =
            sweepTable(parameters, *method, stepsOver(validRange(parameters, ParameterId::BltPs)));
        QCOMPARE(difference(*shown.table().model(), expected, ParameterId::BltPs), QString());
        const QString sentence = breakEvenText(shown.curve());
        QTRY_VERIFY(chartTexts(shown.view()).contains(sentence));
        QTRY_VERIFY(chartTexts(shown.view()).contains(QStringLiteral("Now 6.2 bytes")));
        QVERIFY(shown.view().accessibleDescription().startsWith(sentence));
    }
}

void TestSweepPage::settingsOutliveTheComparison()
{
    ShownPage shown;
    QVERIFY(shown.isReady());
    chooseByKeyboard(*shown.find<QComboBox>("sweepParameterComboBox"),
                     QStringLiteral("Local attention heads"));
    replaceText(*shown.find<QDoubleSpinBox>("sweepToSpinBox"), QStringLiteral("300"));
    chooseByKeyboard(*shown.find<QComboBox>("sweepQuantityComboBox"),
                     QStringLiteral("Difference in percent"));
    const SweepSettings settings = shown.page.settings();
    QVERIFY(settings.inPercent && settings.range == (SweepRange{ParameterId::LocalNHeads, 1, 300}));

    Parameters narrow;
    narrow.localDModel = 100;
    shown.page.setComparison(compare(narrow));
    QCOMPARE(shown.curve().range, (SweepRange{ParameterId::LocalNHeads, 1, 100}));
    QCOMPARE(shown.table().model()->rowCount(), 100);
    QCOMPARE(shown.page.settings(), settings);
    shown.page.setComparison(compare(Parameters()));
    QCOMPARE(shown.curve().range, (SweepRange{ParameterId::LocalNHeads, 1, 300}));
    QCOMPARE(shown.view().sweepChart().title(), QStringLiteral("Difference by Local attention heads"));
}

void TestSweepPage::goesBackFromAnEntropyParameter()
{
    ShownPage shown;
    QVERIFY(shown.isReady());
    Parameters withEntropyModel;
    withEntropyModel.entropyModel = 1;
    shown.page.setComparison(compare(withEntropyModel));
    chooseByKeyboard(*shown.find<QComboBox>("sweepParameterComboBox"),
                     QStringLiteral("Entropy model layers"));
    QCOMPARE(shown.curve().range.parameter, ParameterId::EntropyNLayers);
    shown.page.setComparison(compare(Parameters()));
    QCOMPARE(shown.curve().range, (SweepRange{ParameterId::BltPs, 1, 10}));
    QVERIFY(!shown.curve().comparison.hasEntropyModel());
    QCOMPARE(difference(*shown.table().model(), tableOf({}, ParameterId::BltPs), ParameterId::BltPs),
             QString());
}

void TestSweepPage::fileHoldsTheTable_data()
{
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("from");
    QTest::newRow("patch size") << QStringLiteral("BLT patch size") << QString();
    QTest::newRow("patch sizes from 4.25") << QStringLiteral("BLT patch size") << QStringLiteral("4.25");
    QTest::newRow("context") << QStringLiteral("Context length") << QStringLiteral("4096");
    QTest::newRow("a link") << QStringLiteral("BPE layers") << QString();
}

/// What the export dialog writes for this page, with what the page has to say.
void TestSweepPage::fileHoldsTheTable()
{
    QFETCH(QString, parameter);
    QFETCH(QString, from);
    ShownPage shown;
    QVERIFY(shown.isReady());
    chooseByKeyboard(*shown.find<QComboBox>("sweepParameterComboBox"), parameter);
    if (!from.isEmpty())
        replaceText(*shown.find<QDoubleSpinBox>("sweepFromSpinBox"), from);
    ShownChart chart(ChartKind::Sweep);
    chart.sweep = shown.page.settings();
    const auto rows = readCsv(chartCsv(chart, compare(Parameters()), CsvDialect::Standard), ',');
    QVERIFY(rows.has_value());
    const QAbstractItemModel &table = *shown.table().model();
    QVERIFY(table.rowCount() > 10);
    QCOMPARE(rows->size(), table.rowCount() + 1);
    for (int column = 0; column < table.columnCount(); ++column) {
        QCOMPARE(rows->first().at(column),
                 table.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        for (int row = 0; row < table.rowCount(); ++row) {
            const QString digits = table.index(row, column).data(Qt::ToolTipRole).toString();
            QCOMPARE(bits(rows->at(row + 1).at(column).toDouble()),
                     bits(QString(digits).remove(u',').toDouble()));
        }
    }
    QCOMPARE(rows->first().size(), table.columnCount());
}

void TestSweepPage::settingsAreThereBeforeThePage()
{
    const SweepPage page;
    QCOMPARE(page.settings(), SweepSettings());
}

QTEST_MAIN(TestSweepPage)
#include "tst_sweeppage.moc"
