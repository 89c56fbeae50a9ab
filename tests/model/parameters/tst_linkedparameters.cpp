// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/nearness.h"
#include "tests/model/randomparameters.h"
#include "tests/model/samesums.h"
#include "tests/model/shippedpresets.h"
#include "tests/model/termlookup.h"
#include "tests/testprogram.h"

#include "model/accounting/comparison.h"
#include "model/accounting/parametercounts.h"
#include "model/parameters/nearestpreset.h"
#include "model/parameters/parameterinfo.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

using namespace patchscale;
using namespace Qt::StringLiterals;

namespace {

/// A parameter of the BPE model and the one it follows while it is 0.
struct Link
{
    const char *name;
    int Parameters::*own;
    int Parameters::*shared;
};

constexpr auto links = std::to_array<Link>(
    {{"bpe_d_model", &Parameters::bpeDModel, &Parameters::dModel},
     {"bpe_n_layers", &Parameters::bpeNLayers, &Parameters::nLayers},
     {"bpe_n_heads", &Parameters::bpeNHeads, &Parameters::nHeads},
     {"bpe_n_kv_heads", &Parameters::bpeNKvHeads, &Parameters::nKvHeads},
     {"bpe_head_dim", &Parameters::bpeHeadDim, &Parameters::headDim},
     {"bpe_d_ff", &Parameters::bpeDFf, &Parameters::dFf},
     {"bpe_ff_matrices", &Parameters::bpeFfMatrices, &Parameters::ffMatrices},
     {"bpe_n_experts", &Parameters::bpeNExperts, &Parameters::nExperts},
     {"bpe_n_active_experts", &Parameters::bpeNActiveExperts, &Parameters::nActiveExperts},
     {"bpe_d_ff_shared", &Parameters::bpeDFfShared, &Parameters::dFfShared}});

constexpr int noSharedExpert = -1; // of the BPE model's own, as 0 follows

bool isOfSharedExpert(const Link &link)
{
    return link.own == &Parameters::bpeDFfShared;
}

/// Any of the first three, which are not 0, in every combination; each of the others; all.
std::vector<unsigned> sets()
{
    std::vector<unsigned> all;
    for (unsigned set = 1; set < 8; ++set)
        all.push_back(set);
    for (std::size_t link = 3; link < links.size(); ++link)
        all.push_back(1U << link);
    all.push_back((1U << links.size()) - 1);
    return all;
}

Parameters withAllLinked(Parameters parameters)
{
    for (const Link &link : links)
        parameters.*link.own = 0;
    return parameters;
}

/// BLT made like the BPE model, which is linked to it.
Parameters bpeShapeForBoth(Parameters parameters)
{
    for (const Link &link : links)
        if (parameters.*link.own != 0)
            parameters.*link.shared = std::max(parameters.*link.own, 0); // none is 0 there
    return withAllLinked(parameters);
}

bool isSame(const TermList &a, const TermList &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Term &left, const Term &right) {
        return left.part == right.part && left.kind == right.kind && bits(left.flops) == bits(right.flops);
    });
}

bool isSameBpe(const ParameterCounts &a, const ParameterCounts &b)
{
    return a.bpe == b.bpe && a.bpeAtWork == b.bpeAtWork && a.bpeEmbedding == b.bpeEmbedding &&
           a.bpeOutput == b.bpeOutput && a.bpeOther == b.bpeOther && a.bpeStored() == b.bpeStored();
}

/// All counts but those of the BPE model.
bool isSameBlt(const ParameterCounts &a, const ParameterCounts &b)
{
    return a.bltGlobal == b.bltGlobal && a.bltGlobalAtWork == b.bltGlobalAtWork && a.bltLocal == b.bltLocal &&
           a.bltTotal == b.bltTotal && a.byteEmbedding == b.byteEmbedding && a.hashTables == b.hashTables &&
           a.entropyModel == b.entropyModel && a.bltStored() == b.bltStored();
}

/// The terms of the BPE model, or all others.
TermList terms(const Comparison &comparison, bool ofBpe)
{
    TermList chosen;
    for (const Term &term : comparison.terms)
        if ((term.part == Part::Bpe) == ofBpe)
            chosen.append(term);
    return chosen;
}

