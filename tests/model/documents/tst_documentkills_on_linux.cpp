// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/documentformat.h"
#include "model/files/atomicfile.h"
#include "tests/model/documents/samples.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"

#include <QTest>

#include <array>
#include <csignal>
#include <random>

#include <sys/wait.h>
#include <unistd.h>

using namespace patchscale;

namespace {

/// A process that saves one document after the other, over and over, until it is killed.
pid_t startSaving(const QString &path, const std::array<QByteArray, 2> &documents)
{
    const pid_t process = fork();
    if (process == 0)
        for (std::size_t i = 0;; ++i)
            if (writeFile(path, writerOf(documents.at(i % 2))))
                _exit(1);
    return process;
}

} // namespace

/// A document is the old one or the new one, whenever the program that saves it dies.
class TestDocumentKillsOnLinux : public QObject
{
    Q_OBJECT

private slots:
    void documentIsWholeAfterAnyKill();
};

void TestDocumentKillsOnLinux::documentIsWholeAfterAnyKill()
{
    constexpr int kills = 100;
    const ScratchFolder folder;
    const QString path = folder.path("plan.patchscale");
    const std::array documents = {documentBytes(fullDocument(Document::mostScenarios, 1)),
                                  documentBytes(fullDocument(Document::mostScenarios, 2))};
    QVERIFY(!writeFile(path, writerOf(documents[0])));
    std::mt19937 random(7);
    std::array<int, 2> found{};
    int temporaries = 0;
    for (int i = 0; i < kills; ++i) {
        const pid_t process = startSaving(path, documents);
        QVERIFY(process > 0);
        usleep(1000 + static_cast<useconds_t>(random() % 15000));
        QCOMPARE(kill(process, SIGKILL), 0);
        int status = 0;
        QCOMPARE(waitpid(process, &status, 0), process);
        QVERIFY(WIFSIGNALED(status));
        const QByteArray left = folder.contentsOf("plan.patchscale");
        const auto whole = std::find(documents.begin(), documents.end(), left);
        QVERIFY2(whole != documents.end(), qPrintable(QString::number(left.size())));
        ++found.at(static_cast<std::size_t>(whole - documents.begin()));
        temporaries += folder.names().size() > 1 ? 1 : 0;
    }
    // Or none of them hit while there was something to hit.
    QVERIFY(found[0] > 0 && found[1] > 0);
    QVERIFY(temporaries > 0);
    // What a kill left goes with the next save.
    QVERIFY(!writeFile(path, writerOf(documents[0])));
    QCOMPARE(folder.names(), QStringList{QStringLiteral("plan.patchscale")});
}

PATCHSCALE_TEST(TestDocumentKillsOnLinux)
#include "tst_documentkills_on_linux.moc"
