// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/breakeven.h"
#include "model/parameterstext.h"
#include "tests/model/randomparameters.h"
#include "tests/ui/charts/layoutproblems.h"
#include "tests/ui/charts/mapsamples.h"
#include "tests/ui/charts/samples.h"
#include "ui/charts/colourbar.h"

#include <QGraphicsScene>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <memory>

using namespace patchscale;

namespace {

constexpr QRgb lineColour = qRgb(0x1c, 0x21, 0x28);
constexpr double ringReach = 12; // the ring with its edge

bool isLine(QRgb pixel)
{
    return samples::apart(pixel, lineColour) < 45;
}

QPoint pixelAt(const QPointF &point)
{
    return {static_cast<int>(std::floor(point.x())), static_cast<int>(std::floor(point.y()))};
}

Comparison withBpeWidth(int width, const char *method)
{
    Parameters parameters;
    parameters.bpeDModel = width;
    return compare(parameters, *findMethod(QString::fromLatin1(method)));
}

/// A BPE model of a thousand times the compute.
Comparison cheaperEverywhere(const AccountingMethod &method)
{
    Parameters parameters;
    parameters.bpePs = 1;
    parameters.bpeDModel = 8192;
    parameters.bpeNLayers = 256;
    return compare(parameters, method);
}

Comparison dearerEverywhere(const AccountingMethod &method)
{
    Parameters parameters;
    parameters.bpePs = 20;
    parameters.bpeDModel = 512;
    parameters.bpeNLayers = 1;
    parameters.nVocab = 256;
    return compare(parameters, method);
}

/// By every method, with the BPE model as wide as BLT and of a width of its own; the ring in different
/// places.
void addComparisons()
{
    QTest::addColumn<Comparison>("comparison");
    const auto add = [](const char *name, const AccountingMethod &method, const Parameters &parameters) {
        QTest::addRow("%s, %s", qPrintable(method.identifier()), name) << compare(parameters, method);
    };
    for (const AccountingMethod *method : accountingMethods()) {
        add("defaults", *method, Parameters());
        add("many layers", *method, samples::parametersAt(7.3, 640, 24));
        Parameters unlinked = samples::parametersAt(2, 7936, 4);
        unlinked.bpeDModel = 4096;
        add("unlinked", *method, unlinked);
        Parameters wide = samples::parametersAt(1.5, 900, 2);
        wide.bpeDModel = 8192;
        wide.entropyModel = 1;
        add("wide BPE", *method, wide);
        // As many as it may: a whole number of heads fits at few widths only.
        Parameters heads = samples::parametersAt(9, 2000, 10);
        heads.nHeads = 512;
        add("512 heads", *method, heads);
    }
}

} // namespace

class TestMapChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void cornersAreTheEndsOfTheRanges_data();
    void cornersAreTheEndsOfTheRanges();
    void placesAndValuesAreInverse();
    void coloursAreThoseOfTheDifference_data() { addComparisons(); }
    void coloursAreThoseOfTheDifference();
    void contourIsWhereTheSolverSays_data() { addComparisons(); }
    void contourIsWhereTheSolverSays();
    void contourPartsTheColours_data() { addComparisons(); }
    void contourPartsTheColours();
    void contourReachesTheEdgeWhereItLeaves_data();
    void contourReachesTheEdgeWhereItLeaves();
    void noContourWhereNoneIsDearerOrCheaper_data();
    void noContourWhereNoneIsDearerOrCheaper();
    void ringIsAtTheCurrentPosition_data();
    void ringIsAtTheCurrentPosition();
    void barTellsWhatTheColoursMean();
    void barPaintsWithinItsBounds_data();
    void barPaintsWithinItsBounds();
    void placeIsTold_data();
    void placeIsTold();
    void subtitleTellsTheBreakEven_data();
    void subtitleTellsTheBreakEven();
    void nothingIsCutOrCovered_data();
    void nothingIsCutOrCovered();
    void textKeepsClearOfRingAndLine();

