// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "ui/views/comparison/labelplacement.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace patchscale;

namespace {

/// A plot of 600 x 200 whose lower edge is 0, so that a bar of height h reaches up to -h.
constexpr QRectF plot(0, -200, 600, 200);
constexpr double gap = 4;
constexpr QSizeF total(80, 20);
constexpr QSizeF difference(70, 30);
constexpr QSizeF label(50, 10);

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

/// What stands beside: what the parts cannot hold.
LabelSizes sizesFor(const BarGeometry &geometry)
{
    LabelSizes sizes{total, total, difference, {}};
    for (const Segment segment : {Segment::BltGlobal, Segment::BltLocal})
        if (!holds(geometry.bars[segment], label, gap))
            sizes.beside[segment] = label;
    return sizes;
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
    void totalsStandOverTheBars();
    void bracketSpansTheDifference_data();
    void bracketSpansTheDifference();
    void levelGoesAroundWhatIsBetween();
    void lowPartsHaveTheirLabelsBeside_data();
    void lowPartsHaveTheirLabelsBeside();
    void partHoldsWhatFitsWithAGap();
    void narrowsBarsForWhatIsBeside_data();
    void narrowsBarsForWhatIsBeside();
    void nothingOverlapsAnywhere();
};

void TestLabelPlacement::totalsStandOverTheBars()
{
    const BarGeometry geometry = bars(100, 80, 40);
    const LabelPlaces places = placeLabels(geometry, sizesFor(geometry));
    QCOMPARE(places.bpeTotal, QRectF(60, -104 - 20, 80, 20));
    QCOMPARE(places.bltTotal, QRectF(260, -124 - 20, 80, 20));
    for (const QRectF &beside : places.beside.values)
        QVERIFY(beside.isNull());
}

void TestLabelPlacement::bracketSpansTheDifference_data()
{
    QTest::addColumn<BarGeometry>("geometry");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<double>("top"); // of the difference
    // The bar ends at 350, the bracket is 10 from it, the difference 16; in the middle of both heights.
    QTest::newRow("dearer") << bars(100, 80, 40) << true << -110 - 15.0;
    QTest::newRow("cheaper") << bars(100, 40, 20) << true << -80 - 15.0;
    QTest::newRow("just") << bars(100, 80, 30) << true << -105 - 15.0;
    QTest::newRow("hardly") << bars(100, 80, 29) << false << -104.5 - 15;
    QTest::newRow("equal") << bars(100, 80, 20) << false << -100 - 15.0;
    QTest::newRow("not out of the plot") << bars(195, 80, 115) << false << -200.0;
}

void TestLabelPlacement::bracketSpansTheDifference()
{
    QFETCH(BarGeometry, geometry);
    QFETCH(bool, isThere);
    QFETCH(double, top);
    const LabelPlaces places = placeLabels(geometry, sizesFor(geometry));
    QCOMPARE(places.bracket.has_value(), isThere);
    const double blt = geometry.bars[Segment::BltLocal].top();
    if (isThere)
        QCOMPARE(*places.bracket, QLineF(360, geometry.bars[Segment::Bpe].top(), 360, blt));
    QCOMPARE(places.difference, QRectF(QPointF(366, top), difference));
}

void TestLabelPlacement::levelGoesAroundWhatIsBetween()
{
    const auto level = [](const BarGeometry &geometry) {
        return placeLabels(geometry, sizesFor(geometry)).level;
    };
    // Over BLT as far as the bracket; behind it not at all.
    QCOMPARE(level(bars(100, 40, 20)), std::vector{QLineF(152, -100, 360, -100)});
    QCOMPARE(level(bars(100, 80, 40)), std::vector{QLineF(152, -100, 248, -100)});
    // The total of BLT stands from 260 to 340, and 84 to 104 high.
    QCOMPARE(level(bars(100, 60, 20)),
             (std::vector{QLineF(152, -100, 258, -100), QLineF(342, -100, 360, -100)}));
    // On the bar of BLT it would be taken for its rim.
    QCOMPARE(level(bars(100, 80, 20)), std::vector{QLineF(152, -100, 248, -100)});
}

void TestLabelPlacement::lowPartsHaveTheirLabelsBeside_data()
{
    QTest::addColumn<BarGeometry>("geometry");
    QTest::addColumn<QRectF>("global");
    QTest::addColumn<QRectF>("local");
    const QRectF none;
    // 6 beside the bar. Where BLT is dearer, over the bracket.
    QTest::newRow("dearer, local") << bars(60, 80, 6) << none << QRectF(356, -86 - 4 - 10, 50, 10);
    QTest::newRow("dearer, global") << bars(60, 6, 80) << QRectF(356, -10, 50, 10) << none;
    QTest::newRow("dearer, both") << bars(2, 10, 10) << QRectF(356, -34, 50, 10) << QRectF(356, -44, 50, 10);
    // Else under it, and under the difference, which reaches as far down as 80.
    QTest::newRow("cheaper, local") << bars(160, 80, 6) << none << QRectF(356, -82, 50, 10);
    QTest::newRow("hardly cheaper, local") << bars(100, 84, 6) << none << QRectF(356, -80, 50, 10);
    QTest::newRow("cheaper, global") << bars(160, 6, 80) << QRectF(356, -10, 50, 10) << none;
    // Where there is no room under the bracket, behind it.
    QTest::newRow("much cheaper, both")
        << bars(160, 6, 6) << QRectF(366, -10, 50, 10) << QRectF(366, -20, 50, 10);
}

void TestLabelPlacement::lowPartsHaveTheirLabelsBeside()
{
    QFETCH(BarGeometry, geometry);
    const LabelPlaces places = placeLabels(geometry, sizesFor(geometry));
    QTEST(places.beside[Segment::BltGlobal], "global");
    QTEST(places.beside[Segment::BltLocal], "local");
}

void TestLabelPlacement::partHoldsWhatFitsWithAGap()
{
    QVERIFY(holds({0, 0, 54, 14}, label, gap));
    QVERIFY(!holds({0, 0, 53, 14}, label, gap));
    QVERIFY(!holds({0, 0, 54, 13}, label, gap));
}

void TestLabelPlacement::narrowsBarsForWhatIsBeside_data()
{
    QTest::addColumn<double>("categoryWidth");
    QTest::addColumn<double>("share");
    QTest::newRow("roomy") << 400.0 << 0.76;
    // Of one and a half categories 70 are for the difference and 16 for what is before it.
    QTest::newRow("as much as is left") << 76.0 << 2 * (114 - 70 - 16) / 76.0;
    QTest::newRow("never thinner") << 60.0 << 0.3;
}

void TestLabelPlacement::narrowsBarsForWhatIsBeside()
{
    QFETCH(double, categoryWidth);
    QTEST(barWidthShare(categoryWidth, difference.width(), gap), "share");
}

/// Bars of every height and split, in plots from the narrowest that a chart has to the widest.
void TestLabelPlacement::nothingOverlapsAnywhere()
{
    int placements = 0;
    for (const double width : {300.0, 400.0, 700.0, 1500.0}) {
        const double category = width / 3;
        const double barWidth = category * barWidthShare(category, difference.width(), gap);
        const QRectF area(30, 50, width, 120);
        const double tallest = area.height() - total.height() - 2 * gap;
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
                    const LabelPlaces places = placeLabels(geometry, sizesFor(geometry));
                    const QByteArray what = QByteArray::number(width) + " wide, BPE " +
                                            QByteArray::number(bpePercent) + " %, stack " +
                                            QByteArray::number(stackPercent) + " %, global " +
                                            QByteArray::number(globalPercent) + " %";
                    std::vector labels = {places.bpeTotal, places.bltTotal, places.difference};
                    for (const QRectF &beside : places.beside.values)
                        if (!beside.isNull())
                            labels.push_back(beside);
                    for (std::size_t i = 0; i < labels.size(); ++i) {
                        const QRectF &rect = labels.at(i);
                        QVERIFY2(area.adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(rect), what.constData());
                        for (std::size_t j = 0; j < i; ++j)
                            QVERIFY2(!overlap(rect, labels.at(j)), what.constData());
                        for (const QRectF &obstacle : rects)
                            QVERIFY2(!overlap(rect, obstacle), what.constData());
                        if (places.bracket)
                            QVERIFY2(!overlap(rect, QRectF(places.bracket->p1(), places.bracket->p2())
                                                        .normalized()
                                                        .adjusted(-0.5, 0, 0.5, 0)),
                                     what.constData());
                    }
                    ++placements;
                }
            }
        }
    }
    QVERIFY(placements > 20000);
}

PATCHSCALE_TEST(TestLabelPlacement)
#include "tst_labelplacement.moc"
