// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/files/atomicfile.h"
#include "model/files/filetarget.h"
#include "tests/model/pieces.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace patchscale;

/// Where names lead: through links, to what is open already, and to each other.
class TestFileTargetOnLinux : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScratchFolder> m_folder;

    [[nodiscard]] QByteArray nativePath(const char *name) const
    {
        return QFile::encodeName(m_folder->path()) + '/' + name;
    }

private slots:
    void init();
    void cleanup();
    void replacesWhatLinksLeadTo_data();
    void replacesWhatLinksLeadTo();
    void linksThatLeadNowhere_data();
    void linksThatLeadNowhere();
    void linkToANameInAnotherEncoding_data();
    void linkToANameInAnotherEncoding();
    void writesOnWhatIsOpen_data();
    void writesOnWhatIsOpen();
    void whatIsNotOpenIsRefused();
    void sameFile_data();
    void sameFile();
};

void TestFileTargetOnLinux::init()
{
    m_folder = std::make_unique<ScratchFolder>();
    QVERIFY(m_folder->isThere());
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
}

void TestFileTargetOnLinux::cleanup()
{
    m_folder.reset();
}

void TestFileTargetOnLinux::replacesWhatLinksLeadTo_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("isThere");
    for (const bool isThere : {true, false}) {
        const auto row = [isThere](const char *target) {
            QTest::addRow("%s, %s", target, isThere ? "there" : "to be made")
                << QByteArray(target) << isThere;
        };
        row("target.csv");
        row("folder/target.csv");
        row("./folder/../folder/target.csv");
    }
}

/// Two of them, the second in another folder.
void TestFileTargetOnLinux::replacesWhatLinksLeadTo()
{
    QFETCH(QByteArray, target);
    QFETCH(bool, isThere);
    if (isThere)
        m_folder->put(target.constData(), "before");
    QCOMPARE(symlink(QByteArray("../" + target).constData(), nativePath("folder/second").constData()), 0);
    QCOMPARE(symlink("folder/second", nativePath("first").constData()), 0);
    QVERIFY(!writeFile(m_folder->path("first"), "after"));
    QVERIFY(QFileInfo(m_folder->path("first")).isSymbolicLink());
    QVERIFY(QFileInfo(m_folder->path("folder/second")).isSymbolicLink());
    QVERIFY(!QFileInfo(m_folder->path(target.constData())).isSymbolicLink());
    QCOMPARE(m_folder->contentsOf(target.constData()), QByteArray("after"));
    QCOMPARE(m_folder->names().size() + QDir(m_folder->path("folder")).count() - 2, 4);
}

void TestFileTargetOnLinux::linksThatLeadNowhere_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("reason");
    QTest::newRow("to itself") << QByteArray("link") << ELOOP;
    QTest::newRow("to a missing folder") << QByteArray("missing/target.csv") << ENOENT;
}

void TestFileTargetOnLinux::linksThatLeadNowhere()
{
    QFETCH(QByteArray, target);
    QFETCH(int, reason);
    QCOMPARE(symlink(target.constData(), nativePath("link").constData()), 0);
    const QStringList before = m_folder->names();
    const Failure failure = writeFile(m_folder->path("link"), "x");
    QVERIFY(failure.has_value());
    QCOMPARE(failure->message,
             QStringLiteral("could not write “%1”: %2").arg(m_folder->path("link"), qt_error_string(reason)));
    QCOMPARE(m_folder->names(), before);
}

void TestFileTargetOnLinux::linkToANameInAnotherEncoding_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("there") << true;
    QTest::newRow("to be made") << false;
}

