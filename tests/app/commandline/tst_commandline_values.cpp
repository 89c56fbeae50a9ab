// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/numbers.h"
#include "tests/app/parametertable.h"
#include "tests/app/program.h"
#include "tests/model/specifiedparameters.h"
#include "tests/testprogram.h"

#include "model/reading/numberformat.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace patchscale;

namespace {

Numbers numbersOfJson(const QByteArray &json)
{
    Numbers numbers;
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    for (const QLatin1StringView group : {QLatin1StringView("parameters"), QLatin1StringView("results")}) {
        const QJsonObject object = document.value(group).toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            if (member->isDouble())
                numbers.insert(member.key(), member->toDouble());
    }
    return numbers;
}

/// Lines of a name, a value and perhaps a unit, below the sentences.
Numbers numbersOfText(const QByteArray &text)
{
    Numbers numbers;
    for (const QByteArray &line : text.split('\n').mid(1)) {
        const QList<QByteArray> columns = line.simplified().split(' ');
        bool isNumber = false;
        const double number = columns.value(1).toDouble(&isNumber);
        if (isNumber)
            numbers.insert(QString::fromLatin1(columns.at(0)), number);
    }
    return numbers;
}

Numbers numbersOf(const QByteArray &output, const QString &format)
{
    if (format == QStringLiteral("json"))
        return numbersOfJson(output);
    return format == QStringLiteral("csv") ? numbersOfCsv(output) : numbersOfText(output);
}

} // namespace

class TestCommandLineValues : public QObject
{
    Q_OBJECT

private slots:
    void printsTheDefaults_data();
    void printsTheDefaults();
    void printsTheVerdictInText();
    void everyFormatHoldsEveryBit_data();
    void everyFormatHoldsEveryBit();
    void tableHasEveryParameter();
    void takesEveryParameter_data();
    void takesEveryParameter();
    void takesTheEndsOfEveryRange_data();
    void takesTheEndsOfEveryRange();
    void theLastOneWins_data();
    void theLastOneWins();
    void valuesTogether_data();
    void valuesTogether();
    void bpeModelOfItsOwnIsCounted();
};

void TestCommandLineValues::printsTheDefaults_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"text", "csv", "json"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void TestCommandLineValues::printsTheDefaults()
{
    QFETCH(QString, format);
    Numbers expected = {{QStringLiteral("bpe_flops_per_byte"), 1134671127.2727273},
                        {QStringLiteral("blt_global_flops_per_byte"), 985725672.7272726},
                        {QStringLiteral("blt_local_flops_per_byte"), 359419904.0},
                        {QStringLiteral("blt_total_flops_per_byte"), 1345145576.7272725},
                        {QStringLiteral("difference_percent"), 18.549379145694616}};
    for (const ParameterRow &row : parameterTable)
        expected.insert(QString::fromLatin1(row.name), QByteArray(row.value).toDouble());

    const Outcome outcome = runProgram({QStringLiteral("--print"), format});
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.output.endsWith('\n'));
    QCOMPARE(differences(numbersOf(outcome.output, format), expected), QString());
}

void TestCommandLineValues::printsTheVerdictInText()
{
    const Outcome outcome = runProgram(words("--print text"));
    QCOMPARE(outcome.status, 0);
    const QByteArray sentences = outcome.output.left(outcome.output.indexOf('\n'));
    QVERIFY2(sentences.contains("18.5 %"), sentences);
    QVERIFY2(sentences.contains(" 5.53 bytes per patch"), sentences);
}

void TestCommandLineValues::everyFormatHoldsEveryBit_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("method");
    for (const char *format : {"text", "csv", "json"})
        for (const char *method : {"openai", "blt-paper", "deepmind", "2n"})
            QTest::addRow("%s, %s", format, method)
                << QString::fromLatin1(format) << QString::fromLatin1(method);
}

void TestCommandLineValues::everyFormatHoldsEveryBit()
{
    QFETCH(QString, format);
    QFETCH(QString, method);
    const AccountingMethod *counting = findMethod(method);
    QVERIFY(counting);
    Parameters parameters;
    parameters.bltPs = 10 / 3.0; // seventeen digits
    parameters.localNLayers = 7;
    parameters.bpePs = 3.7;
    parameters.entropyModel = 1;
    const Outcome outcome =
        runProgram(words("--blt-ps 3.3333333333333335 --local-n-layers 7 --set bpe_ps=3.7 "
                         "--set entropy_model=1 --method")
                   << method << QStringLiteral("--print") << format);
    QCOMPARE(outcome.status, 0);
    QCOMPARE(differences(numbersOf(outcome.output, format), numbersOf(parameters, *counting)), QString());
}

