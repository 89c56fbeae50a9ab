// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/match.h"
#include "tests/model/writtentables.h"
#include "tests/testprogram.h"

#include "model/accounting/methods/accountingmethod.h"
#include "model/reading/numberformat.h"

#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

using Outcome = Match::Outcome;

constexpr MatchQuestion flopsByWidth{MatchGoal::Flops, MatchVary::DModel, WidthMultiple::Of128};
constexpr MatchQuestion flopsByLayers{MatchGoal::Flops, MatchVary::NLayers, WidthMultiple::Of128};
constexpr MatchQuestion parametersByWidth{MatchGoal::Parameters, MatchVary::DModel, WidthMultiple::Of128};
constexpr MatchQuestion parametersByLayers{MatchGoal::Parameters, MatchVary::NLayers, WidthMultiple::Of128};

Match matchByTwiceParameters(const Parameters &parameters, const MatchQuestion &question)
{
    return match(compare(parameters, *findMethod(u"2n")), question);
}

/// As the rows of the test of the solver.
Parameters fromFourToEightBytes()
{
    Parameters p;
    p.bpePs = 4;
    p.bltPs = 8;
    return p;
}

QString withPlainSpaces(QString text)
{
    return text.replace(QChar(QChar::Nbsp), QChar::Space);
}

} // namespace

class TestMatchAnswer : public QObject
{
    Q_OBJECT

private slots:
    void sentences_data();
    void sentences();
    void ratios_data();
    void ratios();
    void differences_data();
    void differences();
    void numbersStayWithTheirUnits();
    void answers_data();
    void answers();
};

/// The solutions are worked out in the test of the solver.
void TestMatchAnswer::sentences_data()
{
    QTest::addColumn<MatchQuestion>("question");
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("expected");

    const Parameters p = fromFourToEightBytes();
    // 2870693888 parameters against 2044723200
    QTest::newRow("FLOPs by width")
        << flopsByWidth << p
        << QStringLiteral("For the compute of BPE, BLT can have 1.40 times its parameters: 2.87 B against "
                          "2.04 B, with a model dimension of 2,944.");
    // 34 78643200 + 167772160 = 2841640960
    QTest::newRow("FLOPs by layers")
        << flopsByLayers << p
        << QStringLiteral("For the compute of BPE, BLT can have 1.39 times its parameters: 2.84 B against "
                          "2.04 B, with 34 layers.");
    // 2010099712 parameters; 460581888 + 335544320 FLOPs against 1022361600
    QTest::newRow("parameters by width")
        << parametersByWidth << p
        << QStringLiteral(
               "With the parameters of BPE (2.01 B against 2.04 B) and a model dimension of 2,432, "
               "BLT needs 22.1 % less compute per byte.");
    // At patches of 1 byte, 8 460581888 + 335544320 = 4020199424 FLOPs.
    Parameters smallPatches = p;
    smallPatches.bltPs = 1;
    QTest::newRow("parameters by width, dearer")
        << parametersByWidth << smallPatches
        << QStringLiteral(
               "With the parameters of BPE (2.01 B against 2.04 B) and a model dimension of 2,432, "
               "BLT needs 293.2 % more compute per byte.");
    // One layer of BPE: 39321600 FLOPs, 78643200 parameters. One of BLT: 19660800 + 335544320 and
    // 78643200 + 167772160.
    Parameters oneLayer = p;
    oneLayer.bpeNLayers = 1;
    QTest::newRow("FLOPs, too dear")
        << flopsByLayers << oneLayer
        << QStringLiteral("Even the smallest BLT, 1 layer, needs 803.3 % more compute per byte than BPE.");
    QTest::newRow("parameters, too dear by layers")
        << parametersByLayers << oneLayer
        << QStringLiteral("Even the smallest BLT, 1 layer, has more parameters than BPE: 0.25 B against "
                          "78.64 M.");
    // 26 layers of 512: 81149952 + 167772160
    QTest::newRow("parameters, too dear by width")
        << parametersByWidth << oneLayer
        << QStringLiteral("Even the smallest BLT, a model dimension of 512, has more parameters than BPE: "
                          "0.25 B against 78.64 M.");
    // 256 layers: of 8192, 206158430208 parameters and 103079215104 FLOPs; of 2560, 20300431360 parameters
    // and 5033164800 + 335544320 FLOPs.
    Parameters huge = p;
    huge.bpeNLayers = 256;
    huge.bpeNHeads = 32;
    huge.bpeDModel = 8192;
    QTest::newRow("FLOPs, at the limit")
        << flopsByLayers << huge
        << QStringLiteral("For the compute of BPE, BLT can have 0.098 times its parameters: 20.30 B against "
                          "206.16 B, with 256 layers. That is as large as the range allows; there is room "
                          "for more.");
    QTest::newRow("parameters, at the limit")
        << parametersByLayers << huge
        << QStringLiteral("With the parameters of BPE (20.30 B against 206.16 B) and 256 layers, BLT needs "
                          "94.8 % less compute per byte. That is as large as the range allows; there is room "
                          "for more.");
}

