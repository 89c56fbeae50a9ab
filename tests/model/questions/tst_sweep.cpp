// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/nearness.h"
#include "tests/model/questions/sweptcurve.h"
#include "tests/model/randomparameters.h"
#include "tests/model/samesums.h"
#include "tests/testprogram.h"

#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"
#include "model/questions/sweep/sweep.h"

#include <QTest>

#include <cmath>

using namespace patchscale;

namespace {

/// The widest chart whose points are looked at.
constexpr double pixels = 1600;

/// Whether a parameter has its value and the others are valid beside it; the value that links is no place,
/// and none is what follows from others.
bool isPlace(const Parameters &parameters, const ParameterInfo &info, double value)
{
    return value >= info.leastNumber() && !validate(withValue(parameters, info.id, value));
}

} // namespace

class TestSweep : public QObject
{
    Q_OBJECT

private slots:
    void takesTheValuesThatAreValidBesideTheOthers_data();
    void takesTheValuesThatAreValidBesideTheOthers();
    void findsTheValidRangeOfRandomParameters();
    void takesEveryWholeNumberThatThereIsRoomFor_data();
    void takesEveryWholeNumberThatThereIsRoomFor();
    void takesPlacesCloserThanPixels_data();
    void takesPlacesCloserThanPixels();
    void keepsToTheScale();
    void countsAsAComparisonDoes_data();
    void countsAsAComparisonDoes();
    void keepsTheStepsOfTheModelDimension();
    void keepsTheStepsOfTheHeads();
    void keepsTheStepsOfTheContext_data();
    void keepsTheStepsOfTheContext();
    void keepsTheStepOfTheWindow();
};

void TestSweep::takesTheValuesThatAreValidBesideTheOthers_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<SweepRange>("expected");
    const Parameters defaults;
    QTest::newRow("nothing limits the patch size") << defaults << SweepRange{ParameterId::BltPs, 1, 10};
    QTest::newRow("nor that of tokens") << defaults << SweepRange{ParameterId::BpePs, 1, 20};
    QTest::newRow("a width for any heads") << defaults << SweepRange{ParameterId::DModel, 512, 8192};
    QTest::newRow("heads for any width") << defaults << SweepRange{ParameterId::NHeads, 1, 512};
    QTest::newRow("the switch") << defaults << SweepRange{ParameterId::EntropyModel, 0, 1};
    QTest::newRow("the default leaves the decoder 9 layers of 10")
        << defaults << SweepRange{ParameterId::LocalEncoderLayers, 1, 9};
    // 0 links them and is no place on an axis.
    QTest::newRow("linked width, from its heads")
        << defaults << SweepRange{ParameterId::BpeDModel, 20, 65536};
    QTest::newRow("linked layers") << defaults << SweepRange{ParameterId::BpeNLayers, 1, 1024};
    QTest::newRow("linked heads") << defaults << SweepRange{ParameterId::BpeNHeads, 1, 512};
    QTest::newRow("linked shared expert") << defaults << SweepRange{ParameterId::BpeDFfShared, 1, 1048576};
    // Nor is what follows from others.
    QTest::newRow("divisors of the heads") << defaults << SweepRange{ParameterId::NKvHeads, 1, 20};
    QTest::newRow("width of a head") << defaults << SweepRange{ParameterId::HeadDim, 1, 4096};
    QTest::newRow("feed-forward width") << defaults << SweepRange{ParameterId::DFf, 1, 1048576};
    QTest::newRow("shared expert or none") << defaults << SweepRange{ParameterId::DFfShared, 0, 1048576};
    QTest::newRow("one expert") << defaults << SweepRange{ParameterId::NActiveExperts, 1, 1};
    Parameters eight;
    eight.nHeads = 32;
    eight.nKvHeads = 8;
    QTest::newRow("heads that eight divides") << eight << SweepRange{ParameterId::NHeads, 8, 512};
    eight.nHeads = 24;
    eight.nKvHeads = 12;
    QTest::newRow("heads that twelve divides") << eight << SweepRange{ParameterId::NHeads, 12, 504};

    Parameters narrow;
    narrow.localDModel = 100;
    narrow.localNHeads = 30;
    QTest::newRow("local heads up to their width") << narrow << SweepRange{ParameterId::LocalNHeads, 1, 100};
    QTest::newRow("local width from its heads") << narrow << SweepRange{ParameterId::LocalDModel, 30, 16384};
    Parameters many;
    many.localNLayers = 24;
    many.localEncoderLayers = 23;
    QTest::newRow("no other value is valid") << many << SweepRange{ParameterId::LocalNLayers, 24, 24};
    QTest::newRow("as many as there can be") << many << SweepRange{ParameterId::LocalEncoderLayers, 1, 23};
}

