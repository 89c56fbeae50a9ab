// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/numbertables.h"
#include "tests/app/program.h"
#include "tests/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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
    // Also of a model that is not counted, and whatever it changes.
    row("entropy_d_model=256:512:64", {256, 320, 384, 448, 512});
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

PATCHSCALE_TEST(TestCommandLineSweep)
#include "tst_commandline_sweep.moc"
