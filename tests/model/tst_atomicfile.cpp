// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
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

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Makes a number of pieces and counts those that are asked for.
class Pieces
{
public:
    Pieces(int count, int size) : m_count(count), m_size(size) {}

    ByteSource source()
    {
        return [this](const ByteSink &sink) {
            while (m_made < m_count) {
                if (!sink(piece(m_made++)))
                    return;
            }
        };
    }
    QByteArray all() const
    {
        QByteArray bytes;
        for (int i = 0; i < m_count; ++i)
            bytes += piece(i);
        return bytes;
    }
    int made() const { return m_made; }

private:
    /// Each of another letter, so that none can stand for another.
    QByteArray piece(int index) const { return QByteArray(m_size, static_cast<char>('a' + index % 26)); }

    int m_count;
    int m_size;
    int m_made = 0;
};

} // namespace

class TestAtomicFile : public QObject
{
    Q_OBJECT

    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init();
    void cleanup();
    void writesANewFile_data();
    void writesANewFile();
    void replacesAFileWhole();
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
    void refusesAFolder();
    void refusesAnEmptyName();
    void writesPieces_data();
    void writesPieces();
    void keepsWhatWasThereWhenTheDiskFillsBetweenPieces_data();
    void keepsWhatWasThereWhenTheDiskFillsBetweenPieces();
    void writesPiecesIntoAPipe();
    void makesNoMorePiecesForAFullDevice();
    void makesNoPieceForAFileThatCannotBe();
    void noticesWhatTheSourceDoesNot_data();
    void noticesWhatTheSourceDoesNot();
};

void TestAtomicFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestAtomicFile::cleanup()
{
    m_folder.reset();
}

void TestAtomicFile::writesANewFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("group,name\r\n");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("binary") << QByteArray("\0\x89PNG\r\n\x1a\n\xff", 11);
    QTest::newRow("much") << QByteArray(3'000'000, 'x');
}

void TestAtomicFile::writesANewFile()
{
    QFETCH(QByteArray, bytes);
    const Failure failure = writeFile(path("new.csv"), bytes);
    QVERIFY2(!failure, failure ? qPrintable(failure->message) : "");
    QVERIFY(contentsOf(path("new.csv")) == bytes);
    QCOMPARE(names(), QStringList{QStringLiteral("new.csv")});
}

void TestAtomicFile::replacesAFileWhole()
{
    put(path("a file.csv"), "something that is longer");
    QVERIFY(!writeFile(path("a file.csv"), "short"));
    QCOMPARE(contentsOf(path("a file.csv")), QByteArray("short"));
    QCOMPARE(names(), QStringList{QStringLiteral("a file.csv")});
}

void TestAtomicFile::replacesWhatALinkPointsTo()
{
    put(path("target.csv"), "before");
    QVERIFY(QFile::link(path("target.csv"), path("link.csv")));
    QVERIFY(!writeFile(path("link.csv"), "after"));
    QVERIFY(QFileInfo(path("link.csv")).isSymLink());
    QCOMPARE(contentsOf(path("target.csv")), QByteArray("after"));
    QCOMPARE(names(), (QStringList{QStringLiteral("link.csv"), QStringLiteral("target.csv")}));
}

/// What cannot be replaced, and must not be: the reader would wait for ever.
void TestAtomicFile::writesIntoAPipe()
{
    const QByteArray pipe = QFile::encodeName(path("pipe"));
    QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
    const int reader = open(pipe.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    const Failure failure = writeFile(path("pipe"), "through the pipe");
    QByteArray received(100, '\0');
    const ssize_t size = read(reader, received.data(), static_cast<std::size_t>(received.size()));
    close(reader);
    QVERIFY2(!failure, failure ? qPrintable(failure->message) : "");
    QCOMPARE(received.left(size), QByteArray("through the pipe"));
    QCOMPARE(names(), QStringList{QStringLiteral("pipe")});
}

void TestAtomicFile::keepsWhatWasThereWhenTheDiskFills_data()
{
    QTest::addColumn<int>("size");
    // The disk takes a part, and only then has no room: whichever way the bytes are buffered.
    QTest::newRow("just too much") << diskSize + 1;
    QTest::newRow("a little too much") << diskSize + 1000;
    QTest::newRow("far too much") << 100 * diskSize;
}

void TestAtomicFile::keepsWhatWasThereWhenTheDiskFills()
{
    QFETCH(int, size);
    put(path("chart.png"), "the old picture");
    Failure failure;
    {
        const FileSizeLimit limit(diskSize);
        QVERIFY(limit.isSet());
        failure = writeFile(path("chart.png"), QByteArray(size, 'x'));
    }
    QVERIFY(failure.has_value());
    QCOMPARE(contentsOf(path("chart.png")), QByteArray("the old picture"));
    QCOMPARE(names(), QStringList{QStringLiteral("chart.png")});
    QCOMPARE(failure->message,
             QStringLiteral("could not write “%1”: %2").arg(path("chart.png"), qt_error_string(EFBIG)));
}

void TestAtomicFile::leavesNothingOfANewFileWhenTheDiskFills_data()
{
    keepsWhatWasThereWhenTheDiskFills_data();
}

void TestAtomicFile::leavesNothingOfANewFileWhenTheDiskFills()
{
    QFETCH(int, size);
    Failure failure;
    {
        const FileSizeLimit limit(diskSize);
        QVERIFY(limit.isSet());
        failure = writeFile(path("chart.png"), QByteArray(size, 'x'));
    }
    QVERIFY(failure.has_value());
    QCOMPARE(names(), QStringList());
}

void TestAtomicFile::saysThatTheDiskIsFull_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("little, which fits a buffer") << QByteArray("x");
    QTest::newRow("much") << QByteArray(1'000'000, 'x');
}

