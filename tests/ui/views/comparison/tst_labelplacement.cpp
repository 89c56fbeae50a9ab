// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "ui/views/comparison/labelplacement.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace patchscale;

namespace {

/// A plot of 400 x 200 whose lower edge is 0, so that a bar of height h reaches up to -h.
constexpr QRectF plot(0, -200, 400, 200);
constexpr double gap = 4;
constexpr LabelSizes sizes{{{{{60, 10}, {50, 10}, {50, 10}}}}, {80, 20}};

BarGeometry bars(double bpe, double global, double local, double width = 100)
{
    const double bpeLeft = 100 - width / 2;
    const double bltLeft = 300 - width / 2;
    return {plot,
            {{{{bpeLeft, -bpe, width, bpe},
               {bltLeft, -global, width, global},
               {bltLeft, -global - local, width, local}}}},
            gap};
}

bool overlap(const QRectF &a, const QRectF &b)
{
    const QRectF common = a & b;
    return common.width() > 1e-9 && common.height() > 1e-9;
}

} // namespace

class TestLabelPlacement : public QObject
{
    Q_OBJECT

private slots:
    void putsEachLabelInItsPlace_data();
    void putsEachLabelInItsPlace();
    void narrowsBarsForLabelsBeside_data();
    void narrowsBarsForLabelsBeside();
    void leavesHeadroomForTheHigherOfBoth();
    void nothingOverlapsAnywhere();
};

void TestLabelPlacement::putsEachLabelInItsPlace_data()
{
    QTest::addColumn<BarGeometry>("geometry");
    QTest::addColumn<QRectF>("bpe");
    QTest::addColumn<QRectF>("global");
    QTest::addColumn<bool>("globalInside");
    QTest::addColumn<QRectF>("local");
    QTest::addColumn<bool>("localInside");
    QTest::addColumn<QRectF>("total");

    // Centred over and in the bars; the gap between a bar and what stands on it.
    const QRectF bpe(70, -104 - 10, 60, 10);
    QTest::newRow("both inside") << bars(100, 80, 40) << bpe << QRectF(275, -45, 50, 10) << true
                                 << QRectF(275, -105, 50, 10) << true << QRectF(260, -144, 80, 20);
    // A segment of 14 just holds a label of 10 and a gap of 4; one of 13 does not.
    QTest::newRow("just held") << bars(100, 80, 14) << bpe << QRectF(275, -45, 50, 10) << true
                               << QRectF(275, -92, 50, 10) << true << QRectF(260, -118, 80, 20);
    // Beside the bar, which ends at 350, there are only 50: so left of it, two gaps away.
    QTest::newRow("local too low") << bars(100, 80, 12) << bpe << QRectF(275, -45, 50, 10) << true
                                   << QRectF(250 - 8 - 50, -91, 50, 10) << false << QRectF(260, -116, 80, 20);
    QTest::newRow("global too low") << bars(100, 12, 80) << bpe << QRectF(192, -11, 50, 10) << false
                                    << QRectF(275, -57, 50, 10) << true << QRectF(260, -116, 80, 20);
    // Both beside: the local label stands on the global one.
    QTest::newRow("both too low") << bars(100, 12, 12) << bpe << QRectF(192, -11, 50, 10) << false
                                  << QRectF(192, -23, 50, 10) << false << QRectF(260, -48, 80, 20);
    // A label does not slip below the plot with its bar.
    QTest::newRow("nearly nothing") << bars(100, 2, 2) << bpe << QRectF(192, -10, 50, 10) << false
                                    << QRectF(192, -20, 50, 10) << false << QRectF(260, -28, 80, 20);
    // A bar of 50 does not hold a label of 50 and a gap; right of it there is room for both.
    QTest::newRow("too narrow") << bars(100, 80, 40, 50) << bpe << QRectF(333, -45, 50, 10) << false
                                << QRectF(333, -105, 50, 10) << false << QRectF(260, -144, 80, 20);
    // The total is wide enough to meet a label beside the top of the bar, and goes over it.
    QTest::newRow("total over a label beside")
        << bars(100, 80, 6, 50) << bpe << QRectF(333, -45, 50, 10) << false << QRectF(333, -88, 50, 10)
        << false << QRectF(260, -88 - 4 - 20, 80, 20);
}

