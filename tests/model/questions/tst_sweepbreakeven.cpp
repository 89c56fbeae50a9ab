// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/nearness.h"
#include "tests/model/questions/sweptcurve.h"
#include "tests/model/randomparameters.h"
#include "tests/testprogram.h"

#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"
#include "model/questions/breakeven.h"
#include "model/questions/sweep/sweep.h"

#include <QTest>

#include <cmath>

using namespace patchscale;

namespace {

bool isCheaper(const Sums &sums)
{
    return sums.bltTotal <= sums.bpe;
}

/// Whether BLT is cheaper with a value and not with the double before it, or the other way round.
bool changesSides(const Parameters &parameters, const AccountingMethod &method, ParameterId id, double x)
{
    const auto isCheaperAt = [&](double value) {
        return isCheaper(compare(withValue(parameters, id, value), method));
    };
    return isCheaperAt(x) != isCheaperAt(std::nextafter(x, 0));
}

/// By twice the parameters BLT is cheaper than BPE where BPE's heads leave no more than 8 of a width of 512
/// over. BPE needs 26 2 512 (4 (512 - rest) + 8 512), that is 162725888 with a rest of 8 and 162619392 with
/// 9; BLT needs 163577856 / 1.0057 + 2 16^2 (8 + 16 + 8) = 162667131.
Parameters cheaperWithSmallRests()
{
    Parameters parameters;
    parameters.bltPs = 1.0057;
    parameters.bpePs = 1;
    parameters.dModel = 512;
    parameters.nHeads = 1;
    parameters.localNLayers = 2;
    parameters.localDModel = 16;
    parameters.localNHeads = 1;
    return parameters;
}

} // namespace

class TestSweepBreakEven : public QObject
{
    Q_OBJECT

private slots:
    void breaksEvenWhereHandWorkingSays();
    void breaksEvenWhereWholeNumbersChangeSides_data();
    void breaksEvenWhereWholeNumbersChangeSides();
    void breaksEvenAtWholeNumbersFoundByHalves();
    void breaksEvenWhereHundredthsChangeSides_data();
    void breaksEvenWhereHundredthsChangeSides();
    void breaksEvenAtThePatchSizeOfTheSolver_data();
    void breaksEvenAtThePatchSizeOfTheSolver();
    void breaksEvenInsideNarrowRanges_data();
    void breaksEvenInsideNarrowRanges();
    void findsNoBreakEvenWithoutAChange();
};

/// In method 2n, with one shape for both, W = 26 2560^2 (8 + 4 4) FLOPs a token or patch, and the local
/// models cost 10 1024^2 (8 + 4 4 + 8) a byte: 929419636 at 4.4 bytes a token against 335544320 and W / patch
/// size. They break even where 1 / p = 1 / 4.4 - 335544320 / W = 0.145226, at 6.886 bytes.
void TestSweepBreakEven::breaksEvenWhereHandWorkingSays()
{
    const Parameters parameters;
    const QString method = QStringLiteral("2n");
    const auto points = [&](const SweepRange &range) {
        return breakEvenPoints({parameters, *findMethod(method)}, range.parameter,
                               curveOf(parameters, method, range));
    };
    const double perPatch = 4089446400;
    const double local = 335544320;
    const auto isAt = [&](ParameterId id, double from, double to, double expected) {
        const std::vector<double> found = points({id, from, to});
        return found.size() == 1 && isNear(found.front(), expected) &&
               changesSides(parameters, *findMethod(method), id, found.front());
    };
    QVERIFY(isAt(ParameterId::BltPs, 1, 10, perPatch / (perPatch / 4.4 - local)));
    QCOMPARE(points({ParameterId::BltPs, 7, 10}), std::vector<double>());
    // With patches of 4.4 bytes: 1 / p = 1 / 4.4 + 0.082047, from 3.233 bytes a token on BLT is dearer.
    QVERIFY(isAt(ParameterId::BpePs, 1, 20, perPatch / (perPatch / 4.4 + local)));
    // BLT's own layers l against the 26 of BPE as they are linked: never, as the local models come on top.
    QCOMPARE(points({ParameterId::NLayers, 1, 256}), std::vector<double>());
    // BPE with layers of its own: 26 (1 + 335544320 / 929419636) = 35.39 of them cost as much.
    QCOMPARE(points({ParameterId::BpeNLayers, 1, 256}), std::vector<double>{36});
}

void TestSweepBreakEven::breaksEvenWhereWholeNumbersChangeSides_data()
{
    addMethodRows();
}

