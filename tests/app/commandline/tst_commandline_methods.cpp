// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/numbers.h"
#include "tests/app/program.h"
#include "tests/app/smallmodel.h"
#include "tests/testprogram.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// The results of the small model, by hand; `entropyModel` is 0 where it does not count.
Numbers handResults(const QByteArray &method, double entropyModel = 0)
{
    const HandCount count = handCount(method);
    const double total = count.bltLocal + count.bltGlobal + entropyModel;
    Numbers numbers = {
        {QStringLiteral("bpe_flops_per_byte"), count.bpe},
        {QStringLiteral("blt_global_flops_per_byte"), count.bltGlobal},
        {QStringLiteral("blt_local_flops_per_byte"), count.bltLocal},
        {QStringLiteral("blt_total_flops_per_byte"), total},
        {QStringLiteral("difference_percent"), (total - count.bpe) / count.bpe * 100},
    };
    if (entropyModel > 0)
        numbers.insert(QStringLiteral("entropy_model_flops_per_byte"), entropyModel);
    return numbers;
}

} // namespace

/// What each way of counting gives, printed and in the table of all of them.
class TestCommandLineMethods : public QObject
{
    Q_OBJECT

private slots:
    void countsAsByHand_data();
    void countsAsByHand();
    void namesTheMethod_data();
    void namesTheMethod();
    void saysWhetherTheEntropyModelCounts();
    void theFirstIsTheDefault();
    void encoderLayers_data();
    void encoderLayers();
    void entropyModel_data();
    void entropyModel();
    void entropyModelOfThePaper();
    void entropyModelStandsBeforeTheTotal();
    void tableOfAll_data();
    void tableOfAll();
    void tableIsTheSameForEveryMethod();

private:
    static void addMethods();
    /// The table that a command line writes; empty if it fails.
    [[nodiscard]] QByteArray table(const QStringList &arguments) const
    {
        const QString path = m_folder.filePath(QStringLiteral("methods.csv"));
        QFile::remove(path);
        const Outcome outcome = runProgram((words("--methods") << path) + arguments);
        QFile file(path);
        const bool isFine = outcome.status == 0 && outcome.errors.isEmpty() && outcome.output.isEmpty();
        return isFine && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void TestCommandLineMethods::addMethods()
{
    QTest::addColumn<QByteArray>("method");
    for (const char *method : allMethods)
        QTest::newRow(method) << QByteArray(method);
}

void TestCommandLineMethods::countsAsByHand_data()
{
    addMethods();
}

void TestCommandLineMethods::countsAsByHand()
{
    QFETCH(QByteArray, method);
    const Outcome outcome =
        runProgram(smallModel() << words("--print csv --method") << QString::fromLatin1(method));
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(differences(numbersOfCsv(outcome.output, "result"), handResults(method)), QString());
}

void TestCommandLineMethods::namesTheMethod_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char *method, const char *name) {
        QTest::newRow(method) << QByteArray(method) << QByteArray(name);
    };
    row("openai", "Kaplan et al. 2020");
    row("blt-paper", "Pagnoni et al. 2024");
    row("deepmind", "Hoffmann et al. 2022");
    row("2n", "Twice the parameters");
}

/// By its name to people, by its identifier to programs.
void TestCommandLineMethods::namesTheMethod()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, name);
    const auto printed = [&method](const char *format) {
        return runProgram(words("--method")
                          << QString::fromLatin1(method) << words("--print") << QString::fromLatin1(format))
            .output;
    };
    const QByteArray csv = printed("csv");
    QVERIFY2(csv.contains(QByteArray("\naccounting,method," + method + ",\r\n")), csv.constData());
    QCOMPARE(QJsonDocument::fromJson(printed("json")).object().value(QLatin1StringView("method")).toString(),
             QString::fromLatin1(method));
    const QByteArray sentences = printed("text").split('\n').mid(0, 2).join('\n');
    QVERIFY2(sentences.contains(name), sentences.constData());
}

/// Two results that differ in nothing else are told apart by their sentences.
void TestCommandLineMethods::saysWhetherTheEntropyModelCounts()
{
    const QByteArray without = runProgram(words("--print text")).output;
    const QByteArray with = runProgram(words("--set entropy_model=1 --print text")).output;
    QVERIFY2(without.contains("entropy model not included"), without.constData());
    QVERIFY2(with.contains("entropy model included"), with.constData());
}

void TestCommandLineMethods::theFirstIsTheDefault()
{
    for (const char *format : {"text", "csv", "json"}) {
        const QStringList print = words("--blt-ps 3.3 --print") << QString::fromLatin1(format);
        const QByteArray atFirst = runProgram(print).output;
        QVERIFY(!atFirst.isEmpty());
        QCOMPARE(runProgram(words("--method openai") + print).output, atFirst);
        for (const char *method : {"blt-paper", "deepmind", "2n"})
            QVERIFY(runProgram((words("--method") << QString::fromLatin1(method)) + print).output != atFirst);
    }
}

/// Two layers of the encoder rather than one. Both stacks stay what they are, 4 layers and the logits:
/// 4 x 114816 + 32768 = 492032. The encoder's cross-attention doubles to 100864, and the decoder's loses a
/// third: 150912 x 2 / 3 = 100608. Only the paper's method tells the two apart.
void TestCommandLineMethods::encoderLayers_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<double>("bltLocal");
    for (const char *method : allMethods)
        QTest::newRow(method) << QByteArray(method)
                              << (QByteArray(method) == "blt-paper" ? 492032.0 + 100864 + 100608
                                                                    : handCount(method).bltLocal);
}

