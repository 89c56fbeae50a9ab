// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/nearness.h"
#include "tests/model/randomparameters.h"
#include "tests/testprogram.h"

#include "model/accounting/parametercounts.h"
#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"
#include "model/questions/match.h"
#include "tests/model/tabletwo.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace patchscale;

namespace {

using Outcome = Match::Outcome;

constexpr MatchQuestion flopsByWidth{MatchGoal::Flops, MatchVary::DModel, WidthMultiple::Of128};
constexpr MatchQuestion flopsByHeads{MatchGoal::Flops, MatchVary::DModel, WidthMultiple::OfHeads};
constexpr MatchQuestion flopsByLayers{MatchGoal::Flops, MatchVary::NLayers, WidthMultiple::Of128};
constexpr MatchQuestion parametersByWidth{MatchGoal::Parameters, MatchVary::DModel, WidthMultiple::Of128};
constexpr MatchQuestion parametersByHeads{MatchGoal::Parameters, MatchVary::DModel, WidthMultiple::OfHeads};
constexpr MatchQuestion parametersByLayers{MatchGoal::Parameters, MatchVary::NLayers, WidthMultiple::Of128};

/// The BPE model keeps the shape that it has, linked or not.
Parameters withItsOwnShape(Parameters p)
{
    p.bpeDModel = p.bpeDModel == 0 ? p.dModel : p.bpeDModel;
    p.bpeNLayers = p.bpeNLayers == 0 ? p.nLayers : p.bpeNLayers;
    p.bpeNHeads = p.bpeNHeads == 0 ? p.nHeads : p.bpeNHeads;
    p.bpeNKvHeads = p.bpeNKvHeads == 0 ? p.nKvHeads : p.bpeNKvHeads;
    p.bpeHeadDim = p.bpeHeadDim == 0 ? p.headDim : p.bpeHeadDim;
    p.bpeDFf = p.bpeDFf == 0 ? p.dFf : p.bpeDFf;
    p.bpeFfMatrices = p.bpeFfMatrices == 0 ? p.ffMatrices : p.bpeFfMatrices;
    p.bpeNExperts = p.bpeNExperts == 0 ? p.nExperts : p.bpeNExperts;
    p.bpeNActiveExperts = p.bpeNActiveExperts == 0 ? p.nActiveExperts : p.bpeNActiveExperts;
    p.bpeDFfShared = p.bpeDFfShared == 0 ? p.dFfShared : p.bpeDFfShared;
    return p;
}

int &varied(Parameters &parameters, MatchVary vary)
{
    return vary == MatchVary::DModel ? parameters.dModel : parameters.nLayers;
}

/// All that may be chosen from: widths of 512 to 8192, or 1 to 256 layers.
std::vector<int> choices(const Parameters &parameters, const MatchQuestion &question)
{
    const bool isWidth = question.vary == MatchVary::DModel;
    const int unit = !isWidth ? 1 : question.multiple == WidthMultiple::OfHeads ? parameters.nHeads : 128;
    std::vector<int> found;
    for (int number = isWidth ? 512 : 1; number <= (isWidth ? 8192 : 256); ++number)
        if (number % unit == 0)
            found.push_back(number);
    return found;
}

/// One of them, and what BLT has then.
struct Candidate
{
    int value;
    double flops;
    double parameters;

