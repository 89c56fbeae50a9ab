// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/randomparameters.h"
#include "tests/model/samesums.h"
#include "tests/testprogram.h"

#include "model/parameters/parameterinfo.h"
#include "model/questions/sweep/sweep.h"

#include <QTest>

#include <cmath>

using namespace patchscale;

namespace {

SweepCurve wholeCurve(const Comparison &comparison, ParameterId id)
{
    return sweepCurve(comparison, id, std::nullopt, SweepScale::Linear);
}

Comparison byTwiceParameters(const Parameters &parameters = {})
{
    return compare(parameters, *findMethod(u"2n"));
}

/// Of local heads that are limited by their width.
Parameters narrowLocalModels()
{
    Parameters parameters;
    parameters.localDModel = 100;
    return parameters;
}

/// At patches of 1 byte by 0.05 %, as worked out in the test of the verdict.
Comparison hardlyDearerAtOne()
{
    Parameters parameters;
    parameters.bpePs = 1;
    parameters.dModel = 512;
    parameters.nVocab = 358554;
    return compare(parameters);
}

/// By twice the parameters, both a width of 512, and BPE at one byte a token: BPE needs 26 2 512 (4 a + 8
/// 512), that is 163577856 where all of its width is attended with, a = 512, and 163471360 or less where it
/// is not, a <= 511. BLT needs 163577856 / 1.0004 + 2 16^2 (8 + 16 + 8) = 163528835, which is between the
/// two. So BLT is cheaper with a number of heads that divides 512, and with no other.
Comparison nearlyTheSame()
{
    Parameters parameters;
    parameters.bltPs = 1.0004;
    parameters.bpePs = 1;
    parameters.dModel = 512;
    parameters.nHeads = 1;
    parameters.localNLayers = 2;
    parameters.localDModel = 16;
    parameters.localNHeads = 1;
    return byTwiceParameters(parameters);
}

} // namespace

class TestSweepCurve : public QObject
{
    Q_OBJECT

private slots:
    void isOverTheValidPartOfItsRange_data();
    void isOverTheValidPartOfItsRange();
    void logarithmicBeginsAtOne();
    void isMadeOfWhatTheSweepSays_data();
    void isMadeOfWhatTheSweepSays();
    void knowsWhereTheComparisonIs_data();
    void knowsWhereTheComparisonIs();
    void pointIsAComparison_data();
    void pointIsAComparison();
    void pointCanBeOutsideTheRange();
    void valueIsWhatIsMeant_data();
    void valueIsWhatIsMeant();
    void valueIsWhatIsRead_data();
    void valueIsWhatIsRead();
    void breakEvenIsTold_data();
    void breakEvenIsTold();
    void breakEvenIsToldInFewWords_data();
    void breakEvenIsToldInFewWords();
};

void TestSweepCurve::isOverTheValidPartOfItsRange_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<SweepRange>("asked");
    QTest::addColumn<SweepRange>("expected");
    const auto row = [](const char *name, const Parameters &parameters, ParameterId id, double from,
                        double to, double expectedFrom, double expectedTo) {
        QTest::newRow(name) << parameters << SweepRange{id, from, to}
                            << SweepRange{id, expectedFrom, expectedTo};
    };
    using Id = ParameterId;
    row("all inside", {}, Id::BltPs, 2, 3.5, 2, 3.5);
    row("beyond both ends", {}, Id::BltPs, 0.5, 40, 1, 10);
    row("more heads than width", narrowLocalModels(), Id::LocalNHeads, 50, 200, 50, 100);
    row("less width than heads", {}, Id::LocalDModel, 10, 64, 16, 64);
    row("no layer for the decoder", {}, Id::LocalEncoderLayers, 3, 23, 3, 9);
    // Nothing is left of what was asked for: all that there is.
    row("beside what is valid", narrowLocalModels(), Id::LocalNHeads, 101, 200, 1, 100);
    row("meets it at an end only", narrowLocalModels(), Id::LocalNHeads, 100, 200, 1, 100);
    row("reversed", {}, Id::BltPs, 8, 3, 1, 10);
    row("empty", {}, Id::BltPs, 3, 3, 1, 10);
    row("linked", {}, Id::BpeDModel, 0, 1000, 20, 1000);
    row("follows from others", {}, Id::DFf, 0, 1000, 1, 1000);
    row("between divisors", {}, Id::NKvHeads, 3, 11, 4, 10);
    row("one divisor only", {}, Id::NKvHeads, 6, 11, 1, 20);
}

