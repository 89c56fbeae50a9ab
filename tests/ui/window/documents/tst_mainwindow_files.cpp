// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/documentformat.h"
#include "tests/model/documents/samples.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/shownwindow.h"
#include "ui/documents/documentactions.h"
#include "ui/documents/opendocument.h"
#include "ui/documents/recentfiles.h"
#include "ui/widgets/files/filedialog.h"

#include <QAction>
#include <QFile>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// The first button of a role.
void click(const QMessageBox &box, QMessageBox::ButtonRole role)
{
    for (QAbstractButton *button : box.buttons())
        if (box.buttonRole(button) == role) {
            button->click();
            return;
        }
}

/// What stands in the menu of recent files.
QList<QAction *> recent(const ShownWindow &shown)
{
    auto *menu = shown.find<QMenu>("menuRecent");
    emit menu->aboutToShow();
    return menu->actions();
}

QStringList recentTexts(const ShownWindow &shown)
{
    QStringList texts;
    for (const QAction *action : recent(shown))
        texts << action->text();
    return texts;
}

/// Opens a document by the menu; answers the question that this leads to.
QString openAnd(ShownWindow &shown, const QString &path, QMessageBox::ButtonRole role)
{
    FileDialog::answerNext(path);
    QString asked;
    const bool wasAsked = useDialog<QMessageBox>([&] { shown.trigger("actionOpen"); },
                                                 [&](const QMessageBox &box) {
                                                     asked = box.text() + u'\n' + box.informativeText();
                                                     click(box, role);
                                                 });
    return wasAsked ? asked : QString();
}

} // namespace

/// What stands around a document's file: who else has it, what others do to it, and which were open last.
class TestMainWindowFiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void whoHasItIsTold_data();
    void whoHasItIsTold();
    void anotherHasItNoMore();
    void fileOfAnotherWindowIsNotReplaced();
    void changeByOthersIsNoticed_data();
    void changeByOthersIsNoticed();
    void changeWhileAwayIsNoticed();
    void brokenChangeKeepsTheDocument();
    void ownSaveIsNoChange();
    void fileThatGoesIsNotSaved();
    void whatCannotBeWrittenIsSavedElsewhere();
    void recentFilesAreListed();
    void recentFilesOpenAgain();
    void recentFilesAreTenAtMost();
};

void TestMainWindowFiles::whoHasItIsTold_data()
{
    QTest::addColumn<QMessageBox::ButtonRole>("role");
    QTest::addColumn<bool>("isOpened");
    QTest::addColumn<bool>("hasFile");
    QTest::newRow("copy") << QMessageBox::AcceptRole << true << false;
    QTest::newRow("anyway") << QMessageBox::DestructiveRole << true << true;
    QTest::newRow("cancel") << QMessageBox::RejectRole << false << false;
}

void TestMainWindowFiles::whoHasItIsTold()
{
    QFETCH(QMessageBox::ButtonRole, role);
    QFETCH(bool, isOpened);
    QFETCH(bool, hasFile);
    const ScratchFolder folder;
    const QString path = folder.path("plan.patchscale");
    ShownWindow first;
    first.startFrom(sliderValues(6, 4096, 7));
    QVERIFY(!first.window.document().save(path));
    ShownWindow second;
    const QString asked = openAnd(second, path, role);
    QVERIFY2(asked.startsWith(QStringLiteral("“plan.patchscale” is open")), qPrintable(asked));
    QVERIFY(asked.contains(QString::number(QCoreApplication::applicationPid())));
    QVERIFY(asked.contains(QSysInfo::machineHostName()));
    QCOMPARE(second.model.parameters() == sliderValues(6, 4096, 7), isOpened);
    QCOMPARE(second.window.document().path(), hasFile ? path : QString());
    QVERIFY(!second.window.isWindowModified());
    if (hasFile) // of which one was asked
        QVERIFY(!useDialog<QMessageBox>([&] { second.trigger("actionRevert"); }, [](QMessageBox &) {}));
    if (isOpened && !hasFile) { // it is saved elsewhere
        FileDialog::answerNext(folder.path("copy.patchscale"));
        second.trigger("actionSave");
        QCOMPARE(second.window.document().path(), folder.path("copy.patchscale"));
    }
}

