// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/patchsizestop.h"
#include "tests/model/randomparameters.h"
#include "tests/testprogram.h"

#include "model/questions/verdict.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace patchscale;

namespace {

using Outcome = BreakEven::Outcome;
using Relation = Verdict::Relation;

/// Where an exact tie is: at 1 byte per patch and per token BLT costs as much as BPE with a vocabulary of
/// 358916, both 742823936 FLOPs per byte; each entry more makes BPE dearer by 1024.
Parameters nearTheTie(int moreVocabulary)
{
    Parameters parameters;
    parameters.bltPs = 1;
    parameters.bpePs = 1;
    parameters.dModel = 512;
    parameters.nVocab = 358916 + moreVocabulary;
    return parameters;
}

/// One method after the other.
const AccountingMethod &methodOfTurn(int turn)
{
    const auto methods = accountingMethods();
    return *methods[static_cast<std::size_t>(turn) % methods.size()];
}

Parameters withPatchSize(double patchSize)
{
    Parameters parameters;
    parameters.bltPs = patchSize;
    return parameters;
}

/// The patch sizes that a sentence names, or the one number of a headline.
QList<double> numbersIn(const QString &sentence)
{
    static const QRegularExpression number(QStringLiteral("[0-9][0-9,]*(\\.[0-9]+)?"));
    QList<double> numbers;
    for (auto match = number.globalMatch(sentence); match.hasNext();)
        numbers << match.next().captured().remove(u',').toDouble();
    return numbers;
}

bool costsNoMoreAt(const Comparison &at, double patchSize)
{
    Parameters parameters = at.parameters;
    parameters.bltPs = patchSize;
    const Comparison comparison = compare(parameters, *at.method);
    return comparison.bltTotal <= comparison.bpe;
}

bool costsNoMoreFrom(const Comparison &comparison, double first)
{
    for (int stop = 0; stop < patchSizeStops; ++stop)
        if (costsNoMoreAt(comparison, patchSizeStop(stop)) != (patchSizeStop(stop) >= first))
            return false;
    return true;
}

/// Whether a headline is one of those known here, and right.
bool isTrueHeadline(const QString &headline, const Comparison &comparison)
{
    // By how much BLT differs, to one decimal, from the costs themselves.
    const double difference = std::abs(comparison.bltTotal / comparison.bpe - 1) * 100;
    const bool isDearer = comparison.bltTotal > comparison.bpe;
    const QList<double> numbers = numbersIn(headline);
    const double shown = numbers.value(0, -1);
    const bool isRounded = std::abs(shown - difference) < 0.05 + 1e-6 * (1 + difference) && shown > 0;
    if (headline == QStringLiteral("BLT and BPE need the same compute per byte, to 0.1 %."))
        return difference < 0.050001;
    if (headline.startsWith(QStringLiteral("BLT needs over ")))
        return !isDearer && shown == 99.9 && difference > 99.9 && difference < 100;
    if (headline.endsWith(QStringLiteral("% more compute per byte than BPE.")))
        return isDearer && isRounded;
    if (headline.endsWith(QStringLiteral("% less compute per byte than BPE.")))
        return !isDearer && isRounded && shown < 100;
    return false;
}

constexpr std::array detailKinds = {"BLT needs more at every", "BLT needs no more than BPE at any",
                                    "It breaks even"};

std::size_t kindOfDetail(const QString &detail)
{
    std::size_t kind = 0;
    while (kind < detailKinds.size() && !detail.startsWith(QLatin1StringView(detailKinds[kind])))
        ++kind;
    return kind;
}

/// Whether a sentence tells a patch size to the nearest hundredth.
bool tells(const QList<double> &numbers, double patchSize)
{
    return numbers.size() == 1 && numbers.at(0) == std::round(numbers.at(0) * 100) / 100 &&
           std::abs(numbers.at(0) - patchSize) < 0.005 + 1e-12;
}

/// Whether a second sentence is one of those known here, and right.
bool isTrueDetail(const Verdict &verdict, const Comparison &comparison)
{
    const double patchSize = comparison.parameters.bltPs;
    const double even = verdict.breakEven.patchSize;
    const QList<double> numbers = numbersIn(verdict.detail);
    switch (kindOfDetail(verdict.detail)) {
    case 0:
        return numbers == QList<double>{10} && costsNoMoreFrom(comparison, 11) &&
               !costsNoMoreAt(comparison, patchSize);
    case 1:
        return numbers == QList<double>{1, 10} && costsNoMoreFrom(comparison, 1) &&
               costsNoMoreAt(comparison, patchSize);
    case 2:
        // Not at 1, where it still costs more.
        return verdict.detail.contains(QStringLiteral("just above 1 byte per")) ==
                   (numbers == QList<double>{1}) &&
               tells(numbers, even) && costsNoMoreFrom(comparison, even) && costsNoMoreAt(comparison, even) &&
               !costsNoMoreAt(comparison, std::nextafter(even, 0)) &&
               costsNoMoreAt(comparison, patchSize) == (patchSize >= even);
    default:
        return false;
    }
}

} // namespace

