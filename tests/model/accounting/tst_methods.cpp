// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/nearness.h"
#include "tests/model/plainarithmetic.h"
#include "tests/model/randomparameters.h"
#include "tests/model/resultnumbers.h"
#include "tests/model/slidergrid.h"
#include "tests/testprogram.h"

#include "model/accounting/comparison.h"
#include "model/accounting/methods/bltpapermethod.h"

#include <QSet>
#include <QTest>

#include <cmath>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

Comparison compareBy(const QString &method, const Parameters &parameters)
{
    return compare(parameters, *findMethod(method));
}

bool areSameResults(const Comparison &a, const Comparison &b)
{
    const auto left = resultNumbers(a);
    const auto right = resultNumbers(b);
    for (std::size_t i = 0; i < left.size(); ++i)
        if (bits(left[i]) != bits(right[i]))
            return false;
    return true;
}

bool hasOnlyProperTerms(const Comparison &comparison)
{
    for (const Term &term : comparison.terms)
        if (!std::isfinite(term.flops) || term.flops < 0)
            return false;
    return comparison.terms.size() > 0 && std::isfinite(comparison.differencePercent) && comparison.bpe > 0 &&
           comparison.bltGlobal > 0 && comparison.bltLocal > 0;
}

} // namespace

class TestMethods : public QObject
{
    Q_OBJECT

private slots:
    void areFourWithTheOriginalFirst();
    void introduceThemselves();
    void areNotFoundUnderOtherNames_data();
    void areNotFoundUnderOtherNames();
    void queriesPerPatchAreRoundedUp_data();
    void queriesPerPatchAreRoundedUp();
    void equalASecondImplementationAtEverySliderPosition_data();
    void equalASecondImplementationAtEverySliderPosition();
    void equalASecondImplementationForRandomParameters_data();
    void equalASecondImplementationForRandomParameters();
    void differenceIsZeroWhereBothCostTheSame_data();
    void differenceIsZeroWhereBothCostTheSame();
    void ignoreWhatTheyDoNotCount_data();
    void ignoreWhatTheyDoNotCount();
};

void TestMethods::areFourWithTheOriginalFirst()
{
    const QStringList expected = {QStringLiteral("openai"), QStringLiteral("blt-paper"),
                                  QStringLiteral("deepmind"), QStringLiteral("2n")};
    QCOMPARE(methodIdentifiers(), expected);
    QCOMPARE(accountingMethods().size(), std::size_t(4));
    for (const AccountingMethod *method : accountingMethods())
        QCOMPARE(findMethod(method->identifier()), method);
    QCOMPARE(defaultMethod().identifier(), QStringLiteral("openai"));
    QCOMPARE(compare(Parameters()).method, &defaultMethod());
}

void TestMethods::introduceThemselves()
{
    QSet<QString> names;
    for (const AccountingMethod *method : accountingMethods()) {
        for (const QString &text : {method->name(), method->shortName(), method->summary()}) {
            QVERIFY(!text.isEmpty());
            QVERIFY2(!names.contains(text), qPrintable(text));
            names << text;
        }
        // What it counts, and what it leaves out or takes for free.
        QVERIFY2(method->summary().startsWith(QStringLiteral("Counts ")), qPrintable(method->summary()));
        QVERIFY2(method->summary().contains(u';'), qPrintable(method->summary()));
        QVERIFY2(method->summary().endsWith(u'.'), qPrintable(method->summary()));
        QVERIFY2(method->source().contains(QStringLiteral("arXiv ")), qPrintable(method->source()));
    }
}

void TestMethods::areNotFoundUnderOtherNames_data()
{
    QTest::addColumn<QString>("identifier");
    QTest::newRow("empty") << QString();
    QTest::newRow("capitals") << QStringLiteral("OpenAI");
    QTest::newRow("beginning of one") << QStringLiteral("blt");
    QTest::newRow("underscore") << QStringLiteral("blt_paper");
    QTest::newRow("space") << QStringLiteral("2n ");
}

