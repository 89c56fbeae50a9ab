// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/places.h"
#include "tests/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <linux/capability.h>
#include <memory>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr const char *before = "what was there before";

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

bool writeTo(const char *file, const std::string &text)
{
    const int descriptor = ::open(file, O_WRONLY);
    const bool isWritten =
        descriptor >= 0 && ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    return close(descriptor) == 0 && isWritten;
}

/// Makes this process one that may mount, as the same user; who is no administrator is one among users of
/// their own.
bool mayMount()
{
    const std::string user = std::to_string(geteuid());
    const std::string group = std::to_string(getegid());
    return geteuid() == 0
               ? unshare(CLONE_NEWNS) == 0
               : unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && writeTo("/proc/self/setgroups", "deny") &&
                     writeTo("/proc/self/uid_map", user + ' ' + user + " 1") &&
                     writeTo("/proc/self/gid_map", group + ' ' + group + " 1");
}

/// In the working folder of a process, and for it alone, mounts a file on another.
void mountOn(const char *mounted, const char *file)
{
    if (!mayMount() || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        mount(mounted, file, nullptr, MS_BIND, nullptr) != 0)
        _exit(127);
}

} // namespace

/// Files that are more, or less, than a name in a folder that takes files.
class TestCommandLineOutputsOnLinux : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void standardOutputIsWrittenOn_data();
    void standardOutputIsWrittenOn();
    void whereStandardOutputGoesAlready();
    void nameInAnotherEncoding_data();
    void nameInAnotherEncoding();
    void workingFolderInAnotherEncoding();
    void linksToOneFile_data();
    void linksToOneFile();
    void killedHalfway();
    void folderThatTakesNoFile_data();
    void folderThatTakesNoFile();
    void diskThatFillsInPlace();
    void fileThatIsAMount();

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
    QByteArray m_methods; ///< what --methods writes
};

void TestCommandLineOutputsOnLinux::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_program = std::make_unique<Program>();
    m_program->setWorkingDirectory(m_folder->path());
    m_methods = runProgram(words("--methods -")).output;
    QVERIFY(m_methods.startsWith("method,"));
}

void TestCommandLineOutputsOnLinux::cleanup()
{
    m_program.reset();
    m_folder.reset();
}

void TestCommandLineOutputsOnLinux::standardOutputIsWrittenOn_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "link"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// As in a log that grows from day to day.
void TestCommandLineOutputsOnLinux::standardOutputIsWrittenOn()
{
    QFETCH(QString, name);
    QVERIFY(QFile::link(QStringLiteral("/dev/stdout"), path("link")));
    QVERIFY(write(path("log.csv"), before));
    m_program->setStandardOutputFile(path("log.csv"), QIODevice::Append);
    const Outcome outcome = m_program->run({QStringLiteral("--methods"), name});
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(contents(path("log.csv")), before + m_methods);
    QCOMPARE(files(), words("link log.csv"));
}

/// What is printed would be lost with the file that is replaced.
void TestCommandLineOutputsOnLinux::whereStandardOutputGoesAlready()
{
    QVERIFY(write(path("log.csv"), before));
    m_program->setStandardOutputFile(path("log.csv"), QIODevice::Append);
    const Outcome outcome = m_program->run(words("--print csv --methods log.csv"));
    QVERIFY2(outcome.hasOneMessage(), outcome.errors.constData());
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.errors.contains("--print, --methods “log.csv”"), outcome.errors.constData());
    QCOMPARE(contents(path("log.csv")), QByteArray(before));
}

void TestCommandLineOutputsOnLinux::nameInAnotherEncoding_data()
{
    QTest::addColumn<QByteArray>("locale");
    QTest::addColumn<QString>("arguments"); // before the name
    QTest::addColumn<QString>("name");      // its bytes as printf takes them
    for (const char *locale : {"C", "C.UTF-8"}) {
        const auto row = [locale](const char *arguments, const char *name) {
            QTest::addRow("%s %s in %s", arguments, name, locale)
                << QByteArray(locale) << QString::fromLatin1(arguments) << QString::fromLatin1(name);
        };
        row("--methods", "gr\\366\\337e.csv");
        row("--export", "gr\\366\\337e.svg");
        row("--sweep d_model", "\\377\\376.csv");
        row("--print csv --map", "\\300\\257tmp");
        row("", "--methods=\\355\\240\\200");
    }
}

/// Nor is another one made in its place.
void TestCommandLineOutputsOnLinux::nameInAnotherEncoding()
{
    QFETCH(QByteArray, locale);
    QFETCH(QString, arguments);
    QFETCH(QString, name);
    m_program->setVariable("LC_ALL", locale.constData());
    m_program->setProgram(QStringLiteral("/bin/sh"));
    const Outcome outcome =
        m_program->run({QStringLiteral("-c"), QStringLiteral("\"$0\" $1 \"$(printf -- \"$2\")\""),
                        QStringLiteral(PATCHSCALE_PROGRAM), arguments, name});
    QVERIFY2(outcome.hasOneMessage(), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("UTF-8"), outcome.errors.constData());
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(files(), QStringList());
}

void TestCommandLineOutputsOnLinux::workingFolderInAnotherEncoding()
{
    m_program->setProgram(QStringLiteral("/bin/sh"));
    const Outcome outcome = m_program->run(
        {QStringLiteral("-c"),
         QStringLiteral("d=$(printf 'gr\\366'); mkdir \"$d\"; cd \"$d\"; ln -s target.csv link; "
                        "\"$0\" --methods a.csv --breakdown link && ls -A && cat a.csv; "
                        "rm *; cd ..; rmdir \"$d\""),
         QStringLiteral(PATCHSCALE_PROGRAM)});
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.output, "a.csv\nlink\ntarget.csv\n" + m_methods);
}

