// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/sweep/sweep.h"
#include "tests/testprogram.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace patchscale;

class TestStepEdges : public QObject
{
    Q_OBJECT

private slots:
    void standAroundEachJump();
    void noJumpIsMissed_data();
    void noJumpIsMissed();
    void areOfPatchAndTokenSizesOnly();
    void areNoneWhereTheyAreTooMany();
};

void TestStepEdges::standAroundEachJump()
{
    Parameters parameters;
    parameters.nCtxBase = 12;
    parameters.localNCtx = 9;
    // 12 / 3 is at the start; 12 / 2 and 9 / 2 are inside; 9 / 1 is at the end.
    const std::vector<double> edges = stepEdges(parameters, {ParameterId::BltPs, 4, 9});
    const auto before = [](double place) { return std::nextafter(place, 0.0); };
    const auto after = [](double place) { return std::nextafter(std::nextafter(place, 100.0), 100.0); };
    const std::vector<double> expected = {after(4), before(4.5), after(4.5), before(6), after(6), before(9)};
    QVERIFY(edges == expected);
    // A token size has nothing to do with the local window.
    QCOMPARE(stepEdges(parameters, {ParameterId::BpePs, 4, 9}).size(), std::size_t(3));
}

void TestStepEdges::noJumpIsMissed_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::newRow("whole range") << 1.0 << 10.0;
    QTest::newRow("a part") << 4.4 << 4.45;
    QTest::newRow("where they are dense") << 1.0 << 1.01;
}

/// A truncated context can fall by one at a time from point to point of the curve.
void TestStepEdges::noJumpIsMissed()
{
    QFETCH(double, from);
    QFETCH(double, to);
    const Parameters parameters;
    const SweepRange range{ParameterId::BltPs, from, to};
    const SweepCurve curve = sweepCurve(compare(parameters), ParameterId::BltPs, range, SweepScale::Linear);
    const auto context = [&](double patchSize) {
        return static_cast<qint64>(parameters.nCtxBase / patchSize);
    };
    qint64 jumps = 0;
    for (std::size_t i = 1; i < curve.points.size(); ++i) {
        const double left = curve.points[i - 1].x;
        const double right = curve.points[i].x;
        QVERIFY(left < right);
        const qint64 fallen = context(left) - context(right);
        QVERIFY(fallen == 0 || fallen == 1);
        if (fallen == 0)
            continue;
        ++jumps;
        // Within three doubles: nothing can be drawn between them.
        double third = left;
        for (int next = 0; next < 3; ++next)
            third = std::nextafter(third, 100.0);
        QVERIFY(right <= third);
    }
    QCOMPARE(jumps, context(from) - context(to));
    QVERIFY(jumps > 0);
}

void TestStepEdges::areOfPatchAndTokenSizesOnly()
{
    QVERIFY(stepEdges(Parameters(), {ParameterId::DModel, 512, 8192}).empty());
    QVERIFY(stepEdges(Parameters(), {ParameterId::NCtxBase, 1, 8192}).empty());
}

void TestStepEdges::areNoneWhereTheyAreTooMany()
{
    Parameters parameters;
    parameters.nCtxBase = 16777216;
    parameters.localNCtx = 1048576;
    QVERIFY(stepEdges(parameters, {ParameterId::BltPs, 1, 10}).empty());
}

PATCHSCALE_TEST(TestStepEdges)
#include "tst_stepedges.moc"