void TestSweepCurve::isOverTheValidPartOfItsRange()
{
    QFETCH(Parameters, parameters);
    QFETCH(SweepRange, asked);
    QFETCH(SweepRange, expected);
    for (const SweepScale scale : {SweepScale::Linear, SweepScale::Logarithmic}) {
        const SweepCurve curve = sweepCurve(compare(parameters), asked.parameter, asked, scale);
        QCOMPARE(curve.range, expected);
        QCOMPARE(bits(curve.points.front().x), bits(expected.from));
        QCOMPARE(bits(curve.points.back().x), bits(expected.to));
    }
}

/// 0 has no place on a logarithmic axis.
void TestSweepCurve::logarithmicBeginsAtOne()
{
    for (const ParameterId id : {ParameterId::DFfShared, ParameterId::BpeOtherParameters}) {
        const Comparison comparison = compare(Parameters());
        const double most = parameterInfo(id).maximum;
        const SweepCurve linear = sweepCurve(comparison, id, std::nullopt, SweepScale::Linear);
        QCOMPARE(linear.range, (SweepRange{id, 0, most}));
        const SweepCurve logarithmic = sweepCurve(comparison, id, std::nullopt, SweepScale::Logarithmic);
        QCOMPARE(logarithmic.range, (SweepRange{id, 1, most}));
        QCOMPARE(logarithmic.points.front().x, 1.0);
        QCOMPARE(logarithmic.points.back().x, most);
        QVERIFY(logarithmic.points.size() > 100);
        const SweepCurve shortest = sweepCurve(comparison, id, SweepRange{id, 0, 1}, SweepScale::Logarithmic);
        QCOMPARE(shortest.range, (SweepRange{id, 1, 1}));
        QCOMPARE(shortest.points.size(), std::size_t(1));
    }
}

void TestSweepCurve::isMadeOfWhatTheSweepSays_data()
{
    QTest::addColumn<QString>("method");
    for (const QString &method : methodIdentifiers())
        QTest::newRow(qPrintable(method)) << method;
}

void TestSweepCurve::isMadeOfWhatTheSweepSays()
{
    QFETCH(QString, method);
    RandomParameters random(41);
    std::size_t breakEvens = 0;
    for (int i = 0; i < 4; ++i) {
        const Comparison comparison = compare(random.next(), *findMethod(method));
        for (const ParameterId id : {ParameterId::BltPs, ParameterId::DModel, ParameterId::NCtxBase,
                                     ParameterId::BpePs, ParameterId::BpeNLayers}) {
            for (const SweepScale scale : {SweepScale::Linear, SweepScale::Logarithmic}) {
                const SweepCurve curve = sweepCurve(comparison, id, std::nullopt, scale);
                QCOMPARE(curve.range, validRange(comparison.parameters, id));
                QVERIFY(curve.comparison.parameters == comparison.parameters &&
                        curve.comparison.method == comparison.method);
                std::vector<double> positions = curvePositions(curve.range, scale);
                for (const double edge : stepEdges(comparison.parameters, curve.range))
                    positions.push_back(edge);
                std::sort(positions.begin(), positions.end());
                positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
                QCOMPARE(curve.points.size(), positions.size());
                for (std::size_t j = 0; j < positions.size(); ++j)
                    QCOMPARE(bits(curve.points[j].x), bits(positions[j]));
                QCOMPARE(curve.breakEvens, breakEvenPoints(comparison, id, curve.points));
                breakEvens += curve.breakEvens.size();
            }
        }
    }
    QVERIFY(breakEvens > 0);
}

