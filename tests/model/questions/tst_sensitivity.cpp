// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/nearness.h"
#include "tests/model/patchsizestop.h"
#include "tests/model/questions/sensitivitymoves.h"
#include "tests/model/randomparameters.h"
#include "tests/testprogram.h"

#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"
#include "model/questions/sensitivity.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// Values in the order of kinds.
using Values = std::array<double, 4>;

Comparison compareBy(const char *method, const Parameters &parameters = Parameters())
{
    return compare(parameters, *findMethod(QString::fromLatin1(method)));
}

/// The values that moves lead to, of a parameter that is left out none.
Values valuesOf(const std::vector<Sensitivity> &all, ParameterId id)
{
    Values values = {none, none, none, none};
    const Sensitivity *sensitivity = find(all, id);
    for (std::size_t i = 0; sensitivity && i < kinds.size(); ++i)
        if (const auto &move = sensitivity->move(kinds[i]))
            values[i] = move->value;
    return values;
}

} // namespace

class TestSensitivity : public QObject
{
    Q_OBJECT

private slots:
    void movesAsHandWorkingSays_data();
    void movesAsHandWorkingSays();
    void putsTheFarthestReachFirst();
    void movesByStepsAndTenths_data();
    void movesByStepsAndTenths();
    void leavesOutWhatDoesNotCount_data();
    void leavesOutWhatDoesNotCount();
};

