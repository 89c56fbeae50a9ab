// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/testprogram.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

namespace {

/// What --check-paper prints: by source, lines of columns that two spaces or more keep apart, each with what
/// is said of it in lines below that are indented.
QStringList printedLines()
{
    return QString::fromUtf8(runProgram(QStringList{QStringLiteral("--check-paper")}).output).split(u'\n');
}

QStringList columnsOf(const QString &line)
{
    static const QRegularExpression gap(QStringLiteral(" {2,}"));
    return line.split(gap);
}

/// Model, quantity, source, printed, computed, difference, outcome and what is said of a figure; source and
/// what is said are put where the columns of a table would be. Empty if there is none, or several.
QStringList columnsOf(const QString &model, const QString &quantity)
{
    QStringList found;
    QString source;
    const QStringList lines = printedLines();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines.at(i - 1).isEmpty())
            source = lines.at(i);
        QStringList columns = columnsOf(lines.at(i));
        if (columns.value(0) != model || columns.value(1) != quantity)
            continue;
        if (!found.isEmpty())
            return {};
        found = columns;
        found.insert(2, source);
        QStringList said;
        while (i + 1 < lines.size() && lines.at(i + 1).startsWith(QStringLiteral("    ")))
            said << lines.at(++i).trimmed();
        if (!said.isEmpty())
            found << said.join(u' ');
    }
    return found;
}

/// "−1.7 %" as -1.7; NaN if it is no such number.
double percentIn(QString text)
{
    static const QRegularExpression form(QStringLiteral("^([+-]?\\d+\\.\\d) ?%$"));
    const QRegularExpressionMatch match = form.match(text.replace(QChar(0x2212), u'-'));
    return match.hasMatch() ? match.captured(1).toDouble() : std::nan("");
}

} // namespace

/// The program beside the figures of the BLT paper (arXiv 2412.09871).
class TestCommandLinePaper : public QObject
{
    Q_OBJECT

private slots:
    void agreesWhereItShould();
    void figures_data();
    void figures();
    void roundingIsNotAgreeing();
    void isCloseWithAReason_data();
    void isCloseWithAReason();
    void smallModelsDifferWithAReason_data();
    void smallModelsDifferWithAReason();
    void leavesRoomForALargerBlt();
    void saysWhatIsMissing();
    void hasNoOtherFigures();
    void parametersAreThePapers();
    void standsBesideOtherOutput();
};

void TestCommandLinePaper::agreesWhereItShould()
{
    const Outcome outcome = runProgram(words("--check-paper"));
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.output.endsWith('\n'));
    QVERIFY2(outcome.output.contains("\n36 of 65 figures agree"), outcome.output.constData());
}