    double has(MatchGoal goal) const { return goal == MatchGoal::Flops ? flops : parameters; }
};

std::vector<Candidate> everyCandidate(Parameters parameters, const AccountingMethod &method,
                                      const MatchQuestion &question)
{
    std::vector<Candidate> candidates;
    for (const int choice : choices(parameters, question)) {
        varied(parameters, question.vary) = choice;
        const Comparison comparison = compare(parameters, method);
        candidates.push_back(
            {choice, comparison.bltTotal, static_cast<double>(parameterCounts(comparison).bltTotal)});
    }
    return candidates;
}

/// Whether more of what varies is always more of what is matched: bisection needs it.
bool grow(const std::vector<Candidate> &candidates, MatchGoal goal)
{
    return std::adjacent_find(candidates.begin(), candidates.end(),
                              [goal](const Candidate &smaller, const Candidate &larger) {
                                  return smaller.has(goal) >= larger.has(goal);
                              }) == candidates.end();
}

struct Best
{
    Outcome outcome;
    Candidate candidate;
};

/// The candidate with the most of what is matched that is not more than `limit`, looked for among all.
Best best(const std::vector<Candidate> &candidates, MatchGoal goal, double limit)
{
    const Candidate *closest = nullptr;
    std::size_t within = 0;
    for (const Candidate &candidate : candidates) {
        if (candidate.has(goal) > limit)
            continue;
        ++within;
        if (!closest || candidate.has(goal) > closest->has(goal))
            closest = &candidate;
    }
    if (!closest)
        return {Outcome::TooDear, candidates.front()};
    return {within == candidates.size() ? Outcome::AtLimit : Outcome::Found, *closest};
}

} // namespace

class TestMatch : public QObject
{
    Q_OBJECT

private slots:
    void isAsWorkedOut_data();
    void isAsWorkedOut();
    void leavesRoomForALargerBltAsInThePaper_data();
    void leavesRoomForALargerBltAsInThePaper();
    void sameComputeIsWithin();
    void doesNotDependOnWhatVaries_data();
    void doesNotDependOnWhatVaries();
    void equalsASearchForRandomParameters_data();
    void equalsASearchForRandomParameters();
    void holdsAllElseForRandomParameters_data();
    void holdsAllElseForRandomParameters();
};

/// By twice the parameters, with tokens of 4 bytes and patches of 8. BPE: 26 12 2560^2 = 2044723200
/// parameters, 2 / 4 of it FLOPs per byte: 1022361600. BLT's local models: 10 (12 + 4) 1024^2 = 167772160
/// parameters, 335544320 FLOPs. Its global model: 26 (4 d a + 8 d^2) parameters, of which 2 / 8 are FLOPs.
void TestMatch::isAsWorkedOut_data()
{
    QTest::addColumn<MatchQuestion>("question");
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("bpeParameters");
    QTest::addColumn<double>("bltParameters");
    QTest::addColumn<double>("flops");

    Parameters p;
    p.bpePs = 4;
    p.bltPs = 8;
    const double bpe = 2044723200;
    const double local = 167772160;
    // a = 20 147 = 2940; 3072 would be 1070686208 FLOPs.
    QTest::newRow("FLOPs by width") << flopsByWidth << p << Outcome::Found << 2944.0 << bpe
                                    << 2702921728 + local << 675730432 + 2 * local;
    // 312 2960^2 = 2733619200; 2980, the next multiple of 20, would be 312 2980^2 / 4 = 692671200 FLOPs, and
    // there is room for 686817280.
    QTest::newRow("FLOPs by heads") << flopsByHeads << p << Outcome::Found << 2960.0 << bpe
                                    << 2733619200 + local << 683404800 + 2 * local;
    // 19660800 FLOPs a layer: 34.9 fit.
    QTest::newRow("FLOPs by layers") << flopsByLayers << p << Outcome::Found << 34.0 << bpe
                                     << 34 * 78643200.0 + local << 34 * 19660800.0 + 2 * local;
    // a = 20 121 = 2420; 2560 would be as many as BPE has, and the local models more.
    QTest::newRow("parameters by width") << parametersByWidth << p << Outcome::Found << 2432.0 << bpe
                                         << 1842327552 + local << 460581888 + 2 * local;
    // 312 2440^2 = 1857523200, while 2460 would make it 2055871360 in all.
    QTest::newRow("parameters by heads") << parametersByHeads << p << Outcome::Found << 2440.0 << bpe
                                         << 1857523200 + local << 464380800 + 2 * local;
    // 78643200 a layer: 23.9 fit.
    QTest::newRow("parameters by layers") << parametersByLayers << p << Outcome::Found << 23.0 << bpe
                                          << 23 * 78643200.0 + local << 23 * 19660800.0 + 2 * local;

    // One layer of 2560 is 39321600 FLOPs: not what the local models alone need.
    Parameters oneLayer = p;
    oneLayer.bpeNLayers = 1;
    QTest::newRow("FLOPs, too dear by layers") << flopsByLayers << oneLayer << Outcome::TooDear << 1.0
                                               << 78643200.0 << 78643200 + local << 19660800 + 2 * local;
    // 26 layers of 512 with a = 20 25 = 500: 26 (4 512 500 + 8 512^2) = 81149952
    QTest::newRow("parameters, too dear by width")
        << parametersByWidth << oneLayer << Outcome::TooDear << 512.0 << 78643200.0 << 81149952 + local
        << 20287488 + 2 * local;
    // The smallest multiple of 20 is 520: 312 520^2 = 84364800.
    QTest::newRow("parameters, too dear by heads")
        << parametersByHeads << oneLayer << Outcome::TooDear << 520.0 << 78643200.0 << 84364800 + local
        << 21091200 + 2 * local;

    // 256 layers of 8192: 206158430208 parameters. One layer of BLT at 8192, with a = 20 409 = 8180:
    // 4 8192 8180 + 8 8192^2 = 804913152; at 8180, the largest multiple of 20: 12 8180^2 = 802948800.
    Parameters huge = p;
    huge.bpeNLayers = 256;
    huge.bpeNHeads = 32;
    huge.bpeDModel = 8192;
    const double hugeBpe = 206158430208;
    QTest::newRow("FLOPs, at the limit by layers")
        << flopsByLayers << huge << Outcome::AtLimit << 256.0 << hugeBpe << 256 * 78643200.0 + local
        << 256 * 19660800.0 + 2 * local;
    huge.nLayers = 1;
    QTest::newRow("FLOPs, at the limit by width") << flopsByWidth << huge << Outcome::AtLimit << 8192.0
                                                  << hugeBpe << 804913152 + local << 201228288 + 2 * local;
    QTest::newRow("parameters, at the limit by heads")
        << parametersByHeads << huge << Outcome::AtLimit << 8180.0 << hugeBpe << 802948800 + local
        << 200737200 + 2 * local;
}

