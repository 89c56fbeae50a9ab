// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/partdigits.h"
#include "tests/testprogram.h"

#include <QTest>

#include <array>
#include <cmath>
#include <random>
#include <vector>

using namespace patchscale;

class TestPartDigits : public QObject
{
    Q_OBJECT

private slots:
    void flops_data();
    void flops();
    void counts();
    void shares();
    void areEnoughForAnyParts();
};

void TestPartDigits::flops_data()
{
    QTest::addColumn<std::vector<double>>("parts");
    QTest::addColumn<int>("expected");

    QTest::newRow("exact") << std::vector{1e9, 2e9} << 0;
    QTest::newRow("as if rounded at once") << std::vector{985725672.7, 359419904.0} << 0;
    // 2.21 and 0.386 are 2.596 beside 2.59; 2.207 and 0.3860 are 2.593
    QTest::newRow("beside the total") << std::vector{2.207e9, 0.386e9} << 1;
    // 1.00 and 1.00 and 1.00 beside 3.01; 1.004 three times is 3.012
    QTest::newRow("three") << std::vector{1.004e9, 1.004e9, 1.004e9} << 1;
    QTest::newRow("one that is nothing") << std::vector{1.13e9, 0.0} << 0;
    QTest::newRow("one alone") << std::vector{1.13456e9} << 0;
    QTest::newRow("none") << std::vector<double>() << 0;
}

void TestPartDigits::flops()
{
    QFETCH(std::vector<double>, parts);
    QFETCH(int, expected);
    double total = 0;
    for (const double part : parts)
        total += part;
    QCOMPARE(moreDigitsOfFlops(parts, total), expected);
}

void TestPartDigits::counts()
{
    // 2.04 and 0.17 are 2.21
    QCOMPARE(moreDigitsOfCounts(std::array{2044723200.0, 167772160.0}, 2212495360.0), 0);
    // 2.04 and 3.24 are 5.28 beside 5.29
    QCOMPARE(moreDigitsOfCounts(std::array{2044723200.0, 3240296448.0}, 5285019648.0), 1);
    // 2.04 billion and 4.99 million beside 2.05 billion
    QCOMPARE(moreDigitsOfCounts(std::array{2044723200.0, 4990000.0}, 2049713200.0), 1);
}

void TestPartDigits::shares()
{
    QCOMPARE(moreDigitsOfShares(std::array{73.3, 26.7}), 0);
    // 33.3 three times is 99.9, and 33.33 is 99.99
    QCOMPARE(moreDigitsOfShares(std::array{100 / 3.0, 100 / 3.0, 100 / 3.0}), 1);
    // 85.2 and 14.9 are 100.1
    QCOMPARE(moreDigitsOfShares(std::array{85.15001, 14.84999}), 0);
}

/// What is written of them is within half a step of what is written of their total.
void TestPartDigits::areEnoughForAnyParts()
{
    std::mt19937 random(5);
    const auto next = [&random] {
        return std::pow(10.0, 6 + 5 * static_cast<double>(random() % 100000) / 1e5);
    };
    std::array<int, 5> often{};
    for (int i = 0; i < 20000; ++i) {
        std::vector<double> parts(2 + random() % 6);
        double total = 0;
        for (double &part : parts)
            total += part = next();
        const int more = moreDigitsOfFlops(parts, total);
        ++often.at(static_cast<std::size_t>(more));
        double sum = 0;
        for (const double part : parts)
            sum += QByteArray::number(part, 'e', 2 + more).toDouble();
        const double shown = QByteArray::number(total, 'e', 2).toDouble();
        const double step = std::pow(10.0, std::floor(std::log10(shown) + 1e-9) - 2);
        QVERIFY2(more == 4 || std::abs(sum - shown) <= step / 2 * (1 + 1e-6), qPrintable(QString::number(i)));
    }
    // Mostly one digit is enough, and four are for those at the edge between two numbers.
    QVERIFY(often[1] > often[2] && often[2] > often[3] && often[4] < 100);
}

PATCHSCALE_TEST(TestPartDigits)
#include "tst_partdigits.moc"
