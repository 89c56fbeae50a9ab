// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/application.h"
#include "tests/ui/shownwindow.h"
#include "ui/valuesmodel.h"
#include "ui/valuestable.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
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
    void everythingIsSeenAtOnceWhereThereIsRoom();
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
    if (!label || !label->wordWrap())
        return widget.sizeHint();
    // As narrow as the longest word, as high as the lines that its width leaves.
    QTextDocument text;
    text.setDefaultFont(label->font());
    text.setDocumentMargin(0);
    if (Qt::mightBeRichText(label->text()))
        text.setHtml(label->text());
    else
        text.setPlainText(label->text());
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

void TestMainWindowLayout::nothingIsCut()
{
    ShownWindow shown;
    QVERIFY(showCase(shown));
    int count = 0;
    for (const QWidget *widget : shown.window.findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool hasText = qobject_cast<const QLabel *>(widget) || (button && !button->text().isEmpty()) ||
                             qobject_cast<const QAbstractSpinBox *>(widget);
        if (!hasText || !widget->isVisible() || widget->inherits("QTableCornerButton"))
            continue;
        ++count;
        const QSize needed = neededSize(*widget);
        QVERIFY2(
            widget->width() >= needed.width() && widget->height() >= needed.height(),
            qPrintable(QStringLiteral("%1 %2 has %3 x %4, needs %5 x %6")
                           .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())
                           .arg(widget->width())
                           .arg(widget->height())
                           .arg(needed.width())
                           .arg(needed.height())));
        QVERIFY2(isInside(*widget), qPrintable(widget->objectName()));
        // A toolbar puts what it has no room for behind this button.
        QVERIFY(!widget->inherits("QToolBarExtension"));
    }
    // 39 labels: three headings, three parameters with help, eleven constants with values, three
    // observations, verdict, what is left apart, three lists of the toolbar. Three boxes. Three buttons in
    // the toolbar, lock, entropy model and three "Show me".
    // In a narrow window the lists have no labels.
    const int labels = shown.window.width() < 900 ? 36 : 39;
    QVERIFY2(count >= labels + 3 + 8, qPrintable(QString::number(count)));
}

void TestMainWindowLayout::tableNeedsNoScrollBars_data()
{
    nothingIsCut_data();
}

void TestMainWindowLayout::tableNeedsNoScrollBars()
{
    ShownWindow shown;
    QVERIFY(showCase(shown));
    const auto *table = shown.find<ValuesTable>("valuesTable");
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
    const auto *table = shown.find<ValuesTable>("valuesTable");
    const QAbstractItemModel *model = table->model();
    const QHeaderView *header = table->horizontalHeader();
    for (int column = 0; column < model->columnCount(); ++column) {
        if (table->isColumnHidden(column)) {
            // What can be worked out from the other columns, or stands under the bars too, may go where the
            // window is narrow.
            QVERIFY(column == ValuesModel::ShareOfBlt || column == ValuesModel::ParameterCount);
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

void TestMainWindowLayout::everythingIsSeenAtOnceWhereThereIsRoom()
{
    ShownWindow shown({1600, 1000});
    QVERIFY(shown.isReady());
    for (const char *name : {"questionsArea", "answersArea"})
        QVERIFY(!shown.find<QScrollArea>(name)->verticalScrollBar()->isVisible());
    // The chart is what the room is for.
    const auto *chart = shown.find<QWidget>("comparisonChartView");
    QVERIFY(chart->height() > 1000 / 2);
    QVERIFY(chart->width() > 1600 / 2);
}

QTEST_MAIN(TestMainWindowLayout)
#include "tst_mainwindow_layout.moc"