class TestVerdict : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsSo_data();
    void saysWhatIsSo();
    void saysHowItWasCounted_data();
    void saysHowItWasCounted();
    void isTrueOfEveryPatchSizeAroundBreakEven();
    void isTrueOfRandomParameters();
    void isTrueOfRandomParametersNearBreakEven();
};

void TestVerdict::saysWhatIsSo_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<Relation>("relation");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("detail");

    const auto breaksEven = QStringLiteral("It breaks even at 5.53 bytes per patch.");
    const auto never = QStringLiteral("BLT needs more at every patch size up to 10 bytes.");
    const auto always = QStringLiteral("BLT needs no more than BPE at any patch size from 1 to 10 bytes.");
    const auto same = QStringLiteral("BLT and BPE need the same compute per byte, to 0.1 %.");
    const auto more = QStringLiteral("BLT needs %1\u00a0% more compute per byte than BPE.");
    const auto less = QStringLiteral("BLT needs %1\u00a0% less compute per byte than BPE.");

    QTest::newRow("defaults") << Parameters() << Relation::Dearer << Outcome::At << more.arg(u"18.5")
                              << breaksEven;
    QTest::newRow("small patches") << withPatchSize(1.6) << Relation::Dearer << Outcome::At
                                   << more.arg(u"194.8") << breaksEven;

    Parameters large = withPatchSize(10);
    large.dModel = 8192;
    large.localNLayers = 24;
    QTest::newRow("cheaper") << large << Relation::Cheaper << Outcome::At << less.arg(u"50.1")
                             << QStringLiteral("It breaks even at 4.58 bytes per patch.");

    // Break-even is between 5.525 (0.012 % more) and 5.53 (0.052 % less).
    QTest::newRow("between stops, short of break-even")
        << withPatchSize(5.51) << Relation::Dearer << Outcome::At << more.arg(u"0.2") << breaksEven;
    QTest::newRow("between stops, just short of it")
        << withPatchSize(5.525) << Relation::Equal << Outcome::At << same << breaksEven;
    QTest::newRow("between stops, past it")
        << withPatchSize(5.53) << Relation::Cheaper << Outcome::At << less.arg(u"0.1") << breaksEven;

    QTest::newRow("tie") << nearTheTie(0) << Relation::Equal << Outcome::Everywhere << same << always;
    // 362 1024 = 370688 of 743194624 is 0.0499 %; 364 1024 = 372736 of 743196672 is 0.0502 %.
    QTest::newRow("cheaper, but not to the digits shown")
        << nearTheTie(362) << Relation::Equal << Outcome::Everywhere << same << always;
    QTest::newRow("cheaper by the least that shows")
        << nearTheTie(364) << Relation::Cheaper << Outcome::Everywhere << less.arg(u"0.1") << always;
    // 362 1024 of 742453248 is 0.0499 %; 363 1024 = 371712 of 742452224 is 0.0501 %.
    // A patch of hardly more than a byte makes up for that.
    const auto atOne = QStringLiteral("It breaks even just above 1 byte per patch.");
    QTest::newRow("dearer, but not to the digits shown")
        << nearTheTie(-362) << Relation::Equal << Outcome::At << same << atOne;
    QTest::newRow("dearer by the least that shows")
        << nearTheTie(-363) << Relation::Dearer << Outcome::At << more.arg(u"0.1") << atOne;

    // A context of 409 makes BPE's mask 54446080 and its sum per token 4799262720, a twentieth of which is
    // 239963136; BLT's 1345145576.7 exceeds that by 4.60563 times as much.
    Parameters longTokens;
    longTokens.bpePs = 20;
    QTest::newRow("never") << longTokens << Relation::Dearer << Outcome::Never << more.arg(u"460.6") << never;

    // BPE's logits are 2 512 4000000 = 4.096e9; BLT's global model of one layer is below 1e7, its local one
    // below 1e5: over 99.7 %, and 99.98 % as it turns out, which must not be said to be 100.
    Parameters tiny = withPatchSize(10);
    tiny.dModel = 512;
    tiny.localNLayers = 2;
    tiny.bpePs = 1;
    tiny.nLayers = 1;
    tiny.nVocab = 4000000;
    tiny.localDModel = 16;
    tiny.localNCtx = 1;
    QTest::newRow("almost nothing") << tiny << Relation::Cheaper << Outcome::Everywhere
                                    << QStringLiteral(
                                           "BLT needs over 99.9\u00a0% less compute per byte than BPE.")
                                    << always;
}

void TestVerdict::saysWhatIsSo()
{
    QFETCH(Parameters, parameters);
    QFETCH(Relation, relation);
    QFETCH(Outcome, outcome);
    QFETCH(QString, headline);
    QFETCH(QString, detail);
    const Verdict verdict = verdictOn(compare(parameters));
    QCOMPARE(verdict.headline, headline);
    QCOMPARE(verdict.detail, detail);
    QCOMPARE(verdict.relation, relation);
    QVERIFY(verdict.breakEven.outcome == outcome);
    QVERIFY(verdict.breakEven == breakEven(parameters));
    // What is checked at random below is what is said here.
    QVERIFY(isTrueHeadline(headline, compare(parameters)));
    QVERIFY(isTrueDetail(verdict, compare(parameters)));
}

