// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/arguments.h"
#include "tests/app/program.h"
#include "tests/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace patchscale;

/// The program's start as far as Qt has a say in it.
class TestQtOptions : public QObject
{
    Q_OBJECT

private slots:
    void argumentsAreDivided_data();
    void argumentsAreDivided();
    void qtOptionsAreAccepted_data();
    void qtOptionsAreAccepted();
    void windowOpensWithQtOptions();
    void displayThatCannotBeOpened_data();
    void displayThatCannotBeOpened();
};

void TestQtOptions::argumentsAreDivided_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("style");

    const auto row = [](const char *line, const char *own, const char *style = "") {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(own)
                            << QString::fromLatin1(style);
    };
    row("p", "p");
    row("p --print csv --blt-ps 5", "p --print csv --blt-ps 5");
    row("p -session 10a_1", "p");
    row("p -display :1 --blt-ps 5", "p --blt-ps 5");
    row("p --blt-ps 5 --platform offscreen", "p --blt-ps 5");
    row("p -platform offscreen --print csv", "p --print csv");
    row("p -geometry 800x600+1+2 -qwindowtitle T -qwindowgeometry 1x1 -qwindowicon I", "p");
    row("p -title T -icon I -name N -plugin P", "p");
    row("p -platformtheme kde -platformpluginpath /x -fontengine f -stylesheet s", "p");
    row("p -reverse -nograb --dograb -widgetcount", "p");
    row("p -style windows", "p", "windows");
    row("p --style=windows -h", "p -h", "windows");
    row("p -stylesheet=s -qmljsdebugger=port:1 -psn_0_1", "p");
    row("p -style", "p -style");                   // lacks its value
    row("p -styles windows", "p -styles windows"); // is none of Qt's
    row("p style windows", "p style windows");
    row("p --sweep blt_ps -- -style windows", "p --sweep blt_ps -- -style windows");
    row("-style windows p", "-style windows p"); // the program's name may be anything
}

void TestQtOptions::argumentsAreDivided()
{
    QFETCH(QString, line);
    QFETCH(QString, own);
    QFETCH(QString, style);
    const DividedArguments divided = divideArguments(line.split(u' '));
    QCOMPARE(divided.own.join(u' '), own);
    QCOMPARE(divided.style, style);
}

void TestQtOptions::qtOptionsAreAccepted_data()
{
    QTest::addColumn<QString>("options");
    for (const char *options : {"-session 10a_1", "-style windows", "--platform offscreen", "-display :4711",
                                "-geometry 800x600+50+60", "-qwindowtitle Title", "-reverse"})
        QTest::newRow(options) << QString::fromLatin1(options);
}

/// Where nothing is shown they change nothing.
void TestQtOptions::qtOptionsAreAccepted()
{
    QFETCH(QString, options);
    const Outcome plain = runProgram(words("--print csv"));
    const Outcome outcome = runProgram(options.split(u' ') << words("--print csv"));
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.output, plain.output);
    const QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("chart.png"));
    const Outcome drawn = runProgram(options.split(u' ') << QStringLiteral("--export") << picture);
    QCOMPARE(drawn.errors, QByteArray());
    QCOMPARE(drawn.status, 0);
    QVERIFY(QFile::exists(picture));
}

/// What a session manager starts at login: it is shown, and remembers where.
void TestQtOptions::windowOpensWithQtOptions()
{
    const QTemporaryDir folder;
    Program program;
    program.setVariable("XDG_CONFIG_HOME", folder.path().toLocal8Bit().constData());
    program.setArguments(
        words("-platform offscreen -style windows -session 10a_1 -qwindowtitle Title --blt-ps 5"));
    program.start();
    const QString settings = folder.filePath(QStringLiteral("PatchScale/patchscale.conf"));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(settings), 30000);
    QCOMPARE(program.state(), QProcess::Running);
    program.terminate();
    QVERIFY(program.waitForFinished());
    const QByteArray errors = program.readAllStandardError();
    QVERIFY2(!errors.contains("patchscale: "), errors.constData());
}

void TestQtOptions::displayThatCannotBeOpened_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("said");

    const auto row = [](const char *name, const char *options, const char *variable, const char *value,
                        const char *said) {
        QTest::newRow(name) << QString::fromLatin1(options) << QByteArray(variable) << QByteArray(value)
                            << QString::fromLatin1(said);
    };
    row("none", "", "DISPLAY", "", "could not connect to display");
    row("one that is gone", "", "DISPLAY", ":4711", ":4711");
    row("one that is no display", "", "DISPLAY", "nonsense", "nonsense");
    row("the option's", "-display :4712", "DISPLAY", ":4711", ":4712");
    row("a platform that there is not", "-platform bogus", "DISPLAY", "", "bogus");
    row("a picture on a display that is gone", "--export x.png -platform xcb", "DISPLAY", ":4711", ":4711");
}

void TestQtOptions::displayThatCannotBeOpened()
{
    QFETCH(QString, options);
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, value);
    QFETCH(QString, said);
    Program program;
    program.setVariable(variable.constData(), value.constData());
    const Outcome outcome = program.run(options.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.hasOneMessage(), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("there is no display"), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains(said.toUtf8()), outcome.errors.constData());
}

PATCHSCALE_TEST(TestQtOptions)
#include "tst_qtoptions.moc"