/// Or a new one would go through no test that reads the table.
void TestCommandLineValues::tableHasEveryParameter()
{
    QStringList names;
    for (const ParameterRow &row : parameterTable)
        names << QString::fromLatin1(row.name);
    QStringList expected;
    for (const ParameterInfo &info : parameterInfos())
        expected << info.name();
    QCOMPARE(names, expected);
}

void TestCommandLineValues::takesEveryParameter_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("value");
    const auto row = [](const char *arguments, const char *name, double value) {
        QTest::newRow(arguments) << words(arguments) << QString::fromLatin1(name) << value;
    };
    row("--blt-ps 6", "blt_ps", 6);
    row("--blt-ps=1.6", "blt_ps", 1.6);
    row("--blt-ps 4.45", "blt_ps", 4.45); // between two stops of the slider
    row("--d-model 8192", "d_model", 8192);
    row("--d-model=513", "d_model", 513);
    row("--d-model 1e3", "d_model", 1000);
    row("--local-n-layers 24", "local_n_layers", 24);
    row("--local-n-layers=7", "local_n_layers", 7);
    row("--set blt_ps=2.5", "blt_ps", 2.5);
    row("--set=d_model=1280", "d_model", 1280);
    row("--set local_n_layers=3", "local_n_layers", 3);
    row("--set bpe_ps=3.7", "bpe_ps", 3.7);
    row("--set n_layers=32", "n_layers", 32);
    row("--set n_heads=32", "n_heads", 32);
    row("--set n_vocab=32000", "n_vocab", 32000);
    row("--set n_ctx_base=131072", "n_ctx_base", 131072);
    row("--set local_d_model=768", "local_d_model", 768);
    row("--set local_n_heads=12", "local_n_heads", 12);
    row("--set local_n_vocab=260", "local_n_vocab", 260);
    row("--set local_n_ctx=1024", "local_n_ctx", 1024);
    row("--set ff_ratio=3", "ff_ratio", 3);
    row("--set local_encoder_layers=3", "local_encoder_layers", 3);
    row("--set bpe_d_model=3072", "bpe_d_model", 3072);
    row("--set bpe_n_layers=34", "bpe_n_layers", 34);
    row("--set bpe_n_heads=24", "bpe_n_heads", 24);
    row("--set entropy_model=1", "entropy_model", 1);
    row("--set entropy_n_layers=8", "entropy_n_layers", 8);
    row("--set entropy_d_model=512", "entropy_d_model", 512);
    row("--set entropy_n_ctx=8192", "entropy_n_ctx", 8192);
    row("--set entropy_n_vocab=260", "entropy_n_vocab", 260);
}

void TestCommandLineValues::takesEveryParameter()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, name);
    QFETCH(double, value);
    const ParameterInfo *info = findParameter(name);
    QVERIFY(info);
    const Numbers expected = numbersOf(withValue(Parameters(), info->id, value));
    QVERIFY(!differences(expected, numbersOf(Parameters())).isEmpty());

    const Outcome outcome = runProgram(arguments << words("--print csv"));
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(differences(numbersOfCsv(outcome.output), expected), QString());
}

void TestCommandLineValues::takesTheEndsOfEveryRange_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    for (const ParameterRow &row : parameterTable)
        for (const char *end : {row.minimum, row.maximum})
            QTest::addRow("%s=%s", row.name, end)
                << QString::fromLatin1(row.name) << QString::fromLatin1(end);
}

/// Beside others that leave room for it.
void TestCommandLineValues::takesTheEndsOfEveryRange()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    const ParameterInfo *info = findParameter(name);
    QVERIFY(info);
    const Parameters room = withRoomFor(info->id);
    QStringList arguments = words("--print csv --set") << QString(name + u'=' + value);
    for (const ParameterInfo &other : parameterInfos())
        if (patchscale::value(room, other.id) != other.defaultValue())
            arguments << QStringLiteral("--set")
                      << QString(other.name() + u'=' + plainNumber(patchscale::value(room, other.id)));
    const Parameters parameters = withValue(room, info->id, value.toDouble());
    const Outcome outcome = runProgram(arguments);
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(differences(numbersOfCsv(outcome.output), numbersOf(parameters)), QString());
}

void TestCommandLineValues::theLastOneWins_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<double>("patchSize");
    const auto row = [](const char *arguments, double patchSize) {
        QTest::newRow(arguments) << words(arguments) << patchSize;
    };
    row("--blt-ps 5 --blt-ps 6", 6);
    row("--set blt_ps=5 --set blt_ps=6", 6);
    row("--blt-ps 5 --set blt_ps=6", 6);
    row("--set blt_ps=5 --blt-ps 6", 6);
    row("--blt-ps 5 --set blt_ps=6 --blt-ps 7", 7);
}