private:
    void show(const Comparison &comparison, int columns = 512, int rows = 512);
    [[nodiscard]] QImage drawn() const;
    [[nodiscard]] const ColourBar &bar() const;
    [[nodiscard]] QPointF ring() const;
    /// Whether a point is on the ring or on what is written.
    [[nodiscard]] bool isCovered(const QPointF &point) const;
    [[nodiscard]] std::optional<double> solvedAt(double y) const;

    std::unique_ptr<QGraphicsScene> m_scene;
    MapChart *m_chart = nullptr; ///< owned by the scene
    QList<QRectF> m_texts;       ///< where something is written
};

void TestMapChart::initTestCase()
{
    QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing");
}

void TestMapChart::init()
{
    m_scene = std::make_unique<QGraphicsScene>();
    m_chart = new MapChart(samples::chartStyle());
    m_scene->addItem(m_chart);
    m_chart->resize(900, 620);
    m_chart->layOutNow();
}

void TestMapChart::show(const Comparison &comparison, int columns, int rows)
{
    m_chart->setComparison(comparison);
    m_chart->setField(*differenceField(comparison.parameters, *comparison.method, columns, rows),
                      breakEvenContour(comparison.parameters, *comparison.method, rows));
    m_chart->layOutNow();
    m_texts.clear();
    for (const WrittenText &text : writtenTexts(*m_chart))
        m_texts << text.rect.adjusted(-2, -2, 2, 2);
}

QImage TestMapChart::drawn() const
{
    QImage image(m_chart->size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole(QPointF(), m_chart->size());
    m_scene->render(&painter, whole, whole);
    return image;
}

const ColourBar &TestMapChart::bar() const
{
    for (const QGraphicsItem *item : m_chart->childItems())
        if (const auto *found = dynamic_cast<const ColourBar *>(item))
            return *found;
    qFatal("no colour bar");
}

QPointF TestMapChart::ring() const
{
    const Parameters &parameters = m_chart->comparison().parameters;
    return m_chart->placeOf(parameters.bltPs, parameters.dModel);
}

bool TestMapChart::isCovered(const QPointF &point) const
{
    const QPointF away = point - ring();
    return std::hypot(away.x(), away.y()) < ringReach ||
           std::any_of(m_texts.begin(), m_texts.end(),
                       [&point](const QRectF &text) { return text.contains(point); });
}

/// Where the contour is at a height of the chart.
std::optional<double> TestMapChart::solvedAt(double y) const
{
    const Comparison &comparison = m_chart->comparison();
    const int width = static_cast<int>(std::lround(m_chart->widthAt({0, y})));
    const std::optional<double> patchSize =
        exactBreakEven(samples::placed(comparison.parameters, 1, width), *comparison.method);
    if (!patchSize)
        return std::nullopt;
    return m_chart->placeOf(*patchSize, width).x();
}

void TestMapChart::cornersAreTheEndsOfTheRanges_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("wide") << QSizeF(900, 400);
    QTest::newRow("high") << QSizeF(400, 900);
}

void TestMapChart::cornersAreTheEndsOfTheRanges()
{
    QFETCH(QSizeF, size);
    m_chart->resize(size);
    m_chart->layOutNow();
    const QRectF plot = m_chart->plotArea();
    QVERIFY(!plot.isEmpty());
    QCOMPARE(m_chart->placeOf(1, 512), plot.bottomLeft());
    QCOMPARE(m_chart->placeOf(10, 512), plot.bottomRight());
    QCOMPARE(m_chart->placeOf(1, 8192), plot.topLeft());
    QCOMPARE(m_chart->placeOf(10, 8192), plot.topRight());
    QCOMPARE(m_chart->placeOf(5.5, 4352), plot.center());
    // What is beyond an edge is at it.
    QCOMPARE(m_chart->patchSizeAt(plot.topLeft() - QPointF(50, 50)), 1.0);
    QCOMPARE(m_chart->widthAt(plot.topLeft() - QPointF(50, 50)), 8192.0);
    QCOMPARE(m_chart->patchSizeAt(plot.bottomRight() + QPointF(50, 50)), 10.0);
    QCOMPARE(m_chart->widthAt(plot.bottomRight() + QPointF(50, 50)), 512.0);
}

