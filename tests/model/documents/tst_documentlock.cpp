// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/documentlock.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>
#include <QTest>

using namespace patchscale;

/// Who has a document open.
class TestDocumentLock : public QObject
{
    Q_OBJECT

private slots:
    void saysWhoHasIt();
    void isThereAsLongAsItIsHeld();
    void oneOfAGoneProgramIsTakenOver();
    void linkLeadsToTheSame();
    void withoutAFolderThereIsNone();
};

void TestDocumentLock::saysWhoHasIt()
{
    const ScratchFolder folder;
    DocumentLock first;
    DocumentLock second;
    const QString path = folder.path("plan.patchscale");
    QVERIFY(!first.otherHolder(path));
    first.take(path);
    QVERIFY(!first.otherHolder(path)); // it is no other
    const auto holder = second.otherHolder(path);
    QVERIFY(holder);
    QCOMPARE(holder->process, QCoreApplication::applicationPid());
    QCOMPARE(holder->computer, QSysInfo::machineHostName());
    QVERIFY(!holder->program.isEmpty());
    QVERIFY(!second.otherHolder(folder.path("other.patchscale")));
    // Who takes it all the same does not get it, nor does the first lose it.
    second.take(path);
    QVERIFY(second.otherHolder(path));
    second.take({});
    QVERIFY(!first.otherHolder(path));
    QCOMPARE(folder.names(), QStringList{QStringLiteral(".~lock.plan.patchscale#")});
}

void TestDocumentLock::isThereAsLongAsItIsHeld()
{
    const ScratchFolder folder;
    {
        DocumentLock lock;
        lock.take(folder.path("plan.patchscale"));
        lock.take(folder.path("plan.patchscale"));
        QCOMPARE(folder.names().size(), 1);
        lock.take(folder.path("other.patchscale"));
        QCOMPARE(folder.names(), QStringList{QStringLiteral(".~lock.other.patchscale#")});
    }
    QCOMPARE(folder.names(), QStringList());
}

void TestDocumentLock::oneOfAGoneProgramIsTakenOver()
{
    const ScratchFolder folder;
    // As QLockFile writes it: no program has the largest number.
    folder.put(".~lock.plan.patchscale#",
               "2147483646\npatchscale\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    DocumentLock lock;
    QVERIFY(!lock.otherHolder(folder.path("plan.patchscale")));
    lock.take(folder.path("plan.patchscale"));
    DocumentLock other;
    QVERIFY(other.otherHolder(folder.path("plan.patchscale")));
}

void TestDocumentLock::linkLeadsToTheSame()
{
    const ScratchFolder folder;
    folder.put("plan.patchscale", "{}");
    if (!QFile::link(folder.path("plan.patchscale"), folder.path("link.patchscale")) ||
        QFile::symLinkTarget(folder.path("link.patchscale")).isEmpty())
        return; // a system without links
    DocumentLock first;
    first.take(folder.path("link.patchscale"));
    const DocumentLock second;
    QVERIFY(second.otherHolder(folder.path("plan.patchscale")));
}

void TestDocumentLock::withoutAFolderThereIsNone()
{
    const ScratchFolder folder;
    DocumentLock lock;
    lock.take(folder.path("none/plan.patchscale"));
    QVERIFY(!lock.otherHolder(folder.path("none/plan.patchscale")));
    QCOMPARE(folder.names(), QStringList());
}

PATCHSCALE_TEST(TestDocumentLock)
#include "tst_documentlock.moc"