void TestSweepCurve::knowsWhereTheComparisonIs_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<double>("current");
    Parameters parameters;
    parameters.bltPs = 4.43;
    QTest::newRow("between stops") << parameters << ParameterId::BltPs << 4.43;
    QTest::newRow("whole") << parameters << ParameterId::NCtxBase << 8192.0;
    QTest::newRow("linked: where BLT is") << parameters << ParameterId::BpeDModel << 2560.0;
    parameters.bpeDModel = 3072;
    QTest::newRow("unlinked: its own") << parameters << ParameterId::BpeDModel << 3072.0;
}

void TestSweepCurve::knowsWhereTheComparisonIs()
{
    QFETCH(Parameters, parameters);
    QFETCH(ParameterId, id);
    QFETCH(double, current);
    QCOMPARE(bits(wholeCurve(compare(parameters), id).current()), bits(current));
    // In sight or not.
    const double least = validRange(parameters, id).from;
    const SweepCurve elsewhere =
        sweepCurve(compare(parameters), id, SweepRange{id, least, least + 1}, SweepScale::Linear);
    QCOMPARE(elsewhere.range.to, least + 1);
    QCOMPARE(bits(elsewhere.current()), bits(current));
}

void TestSweepCurve::pointIsAComparison_data()
{
    isMadeOfWhatTheSweepSays_data();
}

void TestSweepCurve::pointIsAComparison()
{
    QFETCH(QString, method);
    RandomParameters random(42);
    for (int i = 0; i < 10; ++i) {
        const Comparison comparison = compare(random.next(), *findMethod(method));
        for (const ParameterInfo &info : parameterInfos()) {
            const SweepRange range = validRange(comparison.parameters, info.id);
            const SweepCurve curve{comparison, range, {}, {}};
            for (const double share : {0.0, random.fraction(), 1.0}) {
                double x = range.from + share * (range.to - range.from);
                if (info.isWhole())
                    x = std::floor(x);
                const SweepPoint point = pointAt(curve, x);
                QCOMPARE(bits(point.x), bits(x));
                QVERIFY2(isSame(point.sums,
                                compare(withValue(comparison.parameters, info.id, x), *comparison.method)),
                         qPrintable(info.name()));
            }
        }
    }
}

void TestSweepCurve::pointCanBeOutsideTheRange()
{
    const SweepCurve curve = sweepCurve(compare(Parameters()), ParameterId::BltPs,
                                        SweepRange{ParameterId::BltPs, 2, 3}, SweepScale::Linear);
    // Where the comparison is, say.
    for (const double x : {1.0, 4.4}) {
        Parameters there;
        there.bltPs = x;
        QCOMPARE(bits(pointAt(curve, x).x), bits(x));
        QVERIFY(isSame(pointAt(curve, x).sums, compare(there)));
    }
}

static void addPlaces()
{
    QTest::addColumn<SweepRange>("range");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("expected");
}

static void addPlace(const char *name, const SweepRange &range, double x, double expected)
{
    QTest::newRow(name) << range << x << expected;
}

