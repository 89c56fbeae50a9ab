// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/numberformat.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownview.h"
#include "ui/tables/tablemodel.h"

#include <QImage>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

void addViews()
{
    QTest::addColumn<QString>("identifier");
    for (const QString &identifier : allViews().identifiers())
        QTest::newRow(qPrintable(identifier)) << identifier;
}

Case changedCase(const AccountingMethod &method)
{
    Parameters parameters;
    parameters.localNLayers = 4;
    parameters.bltPs = 6.2;
    return {parameters, method};
}

/// What tells the same in words and numbers as the whole answer, and as soon as it can be told.
AnswerPointer answerOf(const View &view, const Case &asked)
{
    AnswerPointer draft = view.draft(asked, {}, nullptr);
    return draft ? draft : view.answer(asked, {}, [] { return true; });
}

/// What a table, and the chart with its words, differ in from those of an answer; nothing if they are its.
QString difference(const ViewPage &page, const Case &asked)
{
    QCoreApplication::sendPostedEvents(); // among them that which lays the chart out
    const View &view = page.view();
    const AnswerPointer expected = answerOf(view, asked);
    TableModel rows;
    rows.setTable(view.shownTable(*expected));
    if (tableTexts(*page.findChild<TableView *>()->model()) != tableTexts(rows))
        return QStringLiteral("table");
    const auto &shown = *page.findChild<ChartView *>();
    const std::unique_ptr<ChartFrame> chart = view.makeChart(ChartView::initialStyle(), expected);
    chart->resize(shown.frame().size()); // which decides how much it says
    chart->layOutNow();
    if (shown.frame().title() != chart->title() || shown.frame().subtitle() != chart->subtitle())
        return shown.frame().title() + u": " + shown.frame().subtitle();
    const QString words = view.words(*expected);
    if (!shown.accessibleDescription().startsWith(words.section(u'\n', 0, 0)))
        return shown.accessibleDescription();
    return {};
}

} // namespace

/// What every view does on its page.
class TestEveryView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void hiddenPageIsUpToDateWhenItIsShown_data() { addViews(); }
    void hiddenPageIsUpToDateWhenItIsShown();
    void shownPageFollows_data() { addViews(); }
    void shownPageFollows();
    void unseenPageAnswers_data() { addViews(); }
    void unseenPageAnswers();
    void everythingIsExplained_data() { addViews(); }
    void everythingIsExplained();
    void markThatIsToldIsFramed_data() { addViews(); }
    void markThatIsToldIsFramed();
    void tableIsThatOfTheView_data() { addViews(); }
    void tableIsThatOfTheView();
    void hintsHaveNoMoreDigitsThanTheTable_data() { addViews(); }
    void hintsHaveNoMoreDigitsThanTheTable();
};

void TestEveryView::hiddenPageIsUpToDateWhenItIsShown()
{
    QFETCH(QString, identifier);
    const Case first = changedCase(*findMethod(u"2n"));
    const Case later = changedCase(*findMethod(u"deepmind"));
    ViewPage page(programView(identifier), nullptr);
    QSignalSpy answers(&page, &ViewPage::answered);
    // Nothing is made for a page that nobody has looked at.
    page.setCase(first, {});
    QVERIFY(page.findChildren<QWidget *>().isEmpty());
    QCOMPARE(answers.count(), 0);
    page.resize(900, 800);
    page.show();
    QCOMPARE(difference(page, first), QString());

    // Hidden, it waits with what has changed.
    QTRY_VERIFY(page.isComplete());
    page.hide();
    answers.clear();
    page.setCase({}, {});
    page.setCase(later, {});
    QCOMPARE(answers.count(), 0);
    QVERIFY(!page.isComplete());
    QCOMPARE(difference(page, first), QString());
    page.show();
    QCOMPARE(answers.count(), 1);
    QCOMPARE(difference(page, later), QString());
    // Shown again, it has nothing to find out.
    QTRY_VERIFY(page.isComplete());
    answers.clear();
    page.hide();
    page.show();
    QCOMPARE(answers.count(), 0);
}

