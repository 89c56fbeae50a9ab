// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/nearness.h"
#include "tests/model/termlookup.h"
#include "tests/testprogram.h"

#include "model/accounting/comparison.h"

#include <QSet>
#include <QTest>

#include <cmath>

using namespace patchscale;

namespace {

Comparison compareBy(const QString &method, const Parameters &parameters)
{
    return compare(parameters, *findMethod(method));
}

/// The paper's 2B model (Table 10).
Parameters published2B()
{
    Parameters p;
    p.nLayers = 26;
    p.nHeads = 20;
    p.dModel = 2560;
    p.localDModel = 1024;
    p.localNHeads = 16;
    p.localNLayers = 10;
    p.localEncoderLayers = 1;
    return p;
}

} // namespace

class TestMethodsByHand : public QObject
{
    Q_OBJECT

private slots:
    void termsEqualHandWorking_data();
    void termsEqualHandWorking();
    void countNothingElse_data();
    void countNothingElse();
    void sumsEqualHandWorking_data();
    void sumsEqualHandWorking();
    void equalTheFiguresOfTheSpecification_data();
    void equalTheFiguresOfTheSpecification();
};

/// The terms of the original method are worked out in the test of the comparison.
void TestMethodsByHand::termsEqualHandWorking_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<Part>("part");
    QTest::addColumn<TermKind>("kind");
    QTest::addColumn<double>("expected");

    QString method;
    Parameters given;
    const auto add = [&](Part part, TermKind kind, const char *working, double expected) {
        QTest::addRow("%s: %s", qPrintable(method), working) << method << given << part << kind << expected;
    };
    using enum TermKind;

    method = QStringLiteral("deepmind");
    // 26 layers of width 2560, which 20 heads divide; 8192 / 4.4 = 1861.8, so a context of 1861.
    for (const Part part : {Part::Bpe, Part::BltGlobal}) {
        const double V = part == Part::Bpe ? 128000 : 0;
        add(part, Embeddings, "2 V 2560", V * 5120);
        add(part, AttentionQkv, "26 6 2560 2560", 1022361600);
        // 2 1861 2560 = 9528320, twice; 3 20 1861 = 111660
        add(part, AttentionScores, "26 (2 1861 2560 + 3 20 1861 + 2 1861 2560)", 498375800);
        add(part, AttentionProjection, "26 2 2560 2560", 340787200);
        add(part, FeedForward, "26 4 2560 4 2560", 2726297600);
        add(part, Logits, "2 2560 V", V * 5120);
    }
    add(Part::BltLocal, Embeddings, "2 256 1024", 524288);
    add(Part::BltLocal, AttentionQkv, "10 6 1024 1024", 62914560);
    // 2 512 1024 = 1048576, twice; 3 16 512 = 24576
    add(Part::BltLocal, AttentionScores, "10 (2 512 1024 + 3 16 512 + 2 512 1024)", 21217280);
    add(Part::BltLocal, AttentionProjection, "10 2 1024 1024", 20971520);
    add(Part::BltLocal, FeedForward, "10 4 1024 4 1024", 167772160);
    add(Part::BltLocal, Logits, "2 1024 256", 524288);
    // As in the original: 5 layers each, floor(512 / 4.4) = 116 keys in the decoder.
    add(Part::EncoderCrossAttention, CrossAttention, "5 (8 1024 1024 + 4 512 1024)", 52428800);
    add(Part::DecoderCrossAttention, CrossAttention, "5 (8 1024 1024 + 4 116 1024)", 44318720);

    method = QStringLiteral("2n");
    for (const Part part : {Part::Bpe, Part::BltGlobal}) {
        add(part, AttentionQkv, "2 26 2560 3 2560", 1022361600);
        add(part, AttentionProjection, "2 26 2560 2560", 340787200);
        add(part, FeedForward, "2 26 2 2560 4 2560", 2726297600);
    }
    for (const Part part : {Part::Bpe, Part::BltGlobal, Part::BltLocal})
        for (const TermKind kind : {Embeddings, AttentionScores, Logits})
            add(part, kind, "none", 0);
    add(Part::BltLocal, AttentionQkv, "2 10 1024 3 1024", 62914560);
    add(Part::BltLocal, AttentionProjection, "2 10 1024 1024", 20971520);
    add(Part::BltLocal, FeedForward, "2 10 2 1024 4 1024", 167772160);
    add(Part::EncoderCrossAttention, CrossAttention, "5 8 1024 1024", 41943040);
    add(Part::DecoderCrossAttention, CrossAttention, "5 8 1024 1024", 41943040);

    method = QStringLiteral("blt-paper");
    for (const Part part : {Part::Bpe, Part::BltGlobal}) {
        const double V = part == Part::Bpe ? 128000 : 0;
        add(part, FeedForward, "2 26 2 2560 4 2560", 2726297600);
        // QKVO with one key for each query is 4 2 26 2560 2560: three of the four are query, key and value.
        add(part, AttentionQkv, "3 2 26 2560 2560", 1022361600);
        add(part, AttentionProjection, "2 26 2560 2560", 340787200);
        // 8192 / 4.4 = 20480 / 11, not truncated: 4 26 2560 / 2 = 133120 times 20491 / 11
        add(part, AttentionScores, "4 26 2560 (20480/11 + 1) / 2", 2727761920.0 / 11);
        add(part, Logits, "2 2560 V", V * 5120);
    }
    // One layer in the encoder, nine in the decoder.
    add(Part::BltEncoder, FeedForward, "2 1 2 1024 4 1024", 16777216);
    add(Part::BltEncoder, AttentionQkv, "3 2 1 1024 1024", 6291456);
    add(Part::BltEncoder, AttentionProjection, "2 1 1024 1024", 2097152);
    add(Part::BltEncoder, AttentionScores, "4 1 1024 513 / 2", 1050624);
    add(Part::BltEncoder, Logits, "none", 0);
    add(Part::BltDecoder, FeedForward, "2 9 2 1024 4 1024", 150994944);
    add(Part::BltDecoder, AttentionQkv, "3 2 9 1024 1024", 56623104);
    add(Part::BltDecoder, AttentionProjection, "2 9 1024 1024", 18874368);
    add(Part::BltDecoder, AttentionScores, "4 9 1024 513 / 2", 9455616);
    add(Part::BltDecoder, Logits, "2 1024 256", 524288);
    // k = ceil(2560 / 1024) = 3. 4 1024 5.4 / 2 = 11059.2; (2 4.4 / 3 + 2) 2 1024 1024 = 31037849.6 / 3;
    // three times their sum is 31071027.2.
    add(Part::EncoderCrossAttention, CrossAttention, "(4 1024 5.4 / 2 + (2 4.4/3 + 2) 2 1024 1024) 3 / 4.4",
        31071027.2 / 4.4);
    // 4 9 1024 4 / 2 = 73728; (2 3 / 4.4 + 2) 2 9 1024 1024 = 14.8 18874368 / 4.4
    add(Part::DecoderCrossAttention, CrossAttention, "4 9 1024 4 / 2 + (2 3/4.4 + 2) 2 9 1024 1024",
        73728 + 279340646.4 / 4.4);

    // 20 floor(512 / 20) = 500
    given.dModel = 512;
    method = QStringLiteral("deepmind");
    add(Part::Bpe, Embeddings, "2 128000 512", 131072000);
    add(Part::Bpe, AttentionQkv, "26 6 512 500", 39936000);
    add(Part::Bpe, AttentionScores, "26 (4 1861 500 + 3 20 1861)", 99675160);
    add(Part::Bpe, AttentionProjection, "26 2 500 512", 13312000);
    add(Part::Bpe, FeedForward, "26 4 512 4 512", 109051904);
    method = QStringLiteral("2n");
    add(Part::BltGlobal, AttentionQkv, "2 26 512 3 500", 39936000);
    add(Part::BltGlobal, AttentionProjection, "2 26 500 512", 13312000);
    add(Part::BltGlobal, FeedForward, "2 26 2 512 4 512", 109051904);
    method = QStringLiteral("blt-paper");
    // Only the attention's own width is 500 here.
    add(Part::BltGlobal, AttentionQkv, "3 2 26 512 512", 40894464);
    add(Part::BltGlobal, AttentionProjection, "2 26 512 512", 13631488);
    add(Part::BltGlobal, AttentionScores, "4 26 500 (20480/11 + 1) / 2", 532766000.0 / 11);
    add(Part::BltGlobal, FeedForward, "2 26 2 512 4 512", 109051904);

    // 12 floor(1024 / 12) = 1020
    given = Parameters();
    given.localNHeads = 12;
    method = QStringLiteral("deepmind");
    add(Part::BltLocal, AttentionQkv, "10 6 1024 1020", 62668800);
    add(Part::BltLocal, AttentionScores, "10 (4 512 1020 + 3 12 512)", 21073920);
    add(Part::BltLocal, AttentionProjection, "10 2 1020 1024", 20889600);
    add(Part::EncoderCrossAttention, CrossAttention, "5 (8 1024 1024 + 4 512 1024), heads of 1020 or not",
        52428800);
    method = QStringLiteral("2n");
    add(Part::BltLocal, AttentionQkv, "2 10 1024 3 1020", 62668800);
    add(Part::BltLocal, AttentionProjection, "2 10 1020 1024", 20889600);
    method = QStringLiteral("blt-paper");
    add(Part::BltEncoder, AttentionScores, "4 1 1020 513 / 2", 1046520);
    add(Part::BltDecoder, AttentionScores, "4 9 1020 513 / 2", 9418680);
    add(Part::BltDecoder, AttentionQkv, "3 2 9 1024 1024, heads of 1020 or not", 56623104);
    add(Part::EncoderCrossAttention, CrossAttention, "31071027.2 / 4.4, heads of 1020 or not",
        31071027.2 / 4.4);

    // Four layers in the encoder, six in the decoder; patches of 8 bytes; k = ceil(2561 / 1024) = 3.
    given = Parameters();
    given.dModel = 2561;
    given.bltPs = 8;
    given.localEncoderLayers = 4;
    add(Part::BltEncoder, FeedForward, "2 4 2 1024 4 1024", 67108864);
    add(Part::BltDecoder, FeedForward, "2 6 2 1024 4 1024", 100663296);
    // 4 4 1024 9 / 2 = 73728; (2 8/3 + 2) 2 4 1024 1024 = 22 8388608 / 3
    add(Part::EncoderCrossAttention, CrossAttention, "(73728 + 22 8388608 / 3) 3 / 8",
        (221184 + 184549376.0) / 8);
    // 4 6 1024 4 / 2 = 49152; (2 3/8 + 2) 2 6 1024 1024 = 2.75 12582912 = 34603008
    add(Part::DecoderCrossAttention, CrossAttention, "49152 + 2.75 12582912", 34652160);
}

