// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/numberformat.h"
#include "tests/testprogram.h"
#include "tests/ui/charts/answers.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/charts/steppedtime.h"
#include "tests/ui/charts/writtentexts.h"
#include "ui/charts/chartnote.h"
#include "ui/charts/chartview.h"
#include "ui/views/comparison/comparisonchart.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>
#include <QWindow>

#include <algorithm>
#include <memory>

using namespace patchscale;

namespace {

const QString ofBpe = QStringLiteral("BPE: 1.13e+09 FLOPs per byte, 100.0 % of BPE");
const QString ofGlobal = QStringLiteral("BLT Global: 9.86e+08 FLOPs per byte, 73.3 % of BLT");
const QString ofLocal = QStringLiteral("BLT Local: 3.59e+08 FLOPs per byte, 26.7 % of BLT");
const QString sentence = QStringLiteral("BLT needs 18.5 % more compute per byte than BPE.");

bool stand(const ChartView &view, const Comparison &comparison)
{
    const BarHeights &heights = samples::chartIn<ComparisonChart>(view).heights();
    return heights[Segment::Bpe] == comparison.bpe && heights[Segment::BltGlobal] == comparison.bltGlobal &&
           heights[Segment::BltLocal] == comparison.bltLocal;
}

bool isStrictlyBetween(double value, double a, double b)
{
    return value > std::min(a, b) && value < std::max(a, b);
}

} // namespace

class TestComparisonChartView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void pointingTellsAboutASegment();
    void calloutStaysInTheChart();
    void keysWalkTheSegments();
    void tabComesAndGoes();
    void otherKeysChangeNothing();
    void aChangeUpdatesTheCallout();
    void isDescribed();
    void tellsAssistiveTechnologyAboutTheSegment();
    void viewSettingsReachTheChart();
    void followsThePalette();

    void barsMoveToANewHeight();
    void barsDoNotMoveWhenNotAnimated();
    void barsDoNotMoveUnseen();
    void noteOfTheKeysStandsOverItsSegment();
    void barsFollowADragAtOnce();
    void barsMoveAgainAfterADrag();

private:
    [[nodiscard]] const ComparisonChart &chart() const { return samples::chartIn<ComparisonChart>(*m_view); }
    void pointAt(Segment segment);
    [[nodiscard]] QString callout() const { return m_view->calloutText().simplified(); }

    std::unique_ptr<QWidget> m_window;
    QPushButton *m_before = nullptr;
    ChartView *m_view = nullptr;
    QPushButton *m_after = nullptr;
};

void TestComparisonChartView::initTestCase()
{
    installChartAccessibility();
    QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing");
}

/// The chart between two buttons, which take the focus and the pointer when it has neither.
void TestComparisonChartView::init()
{
    m_window = std::make_unique<QWidget>();
    m_before = new QPushButton(QStringLiteral("Before"));
    m_view = new ChartView(std::make_unique<ComparisonChart>(ChartView::initialStyle(), samples::answerOf()));
    m_view->setAnswer(samples::answerOf(compare(Parameters())), sentence);
    m_after = new QPushButton(QStringLiteral("After"));
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_before);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_after);
    m_window->resize(700, 560);
    m_before->setFocus();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::mouseMove(m_window->windowHandle(), m_before->geometry().center());
    QVERIFY(m_view->calloutText().isEmpty());
}

void TestComparisonChartView::cleanup()
{
    m_window.reset();
}

void TestComparisonChartView::pointAt(Segment segment)
{
    const QRectF rect = chart().segmentRect(segment);
    const QPoint inView = m_view->mapFromScene(chart().mapToScene(rect.center()));
    QTest::mouseMove(m_window->windowHandle(), m_view->viewport()->mapTo(m_window.get(), inView));
}

void TestComparisonChartView::pointingTellsAboutASegment()
{
    pointAt(Segment::BltGlobal);
    QTRY_COMPARE(callout(), ofGlobal);
    pointAt(Segment::BltLocal);
    QTRY_COMPARE(callout(), ofLocal);
    pointAt(Segment::Bpe);
    QTRY_COMPARE(callout(), ofBpe);

    // Between the bars there is nothing to tell.
    const QPoint corner = m_view->mapTo(m_window.get(), QPoint(4, 4));
    QTest::mouseMove(m_window->windowHandle(), corner);
    QTRY_COMPARE(callout(), QString());

    pointAt(Segment::BltLocal);
    QTRY_COMPARE(callout(), ofLocal);
    QTest::mouseMove(m_window->windowHandle(), m_after->geometry().center());
    QTRY_COMPARE(callout(), QString());
}

