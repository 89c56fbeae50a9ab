// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/flopsmodel.h"
#include "tests/testprogram.h"
#include "tests/ui/charts/answers.h"
#include "tests/ui/charts/layoutproblems.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/presets.h"
#include "ui/views/comparison/comparisonchart.h"
#include "ui/views/views.h"
#include "ui/window/mainwindow.h"

#include <QGraphicsScene>
#include <QTest>
#include <QValueAxis>

#include <memory>

using namespace patchscale;

namespace {

constexpr QSize smallestWindow(640, 400);
constexpr QSizeF largestChart(1600, 1000);

QByteArray told(const Parameters &parameters, const QStringList &problems)
{
    return QStringLiteral("patch size %1, dimension %2, %3 layers: %4")
        .arg(parameters.bltPs)
        .arg(parameters.dModel)
        .arg(parameters.localNLayers)
        .arg(problems.join(QStringLiteral(", ")))
        .toUtf8();
}

ViewSettings viewSettings(NumberStyle style, ColourSet colours = ColourSet::Original)
{
    ViewSettings settings;
    settings.numberStyle = style;
    settings.colourSet = colours;
    return settings;
}

/// A chart off screen.
struct StandaloneChart
{
    StandaloneChart(const ViewSettings &settings, const QSizeF &size)
        : chart(new ComparisonChart(samples::chartStyle(settings), samples::answerOf()))
    {
        scene.addItem(chart);
        chart->resize(size);
        chart->layOutNow();
    }

    [[nodiscard]] double axisTop() const
    {
        return qobject_cast<QValueAxis *>(chart->axes(Qt::Vertical).value(0))->max();
    }

    QGraphicsScene scene;
    ComparisonChart *chart; ///< owned by the scene
};

} // namespace

/// Nothing that a chart says is cut off or covered, wherever the sliders stand and however large it is.
class TestChartLabels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void atEverySliderPosition_data();
    void atEverySliderPosition();
    void atEverySize_data();
    void atEverySize();
    void withLargeText();
    void whileTheBarsMove();
    void inTheWindow_data();
    void inTheWindow();
    void shrinksWithTheWindow();

private:
    QSizeF m_smallestChart; ///< as wide as in the smallest window, and as low as in any
};

void TestChartLabels::initTestCase()
{
    QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing");
    FlopsModel model;
    const Views views = allViews();
    MainWindow window(model, testing::presets(), views);
    window.resize(smallestWindow);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCoreApplication::processEvents();
    QCOMPARE(window.size(), smallestWindow);
    const auto *view = window.findChild<ChartView *>(QStringLiteral("comparisonChartView"));
    QVERIFY(view);
    m_smallestChart = {samples::chartIn<ComparisonChart>(*view).size().width(),
                       static_cast<double>(view->minimumHeight())};
    QVERIFY(m_smallestChart.width() > 200 && m_smallestChart.width() < smallestWindow.width());
    QVERIFY(m_smallestChart.height() > 150 && m_smallestChart.height() < smallestWindow.height());
}

void TestChartLabels::atEverySliderPosition_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<NumberStyle>("style");
    QTest::addColumn<QList<Parameters>>("positions");
    // Where room is scarcest, every one; elsewhere fewer, and always the ends.
    const QList<Parameters> every = samples::sliderPositions(1, 1, 1);
    QCOMPARE(every.size(), 91 * 61 * 12);
    const QList<Parameters> many =
        testing::isSanitized ? samples::sliderPositions(15, 10, 3) : samples::sliderPositions(6, 4, 1);
    QCOMPARE(many.size(), testing::isSanitized ? 7 * 7 * 5 : 16 * 16 * 12);
    QTest::newRow("smallest, scientific")
        << m_smallestChart << NumberStyle::Scientific << (testing::isSanitized ? many : every);
    QTest::newRow("smallest, SI prefixes") << m_smallestChart << NumberStyle::SiPrefix << many;
    QTest::newRow("largest") << largestChart << NumberStyle::Scientific << many;
}

void TestChartLabels::atEverySliderPosition()
{
    QFETCH(QSizeF, size);
    QFETCH(NumberStyle, style);
    QFETCH(QList<Parameters>, positions);
    const StandaloneChart standalone(viewSettings(style), size);
    double top = standalone.axisTop();
    for (const Parameters &parameters : positions) {
        standalone.chart->setAnswer(samples::answerOf(compare(parameters)));
        // New ticks need a new layout, which a chart in a window asks the event loop for.
        if (top != standalone.axisTop()) {
            standalone.chart->layOutNow();
            top = standalone.axisTop();
        }
        const QStringList problems = labelProblems(*standalone.chart);
        QVERIFY2(problems.isEmpty(), told(parameters, problems).constData());
    }
}

void TestChartLabels::atEverySize_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("smallest") << m_smallestChart;
    QTest::newRow("smallest, twice as wide") << QSizeF(2 * m_smallestChart.width(), m_smallestChart.height());
    QTest::newRow("smallest, twice as high") << QSizeF(m_smallestChart.width(), 2 * m_smallestChart.height());
    QTest::newRow("wide and low") << QSizeF(largestChart.width(), m_smallestChart.height());
    QTest::newRow("narrow and high") << QSizeF(m_smallestChart.width(), largestChart.height());
    for (int width = 400; width < largestChart.width(); width += 240)
        QTest::addRow("%d wide", width) << QSizeF(width, width * 0.625);
    QTest::newRow("largest") << largestChart;
}