void TestEveryView::shownPageFollows()
{
    QFETCH(QString, identifier);
    ShownView shown(identifier);
    for (const AccountingMethod *method : accountingMethods()) {
        shown.setCase(changedCase(*method));
        QCOMPARE(difference(shown.page, changedCase(*method)), QString());
    }
}

/// Copied or exported from elsewhere: of what it was given last, and all of it.
void TestEveryView::unseenPageAnswers()
{
    QFETCH(QString, identifier);
    const Case asked = changedCase(*findMethod(u"blt-paper"));
    ViewPage page(programView(identifier), nullptr);
    page.setCase(asked, {});
    const AnswerPointer answer = page.answer();
    QVERIFY(answer && !page.view().isDraft(*answer));
    QVERIFY(answer->comparison() == asked);
    QCOMPARE(page.view().words(*answer), page.view().words(*answerOf(page.view(), asked)));
}

void TestEveryView::everythingIsExplained()
{
    QFETCH(QString, identifier);
    ShownView shown(identifier);
    QCOMPARE(shown.chartView().objectName(), QString(identifier + QStringLiteral("ChartView")));
    QCOMPARE(shown.table().objectName(), QString(identifier + QStringLiteral("Table")));
    for (const QWidget *widget : std::initializer_list<const QWidget *>{&shown.chartView(), &shown.table()}) {
        QVERIFY(!widget->accessibleName().isEmpty());
        QVERIFY(!widget->whatsThis().isEmpty());
        QVERIFY(widget->focusPolicy() & Qt::TabFocus);
    }
    QVERIFY(shown.chartView().accessibleDescription().size() > 30);
}

/// Where the keys are is seen, whatever the chart draws there.
void TestEveryView::markThatIsToldIsFramed()
{
    QFETCH(QString, identifier);
    ShownView shown(identifier);
    QTRY_VERIFY(shown.page.isComplete());
    QCoreApplication::sendPostedEvents();
    ChartFrame &chart = shown.chart();
    QVERIFY(chart.markCount() >= 2);
    for (const int mark : {0, chart.markCount() - 1}) {
        chart.setMark(std::nullopt);
        const QImage before = shown.chartView().viewport()->grab().toImage();
        chart.setMark(mark);
        const QImage after = shown.chartView().viewport()->grab().toImage();
        const QRectF frame = chart.mapRectToScene(chart.markRect(mark)).adjusted(-3, -3, 3, 3);
        const QRect place = shown.chartView().mapFromScene(frame).boundingRect();
        QVERIFY(before.copy(place) != after.copy(place));
    }
}

/// In the number style that is chosen.
void TestEveryView::tableIsThatOfTheView()
{
    QFETCH(QString, identifier);
    const Case asked = changedCase(defaultMethod());
    ShownView shown(identifier, asked);
    ViewSettings settings;
    settings.numberStyle = NumberStyle::SiPrefix;
    shown.page.setViewSettings(settings);
    TableModel expected;
    expected.setViewSettings(settings);
    expected.setTable(shown.page.view().shownTable(*answerOf(shown.page.view(), asked)));
    QCOMPARE(tableTexts(*shown.table().model()), tableTexts(expected));
}

void TestEveryView::hintsHaveNoMoreDigitsThanTheTable()
{
    QFETCH(QString, identifier);
    const auto view = programView(identifier);
    const Table table = view->shownTable(*answerOf(*view, {}));
    TableModel rows;
    rows.setTable(table);
    for (int row = 0; row < rows.rowCount(); ++row)
        for (int column = 0; column < rows.columnCount(); ++column) {
            const Cell cell = table.row(row).at(static_cast<std::size_t>(column));
            if (!cell.number())
                continue;
            const QString all = exactNumber(*cell.number());
            const QModelIndex index = rows.index(row, column);
            if (all.size() > 4 && !index.data().toString().contains(all))
                QVERIFY2(!index.data(Qt::ToolTipRole).toString().contains(all), qPrintable(all));
        }
}

PATCHSCALE_TEST(TestEveryView)
#include "tst_everyview.moc"
