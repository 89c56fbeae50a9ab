// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/views/map/mapcharttest.h"

#include <QSet>

using namespace patchscale;
using namespace patchscale::testing;

/// Colours, ring and marks.
class TestMapChart : public MapChartTest
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing"); }
    void init() { makeChart(); }

    void cornersAreTheEndsOfTheRanges_data();
    void cornersAreTheEndsOfTheRanges();
    void placesAndValuesAreInverse();
    void coloursAreThoseOfTheDifference_data() { addComparisons(); }
    void coloursAreThoseOfTheDifference();
    void ringIsAtTheCurrentPosition_data();
    void ringIsAtTheCurrentPosition();
    void placeIsTold_data();
    void placeIsTold();
    void everyMarkIsReached();
    void draftDoesNotReplaceWhatIsAsGood();
};

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
    QCOMPARE(m_chart->pointOf(QPointF(1, 512)), plot.bottomLeft());
    QCOMPARE(m_chart->pointOf(QPointF(10, 512)), plot.bottomRight());
    QCOMPARE(m_chart->pointOf(QPointF(1, 8192)), plot.topLeft());
    QCOMPARE(m_chart->pointOf(QPointF(10, 8192)), plot.topRight());
    QCOMPARE(m_chart->pointOf(QPointF(5.5, 4352)), plot.center());
    // What is beyond an edge is at it.
    QCOMPARE(m_chart->placeAt(plot.topLeft() - QPointF(50, 50)).x(), 1.0);
    QCOMPARE(m_chart->placeAt(plot.topLeft() - QPointF(50, 50)).y(), 8192.0);
    QCOMPARE(m_chart->placeAt(plot.bottomRight() + QPointF(50, 50)).x(), 10.0);
    QCOMPARE(m_chart->placeAt(plot.bottomRight() + QPointF(50, 50)).y(), 512.0);
}

void TestMapChart::placesAndValuesAreInverse()
{
    for (const double patchSize : {1.0, 1.37, 4.4, 9.99})
        for (const int width : {512, 640, 2560, 8191}) {
            const QPointF place = m_chart->pointOf(QPointF(patchSize, width));
            QVERIFY(std::abs(m_chart->placeAt(place).x() - patchSize) < 1e-9);
            QVERIFY(std::abs(m_chart->placeAt(place).y() - width) < 1e-6);
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
    const QPointF middle = m_chart->pointOf(QPointF(parameters.bltPs, parameters.dModel));
    QVERIFY(m_chart->gripAt(middle));
    const QRectF inside = m_chart->plotArea().adjusted(2, 2, -2, -2);
    const QImage image = drawn();
    for (int angle = 0; angle < 360; angle += 10) {
        const double radians = angle * 3.14159265358979 / 180;
        const QPointF direction(std::cos(radians), std::sin(radians));
        QVERIFY(m_chart->gripAt(middle + 11 * direction));
        QVERIFY(!m_chart->gripAt(middle + 14 * direction));
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
    show(compare(samples::parametersAt(7, 1024, localLayers), *findMethod(method)), 64, 64);
    m_chart->readAt(m_chart->pointOf(QPointF(patchSize, width)));
    QCOMPARE(m_chart->reading()->text.simplified(), expected);
}

/// With the arrow keys alone, from where the comparison is.
void TestMapChart::everyMarkIsReached()
{
    for (const QSizeF &size : {QSizeF(240, 230), QSizeF(900, 620), QSizeF(1600, 1000)}) {
        m_chart->resize(size);
        show(compare(Parameters()), 64, 64);
        QCOMPARE(m_chart->nextMark(Qt::Key_Right), 0);
        QVERIFY(m_chart->markName(0).startsWith(QStringLiteral("Now, ")));
        QVERIFY(m_chart->markCount() >= 4 && m_chart->markCount() <= 200);
        QSet<int> reached{0};
        QList<int> ahead{0};
        while (!ahead.isEmpty()) {
            m_chart->setMark(ahead.takeLast());
            for (const Qt::Key arrow : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down})
                if (const int next = m_chart->nextMark(arrow); !reached.contains(next)) {
                    reached << next;
                    ahead << next;
                }
        }
        QCOMPARE(reached.size(), m_chart->markCount());
        int breakEvens = 0;
        for (int mark = 0; mark < m_chart->markCount(); ++mark)
            if (m_chart->markName(mark).startsWith(QStringLiteral("Break-even, "))) {
                ++breakEvens;
                QVERIFY2(m_chart->markValue(mark).simplified().endsWith(QStringLiteral("difference 0.0 %")),
                         qPrintable(m_chart->markValue(mark)));
            }
        QVERIFY(breakEvens > 0);
        m_chart->setMark(std::nullopt);
    }
}

/// While the ring is dragged, the field is the same all the way.
void TestMapChart::draftDoesNotReplaceWhatIsAsGood()
{
    const Case moved{samples::parametersAt(7, 5000, 10)};
    const Case other{samples::parametersAt(7, 5000, 24)};
    const AnswerPointer whole = answerMap(Case(), always);
    m_chart->setAnswer(whole);
    QVERIFY(!m_chart->isCoarse());
    m_chart->setAnswer(draftMap(moved, whole));
    QVERIFY(!m_chart->isCoarse());
    QCOMPARE(m_chart->comparison().parameters, moved.parameters);
    m_chart->setAnswer(draftMap(other, whole));
    QVERIFY(m_chart->isCoarse());
    m_chart->setAnswer(answerMap(other, always));
    QVERIFY(!m_chart->isCoarse());
}

PATCHSCALE_TEST(TestMapChart)
#include "tst_mapchart.moc"
