// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/documentformat.h"
#include "model/documents/recoveryfolder.h"
#include "tests/model/documents/samples.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <chrono>
#include <filesystem>

using namespace patchscale;

namespace {

RecoveryFolder made(const ScratchFolder &root)
{
    auto folder = RecoveryFolder::make(root.path());
    return std::move(std::get<RecoveryFolder>(folder));
}

/// Leaves a copy as a program does that ends without a word.
QString leave(const ScratchFolder &root, const UnsavedDocument &unsaved)
{
    const RecoveryFolder folder = made(root);
    return folder.write(unsaved) ? QString() : folder.name();
}

QStringList abandonedNames(const ScratchFolder &root)
{
    QStringList names;
    for (const RecoveryFolder &left : RecoveryFolder::abandoned(root.path()))
        names << left.name();
    return names;
}

void letAMinutePass(const QString &folder)
{
    const auto before = std::filesystem::file_time_type::clock::now() - std::chrono::seconds(90);
    for (const QString &path : {QString(folder + QStringLiteral("/lock")), folder})
        if (QFileInfo::exists(path))
            std::filesystem::last_write_time(path.toStdString(), before);
}

} // namespace

/// Copies of what is not saved, and who may take them.
class TestRecoveryFolder : public QObject
{
    Q_OBJECT

private slots:
    void copyIsReadAsItWasWritten_data();
    void copyIsReadAsItWasWritten();
    void whatRunsIsNotTaken();
    void twoThatStartDoNotShareOne();
    void withoutACopyNothingIsLeft();
    void halfMadeFolderGoesOnceItIsOld_data();
    void halfMadeFolderGoesOnceItIsOld();
    void lastWrittenComesFirst();
    void brokenCopyIsSetAside();
    void nobodyElseReadsIt();
    void saysWhereItCannotBe();
};

void TestRecoveryFolder::copyIsReadAsItWasWritten_data()
{
    QTest::addColumn<int>("scenarios");
    QTest::addColumn<QString>("path");
    QTest::newRow("no file") << 1 << QString();
    QTest::newRow("a file") << 3 << QStringLiteral("/home/someone/plan.patchscale");
    QTest::newRow("not Latin") << 200 << QStringLiteral("/home/Größe €/\"a\\b\n.patchscale");
}

void TestRecoveryFolder::copyIsReadAsItWasWritten()
{
    QFETCH(int, scenarios);
    QFETCH(QString, path);
    const ScratchFolder root;
    const UnsavedDocument unsaved{fullDocument(scenarios, 1), path, fileMark("as it was")};
    QVERIFY(!leave(root, unsaved).isEmpty());
    const auto left = RecoveryFolder::abandoned(root.path());
    QCOMPARE(left.size(), std::size_t(1));
    const auto read = left.front().read();
    const auto *found = std::get_if<UnsavedDocument>(&read);
    QVERIFY(found);
    QCOMPARE(documentBytes(found->document), documentBytes(unsaved.document));
    QCOMPARE(found->path, path);
    QCOMPARE(found->fileMark, unsaved.fileMark);
    QVERIFY(qAbs(left.front().time().secsTo(QDateTime::currentDateTime())) < 3600);
}

void TestRecoveryFolder::whatRunsIsNotTaken()
{
    const ScratchFolder root;
    const RecoveryFolder running = made(root);
    QVERIFY(!running.write({fullDocument(1, 1), {}, {}}));
    QVERIFY(RecoveryFolder::abandoned(root.path()).empty());
    const QString left = leave(root, {fullDocument(2, 1), {}, {}});
    QCOMPARE(abandonedNames(root), QStringList{left});
}

void TestRecoveryFolder::twoThatStartDoNotShareOne()
{
    const ScratchFolder root;
    const QString left = leave(root, {fullDocument(1, 1), {}, {}});
    {
        const auto first = RecoveryFolder::abandoned(root.path());
        QCOMPARE(first.size(), std::size_t(1));
        QVERIFY(RecoveryFolder::abandoned(root.path()).empty());
    }
    QCOMPARE(abandonedNames(root), QStringList{left}); // nobody was asked
    for (RecoveryFolder &folder : RecoveryFolder::abandoned(root.path()))
        folder.remove();
    QCOMPARE(root.names(), QStringList());
}