/// None of a BPE model follows.
Parameters withOwnShape()
{
    Parameters parameters;
    parameters.bpeDModel = 3072;
    parameters.bpeNLayers = 34;
    parameters.bpeNHeads = 24;
    parameters.bpeNKvHeads = 8;
    parameters.bpeHeadDim = 64;
    parameters.bpeDFf = 8192;
    parameters.bpeFfMatrices = 3;
    parameters.bpeNExperts = 8;
    parameters.bpeNActiveExperts = 2;
    parameters.bpeDFfShared = noSharedExpert;
    return parameters;
}

void addMethods()
{
    QTest::addColumn<QString>("method");
    for (const QString &method : methodIdentifiers())
        QTest::newRow(qPrintable(method)) << method;
}

} // namespace

/// The shape of the BPE model that is its own, or follows.
class TestLinkedParameters : public QObject
{
    Q_OBJECT

private slots:
    void areLinkedAtFirst();
    void valueInForceIsThatOfTheOther_data();
    void valueInForceIsThatOfTheOther();
    void linkedIsTheSameAsEqual_data() { addMethods(); }
    void linkedIsTheSameAsEqual();
    void unlinkedChangesTheBpeModelAlone_data() { addMethods(); }
    void unlinkedChangesTheBpeModelAlone();
    void eachChangesItsShareOfTheBpeModel_data() { addMethods(); }
    void eachChangesItsShareOfTheBpeModel();
    void equalsHandWorking_data();
    void equalsHandWorking();
    void headsDivideTheWidthInForce_data();
    void headsDivideTheWidthInForce();
    void modelsLinkThemAgain();
    void tokenizersLeaveThem();
};

void TestLinkedParameters::areLinkedAtFirst()
{
    const Parameters parameters;
    QStringList linkedOnes;
    for (const ParameterInfo &info : parameterInfos())
        if (isLinked(parameters, info.id))
            linkedOnes << info.name();
    QStringList expected;
    for (const Link &link : links)
        expected << QString::fromLatin1(link.name);
    QCOMPARE(linkedOnes, expected);
}

void TestLinkedParameters::valueInForceIsThatOfTheOther_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<double>("whileLinked");
    QTest::newRow("width") << ParameterId::BpeDModel << 4096.0;
    QTest::newRow("layers") << ParameterId::BpeNLayers << 32.0;
    QTest::newRow("heads") << ParameterId::BpeNHeads << 64.0;
    QTest::newRow("key and value heads") << ParameterId::BpeNKvHeads << 8.0;
    QTest::newRow("width of a head") << ParameterId::BpeHeadDim << 128.0;
    QTest::newRow("feed-forward width") << ParameterId::BpeDFf << 11008.0;
    QTest::newRow("matrices") << ParameterId::BpeFfMatrices << 3.0;
    QTest::newRow("experts") << ParameterId::BpeNExperts << 16.0;
    QTest::newRow("experts at work") << ParameterId::BpeNActiveExperts << 2.0;
    QTest::newRow("shared expert") << ParameterId::BpeDFfShared << 512.0;
}

void TestLinkedParameters::valueInForceIsThatOfTheOther()
{
    QFETCH(ParameterId, id);
    QFETCH(double, whileLinked);
    Parameters parameters;
    parameters.dModel = 4096;
    parameters.nLayers = 32;
    parameters.nHeads = 64;
    parameters.nKvHeads = 8;
    parameters.headDim = 128;
    parameters.dFf = 11008;
    parameters.ffMatrices = 3;
    parameters.nExperts = 16;
    parameters.nActiveExperts = 2;
    parameters.dFfShared = 512;
    QVERIFY(isLinked(parameters, id));
    QCOMPARE(bits(valueInForce(parameters, id)), bits(whileLinked));
    const double own = parameterInfo(id).minimum;
    parameters = withValue(parameters, id, own);
    QVERIFY(!isLinked(parameters, id));
    QCOMPARE(bits(valueInForce(parameters, id)), bits(own));
    // Unlinked at the same value, it no longer follows.
    parameters = withValue(parameters, id, whileLinked);
    QVERIFY(!isLinked(parameters, id));
    parameters.dModel = 8192;
    parameters.nLayers = 256;
    parameters.nHeads = 512;
    parameters.nKvHeads = 16;
    parameters.headDim = 64;
    parameters.dFf = 14336;
    parameters.ffMatrices = 2;
    parameters.nExperts = 8;
    parameters.nActiveExperts = 1;
    parameters.dFfShared = 0;
    QCOMPARE(bits(valueInForce(parameters, id)), bits(whileLinked));
}