/// The callout is the item in front; it is never cut by the edge of the chart.
void TestComparisonChartView::calloutStaysInTheChart()
{
    const ComparisonChart &chart = this->chart();
    for (const QSize &size : {QSize(260, 300), QSize(700, 560)}) {
        m_window->resize(size);
        QCoreApplication::processEvents();
        for (const Segment segment : segmentsOf(compare(Parameters()))) {
            pointAt(segment);
            QTRY_VERIFY(callout().startsWith(segmentName(segment) + u':'));
            const QGraphicsItem *front = nullptr;
            for (const QGraphicsItem *item : chart.childItems())
                if (!front || item->zValue() > front->zValue())
                    front = item;
            QVERIFY(front->isVisible());
            QVERIFY(front->boundingRect().width() > 50);
            QVERIFY(QRectF(QPointF(), chart.size()).contains(front->boundingRect()));
        }
    }
}

void TestComparisonChartView::keysWalkTheSegments()
{
    QTest::keyClick(m_before, Qt::Key_Tab);
    QVERIFY(m_view->hasFocus());
    QCOMPARE(callout(), ofBpe);
    const auto press = [this](Qt::Key key) {
        QTest::keyClick(m_view, key);
        return callout();
    };
    QCOMPARE(press(Qt::Key_Right), ofGlobal);
    QCOMPARE(press(Qt::Key_Up), ofLocal);
    QCOMPARE(press(Qt::Key_Right), ofLocal); // there is none after it
    QCOMPARE(press(Qt::Key_Left), ofGlobal);
    QCOMPARE(press(Qt::Key_Down), ofBpe);
    QCOMPARE(press(Qt::Key_Left), ofBpe);
    QCOMPARE(press(Qt::Key_End), ofLocal);
    QCOMPARE(press(Qt::Key_Home), ofBpe);
    QCOMPARE(press(Qt::Key_Escape), QString());
    QCOMPARE(press(Qt::Key_Left), ofBpe); // from nothing to the first, whatever the direction
    QCOMPARE(press(Qt::Key_Escape), QString());
    QCOMPARE(press(Qt::Key_Right), ofBpe);
}

void TestComparisonChartView::tabComesAndGoes()
{
    QTest::keyClick(m_before, Qt::Key_Tab);
    QVERIFY(m_view->hasFocus());
    QCOMPARE(callout(), ofBpe);
    QTest::keyClick(m_view, Qt::Key_Tab);
    QVERIFY(m_after->hasFocus());
    QCOMPARE(callout(), QString());
    QTest::keyClick(m_after, Qt::Key_Backtab);
    QVERIFY(m_view->hasFocus());
    QCOMPARE(callout(), ofBpe);
}

void TestComparisonChartView::otherKeysChangeNothing()
{
    m_view->setFocus(Qt::TabFocusReason);
    QCOMPARE(callout(), ofBpe);
    QTest::keyClick(m_view, Qt::Key_A);
    QCOMPARE(callout(), ofBpe);
}

void TestComparisonChartView::aChangeUpdatesTheCallout()
{
    pointAt(Segment::BltGlobal);
    QTRY_COMPARE(callout(), ofGlobal);
    m_view->setAnswer(samples::answerOf(samples::comparisonAt(10, 8192, 24)), sentence);
    // 4220388651.2 of 5079061803.2.
    QCOMPARE(callout(), QStringLiteral("BLT Global: 4.22e+09 FLOPs per byte, 83.1 % of BLT"));
}

