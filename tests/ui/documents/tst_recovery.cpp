// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/documentformat.h"
#include "model/flopsmodel.h"
#include "tests/model/documents/samples.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/presets.h"
#include "ui/documents/opendocument.h"
#include "ui/documents/recovery.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// A program with a document, which keeps copies.
struct Running
{
    explicit Running(const QString &root) : recovery(document, root) {}

    void set(double patchSize) { QVERIFY(!model.setValue(ParameterId::BltPs, patchSize)); }
    /// Answers the question about each copy that is left, and what it said; empty where nothing was asked.
    QString answer(QMessageBox::ButtonRole role)
    {
        QString asked;
        const auto use = [&](const QMessageBox &box) {
            asked = box.text() + u'\n' + box.informativeText();
            for (QAbstractButton *button : box.buttons())
                if (box.buttonRole(button) == role)
                    button->click();
        };
        if (useDialog<QMessageBox>([this] { offer(); }, use) && asked.isEmpty())
            return QStringLiteral("(nothing)");
        return asked;
    }
    void offer()
    {
        recovery.offerLeft(window, [this](const QString &name) { elsewhere << name; });
    }

    QWidget window;
    FlopsModel model;
    OpenDocument document{model, testing::presets()};
    Recovery recovery;
    QStringList elsewhere;
};

/// What a program leaves that ends without a word.
void leave(const ScratchFolder &root, const UnsavedDocument &unsaved)
{
    auto made = RecoveryFolder::make(root.path());
    auto *folder = std::get_if<RecoveryFolder>(&made);
    QVERIFY(folder && !folder->write(unsaved));
}

UnsavedDocument patchSizeSix(const QString &path)
{
    Case six;
    six.parameters.bltPs = 6;
    return {withNow(documentOf(QStringLiteral("Base"), {}), six), path, fileMark("as it was")};
}

/// The copies in a folder, one a running program.
std::vector<QByteArray> copiesIn(const ScratchFolder &root)
{
    std::vector<QByteArray> copies;
    for (const QString &name : root.names()) {
        QFile copy(root.path() + u'/' + name + QStringLiteral("/unsaved"));
        if (copy.open(QIODevice::ReadOnly))
            copies.push_back(copy.readAll());
    }
    return copies;
}

bool isKept(const ScratchFolder &root, const Document &document)
{
    const auto copies = copiesIn(root);
    return copies.size() == 1 && copies.front().endsWith(QByteArray('\n' + documentBytes(document)));
}

} // namespace

/// What is not saved is kept, and offered after a program has ended without a word.
class TestRecovery : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatIsNotSaved();
    void keepsNothingThatIsSaved();
    void keepsTheLastOfManyChanges();
    void cleanEndLeavesNothing();
    void olderCopyGoesWithWhatIsSaved();
    void saysOnceThatItCannot();
    void restores();
    void restoredIsKeptOn();
    void discards();
    void unansweredIsAskedAgain();
    void asksAboutEach();
    void twoThatRunKeepTheirOwn();
    void anotherDocumentIsNotReplaced();
    void brokenCopyIsToldOnce();
};

void TestRecovery::keepsWhatIsNotSaved()
{
    const ScratchFolder root;
    Running running(root.path());
    QTest::qWait(1200);
    QCOMPARE(root.names(), QStringList());
    running.set(6);
    QTRY_VERIFY(isKept(root, running.document.document()));
}

void TestRecovery::keepsNothingThatIsSaved()
{
    const ScratchFolder root;
    const ScratchFolder folder;
    Running running(root.path());
    running.set(6);
    QTRY_COMPARE(copiesIn(root).size(), std::size_t(1));
    QVERIFY(!running.document.save(folder.path("plan.patchscale")));
    QTRY_COMPARE(copiesIn(root).size(), std::size_t(0));
    running.set(7);
    QTRY_VERIFY(isKept(root, running.document.document()));
    running.document.steps().undo();
    QTRY_COMPARE(copiesIn(root).size(), std::size_t(0));
}

