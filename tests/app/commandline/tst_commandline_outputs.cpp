// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/app/refusal.h"
#include "tests/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// Which outputs a command line may have together, and standard output as one of them.
class TestCommandLineOutputs : public QObject
{
    Q_OBJECT

private slots:
    void standardOutputAsAFile_data();
    void standardOutputAsAFile();
    void fileNamedAfterADash();
    void oneFileTwice_data();
    void oneFileTwice();
    void standardOutputTwice_data();
    void standardOutputTwice();
    void togetherAsBefore_data();
    void togetherAsBefore();
};

/// Runs a command line in a folder of its own, and answers what `file` then holds.
static QByteArray written(const QStringList &arguments, const QString &file)
{
    const QTemporaryDir folder;
    Program program;
    program.setWorkingDirectory(folder.path());
    if (program.run(arguments).status != 0)
        return "(failed)";
    QFile written(folder.filePath(file));
    return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray("(cannot be read)");
}

void TestCommandLineOutputs::standardOutputAsAFile_data()
{
    QTest::addColumn<QStringList>("arguments"); // without the name of the file
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    const auto row = [](const char *arguments, const char *name, const char *file) {
        QTest::addRow("%s %s", arguments, name)
            << words(arguments) << QString::fromLatin1(name) << QString::fromLatin1(file);
    };
    for (const char *option : {"--breakdown", "--methods", "--grid", "--map", "--sweep d_model"})
        row(option, "-", "file.csv");
    row("--methods", "-.csv", "file.csv"); // as well
    row("--export", "-.csv", "file.csv");
    row("--export", "-.CSV", "file.csv");
    row("--size 320x200 --export", "-.png", "file.png");
    row("--size 320x200 --export", "-.svg", "file.svg");
    row("--size 320x200 --export", "-.pdf", "file.pdf");
}

void TestCommandLineOutputs::standardOutputAsAFile()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, name);
    QFETCH(QString, file);
    const QTemporaryDir folder;
    Program program;
    program.setWorkingDirectory(folder.path());
    const Outcome outcome = program.run(arguments + QStringList{name});
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QVERIFY(QDir(folder.path()).isEmpty(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden));
    const QByteArray expected = written(arguments + QStringList{file}, file);
    if (!file.endsWith(QStringLiteral(".pdf"))) // which says when it was made
        QVERIFY(outcome.output == expected);
    else
        QVERIFY(outcome.output.startsWith("%PDF-") && outcome.output.trimmed().endsWith("%%EOF"));
    QVERIFY(outcome.output.size() > 100);
}

void TestCommandLineOutputs::fileNamedAfterADash()
{
    const QByteArray expected = written(words("--export a.csv"), QStringLiteral("a.csv"));
    QVERIFY(expected.startsWith("group,"));
    for (const char *name : {"./-.csv", "./-", "-a.csv", "-.a.csv"}) {
        const QString file = QString::fromLatin1(name);
        const QString option = file.endsWith(u'v') ? QStringLiteral("--export") : QStringLiteral("--methods");
        QVERIFY2(written({option, file}, file).size() > 100, name);
    }
}

void TestCommandLineOutputs::oneFileTwice_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("named");
    const auto row = [](const char *arguments, const char *named) {
        QTest::newRow(arguments) << words(arguments) << words(named);
    };
    const QList<const char *> options = {"--export", "--breakdown", "--methods",
                                         "--grid",   "--map",       "--sweep=d_model"};
    for (const char *one : options)
        for (const char *other : options)
            if (one != other || QByteArray(one) == "--export") {
                const QByteArray line = QByteArray(one) + " a.csv " + other + " a.csv";
                const QByteArray names =
                    QByteArray(one).split('=').first() + " a.csv " + QByteArray(other).split('=').first();
                // Only one word of a command line can be the sweep's.
                row(line.constData(), names.constData());
            }
    row("--export a.csv --methods ./a.csv", "--export --methods a.csv ./a.csv");
    row("--methods ../a.csv --grid ./..//a.csv", "--methods ../a.csv --grid ./..//a.csv");
    row("--export a.png --print csv --grid b.csv --map .//b.csv", "--grid b.csv --map .//b.csv");
}

void TestCommandLineOutputs::oneFileTwice()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, named);
    QCOMPARE(flawOfRefusal(arguments, named), QString());
}

void TestCommandLineOutputs::standardOutputTwice_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("named");
    const auto row = [](const char *arguments, const char *named) {
        QTest::newRow(arguments) << words(arguments) << words(named);
    };
    row("--methods - --breakdown -", "standard --methods --breakdown -");
    row("--export -.csv --export -.svg", "standard --export -.csv -.svg");
    row("--methods - --print csv", "standard --methods --print");
    row("--map - --print csv", "standard --map --print");
    row("--sweep d_model - --print csv", "standard --sweep --print");
    row("--export -.png --break-even", "standard --export -.png --break-even");
    row("--grid - --match flops", "standard --grid --match");
    row("--export -.csv --list-presets", "standard --export -.csv --list-presets");
    row("--export -.csv --check-paper", "standard --export -.csv --check-paper");
}

void TestCommandLineOutputs::standardOutputTwice()
{
    oneFileTwice();
}

void TestCommandLineOutputs::togetherAsBefore_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *arguments : {"--list-presets --check-paper --print text", "--break-even --match flops",
                                  "--print csv --methods a.csv --breakdown b.csv"})
        QTest::newRow(arguments) << words(arguments);
}

/// All that is printed is one output.
void TestCommandLineOutputs::togetherAsBefore()
{
    QFETCH(QStringList, arguments);
    const QTemporaryDir folder;
    Program program;
    program.setWorkingDirectory(folder.path());
    const Outcome outcome = program.run(arguments);
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QVERIFY(!outcome.output.isEmpty());
}

PATCHSCALE_TEST(TestCommandLineOutputs)
#include "tst_commandline_outputs.moc"
