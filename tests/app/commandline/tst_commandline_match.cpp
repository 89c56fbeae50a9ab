// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/numbers.h"
#include "tests/app/printedanswer.h"
#include "tests/app/refusal.h"
#include "tests/testprogram.h"

#include <QTest>

#include <cmath>
#include <optional>
#include <vector>

using namespace patchscale;

namespace {

/// N = l (4 d a + 2 d (ff_ratio d)) with a = H floor(d / H): the parameters of a stack's layers.
double stackParameters(double layers, double heads, double width, double ffRatio)
{
    const double attention = heads * std::floor(width / heads);
    return layers * (4 * width * attention + 2 * width * (ffRatio * width));
}

/// BPE's layers; of BPE's own shape, where it has one.
double bpeParameters(const Parameters &p)
{
    return stackParameters(p.bpeNLayers ? p.bpeNLayers : p.nLayers, p.bpeNHeads ? p.bpeNHeads : p.nHeads,
                           p.bpeDModel ? p.bpeDModel : p.dModel, p.ffRatio);
}

/// Global and local layers, and 4 d^2 for each layer of cross-attention: half of the local layers in the
/// encoder and half in the decoder, or by the paper E and D, which are as many together.
double bltParameters(const Parameters &p)
{
    const double width = p.localDModel;
    return stackParameters(p.nLayers, p.nHeads, p.dModel, p.ffRatio) +
           stackParameters(p.localNLayers, p.localNHeads, width, p.ffRatio) +
           p.localNLayers * 4 * width * width;
}

/// The same parameters with BPE's shape its own.
Parameters withBpeHeld(Parameters p)
{
    if (p.bpeDModel == 0)
        p.bpeDModel = p.dModel;
    if (p.bpeNLayers == 0)
        p.bpeNLayers = p.nLayers;
    if (p.bpeNHeads == 0)
        p.bpeNHeads = p.nHeads;
    return p;
}

struct Question
{
    QString goal;
    QString vary;
    QString multiple; ///< empty beside n_layers
};

/// Every BLT model that may be the answer, smallest first.
std::vector<Parameters> candidates(const Parameters &parameters, const Question &question)
{
    const bool isWidth = question.vary == QStringLiteral("d_model");
    const int unit = !isWidth ? 1 : question.multiple == QStringLiteral("heads") ? parameters.nHeads : 128;
    std::vector<Parameters> all;
    for (int value = isWidth ? 512 : 1; value <= (isWidth ? 8192 : 256); ++value)
        if (value % unit == 0) {
            all.push_back(withBpeHeld(parameters));
            (isWidth ? all.back().dModel : all.back().nLayers) = value;
        }
    return all;
}

struct Solution
{
    QString outcome;
    Parameters parameters;
};

/// By trying them all: the largest that has no more than BPE, or the smallest if none has.
Solution solve(const Parameters &parameters, const AccountingMethod &method, const Question &question)
{
    const std::vector<Parameters> all = candidates(parameters, question);
    std::optional<Parameters> best;
    for (const Parameters &candidate : all) {
        const Comparison comparison = compare(candidate, method);
        const bool isWithin = question.goal == QStringLiteral("flops")
                                  ? comparison.bltTotal <= comparison.bpe
                                  : bltParameters(candidate) <= bpeParameters(candidate);
        if (isWithin)
            best = candidate;
    }
    if (!best)
        return {QStringLiteral("too_dear"), all.front()};
    return {*best == all.back() ? QStringLiteral("at_limit") : QStringLiteral("found"), *best};
}

QStringList asking(const Question &question)
{
    QStringList arguments = words("--match") << question.goal << QStringLiteral("--vary") << question.vary;
    if (!question.multiple.isEmpty())
        arguments << QStringLiteral("--multiple") << question.multiple;
    return arguments;
}

const QList<Question> questions = {
    {QStringLiteral("flops"), QStringLiteral("d_model"), QStringLiteral("128")},
    {QStringLiteral("flops"), QStringLiteral("d_model"), QStringLiteral("heads")},
    {QStringLiteral("flops"), QStringLiteral("n_layers"), QString()},
    {QStringLiteral("parameters"), QStringLiteral("d_model"), QStringLiteral("128")},
    {QStringLiteral("parameters"), QStringLiteral("d_model"), QStringLiteral("heads")},
    {QStringLiteral("parameters"), QStringLiteral("n_layers"), QString()}};

} // namespace

