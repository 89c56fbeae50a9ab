// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/breakeven.h"
#include "model/questions/match.h"
#include "model/questions/sensitivity.h"
#include "model/questions/sweep/sweepanswer.h"
#include "tests/model/accounting/tabulated.h"
#include "tests/testprogram.h"
#include "tests/ui/shownanswers.h"
#include "ui/tables/tablemodel.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace patchscale;
using namespace patchscale::testing;

using MakeTable = std::function<Table(const Comparison &)>;
Q_DECLARE_METATYPE(MakeTable)

namespace {

Table sweepOverPatchSizes(const Comparison &comparison)
{
    return sweepTable(comparison, stepsOver(validRange(comparison.parameters, ParameterId::BltPs)));
}

Parameters withEntropyModel()
{
    Parameters parameters;
    parameters.entropyModel = 1;
    return parameters;
}

Parameters changedParameters()
{
    Parameters parameters;
    parameters.bltPs = 8.8;
    return parameters;
}

/// The tables of all views, as a person sees them.
void addTables()
{
    QTest::addColumn<MakeTable>("table");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::newRow("comparison") << MakeTable(shownComparisonTable) << 4 << 5;
    QTest::newRow("breakdown") << MakeTable(breakdownOf) << 19 << 6;
    QTest::newRow("methods") << MakeTable(methodsOf) << 4 << 5;
    QTest::newRow("sweep") << MakeTable(sweepOverPatchSizes) << 91 << 6;
    QTest::newRow("map") << MakeTable(breakEvenByWidth) << 9 << 3;
    QTest::newRow("sensitivity") << MakeTable([](const Comparison &comparison) {
        return shownSensitivityTable(comparison.parameters, sensitivities(comparison));
    }) << 23 << 6;
    QTest::newRow("match") << MakeTable([](const Comparison &comparison) {
        return shownMatchTable(comparison, match(comparison, {}));
    }) << 4 << 4;
}

} // namespace

class TestTableModel : public QObject
{
    Q_OBJECT

private slots:
    void behavesAsAModel_data() { addTables(); }
    void behavesAsAModel();
    void nothingIsShownAtFirst();
    void changeSaysOnlyWhatIsDifferent_data() { addTables(); }
    void changeSaysOnlyWhatIsDifferent();
    void oneStepSaysOnlyWhatIsDifferent_data();
    void oneStepSaysOnlyWhatIsDifferent();
    void sortedRowsStaySorted();
    void manyRowsAreSaidAtOnce();
    void eachSwitchResetsOnce();
    void headingIsSaidWhenItChanges();
    void settingsAreSaidOnce();
    void numbersStandAtTheRight();
    void rowsAreReadOut();
};