void TestComparisonChartView::isDescribed()
{
    QCOMPARE(m_view->accessibleDescription(), sentence);
    const QString others = QStringLiteral("BLT needs 50.1 % less.");
    m_view->setAnswer(samples::answerOf(samples::comparisonAt(10, 8192, 24)), others);
    QCOMPARE(m_view->accessibleDescription(), others);
    // The numbers are those of the marks.
    QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(m_view);
    QVERIFY(chart);
    QCOMPARE(chart->role(), QAccessible::Chart);
    const auto told = [chart] {
        QStringList texts;
        for (int i = 0; i < chart->childCount(); ++i)
            texts << QString(chart->child(i)->text(QAccessible::Name) + u' ' +
                             chart->child(i)->text(QAccessible::Value))
                         .simplified();
        return texts;
    };
    QCOMPARE(told(), QStringList({QStringLiteral("BPE 1.02e+10 FLOPs per byte, 100.0 % of BPE"),
                                  QStringLiteral("BLT Global 4.22e+09 FLOPs per byte, 83.1 % of BLT"),
                                  QStringLiteral("BLT Local 8.59e+08 FLOPs per byte, 16.9 % of BLT")}));
    ViewSettings settings;
    settings.numberStyle = NumberStyle::SiPrefix;
    m_view->setViewSettings(settings);
    QCOMPARE(told().constFirst(), QStringLiteral("BPE 10.2 GFLOPs per byte, 100.0 % of BPE"));
}

/// A screen reader is told of the segment that the keys are at, and of the whole chart once they are at none.
void TestComparisonChartView::tellsAssistiveTechnologyAboutTheSegment()
{
    QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(m_view);
    QVERIFY(chart);
    const auto focused = [chart] {
        const QAccessibleInterface *mark = chart->focusChild();
        return mark && mark->state().focused ? mark->text(QAccessible::Name) : QString();
    };
    QCOMPARE(focused(), QString());
    QTest::keyClick(m_before, Qt::Key_Tab);
    QCOMPARE(focused(), QStringLiteral("BPE"));
    QTest::keyClick(m_view, Qt::Key_Right);
    QCOMPARE(focused(), QStringLiteral("BLT Global"));
    m_view->setAnswer(samples::answerOf(samples::comparisonAt(10, 8192, 24)), sentence);
    QCOMPARE(focused(), QStringLiteral("BLT Global"));
    QVERIFY(callout().endsWith(chart->focusChild()->text(QAccessible::Value).simplified()));
    QTest::keyClick(m_view, Qt::Key_Escape);
    QCOMPARE(focused(), QString());
    // And a screen reader can go to one by itself.
    QAccessibleInterface *local = chart->child(2);
    QVERIFY(local->state().focusable);
    local->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(focused(), QStringLiteral("BLT Local"));
    QVERIFY(callout().startsWith(QStringLiteral("BLT Local: 8.59e+08")));
    const QRectF bar = this->chart().segmentRect(Segment::BltLocal);
    const QPoint middle =
        m_view->viewport()->mapToGlobal(m_view->mapFromScene(this->chart().mapToScene(bar.center())));
    QVERIFY(local->rect().contains(middle));
    QCOMPARE(chart->childAt(middle.x(), middle.y()), local);
    QCOMPARE(chart->indexOfChild(local), 2);
}

void TestComparisonChartView::viewSettingsReachTheChart()
{
    QVERIFY(plainTexts(chart()).contains(QStringLiteral("1.13e+09 FLOPs")));
    const QImage before = m_view->grab().toImage();
    ViewSettings settings;
    settings.numberStyle = NumberStyle::SiPrefix;
    settings.colourSet = ColourSet::ColourBlindSafe;
    m_view->setViewSettings(settings);
    QVERIFY(plainTexts(chart()).contains(QStringLiteral("1.13 GFLOPs")));
    QVERIFY(m_view->grab().toImage() != before);
}

void TestComparisonChartView::followsThePalette()
{
    const QPoint corner(2, 2);
    QCOMPARE(m_view->grab().toImage().pixelColor(corner), lightPalette().color(QPalette::Base));
    applyTheme(Theme::Dark, {});
    QCoreApplication::processEvents();
    const QColor dark = m_view->grab().toImage().pixelColor(corner);
    applyTheme(Theme::Light, {});
    QCOMPARE(dark, darkPalette().color(QPalette::Base));
}

void TestComparisonChartView::barsMoveToANewHeight()
{
    SteppedTime time;
    const Comparison from = compare(Parameters());
    const Comparison to = samples::comparisonAt(1.6, 4096, 20);
    m_view->setAnimated(true);
    m_view->setAnswer(samples::answerOf(to), sentence);
    QVERIFY(stand(*m_view, from));
    BarHeights last = segmentValues(from);
    for (int step = 0; step < 6; ++step) {
        time.pass(20);
        const BarHeights heights = chart().heights();
        QVERIFY(isStrictlyBetween(heights[Segment::Bpe], last[Segment::Bpe], to.bpe));
        QVERIFY(isStrictlyBetween(heights[Segment::BltGlobal], last[Segment::BltGlobal], to.bltGlobal));
        QVERIFY(isStrictlyBetween(heights[Segment::BltLocal], last[Segment::BltLocal], to.bltLocal));
        last = heights;
        // The numbers do not wait for the bars.
        QVERIFY(plainTexts(chart()).contains(shortNumber(to.bltTotal, NumberStyle::Scientific) +
                                             QStringLiteral(" FLOPs")));
    }
    // Within 150 milliseconds all in all.
    time.pass(30);
    QVERIFY(stand(*m_view, to));
}

