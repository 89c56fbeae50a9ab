// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/patchsizestop.h"
#include "tests/testprogram.h"

#include "model/parameters/sliderstops.h"

#include <QTest>

#include <algorithm>

using namespace patchscale;

class TestSliderStops : public QObject
{
    Q_OBJECT

private slots:
    void patchSizesAreTheDecimalsThatAPersonReads();
    void wholeParametersStopOnTheirStep_data();
    void wholeParametersStopOnTheirStep();
    void everyStopIsNearestToItself_data();
    void everyStopIsNearestToItself();
    void stopsBeyondTheEndsAreTheEnds();
    void findsTheNearestStop_data();
    void findsTheNearestStop();
    void stepsFromWhereTheValueIs_data();
    void stepsFromWhereTheValueIs();
};

void TestSliderStops::patchSizesAreTheDecimalsThatAPersonReads()
{
    const SliderStops stops(ParameterId::BltPs);
    QCOMPARE(stops.count(), 91);
    for (int stop = 0; stop < stops.count(); ++stop)
        QCOMPARE(bits(stops.value(stop)), bits(patchSizeStop(stop)));
}

void TestSliderStops::wholeParametersStopOnTheirStep_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("last");
    QTest::newRow("model dimension") << ParameterId::DModel << 61 << 512 << 128 << 8192;
    QTest::newRow("local layers") << ParameterId::LocalNLayers << 12 << 2 << 2 << 24;
}

void TestSliderStops::wholeParametersStopOnTheirStep()
{
    QFETCH(ParameterId, id);
    QFETCH(int, count);
    QFETCH(int, first);
    QFETCH(int, step);
    QFETCH(int, last);
    const SliderStops stops(id);
    QCOMPARE(stops.count(), count);
    for (int stop = 0; stop < count; ++stop)
        QCOMPARE(bits(stops.value(stop)), bits(first + stop * step));
    QCOMPARE(bits(stops.value(count - 1)), bits(last));
}

void TestSliderStops::everyStopIsNearestToItself_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::newRow("patch size") << ParameterId::BltPs;
    QTest::newRow("model dimension") << ParameterId::DModel;
    QTest::newRow("local layers") << ParameterId::LocalNLayers;
}

void TestSliderStops::everyStopIsNearestToItself()
{
    QFETCH(ParameterId, id);
    const SliderStops stops(id);
    QVERIFY(stops.count() > 1);
    for (int stop = 0; stop < stops.count(); ++stop) {
        const double value = stops.value(stop);
        QCOMPARE(stops.nearest(value), stop);
        QCOMPARE(bits(stops.stepped(value, 0)), bits(value));
        QCOMPARE(bits(stops.stepped(value, 1)), bits(stops.value(std::min(stop + 1, stops.count() - 1))));
        QCOMPARE(bits(stops.stepped(value, -1)), bits(stops.value(std::max(stop - 1, 0))));
    }
}

void TestSliderStops::stopsBeyondTheEndsAreTheEnds()
{
    const SliderStops stops(ParameterId::BltPs);
    QCOMPARE(bits(stops.value(-1)), bits(1.0));
    QCOMPARE(bits(stops.value(91)), bits(10.0));
}

void TestSliderStops::findsTheNearestStop_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("stop");

    QTest::newRow("patch size, nearer to the stop below") << ParameterId::BltPs << 4.44 << 34;
    QTest::newRow("patch size, nearer to the stop above") << ParameterId::BltPs << 4.46 << 35;
    QTest::newRow("patch size, near the first stop") << ParameterId::BltPs << 1.04 << 0;
    QTest::newRow("patch size, near the last stop") << ParameterId::BltPs << 9.96 << 90;
    QTest::newRow("patch size, below the range") << ParameterId::BltPs << -5.0 << 0;
    QTest::newRow("patch size, above the range") << ParameterId::BltPs << 12.0 << 90;
    QTest::newRow("patch size, far below the range") << ParameterId::BltPs << -3e8 << 0;
    QTest::newRow("patch size, far above the range") << ParameterId::BltPs << 3e8 << 90;
    QTest::newRow("width, nearer to the stop below") << ParameterId::DModel << 575.0 << 0;
    QTest::newRow("width, nearer to the stop above") << ParameterId::DModel << 577.0 << 1;
    QTest::newRow("width, last stop") << ParameterId::DModel << 8192.0 << 60;
    QTest::newRow("layers, below the range") << ParameterId::LocalNLayers << 0.0 << 0;
    QTest::newRow("layers, above the range") << ParameterId::LocalNLayers << 99.0 << 11;
}

void TestSliderStops::findsTheNearestStop()
{
    QFETCH(ParameterId, id);
    QFETCH(double, value);
    QFETCH(int, stop);
    QCOMPARE(SliderStops(id).nearest(value), stop);
}

void TestSliderStops::stepsFromWhereTheValueIs_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<double>("from");
    QTest::addColumn<int>("steps");
    QTest::addColumn<double>("to");

    QTest::newRow("up, from just above a stop") << ParameterId::BltPs << 4.44 << 1 << 4.5;
    QTest::newRow("up, from just below a stop") << ParameterId::BltPs << 4.46 << 1 << 4.5;
    QTest::newRow("down, from just below a stop") << ParameterId::BltPs << 4.46 << -1 << 4.4;
    QTest::newRow("down, from just above a stop") << ParameterId::BltPs << 4.44 << -1 << 4.4;
    QTest::newRow("ten up, from a stop") << ParameterId::BltPs << 4.4 << 10 << 5.4;
    QTest::newRow("ten up, from between stops") << ParameterId::BltPs << 4.44 << 10 << 5.4;
    QTest::newRow("ten down, from between stops") << ParameterId::BltPs << 4.46 << -10 << 3.5;
    QTest::newRow("up, to the last stop") << ParameterId::BltPs << 9.96 << 1 << 10.0;
    QTest::newRow("down, to the first stop") << ParameterId::BltPs << 1.04 << -1 << 1.0;
    QTest::newRow("up, from the last stop") << ParameterId::BltPs << 10.0 << 10 << 10.0;
    QTest::newRow("down, from the first stop") << ParameterId::BltPs << 1.0 << -10 << 1.0;
    QTest::newRow("width up") << ParameterId::DModel << 600.0 << 1 << 640.0;
    QTest::newRow("width down") << ParameterId::DModel << 600.0 << -1 << 512.0;
    QTest::newRow("odd layers up") << ParameterId::LocalNLayers << 7.0 << 1 << 8.0;
    QTest::newRow("odd layers down") << ParameterId::LocalNLayers << 7.0 << -1 << 6.0;
}

void TestSliderStops::stepsFromWhereTheValueIs()
{
    QFETCH(ParameterId, id);
    QFETCH(double, from);
    QFETCH(int, steps);
    QFETCH(double, to);
    QCOMPARE(bits(SliderStops(id).stepped(from, steps)), bits(to));
}

PATCHSCALE_TEST(TestSliderStops)
#include "tst_sliderstops.moc"
