// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <linux/capability.h>
#include <memory>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

/// A disk that is full after some kilobytes, as far as one process can tell.
void fillDiskSoon()
{
    constexpr rlim_t room = 4000;
    const rlimit limit = {room, room};
    setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_IGN); // so that writing answers that it failed
}

/// Standard output goes to a pipe that nobody reads any more.
void writeToClosedPipe()
{
    std::array<int, 2> ends = {};
    if (pipe(ends.data()) != 0)
        _exit(127);
    close(ends[0]);
    dup2(ends[1], STDOUT_FILENO);
    close(ends[1]);
}

/// Permissions count for everyone but the administrator, unless the right to overlook them is gone.
void obeyPermissions()
{
    prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// What is asked for rightly and cannot be done.
class TestCommandLineFailures : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void names_data();
    void names();
    void standardOutput_data();
    void standardOutput();
    void closedStandardOutput();
    void nobodyReads();
    void nobodyReadsAndNobodySaysSo();
    void fullDiskLeavesTheOldFile_data();
    void fullDiskLeavesTheOldFile();
    void readOnlyFolder_data();
    void readOnlyFolder();
    void readOnlyFile();
    void theRestIsDoneAllTheSame();
    void ofTwoTablesOneIsWritten();
    void onlyItsOwnWordsOnStandardError();
    void windowWithoutADisplay();

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden | QDir::System);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
};

void TestCommandLineFailures::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_program = std::make_unique<Program>();
    m_program->setWorkingDirectory(m_folder->path());
}

void TestCommandLineFailures::cleanup()
{
    m_program.reset();
    m_folder.reset();
}

void TestCommandLineFailures::names_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *option, const char *file, const char *reason) {
        QTest::addRow("%s %s", option, file)
            << QString::fromLatin1(option) << QString::fromUtf8(file) << QString::fromLatin1(reason);
    };
    for (const char *suffix : {"png", "svg", "pdf", "csv"})
        for (const char *folder : {"missing", "regular", "/proc"}) {
            const QByteArray file = QByteArray(folder) + "/x." + suffix;
            row("--export", file.constData(), *folder == 'r' ? "Not a directory" : "No such file");
        }
    for (const char *option : {"--breakdown", "--methods", "--grid", "--map", "--sweep=d_model"}) {
        row(option, "missing/x.csv", "No such file");
        row(option, "regular/x.csv", "Not a directory");
        row(option, "/proc/x.csv", "No such file");
        row(option, "/proc/version", "");
        row(option, "/dev/full", "No space left");
        row(option, "folder.csv", "folder");
    }
    row("--export", "full.png", "No space left");
    row("--export", "full.csv", "No space left");
    row("--export", "folder.png", "folder");
    row("--export", "folder.csv", "folder");
    row("--export", "dangling/x.csv", "No such file");
    row("--export", "missing/Größe €.csv", "No such file");
}

void TestCommandLineFailures::names()
{
    QFETCH(QString, option);
    QFETCH(QString, file);
    QFETCH(QString, reason);
    QVERIFY(write(path("regular"), "a regular file"));
    for (const char *name : {"folder.png", "folder.csv"})
        QVERIFY(QDir().mkdir(path(name)));
    for (const char *name : {"full.png", "full.csv"})
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), path(name)));
    QVERIFY(QFile::link(QStringLiteral("nowhere"), path("dangling")));
    const QStringList before = files();

    QStringList arguments = {option, file};
    if (option == QStringLiteral("--export"))
        arguments << words("--size 320x200"); // is sooner drawn
    const Outcome outcome = m_program->run(arguments);
    QVERIFY2(outcome.hasOneMessage(), outcome.errors.constData());
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.output, QByteArray());
    const QString message = QString::fromUtf8(outcome.errors);
    const qsizetype name = message.indexOf(file);
    QVERIFY2(name > 0, outcome.errors.constData());
    const QString rest = message.mid(name + file.size()).trimmed();
    QVERIFY2(rest.size() > 5 && rest.contains(reason), outcome.errors.constData());
    QCOMPARE(files(), before);
    QCOMPARE(contents(path("regular")), QByteArray("a regular file"));
}

void TestCommandLineFailures::standardOutput_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *arguments :
         {"--print text", "--print csv", "--print json", "--list-presets", "--check-paper", "--help",
          "--version", "--break-even", "--break-even --print csv", "--match flops",
          "--match parameters --print json", "--break-even --match flops", "--sweep d_model --print csv",
          "--sweep d_model --print json", "--sweep n_vocab=1:100000:1 --print csv",
          "--map map.csv --print json"})
        QTest::newRow(arguments) << words(arguments);
}