/// The BLT model that the compute or the parameters of BPE buy.
class TestCommandLineMatch : public QObject
{
    Q_OBJECT

private slots:
    void isTheBestOfAll_data();
    void isTheBestOfAll();
    void widthsAreMultiplesOf128AtFirst();
    void outcomes_data();
    void outcomes();
    void largerModelOfThePaper();
    void isWhatTheProgramCounts_data();
    void isWhatTheProgramCounts();
    void holdsTheSameInEveryFormat_data();
    void holdsTheSameInEveryFormat();
    void namesAndUnits();
    void refuses_data();
    void refuses();
};

void TestCommandLineMatch::isTheBestOfAll_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("question");
    const auto rows = [](const char *arguments, const Parameters &parameters) {
        for (const char *method : {"openai", "blt-paper", "deepmind", "2n"})
            for (qsizetype i = 0; i < questions.size(); ++i)
                QTest::addRow("%s, %s, %s", qPrintable(asking(questions.at(i)).join(u' ')), method, arguments)
                    << words(arguments) << parameters << QString::fromLatin1(method) << static_cast<int>(i);
    };
    Parameters p;
    rows("--blt-ps 4.4", p);
    p.bltPs = 8;
    rows("--blt-ps 8", p);
    p.bltPs = 7.3;
    p.bpePs = 3.7;
    p.nVocab = 32000;
    p.nHeads = 24;
    p.entropyModel = 1;
    rows("--blt-ps 7.3 --tokenizer llama-2 --set n_heads=24 --set entropy_model=1", p);
    p = {};
    p.bltPs = 10;
    p.bpeDModel = 8192;
    p.bpeNLayers = 256;
    rows("--blt-ps 10 --set bpe_d_model=8192 --set bpe_n_layers=256", p);
    p = {};
    p.bpeDModel = 512;
    p.bpeNLayers = 1;
    rows("--set bpe_d_model=512 --set bpe_n_layers=1", p);
}

void TestCommandLineMatch::isTheBestOfAll()
{
    QFETCH(QStringList, arguments);
    QFETCH(Parameters, parameters);
    QFETCH(QString, method);
    QFETCH(int, question);
    const AccountingMethod *counting = findMethod(method);
    QVERIFY(counting);
    const Question &asked = questions.at(question);
    const Solution solution = solve(parameters, *counting, asked);
    const Comparison comparison = compare(solution.parameters, *counting);
    const double bpe = bpeParameters(solution.parameters);
    const double blt = bltParameters(solution.parameters);

    const Figures figures =
        figuresOfCsv(answer(arguments + asking(asked) + words("--print csv --method") + QStringList(method)));
    QCOMPARE(figures.value(QStringLiteral("method")), method);
    QCOMPARE(figures.value(QStringLiteral("match")), asked.goal);
    QCOMPARE(figures.value(QStringLiteral("vary")), asked.vary);
    QCOMPARE(figures.value(QStringLiteral("outcome")), solution.outcome);
    QCOMPARE(number(figures, "d_model"), solution.parameters.dModel);
    QCOMPARE(number(figures, "n_layers"), solution.parameters.nLayers);
    QCOMPARE(number(figures, "bpe_d_model"), solution.parameters.bpeDModel);
    QCOMPARE(number(figures, "bpe_n_layers"), solution.parameters.bpeNLayers);
    QVERIFY(holds(figures, "bpe_parameters", bpe));
    QVERIFY(holds(figures, "blt_parameters", blt));
    QVERIFY(holds(figures, "parameter_ratio", blt / bpe));
    QVERIFY(holds(figures, "bpe_flops_per_byte", comparison.bpe));
    QVERIFY(holds(figures, "blt_total_flops_per_byte", comparison.bltTotal));
    QVERIFY(holds(figures, "difference_percent", comparison.differencePercent));
}

