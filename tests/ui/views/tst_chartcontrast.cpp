// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/charts/writtentexts.h"
#include "tests/ui/contrast.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/filledbar.h"
#include "ui/views/views.h"

#include <QGraphicsScene>
#include <QHash>
#include <QImage>
#include <QLineSeries>
#include <QPainter>
#include <QTest>

#include <memory>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

constexpr int pixelsPerUnit = 2;

enum class Look { Light, Dark, Document, Transparent };

ChartStyle styleOf(Look look, ColourSet colours)
{
    ViewSettings settings;
    settings.colourSet = colours;
    constexpr double fontPixelSize = 13;
    const QString family = QApplication::font().family();
    switch (look) {
    case Look::Light:
        return screenStyle(lightPalette(), family, fontPixelSize, settings);
    case Look::Dark:
        return screenStyle(darkPalette(), family, fontPixelSize, settings);
    case Look::Document:
    case Look::Transparent:
        break;
    }
    return documentStyle(family, fontPixelSize, look == Look::Transparent, settings);
}

Comparison comparisonWithEverything()
{
    Parameters parameters;
    parameters.entropyModel = 1;
    return compare(parameters);
}

/// A chart of a view, and its picture; what is transparent on white.
struct DrawnChart
{
    DrawnChart(const QString &identifier, Look look, ColourSet colours, int pixels = pixelsPerUnit)
        : scale(pixels), ground(look == Look::Dark ? darkPalette().color(QPalette::Base) : QColor(Qt::white))
    {
        static const Views all = allViews();
        const View &view = *all.find(identifier);
        const AnswerPointer answer = view.answer(comparisonWithEverything(), {}, [] { return true; });
        chart = view.makeChart(styleOf(look, colours), answer).release();
        scene.addItem(chart);
        chart->resize(800, 560);
        chart->layOutNow();
        image = QImage(chart->size().toSize() * scale, QImage::Format_RGB32);
        image.fill(ground);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        scene.render(&painter, QRectF(image.rect()), QRectF(QPointF(), chart->size()));
        painter.end();
    }

    [[nodiscard]] std::vector<QColor> along(const QPointF &from, const QPointF &to) const
    {
        return pixelsAlong(image, QLineF(from * scale, to * scale));
    }

    QGraphicsScene scene;
    ChartFrame *chart = nullptr; ///< owned by the scene
    QImage image;
    int scale; ///< pixels of the picture to one of the chart
    QColor ground;
};

void addBars(const QGraphicsItem &parent, std::vector<const FilledBar *> &bars)
{
    for (const QGraphicsItem *item : parent.childItems()) {
        if (!item->isVisible())
            continue;
        if (const auto *bar = dynamic_cast<const FilledBar *>(item))
            bars.push_back(bar);
        addBars(*item, bars);
    }
}

/// Where a line of a chart is, of that name.
double heightOf(ChartFrame &chart, const char *name, double x)
{
    for (QAbstractSeries *series : chart.series()) {
        if (series->name() != QLatin1String(name))
            continue;
        const QList<QPointF> points = qobject_cast<QLineSeries *>(series)->points();
        for (qsizetype i = 1; i < points.size(); ++i) {
            const QPointF from = chart.mapToPosition(points[i - 1], series);
            const QPointF to = chart.mapToPosition(points[i], series);
            if (from.x() <= x && x <= to.x())
                return from.y() + (to.y() - from.y()) * (x - from.x()) / (to.x() - from.x());
        }
    }
    return 0;
}

/// The highest contrast in a piece of a picture to its most frequent colour.
double contrastWithin(const QImage &image, const QRect &rect)
{
    QHash<QRgb, int> counts;
    for (int y = rect.top(); y <= rect.bottom(); ++y)
        for (int x = rect.left(); x <= rect.right(); ++x)
            ++counts[image.pixel(x, y)];
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    double best = 1;
    for (auto pixel = counts.keyBegin(); pixel != counts.keyEnd(); ++pixel)
        best = std::max(best, measuredContrast(QColor(*pixel), QColor(most.key())));
    return best;
}

} // namespace

/// What WCAG 2.1 asks of text and of marks, measured in the pictures of all views.
class TestChartContrast : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing"); }
    void measureFindsWhatIsMissing();
    void barsHaveRims_data() { addRows(true); }
    void barsHaveRims();
    void partsAreApart_data() { addRows(true); }
    void partsAreApart();
    void textCanBeRead_data() { addRows(true); }
    void textCanBeRead();
    void axesAreSeen_data() { addRows(true); }
    void axesAreSeen();
    void linesOfTheSweepAreSeen_data() { addRows(false); }
    void linesOfTheSweepAreSeen();
    void areasOfTheSweepAreApart_data() { addRows(false); }
    void areasOfTheSweepAreApart();
    void mapHasAnEdge_data() { addRows(false); }
    void mapHasAnEdge();

