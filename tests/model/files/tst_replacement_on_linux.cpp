// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/files/atomicfile.h"
#include "tests/model/pieces.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <array>
#include <csignal>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace patchscale;

namespace {

/// A process that writes a file and stops halfway, until it is told to go on or killed.
class SlowWriter
{
public:
    explicit SlowWriter(const QString &path)
    {
        if (pipe(m_started.data()) != 0 || pipe(m_goOn.data()) != 0)
            return;
        m_process = fork();
        if (m_process != 0)
            return;
        close(m_goOn[1]); // so that it ends with the test
        const Failure failure = writeFile(path, [this](QIODevice &device) -> Failure {
            device.write("half ");
            char byte = 'x';
            const bool isTold = write(m_started[1], &byte, 1) == 1 && read(m_goOn[0], &byte, 1) == 1;
            device.write("whole");
            return isTold ? Failure() : Error{QStringLiteral("nobody waits")};
        });
        _exit(failure ? 1 : 0);
    }
    ~SlowWriter()
    {
        for (const int end : {m_started[0], m_started[1], m_goOn[0], m_goOn[1]})
            close(end);
    }
    Q_DISABLE_COPY_MOVE(SlowWriter)

    /// Waits until a half is written.
    [[nodiscard]] bool hasStarted()
    {
        char byte = 0;
        return m_process > 0 && read(m_started[0], &byte, 1) == 1;
    }
    /// Answers whether the other half was written, too.
    [[nodiscard]] bool goesOn()
    {
        int status = 0;
        return write(m_goOn[1], "x", 1) == 1 && waitpid(m_process, &status, 0) == m_process && status == 0;
    }
    void kill()
    {
        ::kill(m_process, SIGKILL);
        waitpid(m_process, nullptr, 0);
    }

private:
    std::array<int, 2> m_started = {-1, -1};
    std::array<int, 2> m_goOn = {-1, -1};
    pid_t m_process = -1;
};

struct stat statusOf(const QString &path)
{
    struct stat status = {};
    stat(QFile::encodeName(path).constData(), &status);
    return status;
}

} // namespace

/// What is not to be seen of how a file is replaced: its rights, its other names, and what a kill leaves.
class TestReplacementOnLinux : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScratchFolder> m_folder;

private slots:
    void init();
    void cleanup();
    void removesWhatAKillLeft();
    void leavesAloneWhatAnotherWrites();
    void leavesAloneWhatOnlyLooksLikeIt();
    void longNames_data();
    void longNames();
    void keepsPermissions_data();
    void keepsPermissions();
    void newFilesHaveTheUsualPermissions();
    void keepsTheOwner();
    void keepsTheAccessList();
    void otherNamesStayNames();
};

void TestReplacementOnLinux::init()
{
    m_folder = std::make_unique<ScratchFolder>();
    QVERIFY(m_folder->isThere());
}

void TestReplacementOnLinux::cleanup()
{
    m_folder.reset();
}

void TestReplacementOnLinux::removesWhatAKillLeft()
{
    m_folder->put("sweep.csv", "the old sweep");
    for (int i = 0; i < 2; ++i) {
        SlowWriter killed(m_folder->path("sweep.csv"));
        QVERIFY(killed.hasStarted());
        killed.kill();
    }
    QCOMPARE(m_folder->contentsOf("sweep.csv"), QByteArray("the old sweep"));
    QCOMPARE(m_folder->names().size(), 2);
    // Not with any file, as only by the name it is known whose it was.
    QVERIFY(!writeFile(m_folder->path("another.csv"), "x"));
    QCOMPARE(m_folder->names().size(), 3);
    QVERIFY(!writeFile(m_folder->path("sweep.csv"), "the new sweep"));
    QCOMPARE(m_folder->names(), (QStringList{QStringLiteral("another.csv"), QStringLiteral("sweep.csv")}));
}

void TestReplacementOnLinux::leavesAloneWhatAnotherWrites()
{
    SlowWriter slow(m_folder->path("sweep.csv"));
    QVERIFY(slow.hasStarted());
    QVERIFY(!writeFile(m_folder->path("sweep.csv"), "quick"));
    QCOMPARE(m_folder->contentsOf("sweep.csv"), QByteArray("quick"));
    QVERIFY(slow.goesOn());
    QCOMPARE(m_folder->contentsOf("sweep.csv"), QByteArray("half whole"));
    QCOMPARE(m_folder->names(), QStringList{QStringLiteral("sweep.csv")});
}

void TestReplacementOnLinux::leavesAloneWhatOnlyLooksLikeIt()
{
    for (const char *name : {".patchscale-notes", ".patchscale-0123456789abcdef-1", "sweep.csv.AbCdEf"})
        m_folder->put(name, "mine");
    QVERIFY(!writeFile(m_folder->path("a.csv"), "x"));
    QVERIFY(!writeFile(m_folder->path("sweep.csv"), "x"));
    QCOMPARE(m_folder->names().size(), 5);
}