void TestMatchAnswer::sentences()
{
    QFETCH(MatchQuestion, question);
    QFETCH(Parameters, parameters);
    QTEST(withPlainSpaces(matchSentence(matchByTwiceParameters(parameters, question))), "expected");
}

void TestMatchAnswer::ratios_data()
{
    QTest::addColumn<double>("bltParameters");
    QTest::addColumn<QString>("expected");
    QTest::newRow("more") << 1.625e9 << QStringLiteral(" 1.63 times");
    QTest::newRow("far more") << 123.46e9 << QStringLiteral(" 123.46 times");
    QTest::newRow("the same") << 1e9 << QStringLiteral(" 1.00 times");
    QTest::newRow("a tenth") << 1e8 << QStringLiteral(" 0.10 times");
    QTest::newRow("less than a tenth") << 98.4e6 << QStringLiteral(" 0.098 times");
    QTest::newRow("a hundredth") << 10.1e6 << QStringLiteral(" 0.010 times");
    QTest::newRow("not nothing") << 151e3 << QStringLiteral(" 0.00015 times");
}

/// To a BPE model of a billion parameters.
void TestMatchAnswer::ratios()
{
    QFETCH(double, bltParameters);
    QFETCH(QString, expected);
    Match found = matchByTwiceParameters(fromFourToEightBytes(), flopsByWidth);
    found.bpeParameters = 1e9;
    found.bltParameters = bltParameters;
    const QString sentence = matchSentence(found);
    QVERIFY2(sentence.contains(expected), qPrintable(sentence));
}

void TestMatchAnswer::differences_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<double>("differencePercent");
    QTest::addColumn<QString>("expected");
    const auto found = Outcome::Found;
    QTest::newRow("more") << found << 0.06 << QStringLiteral("BLT needs 0.1 % more compute per byte.");
    QTest::newRow("less") << found << -0.06 << QStringLiteral("BLT needs 0.1 % less compute per byte.");
    QTest::newRow("the same") << found << 0.0 << QStringLiteral("BLT needs as much compute per byte.");
    QTest::newRow("hardly more") << found << 0.04 << QStringLiteral("BLT needs as much compute per byte.");
    QTest::newRow("hardly less") << found << -0.04 << QStringLiteral("BLT needs as much compute per byte.");
    QTest::newRow("nearly nothing") << found << -99.96
                                    << QStringLiteral("BLT needs over 99.9 % less compute per byte.");
    QTest::newRow("twice") << found << 99.96 << QStringLiteral("BLT needs 100.0 % more compute per byte.");
    QTest::newRow("too dear") << Outcome::TooDear << 0.06
                              << QStringLiteral("needs 0.1 % more compute per byte than BPE.");
    // What is too dear does not need as much.
    QTest::newRow("barely too dear") << Outcome::TooDear << 0.04
                                     << QStringLiteral("needs barely more compute per byte than BPE.");
}