/// Parameters of a stack: 12 l d^2, where the heads divide the width and the feed-forward layers are four
/// times as wide.
void TestCommandLinePaper::figures_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("printed");
    QTest::addColumn<double>("deviation");
    const auto row = [](const char *model, const char *quantity, const char *source, const char *printed,
                        double printedValue, double ours) {
        QTest::addRow("%s: %s", model, quantity)
            << QString::fromLatin1(model) << QString::fromLatin1(quantity) << QString::fromLatin1(source)
            << QString::fromLatin1(printed) << 100 * (ours - printedValue) / printedValue;
    };
    const char *global = "Parameters, global";
    const char *encoder = "Parameters, encoder";
    const char *decoder = "Parameters, decoder";
    const char *queries = "Queries per patch, k";
    const char *ten = "Table 10";
    row("BLT 400M", global, ten, "470M", 470e6, 12. * 24 * 1280 * 1280);
    row("BLT 400M", encoder, ten, "7M", 7e6, 12. * 1 * 768 * 768);
    row("BLT 400M", decoder, ten, "50M", 50e6, 12. * 7 * 768 * 768);
    row("BLT 400M", queries, ten, "2", 2, 2); // 1280 / 768, rounded up
    row("BLT 1B", decoder, ten, "113M", 113e6, 12. * 9 * 1024 * 1024);
    row("BLT 1B", queries, ten, "2", 2, 2); // 2048 / 1024
    row("BLT 2B", global, ten, "2B", 2e9, 12. * 26 * 2560 * 2560);
    row("BLT 2B", decoder, ten, "113M", 113e6, 12. * 9 * 1024 * 1024);
    row("BLT 2B", queries, ten, "3", 3, 3); // 2560 / 1024
    row("BLT 4B", global, ten, "4B", 4e9, 12. * 36 * 3072 * 3072);
    row("BLT 4B", decoder, ten, "113M", 113e6, 12. * 9 * 1024 * 1024);
    row("BLT 4B", queries, ten, "3", 3, 3); // 3072 / 1024
    row("BLT 8B", global, ten, "6.4B", 6.4e9, 12. * 32 * 4096 * 4096);
    row("BLT 8B", encoder, ten, "20M", 20e6, 12. * 1 * 1280 * 1280);
    row("BLT 8B", decoder, ten, "120M", 120e6, 12. * 6 * 1280 * 1280);
    row("BLT 8B", queries, ten, "4", 4, 4); // 4096 / 1280

    // 24 l d^2 + 4 l d (8192 / 3.7 + 1) / 2 + 2 d V, a token of 3.7 bytes; the nearest shape has 14 of 1664
    row("Llama 2 470m", "FLOPs per byte", "Table 2", "3.1E8", 3.1e8,
        (24. * 14 * 1664 * 1664 + 2. * 14 * 1664 * (8192 / 3.7 + 1) + 2. * 1664 * 32000) / 3.7);
    // 45 layers of 3456 and 3 + 6 of 1280. Global once every 8 bytes with 1024 patches before it; local
    // models in a window of 512; k = 3, so that the encoder has 8 / 3 keys for each of 3 / 8 of a query per
    // byte, and the decoder 3 / 8 of a key.
    const double globalModel = (24. * 45 * 3456 * 3456 + 2. * 45 * 3456 * 1025) / 8;
    const double localModels = 24. * 9 * 1280 * 1280 + 2. * 9 * 1280 * 513 + 2. * 1280 * 256;
    const double encoderCross = (2. * 3 * 1280 * 9 + (16 / 3. + 2) * 2 * 3 * 1280 * 1280) * 3 / 8;
    const double decoderCross = 2. * 6 * 1280 * 4 + 2.75 * 2 * 6 * 1280 * 1280;
    row("BLT 6.6B", "FLOPs per byte", "Table 2", "2.1E9", 2.1e9,
        globalModel + localModels + encoderCross + decoderCross);

    const char *byHand = "Section 4.5";
    row("BLT 2B", "Global model", byHand, "9.626482E8", 1, 1);
    row("BLT 2B", "Encoder", byHand, "2.621645E7", 1, 1);
    row("BLT 2B", "Decoder", byHand, "2.364723E8", 1, 1);
    row("BLT 2B", "Encoder cross-attn.", byHand, "6.998016E6", 1, 1);
    row("BLT 2B", "Decoder cross-attn.", byHand, "6.298829E7", 1, 1);
}

void TestCommandLinePaper::figures()
{
    QFETCH(QString, model);
    QFETCH(QString, quantity);
    QFETCH(QString, source);
    QFETCH(QString, printed);
    QFETCH(double, deviation);
    const QStringList columns = columnsOf(model, quantity);
    QVERIFY(columns.size() >= 7);
    QCOMPARE(columns.at(2), source);
    QCOMPARE(columns.at(3), printed);
    const double shown = percentIn(columns.at(5));
    QVERIFY2(std::abs(shown - deviation) <= 0.05 + 1e-9,
             qPrintable(columns.at(5) + QStringLiteral(" is not %1").arg(deviation)));
    QCOMPARE(columns.at(6), QStringLiteral("agrees"));
}

/// 12 x 25 x 2048^2 = 1258291200 is 1 billion to the digit printed, and 25.8 % more.
void TestCommandLinePaper::roundingIsNotAgreeing()
{
    const QStringList columns = columnsOf(QStringLiteral("BLT 1B"), QStringLiteral("Parameters, global"));
    QCOMPARE(columns.size(), 8);
    QCOMPARE(columns.mid(2, 3),
             (QStringList{QStringLiteral("Table 10"), QStringLiteral("1B"), QStringLiteral("1.26B")}));
    QCOMPARE(percentIn(columns.at(5)), 25.8);
    QCOMPARE(columns.at(6), QStringLiteral("differs"));
    QVERIFY2(columns.at(7).contains(QStringLiteral("rounds to 1B")), qPrintable(columns.at(7)));
}

/// 12 x 1024^2 = 12582912, which is 13 million to the digits printed: 4.9 % more than 12.
void TestCommandLinePaper::isCloseWithAReason_data()
{
    QTest::addColumn<QString>("model");
    for (const char *model : {"BLT 1B", "BLT 2B", "BLT 4B"})
        QTest::newRow(model) << QString::fromLatin1(model);
}

void TestCommandLinePaper::isCloseWithAReason()
{
    QFETCH(QString, model);
    const QStringList columns = columnsOf(model, QStringLiteral("Parameters, encoder"));
    QCOMPARE(columns.size(), 8);
    QCOMPARE(columns.mid(2, 3),
             (QStringList{QStringLiteral("Table 10"), QStringLiteral("12M"), QStringLiteral("12.6M")}));
    QCOMPARE(percentIn(columns.at(5)), 4.9);
    QCOMPARE(columns.at(6), QStringLiteral("close"));
    QVERIFY2(columns.at(7).contains(QStringLiteral("12.6M is cut")), qPrintable(columns.at(7)));
}