void TestCommandLineMethods::encoderLayers()
{
    QFETCH(QByteArray, method);
    QFETCH(double, bltLocal);
    const Outcome outcome =
        runProgram(smallModel() << words("--set local_encoder_layers=2 --print csv --method")
                                << QString::fromLatin1(method));
    QCOMPARE(outcome.status, 0);
    const Numbers numbers = numbersOfCsv(outcome.output);
    QCOMPARE(numbers.value(QStringLiteral("local_encoder_layers")), 2.0);
    QVERIFY(numbers.value(QStringLiteral("blt_local_flops_per_byte")) == bltLocal);
}

void TestCommandLineMethods::entropyModel_data()
{
    addMethods();
}

/// 2 layers of 64, a window of 127, 100 bytes to choose from:
/// feed-forward 16 l d^2 = 131072, QKVO 8 l d^2 = 65536, attention 4 l d (m + 1) / 2 = 32768,
/// de-embedding 2 d V = 12800; 242176 per byte, whatever counts the rest.
void TestCommandLineMethods::entropyModel()
{
    QFETCH(QByteArray, method);
    const Outcome outcome =
        runProgram(smallModel() << words("--set entropy_n_layers=2 --set entropy_d_model=64 "
                                         "--set entropy_n_ctx=127 --set entropy_n_vocab=100 "
                                         "--set entropy_model=1 --print csv --method")
                                << QString::fromLatin1(method));
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(differences(numbersOfCsv(outcome.output, "result"), handResults(method, 242176)), QString());
}

/// 14 layers of 768, a window of 512: 132120576 + 66060288 + 11031552 + 393216 = 209605632 per byte.
void TestCommandLineMethods::entropyModelOfThePaper()
{
    const Numbers with =
        numbersOfCsv(runProgram(words("--set entropy_model=1 --print csv")).output, "result");
    const double total = 1345145576.7272725 + 209605632;
    QCOMPARE(differences(with, {{QStringLiteral("bpe_flops_per_byte"), 1134671127.2727273},
                                {QStringLiteral("blt_global_flops_per_byte"), 985725672.7272726},
                                {QStringLiteral("blt_local_flops_per_byte"), 359419904.0},
                                {QStringLiteral("entropy_model_flops_per_byte"), 209605632.0},
                                {QStringLiteral("blt_total_flops_per_byte"), total},
                                {QStringLiteral("difference_percent"),
                                 (total - 1134671127.2727273) / 1134671127.2727273 * 100}}),
             QString());
}

void TestCommandLineMethods::entropyModelStandsBeforeTheTotal()
{
    const auto results = [](const char *arguments) {
        QList<QByteArray> names;
        for (const QByteArray &line : runProgram(words(arguments)).output.split('\n'))
            if (line.startsWith("result,"))
                names << line.split(',').value(1);
        return names;
    };
    QList<QByteArray> names = {"bpe_flops_per_byte", "blt_global_flops_per_byte", "blt_local_flops_per_byte",
                               "blt_total_flops_per_byte", "difference_percent"};
    QCOMPARE(results("--print csv --set entropy_model=0"), names);
    names.insert(3, "entropy_model_flops_per_byte");
    QCOMPARE(results("--print csv --set entropy_model=1"), names);
}

void TestCommandLineMethods::tableOfAll_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<double>("entropyModel");
    QTest::newRow("without entropy model") << QStringList() << 0.0;
    QTest::newRow("with it") << words("--set entropy_model=1") << 209605632.0;
}

void TestCommandLineMethods::tableOfAll()
{
    QFETCH(QStringList, arguments);
    QFETCH(double, entropyModel);
    const QByteArray csv = table(smallModel() + arguments);
    QVERIFY(csv.endsWith("\r\n"));
    QList<QByteArray> lines = csv.chopped(2).split('\n');
    QCOMPARE(lines.takeFirst(),
             "method,bpe_flops_per_byte,blt_global_flops_per_byte,blt_local_flops_per_byte,"
             "blt_total_flops_per_byte,difference_percent\r");
    QCOMPARE(lines.size(), static_cast<qsizetype>(allMethods.size()));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray method = allMethods[static_cast<std::size_t>(i)];
        const QList<QByteArray> cells = lines.at(i).trimmed().split(',');
        QCOMPARE(cells.size(), 6);
        QCOMPARE(cells.at(0), method);
        const Numbers numbers = {
            {QStringLiteral("bpe_flops_per_byte"), cells.at(1).toDouble()},
            {QStringLiteral("blt_global_flops_per_byte"), cells.at(2).toDouble()},
            {QStringLiteral("blt_local_flops_per_byte"), cells.at(3).toDouble()},
            {QStringLiteral("blt_total_flops_per_byte"), cells.at(4).toDouble()},
            {QStringLiteral("difference_percent"), cells.at(5).toDouble()},
        };
        Numbers expected = handResults(method, entropyModel);
        expected.remove(QStringLiteral("entropy_model_flops_per_byte")); // is only in the total here
        QCOMPARE(differences(numbers, expected), QString());
    }
}

void TestCommandLineMethods::tableIsTheSameForEveryMethod()
{
    const QByteArray csv = table({});
    QVERIFY(!csv.isEmpty());
    for (const char *method : allMethods)
        QCOMPARE(table(words("--method") << QString::fromLatin1(method)), csv);
}

PATCHSCALE_TEST(TestCommandLineMethods)
#include "tst_commandline_methods.moc"