void TestMethodsByHand::termsEqualHandWorking()
{
    QFETCH(QString, method);
    QFETCH(Parameters, parameters);
    QFETCH(Part, part);
    QFETCH(TermKind, kind);
    QFETCH(double, expected);
    const double actual = termOf(compareBy(method, parameters), part, kind);
    // What is nothing need not be listed.
    const bool isAsExpected = expected == 0 ? std::isnan(actual) || actual == 0 : isNear(actual, expected);
    QVERIFY2(isAsExpected, qPrintable(QString::number(actual, 'g', 17)));
}

/// As many terms as are worked out for the defaults, and none a second time.
void TestMethodsByHand::countNothingElse_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("terms");
    // Six for BPE, five for a global model without logits, six for the local one, two cross-attentions.
    QTest::newRow("openai") << QStringLiteral("openai") << 6 + 5 + 6 + 2;
    // The global model has no vocabulary to embed.
    QTest::newRow("deepmind") << QStringLiteral("deepmind") << 6 + 4 + 6 + 2;
    QTest::newRow("2n") << QStringLiteral("2n") << 3 + 3 + 3 + 2;
    // No embeddings; the encoder has no logits either.
    QTest::newRow("blt-paper") << QStringLiteral("blt-paper") << 5 + 4 + 4 + 5 + 2;
}

