// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/numbertables.h"
#include "tests/app/refusal.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <memory>

using namespace patchscale;

namespace {

constexpr auto columnsOfSums = ",bpe_flops_per_byte,blt_global_flops_per_byte,blt_local_flops_per_byte,"
                               "blt_total_flops_per_byte,difference_percent\r\n";

/// The numbers `first`, `first` + `step` ... `last`, each divided by `divisor`: the doubles that are nearest
/// to the decimals.
QList<double> steps(int first, int last, int step = 1, double divisor = 1)
{
    QList<double> numbers;
    for (int number = first; number <= last; number += step)
        numbers << number / divisor;
    return numbers;
}

} // namespace

/// The comparison along one parameter.
class TestCommandLineSweep : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void holdsEveryValue_data();
    void holdsEveryValue();
    void countsByEveryMethod_data();
    void countsByEveryMethod();
    void holdsTheFiguresOfTheRules_data();
    void holdsTheFiguresOfTheRules();
    void isPlainRfc4180();
    void theLastWordOnParametersCounts_data();
    void theLastWordOnParametersCounts();
    void itsOwnParameterDoesNotCount();
    void theFileStandsAnywhere_data();
    void theFileStandsAnywhere();
    void printsTheSame_data();
    void printsTheSame();
    void needsNoFileBesideItsPicture();
    void printedInPieces();
    void files();
    void wrongSweeps_data();
    void wrongSweeps();
    void wrongCommandLines_data();
    void wrongCommandLines();

private:
    [[nodiscard]] QByteArray contents(const char *name) const
    {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList written() const
    {
        return QDir(m_folder->path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries);
    }
    /// The file that a command line writes; empty if it fails.
    [[nodiscard]] QByteArray sweep(const QString &asked, const QStringList &arguments = {}) const
    {
        const Outcome outcome = m_program->run(
            QStringList{QStringLiteral("--sweep"), asked, QStringLiteral("sweep.csv")} + arguments);
        const bool isFine = outcome.status == 0 && outcome.errors.isEmpty() && outcome.output.isEmpty();
        return isFine ? contents("sweep.csv") : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
};

void TestCommandLineSweep::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_program = std::make_unique<Program>();
    m_program->setWorkingDirectory(m_folder->path());
}

void TestCommandLineSweep::cleanup()
{
    m_program.reset();
    m_folder.reset();
}

void TestCommandLineSweep::holdsEveryValue_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<double>>("values");
    const auto row = [](const char *asked, const QList<double> &values) {
        const QString text = QString::fromLatin1(asked);
        QTest::newRow(asked) << text << text.section(u'=', 0, 0) << values;
    };
    // The stops of the sliders.
    row("blt_ps", steps(10, 100, 1, 10));
    row("d_model", steps(512, 8192, 128));
    row("local_n_layers", steps(2, 24, 2));
    row("d_model=1000:1500", steps(1000, 1500, 128));
    row("blt_ps=4.35:4.6", {4.35, 4.45, 4.55});
    // Without a slider, tenths and whole numbers.
    row("bpe_ps", steps(10, 200, 1, 10));
    row("bpe_ps=3.7:4.4", steps(37, 44, 1, 10));
    row("n_layers", steps(1, 256));
    row("n_heads", steps(1, 512));
    row("ff_ratio", steps(1, 32));
    row("entropy_model", {0, 1});
    // Some thousand of them where there are many: 3999999 in steps of 4000.
    row("n_vocab", steps(1, 4000000, 4000));
    row("n_ctx_base=1:1001", steps(1, 1001));
    row("n_ctx_base=1:1002", steps(1, 1002, 2));
    // By a step of one's own. The end counts where the steps meet it.
    row("d_model=512:8192:768", steps(512, 8192, 768));
    row("d_model=512:1000:200", {512, 712, 912});
    row("n_vocab=1:4000000:1333333", {1, 1333334, 2666667, 4000000});
    row("blt_ps=4.4:4.6:0.01", steps(440, 460, 1, 100));
    row("blt_ps=1:10:3", {1, 4, 7, 10});
    row("blt_ps=1:2:0.25", {1, 1.25, 1.5, 1.75, 2});
    row("blt_ps=1:2:5", {1});
    row("blt_ps=1e0:1.5e0:1e-1", steps(10, 15, 1, 10));
    // The width of BPE alone; 0 is a link, and no width.
    row("bpe_d_model=512:8192:512", steps(512, 8192, 512));
    row("bpe_n_heads=1:512", steps(1, 512));
    // One of the ten local layers is the decoder's.
    row("local_encoder_layers", steps(1, 9));
}

