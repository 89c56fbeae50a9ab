// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/patchsizestop.h"
#include "tests/model/randomparameters.h"
#include "tests/model/resultnumbers.h"
#include "tests/model/termlookup.h"
#include "tests/places.h"
#include "tests/testprogram.h"

#include "model/accounting/comparison.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace patchscale;
using namespace patchscale::testing;

class TestComparison : public QObject
{
    Q_OBJECT

private slots:
    void equalsTheOriginalCalculator_data();
    void equalsTheOriginalCalculator();
    void equalsHandWorkingAtTheDefaults_data();
    void equalsHandWorkingAtTheDefaults();
    void listsEachTermOnce();
    void headsThatDoNotDivideTheWidthLeaveARest();
    void contextIsTheRoundedQuotientWithoutItsFraction_data();
    void contextIsTheRoundedQuotientWithoutItsFraction();
    void decoderKeysAreTheFloorOfTheExactQuotient_data();
    void decoderKeysAreTheFloorOfTheExactQuotient();
    void oddLayersAreHalvedExactly();
    void equalsASecondImplementationAtEverySliderPosition();
    void termsAreFiniteAndAddUp();
    void costFallsAsPatchesGrow();
    void differenceIsZeroWhereBothCostTheSame();
};

/// Rows of the original calculator: three slider values, then the five results.
void TestComparison::equalsTheOriginalCalculator_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QList<double>>("expected");

    QFile file(QStringLiteral(PATCHSCALE_TEST_DATA "/model/accounting/data/comparison.csv"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    const QByteArray header = file.readLine().trimmed();
    QCOMPARE(header, "blt_ps,d_model,local_n_layers,bpe_flops_per_byte,blt_global_flops_per_byte,"
                     "blt_local_flops_per_byte,blt_total_flops_per_byte,difference_percent");
    int rows = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        QList<double> numbers;
        for (const QByteArray &cell : line.split(',')) {
            bool isNumber = false;
            numbers << cell.toDouble(&isNumber);
            QVERIFY2(isNumber, line.constData());
        }
        QCOMPARE(numbers.size(), 8);
        Parameters parameters;
        parameters.bltPs = numbers.at(0);
        parameters.dModel = static_cast<int>(numbers.at(1));
        parameters.localNLayers = static_cast<int>(numbers.at(2));
        QTest::newRow(line.constData()) << parameters << numbers.mid(3);
        ++rows;
    }
    QCOMPARE(rows, 240);
}

void TestComparison::equalsTheOriginalCalculator()
{
    QFETCH(Parameters, parameters);
    QFETCH(QList<double>, expected);
    const auto rows = resultNumbers(compare(parameters));
    QCOMPARE(expected.size(), static_cast<qsizetype>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i)
        QCOMPARE(bits(rows[i]), bits(expected.at(static_cast<qsizetype>(i))));
}

void TestComparison::equalsHandWorkingAtTheDefaults_data()
{
    QTest::addColumn<Part>("part");
    QTest::addColumn<TermKind>("kind");
    QTest::addColumn<double>("expected");

    // 26 layers of width 2560, which 20 heads divide; 8192 / 4.4 = 1861.8, so a context of 1861.
    for (const Part part : {Part::Bpe, Part::BltGlobal}) {
        const char *name = part == Part::Bpe ? "BPE" : "global";
        QTest::addRow("%s embeddings: 4 2560", name) << part << TermKind::Embeddings << 10240.0;
        QTest::addRow("%s qkv: 2 26 2560 3 2560", name) << part << TermKind::AttentionQkv << 1022361600.0;
        QTest::addRow("%s mask: 2 26 1861 2560", name) << part << TermKind::AttentionScores << 247736320.0;
        QTest::addRow("%s projection: 2 26 2560 2560", name)
            << part << TermKind::AttentionProjection << 340787200.0;
        QTest::addRow("%s feed-forward: 2 26 2 2560 4 2560", name)
            << part << TermKind::FeedForward << 2726297600.0;
    }
    QTest::newRow("BPE logits: 2 2560 128000") << Part::Bpe << TermKind::Logits << 655360000.0;
    QTest::newRow("global logits: none") << Part::BltGlobal << TermKind::Logits << 0.0;

    // 10 layers of width 1024, which 16 heads divide; a window of 512, a vocabulary of 256.
    const Part local = Part::BltLocal;
    QTest::newRow("local embeddings: 4 1024") << local << TermKind::Embeddings << 4096.0;
    QTest::newRow("local qkv: 2 10 1024 3 1024") << local << TermKind::AttentionQkv << 62914560.0;
    QTest::newRow("local mask: 2 10 512 1024") << local << TermKind::AttentionScores << 10485760.0;
    QTest::newRow("local projection: 2 10 1024 1024") << local << TermKind::AttentionProjection << 20971520.0;
    QTest::newRow("local feed-forward: 2 10 2 1024 4 1024") << local << TermKind::FeedForward << 167772160.0;
    QTest::newRow("local logits: 2 1024 256") << local << TermKind::Logits << 524288.0;

    // 5 layers each; 512 keys in the encoder, floor(512 / 4.4) = 116 in the decoder.
    QTest::newRow("encoder: 5 (8 1024 1024 + 4 512 1024)")
        << Part::EncoderCrossAttention << TermKind::CrossAttention << 52428800.0;
    QTest::newRow("decoder: 5 (8 1024 1024 + 4 116 1024)")
        << Part::DecoderCrossAttention << TermKind::CrossAttention << 44318720.0;
}