void TestMapChart::placesAndValuesAreInverse()
{
    for (const double patchSize : {1.0, 1.37, 4.4, 9.99})
        for (const int width : {512, 640, 2560, 8191}) {
            const QPointF place = m_chart->placeOf(patchSize, width);
            QVERIFY(std::abs(m_chart->patchSizeAt(place) - patchSize) < 1e-9);
            QVERIFY(std::abs(m_chart->widthAt(place) - width) < 1e-6);
        }
}

void TestMapChart::coloursAreThoseOfTheDifference()
{
    QFETCH(Comparison, comparison);
    show(comparison);
    const QImage image = drawn();
    const QRect plot = m_chart->plotArea().toAlignedRect().adjusted(1, 1, -1, -1);
    int checked = 0;
    int places = 0;
    for (int y = plot.top(); y <= plot.bottom(); y += 9)
        for (int x = plot.left(); x <= plot.right(); x += 11) {
            ++places;
            const QPointF middle(x + 0.5, y + 0.5);
            if (isCovered(middle) || samples::isNearContour(*m_chart, comparison, middle, 6))
                continue;
            const int error = samples::colourError(*m_chart, comparison, middle, image.pixel(x, y));
            QVERIFY2(error <= 3, qPrintable(QStringLiteral("%1, %2: off by %3").arg(x).arg(y).arg(error)));
            ++checked;
        }
    QVERIFY(checked > places * 4 / 5);
    // Corners too, where there is nothing beyond to take a colour from.
    int corners = 0;
    for (const QPoint &corner : {plot.topLeft(), plot.topRight(), plot.bottomLeft(), plot.bottomRight()}) {
        const QPointF middle = QPointF(corner) + QPointF(0.5, 0.5);
        if (isCovered(middle) || samples::isNearContour(*m_chart, comparison, middle, 6))
            continue;
        QVERIFY(samples::colourError(*m_chart, comparison, middle, image.pixel(corner)) <= 3);
        ++corners;
    }
    QVERIFY(corners >= 2);
}

/// In lines of pixels that the contour goes through, and in no others.
void TestMapChart::contourIsWhereTheSolverSays()
{
    QFETCH(Comparison, comparison);
    show(comparison);
    const QImage image = drawn();
    const QRect plot = m_chart->plotArea().toAlignedRect().adjusted(1, 1, -1, -1);
    const double linesPerRow = m_chart->plotArea().height() / 511; // of the field
    int crossed = 0;
    for (int y = plot.top(); y <= plot.bottom(); y += 2) {
        // All that it may be between this line and the next row of the field to either side.
        QList<std::optional<double>> near;
        for (int part = -2; part <= 2; ++part)
            near << solvedAt(y + 0.5 + part / 2.0 * (1 + linesPerRow));
        const auto isThere = [](const std::optional<double> &x) { return x.has_value(); };
        const bool isAlways = std::all_of(near.begin(), near.end(), isThere);
        if (!isAlways && std::any_of(near.begin(), near.end(), isThere))
            continue; // it leaves the plot here
        QList<double> found;
        bool isHidden = false;
        for (int x = plot.left(); x <= plot.right(); ++x) {
            const QPointF middle(x + 0.5, y + 0.5);
            if (isCovered(middle))
                isHidden = true;
            else if (isLine(image.pixel(x, y)))
                found << middle.x();
        }
        if (!isAlways) {
            QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("a line at %1").arg(y)));
            continue;
        }
        if (isHidden)
            continue; // perhaps by what is written
        ++crossed;
        const auto [least, most] = std::minmax_element(near.begin(), near.end());
        QVERIFY2(!found.isEmpty(), qPrintable(QStringLiteral("no line at %1").arg(y)));
        QVERIFY2(found.first() >= **least - 2 && found.last() <= **most + 2 && found.first() <= **most + 1 &&
                     found.last() >= **least - 1,
                 qPrintable(QStringLiteral("%1: %2 to %3 rather than %4 to %5")
                                .arg(y)
                                .arg(found.first())
                                .arg(found.last())
                                .arg(**least)
                                .arg(**most)));
    }
    QVERIFY(crossed > plot.height() / 8);
}