void TestCommandLineOutputsOnLinux::linksToOneFile_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const auto row = [](const char *one, const char *other) {
        QTest::addRow("%s %s", one, other) << QString::fromLatin1(one) << QString::fromLatin1(other);
    };
    row("old.csv", "link.csv");
    row("hardlink.csv", "link.csv");
    row("new.csv", "tobemade.csv");
    row("tobemade.csv", "new.csv");
    row("old.csv", "here/old.csv");
    row("new.csv", "here/here/new.csv");
}

void TestCommandLineOutputsOnLinux::linksToOneFile()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(write(path("old.csv"), before));
    QVERIFY(QFile::link(QStringLiteral("old.csv"), path("link.csv")));
    QVERIFY(QFile::link(QStringLiteral("new.csv"), path("tobemade.csv")));
    QVERIFY(QFile::link(QStringLiteral("."), path("here")));
    QCOMPARE(link(QFile::encodeName(path("old.csv")), QFile::encodeName(path("hardlink.csv"))), 0);
    const QStringList all = files();
    const Outcome outcome =
        m_program->run({QStringLiteral("--methods"), one, QStringLiteral("--export"), other});
    QVERIFY2(outcome.hasOneMessage(), outcome.errors.constData());
    QCOMPARE(outcome.status, 2);
    for (const QString &named :
         {QStringLiteral("--methods “%1”").arg(one), QStringLiteral("--export “%1”").arg(other)})
        QVERIFY2(outcome.errors.contains(named.toUtf8()), outcome.errors.constData());
    QCOMPARE(files(), all);
    QCOMPARE(contents(path("old.csv")), QByteArray(before));
}

void TestCommandLineOutputsOnLinux::killedHalfway()
{
    QVERIFY(write(path("sweep.csv"), before));
    m_program->setArguments(words("--sweep n_ctx_base=1:10000000:1 sweep.csv"));
    m_program->start();
    QTRY_COMPARE(files().size(), 2);
    m_program->kill();
    QVERIFY(m_program->waitForFinished());
    QCOMPARE(m_program->exitStatus(), QProcess::CrashExit);
    QCOMPARE(contents(path("sweep.csv")), QByteArray(before));
    QCOMPARE(files().size(), 2);
    QCOMPARE(m_program->run(words("--sweep d_model sweep.csv")).status, 0);
    QCOMPARE(files(), words("sweep.csv"));
    QVERIFY(contents(path("sweep.csv")).startsWith("d_model,"));
}

void TestCommandLineOutputsOnLinux::folderThatTakesNoFile_data()
{
    QTest::addColumn<QString>("option");
    for (const char *option : {"--methods", "--breakdown", "--grid", "--map", "--sweep=d_model", "--export"})
        QTest::newRow(option) << QString::fromLatin1(option);
}

/// Permissions count for everyone but the administrator, unless the right to overlook them is gone.
void TestCommandLineOutputsOnLinux::folderThatTakesNoFile()
{
    QFETCH(QString, option);
    const auto standardOutput =
        option == QStringLiteral("--export") ? QStringLiteral("-.csv") : QStringLiteral("-");
    const QByteArray expected = runProgram({option, standardOutput, QStringLiteral("--blt-ps=3")}).output;
    QVERIFY(!expected.isEmpty());
    QVERIFY(write(path("old.csv"), QByteArray(expected.size() + 1000, 'x')));
    QVERIFY(QFile::link(QStringLiteral("old.csv"), path("link.csv")));
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()), 0500), 0);
    m_program->setChildProcessModifier([] { prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE); });
    const Outcome outcome =
        m_program->run({option, QStringLiteral("link.csv"), QStringLiteral("--blt-ps=3")});
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()), 0700), 0);
    QVERIFY2(outcome.hasOneMessage(), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("wrote “link.csv” in place"), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("Permission denied"), outcome.errors.constData());
    QCOMPARE(outcome.status, 0);
    QVERIFY(contents(path("old.csv")) == expected);
    QCOMPARE(files(), words("link.csv old.csv"));
}

/// It is not said that it was written.
void TestCommandLineOutputsOnLinux::diskThatFillsInPlace()
{
    QVERIFY(write(path("old.csv"), before));
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()), 0500), 0);
    m_program->setChildProcessModifier([] {
        prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);
        constexpr rlimit limit = {4000, 4000};
        setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, SIG_IGN);
    });
    const Outcome outcome = m_program->run(words("--grid old.csv"));
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()), 0700), 0);
    QVERIFY2(outcome.hasOneMessage(), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("could not write “old.csv”: File too large"),
             outcome.errors.constData());
    QCOMPARE(outcome.status, 1);
}

/// As a container is given a single file.
void TestCommandLineOutputsOnLinux::fileThatIsAMount()
{
    QVERIFY(write(path("outside.csv"), QByteArray(100'000, 'x')));
    QVERIFY(write(path("mount.csv"), before));
    m_program->setChildProcessModifier([] { mountOn("outside.csv", "mount.csv"); });
    const Outcome outcome = m_program->run(words("--methods mount.csv"));
    QVERIFY2(outcome.hasOneMessage(), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("wrote “mount.csv” in place"), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("busy"), outcome.errors.constData());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(contents(path("outside.csv")), m_methods);
    QCOMPARE(contents(path("mount.csv")), QByteArray(before)); // beneath the mount
    QCOMPARE(files(), words("mount.csv outside.csv"));
}

PATCHSCALE_TEST(TestCommandLineOutputsOnLinux)
#include "tst_commandline_outputs_on_linux.moc"