void TestComparison::equalsHandWorkingAtTheDefaults()
{
    QFETCH(Part, part);
    QFETCH(TermKind, kind);
    QFETCH(double, expected);
    QCOMPARE(bits(termOf(compare(Parameters()), part, kind)), bits(expected));
}

void TestComparison::listsEachTermOnce()
{
    const Comparison comparison = compare(Parameters());
    for (const Part part : {Part::Bpe, Part::BltGlobal, Part::BltLocal})
        for (const TermKind kind : {TermKind::Embeddings, TermKind::AttentionQkv, TermKind::AttentionScores,
                                    TermKind::AttentionProjection, TermKind::FeedForward, TermKind::Logits})
            QCOMPARE(std::count_if(comparison.terms.begin(), comparison.terms.end(),
                                   [&](const Term &term) { return term.part == part && term.kind == kind; }),
                     1);
    for (const Part part : {Part::EncoderCrossAttention, Part::DecoderCrossAttention})
        QCOMPARE(std::count_if(comparison.terms.begin(), comparison.terms.end(),
                               [&](const Term &term) {
                                   return term.part == part && term.kind == TermKind::CrossAttention;
                               }),
                 1);
    QCOMPARE(comparison.parameters, Parameters());
}

/// 20 floor(512 / 20) = 500: attention is 500 wide, everything else 512.
void TestComparison::headsThatDoNotDivideTheWidthLeaveARest()
{
    Parameters parameters;
    parameters.dModel = 512;
    const Comparison comparison = compare(parameters);
    QCOMPARE(termOf(comparison, Part::Bpe, TermKind::Embeddings), 4.0 * 512);
    QCOMPARE(termOf(comparison, Part::Bpe, TermKind::AttentionQkv), 2.0 * 26 * 512 * 3 * 500);
    QCOMPARE(termOf(comparison, Part::Bpe, TermKind::AttentionScores), 2.0 * 26 * 1861 * 500);
    QCOMPARE(termOf(comparison, Part::Bpe, TermKind::AttentionProjection), 2.0 * 26 * 500 * 512);
    QCOMPARE(termOf(comparison, Part::Bpe, TermKind::FeedForward), 2.0 * 26 * 2 * 512 * 4 * 512);
    QCOMPARE(termOf(comparison, Part::Bpe, TermKind::Logits), 2.0 * 512 * 128000);
}

void TestComparison::contextIsTheRoundedQuotientWithoutItsFraction_data()
{
    QTest::addColumn<double>("bytesPerUnit");
    QTest::addColumn<int>("context");

    // The double nearest to 1.6 is above it, so that the exact quotient is below 5120; rounded, it is 5120.
    QTest::newRow("1.6") << 1.6 << 5120;
    QTest::newRow("1") << 1.0 << 8192;
    QTest::newRow("3.2") << 3.2 << 2560;
    QTest::newRow("4.4") << 4.4 << 1861;
    QTest::newRow("6.4") << 6.4 << 1280;
    QTest::newRow("10") << 10.0 << 819;
}

void TestComparison::contextIsTheRoundedQuotientWithoutItsFraction()
{
    QFETCH(double, bytesPerUnit);
    QFETCH(int, context);
    Parameters parameters;
    parameters.bltPs = bytesPerUnit;
    parameters.bpePs = bytesPerUnit;
    const Comparison comparison = compare(parameters);
    QCOMPARE(termOf(comparison, Part::Bpe, TermKind::AttentionScores), 2.0 * 26 * context * 2560);
    QCOMPARE(termOf(comparison, Part::BltGlobal, TermKind::AttentionScores), 2.0 * 26 * context * 2560);
}