void TestChartLabels::atEverySize()
{
    QFETCH(QSizeF, size);
    for (const NumberStyle style : {NumberStyle::Scientific, NumberStyle::SiPrefix}) {
        for (const ColourSet colours : {ColourSet::Original, ColourSet::ColourBlindSafe}) {
            const StandaloneChart standalone(viewSettings(style, colours), size);
            for (const Parameters &parameters : samples::sliderPositions(15, 20, 5)) {
                standalone.chart->setAnswer(samples::answerOf(compare(parameters)));
                standalone.chart->layOutNow();
                const QStringList problems =
                    labelProblems(*standalone.chart) + textProblems(*standalone.chart);
                QVERIFY2(problems.isEmpty(), told(parameters, problems).constData());
            }
        }
    }
}

/// A person's large system font does not push anything out either.
void TestChartLabels::withLargeText()
{
    for (const double fontPixelSize : {16.0, 20.0, 32.0}) {
        for (const QSizeF &size : {m_smallestChart, QSizeF(700, 420), largestChart}) {
            const StandaloneChart standalone(viewSettings(NumberStyle::Scientific), size);
            standalone.chart->setStyle(samples::chartStyle({}, fontPixelSize));
            for (const Parameters &parameters : samples::sliderPositions(18, 20, 11)) {
                standalone.chart->setAnswer(samples::answerOf(compare(parameters)));
                standalone.chart->layOutNow();
                const QStringList problems =
                    labelProblems(*standalone.chart) + textProblems(*standalone.chart);
                QVERIFY2(problems.isEmpty(), told(parameters, problems).constData());
            }
        }
    }
}

void TestChartLabels::whileTheBarsMove()
{
    const StandaloneChart standalone(viewSettings(NumberStyle::Scientific), m_smallestChart);
    const QList<Parameters> corners = samples::cornerPositions();
    QCOMPARE(corners.size(), 8);
    for (const Parameters &start : corners) {
        for (const Parameters &end : corners) {
            const BarHeights from = segmentValues(compare(start));
            const Comparison target = compare(end);
            standalone.chart->setAnswer(samples::answerOf(target));
            for (int percent = 0; percent <= 100; percent += 10) {
                standalone.chart->setHeights(between(from, segmentValues(target), percent / 100.0));
                const QStringList problems = labelProblems(*standalone.chart);
                QVERIFY2(problems.isEmpty(), told(end, problems).constData());
            }
        }
    }
}

void TestChartLabels::inTheWindow_data()
{
    QTest::addColumn<QSize>("windowSize");
    for (const QSize &size : {smallestWindow, QSize(700, 400), QSize(640, 700), QSize(960, 640),
                              QSize(1240, 820), QSize(1600, 1000)})
        QTest::addRow("%d x %d", size.width(), size.height()) << size;
}

void TestChartLabels::inTheWindow()
{
    QFETCH(QSize, windowSize);
    FlopsModel model;
    const Views views = allViews();
    MainWindow window(model, testing::presets(), views);
    window.setAnimated(false);
    window.resize(windowSize);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.size(), windowSize);
    const auto *view = window.findChild<ChartView *>(QStringLiteral("comparisonChartView"));
    QVERIFY(view);
    for (const NumberStyle style : {NumberStyle::Scientific, NumberStyle::SiPrefix}) {
        WindowState state;
        state.view = viewSettings(style);
        window.setState(state);
        for (const Parameters &parameters : samples::cornerPositions()) {
            QVERIFY(!model.setParameters(parameters));
            QCoreApplication::processEvents();
            QVERIFY(
                view->rect().contains(samples::chartIn<ComparisonChart>(*view).geometry().toAlignedRect()));
            // New ticks change the plot, and the plot the ticks: it takes the event loop some turns.
            const auto problems = [view] {
                return labelProblems(samples::chartIn<ComparisonChart>(*view)) +
                       textProblems(samples::chartIn<ComparisonChart>(*view));
            };
            QTRY_VERIFY2(problems().isEmpty(), told(parameters, problems()).constData());
        }
    }
}

/// The chart takes the room that there is now, whatever there has been before.
void TestChartLabels::shrinksWithTheWindow()
{
    FlopsModel model;
    const Views views = allViews();
    MainWindow window(model, testing::presets(), views);
    window.resize(smallestWindow);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCoreApplication::processEvents();
    const auto *view = window.findChild<ChartView *>(QStringLiteral("comparisonChartView"));
    QVERIFY(view);
    const QSize small = view->size();
    QVERIFY2(small.height() < smallestWindow.height(), "the chart does not fit into its window");
    window.resize(1600, 1000);
    QTRY_VERIFY(view->height() > 2 * small.height());
    window.resize(smallestWindow);
    QTRY_COMPARE(view->size(), small);
}

PATCHSCALE_TEST(TestChartLabels)
#include "tst_chartlabels.moc"