/// In method 2n with one shape for both models: a token or patch costs W = 26 d (8 a + 16 d), with d = a =
/// 2560 4089446400 FLOPs, and the local models L = 10 h (8 b + 24 h) a byte, with h = b = 1024 335544320. The
/// difference is 100 (L + W / p) / (W / q) - 100 for patches of p and tokens of q bytes.
void TestSensitivity::movesAsHandWorkingSays_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<Values>("values");
    QTest::addColumn<Values>("differences");

    const auto difference = [](double local, double perToken, double p, double q) {
        return 100 * (local + perToken / p) / (perToken / q) - 100;
    };
    const auto perToken = [](double layers, double d, double a) { return layers * d * (8 * a + 16 * d); };
    const auto perByte = [](double layers, double h, double b) { return layers * h * (8 * b + 24 * h); };
    const double W = 4089446400;
    const double L = 335544320;
    const double now = difference(L, W, 4.4, 4.4);
    QCOMPARE(perToken(26, 2560, 2560), W);
    QCOMPARE(perByte(10, 1024, 1024), L);

    QTest::newRow("patch size") << ParameterId::BltPs << Values{4.3, 4.5, 3.96, 4.84}
                                << Values{difference(L, W, 4.3, 4.4), difference(L, W, 4.5, 4.4),
                                          difference(L, W, 3.96, 4.4), difference(L, W, 4.84, 4.4)};
    QTest::newRow("bytes per token") << ParameterId::BpePs << Values{none, none, 3.96, 4.84}
                                     << Values{none, none, difference(L, W, 4.4, 3.96),
                                               difference(L, W, 4.4, 4.84)};
    // 20 heads: 20 121 = 2420, 20 134 = 2680, 20 115 = 2300, 20 140 = 2800.
    QTest::newRow("model dimension") << ParameterId::DModel << Values{2432, 2688, 2304, 2816}
                                     << Values{difference(L, perToken(26, 2432, 2420), 4.4, 4.4),
                                               difference(L, perToken(26, 2688, 2680), 4.4, 4.4),
                                               difference(L, perToken(26, 2304, 2300), 4.4, 4.4),
                                               difference(L, perToken(26, 2816, 2800), 4.4, 4.4)};
    QTest::newRow("local layers") << ParameterId::LocalNLayers << Values{8, 12, 9, 11}
                                  << Values{now * 0.8, now * 1.2, now * 0.9, now * 1.1};
    // 23.4 and 28.6 layers
    QTest::newRow("layers") << ParameterId::NLayers << Values{none, none, 23, 29}
                            << Values{none, none, now * 26 / 23, now * 26 / 29};
    // 18 142, 22 116
    QTest::newRow("heads") << ParameterId::NHeads << Values{none, none, 18, 22}
                           << Values{none, none, difference(L, perToken(26, 2560, 2556), 4.4, 4.4),
                                     difference(L, perToken(26, 2560, 2552), 4.4, 4.4)};
    // 921.6 and 1126.4; 16 heads: 16 57, 16 70
    QTest::newRow("local dimension") << ParameterId::LocalDModel << Values{none, none, 922, 1126}
                                     << Values{none, none, difference(perByte(10, 922, 912), W, 4.4, 4.4),
                                               difference(perByte(10, 1126, 1120), W, 4.4, 4.4)};
    // 14.4 and 17.6; 14 73, 18 56
    QTest::newRow("local heads") << ParameterId::LocalNHeads << Values{none, none, 14, 18}
                                 << Values{none, none, difference(perByte(10, 1024, 1022), W, 4.4, 4.4),
                                           difference(perByte(10, 1024, 1008), W, 4.4, 4.4)};
    // 3.6 and 4.4 round to the 4 that it is. L goes as 16 + 4 f, W as 8 + 4 f.
    QTest::newRow("feed-forward multiplier")
        << ParameterId::FfRatio << Values{3, 5, none, none}
        << Values{now * (28.0 / 32) / (20.0 / 24), now * (36.0 / 32) / (28.0 / 24), none, none};
    // The paper's T(14, 768, 512, 256): 14 768^2 24 + 2 14 768 513 + 2 768 256 = 209605632 FLOPs per byte.
    QTest::newRow("entropy model") << ParameterId::EntropyModel << Values{none, 1, none, none}
                                   << Values{none, difference(L + 209605632, W, 4.4, 4.4), none, none};
    // Ten heads of keys and values: the widths of queries, keys and values are 2560 + 2 1280, which leaves 22
    // of the 24 d^2 of a layer.
    QTest::newRow("key and value heads")
        << ParameterId::NKvHeads << Values{10, none, none, none} << Values{now * 24 / 22, none, none, none};
    // 115.2 and 140.8, times 20
    QTest::newRow("width of a head") << ParameterId::HeadDim << Values{none, none, 115, 141}
                                     << Values{none, none, difference(L, perToken(26, 2560, 2300), 4.4, 4.4),
                                               difference(L, perToken(26, 2560, 2820), 4.4, 4.4)};
    // Of 24 d^2 16 are of the feed-forward layers.
    QTest::newRow("feed-forward width") << ParameterId::DFf << Values{none, none, 9216, 11264}
                                        << Values{none, none, now * 24 / (8 + 14.4), now * 24 / (8 + 17.6)};
    QTest::newRow("matrices") << ParameterId::FfMatrices << Values{none, 3, none, none}
                              << Values{none, now * 24 / (8 + 24), none, none};
    // 2 26 2560 2 for the router; and 2 26 2 2560 for a shared expert as wide as one.
    QTest::newRow("experts") << ParameterId::NExperts << Values{none, 2, none, none}
                             << Values{none, difference(L, W + 266240, 4.4, 4.4), none, none};
    QTest::newRow("shared expert") << ParameterId::DFfShared << Values{none, 1, none, none}
                                   << Values{none, difference(L, W + 266240, 4.4, 4.4), none, none};
    // What the method does not count: nothing moves.
    QTest::newRow("vocabulary") << ParameterId::NVocab << Values{none, none, 115200, 140800}
                                << Values{none, none, now, now};
    QTest::newRow("context") << ParameterId::NCtxBase << Values{none, none, 7373, 9011}
                             << Values{none, none, now, now};
    QTest::newRow("encoder layers") << ParameterId::LocalEncoderLayers << Values{none, 2, none, none}
                                    << Values{none, now, none, none};
}

