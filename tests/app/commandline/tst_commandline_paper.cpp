// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

namespace {

/// What --check-paper prints: lines of columns that two spaces or more keep apart.
QStringList printedLines()
{
    return QString::fromUtf8(runProgram(QStringList{QStringLiteral("--check-paper")}).output).split(u'\n');
}

QStringList columnsOf(const QString &line)
{
    static const QRegularExpression gap(QStringLiteral(" {2,}"));
    return line.split(gap);
}

/// The columns of the line that begins with a model and a quantity; empty if there is none, or several.
QStringList columnsOf(const QString &model, const QString &quantity)
{
    QStringList found;
    for (const QString &line : printedLines()) {
        const QStringList columns = columnsOf(line);
        if (columns.value(0) != model || columns.value(1) != quantity)
            continue;
        if (!found.isEmpty())
            return {};
        found = columns;
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
    void differsWithAReason_data();
    void differsWithAReason();
    void leavesRoomForALargerBlt();
    void notReproducedWithAReason_data();
    void notReproducedWithAReason();
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
    // 32 figures, of which four are known to differ and two have no hyper-parameters.
    QVERIFY2(outcome.output.trimmed().split('\n').last().contains("26 of 32"), outcome.output.constData());
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
    row("BLT 1B", global, ten, "1B", 1e9, 12. * 25 * 2048 * 2048);
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

    row("Llama 2 470m", "Parameters", "Table 2", "470M", 470e6, 12. * 24 * 1280 * 1280);
    // 24 l d^2 + 4 l d (8192 / 3.7 + 1) / 2 + 2 d V, a token of 3.7 bytes
    row("Llama 2 470m", "FLOPs per byte", "Table 2", "3.1E8", 3.1e8,
        (24. * 24 * 1280 * 1280 + 2. * 24 * 1280 * (8192 / 3.7 + 1) + 2. * 1280 * 32000) / 3.7);
    // 32 layers of 4096 and 3 + 6 of 1280
    row("BLT 6.6B, patches of 8", "Parameters", "Table 2", "6.6B", 6.6e9,
        12. * 32 * 4096 * 4096 + 12. * 9 * 1280 * 1280);
    // Global once every 8 bytes with 1024 patches before it; local models in a window of 512; k = 4, so that
    // the encoder has 2 keys for each of half a query per byte, and the decoder half a key.
    const double globalModel = (24. * 32 * 4096 * 4096 + 2. * 32 * 4096 * 1025) / 8;
    const double localModels = 24. * 9 * 1280 * 1280 + 2. * 9 * 1280 * 513 + 2. * 1280 * 256;
    const double encoderCross = (2. * 3 * 1280 * 9 + 6. * 2 * 3 * 1280 * 1280) / 2;
    const double decoderCross = 2. * 6 * 1280 * 5 + 3. * 2 * 6 * 1280 * 1280;
    row("BLT 6.6B, patches of 8", "FLOPs per byte", "Table 2", "2.1E9", 2.1e9,
        globalModel + localModels + encoderCross + decoderCross);

    const char *shares = "BLT 2B, patches of 4.5";
    const char *byHand = "By hand, section 4.5";
    row(shares, "FLOPs per byte, global", byHand, "9.626482E8", 1, 1);
    row(shares, "FLOPs per byte, encoder", byHand, "2.621645E7", 1, 1);
    row(shares, "FLOPs per byte, decoder", byHand, "2.364723E8", 1, 1);
    row(shares, "FLOPs per byte, encoder cross-attention", byHand, "6.998016E6", 1, 1);
    row(shares, "FLOPs per byte, decoder cross-attention", byHand, "6.298829E7", 1, 1);
}

void TestCommandLinePaper::figures()
{
    QFETCH(QString, model);
    QFETCH(QString, quantity);
    QFETCH(QString, source);
    QFETCH(QString, printed);
    QFETCH(double, deviation);
    const QStringList columns = columnsOf(model, quantity);
    QCOMPARE(columns.size(), 7);
    QCOMPARE(columns.at(2), source);
    QCOMPARE(columns.at(3), printed);
    QCOMPARE(columns.at(4), printed); // ours, at as many digits
    const double shown = percentIn(columns.at(5));
    QVERIFY2(std::abs(shown - deviation) <= 0.05 + 1e-9,
             qPrintable(columns.at(5) + QStringLiteral(" is not %1").arg(deviation)));
    QCOMPARE(columns.at(6), QStringLiteral("agrees"));
}

/// 12 x 1024^2 = 12582912, which is 13 million to the digits printed: 4.9 % more than 12.
void TestCommandLinePaper::differsWithAReason_data()
{
    QTest::addColumn<QString>("model");
    for (const char *model : {"BLT 1B", "BLT 2B", "BLT 4B"})
        QTest::newRow(model) << QString::fromLatin1(model);
}

void TestCommandLinePaper::differsWithAReason()
{
    QFETCH(QString, model);
    const QStringList columns = columnsOf(model, QStringLiteral("Parameters, encoder"));
    QCOMPARE(columns.size(), 8);
    QCOMPARE(columns.mid(2, 3),
             (QStringList{QStringLiteral("Table 10"), QStringLiteral("12M"), QStringLiteral("13M")}));
    QCOMPARE(percentIn(columns.at(5)), 4.9);
    QCOMPARE(columns.at(6), QStringLiteral("differs"));
    QVERIFY2(columns.at(7).contains(QStringLiteral("12.6 million")), qPrintable(columns.at(7)));
}

/// With what a BPE model of 34 layers of 3072 costs, 32 layers of 3968 and nine of 1280 with cross-attention:
/// 12 32 3968^2 + 16 9 1280^2 parameters against 12 34 3072^2 are 1.6315 times as many, 4.0 % fewer than 1.7.
void TestCommandLinePaper::leavesRoomForALargerBlt()
{
    const QStringList columns = columnsOf(QStringLiteral("BLT as dear as Llama 3 3.9B, patches of 8"),
                                          QStringLiteral("Times the parameters"));
    QCOMPARE(columns.size(), 8);
    QCOMPARE(columns.mid(2, 3),
             (QStringList{QStringLiteral("Table 2"), QStringLiteral("1.7"), QStringLiteral("1.6")}));
    QCOMPARE(percentIn(columns.at(5)), -4.0);
    QCOMPARE(columns.at(6), QStringLiteral("differs"));
    QVERIFY2(columns.at(7).contains(QStringLiteral("6.3B")), qPrintable(columns.at(7)));
}

void TestCommandLinePaper::notReproducedWithAReason_data()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("610m") << QStringLiteral("BLT 610m");
    QTest::newRow("760m") << QStringLiteral("BLT 760m");
}

/// There is no figure of ours that could be taken for one.
void TestCommandLinePaper::notReproducedWithAReason()
{
    QFETCH(QString, model);
    QStringList lines = printedLines();
    lines.removeIf([&model](const QString &line) { return !line.startsWith(model); });
    QCOMPARE(lines.size(), 1);
    const QStringList columns = columnsOf(lines.first());
    QCOMPARE(columns.size(), 6);
    QCOMPARE(columns.at(2), QStringLiteral("Table 2"));
    QCOMPARE(columns.at(4), QStringLiteral("not reproduced"));
    QVERIFY2(columns.at(5).contains(QStringLiteral("hyper-parameters")), qPrintable(columns.at(5)));
}

/// Every one is looked at above.
void TestCommandLinePaper::hasNoOtherFigures()
{
    int agreeing = 0;
    int differing = 0;
    int notReproduced = 0;
    for (const QString &line : printedLines()) {
        const QStringList columns = columnsOf(line);
        agreeing += columns.value(6) == QStringLiteral("agrees") ? 1 : 0;
        differing += columns.value(6) == QStringLiteral("differs") ? 1 : 0;
        notReproduced += columns.value(4) == QStringLiteral("not reproduced") ? 1 : 0;
    }
    QCOMPARE(agreeing, 26);
    QCOMPARE(differing, 4);
    QCOMPARE(notReproduced, 2);
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