void TestMatch::isAsWorkedOut()
{
    QFETCH(MatchQuestion, question);
    QFETCH(Parameters, parameters);
    QFETCH(Outcome, outcome);
    QFETCH(double, value);
    QFETCH(double, bpeParameters);
    QFETCH(double, bltParameters);
    QFETCH(double, flops);
    const Match found = match(compare(parameters, *findMethod(u"2n")), question);
    QVERIFY(found.question == question);
    QVERIFY2(found.outcome == outcome, qPrintable(QString::number(found.value)));
    QCOMPARE(bits(found.value), bits(value));
    QCOMPARE(bits(found.bpeParameters), bits(bpeParameters));
    QCOMPARE(bits(found.bltParameters), bits(bltParameters));
    QCOMPARE(bits(found.ratio()), bits(bltParameters / bpeParameters));
    QCOMPARE(bits(found.comparison.bltTotal), bits(flops));
    QCOMPARE(bits(found.comparison.bpe), bits(bpeParameters / 2));
}

/// BPE: (24 34 3072^2 + 2 34 3072 (8192 / 4.4 + 1) + 2 3072 128000) / 4.4 = 2.0173e9 FLOPs per byte. BLT at
/// 4096, the paper's 6.6B, is at 2.0992e9 as in the check against the paper, 4.1 % more; 3968 is
/// below, and 4000, the next multiple of 32, costs 2.0238e9. So is 30 layers of 4096: a layer is (24 4096^2 +
/// 2 4096 1025) / 8 = 51381248, and 2.0992e9 less one is 2.0478e9, less two 1.9964e9.
void TestMatch::leavesRoomForALargerBltAsInThePaper_data()
{
    QTest::addColumn<MatchQuestion>("question");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("global");
    QTest::newRow("width, multiples of 128") << flopsByWidth << 3968.0 << 12 * 32 * 3968.0 * 3968;
    QTest::newRow("width, multiples of 32 heads") << flopsByHeads << 3968.0 << 12 * 32 * 3968.0 * 3968;
    QTest::newRow("layers") << flopsByLayers << 30.0 << 12 * 30 * 4096.0 * 4096;
}