/// It cannot be followed by name, and no other file may come of it.
void TestFileTargetOnLinux::linkToANameInAnotherEncoding()
{
    QFETCH(bool, isThere);
    const QByteArray target = nativePath("gr\xf6\xdf"
                                         "e.csv");
    if (isThere)
        close(open(target.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    QCOMPARE(symlink("gr\xf6\xdf"
                     "e.csv",
                     nativePath("link").constData()),
             0);
    QVERIFY(!writeFile(m_folder->path("link"), "after"));
    QCOMPARE(m_folder->contentsOf("link"), QByteArray("after"));
    QVERIFY(QFileInfo(m_folder->path("link")).isSymbolicLink());
    struct stat status = {};
    QCOMPARE(stat(target.constData(), &status), 0);
    QCOMPARE(status.st_size, 5);
    QCOMPARE(m_folder->names().size(), 2); // the link and the folder: no QDir sees the file
    // As little as the one that clears up.
    QCOMPARE(unlink(target.constData()), 0);
}

void TestFileTargetOnLinux::writesOnWhatIsOpen_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("expected");
    for (const char *form : {"/dev/fd/%1", "/proc/self/fd/%1", "/dev/../dev/fd/%1", "a link"}) {
        QTest::addRow("%s, appending", form)
            << QString::fromLatin1(form) << O_APPEND << QByteArray("yesterday today");
        // As the shell's > does with what wrote before.
        QTest::addRow("%s, at its place", form) << QString::fromLatin1(form) << 0 << QByteArray("yest today");
    }
}

void TestFileTargetOnLinux::writesOnWhatIsOpen()
{
    QFETCH(QString, form);
    QFETCH(int, mode);
    QFETCH(QByteArray, expected);
    m_folder->put("log.csv", mode == 0 ? "yest" : "yesterday");
    const int log = open(nativePath("log.csv").constData(), O_WRONLY | O_CLOEXEC | mode);
    QVERIFY(log >= 0);
    lseek(log, 4, SEEK_SET);
    QString name = form.contains(u'%') ? form.arg(log) : m_folder->path("link");
    if (!form.contains(u'%'))
        QVERIFY(QFile::link(QStringLiteral("/dev/fd/%1").arg(log), name));
    const QStringList before = m_folder->names();
    const Failure failure = writeFile(name, " today");
    close(log);
    QVERIFY2(!failure, failure ? qPrintable(failure->message) : "");
    QCOMPARE(m_folder->contentsOf("log.csv"), expected);
    QCOMPARE(m_folder->names(), before);
}

void TestFileTargetOnLinux::whatIsNotOpenIsRefused()
{
    const Failure failure = writeFile(QStringLiteral("/dev/fd/987"), "x");
    QVERIFY(failure.has_value());
    QCOMPARE(failure->message, QStringLiteral("could not write “/dev/fd/987”: ") + qt_error_string(EBADF));
}

void TestFileTargetOnLinux::sameFile_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isSame");
    const auto row = [](const char *one, const char *other, bool isSame) {
        QTest::addRow("%s %s", one, other)
            << QString::fromLatin1(one) << QString::fromLatin1(other) << isSame;
    };
    for (const char *name : {"there.csv", "new.csv", "folder/new.csv"})
        row(name, name, true);
    row("there.csv", "./there.csv", true);
    row("there.csv", "folder/../there.csv", true);
    row("there.csv", "linkedfolder/../there.csv", true);
    row("there.csv", "hardlink.csv", true);
    row("there.csv", "link.csv", true);
    row("new.csv", "./new.csv", true);
    row("new.csv", "folder/..//new.csv", true);
    row("new.csv", "newlink.csv", true);
    row("newlink.csv", "folder/newlink.csv", true);
    row("folder/new.csv", "linkedfolder/new.csv", true);
    row("there.csv", "other.csv", false);
    row("there.csv", "new.csv", false);
    row("there.csv", "newlink.csv", false);
    row("there.csv", "THERE.csv", false); // not on this system
    row("new.csv", "NEW.csv", false);
    row("new.csv", "folder/new.csv", false);
    row("missing/new.csv", "lost/new.csv", false);
    row("/dev/fd/1", "/dev/stdout", true);
    row("/dev/stdout", "/proc/self/fd/1", true);
    row("/dev/stdout", "/dev/stderr", false);
    // Where everything may go at once.
    row("/dev/null", "/dev/null", false);
}

void TestFileTargetOnLinux::sameFile()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, isSame);
    for (const char *name : {"there.csv", "other.csv"})
        m_folder->put(name, "x");
    QCOMPARE(link(nativePath("there.csv").constData(), nativePath("hardlink.csv").constData()), 0);
    QCOMPARE(symlink("there.csv", nativePath("link.csv").constData()), 0);
    QCOMPARE(symlink("new.csv", nativePath("newlink.csv").constData()), 0);
    QCOMPARE(symlink("../new.csv", nativePath("folder/newlink.csv").constData()), 0);
    QCOMPARE(symlink("folder", nativePath("linkedfolder").constData()), 0);
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    const bool isOneWay = isSameFile(one, other);
    const bool isOtherWay = isSameFile(other, one);
    const bool isAbsolute = isSameFile(QDir::current().absoluteFilePath(one), other);
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(isOneWay, isSame);
    QCOMPARE(isOtherWay, isSame);
    QCOMPARE(isAbsolute, isSame);
}

PATCHSCALE_TEST(TestFileTargetOnLinux)
#include "tst_filetarget_on_linux.moc"
