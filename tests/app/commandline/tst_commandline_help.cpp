// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/mentions.h"
#include "tests/app/parametertable.h"
#include "tests/app/program.h"
#include "tests/testprogram.h"

#include <QTest>

#include <algorithm>

class TestCommandLineHelp : public QObject
{
    Q_OBJECT

private slots:
    void helpSaysWhatOpensNoWindow_data();
    void helpSaysWhatOpensNoWindow();
    void helpNamesEveryOption_data();
    void helpNamesEveryOption();
    void helpDescribesEveryParameter_data();
    void helpDescribesEveryParameter();
    void shortForms_data();
    void shortForms();
    void version();
};

void TestCommandLineHelp::helpSaysWhatOpensNoWindow_data()
{
    QTest::addColumn<QString>("option");
    for (const char *option :
         {"--export", "--print", "--breakdown", "--methods", "--grid", "--map", "--sweep", "--break-even",
          "--match", "--list-presets", "--check-paper", "--version", "--help"})
        QTest::newRow(option) << QString::fromLatin1(option);
}

/// Above the options, in a sentence on them all.
void TestCommandLineHelp::helpSaysWhatOpensNoWindow()
{
    QFETCH(QString, option);
    const QString help = QString::fromUtf8(runProgram(words("--help")).output);
    const QString description = help.section(QStringLiteral("Options:"), 0, 0);
    QVERIFY2(mentions(description, option), qPrintable(help));
}

void TestCommandLineHelp::helpNamesEveryOption_data()
{
    QTest::addColumn<QString>("option");
    for (const QString &option :
         words("--preset --tokenizer --list-presets --method --blt-ps --d-model --local-n-layers --set "
               "--export "
               "--view --size --scale --font-scale --transparent --print --breakdown --methods --grid --map "
               "--sweep --break-even --match --vary --multiple --check-paper --version --help"))
        QTest::newRow(qPrintable(option)) << option;
}

void TestCommandLineHelp::helpNamesEveryOption()
{
    QFETCH(QString, option);
    const Outcome outcome = runProgram(words("--help"));
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.output.endsWith('\n'));
    const QString help = QString::fromUtf8(outcome.output);
    bool isListed = false;
    for (const QString &line : help.split(u'\n'))
        isListed |= line.startsWith(u' ') && mentions(line.section(QStringLiteral("  "), 0, 1), option);
    QVERIFY2(isListed, qPrintable(help));
}

void TestCommandLineHelp::helpDescribesEveryParameter_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("described");
    for (const ParameterRow &row : parameterTable)
        QTest::newRow(row.name) << QString::fromLatin1(row.name)
                                << QStringList{QString::fromLatin1(row.minimum),
                                               QString::fromLatin1(row.maximum),
                                               QString::fromLatin1(row.follows ? "0" : row.value)};
    for (const ParameterRow &row : parameterTable)
        if (row.follows)
            QTest::addRow("%s follows", row.name)
                << QString::fromLatin1(row.name) << QStringList{QString::fromLatin1(row.follows)};
}

void TestCommandLineHelp::helpDescribesEveryParameter()
{
    QFETCH(QString, name);
    QFETCH(QStringList, described);
    const Outcome outcome = runProgram(words("--help"));
    QCOMPARE(outcome.status, 0);
    const QStringList lines = QString::fromUtf8(outcome.output).split(u'\n');
    const auto own = std::find_if(lines.begin(), lines.end(), [&](const QString &line) {
        return line.trimmed().startsWith(QString(name + u' '));
    });
    QVERIFY(own != lines.end());
    for (const QString &number : described)
        QVERIFY2(mentions(*own, number), qPrintable(*own));
}

void TestCommandLineHelp::shortForms_data()
{
    QTest::addColumn<QStringList>("shortForm");
    QTest::addColumn<QStringList>("longForm");
    QTest::newRow("-h") << words("-h") << words("--help");
    QTest::newRow("-v") << words("-v") << words("--version");
}

void TestCommandLineHelp::shortForms()
{
    QFETCH(QStringList, shortForm);
    QFETCH(QStringList, longForm);
    const Outcome outcome = runProgram(shortForm);
    QCOMPARE(outcome.status, 0);
    QVERIFY(!outcome.output.isEmpty());
    QCOMPARE(outcome.output, runProgram(longForm).output);
}

void TestCommandLineHelp::version()
{
    const Outcome outcome = runProgram(words("--version"));
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.output, QByteArray("patchscale " PATCHSCALE_VERSION "\n"));
    QCOMPARE(outcome.status, 0);
}

PATCHSCALE_TEST(TestCommandLineHelp)
#include "tst_commandline_help.moc"
