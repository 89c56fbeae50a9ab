// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/mentions.h"
#include "tests/app/numbers.h"
#include "tests/app/program.h"
#include "tests/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace patchscale;

/// What one can start from: published models, and tokenizers of the BPE model.
class TestCommandLinePresets : public QObject
{
    Q_OBJECT

private slots:
    void listNamesThemAll();
    void listSaysWhereTheyComeFrom();
    void listStandsBeforeWhatIsPrinted();
    void models_data();
    void models();
    void tokenizers_data();
    void tokenizers();
    void theFirstOnesAreTheDefaults();
    void singleParametersWin_data();
    void singleParametersWin();
    void orderDoesNotMatter();

private:
    static void addColumns();
    void hasParameters();
};

namespace {

/// The lines of --list-presets that begin with a name.
QStringList listedLines()
{
    QStringList lines = QString::fromUtf8(runProgram(words("--list-presets")).output).split(u'\n');
    lines.removeIf([](const QString &line) { return !line.startsWith(u' '); });
    return lines;
}

} // namespace

void TestCommandLinePresets::listNamesThemAll()
{
    const Outcome outcome = runProgram(words("--list-presets"));
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.output.endsWith('\n'));
    QStringList names;
    for (const QString &line : listedLines())
        names << line.simplified().section(u' ', 0, 0);
    QCOMPARE(names, words("original blt-400m blt-1b blt-2b blt-4b blt-8b llama-3 llama-2"));
    // Which option takes which.
    const qsizetype preset = outcome.output.indexOf("--preset");
    const qsizetype tokenizer = outcome.output.indexOf("--tokenizer");
    QVERIFY(preset >= 0 && preset < outcome.output.indexOf("original"));
    QVERIFY(tokenizer > outcome.output.indexOf("blt-8b") && tokenizer < outcome.output.indexOf("llama-3"));
}

void TestCommandLinePresets::listSaysWhereTheyComeFrom()
{
    const QStringList lines = listedLines();
    QCOMPARE(lines.size(), 8);
    QVERIFY2(lines.first().contains(QStringLiteral("calculator")), qPrintable(lines.first()));
    for (const QString &line : lines.mid(1))
        QVERIFY2(mentions(line, QStringLiteral("2412.09871")), qPrintable(line));
    for (const QString &line : lines.mid(1, 5))
        QVERIFY2(line.contains(QStringLiteral("Table 10")), qPrintable(line));
}

void TestCommandLinePresets::listStandsBeforeWhatIsPrinted()
{
    const Outcome outcome = runProgram(words("--print csv --list-presets --preset blt-8b"));
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.output, QByteArray(runProgram(words("--list-presets")).output +
                                        runProgram(words("--print csv --preset blt-8b")).output));
}

void TestCommandLinePresets::addColumns()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Parameters>("parameters");
}

void TestCommandLinePresets::hasParameters()
{
    QFETCH(QStringList, arguments);
    QFETCH(Parameters, parameters);
    const Outcome outcome = runProgram(arguments << words("--print csv"));
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(differences(numbersOfCsv(outcome.output), numbersOf(parameters)), QString());
}

/// The paper's Table 10; all else is at its defaults.
void TestCommandLinePresets::models_data()
{
    addColumns();
    struct Model
    {
        const char *name;
        int nLayers, nHeads, dModel, localDModel, localNHeads, encoderLayers, decoderLayers;
    };
    QTest::newRow("original") << words("--preset original") << Parameters();
    for (const Model &model :
         {Model{"blt-400m", 24, 10, 1280, 768, 12, 1, 7}, Model{"blt-1b", 25, 16, 2048, 1024, 16, 1, 9},
          Model{"blt-2b", 26, 20, 2560, 1024, 16, 1, 9}, Model{"blt-4b", 36, 24, 3072, 1024, 16, 1, 9},
          Model{"blt-8b", 32, 32, 4096, 1280, 20, 1, 6}}) {
        Parameters parameters;
        parameters.nLayers = model.nLayers;
        parameters.nHeads = model.nHeads;
        parameters.dModel = model.dModel;
        parameters.localDModel = model.localDModel;
        parameters.localNHeads = model.localNHeads;
        parameters.localNLayers = model.encoderLayers + model.decoderLayers;
        parameters.localEncoderLayers = model.encoderLayers;
        QTest::newRow(model.name) << (words("--preset") << QString::fromLatin1(model.name)) << parameters;
    }
}