/// With what a BPE model of 34 layers of 3072 costs, 32 layers of 3968 and nine of 1280 with cross-attention:
/// 12 32 3968^2 + 16 9 1280^2 parameters against 12 34 3072^2 are 1.6315 times as many, 4.0 % fewer than 1.7.
void TestCommandLinePaper::leavesRoomForALargerBlt()
{
    const QStringList columns =
        columnsOf(QStringLiteral("BLT like 3.9B"), QStringLiteral("Times Llama 3’s size"));
    QCOMPARE(columns.size(), 8);
    QCOMPARE(columns.mid(2, 3),
             (QStringList{QStringLiteral("Table 2"), QStringLiteral("1.7x"), QStringLiteral("1.63x")}));
    QCOMPARE(percentIn(columns.at(5)), -4.0);
    QCOMPARE(columns.at(6), QStringLiteral("close"));
    QVERIFY2(columns.at(7).contains(QStringLiteral("6.3B")), qPrintable(columns.at(7)));
}

void TestCommandLinePaper::smallModelsDifferWithAReason_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("computed");
    QTest::addColumn<double>("percent");
    QTest::newRow("610m") << QStringLiteral("BLT 610m") << QStringLiteral("3.36E8") << 8.3;
    QTest::newRow("760m") << QStringLiteral("BLT 760m") << QStringLiteral("3.56E8") << 14.7;
}

/// No shape of their size is as cheap with the local models of Table 10.
void TestCommandLinePaper::smallModelsDifferWithAReason()
{
    QFETCH(QString, model);
    QFETCH(QString, computed);
    QFETCH(double, percent);
    const QStringList columns = columnsOf(model, QStringLiteral("FLOPs per byte"));
    QCOMPARE(columns.size(), 8);
    QCOMPARE(columns.mid(2, 3), (QStringList{QStringLiteral("Table 2"), QStringLiteral("3.1E8"), computed}));
    QCOMPARE(percentIn(columns.at(5)), percent);
    QCOMPARE(columns.at(6), QStringLiteral("differs"));
    QVERIFY2(columns.at(7).contains(QStringLiteral("smaller local models")), qPrintable(columns.at(7)));
    QVERIFY2(columns.at(7).contains(QStringLiteral("not the paper’s word")), qPrintable(columns.at(7)));
}

/// There is no figure of ours that could be taken for one.
void TestCommandLinePaper::saysWhatIsMissing()
{
    const QStringList columns = columnsOf(QStringLiteral("3.6B to 6.6B"), QStringLiteral("Crossover"));
    QCOMPARE(columns.size(), 6);
    QCOMPARE(columns.at(3), QStringLiteral("1T"));
    QCOMPARE(columns.at(4), QStringLiteral("cannot be computed"));
    QVERIFY2(columns.at(5).contains(QStringLiteral("losses")), qPrintable(columns.at(5)));
}

/// tests/model/paper/ looks at every one.
void TestCommandLinePaper::hasNoOtherFigures()
{
    QMap<QString, int> outcomes;
    for (const QString &line : printedLines()) {
        if (line.startsWith(u' '))
            continue;
        const QStringList columns = columnsOf(line);
        if (columns.size() >= 4)
            ++outcomes[columns.last()];
    }
    outcomes.remove(QStringLiteral("outcome")); // the heading
    const QMap<QString, int> expected = {{QStringLiteral("agrees"), 36},
                                         {QStringLiteral("close"), 6},
                                         {QStringLiteral("differs"), 14},
                                         {QStringLiteral("cannot be computed"), 9}};
    QCOMPARE(outcomes, expected);
}

/// Whatever else the command line sets.
void TestCommandLinePaper::parametersAreThePapers()
{
    const QByteArray check = runProgram(words("--check-paper")).output;
    QVERIFY(!check.isEmpty());
    const Outcome outcome = runProgram(words("--check-paper --preset blt-4b --tokenizer llama-2 --method 2n "
                                             "--blt-ps 9 --set ff_ratio=3 --set entropy_model=1"));
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.output, check);
}

void TestCommandLinePaper::standsBesideOtherOutput()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("values.csv"));
    const Outcome outcome = runProgram(words("--check-paper --print csv --export") << path);
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    const QByteArray values = runProgram(words("--print csv")).output;
    QCOMPARE(outcome.output, QByteArray(runProgram(words("--check-paper")).output + values));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), values);
}

PATCHSCALE_TEST(TestCommandLinePaper)
#include "tst_commandline_paper.moc"
