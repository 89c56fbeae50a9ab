// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"

#include "model/questions/shapley.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <random>
#include <set>

using namespace patchscale;

namespace {

bool isAbout(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

bool areNear(const std::vector<double> &a, const std::vector<double> &b)
{
    return std::ranges::equal(a, b, isAbout);
}

/// A game of random numbers, the same in every run.
std::vector<double> randomGame(std::size_t players, std::mt19937 &engine)
{
    std::vector<double> worth(std::size_t(1) << players);
    for (double &one : worth)
        one = static_cast<double>(engine()) / 1e9 - 2;
    return worth;
}

std::vector<double> valuesOf(std::size_t players, const std::vector<double> &worth)
{
    return shapleyValues(players, [&worth](std::uint32_t set) { return worth[set]; });
}

/// As it is defined: what each adds, on average over all orders.
std::vector<double> byOrders(std::size_t players, const std::vector<double> &worth)
{
    std::vector<std::size_t> order(players);
    std::iota(order.begin(), order.end(), 0);
    std::vector<double> sums(players);
    double orders = 0;
    do {
        std::uint32_t set = 0;
        for (const std::size_t player : order) {
            const std::uint32_t with = set | std::uint32_t(1) << player;
            sums[player] += worth[with] - worth[set];
            set = with;
        }
        ++orders;
    } while (std::ranges::next_permutation(order).found);
    for (double &sum : sums)
        sum /= orders;
    return sums;
}

} // namespace

class TestShapley : public QObject
{
    Q_OBJECT

private slots:
    void byHand_data();
    void byHand();
    void isTheMeanOverAllOrders_data();
    void isTheMeanOverAllOrders();
    void addsUp();
    void equalPlayersHaveEqualParts();
    void whoAddsNothingHasNothing();
    void gamesAdd();
    void asksEachSetOnce();
};

void TestShapley::byHand_data()
{
    QTest::addColumn<std::vector<double>>("worth"); // of each set, in the order of binary numbers
    QTest::addColumn<std::vector<double>>("values");
    using Numbers = std::vector<double>;
    QTest::newRow("nobody") << Numbers{5} << Numbers{};
    QTest::newRow("one") << Numbers{5, 7} << Numbers{2};
    QTest::newRow("two that do not matter to each other") << Numbers{0, 3, 4, 7} << Numbers{3, 4};
    // Together 6 more than apart, of which each has half.
    QTest::newRow("two that help each other") << Numbers{0, 3, 4, 13} << Numbers{6, 7};
    // Of a left glove and two right ones a pair is worth 1: 4/6, 1/6, 1/6.
    QTest::newRow("gloves") << Numbers{0, 0, 0, 1, 0, 1, 0, 1} << Numbers{4.0 / 6, 1.0 / 6, 1.0 / 6};
    // A majority of 4, 2 and 1 votes is the first's alone.
    QTest::newRow("a dictator") << Numbers{0, 1, 0, 1, 0, 1, 0, 1} << Numbers{1, 0, 0};
    // Three and five times as much of 1: 2 and 4 more alone, 14 together.
    QTest::newRow("factors") << Numbers{0, 2, 4, 14} << Numbers{6, 8};
}

void TestShapley::byHand()
{
    QFETCH(std::vector<double>, worth);
    QFETCH(std::vector<double>, values);
    QVERIFY(areNear(valuesOf(values.size(), worth), values));
}

void TestShapley::isTheMeanOverAllOrders_data()
{
    QTest::addColumn<std::size_t>("players");
    for (std::size_t players = 1; players <= 6; ++players)
        QTest::addRow("%zu players", players) << players;
}

void TestShapley::isTheMeanOverAllOrders()
{
    QFETCH(std::size_t, players);
    std::mt19937 engine(31);
    for (int game = 0; game < 20; ++game) {
        const std::vector<double> worth = randomGame(players, engine);
        QVERIFY(areNear(valuesOf(players, worth), byOrders(players, worth)));
    }
}

void TestShapley::addsUp()
{
    std::mt19937 engine(32);
    for (std::size_t players = 1; players <= mostPlayers; ++players) {
        const std::vector<double> worth = randomGame(players, engine);
        const std::vector<double> values = valuesOf(players, worth);
        QVERIFY(isAbout(std::accumulate(values.begin(), values.end(), 0.0), worth.back() - worth.front()));
    }
}

/// Who can stand for each other: what counts is how many of the two are there.
void TestShapley::equalPlayersHaveEqualParts()
{
    std::mt19937 engine(33);
    std::vector<double> worth = randomGame(5, engine);
    for (std::uint32_t set = 0; set < worth.size(); ++set)
        if ((set & 3) == 2)
            worth[set] = worth[set ^ 3];
    const std::vector<double> values = valuesOf(5, worth);
    QVERIFY(isAbout(values[0], values[1]));
    QVERIFY(!isAbout(values[0], values[2]));
}

void TestShapley::whoAddsNothingHasNothing()
{
    std::mt19937 engine(34);
    std::vector<double> worth = randomGame(5, engine);
    for (std::uint32_t set = 0; set < worth.size(); ++set)
        worth[set] = worth[set & ~4U];
    QCOMPARE(valuesOf(5, worth)[2], 0.0);
}

void TestShapley::gamesAdd()
{
    std::mt19937 engine(35);
    const std::vector<double> one = randomGame(4, engine);
    const std::vector<double> other = randomGame(4, engine);
    std::vector<double> both;
    std::ranges::transform(one, other, std::back_inserter(both), std::plus());
    std::vector<double> sums;
    std::ranges::transform(valuesOf(4, one), valuesOf(4, other), std::back_inserter(sums), std::plus());
    QVERIFY(areNear(valuesOf(4, both), sums));
}

void TestShapley::asksEachSetOnce()
{
    std::multiset<std::uint32_t> asked;
    (void)shapleyValues(mostPlayers, [&asked](std::uint32_t set) {
        asked.insert(set);
        return 0.0;
    });
    QCOMPARE(asked.size(), std::size_t(4096));
    QCOMPARE(std::set<std::uint32_t>(asked.begin(), asked.end()).size(), std::size_t(4096));
}

PATCHSCALE_TEST(TestShapley)
#include "tst_shapley.moc"