void TestReplacementOnLinux::longNames_data()
{
    QTest::addColumn<int>("length");
    for (const int length : {200, 248, 249, 250, 254, 255})
        QTest::addRow("%d", length) << length;
}

void TestReplacementOnLinux::longNames()
{
    QFETCH(int, length);
    const QByteArray name(length, 'n');
    for (const QByteArray bytes : {"first", "second"}) {
        const Failure failure = writeFile(m_folder->path(name.constData()), bytes);
        QVERIFY2(!failure, failure ? qPrintable(failure->message) : "");
        QCOMPARE(m_folder->contentsOf(name.constData()), bytes);
        QCOMPARE(m_folder->names(), QStringList{QString::fromLatin1(name)});
    }
}

void TestReplacementOnLinux::keepsPermissions_data()
{
    QTest::addColumn<int>("permissions");
    for (const int permissions : {0600, 0640, 0644, 0664, 0666, 0755, 0777})
        QTest::addRow("%o", permissions) << permissions;
}

void TestReplacementOnLinux::keepsPermissions()
{
    QFETCH(int, permissions);
    m_folder->put("a.csv", "before");
    const QString path = m_folder->path("a.csv");
    QCOMPARE(chmod(QFile::encodeName(path).constData(), static_cast<mode_t>(permissions)), 0);
    const ino_t before = statusOf(path).st_ino;
    QVERIFY(!writeFile(path, "after"));
    QCOMPARE(static_cast<int>(statusOf(path).st_mode & 07777), permissions);
    QVERIFY(statusOf(path).st_ino != before); // it was replaced
}

void TestReplacementOnLinux::newFilesHaveTheUsualPermissions()
{
    const mode_t before = umask(027);
    const Failure failure = writeFile(m_folder->path("a.csv"), "x");
    umask(before);
    QVERIFY(!failure);
    QCOMPARE(static_cast<int>(statusOf(m_folder->path("a.csv")).st_mode & 07777), 0640);
}

void TestReplacementOnLinux::keepsTheOwner()
{
    m_folder->put("a.csv", "before");
    const QString path = m_folder->path("a.csv");
    // Who is not the administrator may only be the owner.
    const bool isRoot = geteuid() == 0;
    const uid_t owner = isRoot ? 4711 : geteuid();
    const gid_t group = isRoot ? 815 : getegid();
    QCOMPARE(chown(QFile::encodeName(path).constData(), owner, group), 0);
    QVERIFY(!writeFile(path, "after"));
    QCOMPARE(statusOf(path).st_uid, owner);
    QCOMPARE(statusOf(path).st_gid, group);
    QCOMPARE(m_folder->contentsOf("a.csv"), QByteArray("after"));
}

/// One further person may read; by the permissions alone the group could write then.
void TestReplacementOnLinux::keepsTheAccessList()
{
    m_folder->put("a.csv", "before");
    const QByteArray path = QFile::encodeName(m_folder->path("a.csv"));
    constexpr const char *name = "system.posix_acl_access";
    // Version 2, then tag, permissions and number of each: owner, user 4711, group, mask, others.
    const QByteArray list = QByteArray::fromHex("02000000"
                                                "01000600ffffffff"
                                                "0200040067120000"
                                                "04000400ffffffff"
                                                "10000600ffffffff"
                                                "20000000ffffffff");
    const bool hasLists = setxattr(path.constData(), name, list.constData(), 44, 0) == 0;
    QVERIFY(hasLists || errno == ENOTSUP);
    const mode_t before = statusOf(m_folder->path("a.csv")).st_mode;
    QVERIFY(!writeFile(m_folder->path("a.csv"), "after"));
    QByteArray kept(100, '\0');
    kept.truncate(getxattr(path.constData(), name, kept.data(), 100));
    QCOMPARE(kept, hasLists ? list : QByteArray());
    QCOMPARE(statusOf(m_folder->path("a.csv")).st_mode, before);
}

void TestReplacementOnLinux::otherNamesStayNames()
{
    m_folder->put("a.csv", "something that is longer");
    QCOMPARE(link(QFile::encodeName(m_folder->path("a.csv")).constData(),
                  QFile::encodeName(m_folder->path("b.csv")).constData()),
             0);
    QString told;
    const Failure failure = writeFile(
        m_folder->path("a.csv"),
        [](QIODevice &device) -> Failure {
            device.write("after");
            return std::nullopt;
        },
        [&told](const Error &error) { told += error.message; });
    QVERIFY(!failure);
    QCOMPARE(told, QStringLiteral("wrote “%1” in place, for it could not be replaced: it has other names")
                       .arg(m_folder->path("a.csv")));
    QCOMPARE(m_folder->contentsOf("a.csv"), QByteArray("after"));
    QCOMPARE(m_folder->contentsOf("b.csv"), QByteArray("after"));
    QCOMPARE(m_folder->names(), (QStringList{QStringLiteral("a.csv"), QStringLiteral("b.csv")}));
}

PATCHSCALE_TEST(TestReplacementOnLinux)
#include "tst_replacement_on_linux.moc"
