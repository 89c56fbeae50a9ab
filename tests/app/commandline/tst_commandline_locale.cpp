// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// The language never changes a number. The locales need not be installed: Qt follows their names.
class TestCommandLineLocale : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void printed_data();
    void printed();
    void files_data();
    void files();
    void messages_data();
    void messages();
    void understood_data();
    void understood();

private:
    static void addLocales();
    static void speak(Program &program);
    [[nodiscard]] static QByteArray filesInOne(Program &program);

    QByteArray m_englishFiles;
};

void TestCommandLineLocale::addLocales()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("locale");
    const auto row = [](const char *variable, const char *locale) {
        QTest::addRow("%s=%s", variable, locale) << QByteArray(variable) << QByteArray(locale);
    };
    row("LC_ALL", "de_DE.UTF-8"); // 1.234,5
    row("LC_ALL", "fr_FR.UTF-8"); // 1 234,5
    row("LC_ALL", "de_CH.UTF-8"); // 1’234.5
    row("LC_ALL", "ar_EG.UTF-8"); // its own digits
    row("LC_ALL", "C");           // not even UTF-8
    row("LANG", "de_DE.UTF-8");
    row("LANG", "hi_IN.UTF-8");
    row("LC_NUMERIC", "de_DE.UTF-8");
}

void TestCommandLineLocale::speak(Program &program)
{
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, locale);
    for (const char *name : {"LC_ALL", "LC_NUMERIC", "LANG", "LANGUAGE"})
        program.unsetVariable(name);
    program.setVariable(variable.constData(), locale.constData());
}

/// One file of each kind that does not change from run to run, one behind the other; empty if one is missing.
QByteArray TestCommandLineLocale::filesInOne(Program &program)
{
    const QTemporaryDir folder;
    program.setWorkingDirectory(folder.path());
    const Outcome outcome =
        program.run(words("--blt-ps 3.3 --export chart.png --export chart.svg "
                          "--export values.csv --breakdown breakdown.csv --methods methods.csv "
                          "--grid grid.csv --size 640x400 --map map.csv --sweep bpe_ps sweep.csv"));
    if (outcome.status != 0 || !outcome.errors.isEmpty())
        return {};
    QByteArray all;
    for (const char *name : {"chart.png", "chart.svg", "values.csv", "breakdown.csv", "methods.csv",
                             "grid.csv", "map.csv", "sweep.csv"}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::ReadOnly) || file.size() == 0)
            return {};
        all += file.readAll();
    }
    return all;
}

void TestCommandLineLocale::initTestCase()
{
    Program program;
    m_englishFiles = filesInOne(program);
    QVERIFY(!m_englishFiles.isEmpty());
}

void TestCommandLineLocale::printed_data()
{
    addLocales();
}

void TestCommandLineLocale::printed()
{
    for (const char *arguments :
         {"--blt-ps 3.3 --print text", "--blt-ps 3.3 --print csv",
          "--blt-ps 3.3 --print json --method blt-paper", "--list-presets", "--check-paper", "--help",
          "--break-even --match parameters", "--match flops --vary n_layers --print json",
          "--sweep bpe_ps=3.7:4.4 --print csv", "--sweep blt_ps --print json"}) {
        Program program;
        speak(program);
        const Outcome outcome = program.run(words(arguments));
        QCOMPARE(outcome.errors, QByteArray());
        QCOMPARE(outcome.status, 0);
        QVERIFY(!outcome.output.isEmpty());
        QCOMPARE(outcome.output, runProgram(words(arguments)).output);
    }
}

void TestCommandLineLocale::files_data()
{
    addLocales();
}

void TestCommandLineLocale::files()
{
    Program program;
    speak(program);
    QVERIFY(filesInOne(program) == m_englishFiles);
}

void TestCommandLineLocale::messages_data()
{
    addLocales();
}

void TestCommandLineLocale::messages()
{
    for (const char *arguments :
         {"--blt-ps 10.5", "--set n_vocab=4000001", "--export a.png --scale 16.5", "--method bogus",
          "--set local_encoder_layers=10", "--sweep n_vocab=128000:1000.5 sweep.csv"}) {
        Program program;
        speak(program);
        const Outcome outcome = program.run(words(arguments));
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.hasOneMessage(), outcome.errors.constData());
        QCOMPARE(outcome.errors, runProgram(words(arguments)).errors);
    }
}

void TestCommandLineLocale::understood_data()
{
    addLocales();
}

/// 4,4 and 2.560 are no numbers anywhere.
void TestCommandLineLocale::understood()
{
    const auto status = [](const char *arguments) {
        Program program;
        speak(program);
        return program.run(words(arguments)).status;
    };
    QCOMPARE(status("--print csv --blt-ps 4.4"), 0);
    QCOMPARE(status("--print csv --blt-ps 4,4"), 2);
    QCOMPARE(status("--print csv --d-model 2.560"), 2);
    QCOMPARE(status("--print csv --set n_vocab=128,000"), 2);
    QCOMPARE(status("--export a.png --scale 1,5"), 2);
    QCOMPARE(status("--print csv --sweep blt_ps=4.4:4.6:0.1"), 0);
    QCOMPARE(status("--print csv --sweep blt_ps=4,4:4,6:0,1"), 2);
}

PATCHSCALE_TEST(TestCommandLineLocale)
#include "tst_commandline_locale.moc"