void TestMainWindowFiles::anotherHasItNoMore()
{
    const ScratchFolder folder;
    const QString path = folder.path("plan.patchscale");
    {
        ShownWindow first;
        QVERIFY(!first.window.document().save(path));
        first.trigger("actionNew");
        ShownWindow second;
        QCOMPARE(openAnd(second, path, QMessageBox::RejectRole), QString());
        QCOMPARE(second.window.document().path(), path);
    }
    QCOMPARE(folder.names(), QStringList{QStringLiteral("plan.patchscale")});
}

void TestMainWindowFiles::fileOfAnotherWindowIsNotReplaced()
{
    const ScratchFolder folder;
    ShownWindow first;
    QVERIFY(!first.window.document().save(folder.path("plan.patchscale")));
    const QByteArray before = folder.contentsOf("plan.patchscale");
    ShownWindow second;
    second.startFrom(sliderValues(6, 4096, 7));
    FileDialog::answerNext(folder.path("plan.patchscale"));
    FileDialog::answerNext(folder.path("other.patchscale")); // asked again
    QString told;
    QVERIFY(useDialog<QMessageBox>([&] { second.trigger("actionSaveAs"); },
                                   [&](const QMessageBox &box) { told = box.text(); }));
    QVERIFY2(told.contains(QStringLiteral("“plan.patchscale” is open")), qPrintable(told));
    QCOMPARE(folder.contentsOf("plan.patchscale"), before);
    QCOMPARE(second.window.document().path(), folder.path("other.patchscale"));
}

void TestMainWindowFiles::changeByOthersIsNoticed_data()
{
    QTest::addColumn<bool>("isModified");
    QTest::addColumn<bool>("isReplaced");
    QTest::addColumn<bool>("reloads");
    for (const bool isModified : {false, true})
        for (const bool isReplaced : {false, true})
            for (const bool reloads : {false, true})
                QTest::addRow("%s, %s, %s", isModified ? "modified" : "saved",
                              isReplaced ? "replaced" : "written to", reloads ? "reload" : "keep")
                    << isModified << isReplaced << reloads;
}

void TestMainWindowFiles::changeByOthersIsNoticed()
{
    QFETCH(bool, isModified);
    QFETCH(bool, isReplaced);
    QFETCH(bool, reloads);
    const ScratchFolder folder;
    ShownWindow shown;
    QVERIFY(shown.isReady());
    QVERIFY(!shown.window.document().save(folder.path("plan.patchscale")));
    if (isModified)
        shown.startFrom(sliderValues(6, 4096, 7));
    for (unsigned seed = 1; seed <= 2; ++seed) { // once for each change
        shown.window.activateWindow();           // off screen nothing gives it back what a dialog had
        QVERIFY(shown.isReady());
        const QByteArray others = documentBytes(fullDocument(2, seed));
        if (isReplaced) {
            folder.put("new", others);
            QVERIFY(QFile::remove(folder.path("plan.patchscale")));
            QVERIFY(QFile::rename(folder.path("new"), folder.path("plan.patchscale")));
        } else {
            folder.put("plan.patchscale", others);
        }
        int asked = 0;
        const auto use = [&](const QMessageBox &box) {
            ++asked;
            QCOMPARE(box.objectName(), QStringLiteral("reloadQuestion"));
            for (QAbstractButton *button : box.buttons())
                if ((box.buttonRole(button) != QMessageBox::RejectRole) == reloads)
                    button->click();
        };
        QVERIFY(useDialog<QMessageBox>([&] { QTRY_VERIFY(asked > 0); }, use));
        QTest::qWait(500);
        QVERIFY(!QApplication::activeModalWidget());
        QCOMPARE(shown.window.document().document().scenarios.size(), reloads ? 2 : 1);
        QCOMPARE(shown.window.isWindowModified(), !reloads);
        QCOMPARE(folder.contentsOf("plan.patchscale"), others);
        if (!reloads) {
            shown.trigger("actionSave"); // without being asked a second time
            QVERIFY(!shown.window.isWindowModified());
        }
    }
}