void TestCommandLineSweep::holdsEveryValue()
{
    QFETCH(QString, asked);
    QFETCH(QString, name);
    QFETCH(QList<double>, values);
    const ParameterInfo *info = findParameter(name);
    QVERIFY(info);
    QList<Numbers> expected;
    for (const double value : values)
        expected << rowAt(withValue(Parameters(), info->id, value), {info->id}, defaultMethod());
    const QByteArray csv = sweep(asked);
    QVERIFY2(csv.startsWith(QByteArray(name.toLatin1() + columnsOfSums)), csv.constData());
    QCOMPARE(differences(rowsOfCsv(csv), expected), QString());
}

void TestCommandLineSweep::countsByEveryMethod_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("name");
    for (const char *method : {"openai", "blt-paper", "deepmind", "2n"})
        for (const char *name : {"blt_ps", "d_model", "local_n_layers", "n_layers", "local_encoder_layers"})
            QTest::addRow("%s, %s", method, name) << QString::fromLatin1(method) << QString::fromLatin1(name);
}

/// Counting the entropy model, which the total then contains.
void TestCommandLineSweep::countsByEveryMethod()
{
    QFETCH(QString, method);
    QFETCH(QString, name);
    const AccountingMethod *counting = findMethod(method);
    const ParameterInfo *info = findParameter(name);
    QVERIFY(counting && info);
    Parameters parameters;
    parameters.bpePs = 3.7;
    parameters.nVocab = 32000;
    parameters.entropyModel = 1;
    QList<Numbers> expected;
    for (const double value : {4.0, 6.0, 8.0}) {
        const double scaled = info->id == ParameterId::DModel ? value * 128 : value;
        expected << rowAt(withValue(parameters, info->id, scaled), {info->id}, *counting);
    }
    const QString range =
        info->id == ParameterId::DModel ? QStringLiteral("=512:1024:256") : QStringLiteral("=4:8:2");
    const QByteArray csv =
        sweep(name + range, words("--tokenizer llama-2 --set entropy_model=1 --method") << method);
    QCOMPARE(differences(rowsOfCsv(csv), expected), QString());
}

void TestCommandLineSweep::holdsTheFiguresOfTheRules_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("line");
    const QByteArray first = "1134671127.2727273,985725672.7272726,359419904,1345145576.7272725,"
                             "18.549379145694616\r\n";
    const QByteArray smallPatches = "1134671127.2727273,2981894400,363577344,3345471744,"
                                    "194.84065149706498\r\n";
    const QByteArray large = "10169150825.454544,4220388651.2,858673152,5079061803.2,-50.05421897680454\r\n";
    const auto row = [](const char *asked, const char *arguments, const QByteArray &line) {
        QTest::addRow("%s %s", asked, arguments)
            << QString::fromLatin1(asked) << words(arguments) << QByteArray("\r\n" + line);
    };
    row("blt_ps", "--d-model 2560", "4.4," + first);
    row("d_model", "--blt-ps 4.4", "2560," + first);
    row("local_n_layers", "--blt-ps 4.4", "10," + first);
    row("n_heads", "--blt-ps 4.4", "20," + first);
    row("bpe_d_model=512:8192:512", "--blt-ps 4.4", "2560," + first);
    row("blt_ps", "--d-model 2560", "1.6," + smallPatches);
    row("d_model", "--blt-ps 1.6", "2560," + smallPatches);
    row("blt_ps", "--d-model 8192 --local-n-layers 24", "10," + large);
    row("d_model", "--blt-ps 10 --local-n-layers 24", "8192," + large);
    row("local_n_layers", "--blt-ps 10 --d-model 8192", "24," + large);
}

void TestCommandLineSweep::holdsTheFiguresOfTheRules()
{
    QFETCH(QString, asked);
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, line);
    const QByteArray csv = sweep(asked, arguments);
    QVERIFY2(csv.count(line) == 1, csv.constData());
}

void TestCommandLineSweep::isPlainRfc4180()
{
    const QByteArray csv = sweep(QStringLiteral("blt_ps"));
    QVERIFY(csv.endsWith("\r\n"));
    QCOMPARE(csv.count("\r\n"), 92);
    QCOMPARE(csv.count('\n'), 92);
    QCOMPARE(csv.count('\r'), 92);
    QCOMPARE(csv.count(','), 92 * 5);
    QCOMPARE(csv.count('"'), 0);
}