void TestMatchAnswer::differences()
{
    QFETCH(Outcome, outcome);
    QFETCH(double, differencePercent);
    QFETCH(QString, expected);
    Match found = matchByTwiceParameters(fromFourToEightBytes(),
                                         outcome == Outcome::Found ? parametersByWidth : flopsByWidth);
    found.outcome = outcome;
    found.comparison.differencePercent = differencePercent;
    const QString sentence = withPlainSpaces(matchSentence(found));
    QVERIFY2(sentence.endsWith(expected), qPrintable(sentence));
}

/// No line ends between "2.87" and "B".
void TestMatchAnswer::numbersStayWithTheirUnits()
{
    const Match found = matchByTwiceParameters(fromFourToEightBytes(), parametersByWidth);
    const QString sentence = matchSentence(found);
    QVERIFY2(sentence.contains(QStringLiteral("2.01\u00a0B against 2.04\u00a0B")), qPrintable(sentence));
    QVERIFY2(sentence.contains(QStringLiteral("22.1\u00a0% less")), qPrintable(sentence));
}

void TestMatchAnswer::answers_data()
{
    QTest::addColumn<MatchQuestion>("question");
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QStringList>("rows"); // but for the two that are quotients

    const Parameters p = fromFourToEightBytes();
    const auto split = [](const char *rows) { return QString::fromLatin1(rows).split(u'|'); };
    QTest::newRow("FLOPs by width")
        << flopsByWidth << p
        << split("method=2n|match=flops|vary=d_model|multiple=128|outcome=found|d_model=2944|n_layers=26 "
                 "layers|"
                 "bpe_d_model=2560|bpe_n_layers=26 layers|bpe_parameters=2044723200 parameters|"
                 "blt_parameters=2870693888 parameters|bpe_flops_per_byte=1022361600 FLOPs/byte|"
                 "blt_total_flops_per_byte=1011274752 FLOPs/byte");
    Parameters oneLayer = p;
    oneLayer.bpeNLayers = 1;
    QTest::newRow("parameters by layers, too dear")
        << parametersByLayers << oneLayer
        << split("method=2n|match=parameters|vary=n_layers|outcome=too_dear|d_model=2560|n_layers=1 layers|"
                 "bpe_d_model=2560|bpe_n_layers=1 layers|bpe_parameters=78643200 parameters|"
                 "blt_parameters=246415360 parameters|bpe_flops_per_byte=39321600 FLOPs/byte|"
                 "blt_total_flops_per_byte=355205120 FLOPs/byte");
    Parameters huge = p;
    huge.bpeNLayers = 256;
    huge.bpeNHeads = 32;
    huge.bpeDModel = 8192;
    QTest::newRow("FLOPs by layers, at the limit")
        << flopsByLayers << huge
        << split("method=2n|match=flops|vary=n_layers|outcome=at_limit|d_model=2560|n_layers=256 layers|"
                 "bpe_d_model=8192|bpe_n_layers=256 layers|bpe_parameters=206158430208 parameters|"
                 "blt_parameters=20300431360 parameters|bpe_flops_per_byte=103079215104 FLOPs/byte|"
                 "blt_total_flops_per_byte=5368709120 FLOPs/byte");
}

void TestMatchAnswer::answers()
{
    QFETCH(MatchQuestion, question);
    QFETCH(Parameters, parameters);
    QFETCH(QStringList, rows);
    const Match found = matchByTwiceParameters(parameters, question);
    const Table record = matchTable(found);
    QStringList texts = recordTexts(record);
    const auto take = [&](const char *name, const char *unit) {
        for (qint64 i = 0; i < record.rowCount; ++i) {
            const Row row = record.row(i);
            if (row[0].text() == QLatin1StringView(name) && row[2].text() == QLatin1StringView(unit)) {
                texts.removeOne(recordTexts(recordOf({row})).constFirst());
                return *row[1].number();
            }
        }
        return -1.0;
    };
    QCOMPARE(take("parameter_ratio", ""), found.bltParameters / found.bpeParameters);
    const double cost = found.comparison.bltTotal / found.comparison.bpe;
    QCOMPARE(take("difference_percent", "%"), 100 * (cost - 1));
    QCOMPARE(texts, rows);
}

PATCHSCALE_TEST(TestMatchAnswer)
#include "tst_matchanswer.moc"
