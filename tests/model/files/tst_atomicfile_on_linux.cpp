// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/files/atomicfile.h"
#include "tests/model/pieces.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <memory>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace patchscale;

namespace {

/// While it lives no file of this process can grow beyond a size: a full disk that anyone can have, root
/// included.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        // Otherwise the first write beyond the limit would end the process instead of failing.
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit = {bytes, m_before.rlim_max};
        m_isSet = setrlimit(RLIMIT_FSIZE, &limit) == 0;
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

    bool isSet() const { return m_isSet; }

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
    bool m_isSet = false;
};

constexpr int diskSize = 4096;

} // namespace

/// Full disks, pipes, devices and links, as only Linux lets a test have them all.
class TestAtomicFileOnLinux : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScratchFolder> m_folder;

private slots:
    void init();
    void cleanup();
    void replacesWhatALinkPointsTo();
    void writesIntoAPipe();
    void keepsWhatWasThereWhenTheDiskFills_data();
    void keepsWhatWasThereWhenTheDiskFills();
    void leavesNothingOfANewFileWhenTheDiskFills_data();
    void leavesNothingOfANewFileWhenTheDiskFills();
    void saysThatTheDiskIsFull_data();
    void saysThatTheDiskIsFull();
    void saysWhyAFolderDoesNotTakeTheFile_data();
    void saysWhyAFolderDoesNotTakeTheFile();
    void keepsWhatWasThereWhenTheDiskFillsBetweenPieces_data();
    void keepsWhatWasThereWhenTheDiskFillsBetweenPieces();
    void writesPiecesIntoAPipe();
    void makesNoMorePiecesForAFullDevice();
    void noticesWhatTheSourceDoesNot_data();
    void noticesWhatTheSourceDoesNot();
};

void TestAtomicFileOnLinux::init()
{
    m_folder = std::make_unique<ScratchFolder>();
    QVERIFY(m_folder->isThere());
}

void TestAtomicFileOnLinux::cleanup()
{
    m_folder.reset();
}

void TestAtomicFileOnLinux::replacesWhatALinkPointsTo()
{
    m_folder->put("target.csv", "before");
    QVERIFY(QFile::link(m_folder->path("target.csv"), m_folder->path("link.csv")));
    QVERIFY(!writeFile(m_folder->path("link.csv"), "after"));
    QVERIFY(QFileInfo(m_folder->path("link.csv")).isSymLink());
    QCOMPARE(m_folder->contentsOf("target.csv"), QByteArray("after"));
    QCOMPARE(m_folder->names(), (QStringList{QStringLiteral("link.csv"), QStringLiteral("target.csv")}));
}

/// What cannot be replaced, and must not be: the reader would wait for ever.
void TestAtomicFileOnLinux::writesIntoAPipe()
{
    const QByteArray pipe = QFile::encodeName(m_folder->path("pipe"));
    QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
    const int reader = open(pipe.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    const Failure failure = writeFile(m_folder->path("pipe"), "through the pipe");
    QByteArray received(100, '\0');
    const ssize_t size = read(reader, received.data(), static_cast<std::size_t>(received.size()));
    close(reader);
    QVERIFY2(!failure, failure ? qPrintable(failure->message) : "");
    QCOMPARE(received.left(size), QByteArray("through the pipe"));
    QCOMPARE(m_folder->names(), QStringList{QStringLiteral("pipe")});
}

void TestAtomicFileOnLinux::keepsWhatWasThereWhenTheDiskFills_data()
{
    QTest::addColumn<int>("size");
    // The disk takes a part, and only then has no room: whichever way the bytes are buffered.
    QTest::newRow("just too much") << diskSize + 1;
    QTest::newRow("a little too much") << diskSize + 1000;
    QTest::newRow("far too much") << 100 * diskSize;
}

void TestAtomicFileOnLinux::keepsWhatWasThereWhenTheDiskFills()
{
    QFETCH(int, size);
    m_folder->put("chart.png", "the old picture");
    Failure failure;
    {
        const FileSizeLimit limit(diskSize);
        QVERIFY(limit.isSet());
        failure = writeFile(m_folder->path("chart.png"), QByteArray(size, 'x'));
    }
    QVERIFY(failure.has_value());
    QCOMPARE(m_folder->contentsOf("chart.png"), QByteArray("the old picture"));
    QCOMPARE(m_folder->names(), QStringList{QStringLiteral("chart.png")});
    QCOMPARE(
        failure->message,
        QStringLiteral("could not write “%1”: %2").arg(m_folder->path("chart.png"), qt_error_string(EFBIG)));
}

void TestAtomicFileOnLinux::leavesNothingOfANewFileWhenTheDiskFills_data()
{
    keepsWhatWasThereWhenTheDiskFills_data();
}

void TestAtomicFileOnLinux::leavesNothingOfANewFileWhenTheDiskFills()
{
    QFETCH(int, size);
    Failure failure;
    {
        const FileSizeLimit limit(diskSize);
        QVERIFY(limit.isSet());
        failure = writeFile(m_folder->path("chart.png"), QByteArray(size, 'x'));
    }
    QVERIFY(failure.has_value());
    QCOMPARE(m_folder->names(), QStringList());
}

void TestAtomicFileOnLinux::saysThatTheDiskIsFull_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("little, which fits a buffer") << QByteArray("x");
    QTest::newRow("much") << QByteArray(1'000'000, 'x');
}

void TestAtomicFileOnLinux::saysThatTheDiskIsFull()
{
    QFETCH(QByteArray, bytes);
    const auto full = QStringLiteral("/dev/full");
    const Failure failure = writeFile(full, bytes);
    QVERIFY(failure.has_value());
    QCOMPARE(failure->message, QStringLiteral("could not write “/dev/full”: ") + qt_error_string(ENOSPC));
    // Still the device: it was not replaced by a file.
    QVERIFY(QFileInfo::exists(full) && !QFileInfo(full).isFile());
}

