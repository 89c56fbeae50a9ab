// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownconstant.h"
#include "tests/ui/shownwindow.h"
#include "ui/tables/tableview.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTextDocument>

using namespace patchscale;
using namespace patchscale::testing;

class TestMainWindowLayout : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void nothingIsCut_data();
    void nothingIsCut();
    void tableNeedsNoScrollBars_data();
    void tableNeedsNoScrollBars();
    void tableShortensNoText_data();
    void tableShortensNoText();
    void areasScrollUpAndDownOnly_data();
    void areasScrollUpAndDownOnly();
    void everythingIsSeenAtOnceWhereThereIsRoom_data();
    void everythingIsSeenAtOnceWhereThereIsRoom();
    void sidebarIsAsWideAsOneLikes_data();
    void sidebarIsAsWideAsOneLikes();
    void sidebarIsMovedByKeys();
    void sidebarFoldsToARail_data();
    void sidebarFoldsToARail();
    void wideOrNarrowItGrowsWithTheFont();
};

void TestMainWindowLayout::nothingIsCut_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<NumberStyle>("style");

    Parameters longest = sliderValues(1.234, 8191, 23); // and every other number at its longest
    longest.nVocab = 4000000;
    longest.nCtxBase = 16777216;
    longest.localNCtx = 1048576;
    longest.localNVocab = 65536;
    longest.localDModel = 16384;
    longest.bpePs = 19.999;
    const std::initializer_list<std::pair<const char *, Parameters>> cases = {
        {"first", Parameters()},
        {"all at the start", sliderValues(1, 512, 2)},
        {"all at the end", sliderValues(10, 8192, 24)},
        {"dearest BLT", sliderValues(1, 512, 24)},
        {"cheapest BLT", sliderValues(10, 8192, 2)},
        {"longest numbers", longest}};
    for (const QSize size : {QSize(640, 400), QSize(960, 640), QSize(1240, 820), QSize(1600, 1000)})
        for (const auto &[name, parameters] : cases)
            for (const NumberStyle style : {NumberStyle::Scientific, NumberStyle::SiPrefix})
                QTest::addRow("%dx%d, %s, %s", size.width(), size.height(), name,
                              style == NumberStyle::SiPrefix ? "prefixes" : "scientific")
                    << size << parameters << style;
}

/// Shows the case of the current row, laid out.
static bool showCase(ShownWindow &shown)
{
    QFETCH(QSize, size);
    QFETCH(Parameters, parameters);
    QFETCH(NumberStyle, style);

    shown.window.resize(size);
    shown.startFrom(parameters);
    shown.trigger(style == NumberStyle::SiPrefix ? "actionSiPrefix" : "actionScientific");
    const bool ready = shown.isReady();
    QCoreApplication::processEvents(); // what the layouts put off
    return ready && shown.window.size() == size;
}

/// The size that a widget has to have to show all of its text.
static QSize neededSize(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    if (qobject_cast<const FoldHeading *>(&widget))
        return widget.minimumSizeHint(); // what it says of what it hides is a tool tip too
    if (!label || !label->wordWrap())
        return widget.sizeHint();
    // As narrow as the longest word, as high as the lines that its width leaves.
    QTextDocument text;
    text.setDefaultFont(label->font());
    text.setDocumentMargin(0);
    if (Qt::mightBeRichText(label->text()))
        text.setHtml(label->text());
    else
        text.setPlainText(label->buddy() ? label->text().remove(u'&') : label->text());
    text.setTextWidth(1);
    return {static_cast<int>(text.idealWidth()), label->heightForWidth(label->width())};
}

/// Whether all of a widget is inside its window, or inside what a scroll area scrolls over.
static bool isInside(const QWidget &widget)
{
    for (const QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        if (parent->parentWidget() && qobject_cast<QScrollArea *>(parent->parentWidget()))
            return true; // a viewport: what is outside it can be scrolled to
        if (!parent->rect().contains(QRect(widget.mapTo(parent, QPoint()), widget.size())))
            return false;
        if (parent->isWindow())
            return true;
    }
    return false;
}