void TestMainWindowFiles::changeWhileAwayIsNoticed()
{
    const ScratchFolder folder;
    ShownWindow shown;
    QVERIFY(shown.isReady());
    QVERIFY(!shown.window.document().save(folder.path("plan.patchscale")));
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY(!shown.window.isActiveWindow());
    folder.put("plan.patchscale", documentBytes(fullDocument(2, 1)));
    QTest::qWait(500);
    QVERIFY(!QApplication::activeModalWidget());
    int asked = 0;
    QVERIFY(useDialog<QMessageBox>(
        [&] {
            shown.window.activateWindow();
            QTRY_VERIFY(asked > 0);
        },
        [&](const QMessageBox &box) {
            ++asked;
            click(box, QMessageBox::AcceptRole);
        }));
    QCOMPARE(shown.window.document().document().scenarios.size(), std::size_t(2));
}

void TestMainWindowFiles::brokenChangeKeepsTheDocument()
{
    const ScratchFolder folder;
    ShownWindow shown;
    QVERIFY(shown.isReady());
    QVERIFY(!shown.window.document().save(folder.path("plan.patchscale")));
    folder.put("plan.patchscale", "{");
    QStringList told;
    const auto use = [&](QMessageBox &box) {
        QTimer::singleShot(100, &shown.window, [&] {
            auto *failure = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(failure);
            told << failure->text();
            failure->accept();
        });
        told << box.text();
        click(box, QMessageBox::AcceptRole);
    };
    QVERIFY(useDialog<QMessageBox>([&] { QTRY_COMPARE(told.size(), 2); }, use));
    QVERIFY2(told[1].contains(QStringLiteral("JSON")), qPrintable(told[1]));
    QVERIFY(shown.window.isWindowModified());
    QCOMPARE(shown.window.document().document().scenarios.size(), std::size_t(1));
}

void TestMainWindowFiles::ownSaveIsNoChange()
{
    const ScratchFolder folder;
    ShownWindow shown;
    QVERIFY(shown.isReady());
    QVERIFY(!shown.window.document().save(folder.path("plan.patchscale")));
    shown.startFrom(sliderValues(6, 4096, 7));
    shown.trigger("actionSave");
    QTest::qWait(500);
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(!shown.window.isWindowModified());
}

void TestMainWindowFiles::fileThatGoesIsNotSaved()
{
    const ScratchFolder folder;
    ShownWindow shown;
    QVERIFY(shown.isReady());
    QVERIFY(!shown.window.document().save(folder.path("plan.patchscale")));
    QVERIFY(QFile::remove(folder.path("plan.patchscale")));
    QTRY_VERIFY(shown.window.isWindowModified());
    shown.trigger("actionSave"); // to where it was
    QVERIFY(!shown.window.isWindowModified());
    QCOMPARE(folder.contentsOf("plan.patchscale"), documentBytes(shown.window.document().document()));
}

/// Not even an administrator can write where a folder has been put.
void TestMainWindowFiles::whatCannotBeWrittenIsSavedElsewhere()
{
    const ScratchFolder folder;
    ShownWindow shown;
    QVERIFY(!shown.window.document().save(folder.path("plan.patchscale")));
    shown.startFrom(sliderValues(6, 4096, 7));
    QVERIFY(QFile::remove(folder.path("plan.patchscale")));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("plan.patchscale")));
    FileDialog::answerNext(folder.path("other.patchscale"));
    QString told;
    QVERIFY(useDialog<QMessageBox>([&] { shown.trigger("actionSave"); },
                                   [&](const QMessageBox &box) {
                                       told += box.text();
                                       click(box, QMessageBox::DestructiveRole); // save all the same
                                       QTimer::singleShot(100, &shown.window, [&] {
                                           auto *failure =
                                               qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
                                           QVERIFY(failure);
                                           told += failure->text();
                                           failure->accept();
                                       });
                                   }));
    QVERIFY2(told.contains(QStringLiteral("ould not write")), qPrintable(told));
    QCOMPARE(shown.window.document().path(), folder.path("other.patchscale"));
    QVERIFY(!shown.window.isWindowModified());
}

