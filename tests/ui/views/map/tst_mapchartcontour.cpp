// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/views/map/mapcharttest.h"

#include <QGraphicsPathItem>
#include <QGraphicsScene>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

Comparison withBpeWidth(int width, const char *method)
{
    Parameters parameters;
    parameters.bpeDModel = width;
    return compare(parameters, *findMethod(QString::fromLatin1(method)));
}

} // namespace

/// The line along which BLT breaks even.
class TestMapChartContour : public MapChartTest
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing"); }
    void init() { makeChart(); }

    void contourIsWhereTheSolverSays_data() { addComparisons(); }
    void contourIsWhereTheSolverSays();
    void contourPartsTheColours_data() { addComparisons(); }
    void contourPartsTheColours();
    void contourReachesTheEdgeWhereItLeaves_data();
    void contourReachesTheEdgeWhereItLeaves();
    void noContourWhereNoneIsDearerOrCheaper_data();
    void noContourWhereNoneIsDearerOrCheaper();
};

/// In lines of pixels that the contour goes through, and in no others.
void TestMapChartContour::contourIsWhereTheSolverSays()
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

void TestMapChartContour::contourPartsTheColours()
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

void TestMapChartContour::contourReachesTheEdgeWhereItLeaves_data()
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

void TestMapChartContour::contourReachesTheEdgeWhereItLeaves()
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
    // Not by clipping, of which a file of vectors knows nothing.
    int lines = 0;
    for (const QGraphicsItem *item : m_chart->scene()->items())
        if (const auto *line = qgraphicsitem_cast<const QGraphicsPathItem *>(item);
            line && line->zValue() == 0 && line->path().elementCount() > 1 &&
            line->parentItem()->parentItem() == m_chart) {
            const QRectF drawn = m_chart->mapRectFromItem(line, line->path().boundingRect());
            QVERIFY(plot.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(drawn));
            ++lines;
        }
    QCOMPARE(lines, 2); // and the light edge beneath it
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

void TestMapChartContour::noContourWhereNoneIsDearerOrCheaper_data()
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

void TestMapChartContour::noContourWhereNoneIsDearerOrCheaper()
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

PATCHSCALE_TEST(TestMapChartContour)
#include "tst_mapchartcontour.moc"