private:
    static void addRows(bool byView);
};

void TestChartContrast::addRows(bool byView)
{
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<int>("look");
    QTest::addColumn<ColourSet>("colours");
    const QStringList views = byView ? allViews().identifiers() : QStringList(QString());
    for (const QString &view : views)
        for (const auto &[look, name] :
             {std::pair(Look::Light, "light"), std::pair(Look::Dark, "dark"),
              std::pair(Look::Document, "document"), std::pair(Look::Transparent, "on nothing")})
            for (const ColourSet set : {ColourSet::Original, ColourSet::ColourBlindSafe})
                QTest::addRow("%s %s%s", qPrintable(view), name, set == ColourSet::Original ? "" : ", safe")
                    << view << static_cast<int>(look) << set;
}

/// Proof that the measure can fail: the original's fills on white, and the same with a rim.
void TestChartContrast::measureFindsWhatIsMissing()
{
    for (const bool hasRim : {false, true}) {
        QImage image(40, 20, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        if (hasRim)
            painter.fillRect(10, 0, 3, 20, QColor(0x13, 0x7f, 0x77));
        painter.fillRect(hasRim ? 13 : 10, 0, 30, 20, QColor(0x4e, 0xcd, 0xc4));
        painter.end();
        const double best = bestContrast(pixelsAlong(image, {2, 10, 20, 10}), Qt::white);
        QCOMPARE(best >= ofMarks, hasRim);
    }
}

/// Also the samples in keys.
void TestChartContrast::barsHaveRims()
{
    QFETCH(QString, identifier);
    QFETCH(int, look);
    QFETCH(ColourSet, colours);
    const DrawnChart drawn(identifier, static_cast<Look>(look), colours);
    std::vector<const FilledBar *> bars;
    addBars(*drawn.chart, bars);
    int measured = 0;
    for (const FilledBar *bar : bars) {
        const QRectF rect = drawn.chart->mapRectFromItem(bar, bar->rect());
        constexpr double beside = 4;
        if (rect.width() < 2 * beside || rect.height() < 1)
            continue;
        for (const double side : {-1.0, 1.0}) {
            const QPointF edge(side < 0 ? rect.left() : rect.right(), rect.center().y());
            const std::vector<QColor> pixels =
                drawn.along(edge + QPointF(side * beside, 0), edge - QPointF(side * beside, 0));
            if (pixels.front() != drawn.ground)
                continue; // something else is beside it, such as a grid line
            const double best = bestContrast(pixels, drawn.ground);
            QVERIFY2(best >= ofMarks, qPrintable(QString::number(best)));
            ++measured;
        }
    }
    QVERIFY(bars.empty() ? identifier == u"map" : measured > 0);
}

void TestChartContrast::partsAreApart()
{
    QFETCH(QString, identifier);
    QFETCH(int, look);
    QFETCH(ColourSet, colours);
    const DrawnChart drawn(identifier, static_cast<Look>(look), colours);
    if (identifier == u"sweep" || identifier == u"map" || identifier == u"sensitivity")
        return; // nothing is stacked
    int measured = 0;
    for (int mark = 1; mark < drawn.chart->markCount(); ++mark) {
        const QRectF lower = drawn.chart->markRect(mark - 1);
        const QRectF upper = drawn.chart->markRect(mark);
        constexpr double least = 10;
        if (std::abs(lower.top() - upper.bottom()) > 0.01 || lower.height() < least || upper.height() < least)
            continue;
        // Beside what is written in the middle.
        const QPointF edge(upper.left() + 5, upper.bottom());
        const std::vector<QColor> pixels = drawn.along(edge + QPointF(0, 4), edge - QPointF(0, 4));
        const double best = bestContrast(pixels, drawn.ground);
        QVERIFY2(best >= ofMarks, qPrintable(QString::number(best)));
        const auto ofGround = std::count_if(pixels.begin(), pixels.end(), [&](const QColor &pixel) {
            return measuredContrast(pixel, drawn.ground) < 1.1;
        });
        QVERIFY(ofGround >= drawn.scale);
        ++measured;
    }
    QVERIFY(measured > 0);
}

void TestChartContrast::textCanBeRead()
{
    QFETCH(QString, identifier);
    QFETCH(int, look);
    QFETCH(ColourSet, colours);
    // So large that letters have pixels that are theirs alone.
    const DrawnChart drawn(identifier, static_cast<Look>(look), colours, 3);
    int measured = 0;
    for (const WrittenText &written : writtenTexts(*drawn.chart)) {
        if (written.text.simplified().isEmpty())
            continue;
        const QRect rect =
            QRectF(written.rect.topLeft() * drawn.scale, written.rect.size() * drawn.scale).toAlignedRect() &
            drawn.image.rect();
        const double best = contrastWithin(drawn.image, rect);
        QVERIFY2(best >= ofText, qPrintable(QStringLiteral("%1: %2").arg(written.text).arg(best)));
        ++measured;
    }
    QVERIFY(measured > 5);
}

void TestChartContrast::axesAreSeen()
{
    QFETCH(QString, identifier);
    QFETCH(int, look);
    QFETCH(ColourSet, colours);
    const DrawnChart drawn(identifier, static_cast<Look>(look), colours);
    const QRectF plot = drawn.chart->plotArea();
    const QPointF corner(plot.left() + 3, plot.bottom());
    const double best =
        bestContrast(drawn.along(corner + QPointF(0, 3), corner - QPointF(0, 3)), drawn.ground);
    QVERIFY2(best >= ofMarks, qPrintable(QString::number(best)));
}

/// Also over the areas; beside what stands up the plot now, and where they cross, at 0.72.
void TestChartContrast::linesOfTheSweepAreSeen()
{
    QFETCH(int, look);
    QFETCH(ColourSet, colours);
    const DrawnChart drawn(QStringLiteral("sweep"), static_cast<Look>(look), colours);
    const QRectF plot = drawn.chart->plotArea();
    for (const double share : {0.2, 0.24, 0.28, 0.61, 0.64, 0.82, 0.85, 0.88, 0.94}) {
        const double x = plot.left() + share * plot.width();
        for (const char *line : {"BPE", "BLT Total"}) {
            const QPointF middle(x, heightOf(*drawn.chart, line, x));
            QVERIFY(plot.contains(middle));
            const QColor colour = drawn.along(middle, middle).front();
            for (const double side : {-1.0, 1.0}) {
                const std::vector<QColor> beside =
                    drawn.along(middle + QPointF(0, side * 1.8), middle + QPointF(0, side * 3));
                const double best = bestContrast(beside, colour);
                QVERIFY2(
                    best >= ofMarks,
                    qPrintable(QStringLiteral("%1, %2 at %3").arg(QLatin1String(line)).arg(best).arg(share)));
            }
        }
    }
}

void TestChartContrast::areasOfTheSweepAreApart()
{
    QFETCH(int, look);
    QFETCH(ColourSet, colours);
    const DrawnChart drawn(QStringLiteral("sweep"), static_cast<Look>(look), colours);
    const QRectF plot = drawn.chart->plotArea();
    // Up the plot near its right end: the ground twice between three areas, and none of it without rims.
    const double x = plot.right() - 0.03 * plot.width();
    constexpr double besideTheTotal = 5;
    const std::vector<QColor> pixels =
        drawn.along({x, plot.bottom() - 3}, {x, heightOf(*drawn.chart, "BLT Total", x) + besideTheTotal});
    int seams = 0;
    for (std::size_t i = 8; i + 8 < pixels.size(); ++i) {
        const bool begins = measuredContrast(pixels[i], drawn.ground) < 1.1 &&
                            measuredContrast(pixels[i - 1], drawn.ground) >= 1.1;
        if (!begins)
            continue;
        const auto at = pixels.begin() + static_cast<std::ptrdiff_t>(i);
        QVERIFY(bestContrast({at - 8, at}, drawn.ground) >= ofMarks);
        QVERIFY(bestContrast({at, at + 8}, drawn.ground) >= ofMarks);
        ++seams;
    }
    QCOMPARE(seams, 2);
    // And at their end.
    const QPointF end(plot.right(), plot.bottom() - 0.1 * plot.height());
    QVERIFY(bestContrast(drawn.along(end + QPointF(4, 0), end - QPointF(4, 0)), drawn.ground) >= ofMarks);
}

void TestChartContrast::mapHasAnEdge()
{
    QFETCH(int, look);
    QFETCH(ColourSet, colours);
    const DrawnChart drawn(QStringLiteral("map"), static_cast<Look>(look), colours);
    const QRectF plot = drawn.chart->plotArea();
    for (double share = 0.1; share < 1; share += 0.1) {
        const QPointF edge(plot.right(), plot.top() + share * plot.height());
        QVERIFY(bestContrast(drawn.along(edge + QPointF(4, 0), edge - QPointF(4, 0)), drawn.ground) >=
                ofMarks);
    }
}

PATCHSCALE_TEST(TestChartContrast)
#include "tst_chartcontrast.moc"