void TestComparisonChartView::barsDoNotMoveWhenNotAnimated()
{
    SteppedTime time;
    const Comparison to = samples::comparisonAt(1.6, 4096, 20);
    m_view->setAnimated(false);
    m_view->setAnswer(samples::answerOf(to), sentence);
    QVERIFY(stand(*m_view, to));
    time.pass(50);
    QVERIFY(stand(*m_view, to));
}

void TestComparisonChartView::barsDoNotMoveUnseen()
{
    m_window->hide();
    const Comparison to = samples::comparisonAt(1.6, 4096, 20);
    m_view->setAnswer(samples::answerOf(to), sentence);
    QVERIFY(stand(*m_view, to));
}

void TestComparisonChartView::noteOfTheKeysStandsOverItsSegment()
{
    QTest::keyClick(m_before, Qt::Key_Tab);
    const ChartNote *note = nullptr;
    for (const QGraphicsItem *item : m_view->scene()->items())
        if (const auto *candidate = dynamic_cast<const ChartNote *>(item))
            note = candidate;
    QVERIFY(note);
    QCOMPARE(note->text().simplified(), ofBpe);
    const QRectF bpe = chart().segmentRect(Segment::Bpe);
    const double middle = note->boundingRect().center().x();
    // Or at the edge of the chart, where there is no room for half of it.
    QVERIFY(qAbs(middle - bpe.center().x()) < 1 || qFuzzyIsNull(note->boundingRect().left()));
    QVERIFY(note->boundingRect().bottom() < bpe.center().y());
}

void TestComparisonChartView::barsFollowADragAtOnce()
{
    SteppedTime time;
    // The first change may be a click. Those that follow at once are a drag.
    m_view->setAnswer(samples::answerOf(samples::comparisonAt(4.5, 2560, 10)), sentence);
    QElapsedTimer pause;
    pause.start();
    time.pass(20);
    int followed = 0;
    for (int tenths = 46; tenths <= 100; ++tenths) {
        // On a machine that stands still for so long, the next change is no drag any more.
        const bool isDrag = pause.elapsed() < 100;
        const Comparison to = samples::comparisonAt(tenths / 10.0, 2560, 10);
        m_view->setAnswer(samples::answerOf(to), sentence);
        pause.restart();
        if (isDrag) {
            QVERIFY(stand(*m_view, to));
            ++followed;
        } else {
            time.pass(150);
        }
    }
    QVERIFY(followed > 0);
    // Nothing of the first movement is left to pull the bars back.
    const Comparison end = samples::comparisonAt(10, 2560, 10);
    time.pass(50);
    QVERIFY(stand(*m_view, end));
}

void TestComparisonChartView::barsMoveAgainAfterADrag()
{
    SteppedTime time;
    m_view->setAnswer(samples::answerOf(samples::comparisonAt(4.5, 2560, 10)), sentence);
    QElapsedTimer pause;
    pause.start();
    const Comparison dragged = samples::comparisonAt(4.6, 2560, 10);
    m_view->setAnswer(samples::answerOf(dragged), sentence);
    if (pause.elapsed() >= 100) // the machine stood still
        time.pass(150);
    QVERIFY(stand(*m_view, dragged));
    constexpr int longerThanADragPauses = 200;
    QTest::qWait(longerThanADragPauses);
    const Comparison to = samples::comparisonAt(10, 8192, 24);
    m_view->setAnswer(samples::answerOf(to), sentence);
    QVERIFY(stand(*m_view, dragged));
    time.pass(60);
    QVERIFY(isStrictlyBetween(chart().heights()[Segment::Bpe], dragged.bpe, to.bpe));
    time.pass(90);
    QVERIFY(stand(*m_view, to));
}

PATCHSCALE_TEST(TestComparisonChartView)
#include "tst_comparisonchartview.moc"