/// Also of whoever never rests.
void TestRecovery::keepsTheLastOfManyChanges()
{
    const ScratchFolder root;
    Running running(root.path());
    QElapsedTimer time;
    time.start();
    bool wasKept = false;
    for (int i = 0; !wasKept && !time.hasExpired(20000); ++i) {
        running.set(5 + (i % 20) / 10.0);
        QTest::qWait(20);
        wasKept = copiesIn(root).size() == 1;
    }
    QVERIFY(wasKept);
    running.set(8);
    QTRY_VERIFY(isKept(root, running.document.document()));
}

void TestRecovery::cleanEndLeavesNothing()
{
    const ScratchFolder root;
    {
        Running running(root.path());
        running.set(6);
        QTRY_COMPARE(copiesIn(root).size(), std::size_t(1));
        running.set(7); // and is about to be kept
    }
    QCOMPARE(root.names(), QStringList());
}

/// Also where a later one could not be written.
void TestRecovery::olderCopyGoesWithWhatIsSaved()
{
    const ScratchFolder root;
    Running running(root.path());
    QSignalSpy failed(&running.recovery, &Recovery::failed);
    running.set(6);
    QTRY_COMPARE(copiesIn(root).size(), std::size_t(1));
    const QString copy = root.path() + u'/' + root.names()[0] + QStringLiteral("/unsaved");
    QVERIFY(QFile::remove(copy));
    QVERIFY(QDir().mkdir(copy)); // in the way
    running.set(7);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(QDir().rmdir(copy));
    root.put(qPrintable(root.names()[0] + QStringLiteral("/unsaved")), "as it was before");
    while (running.document.steps().canUndo())
        running.document.steps().undo();
    QTRY_COMPARE(copiesIn(root).size(), std::size_t(0));
}