void TestTableModel::behavesAsAModel()
{
    QFETCH(MakeTable, table);
    QFETCH(int, rows);
    QFETCH(int, columns);
    TableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(table(compare(Parameters())));
    QCOMPARE(model.rowCount(), rows);
    QCOMPARE(model.columnCount(), columns);
    const QModelIndex cell = model.index(0, 0);
    QCOMPARE(model.rowCount(cell), 0);
    QCOMPARE(model.columnCount(cell), 0);
    QVERIFY(!model.data(QModelIndex()).isValid());
    ViewSettings settings;
    settings.numberStyle = NumberStyle::SiPrefix;
    model.setViewSettings(settings);
    for (const AccountingMethod *method : accountingMethods()) {
        model.setTable(table(compare(withEntropyModel(), *method)));
        QVERIFY(model.rowCount() >= 4);
        model.setTable(table(compare(changedParameters(), *method)));
    }
    model.sort(0, Qt::DescendingOrder);
    model.setTable(table(compare(Parameters())));
    model.sort(-1);
    QCOMPARE(model.rowCount(), rows);
    for (int column = 0; column < columns; ++column) // what stands first in a row may need no heading
        QVERIFY(column == 0 || !model.headerData(column, Qt::Horizontal).toString().isEmpty());
    QVERIFY(!model.headerData(columns, Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(-1, Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(0, Qt::Vertical).isValid());
}

void TestTableModel::nothingIsShownAtFirst()
{
    TableModel model;
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
    ViewSettings settings;
    settings.numberStyle = NumberStyle::SiPrefix;
    model.setViewSettings(settings);
    QCOMPARE(changes.count(), 0); // of nothing
    model.setTable(shownComparisonTable(compare(Parameters())));
    QCOMPARE(resets.count(), 1);
    QCOMPARE(changes.count(), 0);
}

/// Checks what a model says when it gets another table of the same shape; answers the rows that it said.
static QSet<int> rowsSaid(TableModel &model, const Table &after)
{
    const QList<QStringList> before = tableTexts(model);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setTable(after);
    const QList<QStringList> now = tableTexts(model);
    TableModel fresh;
    fresh.setViewSettings(model.viewSettings());
    fresh.setTable(after);
    const bool isRight = now == tableTexts(fresh) && resets.isEmpty();
    QSet<int> said;
    bool isSaidOnce = true;
    bool isAllSaid = true;
    for (const QList<QVariant> &change : changes) {
        const QModelIndex first = change.at(0).toModelIndex();
        const QModelIndex last = change.at(1).toModelIndex();
        isSaidOnce = isSaidOnce && first.row() == last.row() && !said.contains(first.row());
        said << first.row();
        for (int column = 0; column < model.columnCount(); ++column)
            if (column < first.column() || column > last.column())
                isAllSaid = isAllSaid && now.at(first.row()).at(column) == before.at(first.row()).at(column);
    }
    for (int row = 0; row < model.rowCount(); ++row)
        isAllSaid = isAllSaid && (said.contains(row) || now.at(row) == before.at(row));
    [&] {
        QVERIFY(isRight);
        QVERIFY(isSaidOnce);
        QVERIFY(isAllSaid);
    }();
    return said;
}

/// So that a person's selection stays, and little is painted while a slider is dragged.
void TestTableModel::changeSaysOnlyWhatIsDifferent()
{
    QFETCH(MakeTable, table);
    QFETCH(int, rows);
    TableModel model;
    model.setTable(table(compare(Parameters())));
    Parameters several = changedParameters();
    several.nVocab = 32000;
    QVERIFY(!rowsSaid(model, table(compare(several))).isEmpty());
    QVERIFY(rowsSaid(model, table(compare(several))).isEmpty()); // nothing is different
    QCOMPARE(model.rowCount(), rows);
}

void TestTableModel::oneStepSaysOnlyWhatIsDifferent_data()
{
    QTest::addColumn<Parameters>("after");
    QTest::addColumn<int>("rowsLeftAlone");

    const auto row = [](const char *name, auto member, auto value, int rowsLeftAlone) {
        Parameters after;
        after.*member = value;
        QTest::newRow(name) << after << rowsLeftAlone;
    };
    // BPE has six terms, BLT's global model five (it has no logits), the local models six and two.
    row("patch size", &Parameters::bltPs, 6.0, 6);
    row("width", &Parameters::dModel, 4096, 0);
    row("vocabulary", &Parameters::nVocab, 32000, 5 + 8);
}

/// A row is left alone if not even its share is different.
void TestTableModel::oneStepSaysOnlyWhatIsDifferent()
{
    QFETCH(Parameters, after);
    QFETCH(int, rowsLeftAlone);
    TableModel model;
    model.setTable(breakdownOf(compare(Parameters())));
    const QSet<int> said = rowsSaid(model, breakdownOf(compare(after)));
    QCOMPARE(model.rowCount() - said.size(), rowsLeftAlone);
}

/// Also where the rows become other things, as those that move the difference most do.
void TestTableModel::sortedRowsStaySorted()
{
    const auto moves = [](const Parameters &parameters) {
        return shownSensitivityTable(parameters, sensitivities(compare({parameters})));
    };
    TableModel model;
    const auto names = [&model] {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all << model.index(row, 0).data().toString();
        return all;
    };
    model.setTable(moves({}));
    const QStringList byReach = names();
    model.setTable(moves(changedParameters()));
    QVERIFY(names() != byReach);
    model.sort(0, Qt::AscendingOrder);
    const QStringList sorted = names();
    model.setTable(moves({}));
    QCOMPARE(names(), sorted);
}

/// To compare some thousand rows takes longer than to paint those that are seen.
void TestTableModel::manyRowsAreSaidAtOnce()
{
    const auto sweep = [](const Parameters &parameters) {
        return sweepTable({parameters}, stepsOver(validRange(parameters, ParameterId::NCtxBase)));
    };
    TableModel model;
    model.setTable(sweep({}));
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setTable(sweep(changedParameters()));
    QCOMPARE(resets.count(), 0);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex(), model.index(0, 0));
    QCOMPARE(changes.first().at(1).toModelIndex(), model.index(999, 5));
}

void TestTableModel::eachSwitchResetsOnce()
{
    TableModel model;
    model.setTable(shownComparisonTable(compare(Parameters())));
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setTable(shownComparisonTable(compare(withEntropyModel())));
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.rowCount(), 5);
    model.setTable(shownComparisonTable(compare(Parameters())));
    QCOMPARE(resets.count(), 2);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(changes.count(), 0);
    // As many rows under another heading.
    model.setTable(sweepTable({}, {ParameterId::BltPs, 1, 4, 1}));
    model.setTable(sweepTable({}, {ParameterId::NLayers, 1, 4, 1}));
    QCOMPARE(resets.count(), 4);
}

