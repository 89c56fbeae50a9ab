// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/sweep/sweepanswer.h"
#include "tests/model/accounting/tabulated.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownanswers.h"
#include "ui/appearance/chartcolours.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tableview.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QRegularExpression>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

Table valuesOf(const Parameters &parameters = {})
{
    return shownComparisonTable(compare(parameters));
}

Parameters withEntropyModel()
{
    Parameters parameters;
    parameters.entropyModel = 1;
    return parameters;
}

/// A table on screen.
class ShownTable
{
public:
    explicit ShownTable(const Table &table, TableView::Size size = TableView::Size::Scrolled,
                        const QSize &room = {700, 300})
    {
        view.setSize(size);
        view.setTable(table);
        view.resize(room);
        view.show();
    }

    [[nodiscard]] bool isReady() { return QTest::qWaitForWindowActive(&view); }
    [[nodiscard]] QStringList column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < view.model()->rowCount(); ++row)
            texts << rowTexts(*view.model(), row).at(column);
        return texts;
    }
    void clickHeading(int column) const
    {
        const QHeaderView *header = view.horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + 12, header->height() / 2));
    }
    void click(int row, int column, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers,
                          view.visualRect(view.model()->index(row, column)).center());
    }
    [[nodiscard]] QAccessibleInterface *accessible() { return QAccessible::queryAccessibleInterface(&view); }

    TableView view;
};

} // namespace

class TestTableView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("Accessible"))); }

    void samplesAreOfTheColour_data();
    void samplesAreOfTheColour();
    void headingsSortAndGoBack();
    void orderStaysUnderNewNumbers();
    void whatIsAlongAnAxisIsNotSorted();
    void columnsAreLeftOutWhereItIsNarrow();
    void columnsStandStill();
    void allRowsAreSeen_data();
    void allRowsAreSeen();
    void selectionIsCopied();
    void wholeTableIsCopied();
    void isReadCellByCell();
    void readersMayAskForWhatIsGone();
    void readersSelect();
};

void TestTableView::samplesAreOfTheColour_data()
{
    QTest::addColumn<ColourSet>("set");
    QTest::addColumn<bool>("isSelected");
    for (const bool isSelected : {false, true}) {
        QTest::addRow("original%s", isSelected ? ", selected" : "") << ColourSet::Original << isSelected;
        QTest::addRow("safe%s", isSelected ? ", selected" : "") << ColourSet::ColourBlindSafe << isSelected;
    }
}

/// In a selected row too, where pictures would be tinted; before the name, which stands beside it.
void TestTableView::samplesAreOfTheColour()
{
    QFETCH(ColourSet, set);
    QFETCH(bool, isSelected);
    ShownTable shown(valuesOf());
    QVERIFY(shown.isReady());
    ViewSettings settings;
    settings.colourSet = set;
    shown.view.setViewSettings(settings);
    if (isSelected)
        shown.view.selectAll();
    const QImage image = shown.view.viewport()->grab().toImage();
    for (int row = 0; row < 3; ++row) {
        const QRect cell = shown.view.visualRect(shown.view.model()->index(row, 0));
        int found = 0;
        for (int x = cell.left(); x <= cell.left() + 20; ++x)
            for (int y = cell.top(); y <= cell.bottom(); ++y)
                found +=
                    image.pixelColor(x, y) == segmentColour(segments.at(static_cast<std::size_t>(row)), set);
        QVERIFY2(found >= 10 * 10, qPrintable(QString::number(found)));
    }
}

/// Up, down, and as it was.
void TestTableView::headingsSortAndGoBack()
{
    ShownTable shown(breakdownOf(compare(Parameters())), TableView::Size::Scrolled, {900, 500});
    QVERIFY(shown.isReady());
    const QStringList asItWas = shown.column(1);
    const auto shares = [&shown] {
        QList<double> numbers;
        for (const QString &text : shown.column(3))
            numbers << text.section(u' ', 0, 0).toDouble();
        return numbers;
    };
    QVERIFY(!std::is_sorted(shares().cbegin(), shares().cend()));
    shown.clickHeading(3);
    const QList<double> first = shares();
    shown.clickHeading(3);
    const QList<double> second = shares();
    QVERIFY(std::is_sorted(first.cbegin(), first.cend()));
    QVERIFY(std::is_sorted(second.crbegin(), second.crend()));
    shown.clickHeading(3);
    QCOMPARE(shown.column(1), asItWas);
}