/// By comparing at every whole number, or, of the widest ranges, at the last before and the first after.
void TestSweepBreakEven::breaksEvenWhereWholeNumbersChangeSides()
{
    QFETCH(QString, method);
    const AccountingMethod &counting = *findMethod(method);
    RandomParameters random(5);
    int found = 0;
    int several = 0;
    int foundInWide = 0;
    for (int i = 0; i < 60; ++i) {
        // Where heads have no width of their own, how they divide a width makes steps.
        const Parameters parameters = i % 2 == 0 ? random.next() : withPlainShape(random.next());
        for (const ParameterInfo &info : parameterInfos()) {
            if (!info.isWhole())
                continue;
            SweepRange range = validRange(parameters, info.id);
            if (info.id == ParameterId::BpeDModel && i % 2 == 1) // those of BLT, which are few enough
                range = sweepRange(parameters, info.id, SweepRange{info.id, 512, 8192});
            const auto isCheaperAt = [&](double x) {
                return isCheaper(compare(withValue(parameters, info.id, x), counting));
            };
            const std::vector<SweepPoint> curve =
                hasGaps(parameters, info.id) ? sweep({parameters, counting}, info.id,
                                                     validValues(parameters, info.id, range.from, range.to))
                                             : curveOf(parameters, method, range);
            const std::vector<double> points = breakEvenPoints({parameters, counting}, info.id, curve);
            constexpr double fewEnough = 9000;
            const bool isDense = range.to - range.from < fewEnough;
            std::vector<double> expected;
            double before = range.from;
            for (double x = range.from + 1; isDense && x <= range.to; ++x) {
                if (validate(withValue(parameters, info.id, x)))
                    continue; // no divisor
                if (isCheaperAt(x) != isCheaperAt(before))
                    expected.push_back(x);
                before = x;
            }
            const QString what = describe(parameters, method, info.id);
            if (isDense) {
                QVERIFY2(points == expected, qPrintable(what));
                found += static_cast<int>(points.size());
                several += points.size() > 1 ? 1 : 0;
                continue;
            }
            std::size_t changes = 0;
            for (std::size_t j = 1; j < curve.size(); ++j) {
                if (isCheaper(curve[j].sums) == isCheaper(curve[j - 1].sums))
                    continue;
                QVERIFY2(changes < points.size(), qPrintable(what));
                const double x = points[changes++];
                QVERIFY2(x > curve[j - 1].x && x <= curve[j].x && x == std::floor(x), qPrintable(what));
                QVERIFY2(isCheaperAt(x) == isCheaper(curve[j].sums), qPrintable(what));
                QVERIFY2(isCheaperAt(x - 1) == isCheaper(curve[j - 1].sums), qPrintable(what));
            }
            QCOMPARE(points.size(), changes);
            foundInWide += static_cast<int>(changes);
        }
    }
    QVERIFY(found > 20);
    QVERIFY(foundInWide > 5);
    // Where heads do not divide a width, BLT and BPE can change places more than once.
    if (method == QStringLiteral("openai"))
        QVERIFY(several > 0);
}

/// Between two points of a curve the sides may change more than once: whichever place is found, whole numbers
/// alone lead to it, and nothing between them.
void TestSweepBreakEven::breaksEvenAtWholeNumbersFoundByHalves()
{
    const Parameters parameters = cheaperWithSmallRests();
    const AccountingMethod &method = *findMethod(u"2n");
    const auto isCheaperWith = [](int heads) { return 512 % heads <= 8; };
    constexpr int most = 128;
    int ambiguous = 0;
    for (int from = 1; from < most; ++from) {
        for (int to = from + 1; to <= most; ++to) {
            const std::vector<double> ends = {double(from), double(to)};
            const std::vector<SweepPoint> curve = sweep({parameters, method}, ParameterId::BpeNHeads, ends);
            QCOMPARE(isCheaper(curve.front().sums), isCheaperWith(from));
            std::vector<double> expected;
            if (isCheaperWith(from) != isCheaperWith(to)) {
                int near = from;
                int far = to;
                while (far - near > 1) {
                    const int middle = (near + far) / 2;
                    (isCheaperWith(middle) == isCheaperWith(from) ? near : far) = middle;
                }
                expected.push_back(far);
                ambiguous += to - from > 2 ? 1 : 0;
            }
            QCOMPARE(breakEvenPoints({parameters, method}, ParameterId::BpeNHeads, curve), expected);
        }
    }
    QVERIFY(ambiguous > 3000);
}

void TestSweepBreakEven::breaksEvenWhereHundredthsChangeSides_data()
{
    addMethodRows();
}