void TestSweepCurve::valueIsWhatIsMeant_data()
{
    addPlaces();
    const SweepRange patchSizes{ParameterId::BltPs, 1, 10};
    addPlace("stop below", patchSizes, 4.449, 4.4);
    addPlace("stop above", patchSizes, 4.451, 4.5);
    addPlace("first", patchSizes, 1.02, 1);
    addPlace("last", patchSizes, 9.98, 10);
    addPlace("the range begins between stops", {ParameterId::BltPs, 2.34, 10}, 2.341, 2.34);
    addPlace("the range ends between stops", {ParameterId::BltPs, 1, 7.77}, 7.769, 7.77);
    addPlace("stop inside such a range", {ParameterId::BltPs, 2.34, 7.77}, 2.39, 2.4);
    const SweepRange widths{ParameterId::DModel, 512, 8192};
    addPlace("width below", widths, 2623.9, 2560);
    addPlace("width above", widths, 2624.1, 2688);
    addPlace("width at the end", widths, 8191, 8192);
    addPlace("no width stops in the range", {ParameterId::DModel, 530, 600}, 540, 530);
    addPlace("layers", {ParameterId::LocalNLayers, 2, 24}, 7.2, 8);
    addPlace("tenth below", {ParameterId::BpePs, 1, 20}, 3.749, 3.7);
    addPlace("tenth above", {ParameterId::BpePs, 1, 20}, 3.751, 3.8);
    addPlace("whole below", {ParameterId::NHeads, 1, 512}, 20.49, 20);
    addPlace("whole above", {ParameterId::NHeads, 1, 512}, 20.51, 21);
    addPlace("beyond the range", {ParameterId::NHeads, 1, 100}, 130, 100);
    addPlace("before the range", {ParameterId::NHeads, 8, 100}, 3, 8);
}

void TestSweepCurve::valueIsWhatIsMeant()
{
    QFETCH(SweepRange, range);
    QFETCH(double, x);
    QFETCH(double, expected);
    QCOMPARE(bits(meantValue(range, x)), bits(expected));
}

void TestSweepCurve::valueIsWhatIsRead_data()
{
    addPlaces();
    addPlace("hundredth below", {ParameterId::BltPs, 1, 10}, 4.4449, 4.44);
    addPlace("hundredth above", {ParameterId::BltPs, 1, 10}, 4.4451, 4.45);
    addPlace("of tokens", {ParameterId::BpePs, 1, 20}, 16.1279, 16.13);
    addPlace("width that is no stop", {ParameterId::DModel, 512, 8192}, 2600.4, 2600);
    addPlace("whole above", {ParameterId::NCtxBase, 1, 16777216}, 8191.6, 8192);
    addPlace("beyond the range", {ParameterId::BltPs, 2.345, 7}, 8, 7);
    addPlace("where the range begins", {ParameterId::BltPs, 2.345, 7}, 2.3451, 2.35);
    addPlace("before the range", {ParameterId::BltPs, 2.345, 7}, 1, 2.345);
}

void TestSweepCurve::valueIsWhatIsRead()
{
    QFETCH(SweepRange, range);
    QFETCH(double, x);
    QFETCH(double, expected);
    QCOMPARE(bits(readValue(range, x)), bits(expected));
}