/// Rows do not jump under the eyes of one who drags a slider, and what is selected stays selected.
void TestTableView::orderStaysUnderNewNumbers()
{
    ShownTable shown(breakdownOf(compare(Parameters())), TableView::Size::Scrolled, {900, 500});
    QVERIFY(shown.isReady());
    shown.clickHeading(2);
    const QStringList names = shown.column(1);
    shown.click(1, 1);
    Parameters wide;
    wide.dModel = 8192;
    shown.view.setTable(breakdownOf(compare(wide)));
    QCOMPARE(shown.column(1), names);
    QCOMPARE(shown.view.currentIndex(), shown.view.model()->index(1, 1));
    // Sorted by name, other terms take their places.
    shown.clickHeading(1);
    shown.view.setTable(breakdownOf(compare(withEntropyModel())));
    const QStringList sorted = shown.column(1);
    QVERIFY(std::is_sorted(sorted.cbegin(), sorted.cend(),
                           [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; }));
}

void TestTableView::whatIsAlongAnAxisIsNotSorted()
{
    ShownTable shown(sweepTable({}, {ParameterId::BltPs, 1, 4, 0.5}));
    QVERIFY(shown.isReady());
    const QStringList asItWas = shown.column(0);
    shown.clickHeading(4);
    shown.clickHeading(4);
    QCOMPARE(shown.column(0), asItWas);
    QVERIFY(!shown.view.horizontalHeader()->isSortIndicatorShown());
}

/// First what can be worked out from the others; the numbers themselves stay.
void TestTableView::columnsAreLeftOutWhereItIsNarrow()
{
    ShownTable shown(valuesOf(), TableView::Size::AllRowsSpread);
    QVERIFY(shown.isReady());
    const auto shownColumns = [&shown] {
        QStringList headings;
        for (int column = 0; column < 5; ++column)
            if (!shown.view.isColumnHidden(column))
                headings << shown.view.model()->headerData(column, Qt::Horizontal).toString();
        return headings.join(u'|');
    };
    QCOMPARE(shownColumns(),
             QStringLiteral("Current values|FLOPs per byte|Share of BLT|Against BPE|Parameters"));
    shown.view.resize(330, 200);
    QVERIFY2(!shownColumns().contains(QStringLiteral("Share of BLT")), qPrintable(shownColumns()));
    shown.view.resize(250, 200);
    QCOMPARE(shownColumns(), QStringLiteral("Current values|FLOPs per byte|Against BPE"));
    shown.view.resize(700, 200);
    QCOMPARE(shownColumns().count(u'|'), 4);
    // Those that are left take the whole width.
    QCOMPARE(shown.view.horizontalHeader()->length(), shown.view.viewport()->width());
}

/// They grow with what they hold, and do not shrink while numbers change.
void TestTableView::columnsStandStill()
{
    const auto sweep = [](double from, const Parameters &parameters) {
        return sweepTable({parameters}, {ParameterId::BltPs, from, from + 3, 0.5});
    };
    ShownTable shown(sweep(1, {}));
    QVERIFY(shown.isReady());
    const auto width = [&shown] { return shown.view.columnWidth(5); };
    const int before = width();
    Parameters dear;
    dear.bpePs = 20;
    dear.bpeDModel = 512;
    shown.view.setTable(sweep(1, dear)); // differences of many thousand percent
    const int after = width();
    QVERIFY(after >= before);
    shown.view.setTable(sweep(1, {}));
    QCOMPARE(width(), after);
}

void TestTableView::allRowsAreSeen_data()
{
    QTest::addColumn<TableView::Size>("size");
    QTest::newRow("packed") << TableView::Size::AllRows;
    QTest::newRow("spread") << TableView::Size::AllRowsSpread;
}

void TestTableView::allRowsAreSeen()
{
    QFETCH(TableView::Size, size);
    for (const int width : {260, 900}) {
        ShownTable shown(valuesOf(withEntropyModel()), size, {width, 100});
        QVERIFY(shown.isReady());
        shown.view.resize(width, shown.view.sizeHint().height());
        const QRect last = shown.view.visualRect(shown.view.model()->index(4, 0));
        QVERIFY(last.isValid() && last.bottom() <= shown.view.viewport()->height());
    }
}

void TestTableView::selectionIsCopied()
{
    ShownTable shown(valuesOf());
    QVERIFY(shown.isReady());
    shown.click(1, 1);
    shown.click(2, 2, Qt::ShiftModifier);
    QTest::keySequence(&shown.view, QKeySequence::Copy);
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(), QStringLiteral("9.86e+08\t73.3 %\n3.59e+08\t26.7 %"));
    QVERIFY(copied->html().contains(QStringLiteral("sdval=\"359419904\"")));
    QTest::keySequence(&shown.view, QKeySequence::SelectAll);
    QTest::keySequence(&shown.view, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 3);
}