/// By comparing at every hundredth of a byte: between two that differ is the least double of the second's
/// side.
void TestSweepBreakEven::breaksEvenWhereHundredthsChangeSides()
{
    QFETCH(QString, method);
    const AccountingMethod &counting = *findMethod(method);
    RandomParameters random(14);
    int found = 0;
    for (int i = 0; i < 100; ++i) {
        const Parameters parameters = random.next();
        for (const ParameterId id : {ParameterId::BltPs, ParameterId::BpePs}) {
            const SweepRange range = validRange(parameters, id);
            const auto isCheaperAt = [&](int hundredths) {
                return isCheaper(compare(withValue(parameters, id, hundredths / 100.0), counting));
            };
            std::vector<int> expected;
            for (int hundredths = 101; hundredths <= 100 * range.to; ++hundredths)
                if (isCheaperAt(hundredths) != isCheaperAt(hundredths - 1))
                    expected.push_back(hundredths);
            const QString what = describe(parameters, method, id);
            for (const SweepScale scale : {SweepScale::Linear, SweepScale::Logarithmic}) {
                const std::vector<SweepPoint> curve =
                    sweep({parameters, counting}, id, curvePositions(range, scale));
                const std::vector<double> points = breakEvenPoints({parameters, counting}, id, curve);
                QVERIFY2(points.size() == expected.size(), qPrintable(what));
                for (std::size_t j = 0; j < points.size(); ++j) {
                    QVERIFY2(points[j] > (expected[j] - 1) / 100.0 && points[j] <= expected[j] / 100.0,
                             qPrintable(what));
                    QVERIFY2(changesSides(parameters, counting, id, points[j]), qPrintable(what));
                }
            }
            found += static_cast<int>(expected.size());
        }
    }
    QVERIFY(found > 20);
}

void TestSweepBreakEven::breaksEvenAtThePatchSizeOfTheSolver_data()
{
    addMethodRows();
}

void TestSweepBreakEven::breaksEvenAtThePatchSizeOfTheSolver()
{
    QFETCH(QString, method);
    const AccountingMethod &counting = *findMethod(method);
    RandomParameters random(15);
    int found = 0;
    int without = 0;
    for (int i = 0; i < 250; ++i) {
        const Parameters parameters = random.next();
        const BreakEven solved = breakEven({parameters, counting});
        const bool isAt = solved.outcome == BreakEven::Outcome::At;
        const std::vector<double> points =
            breakEvenPoints({parameters, counting}, ParameterId::BltPs,
                            curveOf(parameters, method, {ParameterId::BltPs, 1, 10}));
        const auto expected = isAt ? std::vector<double>{solved.patchSize} : std::vector<double>();
        QVERIFY2(points == expected, qPrintable(describe(parameters, method, ParameterId::BltPs)));
        ++(isAt ? found : without);
    }
    QVERIFY(found > 30);
    QVERIFY(without > 30);
}

void TestSweepBreakEven::breaksEvenInsideNarrowRanges_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<std::vector<double>>("expected");
    const double even = breakEven({Parameters(), *findMethod(u"2n")}).patchSize;
    const std::vector<double> at = {even};
    const std::vector<double> none;
    // By the working above BLT costs more up to 6.886 bytes: at the hundredth 6.88 and not at 6.89.
    QTest::newRow("around it") << 6.8 << 6.95 << at;
    QTest::newRow("up to it") << 6.8 << 6.89 << at;
    QTest::newRow("from the hundredth before") << 6.88 << 7.0 << at;
    QTest::newRow("between two hundredths") << 6.881 << 6.889 << at;
    QTest::newRow("up to the very place") << 6.88 << even << at;
    QTest::newRow("up to just before the place") << 6.88 << std::nextafter(even, 0) << none;
    QTest::newRow("from just before the place") << std::nextafter(even, 0) << 7.0 << at;
    QTest::newRow("from the very place on") << even << 7.0 << none;
    QTest::newRow("from it on") << 6.89 << 7.0 << none;
    QTest::newRow("below it") << 6.8 << 6.88 << none;
}

void TestSweepBreakEven::breaksEvenInsideNarrowRanges()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(std::vector<double>, expected);
    const QString method = QStringLiteral("2n");
    const std::vector<SweepPoint> curve = curveOf(Parameters(), method, {ParameterId::BltPs, from, to});
    QCOMPARE(breakEvenPoints({Parameters(), *findMethod(method)}, ParameterId::BltPs, curve), expected);
}

void TestSweepBreakEven::findsNoBreakEvenWithoutAChange()
{
    const AccountingMethod &method = defaultMethod();
    QCOMPARE(breakEvenPoints({Parameters(), method}, ParameterId::BltPs, {}), std::vector<double>());
    const std::vector<double> place = {4.4};
    const std::vector<SweepPoint> point = sweep({Parameters(), method}, ParameterId::BltPs, place);
    QCOMPARE(breakEvenPoints({Parameters(), method}, ParameterId::BltPs, point), std::vector<double>());
}

PATCHSCALE_TEST(TestSweepBreakEven)
#include "tst_sweepbreakeven.moc"