/// In method 2n, as worked out in the test of the sweep, BPE and BLT cost the same at patches of 6.886 bytes,
/// at tokens of 3.233 bytes, and with 35.39 layers of BPE's own. A width of BPE's own of d, with 20 heads of
/// floor(d / 20), costs 52 d (4 20 floor(d / 20) + 8 d): at 2987 that is 52 106982392, at 2988 52 107042112,
/// and BLT's 5565841408 per 4.4 bytes are 52 107035411.7.
void TestSweepCurve::breakEvenIsTold_data()
{
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<SweepRange>("range");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Comparison &comparison, const SweepRange &range,
                        const char *expected) {
        QTest::newRow(name) << comparison << range << QString::fromUtf8(expected);
    };
    using Id = ParameterId;
    const Comparison twice = byTwiceParameters();
    row("patch size", twice, {Id::BltPs, 1, 10}, "From BLT patch size 6.89 on, BLT costs no more than BPE.");
    row("patch sizes above it", twice, {Id::BltPs, 7, 10},
        "With BLT patch size from 7 to 10, BLT never costs more than BPE.");
    row("patch sizes below it", twice, {Id::BltPs, 1.5, 6.8},
        "With BLT patch size from 1.5 to 6.8, BLT always costs more than BPE.");
    row("token size", twice, {Id::BpePs, 1, 20},
        "From BPE bytes per token 3.23 on, BLT costs more than BPE.");
    row("layers of both", twice, {Id::NLayers, 1, 256},
        "With Layers from 1 to 256, BLT always costs more than BPE.");
    row("large numbers", twice, {Id::NVocab, 1, 4000000},
        "With BPE vocabulary from 1 to 4,000,000, BLT always costs more than BPE.");
    row("a link, never", twice, {Id::BpeNLayers, 1, 35},
        "With BPE layers from 1 to 35, BLT always costs more than BPE.");
    row("a link", twice, {Id::BpeNLayers, 1, 256}, "From BPE layers 36 on, BLT costs no more than BPE.");
    row("a link, above it", twice, {Id::BpeNLayers, 36, 256},
        "With BPE layers from 36 to 256, BLT never costs more than BPE.");
    row("a link, large", twice, {Id::BpeDModel, 512, 8192},
        "From BPE model dimension 2,988 on, BLT costs no more than BPE.");
    row("hardly above the smallest", hardlyDearerAtOne(), {Id::BltPs, 1, 10},
        "From BLT patch size just above 1 on, BLT costs no more than BPE.");
    const Comparison same = nearlyTheSame();
    row("two", same, {Id::BpeNHeads, 1, 4}, "BLT and BPE change places at BPE attention heads 3, 4.");
    row("three", same, {Id::BpeNHeads, 1, 7}, "BLT and BPE change places at BPE attention heads 3, 4, 5.");
    row("four", same, {Id::BpeNHeads, 1, 8}, "BLT and BPE change places at BPE attention heads 3, 4, 5, 8.");
    row("five", same, {Id::BpeNHeads, 1, 9},
        "BLT and BPE change places 5 times, first at BPE attention heads 3.");
    // 3, 4, 5, 8, 9, 16, 17 and so on to 256, 257, 512.
    row("sixteen", same, {Id::BpeNHeads, 1, 512},
        "BLT and BPE change places 16 times, first at BPE attention heads 3.");
}

void TestSweepCurve::breakEvenIsTold()
{
    QFETCH(Comparison, comparison);
    QFETCH(SweepRange, range);
    QFETCH(QString, expected);
    QCOMPARE(breakEvenText(sweepCurve(comparison, range.parameter, range, SweepScale::Linear)), expected);
}

void TestSweepCurve::breakEvenIsToldInFewWords_data()
{
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<SweepRange>("range");
    QTest::addColumn<QString>("expected");
    using Id = ParameterId;
    const auto row = [](const char *name, const Comparison &comparison, const SweepRange &range,
                        const char *expected) {
        QTest::newRow(name) << comparison << range << QString::fromUtf8(expected);
    };
    row("one", byTwiceParameters(), {Id::BpeDModel, 512, 8192}, "Break-even at 2,988");
    row("one, the other way round", byTwiceParameters(), {Id::BpePs, 1, 20}, "Break-even at 3.23");
    row("hardly above the smallest", hardlyDearerAtOne(), {Id::BltPs, 1, 10}, "Break-even at just above 1");
    row("never", byTwiceParameters(), {Id::NLayers, 1, 256}, "BLT always costs more");
    row("everywhere", byTwiceParameters(), {Id::BltPs, 7, 10}, "BLT never costs more");
    row("two", nearlyTheSame(), {Id::BpeNHeads, 1, 4}, "Break-even at 2 places");
    row("sixteen", nearlyTheSame(), {Id::BpeNHeads, 1, 512}, "Break-even at 16 places");
}

void TestSweepCurve::breakEvenIsToldInFewWords()
{
    QFETCH(Comparison, comparison);
    QFETCH(SweepRange, range);
    QFETCH(QString, expected);
    QCOMPARE(shortBreakEvenText(sweepCurve(comparison, range.parameter, range, SweepScale::Linear)),
             expected);
}

PATCHSCALE_TEST(TestSweepCurve)
#include "tst_sweepcurve.moc"