void TestRecoveryFolder::withoutACopyNothingIsLeft()
{
    const ScratchFolder root;
    {
        const RecoveryFolder folder = made(root);
        QVERIFY(!folder.write({fullDocument(1, 1), {}, {}}));
        folder.removeCopy();
    }
    QCOMPARE(root.names().size(), 1);
    letAMinutePass(root.path() + u'/' + root.names().constFirst());
    QVERIFY(RecoveryFolder::abandoned(root.path()).empty());
    QCOMPARE(root.names(), QStringList());
}

/// One that a program has begun to make a moment ago is let alone: two can start at once.
void TestRecoveryFolder::halfMadeFolderGoesOnceItIsOld_data()
{
    QTest::addColumn<bool>("hasLock");
    QTest::newRow("without a lock") << false;
    QTest::newRow("with one that says nothing yet") << true;
}

void TestRecoveryFolder::halfMadeFolderGoesOnceItIsOld()
{
    QFETCH(bool, hasLock);
    const ScratchFolder root;
    QVERIFY(QDir(root.path()).mkdir(QStringLiteral("begun")));
    QFile lock(root.path() + QStringLiteral("/begun/lock"));
    QVERIFY(!hasLock || lock.open(QIODevice::WriteOnly));
    QVERIFY(RecoveryFolder::abandoned(root.path()).empty());
    QCOMPARE(root.names(), QStringList(QStringLiteral("begun")));
    QCOMPARE(lock.exists(), hasLock);
    lock.close();
    letAMinutePass(root.path() + QStringLiteral("/begun"));
    QVERIFY(RecoveryFolder::abandoned(root.path()).empty());
    QCOMPARE(root.names(), QStringList());
}

void TestRecoveryFolder::lastWrittenComesFirst()
{
    const ScratchFolder root;
    QStringList names;
    for (int i = 0; i < 3; ++i) {
        const QString name = leave(root, {fullDocument(1, 1), {}, {}});
        QFile copy(root.path() + u'/' + name + QStringLiteral("/unsaved"));
        QVERIFY(copy.open(QIODevice::ReadWrite));
        QVERIFY(copy.setFileTime(QDateTime::currentDateTime().addDays(i), QFileDevice::FileModificationTime));
        names.prepend(name);
    }
    QCOMPARE(abandonedNames(root), names);
}

void TestRecoveryFolder::brokenCopyIsSetAside()
{
    const ScratchFolder root;
    const QString name = leave(root, {fullDocument(1, 1), {}, {}});
    root.put(qPrintable(name + QStringLiteral("/unsaved")), "{}\n{\"format\": 1}\n");
    {
        auto left = RecoveryFolder::abandoned(root.path());
        QCOMPARE(left.size(), std::size_t(1));
        const auto read = left.front().read();
        const Error *error = std::get_if<Error>(&read);
        QVERIFY(error);
        const Error told = left.front().setAside(*error);
        QVERIFY2(told.message.contains(name + QStringLiteral(".patchscale")), qPrintable(told.message));
        QVERIFY(told.message.contains(error->message));
    }
    QVERIFY(RecoveryFolder::abandoned(root.path()).empty());
    QCOMPARE(root.names(), QStringList{name + QStringLiteral(".patchscale")});
}

void TestRecoveryFolder::nobodyElseReadsIt()
{
    const ScratchFolder root;
    const QString name = leave(root, {fullDocument(1, 1), {}, {}});
    const QFile::Permissions others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(root.path() + u'/' + name) & others));
}

void TestRecoveryFolder::saysWhereItCannotBe()
{
    const ScratchFolder root;
    root.put("file", "in the way");
    const auto made = RecoveryFolder::make(root.path("file"));
    const Error *error = std::get_if<Error>(&made);
    QVERIFY(error);
    QVERIFY2(error->message.contains(root.path("file")), qPrintable(error->message));
}

PATCHSCALE_TEST(TestRecoveryFolder)
#include "tst_recoveryfolder.moc"