void TestMapChart::contourPartsTheColours()
{
    QFETCH(Comparison, comparison);
    show(comparison);
    const QImage image = drawn();
    const QRectF plot = m_chart->plotArea();
    // The first place to a side of the line that is clear of it, which is far where the line is flat.
    const auto clear = [&](QPointF point, double step) -> std::optional<QPointF> {
        while (plot.contains(point) && samples::isNearContour(*m_chart, comparison, point, 6))
            point.rx() += step;
        if (!plot.adjusted(1, 1, -1, -1).contains(point) || isCovered(point))
            return std::nullopt;
        return point;
    };
    int crossed = 0;
    for (double y = plot.top() + 1.5; y < plot.bottom() - 1; y += 3) {
        const std::optional<double> x = solvedAt(y);
        if (!x)
            continue;
        if (const auto left = clear({*x - 7, y}, -3)) {
            const QRgb dearer = image.pixel(pixelAt(*left));
            QVERIFY2(qRed(dearer) > qBlue(dearer) + 2, qPrintable(QString::number(y)));
            ++crossed;
        }
        if (const auto right = clear({*x + 7, y}, 3)) {
            const QRgb cheaper = image.pixel(pixelAt(*right));
            QVERIFY2(qBlue(cheaper) > qRed(cheaper), qPrintable(QString::number(y)));
            ++crossed;
        }
    }
    QVERIFY(crossed > 20);
}

void TestMapChart::contourReachesTheEdgeWhereItLeaves_data()
{
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<bool>("byTheLeft");
    QTest::addColumn<bool>("byTheRight");
    // The narrower, the dearer against a BPE model of the same width.
    QTest::newRow("linked") << compare(Parameters()) << false << true;
    QTest::newRow("linked, 2n") << compare(Parameters(), *findMethod(u"2n")) << false << true;
    QTest::newRow("linked, blt-paper") << compare(Parameters(), *findMethod(u"blt-paper")) << false << true;
    // The narrower, the cheaper against one of its own.
    QTest::newRow("unlinked") << withBpeWidth(4096, "openai") << true << true;
    QTest::newRow("unlinked, 2n") << withBpeWidth(4096, "2n") << true << true;
    QTest::newRow("wide BPE") << withBpeWidth(8192, "openai") << true << false;
}

void TestMapChart::contourReachesTheEdgeWhereItLeaves()
{
    QFETCH(Comparison, comparison);
    QFETCH(bool, byTheLeft);
    QFETCH(bool, byTheRight);
    // A ground on which the light edge of the line would be seen.
    ChartStyle style = samples::chartStyle();
    style.background = QColor(0, 128, 0);
    m_chart->setStyle(style);
    show(comparison);
    const QImage image = drawn();
    const QRectF plot = m_chart->plotArea();
    bool leavesByTheLeft = false;
    bool leavesByTheRight = false;
    for (int y = static_cast<int>(plot.top()) + 1; y + 1 < static_cast<int>(plot.bottom()); ++y) {
        const bool isHere = solvedAt(y + 0.5).has_value();
        if (isHere == solvedAt(y + 1.5).has_value())
            continue;
        const double beyond = isHere ? y + 1.5 : y + 0.5;
        const bool isDearer = samples::differenceAt(*m_chart, comparison, {plot.left(), beyond}) > 0;
        (isDearer ? leavesByTheRight : leavesByTheLeft) = true;
        const int inside = isDearer ? static_cast<int>(plot.right()) - 2 : static_cast<int>(plot.left()) + 2;
        bool isAtTheEdge = false;
        for (int line = y - 4; line <= y + 4; ++line)
            isAtTheEdge = isAtTheEdge || isLine(image.pixel(inside, line));
        QVERIFY2(isAtTheEdge, qPrintable(QString::number(y)));
    }
    QCOMPARE(leavesByTheLeft, byTheLeft);
    QCOMPARE(leavesByTheRight, byTheRight);
    // Nothing sticks out to the right or over the top.
    for (int y = static_cast<int>(plot.top()); y < static_cast<int>(plot.bottom()); ++y)
        for (int x = static_cast<int>(plot.right()) + 2; x < static_cast<int>(plot.right()) + 5; ++x)
            QCOMPARE(QColor(image.pixel(x, y)).name(), style.background.name());
    for (int x = static_cast<int>(plot.left()); x < static_cast<int>(plot.right()); ++x)
        for (int y = static_cast<int>(plot.top()) - 4; y < static_cast<int>(plot.top()) - 1; ++y)
            QCOMPARE(QColor(image.pixel(x, y)).name(), style.background.name());
}

