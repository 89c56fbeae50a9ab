// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/files/atomicfile.h"
#include "tests/model/pieces.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <memory>

using namespace patchscale;

class TestAtomicFile : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScratchFolder> m_folder;

private slots:
    void init();
    void cleanup();
    void writesANewFile_data();
    void writesANewFile();
    void replacesAFileWhole();
    void refusesAFolder();
    void refusesAnEmptyName();
    void writesPieces_data();
    void writesPieces();
    void makesNoPieceForAFileThatCannotBe();
    void writesWhatAWriterWrites();
    void keepsWhatWasThereWhenTheWriterGivesUp();
};

void TestAtomicFile::init()
{
    m_folder = std::make_unique<ScratchFolder>();
    QVERIFY(m_folder->isThere());
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
    const Failure failure = writeFile(m_folder->path("new.csv"), bytes);
    QVERIFY2(!failure, failure ? qPrintable(failure->message) : "");
    QVERIFY(m_folder->contentsOf("new.csv") == bytes);
    QCOMPARE(m_folder->names(), QStringList{QStringLiteral("new.csv")});
}

void TestAtomicFile::replacesAFileWhole()
{
    m_folder->put("a file.csv", "something that is longer");
    QVERIFY(!writeFile(m_folder->path("a file.csv"), "short"));
    QCOMPARE(m_folder->contentsOf("a file.csv"), QByteArray("short"));
    QCOMPARE(m_folder->names(), QStringList{QStringLiteral("a file.csv")});
}

void TestAtomicFile::refusesAFolder()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("chart.pdf")));
    const Failure failure = writeFile(m_folder->path("chart.pdf"), "%PDF");
    QVERIFY(failure.has_value());
    QCOMPARE(failure->message, QStringLiteral("could not write “%1”: this is a folder")
                                   .arg(QDir::toNativeSeparators(m_folder->path("chart.pdf"))));
    QVERIFY(QFileInfo(m_folder->path("chart.pdf")).isDir());
    QCOMPARE(m_folder->names(), QStringList{QStringLiteral("chart.pdf")});
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
    m_folder->put("sweep.csv", "what was there before");
    Pieces pieces(count, size);
    const Failure failure = writeFile(m_folder->path("sweep.csv"), pieces.source());
    QVERIFY2(!failure, failure ? qPrintable(failure->message) : "");
    QCOMPARE(pieces.made(), count);
    QVERIFY(m_folder->contentsOf("sweep.csv") == pieces.all());
    QCOMPARE(m_folder->names(), QStringList{QStringLiteral("sweep.csv")});
}

void TestAtomicFile::makesNoPieceForAFileThatCannotBe()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
    for (const char *name : {"folder", "missing/sweep.csv"}) {
        Pieces pieces(1000, 1000);
        QVERIFY(writeFile(m_folder->path(name), pieces.source()).has_value());
        QCOMPARE(pieces.made(), 0);
    }
    QCOMPARE(m_folder->names(), QStringList{QStringLiteral("folder")});
}

void TestAtomicFile::writesWhatAWriterWrites()
{
    const auto write = [](QIODevice &device) -> Failure {
        for (const char *word : {"patch", "", "scale"})
            device.write(word);
        return std::nullopt;
    };
    QVERIFY(!writeFile(m_folder->path("a.csv"), write));
    QCOMPARE(m_folder->contentsOf("a.csv"), QByteArray("patchscale"));
}

/// For reasons of its own; the file is named once, and so is the reason.
void TestAtomicFile::keepsWhatWasThereWhenTheWriterGivesUp()
{
    m_folder->put("sweep.csv", "the old sweep");
    for (const char *name : {"sweep.csv", "new.csv"}) {
        const Failure failure = writeFile(m_folder->path(name), [](QIODevice &device) -> Failure {
            device.write("the first half");
            return Error{QStringLiteral("it was cancelled")};
        });
        QVERIFY(failure.has_value());
        QCOMPARE(failure->message, QStringLiteral("could not write “%1”: it was cancelled")
                                       .arg(QDir::toNativeSeparators(m_folder->path(name))));
    }
    QCOMPARE(m_folder->contentsOf("sweep.csv"), QByteArray("the old sweep"));
    QCOMPARE(m_folder->names(), QStringList{QStringLiteral("sweep.csv")});
}

PATCHSCALE_TEST(TestAtomicFile)
#include "tst_atomicfile.moc"