void TestVerdict::saysHowItWasCounted_data()
{
    QTest::addColumn<QString>("method");
    for (const QString &method : methodIdentifiers())
        QTest::newRow(qPrintable(method)) << method;
}

/// A sentence with the method's name, and whether the entropy model is in.
void TestVerdict::saysHowItWasCounted()
{
    QFETCH(QString, method);
    const AccountingMethod &counting = *findMethod(method);
    Parameters parameters;
    const QString start =
        QStringLiteral("Counted as ") + counting.name() + QStringLiteral(", one forward pass, ");
    QCOMPARE(verdictOn(compare(parameters, counting)).accounting,
             start + QStringLiteral("entropy model not included."));
    parameters.entropyModel = 1;
    QCOMPARE(verdictOn(compare(parameters, counting)).accounting,
             start + QStringLiteral("entropy model included."));
}

/// 5.4 to 5.7 by thousandths, with break-even in the midst of it.
void TestVerdict::isTrueOfEveryPatchSizeAroundBreakEven()
{
    std::array<int, detailKinds.size()> seen = {};
    int behind = 0;
    for (int thousandths = 5400; thousandths <= 5700; ++thousandths) {
        const Comparison comparison = compare(withPatchSize(thousandths / 1000.0));
        const Verdict verdict = verdictOn(comparison);
        QVERIFY2(isTrueHeadline(verdict.headline, comparison), qPrintable(verdict.headline));
        QVERIFY2(isTrueDetail(verdict, comparison), qPrintable(verdict.detail));
        ++seen[kindOfDetail(verdict.detail)];
        behind += comparison.parameters.bltPs >= verdict.breakEven.patchSize ? 1 : 0;
    }
    QCOMPARE(seen[2], 301);
    // From 5.527 or so on.
    QVERIFY2(behind > 170 && behind < 176, qPrintable(QString::number(behind)));
}

void TestVerdict::isTrueOfRandomParameters()
{
    RandomParameters random(4);
    std::array<int, detailKinds.size()> details = {};
    std::array<int, 3> relations = {};
    for (int i = 0; i < 4000; ++i) {
        const Comparison comparison = compare(random.next(), methodOfTurn(i));
        const Verdict verdict = verdictOn(comparison);
        QVERIFY2(isTrueHeadline(verdict.headline, comparison), qPrintable(verdict.headline));
        QVERIFY2(isTrueDetail(verdict, comparison), qPrintable(verdict.detail));
        ++details[kindOfDetail(verdict.detail)];
        ++relations[static_cast<std::size_t>(verdict.relation)];
    }
    QVERIFY(details[0] > 100);
    QVERIFY(details[1] > 100);
    QVERIFY(details[2] > 100);
    QVERIFY(relations[static_cast<std::size_t>(Relation::Cheaper)] > 100);
    QVERIFY(relations[static_cast<std::size_t>(Relation::Dearer)] > 100);
}

/// As before, at patch sizes around break-even and at that very size, where the costs are close and sentences
/// go wrong first.
void TestVerdict::isTrueOfRandomParametersNearBreakEven()
{
    RandomParameters random(5);
    std::array<int, detailKinds.size()> details = {};
    std::array<int, 3> relations = {};
    for (int i = 0; i < 4000; ++i) {
        Parameters parameters = random.next();
        const BreakEven even = verdictOn(compare(parameters, methodOfTurn(i))).breakEven;
        if (even.outcome != Outcome::At)
            continue;
        const double near = std::clamp(even.patchSize - 0.1 + 0.2 * random.fraction(), 1.0, 10.0);
        for (const double patchSize : {near, even.patchSize, std::nextafter(even.patchSize, 0)}) {
            parameters.bltPs = patchSize;
            const Comparison comparison = compare(parameters, methodOfTurn(i));
            const Verdict verdict = verdictOn(comparison);
            QVERIFY(verdict.breakEven == even);
            QVERIFY2(isTrueHeadline(verdict.headline, comparison), qPrintable(verdict.headline));
            QVERIFY2(isTrueDetail(verdict, comparison), qPrintable(verdict.detail));
            ++details[kindOfDetail(verdict.detail)];
            // At the point itself they are the same to the digits shown, or all but.
            relations[static_cast<std::size_t>(verdict.relation)] += patchSize == near ? 1 : 0;
        }
    }
    QVERIFY(details[2] > 300);
    QVERIFY(relations[static_cast<std::size_t>(Relation::Cheaper)] > 50);
    QVERIFY(relations[static_cast<std::size_t>(Relation::Equal)] > 5);
    QVERIFY(relations[static_cast<std::size_t>(Relation::Dearer)] > 50);
}

PATCHSCALE_TEST(TestVerdict)
#include "tst_verdict.moc"