/// Whichever are linked, and whichever have the same value of their own. What follows from other parameters,
/// 0, stays linked: it cannot be given.
void TestLinkedParameters::linkedIsTheSameAsEqual()
{
    QFETCH(QString, method);
    const AccountingMethod &counting = *findMethod(method);
    RandomParameters random(41);
    int compared = 0;
    for (int i = 0; i < 1000; ++i) {
        const Parameters parameters = withAllLinked(random.next());
        const QByteArray told = parametersText(parameters).toUtf8();
        const Comparison whileLinked = compare(parameters, counting);
        const ParameterCounts countsWhileLinked = parameterCounts(whileLinked);
        for (const unsigned unlinked : sets()) {
            Parameters equal = parameters;
            for (std::size_t link = 0; link < links.size(); ++link)
                if (unlinked & 1U << link) {
                    const int shared = equal.*links.at(link).shared;
                    equal.*links.at(link).own =
                        shared == 0 && isOfSharedExpert(links.at(link)) ? noSharedExpert : shared;
                }
            if (unlinked < 8)
                QVERIFY(equal != parameters);
            compared += equal == parameters ? 0 : 1;
            const Comparison comparison = compare(equal, counting);
            QVERIFY2(isSame(comparison, whileLinked), told.constData());
            QVERIFY2(isSame(comparison.terms, whileLinked.terms), told.constData());
            QVERIFY2(isSame(sumsOf({equal, counting}), whileLinked), told.constData());
            QVERIFY2(isSameBpe(parameterCounts(comparison), countsWhileLinked), told.constData());
            QVERIFY2(isSameBlt(parameterCounts(comparison), countsWhileLinked), told.constData());
            // The values in force; none is written as what it is.
            QCOMPARE(parametersText(equal).replace(u" bpe_d_ff_shared=-1 "_s, u" bpe_d_ff_shared=0 "_s),
                     QString::fromUtf8(told));
        }
    }
    QVERIFY2(compared > 12 * 1000, qPrintable(QString::number(compared)));
}

/// The BPE model is that of a comparison in which BLT has its shape too; BLT is that of one in which BPE has
/// BLT's.
void TestLinkedParameters::unlinkedChangesTheBpeModelAlone()
{
    QFETCH(QString, method);
    const AccountingMethod &counting = *findMethod(method);
    RandomParameters random(42);
    int unlinked = 0;
    for (int i = 0; i < 1000; ++i) {
        const Parameters parameters = random.next();
        const QByteArray told = parametersText(parameters).toUtf8();
        const Comparison comparison = compare(parameters, counting);
        const Comparison allLinked = compare(withAllLinked(parameters), counting);
        const Comparison bothAlike = compare(bpeShapeForBoth(parameters), counting);
        unlinked += parameters == withAllLinked(parameters) ? 0 : 1;

        QVERIFY2(bits(comparison.bpe) == bits(bothAlike.bpe), told.constData());
        QVERIFY2(isSame(terms(comparison, true), terms(bothAlike, true)), told.constData());
        QVERIFY2(isSameBpe(parameterCounts(comparison), parameterCounts(bothAlike)), told.constData());

        QVERIFY2(bits(comparison.bltGlobal) == bits(allLinked.bltGlobal), told.constData());
        QVERIFY2(bits(comparison.bltLocal) == bits(allLinked.bltLocal), told.constData());
        QVERIFY2(bits(comparison.entropyModel) == bits(allLinked.entropyModel), told.constData());
        QVERIFY2(bits(comparison.bltTotal) == bits(allLinked.bltTotal), told.constData());
        QVERIFY2(isSame(terms(comparison, false), terms(allLinked, false)), told.constData());
        QVERIFY2(isSameBlt(parameterCounts(comparison), parameterCounts(allLinked)), told.constData());

        QVERIFY2(bits(comparison.differencePercent) ==
                     bits((allLinked.bltTotal - bothAlike.bpe) / bothAlike.bpe * 100),
                 told.constData());
    }
    QVERIFY2(unlinked > 800, qPrintable(QString::number(unlinked)));
}