void TestAtomicFile::saysThatTheDiskIsFull()
{
    QFETCH(QByteArray, bytes);
    const auto full = QStringLiteral("/dev/full");
    const Failure failure = writeFile(full, bytes);
    QVERIFY(failure.has_value());
    QCOMPARE(failure->message, QStringLiteral("could not write “/dev/full”: ") + qt_error_string(ENOSPC));
    // Still the device: it was not replaced by a file.
    QVERIFY(QFileInfo::exists(full) && !QFileInfo(full).isFile());
}

void TestAtomicFile::saysWhyAFolderDoesNotTakeTheFile_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("isBelowTestFolder");
    QTest::newRow("missing") << QStringLiteral("missing/folder") << true;
    QTest::newRow("a file") << QStringLiteral("file") << true;
    // Not even root can make files there.
    QTest::newRow("may not be written") << QStringLiteral("/proc") << false;
}

void TestAtomicFile::saysWhyAFolderDoesNotTakeTheFile()
{
    QFETCH(QString, folder);
    QFETCH(bool, isBelowTestFolder);
    put(path("file"), "not a folder");
    const QString target =
        (isBelowTestFolder ? m_folder->filePath(folder) : folder) + QStringLiteral("/chart.svg");

    // The reason is the system's own.
    errno = 0;
    const int opened = open(QFile::encodeName(target).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const QString reason = qt_error_string(errno);
    QCOMPARE(opened, -1);

    const Failure failure = writeFile(target, "<svg/>");
    QVERIFY(failure.has_value());
    QCOMPARE(failure->message, QStringLiteral("could not write “%1”: %2").arg(target, reason));
    QVERIFY(!QFileInfo::exists(target));
    QCOMPARE(names(), QStringList{QStringLiteral("file")});
    QCOMPARE(contentsOf(path("file")), QByteArray("not a folder"));
}

void TestAtomicFile::refusesAFolder()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("chart.pdf")));
    const Failure failure = writeFile(path("chart.pdf"), "%PDF");
    QVERIFY(failure.has_value());
    QCOMPARE(failure->message,
             QStringLiteral("could not write “%1”: this is a folder").arg(path("chart.pdf")));
    QVERIFY(QFileInfo(path("chart.pdf")).isDir());
    QCOMPARE(names(), QStringList{QStringLiteral("chart.pdf")});
}

void TestAtomicFile::refusesAnEmptyName()
{
    const Failure failure = writeFile(QString(), "x");
    QVERIFY(failure.has_value());
    QVERIFY2(!failure->message.contains(QStringLiteral("Unknown error")), qPrintable(failure->message));
}

void TestAtomicFile::writesPieces_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("size");
    QTest::newRow("none") << 0 << 1;
    QTest::newRow("one") << 1 << 1000;
    QTest::newRow("an empty one") << 1 << 0;
    QTest::newRow("several small ones") << 100 << 1;
    QTest::newRow("many megabytes") << 300 << (1 << 16);
}