void TestMapChart::noContourWhereNoneIsDearerOrCheaper_data()
{
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<QRgb>("colour");
    for (const AccountingMethod *method : accountingMethods()) {
        const QByteArray name = method->identifier().toLatin1();
        QTest::addRow("%s, cheaper everywhere", name.constData())
            << cheaperEverywhere(*method) << divergingColour(-100);
        QTest::addRow("%s, dearer everywhere", name.constData())
            << dearerEverywhere(*method) << divergingColour(100);
    }
}

void TestMapChart::noContourWhereNoneIsDearerOrCheaper()
{
    QFETCH(Comparison, comparison);
    QFETCH(QRgb, colour);
    show(comparison);
    const QImage image = drawn();
    const QRect plot = m_chart->plotArea().toAlignedRect().adjusted(1, 1, -1, -1);
    const bool isBlue = qBlue(colour) > qRed(colour);
    for (int y = plot.top(); y <= plot.bottom(); ++y)
        for (int x = plot.left(); x <= plot.right(); ++x) {
            if (isCovered({x + 0.5, y + 0.5}))
                continue;
            const QRgb pixel = image.pixel(x, y);
            QVERIFY(!isLine(pixel));
            QCOMPARE(qBlue(pixel) > qRed(pixel), isBlue);
        }
    QVERIFY(!plainTexts(*m_chart).contains(QStringLiteral("break-even")));
    // It comes back with the next that has one.
    show(compare(Parameters()));
    QCOMPARE(plainTexts(*m_chart).count(QStringLiteral("break-even")), 1);
}

void TestMapChart::ringIsAtTheCurrentPosition_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::newRow("defaults") << Parameters();
    QTest::newRow("between stops") << samples::parametersAt(3.73, 5001, 7);
    for (const Parameters &parameters : samples::cornerPositions())
        QTest::addRow("%g, %d, %d", parameters.bltPs, parameters.dModel, parameters.localNLayers)
            << parameters;
}

void TestMapChart::ringIsAtTheCurrentPosition()
{
    QFETCH(Parameters, parameters);
    show(compare(parameters), 64, 64);
    const QPointF middle = m_chart->placeOf(parameters.bltPs, parameters.dModel);
    QVERIFY(m_chart->isMarkerAt(middle));
    const QRectF inside = m_chart->plotArea().adjusted(2, 2, -2, -2);
    const QImage image = drawn();
    for (int angle = 0; angle < 360; angle += 10) {
        const double radians = angle * 3.14159265358979 / 180;
        const QPointF direction(std::cos(radians), std::sin(radians));
        QVERIFY(m_chart->isMarkerAt(middle + 11 * direction));
        QVERIFY(!m_chart->isMarkerAt(middle + 14 * direction));
        bool isDark = false;
        for (const double radius : {7.0, 7.5, 8.0, 8.5, 9.0})
            isDark = isDark || isLine(image.pixel(pixelAt(middle + radius * direction)));
        QVERIFY2(isDark, qPrintable(QString::number(angle)));
    }
    // What is in the ring is seen.
    if (inside.contains(middle))
        QVERIFY(!isLine(image.pixel(pixelAt(middle))));
    const QString now =
        QStringLiteral("Now %1%2 %")
            .arg(compare(parameters).differencePercent < 0 ? QChar(0x2212) : QChar(u'+'))
            .arg(QLocale(QLocale::English).toString(std::abs(compare(parameters).differencePercent), 'f', 1));
    QCOMPARE(plainTexts(*m_chart).count(now), 1);
}

void TestMapChart::barTellsWhatTheColoursMean()
{
    show(compare(Parameters()), 64, 64);
    const QImage image = drawn();
    const QRectF rect = bar().rect();
    QCOMPARE(rect.height(), m_chart->plotArea().height());
    for (const double percent : {-99.0, -75.0, -50.0, -30.0, -10.0, 0.0, 10.0, 30.0, 50.0, 75.0, 99.0}) {
        const QPointF place(rect.center().x(), rect.top() + rect.height() * (100 - percent) / 200);
        const int error = samples::apart(image.pixel(pixelAt(place)), divergingColour(percent));
        QVERIFY2(error <= 6, qPrintable(QStringLiteral("%1 %: off by %2").arg(percent).arg(error)));
    }
}