void TestMatch::leavesRoomForALargerBltAsInThePaper()
{
    QFETCH(MatchQuestion, question);
    QFETCH(double, value);
    QFETCH(double, global);
    const Match found = match(compare(ofTableTwo(), *findMethod(u"blt-paper")), question);
    QVERIFY(found.outcome == Outcome::Found);
    QCOMPARE(found.value, value);
    QVERIFY(isNear(found.comparison.bpe,
                   (24 * 34 * 3072.0 * 3072 + 2 * 34 * 3072 * (8192 / 4.4 + 1) + 2 * 3072 * 128000.0) / 4.4));
    QCOMPARE(found.bpeParameters, 12 * 34 * 3072.0 * 3072);
    QCOMPARE(found.bltParameters, global + 9 * (12 + 4) * 1280.0 * 1280);
    // "roughly 1.7 times"
    QVERIFY2(std::abs(found.ratio() - 1.7) < 0.1, qPrintable(QString::number(found.ratio(), 'g', 17)));
}

/// Not exceeding includes the same: at 1 byte per patch and per token, BLT with 26 layers of 512 costs as
/// much as BPE with a vocabulary of 358916, and with one entry less it costs more.
void TestMatch::sameComputeIsWithin()
{
    Parameters same;
    same.bltPs = 1;
    same.bpePs = 1;
    same.dModel = 512;
    same.nVocab = 358916;
    const Match found = match(compare(same), flopsByLayers);
    QVERIFY(found.outcome == Outcome::Found);
    QCOMPARE(found.value, 26.0);
    QCOMPARE(bits(found.comparison.bltTotal), bits(found.comparison.bpe));
    same.nVocab -= 1;
    QCOMPARE(match(compare(same), flopsByLayers).value, 25.0);
}

void TestMatch::doesNotDependOnWhatVaries_data()
{
    QTest::addColumn<MatchQuestion>("question");
    QTest::newRow("FLOPs by width") << flopsByWidth;
    QTest::newRow("FLOPs by layers") << flopsByLayers;
    QTest::newRow("parameters by heads") << parametersByHeads;
}

/// Once the BPE model has its own shape; so that to match what was matched changes nothing.
void TestMatch::doesNotDependOnWhatVaries()
{
    QFETCH(MatchQuestion, question);
    for (const AccountingMethod *method : accountingMethods()) {
        Parameters parameters = ofTableTwo();
        const Match expected = match(compare(parameters, *method), question);
        QVERIFY(expected.outcome == Outcome::Found);
        for (const int value : {512, 513, 4096, 8192}) {
            varied(parameters, question.vary) = question.vary == MatchVary::DModel ? value : value / 32;
            const Match found = match(compare(parameters, *method), question);
            QVERIFY(found.comparison.parameters == expected.comparison.parameters);
        }
        const Match again = match(expected.comparison, question);
        QVERIFY(again.comparison.parameters == expected.comparison.parameters);
        QVERIFY(again.outcome == Outcome::Found);
    }
}

void TestMatch::equalsASearchForRandomParameters_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<MatchVary>("vary");
    QTest::addColumn<WidthMultiple>("multiple");
    for (const QString &method : methodIdentifiers()) {
        QTest::addRow("%s, width by 128", qPrintable(method))
            << method << MatchVary::DModel << WidthMultiple::Of128;
        QTest::addRow("%s, width by heads", qPrintable(method))
            << method << MatchVary::DModel << WidthMultiple::OfHeads;
        QTest::addRow("%s, layers", qPrintable(method))
            << method << MatchVary::NLayers << WidthMultiple::Of128;
    }
}

