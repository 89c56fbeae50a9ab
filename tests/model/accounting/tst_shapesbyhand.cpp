// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/nearness.h"
#include "tests/model/termlookup.h"
#include "tests/testprogram.h"

#include "model/accounting/breakdown.h"
#include "model/accounting/comparison.h"
#include "model/parameters/validation.h"

#include <QTest>

#include <array>

using namespace patchscale;

namespace {

constexpr std::array methods = {"openai", "blt-paper", "deepmind", "2n"};

Comparison compareBy(const char *method, const Parameters &parameters)
{
    return compare(parameters, *findMethod(QString::fromLatin1(method)));
}

/// Llama 3 8B beside a BLT like it.
Parameters likeLlama3()
{
    Parameters p;
    p.bltPs = 6;
    p.dModel = 4096;
    p.localNLayers = 7;
    p.localDModel = 1280;
    p.localNHeads = 20;
    p.nLayers = 32;
    p.nHeads = 32;
    p.nVocab = 128256;
    p.nKvHeads = 8;
    p.dFf = 14336;
    p.ffMatrices = 3;
    return p;
}

} // namespace

/// The shapes of published models, term by term. Where nothing else is said there are 26 layers of width 2560
/// with 20 heads of 128, feed-forward layers of 10240, and 1861 tokens of context.
class TestShapesByHand : public QObject
{
    Q_OBJECT

private slots:
    void equalsTheCheckValue_data();
    void equalsTheCheckValue();
    void termsEqualHandWorking_data();
    void termsEqualHandWorking();
    void changesNothingOfTheLocalModels();
    void givenTheNumbersThatFollowNothingChanges();
};

/// The numbers of `openai` are the specification's, in every bit; those of the others are worked out by
/// count_by_hand.py beside this.
void TestShapesByHand::equalsTheCheckValue_data()
{
    QTest::addColumn<double>("bpe");
    QTest::addColumn<double>("global");
    QTest::addColumn<double>("local");
    QTest::addColumn<double>("total");
    QTest::newRow("openai") << 3522087098.181818 << 2386081109.3333335 << 387535360.0 << 2773616469.3333335;
    QTest::newRow("blt-paper") << 3522191698.5123963 << 2386136632.888889 << 361646933.3333333
                               << 2747783566.2222223;
    QTest::newRow("deepmind") << 3873047039.9999995 << 2446415018.6666665 << 397575680.0
                              << 2843990698.6666665;
    QTest::newRow("2n") << 3172419025.454545 << 2326440618.6666665 << 367001600.0 << 2693442218.6666665;
}

void TestShapesByHand::equalsTheCheckValue()
{
    QFETCH(double, bpe);
    QFETCH(double, global);
    QFETCH(double, local);
    QFETCH(double, total);
    const QString method = QString::fromLatin1(QTest::currentDataTag());
    const Comparison comparison = compare(likeLlama3(), *findMethod(method));
    const bool isWhole = method != u"blt-paper";
    const auto isSame = [isWhole](double actual, double expected) {
        return isWhole ? actual == expected : isNear(actual, expected);
    };
    QVERIFY(isSame(comparison.bpe, bpe));
    QVERIFY(isSame(comparison.bltGlobal, global));
    QVERIFY(isSame(comparison.bltLocal, local));
    QVERIFY(isSame(comparison.bltTotal, total));
}