void TestMapChart::barPaintsWithinItsBounds_data()
{
    QTest::addColumn<int>("fontPixelSize");
    QTest::addColumn<double>("height");
    QTest::newRow("tight") << 13 << 60.0;
    QTest::newRow("roomy") << 13 << 400.0;
    QTest::newRow("large text") << 40 << 300.0;
    QTest::newRow("small text") << 7 << 300.0;
}

void TestMapChart::barPaintsWithinItsBounds()
{
    QFETCH(int, fontPixelSize);
    QFETCH(double, height);
    ColourBar alone(nullptr);
    alone.setStyle(samples::chartStyle());
    QFont font = QApplication::font();
    font.setPixelSize(fontPixelSize);
    alone.setFont(font);
    alone.setRect({200, 100, 20, height});
    QImage image(800, 700, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    alone.paint(&painter, nullptr, nullptr);
    painter.end();
    QRect painted;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > 0)
                painted |= QRect(x, y, 1, 1);
    QVERIFY2(alone.boundingRect().toAlignedRect().contains(painted),
             qPrintable(QStringLiteral("%1 to %2").arg(painted.left()).arg(painted.right())));
    QVERIFY(painted.right() > alone.rect().right() + 2 * fontPixelSize); // there are texts
}

/// The first three are the results that the arithmetic lists.
void TestMapChart::placeIsTold_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("localLayers");
    QTest::addColumn<double>("patchSize");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("expected");
    QTest::newRow("defaults") << QStringLiteral("openai") << 10 << 4.4 << 2560
                              << QStringLiteral("BLT patch size 4.4 bytes, Model dimension 2,560: BPE "
                                                "1.13e+09, BLT 1.35e+09 FLOPs per byte, difference +18.5 %");
    QTest::newRow("small patches")
        << QStringLiteral("openai") << 10 << 1.6 << 2560
        << QStringLiteral("BLT patch size 1.6 bytes, Model dimension 2,560: BPE 1.13e+09, BLT 3.35e+09 FLOPs "
                          "per byte, difference +194.8 %");
    QTest::newRow("largest") << QStringLiteral("openai") << 24 << 10.0 << 8192
                             << QStringLiteral("BLT patch size 10 bytes, Model dimension 8,192: BPE "
                                               "1.02e+10, BLT 5.08e+09 FLOPs per byte, difference −50.1 %");
    // 4089446400 / 4.4 = 929419636 in both, and 335544320 for the local models.
    QTest::newRow("2n") << QStringLiteral("2n") << 10 << 4.4 << 2560
                        << QStringLiteral("BLT patch size 4.4 bytes, Model dimension 2,560: BPE 9.29e+08, "
                                          "BLT 1.26e+09 FLOPs per byte, difference +36.1 %");
}

void TestMapChart::placeIsTold()
{
    QFETCH(QString, method);
    QFETCH(int, localLayers);
    QFETCH(double, patchSize);
    QFETCH(int, width);
    QFETCH(QString, expected);
    // From somewhere else.
    m_chart->setComparison(compare(samples::parametersAt(7, 1024, localLayers), *findMethod(method)));
    QCOMPARE(m_chart->description(patchSize, width).simplified(), expected);
}

void TestMapChart::subtitleTellsTheBreakEven_data()
{
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<QString>("end");
    // By twice the parameters 4089446400 (1 / 4.4 - 1 / p) = 335544320, p = 6.8855.
    QTest::newRow("at") << compare(Parameters(), *findMethod(u"2n"))
                        << QStringLiteral("BLT costs no more than BPE from 6.89 bytes per patch on.");
    QTest::newRow("everywhere") << cheaperEverywhere(defaultMethod())
                                << QStringLiteral(
                                       "BLT costs no more than BPE at any patch size from 1 to 10 bytes.");
    QTest::newRow("never") << dearerEverywhere(defaultMethod())
                           << QStringLiteral(
                                  "BLT costs more than BPE at every patch size from 1 to 10 bytes.");
}