void TestMethods::areNotFoundUnderOtherNames()
{
    QFETCH(QString, identifier);
    QCOMPARE(findMethod(identifier), nullptr);
}

void TestMethods::queriesPerPatchAreRoundedUp_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("localWidth");
    QTest::addColumn<int>("queries");
    QTest::newRow("400M") << 1280 << 768 << 2;
    QTest::newRow("1B, exactly") << 2048 << 1024 << 2;
    QTest::newRow("2B") << 2560 << 1024 << 3;
    QTest::newRow("4B, exactly") << 3072 << 1024 << 3;
    QTest::newRow("8B") << 4096 << 1280 << 4;
    QTest::newRow("one more than exactly") << 3073 << 1024 << 4;
    QTest::newRow("narrower than the local models") << 512 << 16384 << 1;
    QTest::newRow("most") << 8192 << 16 << 512;
}

void TestMethods::queriesPerPatchAreRoundedUp()
{
    QFETCH(int, width);
    QFETCH(int, localWidth);
    QFETCH(int, queries);
    Parameters parameters;
    parameters.dModel = width;
    parameters.localDModel = localWidth;
    QCOMPARE(queriesPerPatch(parameters), queries);
}

/// The original method is held against whole numbers, in every bit, in the test of the comparison too.
void TestMethods::equalASecondImplementationAtEverySliderPosition_data()
{
    QTest::addColumn<QString>("method");
    for (const QString &method : methodIdentifiers())
        QTest::newRow(qPrintable(method)) << method;
}

void TestMethods::equalASecondImplementationAtEverySliderPosition()
{
    QFETCH(QString, method);
    const bool inEveryBit = method == QStringLiteral("openai");
    const AccountingMethod &counting = *findMethod(method);
    Parameters last;
    double globalBefore = 0;
    const int positions = atEverySliderPosition(Parameters(), [&](const Parameters &parameters) {
        last = parameters;
        const Comparison actual = compare(parameters, counting);
        const auto [bpe, global, local] = plain::costs(method, parameters);
        const bool isFirstStop = parameters.bltPs == 1;
        const bool falls = isFirstStop || actual.bltGlobal < globalBefore;
        globalBefore = actual.bltGlobal;
        return falls && hasOnlyProperTerms(actual) &&
               (inEveryBit ? bits(actual.bpe) == bits(bpe) && bits(actual.bltGlobal) == bits(global) &&
                                 bits(actual.bltLocal) == bits(local)
                           : isNear(actual.bpe, bpe) && isNear(actual.bltGlobal, global) &&
                                 isNear(actual.bltLocal, local)) &&
               bits(actual.bltTotal) == bits(actual.bltLocal + actual.bltGlobal) &&
               isNear(actual.differencePercent + 100, 100 * actual.bltTotal / actual.bpe);
    });
    QVERIFY2(positions == sliderPositions, qPrintable(positionText(last)));
}

/// And what holds of every count: no term is negative or infinite, and the global model, which runs once per
/// patch, costs less the larger the patches.
void TestMethods::equalASecondImplementationForRandomParameters_data()
{
    equalASecondImplementationAtEverySliderPosition_data();
}

void TestMethods::equalASecondImplementationForRandomParameters()
{
    QFETCH(QString, method);
    const AccountingMethod &counting = *findMethod(method);
    RandomParameters random(7);
    for (int i = 0; i < 3000; ++i) {
        Parameters parameters = random.next();
        const Comparison actual = compare(parameters, counting);
        QVERIFY(hasOnlyProperTerms(actual));
        const auto [bpe, global, local] = plain::costs(method, parameters);
        QVERIFY(isNear(actual.bpe, bpe));
        QVERIFY(isNear(actual.bltGlobal, global));
        QVERIFY(isNear(actual.bltLocal, local));
        const double entropyModel = parameters.entropyModel == 1 ? plain::entropyModel(parameters) : 0;
        QVERIFY(isNear(actual.entropyModel, entropyModel));
        QVERIFY(isNear(actual.bltTotal, local + global + entropyModel));

        parameters.bltPs += (10 - parameters.bltPs) * random.fraction();
        const Comparison larger = compare(parameters, counting);
        QVERIFY(larger.bltGlobal < actual.bltGlobal);
        QVERIFY(larger.bltLocal <= actual.bltLocal * (1 + 1e-15));
        QCOMPARE(bits(larger.bpe), bits(actual.bpe));
    }
}

