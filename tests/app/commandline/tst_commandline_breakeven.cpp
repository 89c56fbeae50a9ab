// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/printedanswer.h"
#include "tests/app/refusal.h"
#include "tests/places.h"
#include "tests/testprogram.h"

#include "model/accounting/comparison.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace patchscale;

namespace {

/// The first hundredth of a byte at which BLT costs no more than BPE, by trying them all; 0 if there is none.
int firstCheapHundredth(Parameters parameters, const AccountingMethod &method)
{
    for (int hundredths = 100; hundredths <= 1000; ++hundredths) {
        parameters.bltPs = hundredths / 100.0;
        const Comparison comparison = compare(parameters, method);
        if (comparison.bltTotal <= comparison.bpe)
            return hundredths;
    }
    return 0;
}

} // namespace

/// From which patch size on BLT pays off.
class TestCommandLineBreakEven : public QObject
{
    Q_OBJECT

private slots:
    void isTheFirstOfAllHundredths_data();
    void isTheFirstOfAllHundredths();
    void saysSo_data();
    void saysSo();
    void holdsTheComparison();
    void holdsTheSameInEveryFormat_data();
    void holdsTheSameInEveryFormat();
    void exactPointIsInJsonAlone_data();
    void exactPointIsInJsonAlone();
    void figuresStandInAColumn();
    void namesAndUnits();
    void besideAMatch();
    void refuses_data();
    void refuses();
};

void TestCommandLineBreakEven::isTheFirstOfAllHundredths_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("method");
    const auto rows = [](const char *arguments, const Parameters &parameters) {
        for (const char *method : {"openai", "blt-paper", "deepmind", "2n"})
            QTest::addRow("%s, %s", method, arguments)
                << words(arguments) << parameters << QString::fromLatin1(method);
    };
    Parameters p;
    rows("--blt-ps 4.4", p);
    p.dModel = 8192;
    rows("--d-model 8192", p);
    p.localNLayers = 24;
    rows("--d-model 8192 --local-n-layers 24", p);
    p = {};
    p.bpePs = 3.7;
    p.nVocab = 32000;
    rows("--tokenizer llama-2", p);
    p.entropyModel = 1;
    rows("--tokenizer llama-2 --set entropy_model=1", p);
    p = {};
    p.bpeDModel = 3072;
    p.bpeNLayers = 34;
    rows("--set bpe_d_model=3072 --set bpe_n_layers=34", p);
    p = {};
    p.nLayers = 1;
    rows("--set n_layers=1", p);
    p = {};
    p.bpePs = 1;
    rows("--set bpe_ps=1", p);
}

void TestCommandLineBreakEven::isTheFirstOfAllHundredths()
{
    QFETCH(QStringList, arguments);
    QFETCH(Parameters, parameters);
    QFETCH(QString, method);
    const AccountingMethod *counting = findMethod(method);
    QVERIFY(counting);
    const int hundredths = firstCheapHundredth(parameters, *counting);
    const QString outcome = hundredths == 0     ? QStringLiteral("never")
                            : hundredths == 100 ? QStringLiteral("everywhere")
                                                : QStringLiteral("at");
    const Figures figures =
        figuresOfCsv(answer(words("--break-even --print csv --method") << method << arguments));
    QCOMPARE(figures.value(QStringLiteral("method")), method);
    QCOMPARE(figures.value(QStringLiteral("break_even")), outcome);
    QCOMPARE(figures.contains(QStringLiteral("break_even_blt_ps")), outcome == QStringLiteral("at"));
    if (outcome == QStringLiteral("at"))
        QVERIFY2(holds(figures, "break_even_blt_ps", hundredths / 100.0),
                 qPrintable(figures.value(QStringLiteral("break_even_blt_ps"))));
}