/// That over the differences names the patch size.
void TestTableModel::headingIsSaidWhenItChanges()
{
    TableModel model;
    model.setTable(breakEvenByWidth(compare(Parameters())));
    const QSignalSpy headings(&model, &QAbstractItemModel::headerDataChanged);
    model.setTable(breakEvenByWidth(compare(Parameters(), *findMethod(u"2n"))));
    QCOMPARE(headings.count(), 0);
    model.setTable(breakEvenByWidth(compare(changedParameters())));
    QCOMPARE(headings.count(), 1);
    QCOMPARE(headings.constFirst().at(1).toInt(), 2);
    QCOMPARE(plainSpaces(model.headerData(2, Qt::Horizontal).toString()),
             QStringLiteral("Against BPE at 8.8 bytes"));
}

void TestTableModel::settingsAreSaidOnce()
{
    TableModel model;
    model.setTable(shownComparisonTable(compare(Parameters())));
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    ViewSettings settings;
    settings.numberStyle = NumberStyle::SiPrefix;
    model.setViewSettings(settings);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex(), model.index(0, 0));
    QCOMPARE(changes.at(0).at(1).toModelIndex(), model.index(3, 4));
    model.setViewSettings(settings);
    QCOMPARE(changes.count(), 1);
}

void TestTableModel::numbersStandAtTheRight()
{
    TableModel model;
    model.setTable(shownComparisonTable(compare(Parameters())));
    const auto alignment = [](const QVariant &value) { return Qt::Alignment(value.toInt()); };
    for (int column = 0; column < model.columnCount(); ++column) {
        const Qt::Alignment expected = (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
        QCOMPARE(alignment(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole)), expected);
        QCOMPARE(alignment(model.index(0, column).data(Qt::TextAlignmentRole)), expected);
    }
}

/// First the cell that one is at, then what belongs to it.
void TestTableModel::rowsAreReadOut()
{
    TableModel model;
    model.setTable(methodsOf(compare(Parameters())));
    const auto told = [&model](int row, int column) {
        return plainSpaces(model.index(row, column).data(Qt::AccessibleTextRole).toString());
    };
    QVERIFY2(
        told(3, 0).startsWith(QStringLiteral("Twice the parameters, BPE (FLOPs/byte) 9.29e+08, BLT Total")),
        qPrintable(told(3, 0)));
    QVERIFY2(told(3, 3).startsWith(QStringLiteral("Against BPE +36.1 %, Twice the parameters, BPE")),
             qPrintable(told(3, 3)));
    QCOMPARE(told(3, 3).count(QStringLiteral("Against BPE")), 1);
}

PATCHSCALE_TEST(TestTableModel)
#include "tst_tablemodel.moc"
