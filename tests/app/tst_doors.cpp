// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/testprogram.h"
#include "ui/views/views.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace patchscale;

namespace {

/// A file as the program wrote it into a folder of its own.
QByteArray fileOf(const QStringList &arguments, const QString &name)
{
    const QTemporaryDir folder;
    Program program;
    program.setWorkingDirectory(folder.path());
    const Outcome outcome = program.run(arguments + QStringList{name});
    QFile file(folder.filePath(name));
    if (outcome.status != 0 || !file.open(QIODevice::ReadOnly))
        return "status " + QByteArray::number(outcome.status) + ": " + outcome.errors;
    return file.readAll();
}

QByteArray printedOf(const QStringList &arguments)
{
    const Outcome outcome = runProgram(arguments);
    return outcome.status == 0 ? outcome.output : outcome.errors;
}

} // namespace

/// Each view tells the same through every door of the command line.
class TestDoors : public QObject
{
    Q_OBJECT

private slots:
    void filesAreWhatIsPrinted_data();
    void filesAreWhatIsPrinted();
    void everyViewIsPrintedInEveryFormat_data();
    void everyViewIsPrintedInEveryFormat();
    void viewsDiffer();
    void optionsOfTheirOwnWriteTheSame_data();
    void optionsOfTheirOwnWriteTheSame();
    void matchIsItsView_data();
    void matchIsItsView();
    void helpNamesThemInOneLine();
    void unknownOnesAreToldWhatThereIs();
};

void TestDoors::filesAreWhatIsPrinted_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<QString>("format");
    for (const QString &view : allViews().identifiers())
        for (const char *format : {"csv", "json"})
            QTest::addRow("%s, %s", qPrintable(view), format) << view << QString::fromLatin1(format);
}

void TestDoors::filesAreWhatIsPrinted()
{
    QFETCH(QString, view);
    QFETCH(QString, format);
    const QStringList asked = {QStringLiteral("--blt-ps"), QStringLiteral("6.1"), QStringLiteral("--view"),
                               view};
    const QByteArray printed = printedOf(asked + QStringList{QStringLiteral("--print"), format});
    QVERIFY(printed.size() > 100);
    QCOMPARE(fileOf(asked + QStringList{QStringLiteral("--export")}, QStringLiteral("v.") + format), printed);
}

void TestDoors::everyViewIsPrintedInEveryFormat_data()
{
    filesAreWhatIsPrinted_data();
    for (const QString &view : allViews().identifiers())
        QTest::addRow("%s, text", qPrintable(view)) << view << QStringLiteral("text");
}

void TestDoors::everyViewIsPrintedInEveryFormat()
{
    QFETCH(QString, view);
    QFETCH(QString, format);
    const Outcome outcome = runProgram({QStringLiteral("--view"), view, QStringLiteral("--print"), format});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.errors, QByteArray());
    QVERIFY(outcome.output.endsWith('\n'));
    QVERIFY(outcome.output.count('\n') > 4);
}

void TestDoors::viewsDiffer()
{
    QSet<QByteArray> all;
    const QStringList views = allViews().identifiers();
    for (const QString &view : views)
        all << printedOf({QStringLiteral("--view"), view, QStringLiteral("--print"), QStringLiteral("csv")});
    QCOMPARE(all.size(), views.size());
}

void TestDoors::optionsOfTheirOwnWriteTheSame_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<QStringList>("option");
    for (const char *view : {"breakdown", "methods", "map"})
        QTest::newRow(view) << QString::fromLatin1(view)
                            << QStringList{QStringLiteral("--%1").arg(QLatin1String(view))};
    QTest::newRow("sweep") << QStringLiteral("sweep") << words("--sweep blt_ps");
}

void TestDoors::optionsOfTheirOwnWriteTheSame()
{
    QFETCH(QString, view);
    QFETCH(QStringList, option);
    const QString file = QStringLiteral("v.csv");
    QCOMPARE(fileOf(option, file),
             fileOf({QStringLiteral("--view"), view, QStringLiteral("--export")}, file));
}

void TestDoors::matchIsItsView_data()
{
    QTest::addColumn<QStringList>("format");
    QTest::newRow("words") << QStringList();
    for (const char *format : {"text", "csv", "json"})
        QTest::newRow(format) << QStringList{QStringLiteral("--print"), QString::fromLatin1(format)};
}

/// What is asked by --match is what the view answers: printed, and in files.
void TestDoors::matchIsItsView()
{
    QFETCH(QStringList, format);
    const QStringList shown = format.isEmpty() ? words("--print text") : format;
    const QByteArray printed = printedOf(words("--method 2n --view match") + shown);
    QVERIFY(printed.size() > 100);
    QCOMPARE(printedOf(words("--method 2n --match flops") + format), printed);
    for (const char *question :
         {"--match parameters", "--match parameters --vary n_layers", "--match flops --multiple heads"}) {
        const QByteArray other = printedOf(words(question) + format);
        QVERIFY(other.size() > 100 && other != printed);
        QCOMPARE(printedOf(words(question) + words("--view match") + shown), other);
        if (format.size() == 2 && format.at(1) != u"text")
            QCOMPARE(
                fileOf(words(question) + words("--view match --export"), QStringLiteral("v.") + format.at(1)),
                other);
    }
}

void TestDoors::helpNamesThemInOneLine()
{
    const QByteArray line = "\n  --view " + allViews().identifiers().join(u'|').toLatin1() + '\n';
    QVERIFY(printedOf({QStringLiteral("--help")}).contains(line));
}

void TestDoors::unknownOnesAreToldWhatThereIs()
{
    const Outcome outcome = runProgram(words("--view nonsense --print csv"));
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.hasOneMessage());
    QVERIFY(outcome.errors.contains(allViews().identifiers().join(QStringLiteral(", ")).toLatin1()));
}

PATCHSCALE_TEST(TestDoors)
#include "tst_doors.moc"