void TestSweep::takesTheValuesThatAreValidBesideTheOthers()
{
    QFETCH(Parameters, parameters);
    QFETCH(SweepRange, expected);
    QVERIFY(!validate(parameters));
    const SweepRange range = validRange(parameters, expected.parameter);
    QCOMPARE(range.from, expected.from);
    QCOMPARE(range.to, expected.to);
    QCOMPARE(range, expected);
}

/// By asking about every whole number. Of the parameters with too many of these, nothing else limits any.
void TestSweep::findsTheValidRangeOfRandomParameters()
{
    RandomParameters random(11);
    int limited = 0;
    int withGaps = 0;
    for (int i = 0; i < 20; ++i) {
        const Parameters parameters = random.next();
        for (const ParameterInfo &info : parameterInfos()) {
            const SweepRange range = validRange(parameters, info.id);
            constexpr double fewEnough = 70000;
            QVERIFY(isPlace(parameters, info, range.from) && isPlace(parameters, info, range.to));
            if (!info.isWhole() || info.maximum > fewEnough) {
                QCOMPARE(range, (SweepRange{info.id, info.leastNumber(), info.maximum}));
                continue;
            }
            // Between divisors there are numbers that are none.
            std::vector<double> places;
            for (double value = info.leastNumber(); value <= info.maximum; ++value) {
                const bool isWithin = value >= range.from && value <= range.to;
                const bool isValid = isPlace(parameters, info, value);
                if (isValid)
                    places.push_back(value);
                if (isValid != isWithin && (isValid || !hasGaps(parameters, info.id)))
                    QFAIL(qPrintable(
                        QStringLiteral("%1 of %2").arg(value).arg(describe(parameters, QString(), info.id))));
            }
            if (hasGaps(parameters, info.id)) {
                ++withGaps;
                QCOMPARE(validValues(parameters, info.id, range.from, range.to), places);
                std::vector<double> points;
                const Case asked(parameters);
                for (const SweepPoint &point :
                     sweepCurve(compare(asked), info.id, {}, SweepScale::Linear).points)
                    points.push_back(point.x);
                QCOMPARE(points, places);
            }
            limited += range.from > info.leastNumber() || range.to < info.maximum ? 1 : 0;
        }
    }
    QVERIFY(limited > 10);
    QVERIFY(withGaps > 40);
}

void TestSweep::takesEveryWholeNumberThatThereIsRoomFor_data()
{
    QTest::addColumn<SweepRange>("range");
    QTest::addColumn<int>("count");
    QTest::newRow("heads") << SweepRange{ParameterId::NHeads, 1, 512} << 512;
    QTest::newRow("widths") << SweepRange{ParameterId::DModel, 512, 8192} << 7681;
    QTest::newRow("local widths") << SweepRange{ParameterId::LocalDModel, 16, 16384} << 16369;
    QTest::newRow("as many as there may be") << SweepRange{ParameterId::NVocab, 5, 20004} << 20000;
    QTest::newRow("two") << SweepRange{ParameterId::EntropyModel, 0, 1} << 2;
    QTest::newRow("one") << SweepRange{ParameterId::LocalNLayers, 24, 24} << 1;
}

void TestSweep::takesEveryWholeNumberThatThereIsRoomFor()
{
    QFETCH(SweepRange, range);
    QFETCH(int, count);
    for (const SweepScale scale : {SweepScale::Linear, SweepScale::Logarithmic}) {
        const std::vector<double> positions = curvePositions(range, scale);
        QCOMPARE(static_cast<int>(positions.size()), count);
        for (std::size_t i = 0; i < positions.size(); ++i)
            QCOMPARE(bits(positions[i]), bits(range.from + static_cast<double>(i)));
    }
}

void TestSweep::takesPlacesCloserThanPixels_data()
{
    QTest::addColumn<SweepRange>("range");
    QTest::newRow("patch sizes") << SweepRange{ParameterId::BltPs, 1, 10};
    QTest::newRow("a narrow range") << SweepRange{ParameterId::BltPs, 4.4, 4.45};
    QTest::newRow("token sizes") << SweepRange{ParameterId::BpePs, 1, 20};
    QTest::newRow("vocabularies") << SweepRange{ParameterId::NVocab, 1, 4000000};
    QTest::newRow("contexts") << SweepRange{ParameterId::NCtxBase, 1, 16777216};
    QTest::newRow("windows") << SweepRange{ParameterId::LocalNCtx, 1, 1048576};
    QTest::newRow("one more than there is room for") << SweepRange{ParameterId::NVocab, 1, 20001};
}