void TestMapChart::subtitleTellsTheBreakEven()
{
    QFETCH(Comparison, comparison);
    QFETCH(QString, end);
    m_chart->resize(1300, 620);
    show(comparison, 64, 64);
    QVERIFY2(m_chart->subtitle().simplified().endsWith(end), qPrintable(m_chart->subtitle()));
    QVERIFY(plainTexts(*m_chart).contains(m_chart->subtitle().simplified()));
}

void TestMapChart::nothingIsCutOrCovered_data()
{
    QTest::addColumn<QSizeF>("size");
    for (const QSizeF &size :
         {QSizeF(240, 230), QSizeF(320, 240), QSizeF(460, 300), QSizeF(640, 400), QSizeF(880, 520),
          QSizeF(1000, 600), QSizeF(1600, 230), QSizeF(300, 900), QSizeF(1600, 1000)})
        QTest::addRow("%g x %g", size.width(), size.height()) << size;
}

void TestMapChart::nothingIsCutOrCovered()
{
    QFETCH(QSizeF, size);
    m_chart->resize(size);
    QList<Comparison> comparisons;
    for (const AccountingMethod *method : accountingMethods()) {
        comparisons << cheaperEverywhere(*method) << dearerEverywhere(*method);
        for (Parameters parameters : samples::sliderPositions(30, 20, 11))
            for (const int bpeWidth : {0, 4096}) {
                parameters.bpeDModel = bpeWidth;
                comparisons << compare(parameters, *method);
            }
    }
    int labelled = 0;
    for (const Comparison &comparison : comparisons) {
        show(comparison, 2, 128);
        QStringList problems = textProblems(*m_chart);
        const QRectF plot = m_chart->plotArea();
        const QRectF barRect = bar().mapRectToItem(m_chart, bar().boundingRect());
        if (!lies(barRect, QRectF(QPointF(), size)))
            problems << QStringLiteral("the bar leaves the chart");
        if (overlap(barRect, plot))
            problems << QStringLiteral("the bar covers the plot");
        if (plot.width() < size.width() / 3 || plot.height() < size.height() / 3)
            problems << QStringLiteral("the plot is small");
        for (const WrittenText &text : writtenTexts(*m_chart)) {
            if (overlap(text.rect, plot) && !lies(text.rect, plot))
                problems << QStringLiteral("“%1” is half in the plot").arg(text.text);
            if (overlap(text.rect, barRect))
                problems << QStringLiteral("“%1” is on the bar").arg(text.text);
            labelled += text.text == QStringLiteral("break-even") ? 1 : 0;
        }
        QVERIFY2(problems.isEmpty(),
                 qPrintable(QString(comparison.method->identifier() + u' ' +
                                    parametersText(comparison.parameters) + u": " + problems.join(u'|'))));
    }
    QVERIFY(labelled > comparisons.size() / 2);
}

/// Wherever the line goes.
void TestMapChart::textKeepsClearOfRingAndLine()
{
    RandomParameters random(4);
    int labelled = 0;
    for (int i = 0; i < 300; ++i) {
        const AccountingMethod &method =
            *accountingMethods()[static_cast<std::size_t>(i) % accountingMethods().size()];
        const Comparison comparison = compare(random.next(), method);
        show(comparison, 2);
        for (const WrittenText &text : writtenTexts(*m_chart)) {
            if (text.text != QStringLiteral("break-even"))
                continue;
            ++labelled;
            const QByteArray told =
                (method.identifier() + u' ' + parametersText(comparison.parameters)).toUtf8();
            QVERIFY2(!overlap(text.rect, QRectF(ring() - QPointF(8, 8), QSizeF(16, 16))), told.constData());
            for (double y = text.rect.top(); y <= text.rect.bottom(); y += 1)
                if (const std::optional<double> x = solvedAt(y))
                    QVERIFY2(*x < text.rect.left() || *x > text.rect.right(), told.constData());
        }
    }
    QVERIFY2(labelled > 50, qPrintable(QString::number(labelled)));
}

QTEST_MAIN(TestMapChart)
#include "tst_mapchart.moc"