void TestSensitivity::movesAsHandWorkingSays()
{
    QFETCH(ParameterId, id);
    QFETCH(Values, values);
    QFETCH(Values, differences);
    const Comparison comparison = compareBy("2n");
    const std::vector<Sensitivity> all = sensitivities(comparison);
    const Sensitivity *sensitivity = find(all, id);
    QVERIFY(sensitivity);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const auto &move = sensitivity->move(kinds[i]);
        QCOMPARE(move.has_value(), values[i] != none);
        if (!move)
            continue;
        QCOMPARE(move->kind, kinds[i]);
        QCOMPARE(bits(move->value), bits(values[i]));
        QVERIFY2(isNear(move->differencePercent, differences[i], 1e-11),
                 qPrintable(QString::number(move->differencePercent, 'g', 17)));
        QCOMPARE(bits(move->change), bits(move->differencePercent - comparison.differencePercent));
    }
}

/// With the working above, in percentage points and by the move in brackets: the entropy model 22.6, bytes
/// per token 13.6 (4.84), patch size 11.1 (3.96), model dimension 8.5 (2304), local dimension 7.5 (1126),
/// local layers 7.2 (8 and 12), layers 4.7 (23), feed-forward 1.8 (3), local heads 0.14 (18), heads 0.04
/// (22), and the rest nothing, in the order of files. Between them matrices 9.0 (3), key and value heads 3.3
/// (10), feed-forward width 2.6 (9216), width of a head 1.3 (115), and 0.002 both a router and a shared
/// expert. Left out is what is linked, part of an entropy model that is off, or cannot move: of one expert
/// one works.
void TestSensitivity::putsTheFarthestReachFirst()
{
    const std::vector<Sensitivity> all = sensitivities(compareBy("2n"));
    QStringList names;
    for (const Sensitivity &sensitivity : all)
        names << parameterInfo(sensitivity.parameter).name();
    const auto expected =
        QStringLiteral("entropy_model bpe_ps blt_ps ff_matrices d_model local_d_model local_n_layers "
                       "n_layers n_kv_heads d_ff ff_ratio head_dim local_n_heads n_heads n_experts "
                       "d_ff_shared n_vocab n_ctx_base local_n_vocab local_n_ctx local_encoder_layers "
                       "tied_embeddings bpe_other_parameters");
    QCOMPARE(names.join(u' '), expected);

    const std::array reaches = {22.6, 13.6, 11.1, 9.0, 8.5, 7.5, 7.2, 4.7, 3.3, 2.6, 1.8, 1.3,
                                0.1,  0.0,  0.0,  0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0};
    QCOMPARE(all.size(), reaches.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        QCOMPARE(QString::number(all[i].reach(), 'f', 1), QString::number(reaches[i], 'f', 1));
    QCOMPARE(all.back().reach(), 0.0);
}

void TestSensitivity::movesByStepsAndTenths_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<Values>("values");
    const auto row = [](const char *name, ParameterId id, double value, const Values &values,
                        const Parameters &parameters = Parameters()) {
        QTest::newRow(name) << withValue(parameters, id, value) << id << values;
    };
    row("patch size on a stop", ParameterId::BltPs, 1.1, {1.0, 1.2, none, 1.21}); // 0.99 is too small
    row("patch size between stops", ParameterId::BltPs, 4.44, {4.4, 4.5, 3.996, 4.884});
    row("smallest patch size", ParameterId::BltPs, 1, {none, 1.1, none, 1.1});
    row("largest patch size", ParameterId::BltPs, 10, {9.9, none, 9, none});
    row("width between stops", ParameterId::DModel, 600, {512, 640, 540, 660});
    row("smallest width", ParameterId::DModel, 512, {none, 640, none, 563});   // 563.2
    row("largest width", ParameterId::DModel, 8192, {8064, none, 7373, none}); // 7372.8
    row("odd local layers", ParameterId::LocalNLayers, 7, {6, 8, none, none}); // 6.3 and 7.7
    row("fewest local layers", ParameterId::LocalNLayers, 2, {none, 4, none, none});
    // What a person reads is what is counted with.
    row("bytes per token", ParameterId::BpePs, 3.7, {none, none, 3.33, 4.07});
    row("bytes per token in hundredths", ParameterId::BpePs, 3.72, {none, none, 3.348, 4.092});
    row("bytes per token between tenths", ParameterId::BpePs, 4.45, {none, none, 4.005, 4.895});
    row("fewest bytes per token", ParameterId::BpePs, 1, {none, none, none, 1.1});
    row("most bytes per token", ParameterId::BpePs, 20, {none, none, 18, none});
    row("nearly the most bytes per token", ParameterId::BpePs, 19.95, {none, none, 17.955, none});
    row("fewest layers", ParameterId::NLayers, 1, {none, 2, none, none});
    row("few layers", ParameterId::NLayers, 4, {3, 5, none, none});  // 3.6 and 4.4 are 4
    row("five layers", ParameterId::NLayers, 5, {4, none, none, 6}); // 4.5 is 5, and 5.5 is 6
    row("nine layers", ParameterId::NLayers, 9, {none, none, 8, 10});
    row("ten layers", ParameterId::NLayers, 10, {none, none, 9, 11});
    row("most layers", ParameterId::NLayers, 256, {none, none, 230, none});
    row("switch on", ParameterId::EntropyModel, 1, {0, none, none, none});

    // Below the smallest value is that of a link, which is not a step away.
    row("fewest BPE layers", ParameterId::BpeNLayers, 1, {none, 2, none, none});
    row("fewest BPE heads", ParameterId::BpeNHeads, 1, {none, 2, none, none});
    row("a small BPE width", ParameterId::BpeDModel, 512, {none, none, 461, 563});
    Parameters oneHead;
    oneHead.bpeNHeads = 1;
    row("smallest BPE width", ParameterId::BpeDModel, 16, {none, none, none, 18}, oneHead); // 17.6

    // What follows from others moves from what it comes to, and heads that share keys to the next divisor.
    row("key and value heads as heads", ParameterId::NKvHeads, 0, {10, none, none, none});
    row("key and value heads of twenty", ParameterId::NKvHeads, 4, {2, 5, none, none});
    row("key and value heads that a tenth suits", ParameterId::NKvHeads, 10, {5, 20, none, none});
    row("one key and value head", ParameterId::NKvHeads, 1, {none, 2, none, none});
    Parameters ninety;
    ninety.nHeads = 90;
    row("nine of ninety", ParameterId::NKvHeads, 9, {6, none, none, 10}, ninety); // 8.1 and 9.9
    Parameters four;
    four.nKvHeads = 4;
    row("heads that four divides", ParameterId::NHeads, 20, {16, 24, none, none}, four);
    row("heads that four divides, a tenth too", ParameterId::NHeads, 40, {none, none, 36, 44}, four);
    row("width of a head by the width", ParameterId::HeadDim, 0, {none, none, 115, 141});
    row("feed-forward width by the multiplier", ParameterId::DFf, 0, {none, none, 9216, 11264});
    row("smallest feed-forward width", ParameterId::DFf, 1, {none, 2, none, none});
    row("three matrices", ParameterId::FfMatrices, 3, {2, none, none, none});
    Parameters experts;
    experts.nExperts = 8;
    row("experts at work up to all", ParameterId::NActiveExperts, 8, {none, none, 7, none}, experts);
    experts.nActiveExperts = 7;
    row("experts down to those at work", ParameterId::NExperts, 8, {none, none, 7, 9}, experts);
    experts.nActiveExperts = 8;
    row("experts that all work", ParameterId::NExperts, 8, {none, none, none, 9}, experts);
    row("other parameters at a half", ParameterId::BpeOtherParameters, 1000000005,
        {none, none, 900000005, 1100000006}); // 900000004.5 and 1100000005.5
    row("no shared expert", ParameterId::DFfShared, 0, {none, 1, none, none});
    row("no shared expert of BPE", ParameterId::BpeDFfShared, -1, {none, 1, none, none});
    row("the narrowest shared expert of BPE", ParameterId::BpeDFfShared, 1, {none, 2, none, none});

    Parameters narrow;
    narrow.localDModel = 32;
    row("local heads up to their width", ParameterId::LocalNHeads, 31, {none, none, 28, none}, narrow);
    Parameters heads;
    heads.localNHeads = 100;
    row("local width down to its heads", ParameterId::LocalDModel, 105, {none, none, none, 116}, heads);
    Parameters encoder;
    encoder.localEncoderLayers = 8;
    row("local layers down to the encoder's", ParameterId::LocalNLayers, 10, {none, 12, 9, 11}, encoder);
    row("encoder layers up to the local ones", ParameterId::LocalEncoderLayers, 9, {none, none, 8, none});
}

