// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "ui/charts/spreadlabels.h"

#include <QList>
#include <QTest>

using namespace patchscale;

class TestSpreadLabels : public QObject
{
    Q_OBJECT

private slots:
    void movesThemApart_data();
    void movesThemApart();
    void keepsDistanceAndOrder();
};

void TestSpreadLabels::movesThemApart_data()
{
    QTest::addColumn<QList<double>>("middles"); // from the bottom up, between 0 and 100
    QTest::addColumn<double>("height");
    QTest::addColumn<QList<double>>("expected");

    QTest::newRow("none") << QList<double>() << 10.0 << QList<double>();
    QTest::newRow("apart already") << QList<double>{90, 50, 20} << 10.0 << QList<double>{90, 50, 20};
    QTest::newRow("touching") << QList<double>{60, 50} << 10.0 << QList<double>{60, 50};
    QTest::newRow("too low") << QList<double>{99} << 10.0 << QList<double>{95};
    QTest::newRow("too high") << QList<double>{2} << 10.0 << QList<double>{5};
    QTest::newRow("in one place") << QList<double>{50, 50} << 10.0 << QList<double>{50, 40};
    QTest::newRow("crowded at the bottom") << QList<double>{100, 99, 98} << 10.0 << QList<double>{95, 85, 75};
    QTest::newRow("crowded at the top") << QList<double>{8, 7, 6} << 10.0 << QList<double>{25, 15, 5};
    QTest::newRow("all the room there is") << QList<double>{50, 50} << 50.0 << QList<double>{75, 25};
    QTest::newRow("no room") << QList<double>{50, 50, 50} << 40.0 << QList<double>();
}

void TestSpreadLabels::movesThemApart()
{
    QFETCH(QList<double>, middles);
    QFETCH(double, height);
    const std::vector<double> spread = spreadLabels({middles.begin(), middles.end()}, height, 0, 100);
    QTEST(QList<double>(spread.begin(), spread.end()), "expected");
}

void TestSpreadLabels::keepsDistanceAndOrder()
{
    constexpr double height = 12;
    constexpr double top = 30;
    constexpr double bottom = 110;
    int cases = 0;
    // Four labels anywhere in and around the room, each no lower than the one before.
    for (int a = 0; a <= 140; a += 10)
        for (int b = 0; b <= a; b += 10)
            for (int c = 0; c <= b; c += 10)
                for (int d = 0; d <= c; d += 10) {
                    const std::vector<double> middles = {static_cast<double>(a), static_cast<double>(b),
                                                         static_cast<double>(c), static_cast<double>(d)};
                    const std::vector<double> spread = spreadLabels(middles, height, top, bottom);
                    QCOMPARE(spread.size(), middles.size());
                    QVERIFY(spread.front() <= bottom - height / 2);
                    QVERIFY(spread.back() >= top + height / 2);
                    for (std::size_t i = 1; i < spread.size(); ++i)
                        QVERIFY(spread[i - 1] - spread[i] >= height - 1e-9);
                    ++cases;
                }
    QCOMPARE(cases, 15 * 16 * 17 * 18 / 24); // four of fifteen places, with repetition
}

PATCHSCALE_TEST(TestSpreadLabels)
#include "tst_spreadlabels.moc"