void TestCommandLinePresets::models()
{
    hasParameters();
}

void TestCommandLinePresets::tokenizers_data()
{
    addColumns();
    QTest::newRow("llama-3") << words("--tokenizer llama-3") << Parameters();
    Parameters llama2;
    llama2.bpePs = 3.7;
    llama2.nVocab = 32000;
    QTest::newRow("llama-2") << words("--tokenizer llama-2") << llama2;
    llama2.nLayers = 36;
    llama2.nHeads = 24;
    llama2.dModel = 3072;
    QTest::newRow("of a model") << words("--preset blt-4b --tokenizer llama-2") << llama2;
}

void TestCommandLinePresets::tokenizers()
{
    hasParameters();
}

void TestCommandLinePresets::theFirstOnesAreTheDefaults()
{
    const QByteArray atFirst = runProgram(words("--print csv")).output;
    QVERIFY(!atFirst.isEmpty());
    QCOMPARE(runProgram(words("--preset original --tokenizer llama-3 --print csv")).output, atFirst);
}

void TestCommandLinePresets::singleParametersWin_data()
{
    addColumns();
    Parameters narrow;
    narrow.nLayers = 24;
    narrow.nHeads = 10;
    narrow.dModel = 1280;
    narrow.localDModel = 768;
    narrow.localNHeads = 12;
    narrow.localNLayers = 8;
    const Parameters model = narrow;
    narrow.dModel = 640;
    QTest::newRow("shorthand before") << words("--d-model 640 --preset blt-400m") << narrow;
    QTest::newRow("shorthand after") << words("--preset blt-400m --d-model 640") << narrow;
    QTest::newRow("name before") << words("--set d_model=640 --preset blt-400m") << narrow;
    QTest::newRow("name after") << words("--preset blt-400m --set d_model=640") << narrow;
    QTest::newRow("the last of two, around it")
        << words("--d-model 8192 --preset blt-400m --set d_model=640") << narrow;
    Parameters deep = model;
    deep.localNLayers = 24;
    deep.localEncoderLayers = 20; // more than the preset's local layers, which the person has changed too
    QTest::newRow("what belongs together, around it")
        << words("--set local_encoder_layers=20 --preset blt-400m --local-n-layers 24") << deep;
    Parameters worded;
    worded.bpePs = 3.7;
    worded.nVocab = 50000;
    QTest::newRow("tokenizer, before") << words("--set n_vocab=50000 --tokenizer llama-2") << worded;
    QTest::newRow("tokenizer, after") << words("--tokenizer llama-2 --set n_vocab=50000") << worded;
    Parameters entropy = model;
    entropy.entropyModel = 1;
    entropy.entropyDModel = 512;
    QTest::newRow("entropy model") << words(
                                          "--set entropy_model=1 --set entropy_d_model=512 --preset blt-400m")
                                   << entropy;
}

void TestCommandLinePresets::singleParametersWin()
{
    hasParameters();
}

/// Every order of five options, each of which changes the outcome.
void TestCommandLinePresets::orderDoesNotMatter()
{
    QStringList options = words("--preset=blt-8b --tokenizer=llama-2 --method=blt-paper --blt-ps=8 "
                                "--set=local_n_layers=9");
    std::sort(options.begin(), options.end());
    const QByteArray expected = runProgram(options + words("--print csv")).output;
    QVERIFY(!expected.isEmpty());
    for (qsizetype i = 0; i < options.size(); ++i) {
        QStringList fewer = options;
        fewer.removeAt(i);
        QVERIFY2(runProgram(fewer + words("--print csv")).output != expected, qPrintable(options.at(i)));
    }
    int orders = 0;
    do {
        QCOMPARE(runProgram(options + words("--print csv")).output, expected);
        ++orders;
    } while (std::next_permutation(options.begin(), options.end()));
    QCOMPARE(orders, 120);
}

PATCHSCALE_TEST(TestCommandLinePresets)
#include "tst_commandline_presets.moc"