void TestMethods::differenceIsZeroWhereBothCostTheSame_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<double>("cost"); // that BLT has more beside its global model

    // At one byte per patch and per token BPE and global model differ by the vocabulary alone.
    Parameters p;
    p.bltPs = 1;
    p.bpePs = 1;
    p.dModel = 512;
    // Worked out in the test of the comparison: 2 512 358916.
    p.nVocab = 358916;
    QTest::newRow("openai") << QStringLiteral("openai") << p << 367529984.0;
    // 273924096 + 52428800 + 52428800 (512 keys in the decoder too) = (2 + 2) 512 184952
    p.nVocab = 184952;
    QTest::newRow("deepmind") << QStringLiteral("deepmind") << p << 378781696.0;
    // 26216448 + 236472320, and with k = 1 and one key for each query 4 1024 + 8 1024 1024 = 8392704 for
    // each of ten layers: 346615808 = 2 512 338492
    p.nVocab = 338492;
    QTest::newRow("blt-paper") << QStringLiteral("blt-paper") << p << 346615808.0;
    // The vocabulary does not count. Two layers of 1024, 24 1024 1024 each, run at every byte by BPE and at
    // every second by BLT; three local layers of 512 and their cross-attention, (24 + 8) 512 512 each, run at
    // every byte: 50331648 = 25165824 + 25165824.
    p = Parameters();
    p.bltPs = 2;
    p.bpePs = 1;
    p.dModel = 1024;
    p.nHeads = 16;
    p.nLayers = 2;
    p.localDModel = 512;
    p.localNLayers = 3;
    QTest::newRow("2n") << QStringLiteral("2n") << p << 25165824.0;
}

void TestMethods::differenceIsZeroWhereBothCostTheSame()
{
    QFETCH(QString, method);
    QFETCH(Parameters, parameters);
    QFETCH(double, cost);
    const Comparison comparison = compareBy(method, parameters);
    QCOMPARE(bits(comparison.bltLocal), bits(cost));
    QCOMPARE(bits(comparison.bltTotal), bits(comparison.bpe));
    QCOMPARE(bits(comparison.differencePercent), bits(0));
}

/// Encoder layers matter to the paper's method alone, the entropy model's values to none while it is off.
void TestMethods::ignoreWhatTheyDoNotCount_data()
{
    equalASecondImplementationAtEverySliderPosition_data();
}

void TestMethods::ignoreWhatTheyDoNotCount()
{
    QFETCH(QString, method);
    RandomParameters random(8);
    int encoderMattered = 0;
    for (int i = 0; i < 500; ++i) {
        Parameters parameters = random.next();
        parameters.entropyModel = 0;
        const Comparison expected = compareBy(method, parameters);
        Parameters others = parameters;
        others.entropyNLayers = 1;
        others.entropyDModel = 16384;
        others.entropyNCtx = 1;
        others.entropyNVocab = 65536;
        QVERIFY(areSameResults(compareBy(method, others), expected));
        others.localEncoderLayers = others.localNLayers - 1;
        encoderMattered += areSameResults(compareBy(method, others), expected) ? 0 : 1;
    }
    if (method == QStringLiteral("blt-paper"))
        QVERIFY(encoderMattered > 100);
    else
        QCOMPARE(encoderMattered, 0);
}

PATCHSCALE_TEST(TestMethods)
#include "tst_methods.moc"