/// How many texts the children of a widget show; none if one of them is cut.
static int textsShown(const QWidget &of)
{
    int count = 0;
    for (const QWidget *widget : of.findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool hasText = qobject_cast<const QLabel *>(widget) || (button && !button->text().isEmpty()) ||
                             qobject_cast<const QAbstractSpinBox *>(widget);
        if (!hasText || !widget->isVisible() || widget->inherits("QTableCornerButton"))
            continue;
        if (widget->maximumWidth() == 0) // a label that is there for its key alone
            continue;
        ++count;
        const QSize needed = neededSize(*widget);
        const bool isWhole = widget->width() >= needed.width() && widget->height() >= needed.height();
        // A menu bar puts what it has no room for behind such a button.
        if (isWhole && isInside(*widget) && !widget->inherits("QToolBarExtension"))
            continue;
        qWarning("%s %s has %d x %d, needs %d x %d", widget->metaObject()->className(),
                 qPrintable(widget->objectName()), widget->width(), widget->height(), needed.width(),
                 needed.height());
        return 0;
    }
    return count;
}

void TestMainWindowLayout::nothingIsCut()
{
    ShownWindow shown;
    QVERIFY(showCase(shown));
    for (const bool open : {false, true}) {
        openGroups(shown, open);
        const int count = textsShown(shown.window);
        // A heading, three parameters, verdict, what is left apart, two lists. Three boxes, "Reset all", two
        // buttons over all and six groups; in these fourteen boxes with labels, two lists, the entropy
        // model, and three things with "Show me". In a low window what is help is a tool tip.
        const int helps = shown.window.height() < 700 ? 0 : 3 + (open ? 5 : 0);
        const int inGroups = open ? 2 * 14 + 2 + 1 + 2 * 3 : 0;
        QVERIFY2(count >= 8 + 3 + 3 + 6 + helps + inGroups, qPrintable(QString::number(count)));
    }
}

void TestMainWindowLayout::tableNeedsNoScrollBars_data()
{
    nothingIsCut_data();
}

void TestMainWindowLayout::tableNeedsNoScrollBars()
{
    ShownWindow shown;
    QVERIFY(showCase(shown));
    const auto *table = shown.find<TableView>("comparisonTable");
    for (const QScrollBar *bar : {table->verticalScrollBar(), table->horizontalScrollBar()}) {
        QCOMPARE(bar->maximum(), bar->minimum());
        QVERIFY(!bar->isVisible());
    }
    const QAbstractItemModel *model = table->model();
    int lastShown = model->columnCount() - 1;
    while (table->isColumnHidden(lastShown))
        --lastShown;
    const QModelIndex last = model->index(model->rowCount() - 1, lastShown);
    QVERIFY(table->viewport()->rect().contains(table->visualRect(last)));
}

void TestMainWindowLayout::tableShortensNoText_data()
{
    nothingIsCut_data();
}

void TestMainWindowLayout::tableShortensNoText()
{
    ShownWindow shown;
    QVERIFY(showCase(shown));
    const auto *table = shown.find<TableView>("comparisonTable");
    const QAbstractItemModel *model = table->model();
    const QHeaderView *header = table->horizontalHeader();
    for (int column = 0; column < model->columnCount(); ++column) {
        if (table->isColumnHidden(column)) {
            // Share of BLT and parameters: what can be worked out from the other columns, or stands under the
            // bars too, may go where the window is narrow.
            QVERIFY(column == 2 || column == 4);
            QVERIFY(shown.window.width() < 960);
            continue;
        }
        QVERIFY(header->sectionSize(column) >= header->sectionSizeHint(column));
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex cell = model->index(row, column);
            const auto font = cell.data(Qt::FontRole).value<QFont>();
            const QFontMetrics metrics(font.resolve(table->font()));
            const int margins = 2 * (table->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1);
            const int icon =
                cell.data(Qt::DecorationRole).isValid() ? table->iconSize().width() + margins : 0;
            QVERIFY2(table->columnWidth(column) >=
                         metrics.horizontalAdvance(cell.data().toString()) + margins + icon,
                     qPrintable(cell.data().toString()));
        }
    }
}