void TestLabelPlacement::putsEachLabelInItsPlace()
{
    QFETCH(BarGeometry, geometry);
    const LabelPlaces places = placeLabels(geometry, sizes);
    QTEST(places.labels[Segment::Bpe].rect, "bpe");
    QVERIFY(!places.labels[Segment::Bpe].insideSegment);
    QTEST(places.labels[Segment::BltGlobal].rect, "global");
    QTEST(places.labels[Segment::BltGlobal].insideSegment, "globalInside");
    QTEST(places.labels[Segment::BltLocal].rect, "local");
    QTEST(places.labels[Segment::BltLocal].insideSegment, "localInside");
    QTEST(places.total, "total");
}

void TestLabelPlacement::narrowsBarsForLabelsBeside_data()
{
    QTest::addColumn<double>("categoryWidth");
    QTest::addColumn<double>("share");
    QTest::newRow("roomy: half") << 400.0 << 0.5;
    // A label of 50 and three gaps of 4 leave 62 between the bars; half the BPE label of 60 makes it 92.
    QTest::newRow("the label beside misses the BPE label") << 116.0 << 2 * (1 - 92 / 116.0);
    QTest::newRow("never thinner than a fifth") << 60.0 << 0.2;
}

void TestLabelPlacement::narrowsBarsForLabelsBeside()
{
    QFETCH(double, categoryWidth);
    QTEST(barWidthShare(categoryWidth, sizes, gap), "share");
}

void TestLabelPlacement::leavesHeadroomForTheHigherOfBoth()
{
    // Over the stack: half a label beside its top, a gap, the total, two gaps.
    QCOMPARE(labelHeadroom(sizes, gap), 5 + 4 + 20 + 2 * 4.0);
    // Over the BPE bar: its label and two gaps.
    QCOMPARE(labelHeadroom({{{{{60, 100}, {50, 10}, {50, 10}}}}, {80, 20}}, gap), 100 + 2 * 4.0);
}

/// Bars of every height and split, in plots from the narrowest that a chart has to the widest.
void TestLabelPlacement::nothingOverlapsAnywhere()
{
    int placements = 0;
    for (const double width : {210.0, 240.0, 300.0, 400.0, 700.0, 1500.0}) {
        const double category = width / 2;
        const double barWidth = category * barWidthShare(category, sizes, gap);
        const QRectF area(30, 50, width, 120);
        const double tallest = area.height() - labelHeadroom(sizes, gap);
        const auto bar = [&](double centre, double from, double height) {
            return QRectF(area.left() + centre * category - barWidth / 2, area.bottom() - from - height,
                          barWidth, height);
        };
        for (int bpePercent = 0; bpePercent <= 100; bpePercent += 2) {
            for (int stackPercent = 1; stackPercent <= 100; ++stackPercent) {
                // One of the two is the tallest, as the axis ends above it.
                if (std::max(bpePercent, stackPercent) != 100)
                    continue;
                for (int globalPercent = 0; globalPercent <= 100; globalPercent += 2) {
                    const double stack = tallest * stackPercent / 100;
                    const double global = stack * globalPercent / 100;
                    const std::array rects = {bar(0.5, 0, tallest * bpePercent / 100), bar(1.5, 0, global),
                                              bar(1.5, global, stack - global)};
                    const BarGeometry geometry{area, {{rects[0], rects[1], rects[2]}}, gap};
                    const LabelPlaces places = placeLabels(geometry, sizes);
                    const QByteArray what = QByteArray::number(width) + " wide, BPE " +
                                            QByteArray::number(bpePercent) + " %, stack " +
                                            QByteArray::number(stackPercent) + " %, global " +
                                            QByteArray::number(globalPercent) + " %";
                    const auto &[bpe, inGlobal, inLocal, inEntropyModel] = places.labels.values;
                    QVERIFY(inEntropyModel.rect.isNull());
                    const std::array labels = {bpe, inGlobal, inLocal, LabelPlace{places.total}};
                    for (std::size_t i = 0; i < labels.size(); ++i) {
                        const QRectF &rect = labels.at(i).rect;
                        QVERIFY2(area.adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(rect), what.constData());
                        for (std::size_t j = 0; j < i; ++j)
                            QVERIFY2(!overlap(rect, labels.at(j).rect), what.constData());
                        if (labels.at(i).insideSegment)
                            QVERIFY2(rects.at(i).contains(rect), what.constData());
                        else
                            for (const QRectF &obstacle : rects)
                                QVERIFY2(!overlap(rect, obstacle), what.constData());
                    }
                    ++placements;
                }
            }
        }
    }
    QVERIFY(placements > 40000);
}

PATCHSCALE_TEST(TestLabelPlacement)
#include "tst_labelplacement.moc"