/// None is without effect: 300 heads leave a rest of 2560, and so they cost less than 20.
void TestLinkedParameters::eachChangesItsShareOfTheBpeModel()
{
    QFETCH(QString, method);
    const AccountingMethod &counting = *findMethod(method);
    const Comparison atFirst = compare(Parameters(), counting);
    const ParameterCounts countsAtFirst = parameterCounts(atFirst);
    const auto unlinkedAt = [&](int Parameters::*own, int value) {
        Parameters parameters;
        parameters.*own = value;
        return compare(parameters, counting);
    };
    const Comparison wider = unlinkedAt(&Parameters::bpeDModel, 2561);
    const Comparison deeper = unlinkedAt(&Parameters::bpeNLayers, 27);
    const Comparison manyHeads = unlinkedAt(&Parameters::bpeNHeads, 300);
    QVERIFY(wider.bpe > atFirst.bpe);
    QVERIFY(deeper.bpe > atFirst.bpe);
    QVERIFY(manyHeads.bpe < atFirst.bpe);
    QVERIFY(parameterCounts(wider).bpe > countsAtFirst.bpe);
    QVERIFY(parameterCounts(deeper).bpe > countsAtFirst.bpe);
    QVERIFY(parameterCounts(manyHeads).bpe < countsAtFirst.bpe);
    // Embeddings have a width, but neither layers nor heads.
    QCOMPARE(parameterCounts(wider).bpeEmbedding, qint64(128000) * 2561);
    QCOMPARE(parameterCounts(deeper).bpeEmbedding, qint64(128000) * 2560);
    QCOMPARE(parameterCounts(manyHeads).bpeEmbedding, qint64(128000) * 2560);

    const Comparison sharedKeys = unlinkedAt(&Parameters::bpeNKvHeads, 10);
    QVERIFY(sharedKeys.bpe < atFirst.bpe);
    QVERIFY(parameterCounts(sharedKeys).bpe < countsAtFirst.bpe);
    for (const auto &[own, value] : {std::pair(&Parameters::bpeHeadDim, 129),
                                     {&Parameters::bpeDFf, 10241},
                                     {&Parameters::bpeFfMatrices, 3},
                                     {&Parameters::bpeDFfShared, 1}}) {
        const Comparison larger = unlinkedAt(own, value);
        QVERIFY(larger.bpe > atFirst.bpe);
        QVERIFY(parameterCounts(larger).bpe > countsAtFirst.bpe);
        QCOMPARE(parameterCounts(larger).bpe, parameterCounts(larger).bpeAtWork);
    }
    // Experts that do not work cost no more than the router that leaves them alone.
    const Comparison experts = unlinkedAt(&Parameters::bpeNExperts, 8);
    QVERIFY(isNear(experts.bpe, atFirst.bpe + 2 * 26 * 2560 * 8 / 4.4));
    QCOMPARE(parameterCounts(experts).bpe,
             countsAtFirst.bpe + 26 * (qint64(7) * 2 * 2560 * 10240 + 2560 * 8));
    QCOMPARE(parameterCounts(experts).bpeAtWork, countsAtFirst.bpe + 26 * 2560 * 8);
}