void TestMethodsByHand::countNothingElse()
{
    QFETCH(QString, method);
    QFETCH(int, terms);
    const Comparison comparison = compareBy(method, Parameters());
    QSet<int> seen;
    int counted = 0;
    for (const Term &term : comparison.terms) {
        const int key = static_cast<int>(term.part) * 100 + static_cast<int>(term.kind);
        QVERIFY(!seen.contains(key));
        seen << key;
        counted += term.flops != 0 ? 1 : 0;
    }
    QCOMPARE(counted, terms);
}

void TestMethodsByHand::sumsEqualHandWorking_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<double>("bpe");
    QTest::addColumn<double>("global");
    QTest::addColumn<double>("local");

    QTest::newRow("openai") << QStringLiteral("openai") << 1134671127.2727273 << 985725672.7272726
                            << 359419904.0;
    // 655360000 + 1022361600 + 498375800 + 340787200 + 2726297600 + 655360000 = 5898542200, without
    // embeddings and logits 4587822200; locally 524288 + 62914560 + 21217280 + 20971520 + 167772160 + 524288
    // = 273924096, with 52428800 + 44318720 of cross-attention 370671616.
    QTest::newRow("deepmind") << QStringLiteral("deepmind") << 5898542200 / 4.4 << 4587822200 / 4.4
                              << 370671616.0;
    // 1022361600 + 340787200 + 2726297600 = 4089446400; 62914560 + 20971520 + 167772160 = 251658240, with
    // 41943040 of cross-attention twice 335544320.
    QTest::newRow("2n") << QStringLiteral("2n") << 4089446400 / 4.4 << 4089446400 / 4.4 << 335544320.0;
    // 2726297600 + 1022361600 + 340787200 = 4089446400, with logits 4744806400; the encoder 26216448, the
    // decoder 236472320.
    const double attention = 2727761920.0 / 11;
    QTest::newRow("blt-paper") << QStringLiteral("blt-paper") << (4744806400 + attention) / 4.4
                               << (4089446400 + attention) / 4.4
                               << 26216448 + 236472320 + 31071027.2 / 4.4 + 73728 + 279340646.4 / 4.4;
}