void TestSweep::takesPlacesCloserThanPixels()
{
    QFETCH(SweepRange, range);
    const bool isWhole = parameterInfo(range.parameter).isWhole();
    for (const SweepScale scale : {SweepScale::Linear, SweepScale::Logarithmic}) {
        const auto onAxis = [scale](double x) { return scale == SweepScale::Linear ? x : std::log(x); };
        const double pixel = (onAxis(range.to) - onAxis(range.from)) / pixels;
        const std::vector<double> positions = curvePositions(range, scale);
        QVERIFY(positions.size() > 1 && positions.size() <= 4096);
        QCOMPARE(bits(positions.front()), bits(range.from));
        QCOMPARE(bits(positions.back()), bits(range.to));
        for (std::size_t i = 1; i < positions.size(); ++i) {
            QVERIFY(positions[i] > positions[i - 1]);
            QVERIFY(!isWhole || positions[i] == std::floor(positions[i]));
            // On a logarithmic axis the first whole numbers are farther apart, with none between them.
            const bool areNext = isWhole && positions[i] - positions[i - 1] == 1;
            QVERIFY(areNext || onAxis(positions[i]) - onAxis(positions[i - 1]) <= pixel);
        }
    }
}

void TestSweep::keepsToTheScale()
{
    const std::vector<double> linear = curvePositions({ParameterId::BpePs, 2, 18}, SweepScale::Linear);
    const std::vector<double> logarithmic =
        curvePositions({ParameterId::BpePs, 2, 18}, SweepScale::Logarithmic);
    QCOMPARE(linear.size(), std::size_t(4096));
    QCOMPARE(logarithmic.size(), std::size_t(4096));
    for (std::size_t i = 0; i < linear.size(); ++i) {
        const double share = static_cast<double>(i) / 4095;
        QVERIFY(isNear(linear[i], 2 + 16 * share));
        QVERIFY(isNear(logarithmic[i], 2 * std::pow(9, share)));
    }
}

void TestSweep::countsAsAComparisonDoes_data()
{
    addMethodRows();
}

void TestSweep::countsAsAComparisonDoes()
{
    QFETCH(QString, method);
    const AccountingMethod &counting = *findMethod(method);
    RandomParameters random(12);
    for (int i = 0; i < 10; ++i) {
        const Parameters parameters = random.next();
        for (const ParameterInfo &info : parameterInfos()) {
            std::vector<double> positions =
                curvePositions(validRange(parameters, info.id), SweepScale::Logarithmic);
            // From end to end, but not all of thousands.
            const std::size_t stride = positions.size() / 50 + 1;
            std::vector<double> some;
            for (std::size_t j = 0; j < positions.size(); j += stride)
                some.push_back(positions[j]);
            const std::vector<SweepPoint> points = sweep({parameters, counting}, info.id, some);
            QCOMPARE(points.size(), some.size());
            for (std::size_t j = 0; j < points.size(); ++j) {
                QCOMPARE(bits(points[j].x), bits(some[j]));
                const Comparison comparison = compare(withValue(parameters, info.id, some[j]), counting);
                QVERIFY2(isSame(points[j].sums, comparison),
                         qPrintable(describe(comparison.parameters, method, info.id)));
            }
        }
    }
}

/// Heads take whole widths only: between multiples of 20 the cost of 20 heads grows little, and onto each of
/// them it jumps. At a width of 2560, per token: 8 26 2560 + 4 26 4 (2 2560 + 1) + 2 128000 + 4 = 2.9e6
/// against another 26 20 (8 2560 + 2 1861) = 1.3e7.
void TestSweep::keepsTheStepsOfTheModelDimension()
{
    const std::vector<SweepPoint> curve =
        curveOf(Parameters(), QStringLiteral("openai"), {ParameterId::DModel, 512, 8192});
    const auto growth = [&curve](std::size_t i) { return curve[i].sums.bpe - curve[i - 1].sums.bpe; };
    std::vector<double> jumps;
    for (std::size_t i = 2; i + 1 < curve.size(); ++i)
        if (growth(i) > 2 * growth(i - 1) && growth(i) > 2 * growth(i + 1)) {
            jumps.push_back(curve[i].x);
            QVERIFY(curve[i].x - curve[i - 1].x <= (8192 - 512) / pixels);
        }
    std::vector<double> expected;
    for (int width = 520; width <= 8180; width += 20)
        expected.push_back(width);
    QCOMPARE(jumps, expected);
}

