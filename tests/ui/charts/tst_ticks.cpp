// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "ui/charts/axes/ticks.h"

#include <QTest>

#include <array>
#include <cmath>
#include <random>

using namespace patchscale;

namespace {

using Numbers = std::vector<double>;

/// Whether a length is 1, 2 or 5 times a power of ten.
bool isRound(double length)
{
    const QString digits = QString::number(length, 'e', 8);
    return digits.startsWith(QStringLiteral("1.00000000")) ||
           digits.startsWith(QStringLiteral("2.00000000")) || digits.startsWith(QStringLiteral("5.00000000"));
}

QString described(double from, double to, int most)
{
    return QStringLiteral("%1 to %2, at most %3").arg(from, 0, 'g', 17).arg(to, 0, 'g', 17).arg(most);
}

} // namespace

class TestTicks : public QObject
{
    Q_OBJECT

private slots:
    void standAtRoundNumbers_data();
    void standAtRoundNumbers();
    void areRoundInAnyRange();
    void areTheDecimalsThatAreRead();
    void areRoundOnAnyLogarithmicScale();
    void stepIsThatBetweenTicks();
};

void TestTicks::standAtRoundNumbers_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<SweepScale>("scale");
    QTest::addColumn<int>("most");
    QTest::addColumn<Numbers>("expected");
    const auto linear = [](const char *name, double from, double to, int most, const Numbers &expected) {
        QTest::newRow(name) << from << to << SweepScale::Linear << most << expected;
    };
    const auto logarithmic = [](const char *name, double from, double to, int most, const Numbers &expected) {
        QTest::newRow(name) << from << to << SweepScale::Logarithmic << most << expected;
    };
    linear("patch sizes", 1, 10, 12, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    linear("not as many", 1, 10, 6, {2, 4, 6, 8, 10});
    linear("few", 1, 10, 3, {5, 10});
    linear("widths", 512, 8192, 9, {1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000});
    linear("tenths", 4.4, 4.9, 8, {4.4, 4.5, 4.6, 4.7, 4.8, 4.9});
    linear("between tenths", 4.43, 4.51, 5, {4.44, 4.46, 4.48, 4.5});
    linear("around zero", -50, 150, 6, {-50, 0, 50, 100, 150});
    linear("only one is round", -4.9, 4.9, 4, {0});
    linear("a point", 24, 24, 5, {24});
    logarithmic("heads", 1, 512, 12, {1, 2, 5, 10, 20, 50, 100, 200, 500});
    logarithmic("ends that are no ticks", 3, 70, 12, {5, 10, 20, 50});
    logarithmic("contexts", 1, 16777216, 12, {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000});
    logarithmic("contexts, few", 1, 16777216, 4, {1, 100, 10000, 1000000});
    logarithmic("contexts, fewer", 1, 16777216, 3, {1, 1000, 1000000});
    logarithmic("contexts, two", 1, 16777216, 2, {1, 10000});
    logarithmic("patch sizes", 1, 10, 12, {1, 2, 5, 10});
    logarithmic("less than a power of ten", 2, 10, 5, {2, 4, 6, 8, 10});
    logarithmic("a point", 24, 24, 5, {24});
}

void TestTicks::standAtRoundNumbers()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(SweepScale, scale);
    QFETCH(int, most);
    QFETCH(Numbers, expected);
    QVERIFY(ticks(from, to, scale, most) == expected); // in every bit
}

void TestTicks::areRoundInAnyRange()
{
    constexpr unsigned seed = 61;
    qInfo("Random seed %u", seed);
    std::mt19937 engine(seed);
    const auto fraction = [&engine] { return static_cast<double>(engine()) / 4294967296.0; };
    for (int i = 0; i < 20000; ++i) {
        const double length = std::pow(10, 10 * fraction() - 2);
        const double from = length * (4 * fraction() - 2);
        const double to = from + length;
        const int most = 2 + static_cast<int>(11 * fraction());
        const Numbers numbers = ticks(from, to, SweepScale::Linear, most);
        const QString what = described(from, to, most);
        QVERIFY2(!numbers.empty() && numbers.size() <= static_cast<std::size_t>(most), qPrintable(what));
        const double little = 1e-6 * length;
        QVERIFY2(numbers.front() >= from - little && numbers.back() <= to + little, qPrintable(what));
        // With room for five there are always two, and so a scale to read.
        QVERIFY2(most < 5 || numbers.size() > 1, qPrintable(what));
        if (numbers.size() < 2)
            continue;
        const double step = (numbers.back() - numbers.front()) / static_cast<double>(numbers.size() - 1);
        QVERIFY2(isRound(step), qPrintable(what));
        for (std::size_t j = 1; j < numbers.size(); ++j)
            QVERIFY2(std::abs(numbers[j] - numbers[j - 1] - step) < 1e-6 * step, qPrintable(what));
        // None is left out at the ends.
        QVERIFY2(numbers.front() - step < from && numbers.back() + step > to, qPrintable(what));
    }
}

/// 3 times 0.1 is not 0.3.
void TestTicks::areTheDecimalsThatAreRead()
{
    int read = 0;
    for (int tenths = 10; tenths < 100; ++tenths) {
        const double from = tenths / 10.0;
        for (const double length : {0.1, 0.2, 0.5, 1.0, 3.0}) {
            for (const double number : ticks(from, from + length, SweepScale::Linear, 12)) {
                QCOMPARE(QString::number(number, 'g', 6).toDouble() == number, true);
                ++read;
            }
        }
    }
    QVERIFY(read > 2000);
}

void TestTicks::areRoundOnAnyLogarithmicScale()
{
    constexpr unsigned seed = 62;
    qInfo("Random seed %u", seed);
    std::mt19937 engine(seed);
    const auto fraction = [&engine] { return static_cast<double>(engine()) / 4294967296.0; };
    for (int i = 0; i < 5000; ++i) {
        const double from = std::pow(10, 4 * fraction());
        const double to = from * std::pow(10, 1 + 6 * fraction());
        const int most = 2 + static_cast<int>(11 * fraction());
        const Numbers numbers = ticks(from, to, SweepScale::Logarithmic, most);
        const QString what = described(from, to, most);
        QVERIFY2(!numbers.empty() && numbers.size() <= static_cast<std::size_t>(most), qPrintable(what));
        QVERIFY2(numbers.front() >= from && numbers.back() <= to, qPrintable(what));
        for (std::size_t j = 0; j < numbers.size(); ++j) {
            QVERIFY2(isRound(numbers[j]), qPrintable(what));
            QVERIFY2(j == 0 || numbers[j] > numbers[j - 1], qPrintable(what));
        }
    }
}

/// What an axis ends at has to be a multiple of it even where a single tick is inside.
void TestTicks::stepIsThatBetweenTicks()
{
    QCOMPARE(tickStep(1, 10, 12), 1.0);
    QCOMPARE(tickStep(1, 10, 6), 2.0);
    QCOMPARE(tickStep(4.43, 4.51, 5), 0.02);
    QCOMPARE(tickStep(-50, 150, 6), 50.0);
    QCOMPARE(tickStep(-490, 490, 4), 500.0);
    QCOMPARE(tickStep(-4.9, 4.9, 3), 5.0);
}

PATCHSCALE_TEST(TestTicks)
#include "tst_ticks.moc"