void TestComparison::decoderKeysAreTheFloorOfTheExactQuotient_data()
{
    QTest::addColumn<double>("patchSize");
    QTest::addColumn<int>("keys");

    // The doubles nearest to these three are above the decimals, so that the patches do not quite fit.
    QTest::newRow("1.6") << 1.6 << 319;
    QTest::newRow("3.2") << 3.2 << 159;
    QTest::newRow("6.4") << 6.4 << 79;
    QTest::newRow("1") << 1.0 << 512;
    QTest::newRow("4") << 4.0 << 128;
    QTest::newRow("4.4") << 4.4 << 116;
    QTest::newRow("10") << 10.0 << 51;
}

void TestComparison::decoderKeysAreTheFloorOfTheExactQuotient()
{
    QFETCH(double, patchSize);
    QFETCH(int, keys);
    Parameters parameters;
    parameters.bltPs = patchSize;
    QCOMPARE(termOf(compare(parameters), Part::DecoderCrossAttention, TermKind::CrossAttention),
             5 * (8.0 * 1024 * 1024 + 4.0 * keys * 1024));
}

/// The published 8B model has 7 local layers: 3.5 cross-attention layers in the encoder and in the decoder.
void TestComparison::oddLayersAreHalvedExactly()
{
    Parameters parameters;
    parameters.localNLayers = 7;
    const Comparison comparison = compare(parameters);
    QCOMPARE(termOf(comparison, Part::EncoderCrossAttention, TermKind::CrossAttention),
             3.5 * (8.0 * 1024 * 1024 + 4.0 * 512 * 1024));
    QCOMPARE(termOf(comparison, Part::DecoderCrossAttention, TermKind::CrossAttention),
             3.5 * (8.0 * 1024 * 1024 + 4.0 * 116 * 1024));
    QCOMPARE(termOf(comparison, Part::BltLocal, TermKind::AttentionScores), 2.0 * 7 * 512 * 1024);
}

namespace {

// The rules a second time, in whole numbers for as long as there is a way. A double is a whole number of 53
// bits over a power of two, so that a quotient can be had by long division, bit by bit, without any rounding.
class LongDivision
{
public:
    /// For a divisor of at least 1 and a dividend below 2^52.
    LongDivision(quint64 dividend, double divisor) : m_rest(dividend)
    {
        int exponent = 0;
        m_divisor = static_cast<quint64>(std::ldexp(std::frexp(divisor, &exponent), 53));
        for (int i = 0; i < 53 - exponent; ++i)
            produceBit();
    }

    /// The floor of the exact quotient.
    quint64 floor() const { return m_quotient; }

    /// What is left of the quotient, rounded to the 53 bits of a double, without its fraction.
    quint64 floorOfRounded() const
    {
        LongDivision longer = *this;
        int fractionBits = 0;
        for (; longer.m_quotient < quint64(1) << 53; ++fractionBits)
            longer.produceBit();
        // 54 bits now; the last one rounds. A quotient of two doubles never lies midway between two others.
        return ((longer.m_quotient + 1) >> 1) >> (fractionBits - 1);
    }

private:
    void produceBit()
    {
        m_rest *= 2;
        m_quotient *= 2;
        if (m_rest >= m_divisor) {
            m_rest -= m_divisor;
            ++m_quotient;
        }
    }

    quint64 m_divisor;
    quint64 m_rest;
    quint64 m_quotient = 0;
};

/// A model's FLOPs per token, the terms of the table multiplied out and gathered.
quint64 transformer(quint64 l, quint64 heads, quint64 d, quint64 m, quint64 vocabulary)
{
    const quint64 a = d - d % heads;
    constexpr quint64 ffRatio = 4;
    return d * (4 + 2 * vocabulary) + l * (8 * a * d + 2 * m * a + 4 * ffRatio * d * d);
}

/// The five results at a slider position, everything else at the default.
std::array<double, 5> results(double patchSize, int width, int localLayers)
{
    const auto d = static_cast<quint64>(width);
    const auto l = static_cast<quint64>(localLayers);
    const quint64 token = transformer(26, 20, d, LongDivision(8192, 4.4).floorOfRounded(), 128000);
    const quint64 patch = transformer(26, 20, d, LongDivision(8192, patchSize).floorOfRounded(), 0);
    const quint64 keys = 512 + LongDivision(512, patchSize).floor(); // encoder and decoder
    const quint64 h = 1024;
    const quint64 byte = transformer(l, 16, h, 512, 256) + l * h * (8 * h + 2 * keys);

    // All of it is below 2^53, so that the first roundings are here.
    const double bpe = static_cast<double>(token) / 4.4;
    const double bltGlobal = static_cast<double>(patch) / patchSize;
    const auto bltLocal = static_cast<double>(byte);
    const double bltTotal = bltLocal + bltGlobal;
    return {bpe, bltGlobal, bltLocal, bltTotal, (bltTotal - bpe) / bpe * 100};
}

} // namespace