void TestRecovery::saysOnceThatItCannot()
{
    const ScratchFolder root;
    root.put("file", "in the way");
    Running running(root.path("file"));
    QSignalSpy failed(&running.recovery, &Recovery::failed);
    running.set(6);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed[0][0].value<Error>().message.contains(root.path("file")));
    running.set(7);
    QTest::qWait(1500);
    QCOMPARE(failed.count(), 1);
    // Once it can be, it is.
    QVERIFY(QFile::remove(root.path("file")));
    running.set(8);
    QTRY_COMPARE(RecoveryFolder::abandoned(root.path("file")).size(), std::size_t(0));
    QTRY_COMPARE(QDir(root.path("file")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
}

void TestRecovery::restores()
{
    const ScratchFolder root;
    const ScratchFolder folder;
    folder.put("plan.patchscale", "as it was");
    leave(root, patchSizeSix(folder.path("plan.patchscale")));
    Running next(root.path());
    const QString asked = next.answer(QMessageBox::AcceptRole);
    QVERIFY2(asked.contains(QStringLiteral("“plan.patchscale” was not saved")), qPrintable(asked));
    QVERIFY(asked.contains(QString::number(QDate::currentDate().year())));
    QCOMPARE(next.model.parameters().bltPs, 6.0);
    QCOMPARE(next.document.path(), folder.path("plan.patchscale"));
    QVERIFY(next.document.isModified());
    QVERIFY(next.document.isNowInFront());
    QVERIFY(!next.document.isChangedByOthers());
    QCOMPARE(folder.contentsOf("plan.patchscale"), QByteArray("as it was")); // until it is saved
    QVERIFY(!next.document.save(next.document.path()));
    QTRY_COMPARE(copiesIn(root).size(), std::size_t(0));
}

/// There is no moment without a copy.
void TestRecovery::restoredIsKeptOn()
{
    const ScratchFolder root;
    leave(root, patchSizeSix({}));
    Running next(root.path());
    QVERIFY(!next.answer(QMessageBox::AcceptRole).isEmpty());
    QVERIFY(isKept(root, next.document.document()));
    next.set(7);
    QTRY_VERIFY(isKept(root, next.document.document()));
    Running third(root.path());
    QCOMPARE(third.answer(QMessageBox::AcceptRole), QString());
}

void TestRecovery::discards()
{
    const ScratchFolder root;
    leave(root, patchSizeSix({}));
    Running next(root.path());
    const QString asked = next.answer(QMessageBox::DestructiveRole);
    QVERIFY2(asked.startsWith(QStringLiteral("A document was not saved")), qPrintable(asked));
    QCOMPARE(next.model.parameters().bltPs, 4.4);
    QVERIFY(!next.document.isModified());
    QCOMPARE(root.names(), QStringList());
    QCOMPARE(Running(root.path()).answer(QMessageBox::AcceptRole), QString());
}

void TestRecovery::unansweredIsAskedAgain()
{
    const ScratchFolder root;
    leave(root, patchSizeSix({}));
    QVERIFY(!Running(root.path()).answer(QMessageBox::HelpRole).isEmpty()); // which no button has
    QVERIFY(!Running(root.path()).answer(QMessageBox::AcceptRole).isEmpty());
}

void TestRecovery::asksAboutEach()
{
    const ScratchFolder root;
    for (const char *path : {"/first.patchscale", "/second.patchscale", ""})
        leave(root, patchSizeSix(QString::fromLatin1(path)));
    Running next(root.path());
    int asked = 0;
    const auto answerAll = [&](QMessageBox &box, const auto &again) -> void {
        ++asked;
        if (asked < 3)
            QTimer::singleShot(0, &next.window, [&again] {
                auto *following = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
                QVERIFY(following);
                again(*following, again);
            });
        box.defaultButton()->click();
    };
    QVERIFY(
        useDialog<QMessageBox>([&] { next.offer(); }, [&](QMessageBox &box) { answerAll(box, answerAll); }));
    QCOMPARE(asked, 3);
    // One is shown here, and each other in a window of its own.
    QVERIFY(next.document.isModified());
    QCOMPARE(next.elsewhere.size(), 2);
    Running another(root.path());
    another.recovery.restore(another.window, next.elsewhere[0]);
    QVERIFY(another.document.isModified());
    QVERIFY(another.document.path() != next.document.path());
}

void TestRecovery::twoThatRunKeepTheirOwn()
{
    const ScratchFolder root;
    Running first(root.path());
    {
        Running second(root.path());
        first.set(6);
        second.set(7);
        QTRY_COMPARE(copiesIn(root).size(), std::size_t(2));
        QCOMPARE(first.answer(QMessageBox::AcceptRole), QString());
        QCOMPARE(second.answer(QMessageBox::AcceptRole), QString());
    }
    QVERIFY(isKept(root, first.document.document()));
}

void TestRecovery::anotherDocumentIsNotReplaced()
{
    const ScratchFolder root;
    leave(root, patchSizeSix(QStringLiteral("/plan.patchscale")));
    Running next(root.path());
    next.document.start(fullDocument(2, 1), QStringLiteral("/other.patchscale"), {});
    QVERIFY(!next.answer(QMessageBox::AcceptRole).isEmpty());
    QCOMPARE(next.document.path(), QStringLiteral("/other.patchscale"));
    QVERIFY(!next.document.isModified());
    QCOMPARE(next.elsewhere.size(), 1);
}

void TestRecovery::brokenCopyIsToldOnce()
{
    const ScratchFolder root;
    leave(root, patchSizeSix({}));
    root.put(qPrintable(root.names()[0] + QStringLiteral("/unsaved")), "{}\n{");
    Running next(root.path());
    const QString told = next.answer(QMessageBox::AcceptRole);
    QVERIFY2(told.contains(QStringLiteral("cannot be read")), qPrintable(told));
    QCOMPARE(next.answer(QMessageBox::AcceptRole), QString());
    QVERIFY(root.names()[0].endsWith(documentSuffix));
}

PATCHSCALE_TEST(TestRecovery)
#include "tst_recovery.moc"