void TestCommandLineSweep::theLastWordOnParametersCounts_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Parameters>("parameters");
    Parameters parameters;
    parameters.bltPs = 6;
    const auto row = [&](const char *arguments) {
        QTest::newRow(arguments) << words(arguments) << parameters;
    };
    row("--blt-ps 6 --sweep d_model sweep.csv");
    row("--sweep d_model sweep.csv --blt-ps 6");
    row("--blt-ps 5 --sweep d_model sweep.csv --set blt_ps=6");
    parameters.nHeads = 16;
    parameters.nLayers = 25;
    row("--sweep d_model sweep.csv --blt-ps 6 --preset blt-1b");
    parameters.nHeads = 32;
    row("--set n_heads=32 --sweep d_model sweep.csv --blt-ps 6 --preset blt-1b");
}

void TestCommandLineSweep::theLastWordOnParametersCounts()
{
    QFETCH(QStringList, arguments);
    QFETCH(Parameters, parameters);
    const Outcome outcome = m_program->run(arguments);
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QList<Numbers> expected;
    for (int width = 512; width <= 8192; width += 128)
        expected << rowAt(withValue(parameters, ParameterId::DModel, width), {ParameterId::DModel},
                          defaultMethod());
    QCOMPARE(differences(rowsOfCsv(contents("sweep.csv")), expected), QString());
}

/// The range that is valid is asked of the other parameters, whichever comes first.
void TestCommandLineSweep::itsOwnParameterDoesNotCount()
{
    const QByteArray csv = sweep(QStringLiteral("d_model"), words("--d-model 8192"));
    QVERIFY(!csv.isEmpty());
    QCOMPARE(csv, sweep(QStringLiteral("d_model")));
    QCOMPARE(rowsOfCsv(sweep(QStringLiteral("local_n_heads"), words("--set local_d_model=100"))).size(), 100);
    QCOMPARE(rowsOfCsv(sweep(QStringLiteral("local_encoder_layers"), words("--local-n-layers 2"))).size(), 1);
    // Two local layers leave none for the decoder when five are the encoder's.
    const QList<Numbers> rows =
        rowsOfCsv(sweep(QStringLiteral("local_n_layers"), words("--set local_encoder_layers=5")));
    QCOMPARE(rows.size(), 10);
    QCOMPARE(rows.constFirst().value(QStringLiteral("local_n_layers")), 6.0);
}

void TestCommandLineSweep::theFileStandsAnywhere_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *arguments :
         {"--sweep d_model sweep.csv", "--sweep=d_model sweep.csv", "sweep.csv --sweep d_model",
          "--sweep d_model --blt-ps 4.4 sweep.csv", "--sweep d_model -- sweep.csv",
          "--method openai sweep.csv --sweep d_model=512:8192:128"})
        QTest::newRow(arguments) << words(arguments);
}

void TestCommandLineSweep::theFileStandsAnywhere()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = m_program->run(arguments);
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(written(), words("sweep.csv"));
    const QByteArray csv = contents("sweep.csv");
    QCOMPARE(rowsOfCsv(csv).size(), 61);
    QCOMPARE(csv, sweep(QStringLiteral("d_model")));
}

void TestCommandLineSweep::printsTheSame_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QStringList>("arguments");
    for (const char *asked : {"blt_ps", "n_heads=1:512:73", "blt_ps=3.3333333333333335:3.4:0.01"})
        for (const char *arguments : {"--blt-ps 5", "--method 2n", "--method blt-paper --set bpe_ps=3.7"})
            QTest::addRow("%s, %s", asked, arguments) << QString::fromLatin1(asked) << words(arguments);
}

/// In both formats what the file holds, in every bit; without a file or beside it.
void TestCommandLineSweep::printsTheSame()
{
    QFETCH(QString, asked);
    QFETCH(QStringList, arguments);
    const QByteArray csv = sweep(asked, arguments);
    const QList<Numbers> rows = rowsOfCsv(csv);
    QVERIFY(rows.size() > 1);
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("sweep.csv"))));

    const QStringList asking = arguments + QStringList{QStringLiteral("--sweep"), asked};
    const Outcome asCsv = m_program->run(asking + words("--print csv"));
    QCOMPARE(asCsv.errors, QByteArray());
    QCOMPARE(asCsv.status, 0);
    QCOMPARE(asCsv.output, csv);
    QCOMPARE(written(), QStringList());

    const Outcome asJson = m_program->run(asking + words("--print json both.csv"));
    QCOMPARE(asJson.errors, QByteArray());
    QCOMPARE(asJson.status, 0);
    QCOMPARE(differences(rowsOfJson(asJson.output), rows), QString());
    QVERIFY(asJson.output.endsWith("]\n"));
    QCOMPARE(written(), words("both.csv"));
    QCOMPARE(contents("both.csv"), csv);
}