/// heads * floor(2560 / heads) is all that the heads change: up and down, by steps of every height.
void TestSweep::keepsTheStepsOfTheHeads()
{
    const std::vector<SweepPoint> curve =
        curveOf(Parameters(), QStringLiteral("openai"), {ParameterId::NHeads, 1, 512});
    QCOMPARE(curve.size(), std::size_t(512));
    const auto attentionWidth = [](double heads) { return heads * std::floor(2560 / heads); };
    // Per head's width and token 2 l (3 d + m + d), a token being 4.4 bytes and m 8192 / 4.4 of them.
    const double costOfWidth = 2 * 26 * (4 * 2560 + 1861) / 4.4;
    int jumps = 0;
    for (std::size_t i = 1; i < curve.size(); ++i) {
        const double step = attentionWidth(curve[i].x) - attentionWidth(curve[i - 1].x);
        const double jump = curve[i].sums.bpe - curve[i - 1].sums.bpe;
        QCOMPARE(jump != 0, step != 0);
        if (step == 0)
            continue;
        ++jumps;
        QVERIFY(isNear(jump, step * costOfWidth, 1e-6));
        QVERIFY(curve[i].x - curve[i - 1].x == 1);
    }
    // Of 511 steps four are none: 1 and 2 heads are 2560 wide, as 4 and 5; 13 196 = 14 182 and 50 51 = 51 50.
    QCOMPARE(jumps, 507);
}

void TestSweep::keepsTheStepsOfTheContext_data()
{
    QTest::addColumn<SweepScale>("scale");
    QTest::newRow("linear") << SweepScale::Linear;
    QTest::newRow("logarithmic") << SweepScale::Logarithmic;
}

/// trunc(8192 / p) is 1861 from 4.40 on and falls by one behind each of 8192 / 1861 ... 8192 / 1841, that is
/// 4.4019 ... 4.4498. Each time 2 26 2560 FLOPs per patch go, 3e4 per byte: ten times what goes between two
/// points of the curve, 0.05 / 4095 apart, where 9.9e8 falls as 1 / p.
void TestSweep::keepsTheStepsOfTheContext()
{
    QFETCH(SweepScale, scale);
    const Parameters parameters;
    QCOMPARE(parameters.nCtxBase, 8192);
    const std::vector<double> positions = curvePositions({ParameterId::BltPs, 4.4, 4.45}, scale);
    const std::vector<SweepPoint> curve =
        sweep({parameters, *findMethod(QStringLiteral("openai"))}, ParameterId::BltPs, positions);
    const auto fall = [&curve](std::size_t i) {
        return curve[i - 1].sums.bltGlobal - curve[i].sums.bltGlobal;
    };
    int patches = 1861;
    for (std::size_t i = 2; i + 1 < curve.size(); ++i) {
        if (fall(i) < 5 * fall(i - 1) || fall(i) < 5 * fall(i + 1))
            continue;
        QVERIFY(curve[i].x - curve[i - 1].x <= 0.05 / pixels);
        QVERIFY(curve[i - 1].x <= 8192.0 / patches && curve[i].x >= 8192.0 / patches);
        QVERIFY(isNear(fall(i), 2 * 26 * 2560 / 4.425, 0.2));
        --patches;
    }
    QCOMPARE(patches, 1840);
}

/// floordiv(512, p), the keys of the decoder's cross-attention, falls from 116 to 115 at 512 / 116 = 4.4138,
/// and nothing else changes the local models.
void TestSweep::keepsTheStepOfTheWindow()
{
    const std::vector<SweepPoint> curve =
        curveOf(Parameters(), QStringLiteral("openai"), {ParameterId::BltPs, 4.4, 4.45});
    int falls = 0;
    for (std::size_t i = 1; i < curve.size(); ++i) {
        const double fall = curve[i - 1].sums.bltLocal - curve[i].sums.bltLocal;
        if (fall == 0)
            continue;
        ++falls;
        QCOMPARE(bits(fall), bits(5 * 4 * 1024)); // l 4 d of 5 layers
        QVERIFY(curve[i].x - curve[i - 1].x <= 0.05 / pixels);
        QVERIFY(curve[i - 1].x <= 512.0 / 116 && curve[i].x >= 512.0 / 116);
    }
    QCOMPARE(falls, 1);
}

PATCHSCALE_TEST(TestSweep)
#include "tst_sweep.moc"