void TestComparison::equalsASecondImplementationAtEverySliderPosition()
{
    int positions = 0;
    Parameters parameters;
    for (int stop = 0; stop < patchSizeStops; ++stop) {
        parameters.bltPs = patchSizeStop(stop);
        for (parameters.dModel = 512; parameters.dModel <= 8192; parameters.dModel += 128) {
            for (parameters.localNLayers = 2; parameters.localNLayers <= 24; parameters.localNLayers += 2) {
                const Comparison actual = compare(parameters);
                const std::array expected =
                    results(parameters.bltPs, parameters.dModel, parameters.localNLayers);
                const auto where =
                    QStringLiteral("at %1, %2, %3")
                        .arg(QString::number(parameters.bltPs), QString::number(parameters.dModel),
                             QString::number(parameters.localNLayers));
                QVERIFY2(bits(actual.bpe) == bits(expected[0]), qPrintable(where));
                QVERIFY2(bits(actual.bltGlobal) == bits(expected[1]), qPrintable(where));
                QVERIFY2(bits(actual.bltLocal) == bits(expected[2]), qPrintable(where));
                QVERIFY2(bits(actual.bltTotal) == bits(expected[3]), qPrintable(where));
                QVERIFY2(bits(actual.differencePercent) == bits(expected[4]), qPrintable(where));
                ++positions;
            }
        }
    }
    QCOMPARE(positions, 91 * 61 * 12);
}

/// Every sum of terms is a whole number below 2^53 here, or half of one: adding them up rounds nothing.
void TestComparison::termsAreFiniteAndAddUp()
{
    RandomParameters random(1);
    for (int i = 0; i < 5000; ++i) {
        const Parameters parameters = random.next();
        const Comparison comparison = compare(parameters);
        for (const Term &term : comparison.terms)
            QVERIFY(std::isfinite(term.flops) && term.flops >= 0);
        QVERIFY(std::isfinite(comparison.differencePercent));
        QCOMPARE(bits(comparison.bpe), bits(sumOf(comparison, Part::Bpe) / parameters.bpePs));
        QCOMPARE(bits(comparison.bltGlobal), bits(sumOf(comparison, Part::BltGlobal) / parameters.bltPs));
        QCOMPARE(bits(comparison.bltLocal),
                 bits(sumOf(comparison, Part::BltLocal) + sumOf(comparison, Part::EncoderCrossAttention) +
                      sumOf(comparison, Part::DecoderCrossAttention)));
        QCOMPARE(bits(comparison.entropyModel), bits(sumOf(comparison, Part::EntropyModel)));
        QCOMPARE(bits(comparison.bltTotal),
                 bits(comparison.bltLocal + comparison.bltGlobal + comparison.entropyModel));
    }
}

void TestComparison::costFallsAsPatchesGrow()
{
    RandomParameters random(2);
    for (int i = 0; i < 200; ++i) {
        Parameters parameters = i == 0 ? Parameters() : random.next();
        parameters.bltPs = patchSizeStop(0);
        Comparison before = compare(parameters);
        for (int stop = 1; stop < patchSizeStops; ++stop) {
            parameters.bltPs = patchSizeStop(stop);
            const Comparison after = compare(parameters);
            QVERIFY(after.bltGlobal < before.bltGlobal);
            QVERIFY(after.bltLocal <= before.bltLocal);
            QCOMPARE(bits(after.bpe), bits(before.bpe));
            before = after;
        }
    }
}

/// At one byte per patch and per token the two differ by BPE's logits, 2 512 n_vocab, against BLT's local
/// models: 262672384 + 52428800 + 52428800 = 367529984 (512 keys in the decoder too) = 2 512 358916.
void TestComparison::differenceIsZeroWhereBothCostTheSame()
{
    Parameters parameters;
    parameters.bltPs = 1;
    parameters.bpePs = 1;
    parameters.dModel = 512;
    parameters.nVocab = 358916;
    const Comparison comparison = compare(parameters);
    QCOMPARE(bits(comparison.bltLocal), bits(367529984));
    QCOMPARE(bits(comparison.bltTotal), bits(comparison.bpe));
    QCOMPARE(bits(comparison.differencePercent), bits(0));
}

PATCHSCALE_TEST(TestComparison)
#include "tst_comparison.moc"