void TestMainWindowLayout::areasScrollUpAndDownOnly_data()
{
    nothingIsCut_data();
}

void TestMainWindowLayout::areasScrollUpAndDownOnly()
{
    ShownWindow shown;
    QVERIFY(showCase(shown));
    for (const char *name : {"questionsArea", "answersArea"}) {
        const auto *area = shown.find<QScrollArea>(name);
        QVERIFY(area);
        QVERIFY(!area->horizontalScrollBar()->isVisible());
        QCOMPARE(area->widget()->width(), area->viewport()->width());
        QVERIFY(area->widget()->height() >= area->viewport()->height());
        QVERIFY(area->widget()->minimumSizeHint().width() <= area->widget()->width());
    }
}

void TestMainWindowLayout::everythingIsSeenAtOnceWhereThereIsRoom_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isFirstGroupOpen"); // where there is room for it too
    QTest::newRow("wide") << QSize(1600, 1000) << false;
    QTest::newRow("high") << QSize(1600, 1300) << true;
}

void TestMainWindowLayout::everythingIsSeenAtOnceWhereThereIsRoom()
{
    QFETCH(QSize, size);
    QFETCH(bool, isFirstGroupOpen);
    ShownWindow shown(size);
    QVERIFY(shown.isReady());
    QCOMPARE(shown.find<FoldHeading>("bpeGroupHeading")->isChecked(), isFirstGroupOpen);
    for (const char *name : {"questionsArea", "answersArea"})
        QVERIFY2(!shown.find<QScrollArea>(name)->verticalScrollBar()->isVisible(), name);
    // The chart is what the room is for.
    const auto *chart = shown.find<QWidget>("comparisonChartView");
    QVERIFY(chart->height() > 1000 / 2);
    QVERIFY(chart->width() > 1600 / 2);
}

void TestMainWindowLayout::sidebarIsAsWideAsOneLikes_data()
{
    QTest::addColumn<bool>("open");
    QTest::newRow("closed") << false;
    QTest::newRow("open") << true;
}

/// Narrower and wider than at first, and all that it holds can be read.
void TestMainWindowLayout::sidebarIsAsWideAsOneLikes()
{
    QFETCH(bool, open);
    ShownWindow shown({960, 540});
    QVERIFY(shown.isReady());
    openGroups(shown, open);
    if (open)
        shown.find<QAbstractButton>("entropy_modelCheckBox")->click();
    QCoreApplication::processEvents();
    const auto *sidebar = shown.find<QScrollArea>("questionsArea");
    const auto *answers = shown.find<QScrollArea>("answersArea");
    auto *splitter = shown.find<QSplitter>("splitter");
    const int usual = sidebar->width();
    const auto drag = [&](int to) {
        QWidget *handle = splitter->handle(1);
        QTest::mousePress(handle, Qt::LeftButton, {}, handle->rect().center());
        QTest::mouseMove(handle, handle->mapFrom(splitter, QPoint(to, handle->height() / 2)));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, handle->mapFrom(splitter, QPoint(to, 100)));
        QCoreApplication::processEvents();
    };
    for (const int to : {0, 500, 960}) {
        drag(to);
        QVERIFY(textsShown(shown.window) > 0);
        for (const QScrollArea *area : {sidebar, answers})
            QVERIFY(area->widget()->minimumSizeHint().width() <= area->viewport()->width());
        // Boxes take the room that the sidebar has at first.
        if (to == 0)
            QVERIFY2(open ? sidebar->width() <= usual : sidebar->width() < usual,
                     qPrintable(QString::number(sidebar->width())));
        else
            QVERIFY2(sidebar->width() > usual + 60, qPrintable(QString::number(sidebar->width())));
        QCOMPARE(shown.window.state().sidebarWidth, sidebar->width());
    }
    // A wider window is for the answers.
    drag(400);
    const int chosen = sidebar->width();
    shown.window.resize(1300, 700);
    QCoreApplication::processEvents();
    QCOMPARE(sidebar->width(), chosen);
}