void TestCommandLineBreakEven::saysSo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("said");
    const auto row = [](const char *arguments, const QStringList &said) {
        QTest::newRow(arguments) << words(arguments) << said;
    };
    // The answer and the verdict tell the same number.
    QCOMPARE(firstCheapHundredth({}, defaultMethod()), 553);
    row("--break-even", {QStringLiteral("from 5.53 bytes per patch on"), QStringLiteral("18.5 % more"),
                         QStringLiteral("breaks even at 5.53 bytes per patch"), QStringLiteral("Kaplan")});
    // 4089446400 / (1022361600 - 335544320) = 5.954: to the nearest hundredth, which is not the first.
    row("--break-even --method 2n --set bpe_ps=4",
        {QStringLiteral("from 5.95 bytes per patch on"),
         QStringLiteral("breaks even at 5.95 bytes per patch"), QStringLiteral("5.96  bytes per patch")});
    row("--break-even --method 2n", {QStringLiteral("Twice the parameters")});
    // One layer is less than what the local models need at any patch size.
    row("--break-even --set n_layers=1", {QStringLiteral("more than BPE at every patch size from 1 to 10")});
    // At one byte each, BPE and BLT global differ by the output layer, 2 x 2560 x 128000 = 6.6e8 FLOPs, and
    // local models need at most 3.7e8.
    row("--break-even --set bpe_ps=1", {QStringLiteral("no more than BPE at any patch size from 1 to 10")});
}

void TestCommandLineBreakEven::saysSo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, said);
    const QString text = QString::fromUtf8(answer(arguments));
    for (const QString &words : said)
        QVERIFY2(text.contains(words), qPrintable(text));
    QVERIFY2(!text.contains(QChar(QChar::Nbsp)), qPrintable(text));
    QVERIFY(text.endsWith(u'\n'));
    QCOMPARE(answer(arguments << words("--print text")), text.toUtf8());
}

/// That of the parameters in effect, as the rules have it.
void TestCommandLineBreakEven::holdsTheComparison()
{
    const Figures figures = figuresOfCsv(answer(words("--print csv --break-even")));
    QVERIFY(holds(figures, "blt_ps", 4.4));
    QVERIFY(holds(figures, "difference_percent", 18.549379145694616));
    const Figures small = figuresOfCsv(answer(words("--print csv --break-even --blt-ps 1.6")));
    QVERIFY(holds(small, "blt_ps", 1.6));
    QVERIFY(holds(small, "difference_percent", 194.84065149706498));
    QCOMPARE(small.value(QStringLiteral("break_even_blt_ps")),
             figures.value(QStringLiteral("break_even_blt_ps")));
    QVERIFY(small.value(QStringLiteral("verdict")).contains(QStringLiteral("194.8 % more")));
}

void TestCommandLineBreakEven::holdsTheSameInEveryFormat_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *arguments : {"--blt-ps 4.4", "--method blt-paper --tokenizer llama-2",
                                  "--set n_layers=1 --blt-ps 3.3333333333333335", "--set bpe_ps=1"})
        QTest::newRow(arguments) << words(arguments);
}

void TestCommandLineBreakEven::holdsTheSameInEveryFormat()
{
    QFETCH(QStringList, arguments);
    arguments << words("--break-even --print");
    Figures csv = figuresOfCsv(answer(arguments + words("csv")));
    QVERIFY(csv.size() >= 5);
    Figures json = figuresOfJson(answer(arguments + words("json")));
    json.remove(QStringLiteral("break_even_exact")); // of which below
    QCOMPARE(json, csv);
    // In text the verdict is a sentence above.
    const QByteArray text = answer(arguments + words("text"));
    const QString verdict = csv.take(QStringLiteral("verdict"));
    QVERIFY(!verdict.isEmpty());
    QVERIFY2(text.left(text.indexOf("\n\n")).endsWith(verdict.toUtf8()), text.constData());
    QCOMPARE(figuresOfText(text), csv);
}

/// All that was recorded of it.
void TestCommandLineBreakEven::exactPointIsInJsonAlone_data()
{
    QTest::addColumn<QStringList>("arguments");
    QFile cases(QStringLiteral(PATCHSCALE_TEST_DATA "/app/golden/cases.txt"));
    QVERIFY(cases.open(QIODevice::ReadOnly));
    int found = 0;
    for (const QByteArray &line : cases.readAll().split('\n')) {
        QStringList arguments = words(line.simplified().constData());
        if (!line.startsWith("break-even-") || !arguments.contains(QStringLiteral("--break-even")))
            continue;
        const QString name = arguments.takeFirst();
        if (const qsizetype print = arguments.indexOf(QStringLiteral("--print")); print >= 0)
            arguments.remove(print, 2);
        QTest::newRow(qPrintable(name)) << arguments;
        ++found;
    }
    QVERIFY(found > 20);
}