void TestAtomicFile::writesPieces()
{
    QFETCH(int, count);
    QFETCH(int, size);
    put(path("sweep.csv"), "what was there before");
    Pieces pieces(count, size);
    const Failure failure = writeFile(path("sweep.csv"), pieces.source());
    QVERIFY2(!failure, failure ? qPrintable(failure->message) : "");
    QCOMPARE(pieces.made(), count);
    QVERIFY(contentsOf(path("sweep.csv")) == pieces.all());
    QCOMPARE(names(), QStringList{QStringLiteral("sweep.csv")});
}

void TestAtomicFile::keepsWhatWasThereWhenTheDiskFillsBetweenPieces_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("made"); // with the one that has no room
    QTest::newRow("the first piece is too much") << diskSize + 1 << 1;
    QTest::newRow("no room for all of the second") << 3000 << 2;
    QTest::newRow("no room for any of the second") << diskSize << 2;
    QTest::newRow("no room for the last") << diskSize / 9 << 10; // 9 455 = 4095
}

/// And nothing more is computed for a file that cannot be.
void TestAtomicFile::keepsWhatWasThereWhenTheDiskFillsBetweenPieces()
{
    QFETCH(int, size);
    QFETCH(int, made);
    for (const bool isThere : {true, false}) {
        const auto expected = isThere ? QStringList{QStringLiteral("sweep.csv")} : QStringList();
        if (isThere)
            put(path("sweep.csv"), "the old sweep");
        Pieces pieces(1000, size);
        Failure failure;
        {
            const FileSizeLimit limit(diskSize);
            QVERIFY(limit.isSet());
            failure = writeFile(path("sweep.csv"), pieces.source());
        }
        QVERIFY(failure.has_value());
        QCOMPARE(failure->message,
                 QStringLiteral("could not write “%1”: %2").arg(path("sweep.csv"), qt_error_string(EFBIG)));
        QCOMPARE(pieces.made(), made);
        QCOMPARE(names(), expected);
        if (isThere) {
            QCOMPARE(contentsOf(path("sweep.csv")), QByteArray("the old sweep"));
            QVERIFY(QFile::remove(path("sweep.csv")));
        }
    }
}

void TestAtomicFile::writesPiecesIntoAPipe()
{
    const QByteArray pipe = QFile::encodeName(path("pipe"));
    QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
    const int reader = open(pipe.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    Pieces pieces(26, 10);
    const Failure failure = writeFile(path("pipe"), pieces.source());
    QByteArray received(1000, '\0');
    const ssize_t size = read(reader, received.data(), static_cast<std::size_t>(received.size()));
    close(reader);
    QVERIFY2(!failure, failure ? qPrintable(failure->message) : "");
    QCOMPARE(received.left(size), pieces.all());
    QCOMPARE(names(), QStringList{QStringLiteral("pipe")});
}

void TestAtomicFile::makesNoMorePiecesForAFullDevice()
{
    Pieces pieces(1000, 1000);
    const Failure failure = writeFile(QStringLiteral("/dev/full"), pieces.source());
    QVERIFY(failure.has_value());
    QCOMPARE(failure->message, QStringLiteral("could not write “/dev/full”: ") + qt_error_string(ENOSPC));
    QCOMPARE(pieces.made(), 1);
}

void TestAtomicFile::makesNoPieceForAFileThatCannotBe()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
    for (const char *name : {"folder", "missing/sweep.csv"}) {
        Pieces pieces(1000, 1000);
        QVERIFY(writeFile(path(name), pieces.source()).has_value());
        QCOMPARE(pieces.made(), 0);
    }
    QCOMPARE(names(), QStringList{QStringLiteral("folder")});
}

void TestAtomicFile::noticesWhatTheSourceDoesNot_data()
{
    QTest::addColumn<bool>("isDevice");
    QTest::newRow("file") << false;
    QTest::newRow("device") << true;
}

/// A piece that is lost is, whatever comes after it.
void TestAtomicFile::noticesWhatTheSourceDoesNot()
{
    QFETCH(bool, isDevice);
    const QString target = isDevice ? QStringLiteral("/dev/full") : path("sweep.csv");
    Failure failure;
    bool isFirstTaken = true;
    bool isSecondTaken = true;
    {
        const FileSizeLimit limit(diskSize);
        QVERIFY(limit.isSet());
        failure = writeFile(target, [&](const ByteSink &sink) {
            isFirstTaken = sink(QByteArray(diskSize + 1, 'x'));
            isSecondTaken = sink(QByteArray()); // for which there would be room
        });
    }
    QVERIFY(failure.has_value());
    QVERIFY(!isFirstTaken);
    QVERIFY(!isSecondTaken);
    QCOMPARE(names(), QStringList());
}

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"