/// What is not said is --vary d_model and --multiple 128, in whichever order the rest is.
void TestCommandLineMatch::widthsAreMultiplesOf128AtFirst()
{
    for (const char *goal : {"flops", "parameters"}) {
        const QString text = QString::fromLatin1(goal);
        const QByteArray usual = answer(QStringList{QStringLiteral("--match"), text});
        QVERIFY(!usual.isEmpty());
        QCOMPARE(answer(words("--vary d_model --multiple 128 --match") << text), usual);
        QCOMPARE(answer(words("--multiple 128 --match") << text << words("--vary d_model")), usual);
        QVERIFY(answer(words("--multiple heads --match") << text) != usual);
        QVERIFY(answer(words("--vary n_layers --match") << text) != usual);
        QCOMPARE(answer(words("--print text --match") << text), usual);
    }
}

void TestCommandLineMatch::outcomes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("said");
    const auto row = [](const char *arguments, const QStringList &said) {
        QTest::newRow(arguments) << words(arguments) << said;
    };
    // With one layer of 2560, BPE is 1.9e8 FLOPs per byte, and the local models alone are 3.6e8.
    row("--match flops --set n_layers=1", {QStringLiteral("Even the smallest BLT"), QStringLiteral("512")});
    row("--match flops --vary n_layers --set n_layers=1",
        {QStringLiteral("Even the smallest BLT"), QStringLiteral("1 layer,")});
    // One layer of 512 has 12 x 512^2 = 3.15 million parameters where the heads divide it.
    row("--match parameters --set bpe_d_model=512 --set bpe_n_layers=1 --set bpe_n_heads=16",
        {QStringLiteral("Even the smallest BLT"), QStringLiteral("3.15 M")});
    // Ten bytes at a time, 26 layers of 8192 cost half of what they cost BPE.
    row("--match flops --blt-ps 10 --d-model 8192",
        {QStringLiteral("as large as the range allows"), QStringLiteral("8,192")});
    // 26 layers of 2560 have 26 x 12 x 2560^2 = 2.04 billion parameters.
    row("--match flops", {QStringLiteral("For the compute of BPE"), QStringLiteral("against 2.04 B")});
    row("--match parameters", {QStringLiteral("With the parameters of BPE"), QStringLiteral("2.04 B")});
}

void TestCommandLineMatch::outcomes()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, said);
    const QString text = QString::fromUtf8(answer(arguments));
    const QString sentence = text.section(QStringLiteral("\n\n"), 0, 0);
    for (const QString &words : said)
        QVERIFY2(sentence.contains(words), qPrintable(text));
    QVERIFY2(!text.contains(QChar(QChar::Nbsp)), qPrintable(text));
}

/// Table 2 of the paper: what 34 layers of 3072 cost buys at patches of 8 bytes and with 3 encoder layers
/// about 1.7 times the parameters.
void TestCommandLineMatch::largerModelOfThePaper()
{
    const Figures figures = figuresOfCsv(
        answer(words("--method blt-paper --preset blt-8b --tokenizer llama-3 --blt-ps 8 --local-n-layers 9 "
                     "--set local_encoder_layers=3 --set bpe_n_layers=34 --set bpe_d_model=3072 "
                     "--set bpe_n_heads=24 --match flops --print csv")));
    QVERIFY(std::abs(number(figures, "bpe_parameters") - 3.9e9) < 0.05e9);
    const double ratio = number(figures, "parameter_ratio");
    QVERIFY2(std::abs(ratio - 1.7) < 0.1, qPrintable(QString::number(ratio)));
}

void TestCommandLineMatch::isWhatTheProgramCounts_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *arguments :
         {"--match flops", "--match parameters --vary n_layers", "--match flops --blt-ps 8 --method 2n",
          "--match flops --method blt-paper --preset blt-4b --blt-ps 6 --multiple heads"})
        QTest::newRow(arguments) << words(arguments);
}

