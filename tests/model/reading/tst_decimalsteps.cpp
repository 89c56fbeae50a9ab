// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/testprogram.h"

#include "model/parameters/sliderstops.h"
#include "model/reading/decimalsteps.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace patchscale;

namespace {

/// A whole number of units in the last decimal, written as a person writes the decimal and read again.
double decimal(qint64 units, int decimals)
{
    QByteArray digits = QByteArray::number(std::abs(units)).rightJustified(decimals + 1, '0');
    if (decimals > 0)
        digits.insert(digits.size() - decimals, '.');
    return (units < 0 ? "-" + digits : digits).toDouble();
}

} // namespace

class TestDecimalSteps : public QObject
{
    Q_OBJECT

private slots:
    void areTheDecimalsThatAPersonReads_data();
    void areTheDecimalsThatAPersonReads();
    void areTheStopsOfTheSliders_data();
    void areTheStopsOfTheSliders();
    void endWhereTheyShouldWithoutDecimals();
    void neverPassTheEnd();
};

void TestDecimalSteps::areTheDecimalsThatAPersonReads_data()
{
    QTest::addColumn<int>("decimals");
    QTest::addColumn<qint64>("from"); // in units of the last decimal, as the next two
    QTest::addColumn<qint64>("to");
    QTest::addColumn<qint64>("step");
    QTest::addColumn<qint64>("count");

    const auto row = [](const char *name, int decimals, qint64 from, qint64 to, qint64 step, qint64 count) {
        QTest::newRow(name) << decimals << from << to << step << count;
    };
    row("tenths", 1, 10, 100, 1, 91);
    row("hundredths", 2, 100, 1000, 1, 901);
    row("thousandths", 3, 1000, 20000, 1, 19001);
    row("whole numbers", 0, 1, 512, 1, 512);
    row("widths", 0, 512, 8192, 128, 61);
    row("a large range", 0, 1, 16777216, 1, 16777216);
    row("ten million", 6, 1000000, 10000000, 1, 9000001);
    row("steps that do not meet the end", 1, 10, 100, 4, 23);    // ... 9.4, 9.8
    row("whole steps that do not meet the end", 0, 1, 20, 6, 4); // 1, 7, 13, 19
    row("one step short of the end", 2, 100, 1000, 899, 2);      // 1, 9.99
    row("a step to the very end", 2, 100, 1000, 900, 2);         // 1, 10
    row("a step beyond the end", 2, 100, 1000, 901, 1);          // 1
    row("more decimals in the start", 2, 444, 500, 10, 6);       // 4.44 ... 4.94
    row("more decimals in the end", 3, 1000, 1555, 100, 6);      // 1.0 ... 1.5
    row("below zero and above", 1, -10, 10, 1, 21);
    row("at one place", 1, 44, 44, 1, 1);
    row("large with thousandths", 3, 1000000000000000, 1000000000001000, 1, 1001); // from 1e12
    row("as large as whole numbers are exact", 0, 9007199254740891, 9007199254740991, 1, 101);
    row("twelve decimals", 12, 1000000000000, 1000000001000, 1, 1001);
    row("fifteen decimals", 15, 1234567890123457, 1234567890130457, 7, 1001);
}

void TestDecimalSteps::areTheDecimalsThatAPersonReads()
{
    QFETCH(int, decimals);
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    QFETCH(qint64, step);
    QFETCH(qint64, count);
    const DecimalSteps steps(decimal(from, decimals), decimal(to, decimals), decimal(step, decimals));
    QCOMPARE(steps.count(), count);
    // Of millions some thousand, the last one among them.
    const qint64 stride = count / 5000 + 1;
    for (qint64 index = count - 1; index >= 0; index -= stride)
        QCOMPARE(bits(steps.value(index)), bits(decimal(from + index * step, decimals)));
    QCOMPARE(bits(steps.value(0)), bits(decimal(from, decimals)));
}

void TestDecimalSteps::areTheStopsOfTheSliders_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("step");
    QTest::newRow("patch size") << ParameterId::BltPs << 1.0 << 10.0 << 0.1;
    QTest::newRow("model dimension") << ParameterId::DModel << 512.0 << 8192.0 << 128.0;
    QTest::newRow("local layers") << ParameterId::LocalNLayers << 2.0 << 24.0 << 2.0;
}

void TestDecimalSteps::areTheStopsOfTheSliders()
{
    QFETCH(ParameterId, id);
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(double, step);
    const SliderStops stops(id);
    const DecimalSteps steps(from, to, step);
    QCOMPARE(steps.count(), stops.count());
    for (int stop = 0; stop < stops.count(); ++stop)
        QCOMPARE(bits(steps.value(stop)), bits(stops.value(stop)));
}

/// A third has no last decimal: the steps are the sums, up to the end.
void TestDecimalSteps::endWhereTheyShouldWithoutDecimals()
{
    const DecimalSteps steps(1, 2, 1.0 / 3);
    QCOMPARE(steps.count(), 4);
    QCOMPARE(bits(steps.value(0)), bits(1));
    QCOMPARE(bits(steps.value(1)), bits(1 + 1.0 / 3));
    QCOMPARE(bits(steps.value(2)), bits(1 + 2.0 / 3));
    QCOMPARE(bits(steps.value(3)), bits(2));
}

/// Rounding can take the last sum of arbitrary doubles beyond the end, where a parameter may not be valid.
void TestDecimalSteps::neverPassTheEnd()
{
    constexpr unsigned seed = 41;
    qInfo("Random seed %u", seed);
    std::mt19937 engine(seed);
    const auto fraction = [&engine] { return static_cast<double>(engine()) / 4294967296.0; };
    int passing = 0;
    for (int i = 0; i < 20000; ++i) {
        const double from = 1 + 4 * fraction();
        const double step = 0.001 + 0.5 * fraction();
        const int last = 3 + i % 1000;
        const double end = from + last * step;
        // Where the steps meet the end, and where they just miss it.
        for (const double to : {end, std::nextafter(end, 0)}) {
            const DecimalSteps steps(from, to, step);
            QCOMPARE(bits(steps.value(0)), bits(from));
            const double value = steps.value(steps.count() - 1);
            QVERIFY2(value <= to && value > steps.value(steps.count() - 2) && value + 1.001 * step > to,
                     qPrintable(QStringLiteral("%1 to %2 in steps of %3")
                                    .arg(from, 0, 'g', 17)
                                    .arg(to, 0, 'g', 17)
                                    .arg(step, 0, 'g', 17)));
            passing += from + static_cast<double>(steps.count() - 1) * step > to ? 1 : 0;
        }
    }
    QVERIFY(passing > 10); // or this would test nothing
}

PATCHSCALE_TEST(TestDecimalSteps)
#include "tst_decimalsteps.moc"
