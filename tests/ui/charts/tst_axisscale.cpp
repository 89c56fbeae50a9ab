// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "ui/charts/axes/axisscale.h"

#include <QTest>

#include <cmath>

using namespace patchscale;

class TestAxisScale : public QObject
{
    Q_OBJECT

private slots:
    void endsAtARoundTick_data();
    void endsAtARoundTick();
    void keepsItsPromises_data();
    void keepsItsPromises();
};

void TestAxisScale::endsAtARoundTick_data()
{
    QTest::addColumn<double>("maximum");
    QTest::addColumn<double>("headroom");
    QTest::addColumn<int>("maxSteps");
    QTest::addColumn<NumberStyle>("style");
    QTest::addColumn<double>("top");
    QTest::addColumn<double>("step");
    QTest::addColumn<double>("unit");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("format");

    const auto scientific = NumberStyle::Scientific;
    const auto si = NumberStyle::SiPrefix;
    const QString exponent = QStringLiteral("%.1e");
    const QString oneDecimal = QStringLiteral("%.1f");
    const QString noDecimal = QStringLiteral("%.0f");
    // 1.345e9 / 0.8 = 1.68e9 are needed; in 8 steps of at least 0.21e9, rounded up to 0.5e9: 4 of them.
    QTest::newRow("defaults") << 1.345e9 << 0.2 << 8 << scientific << 2e9 << 5e8 << 1.0 << QString()
                              << exponent;
    QTest::newRow("defaults, SI") << 1.345e9 << 0.2 << 8 << si << 2e9 << 5e8 << 1e9 << QStringLiteral("G")
                                  << oneDecimal;
    // 9 steps of at least 0.187e9: 0.2e9, and 9 of those reach 1.8e9.
    QTest::newRow("one step more") << 1.345e9 << 0.2 << 9 << scientific << 1.8e9 << 2e8 << 1.0 << QString()
                                   << exponent;
    QTest::newRow("already round") << 10e9 << 0.0 << 10 << scientific << 10e9 << 1e9 << 1.0 << QString()
                                   << exponent;
    QTest::newRow("whole numbers of a unit")
        << 10e9 << 0.0 << 10 << si << 10e9 << 1e9 << 1e9 << QStringLiteral("G") << noDecimal;
    QTest::newRow("just below the next unit")
        << 900e6 << 0.0 << 9 << si << 900e6 << 100e6 << 1e6 << QStringLiteral("M") << noDecimal;
    QTest::newRow("just at the next unit")
        << 1e9 << 0.0 << 10 << si << 1e9 << 1e8 << 1e9 << QStringLiteral("G") << oneDecimal;
    QTest::newRow("no prefix") << 7.0 << 0.0 << 7 << si << 7.0 << 1.0 << 1.0 << QString() << noDecimal;
    // At least two steps and at most twelve, whatever is asked.
    QTest::newRow("too few steps asked for")
        << 10.0 << 0.0 << 0 << scientific << 10.0 << 5.0 << 1.0 << QString() << exponent;
    QTest::newRow("too many steps asked for")
        << 12.0 << 0.0 << 100 << scientific << 12.0 << 1.0 << 1.0 << QString() << exponent;
}

void TestAxisScale::endsAtARoundTick()
{
    QFETCH(double, maximum);
    QFETCH(double, headroom);
    QFETCH(int, maxSteps);
    QFETCH(NumberStyle, style);
    const AxisScale scale = axisScale(maximum, headroom, maxSteps, style);
    QTEST(scale.top, "top");
    QTEST(scale.step, "step");
    QTEST(scale.unit, "unit");
    QTEST(scale.prefix, "prefix");
    QTEST(scale.format, "format");
}

void TestAxisScale::keepsItsPromises_data()
{
    QTest::addColumn<NumberStyle>("style");
    QTest::newRow("scientific") << NumberStyle::Scientific;
    QTest::newRow("SI prefixes") << NumberStyle::SiPrefix;
}

/// From a single FLOP to far beyond the largest parameters, with any headroom and number of steps.
void TestAxisScale::keepsItsPromises()
{
    QFETCH(NumberStyle, style);
    int scales = 0;
    for (int power = 0; power <= 680; ++power) {
        const double maximum = std::pow(1.07, power); // up to 9.5e19
        for (const double headroom : {0.0, 0.05, 0.21, 0.5, 0.85}) {
            for (int maxSteps = 2; maxSteps <= 12; ++maxSteps) {
                const AxisScale scale = axisScale(maximum, headroom, maxSteps, style);
                const QByteArray what = QByteArray::number(maximum, 'e', 6) + ", headroom " +
                                        QByteArray::number(headroom) + ", steps " +
                                        QByteArray::number(maxSteps);
                const double rounding = 1e-12 * scale.top;
                QVERIFY2(maximum <= (1 - headroom) * scale.top + rounding, what.constData());

                const double steps = scale.top / scale.step;
                QVERIFY2(std::abs(steps - std::round(steps)) < 1e-9, what.constData());
                QVERIFY2(steps > 0.5 && std::round(steps) <= maxSteps, what.constData());

                const QByteArray digits = QByteArray::number(scale.step, 'e', 9).split('e').constFirst();
                QVERIFY2(digits == "1.000000000" || digits == "2.000000000" || digits == "5.000000000",
                         what.constData());

                // What is printed at each tick is where the tick is.
                for (int tick = 0; tick <= std::lround(steps); ++tick) {
                    const double value = tick * scale.step;
                    const double printed =
                        QString::asprintf(qPrintable(scale.format), value / scale.unit).toDouble();
                    QVERIFY2(std::abs(printed * scale.unit - value) <= rounding, what.constData());
                }
                ++scales;
            }
        }
    }
    QCOMPARE(scales, 681 * 5 * 11);
}

PATCHSCALE_TEST(TestAxisScale)
#include "tst_axisscale.moc"