void TestAtomicFileOnLinux::saysWhyAFolderDoesNotTakeTheFile_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("isBelowTestFolder");
    QTest::newRow("missing") << QStringLiteral("missing/folder") << true;
    QTest::newRow("a file") << QStringLiteral("file") << true;
    // Not even root can make files there.
    QTest::newRow("may not be written") << QStringLiteral("/proc") << false;
}

void TestAtomicFileOnLinux::saysWhyAFolderDoesNotTakeTheFile()
{
    QFETCH(QString, folder);
    QFETCH(bool, isBelowTestFolder);
    m_folder->put("file", "not a folder");
    const QString target =
        (isBelowTestFolder ? m_folder->path() + u'/' + folder : folder) + QStringLiteral("/chart.svg");

    // The reason is the system's own.
    errno = 0;
    const int opened = open(QFile::encodeName(target).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const QString reason = qt_error_string(errno);
    QCOMPARE(opened, -1);

    const Failure failure = writeFile(target, "<svg/>");
    QVERIFY(failure.has_value());
    QCOMPARE(failure->message, QStringLiteral("could not write “%1”: %2").arg(target, reason));
    QVERIFY(!QFileInfo::exists(target));
    QCOMPARE(m_folder->names(), QStringList{QStringLiteral("file")});
    QCOMPARE(m_folder->contentsOf("file"), QByteArray("not a folder"));
}

void TestAtomicFileOnLinux::keepsWhatWasThereWhenTheDiskFillsBetweenPieces_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("made"); // with the one that has no room
    QTest::newRow("the first piece is too much") << diskSize + 1 << 1;
    QTest::newRow("no room for all of the second") << 3000 << 2;
    QTest::newRow("no room for any of the second") << diskSize << 2;
    QTest::newRow("no room for the last") << diskSize / 9 << 10; // 9 455 = 4095
}

/// And nothing more is computed for a file that cannot be.
void TestAtomicFileOnLinux::keepsWhatWasThereWhenTheDiskFillsBetweenPieces()
{
    QFETCH(int, size);
    QFETCH(int, made);
    for (const bool isThere : {true, false}) {
        const auto expected = isThere ? QStringList{QStringLiteral("sweep.csv")} : QStringList();
        if (isThere)
            m_folder->put("sweep.csv", "the old sweep");
        Pieces pieces(1000, size);
        Failure failure;
        {
            const FileSizeLimit limit(diskSize);
            QVERIFY(limit.isSet());
            failure = writeFile(m_folder->path("sweep.csv"), pieces.source());
        }
        QVERIFY(failure.has_value());
        QCOMPARE(failure->message, QStringLiteral("could not write “%1”: %2")
                                       .arg(m_folder->path("sweep.csv"), qt_error_string(EFBIG)));
        QCOMPARE(pieces.made(), made);
        QCOMPARE(m_folder->names(), expected);
        if (isThere) {
            QCOMPARE(m_folder->contentsOf("sweep.csv"), QByteArray("the old sweep"));
            QVERIFY(QFile::remove(m_folder->path("sweep.csv")));
        }
    }
}

void TestAtomicFileOnLinux::writesPiecesIntoAPipe()
{
    const QByteArray pipe = QFile::encodeName(m_folder->path("pipe"));
    QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
    const int reader = open(pipe.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    Pieces pieces(26, 10);
    const Failure failure = writeFile(m_folder->path("pipe"), pieces.source());
    QByteArray received(1000, '\0');
    const ssize_t size = read(reader, received.data(), static_cast<std::size_t>(received.size()));
    close(reader);
    QVERIFY2(!failure, failure ? qPrintable(failure->message) : "");
    QCOMPARE(received.left(size), pieces.all());
    QCOMPARE(m_folder->names(), QStringList{QStringLiteral("pipe")});
}

void TestAtomicFileOnLinux::makesNoMorePiecesForAFullDevice()
{
    Pieces pieces(1000, 1000);
    const Failure failure = writeFile(QStringLiteral("/dev/full"), pieces.source());
    QVERIFY(failure.has_value());
    QCOMPARE(failure->message, QStringLiteral("could not write “/dev/full”: ") + qt_error_string(ENOSPC));
    QCOMPARE(pieces.made(), 1);
}

void TestAtomicFileOnLinux::noticesWhatTheSourceDoesNot_data()
{
    QTest::addColumn<bool>("isDevice");
    QTest::newRow("file") << false;
    QTest::newRow("device") << true;
}

/// A piece that is lost is, whatever comes after it.
void TestAtomicFileOnLinux::noticesWhatTheSourceDoesNot()
{
    QFETCH(bool, isDevice);
    const QString target = isDevice ? QStringLiteral("/dev/full") : m_folder->path("sweep.csv");
    Failure failure;
    bool isFirstTaken = true;
    bool isSecondTaken = true;
    {
        const FileSizeLimit limit(diskSize);
        QVERIFY(limit.isSet());
        failure = writeFile(target, [&](QIODevice &device) -> Failure {
            isFirstTaken = device.write(QByteArray(diskSize + 1, 'x')) == diskSize + 1;
            isSecondTaken = device.write(QByteArray()) == 0; // for which there would be room
            return std::nullopt;
        });
    }
    QVERIFY(failure.has_value());
    QVERIFY(!isFirstTaken);
    QVERIFY(!isSecondTaken);
    QCOMPARE(m_folder->names(), QStringList());
}

PATCHSCALE_TEST(TestAtomicFileOnLinux)
#include "tst_atomicfile_on_linux.moc"