void TestMainWindowLayout::sidebarIsMovedByKeys()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    const auto *sidebar = shown.find<QScrollArea>("questionsArea");
    const int usual = sidebar->width();
    QTest::keyClick(&shown.window, Qt::Key_F8);
    QVERIFY(sidebar->width() > usual);
    QCOMPARE(shown.window.state().sidebarWidth, sidebar->width());
    QTest::keyClick(&shown.window, Qt::Key_F7);
    QCOMPARE(sidebar->width(), usual);
    constexpr int often = 100;
    for (int i = 0; i < often; ++i)
        QTest::keyClick(&shown.window, Qt::Key_F7);
    QVERIFY(sidebar->width() < usual);
    QCOMPARE(sidebar->widget()->width(), sidebar->viewport()->width());
    QCOMPARE(shown.window.state().sidebarWidth, sidebar->width());
}

void TestMainWindowLayout::sidebarFoldsToARail_data()
{
    QTest::addColumn<bool>("byKey"); // else with the rail
    QTest::newRow("opened by key") << true;
    QTest::newRow("opened by the rail") << false;
}

void TestMainWindowLayout::sidebarFoldsToARail()
{
    QFETCH(bool, byKey);
    ShownWindow shown({1024, 600});
    QVERIFY(shown.isReady());
    const auto *area = shown.find<QScrollArea>("questionsArea");
    auto *rail = shown.find<QAbstractButton>("sidebarRail");
    const auto *answers = shown.find<QWidget>("answersArea");
    QTest::keyClick(&shown.window, Qt::Key_F8);
    const int width = area->width();
    const int chart = answers->width();
    QVERIFY(!rail->isVisible());
    QTest::keyClick(&shown.window, Qt::Key_F9);
    QCoreApplication::processEvents();
    QVERIFY(!area->isVisible());
    QVERIFY(rail->isVisible());
    QVERIFY(rail->width() < 60);
    QVERIFY(answers->width() > chart + width - 60);
    QVERIFY(shown.window.state().isSidebarClosed);
    QCOMPARE(shown.window.state().sidebarWidth, width); // as it was
    QVERIFY(!shown.find<QAction>("actionSidebar")->isChecked());

    if (byKey)
        QTest::keyClick(&shown.window, Qt::Key_F9);
    else
        QTest::mouseClick(rail, Qt::LeftButton);
    QCoreApplication::processEvents();
    QVERIFY(!rail->isVisible());
    QCOMPARE(area->width(), width);
    QVERIFY(!shown.window.state().isSidebarClosed);
    QVERIFY(shown.find<QAction>("actionSidebar")->isChecked());
}

/// No width is one in pixels.
void TestMainWindowLayout::wideOrNarrowItGrowsWithTheFont()
{
    const QFont before = QApplication::font();
    const auto reset = qScopeGuard([&] { QApplication::setFont(before); });
    const auto width = [] {
        ShownWindow shown({1600, 1000});
        const bool ready = shown.isReady();
        return ready && textsShown(shown.window) > 0 ? shown.find<QWidget>("questionsArea")->width() : 0;
    };
    const int usual = width();
    QVERIFY(usual > 0);
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 1.5);
    QApplication::setFont(large);
    const int larger = width();
    QVERIFY2(larger > usual * 1.35 && larger < usual * 1.65, qPrintable(QString::number(larger)));
}

PATCHSCALE_TEST(TestMainWindowLayout)
#include "tst_mainwindow_layout.moc"