void TestCommandLineSweep::needsNoFileBesideItsPicture()
{
    const Outcome outcome =
        m_program->run(words("--sweep d_model --view sweep --export chart.svg --size 640x400"));
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(written(), words("chart.svg"));
}

/// What is larger than any buffer arrives whole: 100000 lines, the last of which is far from the first.
void TestCommandLineSweep::printedInPieces()
{
    const QString asked = QStringLiteral("n_vocab=1:100000:1");
    const QByteArray csv = sweep(asked);
    QCOMPARE(csv.count("\r\n"), 100001);
    const Outcome asCsv = m_program->run(words("--print csv --sweep") << asked);
    QCOMPARE(asCsv.status, 0);
    QVERIFY(asCsv.output == csv); // not QCOMPARE, which would print both
    const QList<Numbers> rows = rowsOfJson(m_program->run(words("--print json --sweep") << asked).output);
    QCOMPARE(rows.size(), 100000);
    for (const int row : {0, 1, 777, 50000, 99998, 99999}) {
        const Parameters place = withValue(Parameters(), ParameterId::NVocab, row + 1);
        QCOMPARE(differences(rows.at(row), rowAt(place, {ParameterId::NVocab}, defaultMethod())), QString());
    }
}

/// A sweep and a map go into files of their own, beside all else.
void TestCommandLineSweep::files()
{
    const Outcome outcome =
        m_program->run(words("--sweep d_model sweep.csv --map map.csv --export values.csv "
                             "--breakdown terms.csv --break-even"));
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(written(), words("map.csv sweep.csv terms.csv values.csv"));
    QCOMPARE(contents("values.csv"), m_program->run(words("--print csv")).output);
    QCOMPARE(rowsOfCsv(contents("sweep.csv")).size(), 61);
    QCOMPARE(rowsOfCsv(contents("map.csv")).size(), 91 * 61);
    QVERIFY(outcome.output.startsWith("BLT costs no more than BPE from "));
}

void TestCommandLineSweep::wrongSweeps_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("named");
    const auto row = [](const char *asked, const char *named, const char *arguments = "--method openai") {
        QTest::addRow("%s %s", asked, arguments)
            << QString::fromUtf8(asked) << words(arguments) << words(named);
    };
    row("bogus", "bogus");
    row("D_MODEL", "D_MODEL");
    row("d-model", "d-model");
    row("bogus=1:2", "bogus");
    row("=1:2", "parameter");
    row("d_model=", "d_model= NAME=FROM:TO");
    row("d_model=1024", "d_model=1024 NAME=FROM:TO:STEP");
    row("d_model=512:1024:128:1", "d_model=512:1024:128:1 NAME=FROM:TO:STEP");
    row("d_model=:1024", "start d_model number");
    row("d_model=512:", "end d_model number");
    row("d_model=512:1024:", "step d_model number");
    row("d_model=few:1024", "start d_model few number");
    row("d_model=512:many", "end d_model many number");
    row("d_model=512:1024:some", "step d_model some number");
    row("d_model=512:nan", "d_model nan number");
    row("d_model=-inf:1024", "d_model -inf number");
    row("d_model=512:1024:inf", "d_model inf number");
    row("d_model=512:1e999", "d_model 1e999 number");
    row("blt_ps=4,4:5", "blt_ps 4,4 number");
    // Reversed, empty, a step that leads nowhere.
    row("d_model=1024:512", "d_model 1024:512 reversed");
    row("d_model=1024:512:-128", "d_model 1024:512 reversed");
    row("blt_ps=4.5:4.4:0.1", "blt_ps 4.5:4.4 reversed");
    row("d_model=512:512", "d_model 512:512 empty");
    row("blt_ps=4.4:4.4:0.1", "blt_ps 4.4:4.4 empty");
    row("d_model=512:1024:0", "step d_model 0");
    row("blt_ps=1:10:0", "step blt_ps 0");
    row("blt_ps=1:10:-0.0", "step blt_ps 0");
    row("d_model=512:1024:-128", "step d_model -128 0");
    row("d_model=512:1024:0.5", "step d_model 0.5 whole");
    row("d_model=512:1024:128.5", "step d_model 128.5 whole");
    // Out of range.
    row("d_model=511:1024", "d_model 511 512 8192");
    row("d_model=512:8193", "d_model 8193 512 8192");
    row("d_model=512.5:1024", "d_model 512.5 whole");
    row("d_model=512:1024.5", "d_model 1024.5 whole");
    row("blt_ps=0.9:10", "blt_ps 0.9 1 10");
    row("blt_ps=1:10.1", "blt_ps 10.1 1 10");
    row("n_vocab=-1e300:1e300", "n_vocab 1 4000000");
    row("entropy_model=0:2", "entropy_model 2 0 1");
    row("bpe_d_model=0:1024", "bpe_d_model 0 512 8192");
    row("bpe_n_layers=0:10", "bpe_n_layers 0 1 256");
    row("bpe_n_heads=0:10", "bpe_n_heads 0 1 512");
    // Valid by itself, but not beside the other parameters, wherever they stand.
    row("local_n_heads=1:101", "local_n_heads 101 1 100", "--set local_d_model=100");
    row("local_d_model=16:64", "local_n_heads 17 1 16", "--set local_n_heads=17");
    row("local_n_layers=2:24", "local_encoder_layers 5 1", "--set local_encoder_layers=5");
    row("local_encoder_layers=1:8", "local_encoder_layers 8 1 7", "--preset blt-400m");
    // One more than ten million.
    row("n_ctx_base=1:10000001:1", "n_ctx_base 1:10000001 ten million");
    row("blt_ps=1:10:0.0000009", "blt_ps 1:10 ten million");
    row("blt_ps=1:10:1e-300", "blt_ps 1:10 ten million");
    row("bpe_ps=1:20:5e-324", "bpe_ps 1:20 ten million");
}