void TestShapesByHand::termsEqualHandWorking_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<Part>("part");
    QTest::addColumn<TermKind>("kind");
    QTest::addColumn<double>("expected");
    using enum TermKind;

    QString what;
    Parameters given;
    const auto add = [&](const char *method, Part part, TermKind kind, const char *working, double expected) {
        QTest::addRow("%s, %s: %s of %s", qPrintable(what), method, working, qPrintable(partIdentifier(part)))
            << QString::fromLatin1(method) << given << part << kind << expected;
    };
    const auto addForAll = [&](Part part, TermKind kind, const char *working, double expected) {
        for (const char *method : methods)
            add(method, part, kind, working, expected);
    };
    constexpr std::array both = {Part::Bpe, Part::BltGlobal};

    what = QStringLiteral("grouped queries");
    given.nKvHeads = 5;
    for (const Part part : both) {
        addForAll(part, AttentionQkv, "2 26 2560 (2560 + 2 640)", 511180800);
        addForAll(part, AttentionProjection, "2 26 2560 2560", 340787200);
        add("openai", part, AttentionScores, "2 26 1861 2560", 247736320);
    }
    what = QStringLiteral("grouped queries of heads that leave a rest");
    given.dModel = 512;
    given.nKvHeads = 10;
    add("openai", Part::BltGlobal, AttentionQkv, "2 26 512 (500 + 2 250)", 26624000);
    // The paper's queries are as wide as the model where the heads have no width of their own.
    add("blt-paper", Part::BltGlobal, AttentionQkv, "2 26 512 (512 + 2 250)", 26943488);
    add("blt-paper", Part::BltGlobal, AttentionProjection, "2 26 512 512", 13631488);

    what = QStringLiteral("own width of heads");
    given = Parameters();
    given.headDim = 64;
    for (const Part part : both) {
        addForAll(part, AttentionQkv, "2 26 2560 3 1280", 511180800);
        addForAll(part, AttentionProjection, "2 26 1280 2560", 170393600);
        add("openai", part, AttentionScores, "2 26 1861 1280", 123868160);
        add("deepmind", part, AttentionScores, "26 (4 1861 1280 + 3 20 1861)", 250639480);
        add("blt-paper", part, AttentionScores, "4 26 1280 (20480/11 + 1) / 2", 1363880960.0 / 11);
    }
    what = QStringLiteral("heads given as wide as they are");
    given.dModel = 512;
    given.headDim = 25;
    add("openai", Part::Bpe, AttentionQkv, "2 26 512 3 500", 39936000);
    add("blt-paper", Part::Bpe, AttentionQkv, "2 26 512 3 500", 39936000);
    add("blt-paper", Part::Bpe, AttentionProjection, "2 26 500 512", 13312000);
    what = QStringLiteral("wider than the model");
    given.headDim = 128;
    given.nKvHeads = 4;
    addForAll(Part::Bpe, AttentionQkv, "2 26 512 (2560 + 2 512)", 95420416);
    addForAll(Part::Bpe, AttentionProjection, "2 26 2560 512", 68157440);

    what = QStringLiteral("gated layers");
    given = Parameters();
    given.ffMatrices = 3;
    given.dFf = 6912;
    for (const Part part : both)
        addForAll(part, FeedForward, "2 26 3 2560 6912", 2760376320);
    given.dFf = 0;
    given.ffRatio = 2;
    addForAll(Part::Bpe, FeedForward, "2 26 3 2560 5120", 2044723200);

    what = QStringLiteral("experts");
    given = Parameters();
    given.nExperts = 8;
    given.nActiveExperts = 2;
    for (const Part part : both)
        addForAll(part, FeedForward, "2 26 2 2560 2 10240 + 2 26 2560 8", 5453660160);
    given.dFfShared = 1024;
    for (const Part part : both)
        addForAll(part, FeedForward, "2 26 2 2560 (2 10240 + 1024) + 2 26 2560 8", 5726289920);
    what = QStringLiteral("a shared expert beside the only one, without a router");
    given.nExperts = 1;
    given.nActiveExperts = 1;
    for (const Part part : both)
        addForAll(part, FeedForward, "2 26 2 2560 (10240 + 1024)", 2998927360);
    what = QStringLiteral("a shared expert of BLT alone");
    given.bpeDFfShared = -1;
    addForAll(Part::Bpe, FeedForward, "2 26 2 2560 10240", 2726297600);
    addForAll(Part::BltGlobal, FeedForward, "2 26 2 2560 (10240 + 1024)", 2998927360);
    what = QStringLiteral("a shared expert of another width");
    given.bpeDFfShared = 512;
    addForAll(Part::Bpe, FeedForward, "2 26 2 2560 (10240 + 512)", 2862612480);

    what = QStringLiteral("BPE's own");
    given = Parameters();
    given.nKvHeads = 5;
    given.ffMatrices = 3;
    given.dFf = 6912;
    given.nExperts = 4;
    given.nActiveExperts = 3;
    given.bpeNKvHeads = 20;
    given.bpeHeadDim = 64;
    given.bpeDFf = 10000;
    given.bpeFfMatrices = 2;
    given.bpeNExperts = 2;
    given.bpeNActiveExperts = 1;
    addForAll(Part::Bpe, AttentionQkv, "2 26 2560 3 1280", 511180800);
    addForAll(Part::Bpe, FeedForward, "2 26 2 2560 10000 + 2 26 2560 2", 2662666240);
    addForAll(Part::BltGlobal, AttentionQkv, "2 26 2560 (2560 + 2 640)", 511180800);
    addForAll(Part::BltGlobal, AttentionProjection, "2 26 2560 2560", 340787200);
    addForAll(Part::BltGlobal, FeedForward, "2 26 3 2560 3 6912 + 2 26 2560 4", 8281661440);
    what = QStringLiteral("what follows from BPE's own heads and width");
    given = Parameters();
    given.bpeDModel = 1000;
    given.bpeNHeads = 7;
    addForAll(Part::Bpe, FeedForward, "2 26 2 1000 4000", 416000000);
    add("2n", Part::Bpe, AttentionQkv, "2 26 1000 3 994", 155064000);
}