void TestMatch::equalsASearchForRandomParameters()
{
    QFETCH(QString, method);
    QFETCH(MatchVary, vary);
    QFETCH(WidthMultiple, multiple);
    const AccountingMethod &counting = *findMethod(method);
    constexpr std::array goals = {MatchGoal::Flops, MatchGoal::Parameters};
    std::array<std::array<int, 3>, 2> seen{}; // how often each goal had each outcome
    RandomParameters random(14);
    for (int i = 0; i < 1000; ++i) {
        const Parameters parameters = random.next();
        const QByteArray told = parametersText(parameters).toUtf8();
        const Comparison comparison = compare(parameters, counting);
        const std::vector<Candidate> candidates =
            everyCandidate(withItsOwnShape(parameters), counting, {MatchGoal::Flops, vary, multiple});
        for (std::size_t goal = 0; goal < goals.size(); ++goal) {
            QVERIFY2(grow(candidates, goals[goal]), told.constData());
            const double limit = goals[goal] == MatchGoal::Flops
                                     ? comparison.bpe
                                     : static_cast<double>(parameterCounts(comparison).bpe);
            const auto [outcome, candidate] = best(candidates, goals[goal], limit);
            const Match found = match(comparison, {goals[goal], vary, multiple});
            QVERIFY2(found.outcome == outcome, told.constData());
            QVERIFY2(found.value == candidate.value, told.constData());
            QCOMPARE(bits(found.comparison.bltTotal), bits(candidate.flops));
            QCOMPARE(bits(found.bltParameters), bits(candidate.parameters));
            ++seen[goal][static_cast<std::size_t>(outcome)];
        }
    }
    for (const auto &counts : seen)
        for (const int count : counts)
            QVERIFY2(count > 20, qPrintable(QStringLiteral("%1 %2 %3, %4 %5 %6")
                                                .arg(seen[0][0])
                                                .arg(seen[0][1])
                                                .arg(seen[0][2])
                                                .arg(seen[1][0])
                                                .arg(seen[1][1])
                                                .arg(seen[1][2])));
}

void TestMatch::holdsAllElseForRandomParameters_data()
{
    QTest::addColumn<MatchQuestion>("question");
    QTest::newRow("FLOPs by width") << flopsByWidth;
    QTest::newRow("FLOPs by heads") << flopsByHeads;
    QTest::newRow("FLOPs by layers") << flopsByLayers;
    QTest::newRow("parameters by width") << parametersByWidth;
    QTest::newRow("parameters by heads") << parametersByHeads;
    QTest::newRow("parameters by layers") << parametersByLayers;
}

/// The BPE model, the method, and every parameter but the one that varies.
void TestMatch::holdsAllElseForRandomParameters()
{
    QFETCH(MatchQuestion, question);
    RandomParameters random(15);
    for (int i = 0; i < 1000; ++i) {
        const Parameters parameters = random.next();
        const QByteArray told = parametersText(parameters).toUtf8();
        for (const AccountingMethod *method : accountingMethods()) {
            const Comparison comparison = compare(parameters, *method);
            const Match found = match(comparison, question);
            QCOMPARE(bits(found.comparison.bpe), bits(comparison.bpe));
            QCOMPARE(found.bpeParameters, parameterCounts(comparison).bpe);
            QCOMPARE(found.comparison.method, method);
            QVERIFY2(!validate(found.comparison.parameters), told.constData());

            Parameters expected = withItsOwnShape(parameters);
            varied(expected, question.vary) = static_cast<int>(found.value);
            QVERIFY2(found.comparison.parameters == expected, told.constData());
            const Comparison again = compare(expected, *method);
            QCOMPARE(bits(found.comparison.bltTotal), bits(again.bltTotal));
            QCOMPARE(bits(found.comparison.differencePercent), bits(again.differencePercent));
        }
    }
}

PATCHSCALE_TEST(TestMatch)
#include "tst_match.moc"