void TestSensitivity::movesByStepsAndTenths()
{
    QFETCH(Parameters, parameters);
    QFETCH(ParameterId, id);
    QFETCH(Values, values);
    QVERIFY(!validate(parameters));
    const Values actual = valuesOf(sensitivities(compare(parameters)), id);
    for (std::size_t i = 0; i < values.size(); ++i)
        QVERIFY2(bits(actual[i]) == bits(values[i]),
                 qPrintable(QStringLiteral("move %1: %2").arg(i).arg(actual[i], 0, 'g', 17)));
}

void TestSensitivity::leavesOutWhatDoesNotCount_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QStringList>("leftOut");
    const auto names = [](const char *list) { return QString::fromLatin1(list).split(u' '); };
    Parameters parameters;
    const QStringList shape = names("bpe_n_kv_heads bpe_head_dim bpe_d_ff bpe_ff_matrices bpe_n_experts "
                                    "bpe_n_active_experts bpe_d_ff_shared");
    // Of one expert one works.
    QTest::newRow("links and the entropy model")
        << parameters
        << names("bpe_d_model bpe_n_layers bpe_n_heads entropy_n_layers entropy_d_model entropy_n_ctx "
                 "entropy_n_vocab n_active_experts") +
               shape;
    parameters.entropyModel = 1;
    parameters.nExperts = 2;
    QTest::newRow("links") << parameters << names("bpe_d_model bpe_n_layers bpe_n_heads") + shape;
    parameters.bpeDModel = 2560; // its own, though the same
    QTest::newRow("some links") << parameters << names("bpe_n_layers bpe_n_heads") + shape;
    parameters.bpeNLayers = 1;
    parameters.bpeNHeads = 512;
    parameters.bpeNKvHeads = 8;
    parameters.bpeHeadDim = 5;
    parameters.bpeDFf = 1;
    parameters.bpeFfMatrices = 2;
    parameters.bpeNExperts = 2;
    parameters.bpeNActiveExperts = 1;
    parameters.bpeDFfShared = -1;
    QTest::newRow("nothing") << parameters << QStringList();
    parameters.localNLayers = 2; // one for the encoder and one for the decoder
    QTest::newRow("what cannot move") << parameters << names("local_encoder_layers");
}

void TestSensitivity::leavesOutWhatDoesNotCount()
{
    QFETCH(Parameters, parameters);
    QFETCH(QStringList, leftOut);
    const std::vector<Sensitivity> all = sensitivities(compare(parameters));
    QStringList missing;
    for (const ParameterInfo &info : parameterInfos())
        if (!find(all, info.id))
            missing << info.name();
    QCOMPARE(missing, leftOut);
    QCOMPARE(all.size(), parameterInfos().size() - static_cast<std::size_t>(leftOut.size()));
}

PATCHSCALE_TEST(TestSensitivity)
#include "tst_sensitivity.moc"