void TestCommandLineValues::theLastOneWins()
{
    QFETCH(QStringList, arguments);
    QFETCH(double, patchSize);
    Parameters parameters;
    parameters.bltPs = patchSize;
    const Outcome outcome = runProgram(arguments << words("--print csv"));
    QCOMPARE(outcome.status, 0);
    QCOMPARE(differences(numbersOfCsv(outcome.output), numbersOf(parameters)), QString());
}

/// What has to fit together is looked at once everything is known, in whichever order it is said.
void TestCommandLineValues::valuesTogether_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Parameters>("parameters");
    Parameters small;
    small.localDModel = 16;
    small.localNHeads = 8;
    QTest::newRow("dimension first") << words("--set local_d_model=16 --set local_n_heads=8") << small;
    QTest::newRow("heads first") << words("--set local_n_heads=8 --set local_d_model=16") << small;
    Parameters many;
    many.localDModel = 512;
    many.localNHeads = 512;
    QTest::newRow("as many heads as width")
        << words("--set local_n_heads=512 --set local_d_model=512") << many;
    Parameters uneven;
    uneven.dModel = 512;
    uneven.nHeads = 20;
    uneven.localDModel = 1000;
    Parameters split;
    split.localNLayers = 24;
    split.localEncoderLayers = 23;
    QTest::newRow("encoder layers first")
        << words("--set local_encoder_layers=23 --local-n-layers 24") << split;
    QTest::newRow("local layers first")
        << words("--local-n-layers 24 --set local_encoder_layers=23") << split;
    QTest::newRow("heads do not divide") << words("--d-model 512 --set local_d_model=1000") << uneven;
    Parameters unlinked;
    unlinked.dModel = 4096;
    unlinked.bpeDModel = 3072;
    unlinked.bpeNLayers = 34;
    unlinked.bpeNHeads = 24;
    QTest::newRow("a BPE model of its own")
        << words("--set bpe_d_model=3072 --d-model 4096 --set bpe_n_layers=34 --set bpe_n_heads=24")
        << unlinked;
    Parameters linkedAgain;
    linkedAgain.dModel = 4096;
    linkedAgain.bpeNLayers = 34;
    QTest::newRow("partly linked again") << words("--set bpe_d_model=3072 --set bpe_n_layers=34 "
                                                  "--set bpe_d_model=0 --d-model 4096")
                                         << linkedAgain;
}

void TestCommandLineValues::valuesTogether()
{
    QFETCH(QStringList, arguments);
    QFETCH(Parameters, parameters);
    const Outcome outcome = runProgram(arguments << words("--print csv"));
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(differences(numbersOfCsv(outcome.output), numbersOf(parameters)), QString());
}

/// The 3.9B model of the paper's Table 2, by the paper's method. Its layers cost 24 34 3072^2 + 2 34 3072
/// (8192 / 4.4 + 1), its logits 2 3072 128000: 7700742144 + 389135267 + 786432000 per token. BLT stays as it
/// is.
void TestCommandLineValues::bpeModelOfItsOwnIsCounted()
{
    const QString bpe = QStringLiteral("bpe_flops_per_byte");
    const auto printed = [](const char *arguments) {
        return numbersOfCsv(runProgram(words("--print csv --method blt-paper") + words(arguments)).output);
    };
    const Numbers shared = printed("--blt-ps 8");
    const Numbers own =
        printed("--blt-ps 8 --set bpe_d_model=3072 --set bpe_n_layers=34 --set bpe_n_heads=24");
    const double perToken =
        24.0 * 34 * 3072 * 3072 + 2.0 * 34 * 3072 * (8192 / 4.4 + 1) + 2.0 * 3072 * 128000;
    QVERIFY2(std::abs(own.value(bpe) / (perToken / 4.4) - 1) < 1e-12,
             qPrintable(QString::number(own.value(bpe), 'g', 17)));
    for (const char *name :
         {"bpe_d_model", "bpe_n_layers", "bpe_n_heads", "bpe_flops_per_byte", "difference_percent"})
        QVERIFY2(own.value(QString::fromLatin1(name)) != shared.value(QString::fromLatin1(name)), name);
    QCOMPARE(differences(own, shared).split(u' ').size(), 5);
}

PATCHSCALE_TEST(TestCommandLineValues)
#include "tst_commandline_values.moc"
