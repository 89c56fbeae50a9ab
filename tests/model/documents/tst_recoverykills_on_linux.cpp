// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/documentformat.h"
#include "model/documents/recoveryfolder.h"
#include "tests/model/documents/samples.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>

#include <sys/wait.h>
#include <unistd.h>

using namespace patchscale;

namespace {

/// A process that keeps one copy after the other, over and over, until it is killed.
pid_t startKeeping(const QString &root, const std::array<UnsavedDocument, 2> &documents)
{
    const pid_t process = fork();
    if (process != 0)
        return process;
    auto made = RecoveryFolder::make(root);
    const auto *folder = std::get_if<RecoveryFolder>(&made);
    for (std::size_t i = 0; folder; ++i)
        if (folder->write(documents.at(i % 2)))
            break;
    _exit(1);
}

/// What was killed while it made its folder leaves that for a minute.
void letAMinutePass(const ScratchFolder &root)
{
    const auto before = std::filesystem::file_time_type::clock::now() - std::chrono::seconds(90);
    for (const QString &name : root.names())
        for (const QString &path :
             {root.path(qPrintable(name + QStringLiteral("/lock"))), root.path(qPrintable(name))})
            if (QFileInfo::exists(path))
                std::filesystem::last_write_time(path.toStdString(), before);
}

/// How long it takes to keep both copies, in microseconds.
useconds_t timeToKeep(const std::array<UnsavedDocument, 2> &documents)
{
    const ScratchFolder root;
    QElapsedTimer timer;
    timer.start();
    auto made = RecoveryFolder::make(root.path());
    for (const UnsavedDocument &document : documents)
        if (std::get_if<RecoveryFolder>(&made)->write(document))
            return 0;
    return static_cast<useconds_t>(timer.nsecsElapsed() / 1000);
}

/// The folders and what is in them.
QString leftIn(const ScratchFolder &root)
{
    QStringList left;
    for (const QString &name : root.names())
        for (const QFileInfo &file :
             QDir(root.path() + u'/' + name)
                 .entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
            left << QStringLiteral("%1: %2 bytes").arg(file.filePath()).arg(file.size());
    return left.join(u'|');
}

} // namespace

/// What a program leaves that dies while it keeps a copy.
class TestRecoveryKillsOnLinux : public QObject
{
    Q_OBJECT

private slots:
    void copyIsWholeAfterAnyKill();
};

void TestRecoveryKillsOnLinux::copyIsWholeAfterAnyKill()
{
    constexpr int kills = 100;
    const ScratchFolder root;
    const std::array documents = {
        UnsavedDocument{fullDocument(Document::mostScenarios, 1), QStringLiteral("/a"), "1"},
        UnsavedDocument{fullDocument(Document::mostScenarios, 2), QStringLiteral("/b"), "2"}};
    const useconds_t longest = 2 * timeToKeep(documents); // in which both are written, also under load
    QVERIFY(longest > 0);
    std::mt19937 random(7);
    std::array<int, 2> found{};
    int without = 0;
    for (int i = 0; i < kills; ++i) {
        const pid_t process = startKeeping(root.path(), documents);
        QVERIFY(process > 0);
        usleep(500 + static_cast<useconds_t>(random()) % longest);
        QVERIFY(RecoveryFolder::abandoned(root.path()).empty()); // it runs
        QCOMPARE(kill(process, SIGKILL), 0);
        int status = 0;
        QCOMPARE(waitpid(process, &status, 0), process);
        QVERIFY(WIFSIGNALED(status));
        auto left = RecoveryFolder::abandoned(root.path());
        without += left.empty() ? 1 : 0;
        for (RecoveryFolder &folder : left) {
            const auto read = folder.read();
            const auto *copy = std::get_if<UnsavedDocument>(&read);
            QVERIFY(copy);
            const std::size_t which = copy->path == documents[0].path ? 0 : 1;
            QCOMPARE(documentBytes(copy->document), documentBytes(documents.at(which).document));
            QCOMPARE(copy->fileMark, documents.at(which).fileMark);
            ++found.at(which);
            folder.remove();
        }
        letAMinutePass(root);
        QVERIFY(RecoveryFolder::abandoned(root.path()).empty());
        QVERIFY2(root.names().isEmpty(), qPrintable(leftIn(root))); // nor half a copy
    }
    // Or none of them hit while there was something to hit.
    QVERIFY(found[0] > 0 && found[1] > 0);
    QCOMPARE(found[0] + found[1] + without, kills);
}

PATCHSCALE_TEST(TestRecoveryKillsOnLinux)
#include "tst_recoverykills_on_linux.moc"