void TestMainWindowFiles::recentFilesAreListed()
{
    const ScratchFolder folder;
    QStringList stored;
    ShownWindow shown;
    shown.window.documentActions().recentFiles().setStore(
        {[&] { return stored; }, [&](const QStringList &files) { stored = files; }});
    QCOMPARE(recent(shown).size(), 1);
    QVERIFY(!recent(shown)[0]->isEnabled());
    QVERIFY(!shown.window.document().save(folder.path("a & b.patchscale")));
    QVERIFY(!shown.window.document().save(folder.path("plan.patchscale")));
    QVERIFY(!shown.window.document().save(folder.path("a & b.patchscale")));
    QCOMPARE(stored, (QStringList{folder.path("a & b.patchscale"), folder.path("plan.patchscale")}));
    // Another window has opened one since.
    stored.prepend(QStringLiteral("/elsewhere/plan.patchscale"));
    const QStringList texts = recentTexts(shown);
    QCOMPARE(texts.size(), 5);
    QCOMPARE(texts[0], QStringLiteral("&1  plan.patchscale – /elsewhere"));
    QCOMPARE(texts[1], QStringLiteral("&2  a && b.patchscale"));
    QCOMPARE(texts[2], QStringLiteral("&3  plan.patchscale – ") + folder.path());
    QCOMPARE(texts[4], QStringLiteral("C&lear the list"));
    for (const QAction *action : recent(shown))
        QVERIFY(action->isSeparator() || !action->whatsThis().isEmpty());
    recent(shown)[4]->trigger();
    QVERIFY(stored.isEmpty());
}

void TestMainWindowFiles::recentFilesOpenAgain()
{
    const ScratchFolder folder;
    ShownWindow shown;
    QVERIFY(!shown.window.document().save(folder.path("plan.patchscale")));
    shown.trigger("actionNew");
    shown.startFrom(sliderValues(6, 4096, 7));
    // What is not saved is asked about first.
    QVERIFY(useDialog<QMessageBox>([&] { recent(shown)[0]->trigger(); },
                                   [](const QMessageBox &box) { click(box, QMessageBox::RejectRole); }));
    QVERIFY(shown.window.document().path().isEmpty());
    shown.trigger("actionUndo");
    recent(shown)[0]->trigger();
    QCOMPARE(shown.window.document().path(), folder.path("plan.patchscale"));
    shown.trigger("actionNew");
    QVERIFY(QFile::remove(folder.path("plan.patchscale")));
    QString told;
    QVERIFY(useDialog<QMessageBox>([&] { recent(shown)[0]->trigger(); },
                                   [&](const QMessageBox &box) { told = box.text(); }));
    QVERIFY2(told.contains(QStringLiteral("not there any more")), qPrintable(told));
    QVERIFY(!recent(shown)[0]->isEnabled()); // none is left
}

void TestMainWindowFiles::recentFilesAreTenAtMost()
{
    const ScratchFolder folder;
    ShownWindow shown;
    for (int i = 0; i < 12; ++i)
        QVERIFY(
            !shown.window.document().save(folder.path(qPrintable(QStringLiteral("%1.patchscale").arg(i)))));
    const QStringList texts = recentTexts(shown);
    QCOMPARE(texts.size(), 12);
    QCOMPARE(texts[0], QStringLiteral("&1  11.patchscale"));
    QCOMPARE(texts[9], QStringLiteral("1&0  2.patchscale"));
}

PATCHSCALE_TEST(TestMainWindowFiles)
#include "tst_mainwindow_files.moc"