void TestShapesByHand::termsEqualHandWorking()
{
    QFETCH(QString, method);
    QFETCH(Parameters, parameters);
    QFETCH(Part, part);
    QFETCH(TermKind, kind);
    QFETCH(double, expected);
    QVERIFY(!validate(parameters));
    const double actual = termOf(compare(parameters, *findMethod(method)), part, kind);
    QVERIFY2(isNear(actual, expected), qPrintable(QString::number(actual, 'g', 17)));
}

void TestShapesByHand::changesNothingOfTheLocalModels()
{
    Parameters plain = likeLlama3();
    plain.nKvHeads = plain.dFf = 0;
    plain.ffMatrices = 2;
    plain.entropyModel = 1;
    Parameters shaped = plain;
    shaped.nKvHeads = 8;
    shaped.headDim = 100;
    shaped.dFf = 1000;
    shaped.ffMatrices = 3;
    shaped.nExperts = 8;
    shaped.nActiveExperts = 3;
    shaped.dFfShared = 500;
    shaped.tiedEmbeddings = 1;
    shaped.bpeOtherParameters = 1000000;
    for (const char *method : methods) {
        const Comparison before = compareBy(method, plain);
        const Comparison after = compareBy(method, shaped);
        QCOMPARE(bits(after.bltLocal), bits(before.bltLocal));
        QCOMPARE(bits(after.entropyModel), bits(before.entropyModel));
        QVERIFY(after.bpe != before.bpe && after.bltGlobal != before.bltGlobal);
    }
}

/// As many heads of keys and values as heads, heads as wide as they are, a width of four times the model's.
void TestShapesByHand::givenTheNumbersThatFollowNothingChanges()
{
    const Parameters plain;
    Parameters given;
    given.nKvHeads = 20;
    given.headDim = 128;
    given.dFf = 10240;
    // Counts of parameters alone.
    given.tiedEmbeddings = 1;
    given.bpeOtherParameters = 1000000;
    for (const char *method : methods) {
        const Comparison before = compareBy(method, plain);
        const Comparison after = compareBy(method, given);
        QCOMPARE(bits(after.bpe), bits(before.bpe));
        QCOMPARE(bits(after.bltGlobal), bits(before.bltGlobal));
        QCOMPARE(bits(after.bltTotal), bits(before.bltTotal));
    }
}

PATCHSCALE_TEST(TestShapesByHand)
#include "tst_shapesbyhand.moc"
