// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/charts/answers.h"
#include "tests/ui/charts/samples.h"
#include "ui/views/comparison/comparisonchart.h"

#include <QGraphicsScene>
#include <QTest>
#include <QValueAxis>

using namespace patchscale;

class TestBarHeights : public QObject
{
    Q_OBJECT

private slots:
    void areTheResults();
    void startAndArriveExactly();
    void tallestIsABarNotASegment_data();
    void tallestIsABarNotASegment();
};

void TestBarHeights::areTheResults()
{
    const Comparison comparison = compare(Parameters());
    const BarHeights heights = segmentValues(comparison);
    QCOMPARE(heights[Segment::Bpe], 1134671127.2727273);
    QCOMPARE(heights[Segment::BltGlobal], 985725672.7272726);
    QCOMPARE(heights[Segment::BltLocal], 359419904.0);
}

void TestBarHeights::startAndArriveExactly()
{
    const BarHeights from{{0.1, 1e9 / 3, 7}};
    const BarHeights to{{1e9 / 7, 0.3, 8}};
    const BarHeights start = between(from, to, 0);
    QVERIFY(start[Segment::Bpe] == from[Segment::Bpe] &&
            start[Segment::BltGlobal] == from[Segment::BltGlobal] &&
            start[Segment::BltLocal] == from[Segment::BltLocal]);
    const BarHeights end = between(from, to, 1);
    QVERIFY(end[Segment::Bpe] == to[Segment::Bpe] && end[Segment::BltGlobal] == to[Segment::BltGlobal] &&
            end[Segment::BltLocal] == to[Segment::BltLocal]);
    QCOMPARE(between(from, to, 0.25)[Segment::BltLocal], 7.25);
}

void TestBarHeights::tallestIsABarNotASegment_data()
{
    QTest::addColumn<BarHeights>("heights");
    QTest::addColumn<double>("expected");
    QTest::newRow("BPE") << BarHeights{{10, 4, 5}} << 10.0;
    QTest::newRow("stack") << BarHeights{{10, 6, 5}} << 11.0;
}

/// The axis ends where it does with one bar that is so tall.
void TestBarHeights::tallestIsABarNotASegment()
{
    QFETCH(BarHeights, heights);
    QFETCH(double, expected);
    QGraphicsScene scene;
    auto *chart = new ComparisonChart(samples::chartStyle(), samples::answerOf());
    scene.addItem(chart);
    chart->resize(800, 500);
    chart->layOutNow();
    const auto endOfAxis = [chart](const BarHeights &shown) {
        chart->setHeights(shown);
        return qobject_cast<QValueAxis *>(chart->axes(Qt::Vertical).constFirst())->max();
    };
    const double end = endOfAxis(heights);
    QVERIFY(end > expected);
    QCOMPARE(endOfAxis({{expected}}), end);
    QVERIFY(endOfAxis({{2 * expected}}) > end);
}

PATCHSCALE_TEST(TestBarHeights)
#include "tst_barheights.moc"