/// The solution, set as parameters, compares as the answer says.
void TestCommandLineMatch::isWhatTheProgramCounts()
{
    QFETCH(QStringList, arguments);
    const Figures figures = figuresOfCsv(answer(arguments + words("--print csv")));
    QStringList applied = words("--print csv");
    for (const char *name : {"d_model", "n_layers", "bpe_d_model", "bpe_n_layers"}) {
        QVERIFY(number(figures, name) > 0);
        applied << QStringLiteral("--set")
                << QString(QString::fromLatin1(name) + u'=' + figures.value(QString::fromLatin1(name)));
    }
    for (const QString &argument : arguments.mid(2))
        if (argument != QStringLiteral("--vary") && argument != QStringLiteral("n_layers") &&
            argument != QStringLiteral("--multiple") && argument != QStringLiteral("heads"))
            applied << argument;
    const Numbers printed = numbersOfCsv(answer(applied));
    for (const char *name : {"bpe_flops_per_byte", "blt_total_flops_per_byte", "difference_percent"})
        QVERIFY2(holds(figures, name, printed.value(QString::fromLatin1(name))), name);
}

void TestCommandLineMatch::holdsTheSameInEveryFormat_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *arguments :
         {"--match flops", "--match parameters", "--match flops --vary n_layers --method deepmind",
          "--match flops --set n_layers=1", "--match flops --blt-ps 10 --d-model 8192"})
        QTest::newRow(arguments) << words(arguments);
}

void TestCommandLineMatch::holdsTheSameInEveryFormat()
{
    QFETCH(QStringList, arguments);
    arguments << QStringLiteral("--print");
    const Figures csv = figuresOfCsv(answer(arguments + words("csv")));
    // A width has a multiple.
    QCOMPARE(csv.size(), arguments.contains(QStringLiteral("n_layers")) ? 14 : 15);
    QCOMPARE(figuresOfJson(answer(arguments + words("json"))), csv);
    QCOMPARE(figuresOfText(answer(arguments + words("text"))), csv);
}

void TestCommandLineMatch::namesAndUnits()
{
    const auto rows = readCsv(answer(words("--match flops --print csv")), ',');
    QVERIFY(rows);
    const QList<QByteArray> expected = {"name unit",
                                        "method ",
                                        "match ",
                                        "vary ",
                                        "multiple ",
                                        "outcome ",
                                        "d_model ",
                                        "n_layers layers",
                                        "bpe_d_model ",
                                        "bpe_n_layers layers",
                                        "bpe_parameters parameters",
                                        "blt_parameters parameters",
                                        "parameter_ratio ",
                                        "bpe_flops_per_byte FLOPs/byte",
                                        "blt_total_flops_per_byte FLOPs/byte",
                                        "difference_percent %"};
    QCOMPARE(rows->size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        QCOMPARE(QString(rows->at(i).at(0) + u' ' + rows->at(i).at(2)).toUtf8(), expected.at(i));
}

void TestCommandLineMatch::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("named");
    const auto row = [](const char *arguments, const char *named) {
        QTest::newRow(arguments) << words(arguments) << words(named);
    };
    row("--match", "--match");
    row("--match=", "--match flops parameters");
    row("--match bogus", "--match bogus flops parameters");
    row("--match FLOPs", "--match FLOPs flops parameters");
    row("--match flops --match parameters", "--match once");
    row("--match flops --vary blt_ps", "--vary blt_ps d_model n_layers");
    row("--match flops --vary=", "--vary d_model n_layers");
    row("--match flops --vary d_model --vary n_layers", "--vary once");
    row("--match flops --multiple 64", "--multiple 64 128 heads");
    row("--match flops --multiple n_heads", "--multiple n_heads 128 heads");
    row("--match flops --multiple 128 --multiple heads", "--multiple once");
    row("--match flops --vary n_layers --multiple 128", "--multiple --vary n_layers");
    row("--match flops --multiple heads --vary n_layers", "--multiple --vary n_layers");
    row("--vary d_model", "--vary --match");
    row("--multiple 128", "--multiple --match");
    row("--break-even --vary n_layers", "--vary --match");
    row("--print csv --multiple heads", "--multiple --match");
    row("--match flops stray", "stray");
    row("--match flops --print xml", "--print xml text csv json");
    row("--match flops --break-even --print json", "--print --break-even --match");
    row("--match flops --view match", "--view --export");
    row("--match flops --set n_heads=513", "n_heads 513 1 512");
}

void TestCommandLineMatch::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, named);
    QCOMPARE(flawOfRefusal(arguments, named), QString());
}

PATCHSCALE_TEST(TestCommandLineMatch)
#include "tst_commandline_match.moc"