void TestCommandLineFailures::standardOutput()
{
    QFETCH(QStringList, arguments);
    m_program->setStandardOutputFile(QStringLiteral("/dev/full"));
    const Outcome outcome = m_program->run(arguments);
    QVERIFY2(outcome.hasOneMessage(), outcome.errors.constData());
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.errors.contains("standard output"), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("No space left"), outcome.errors.constData());
}

/// The number of the closed stream is free for any file that is opened later; none may hold the wrong bytes.
void TestCommandLineFailures::closedStandardOutput()
{
    m_program->setChildProcessModifier([] { close(STDOUT_FILENO); });
    const Outcome outcome = m_program->run(words("--print csv --export values.csv --export chart.svg"));
    QVERIFY2(outcome.hasOneMessage(), outcome.errors.constData());
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.errors.contains("standard output"), outcome.errors.constData());
    QCOMPARE(contents(path("values.csv")), runProgram(words("--print csv")).output);
    QVERIFY(contents(path("chart.svg")).trimmed().endsWith("</svg>"));
}

/// As in a pipeline whose next program has read enough: the system ends this one, without a word.
void TestCommandLineFailures::nobodyReads()
{
    m_program->setChildProcessModifier([] { writeToClosedPipe(); });
    const Outcome outcome = m_program->run(words("--sweep n_ctx_base=1:10000000:1 --print csv"));
    QCOMPARE(m_program->exitStatus(), QProcess::CrashExit);
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(files(), QStringList());
}

/// Where the system leaves it to the program. A sweep of ten million values is not too long.
void TestCommandLineFailures::nobodyReadsAndNobodySaysSo()
{
    m_program->setChildProcessModifier([] {
        writeToClosedPipe();
        std::signal(SIGPIPE, SIG_IGN);
    });
    const Outcome outcome =
        m_program->run(words("--sweep n_ctx_base=1:10000000:1 --print json --export values.csv"));
    QVERIFY2(outcome.hasOneMessage(), outcome.errors.constData());
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.errors.contains("standard output"), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("Broken pipe"), outcome.errors.constData());
    QCOMPARE(contents(path("values.csv")), runProgram(words("--print csv")).output);
}

void TestCommandLineFailures::fullDiskLeavesTheOldFile_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("file");
    QTest::newRow("png") << QStringLiteral("--export") << QStringLiteral("chart.png");
    QTest::newRow("svg") << QStringLiteral("--export") << QStringLiteral("chart.svg");
    QTest::newRow("pdf") << QStringLiteral("--export") << QStringLiteral("chart.pdf");
    QTest::newRow("map") << QStringLiteral("--map") << QStringLiteral("map.csv");
    QTest::newRow("sweep") << QStringLiteral("--sweep=n_layers") << QStringLiteral("sweep.csv");
    QTest::newRow("grid") << QStringLiteral("--grid") << QStringLiteral("grid.csv");
}

void TestCommandLineFailures::fullDiskLeavesTheOldFile()
{
    QFETCH(QString, option);
    QFETCH(QString, file);
    QVERIFY(write(m_folder->filePath(file), "what was there before"));
    m_program->setChildProcessModifier(fillDiskSoon);
    const Outcome outcome = m_program->run({option, file});
    QVERIFY2(outcome.hasOneMessage(), outcome.errors.constData());
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.errors.contains(file.toUtf8()), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("File too large"), outcome.errors.constData());
    QCOMPARE(contents(m_folder->filePath(file)), QByteArray("what was there before"));
    QCOMPARE(files(), QStringList{file});
}

void TestCommandLineFailures::readOnlyFolder_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("file");
    QTest::newRow("new file") << QStringLiteral("--export") << QStringLiteral("new.csv");
    QTest::newRow("new picture") << QStringLiteral("--export") << QStringLiteral("new.png");
    QTest::newRow("old file") << QStringLiteral("--export") << QStringLiteral("old.csv");
    for (const char *option : {"--breakdown", "--methods", "--grid", "--map", "--sweep=d_model"})
        QTest::newRow(option) << QString::fromLatin1(option) << QStringLiteral("old.csv");
}