/// In the order in which it is shown.
void TestTableView::wholeTableIsCopied()
{
    ShownTable shown(breakdownOf(compare(Parameters())), TableView::Size::Scrolled, {900, 500});
    QVERIFY(shown.isReady());
    shown.clickHeading(1);
    const QList<QAction *> actions = shown.view.actions();
    QCOMPARE(actions.size(), 2);
    actions.constLast()->trigger();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 1 + shown.view.model()->rowCount() + 1);
    QCOMPARE(lines.constFirst().section(u'\t', 0, 3),
             QStringLiteral("Part\tTerm\tFLOPs per byte\tShare of bar"));
    QStringList names;
    for (const QString &line : lines.mid(1, shown.view.model()->rowCount()))
        names << line.section(u'\t', 1, 1);
    QCOMPARE(names, shown.column(1));
}

/// A cell's name is what it says, its description the row that it is in.
void TestTableView::isReadCellByCell()
{
    ShownTable shown(valuesOf());
    QVERIFY(shown.isReady());
    QAccessibleInterface *table = shown.accessible();
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->role(), QAccessible::Table);
    QCOMPARE(table->childCount(), 5 * 6); // with headings of columns, and of rows that are hidden
    QCOMPARE(table->tableInterface()->columnDescription(1), QStringLiteral("FLOPs per byte"));
    QCOMPARE(table->child(2)->role(), QAccessible::ColumnHeader);
    QCOMPARE(table->child(2)->text(QAccessible::Name), QStringLiteral("FLOPs per byte"));
    for (int index = 0; index < table->childCount(); ++index)
        QCOMPARE(table->indexOfChild(table->child(index)), index);

    QAccessibleInterface *cell = table->tableInterface()->cellAt(1, 2);
    QCOMPARE(cell->role(), QAccessible::Cell);
    QCOMPARE(plainSpaces(cell->text(QAccessible::Name)), QStringLiteral("73.3 %"));
    QCOMPARE(plainSpaces(cell->text(QAccessible::Description)),
             QStringLiteral("Share of BLT 73.3 %, BLT Global, FLOPs per byte 9.86e+08, Parameters 2.04 B"));
    QCOMPARE(cell->tableCellInterface()->rowIndex(), 1);
    QCOMPARE(cell->tableCellInterface()->columnIndex(), 2);
    QCOMPARE(cell->tableCellInterface()->columnHeaderCells().constFirst()->text(QAccessible::Name),
             QStringLiteral("Share of BLT"));
    QVERIFY(cell->rect().isValid());
    QCOMPARE(table->childAt(cell->rect().center().x(), cell->rect().center().y()), cell);

    QTest::keyClick(&shown.view, Qt::Key_Down);
    shown.view.setCurrentIndex(shown.view.model()->index(1, 2));
    QCOMPARE(table->focusChild(), cell);
    QVERIFY(cell->state().focused && cell->state().selected);
}

/// Between a table's telling how many rows it has and a reader's asking for them, rows go.
void TestTableView::readersMayAskForWhatIsGone()
{
    ShownTable shown(valuesOf(withEntropyModel()));
    QVERIFY(shown.isReady());
    QAccessible::setActive(true);
    QAccessibleInterface *table = shown.accessible();
    const int many = table->childCount();
    shown.view.setCurrentIndex(shown.view.model()->index(4, 4));
    shown.view.selectAll();
    const QAccessible::Id last = QAccessible::uniqueId(table->child(many - 1));
    shown.view.setTable(valuesOf());
    QVERIFY(table->childCount() < many);
    for (const int index : {-1, table->childCount(), many - 1, many + 100})
        QVERIFY(!table->child(index));
    QVERIFY(!table->tableInterface()->cellAt(4, 0));
    QVERIFY(!table->tableInterface()->cellAt(0, 5));
    QVERIFY(!table->tableInterface()->cellAt(-1, 0));
    QAccessibleInterface *gone = QAccessible::accessibleInterface(last);
    QVERIFY(!gone || (!gone->isValid() && gone->text(QAccessible::Name).isEmpty() && gone->rect().isEmpty()));
    QVERIFY(table->tableInterface()->selectedCells().isEmpty());
    shown.view.setTable({});
    QVERIFY(!table->child(1));
    QCOMPARE(table->tableInterface()->rowCount(), 0);
}

void TestTableView::readersSelect()
{
    ShownTable shown(valuesOf());
    QVERIFY(shown.isReady());
    QAccessibleTableInterface *table = shown.accessible()->tableInterface();
    QVERIFY(table->selectRow(2));
    QVERIFY(table->isRowSelected(2) && !table->isRowSelected(1));
    QCOMPARE(table->selectedRows(), QList<int>{2});
    QCOMPARE(table->selectedCellCount(), 5);
    QVERIFY(table->selectColumn(3));
    QCOMPARE(table->selectedColumns(), QList<int>{3});
    QVERIFY(!table->isRowSelected(2));
    QVERIFY(table->unselectColumn(3));
    QCOMPARE(table->selectedCellCount(), 0);
    QVERIFY(!table->selectRow(17));
}

PATCHSCALE_TEST(TestTableView)
#include "tst_tableview.moc"