void TestMethodsByHand::sumsEqualHandWorking()
{
    QFETCH(QString, method);
    QFETCH(double, bpe);
    QFETCH(double, global);
    QFETCH(double, local);
    const Comparison comparison = compareBy(method, Parameters());
    QCOMPARE(comparison.method, findMethod(method));
    QVERIFY(isNear(comparison.bpe, bpe));
    QVERIFY(isNear(comparison.bltGlobal, global));
    QVERIFY(isNear(comparison.bltLocal, local));
    QVERIFY(isNear(comparison.bltTotal, local + global));
    QVERIFY(isNear(comparison.differencePercent, 100 * (local + global - bpe) / bpe));
}

void TestMethodsByHand::equalTheFiguresOfTheSpecification_data()
{
    QTest::addColumn<double>("actual");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("expected");

    Parameters at45 = published2B();
    at45.bltPs = 4.5;
    const Comparison comparison = compareBy(QStringLiteral("blt-paper"), at45);
    QTest::newRow("2B at 4.5, global") << comparison.bltGlobal << 7 << QStringLiteral("9.626482e+08");
    QTest::newRow("2B at 4.5, encoder")
        << sumOf(comparison, Part::BltEncoder) << 7 << QStringLiteral("2.621645e+07");
    QTest::newRow("2B at 4.5, decoder")
        << sumOf(comparison, Part::BltDecoder) << 7 << QStringLiteral("2.364723e+08");
    QTest::newRow("2B at 4.5, encoder cross-attention")
        << sumOf(comparison, Part::EncoderCrossAttention) << 7 << QStringLiteral("6.998016e+06");
    QTest::newRow("2B at 4.5, decoder cross-attention")
        << sumOf(comparison, Part::DecoderCrossAttention) << 7 << QStringLiteral("6.298829e+07");

    Parameters llama;
    llama.nLayers = 24;
    llama.dModel = 1280;
    llama.nHeads = 10;
    llama.nVocab = 32000;
    llama.bpePs = 3.7;
    QTest::newRow("Llama 2 470m") << compareBy(QStringLiteral("blt-paper"), llama).bpe << 3
                                  << QStringLiteral("3.14e+08");

    Parameters large;
    large.nLayers = 32;
    large.nHeads = 32;
    large.dModel = 4096;
    large.localDModel = 1280;
    large.localNHeads = 20;
    large.localNLayers = 9;
    large.localEncoderLayers = 3;
    large.bltPs = 8;
    QTest::newRow("BLT 6.6B") << compareBy(QStringLiteral("blt-paper"), large).bltTotal << 3
                              << QStringLiteral("2.10e+09");
}

void TestMethodsByHand::equalTheFiguresOfTheSpecification()
{
    QFETCH(double, actual);
    QFETCH(int, digits);
    QFETCH(QString, expected);
    QCOMPARE(QString::number(actual, 'e', digits - 1), expected);
}

PATCHSCALE_TEST(TestMethodsByHand)
#include "tst_methodsbyhand.moc"