/// The 3.9B BPE model of the paper's Table 2, 34 layers of 3072, beside BLT's defaults. Of 8192 bytes at 4.4
/// to the token, 1861 whole tokens.
void TestLinkedParameters::equalsHandWorking_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<double>("perToken");
    const double layer = 3072.0 * 3072;
    const double logits = 2.0 * 3072 * 128000;
    QTest::newRow("openai") << QStringLiteral("openai")
                            << 4.0 * 3072 + 24 * 34 * layer + 2.0 * 34 * 1861 * 3072 + logits;
    QTest::newRow("blt-paper") << QStringLiteral("blt-paper")
                               << 24 * 34 * layer + 2.0 * 34 * 3072 * (8192 / 4.4 + 1) + logits;
    QTest::newRow("deepmind") << QStringLiteral("deepmind")
                              << 24 * 34 * layer + 34.0 * (4.0 * 1861 * 3072 + 3.0 * 24 * 1861) + 2 * logits;
    QTest::newRow("2n") << QStringLiteral("2n") << 24 * 34 * layer;
}

void TestLinkedParameters::equalsHandWorking()
{
    QFETCH(QString, method);
    QFETCH(double, perToken);
    Parameters parameters;
    parameters.bpeDModel = 3072;
    parameters.bpeNLayers = 34;
    parameters.bpeNHeads = 24;
    const Comparison comparison = compare(parameters, *findMethod(method));
    QVERIFY2(isNear(comparison.bpe, perToken / 4.4), qPrintable(QString::number(comparison.bpe, 'g', 17)));
    QCOMPARE(parameterCounts(comparison).bpe, qint64(12) * 34 * 3072 * 3072);
    QCOMPARE(parameterCounts(comparison).bpeEmbedding, qint64(128000) * 3072);
    QCOMPARE(parameterCounts(comparison).bltGlobal, qint64(12) * 26 * 2560 * 2560);
}

/// Attention is as wide as the heads times their whole width.
void TestLinkedParameters::headsDivideTheWidthInForce_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("heads");
    QTest::addColumn<double>("attentionWidth");
    QTest::addColumn<int>("widthInForce");
    QTest::newRow("both linked, 20 of 2560") << 0 << 0 << 2560.0 << 2560;
    QTest::newRow("own width, 20 of 512") << 512 << 0 << 500.0 << 512;
    QTest::newRow("own heads, 300 of 2560") << 0 << 300 << 2400.0 << 2560;
    QTest::newRow("both own, 7 of 1000") << 1000 << 7 << 994.0 << 1000;
}

void TestLinkedParameters::headsDivideTheWidthInForce()
{
    QFETCH(int, width);
    QFETCH(int, heads);
    QFETCH(double, attentionWidth);
    QFETCH(int, widthInForce);
    Parameters parameters;
    parameters.bpeDModel = width;
    parameters.bpeNHeads = heads;
    const Comparison comparison = compare(parameters);
    QCOMPARE(termOf(comparison, Part::Bpe, TermKind::AttentionProjection),
             2 * 26 * attentionWidth * widthInForce);
    QCOMPARE(termOf(comparison, Part::BltGlobal, TermKind::AttentionProjection), 2 * 26 * 2560.0 * 2560);
}

void TestLinkedParameters::modelsLinkThemAgain()
{
    const Parameters unlinked = withOwnShape();
    const Presets presets = shippedPresets();
    QVERIFY(presets.models.size() > 1);
    for (const Preset &preset : presets.models)
        QCOMPARE(withModel(unlinked, preset), withModel(Parameters(), preset));
    // While BPE has a shape of its own, BLT still is the model that it was.
    const Preset *original = modelOf(Parameters(), presets);
    QVERIFY(original);
    for (const Link &link : links) {
        Parameters one;
        one.*link.own = one.*link.shared;
        QVERIFY2(modelOf(one, presets) == original, link.name);
    }
}

void TestLinkedParameters::tokenizersLeaveThem()
{
    const Parameters unlinked = withOwnShape();
    const Presets presets = shippedPresets();
    const Preset *llama2 = findPreset(presets.tokenizers, u"llama-2");
    QVERIFY(llama2);
    Parameters expected = unlinked;
    expected.bpePs = 3.7;
    expected.nVocab = 32000;
    QCOMPARE(withTokenizer(unlinked, *llama2), expected);
    QCOMPARE(tokenizerOf(expected, presets), llama2);
}

PATCHSCALE_TEST(TestLinkedParameters)
#include "tst_linkedparameters.moc"