void TestCommandLineSweep::wrongSweeps()
{
    QFETCH(QString, asked);
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, named);
    named << QStringLiteral("--sweep");
    const QStringList before = QStringList{QStringLiteral("--sweep"), asked, QStringLiteral("sweep.csv")};
    QCOMPARE(flawOfRefusal(before + arguments, named), QString());
    QCOMPARE(flawOfRefusal(arguments + before, named), QString());
}

void TestCommandLineSweep::wrongCommandLines_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("named");
    const auto row = [](const char *arguments, const char *named) {
        QTest::newRow(arguments) << words(arguments) << words(named);
    };
    row("--sweep d_model", "--sweep file --print --export --view");
    row("--sweep d_model --map map.csv", "--sweep file");
    row("--sweep d_model --export chart.svg", "--sweep file");
    row("--sweep d_model --export chart.svg --view map", "--sweep file");
    row("--sweep d_model --view sweep", "--view --export");
    row("--sweep d_model sweep.csv --view sweep", "--view --export");
    row("--sweep d_model one.csv two.csv", "two.csv");
    row("--sweep d_model one.csv --sweep n_layers", "--sweep once");
    row("sweep.csv", "sweep.csv");
    row("--map map.csv sweep.csv", "sweep.csv");
    row("--sweep", "--sweep");
    row("--sweep= sweep.csv", "--sweep");
    QTest::newRow("no name of a file")
        << (words("--sweep d_model --print csv") << QString()) << words("--sweep file");
    // One answer in one format.
    row("--sweep d_model --print text", "--print text sweep csv json");
    row("--sweep d_model sweep.csv --print text", "--print text sweep csv json");
    row("--sweep d_model sweep.csv --map map.csv --print csv", "--print --sweep --map");
    row("--sweep d_model --break-even --print json", "--print --sweep --break-even");
    row("--sweep d_model --match flops --print json", "--print --sweep --match");
    row("--sweep d_model --match flops --break-even --map map.csv --print json",
        "--print --sweep --break-even --match --map");
    // Whatever else is wrong.
    row("--sweep d_model sweep.csv --blt-ps 11", "blt_ps 11 1 10");
    row("--sweep d_model sweep.csv --print xml", "--print xml text csv json");
}

void TestCommandLineSweep::wrongCommandLines()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, named);
    QCOMPARE(flawOfRefusal(arguments, named), QString());
}

QTEST_GUILESS_MAIN(TestCommandLineSweep)
#include "tst_commandline_sweep.moc"