/// Who reads the other files finds the rows that there were before, and no more; JSON has the double itself,
/// from which on BLT costs no more, beside its hundredth.
void TestCommandLineBreakEven::exactPointIsInJsonAlone()
{
    QFETCH(QStringList, arguments);
    arguments << QStringLiteral("--print");
    const QByteArray csv = answer(arguments + words("csv"));
    const QByteArray text = answer(arguments + words("text"));
    const QByteArray json = answer(arguments + words("json"));
    Figures figures = figuresOfJson(json);
    const bool isAt = figures.value(QStringLiteral("break_even")) == QStringLiteral("at");
    QCOMPARE(figures.contains(QStringLiteral("break_even_exact")), isAt);
    if (isAt) {
        const double hundredth = number(figures, "break_even_blt_ps");
        const double exact = number(figures, "break_even_exact");
        QVERIFY2(exact <= hundredth && exact > hundredth - 0.01, json.constData());
        const auto differenceAt = [&arguments](double patchSize) {
            return number(figuresOfCsv(answer(
                              arguments + words("csv --set") +
                              QStringList{QStringLiteral("blt_ps=") + QString::number(patchSize, 'g', 17)})),
                          "difference_percent");
        };
        QVERIFY(differenceAt(exact) <= 0);
        QVERIFY(differenceAt(std::nextafter(exact, 0)) > 0);
        const qsizetype told = json.indexOf("\"break_even_blt_ps\"");
        const qsizetype next = json.indexOf('\n', told);
        QVERIFY2(json.mid(next).trimmed().startsWith("\"break_even_exact\""), json.constData());
    }
    figures.remove(QStringLiteral("break_even_exact"));
    QCOMPARE(figuresOfCsv(csv), figures);
    figures.remove(QStringLiteral("verdict"));
    QCOMPARE(figuresOfText(text), figures);
    QStringList names = words("name method break_even break_even_blt_ps blt_ps difference_percent verdict");
    if (!isAt)
        names.removeOne(QStringLiteral("break_even_blt_ps"));
    QStringList rows;
    for (const QByteArray &row : csv.trimmed().split('\n'))
        rows << QString::fromUtf8(row.left(row.indexOf(',')));
    QCOMPARE(rows, names);
}

/// A column as wide as its figures: the lines are read side by side.
void TestCommandLineBreakEven::figuresStandInAColumn()
{
    const QByteArray text = answer(words("--break-even"));
    const QList<QByteArray> lines = text.mid(text.indexOf("\n\n") + 2).split('\n');
    QVERIFY(lines.size() > 5);
    for (const QByteArray &line : lines)
        QVERIFY2(line.size() < 80, line.constData());
}

void TestCommandLineBreakEven::namesAndUnits()
{
    const QByteArray csv = answer(words("--break-even --print csv"));
    const int hundredths = firstCheapHundredth({}, defaultMethod());
    const QByteArray start = "name,value,unit\r\nmethod,openai,\r\nbreak_even,at,\r\nbreak_even_blt_ps," +
                             QByteArray::number(hundredths / 100.0) +
                             ",bytes per patch\r\nblt_ps,4.4,bytes per patch\r\n"
                             "difference_percent,18.549379145694616,%\r\nverdict,\"BLT needs 18.5 % more ";
    QVERIFY2(csv.startsWith(start), csv.constData());
}

/// Two answers, a blank line between them.
void TestCommandLineBreakEven::besideAMatch()
{
    const QByteArray breakEven = answer(words("--break-even"));
    const QByteArray match = answer(words("--match flops"));
    QVERIFY(!breakEven.isEmpty() && !match.isEmpty());
    QCOMPARE(answer(words("--match flops --break-even")), QByteArray(breakEven + '\n' + match));
}

void TestCommandLineBreakEven::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("named");
    const auto row = [](const char *arguments, const char *named) {
        QTest::newRow(arguments) << words(arguments) << words(named);
    };
    row("--break-even=yes", "--break-even");
    row("--break-even stray", "stray");
    row("--break-even --print xml", "--print xml text csv json");
    row("--break-even --match flops --print csv", "--print --break-even --match");
    row("--break-even --match flops --print text", "--print --break-even --match");
    row("--break-even --set n_layers=0", "n_layers 0 1 256");
    row("--break-even --method bogus", "--method bogus");
    row("--break-even --view breakdown", "--view --export");
}

void TestCommandLineBreakEven::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, named);
    QCOMPARE(flawOfRefusal(arguments, named), QString());
}

PATCHSCALE_TEST(TestCommandLineBreakEven)
#include "tst_commandline_breakeven.moc"