void TestCommandLineFailures::readOnlyFolder()
{
    QFETCH(QString, option);
    QFETCH(QString, file);
    QVERIFY(write(path("old.csv"), "what was there before"));
    QVERIFY(QFile::setPermissions(path("old.csv"), QFile::ReadOwner));
    const QFileDevice::Permissions all = QFile::permissions(m_folder->path());
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    m_program->setChildProcessModifier(obeyPermissions);
    const Outcome outcome = m_program->run({option, file});
    QVERIFY(QFile::setPermissions(m_folder->path(), all));

    QVERIFY2(outcome.hasOneMessage(), outcome.errors.constData());
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.errors.contains(file.toUtf8()), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("Permission denied"), outcome.errors.constData());
    QCOMPARE(contents(path("old.csv")), QByteArray("what was there before"));
    QCOMPARE(files(), QStringList{QStringLiteral("old.csv")});
}

/// Even where a second file could take its place.
void TestCommandLineFailures::readOnlyFile()
{
    QVERIFY(write(path("old.csv"), "what was there before"));
    QVERIFY(QFile::setPermissions(path("old.csv"), QFile::ReadOwner));
    m_program->setChildProcessModifier(obeyPermissions);
    const Outcome outcome = m_program->run(words("--methods old.csv"));
    QVERIFY2(outcome.hasOneMessage(), outcome.errors.constData());
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.errors.contains("“old.csv”: Permission denied"), outcome.errors.constData());
    QCOMPARE(contents(path("old.csv")), QByteArray("what was there before"));
}

void TestCommandLineFailures::theRestIsDoneAllTheSame()
{
    m_program->setStandardOutputFile(QStringLiteral("/dev/full"));
    const Outcome outcome =
        m_program->run(words("--print text --export missing/x.png --export values.csv "
                             "--export /proc/x.pdf --export chart.svg --breakdown missing/b.csv "
                             "--methods /proc/m.csv --grid grid.csv --check-paper"));
    QCOMPARE(outcome.status, 1);
    const QList<QByteArray> lines = outcome.errors.trimmed().split('\n');
    const QList<QByteArray> named = {"standard output", "standard output", "missing/x.png",
                                     "/proc/x.pdf",     "missing/b.csv",   "/proc/m.csv"};
    QCOMPARE(lines.size(), named.size());
    for (qsizetype i = 0; i < named.size(); ++i)
        QVERIFY2(lines.at(i).contains(named.at(i)), lines.at(i).constData());
    for (const QByteArray &line : lines)
        QVERIFY2(line.startsWith("patchscale: "), line.constData());
    QCOMPARE(files(), (QStringList{QStringLiteral("chart.svg"), QStringLiteral("grid.csv"),
                                   QStringLiteral("values.csv")}));
    QCOMPARE(contents(path("values.csv")), runProgram(words("--print csv")).output);
    QVERIFY(contents(path("chart.svg")).trimmed().endsWith("</svg>"));
    QCOMPARE(contents(path("grid.csv")).count('\n'), 66613);
}

void TestCommandLineFailures::ofTwoTablesOneIsWritten()
{
    m_program->setStandardOutputFile(QStringLiteral("/dev/full"));
    const Outcome outcome =
        m_program->run(words("--map missing/map.csv --sweep d_model sweep.csv --break-even --match flops"));
    QCOMPARE(outcome.status, 1);
    const QList<QByteArray> lines = outcome.errors.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.at(0).contains("standard output"), lines.at(0).constData());
    QVERIFY2(lines.at(1).contains("missing/map.csv"), lines.at(1).constData());
    QCOMPARE(files(), QStringList{QStringLiteral("sweep.csv")});
    QCOMPARE(contents(path("sweep.csv")).count('\n'), 62);
}

/// A job or a container has no folder for a session's sockets, about which Qt would complain.
void TestCommandLineFailures::onlyItsOwnWordsOnStandardError()
{
    m_program->unsetVariable("XDG_RUNTIME_DIR");
    const Outcome outcome = m_program->run(words("--export chart.png --export missing/x.png"));
    QVERIFY2(outcome.hasOneMessage(), outcome.errors.constData());
    QCOMPARE(outcome.status, 1);
    QCOMPARE(files(), QStringList{QStringLiteral("chart.png")});
}

void TestCommandLineFailures::windowWithoutADisplay()
{
    const Outcome outcome = m_program->run({});
    QVERIFY2(outcome.hasOneMessage(), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("--print"), outcome.errors.constData());
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.output, QByteArray());
}

PATCHSCALE_TEST(TestCommandLineFailures)
#include "tst_commandline_failures.moc"
