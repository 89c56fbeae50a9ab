// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/documentformat.h"
#include "tests/model/documents/samples.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/shownwindow.h"
#include "ui/documents/opendocument.h"
#include "ui/widgets/files/filedialog.h"

#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSlider>
#include <QStatusBar>
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

/// The scenarios that the menu lists, the one in front with a mark.
QStringList listed(const ShownWindow &shown)
{
    auto *menu = shown.find<QMenu>("menuScenario");
    emit menu->aboutToShow();
    QStringList names;
    for (const QAction *action : menu->actions())
        if (action->whatsThis() == u"Shows this scenario.")
            names << (action->isChecked() ? QStringLiteral("*") : QString()) + action->text();
    return names;
}

/// Drags files onto the window; answers whether it took them, and left them where they are.
bool drop(ShownWindow &shown, const QStringList &paths)
{
    QMimeData dragged;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    dragged.setUrls(urls);
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&shown.window, &enter);
    QDropEvent event({20, 20}, Qt::CopyAction | Qt::MoveAction, &dragged, Qt::LeftButton, Qt::ShiftModifier);
    event.setDropAction(Qt::MoveAction);
    if (enter.isAccepted())
        QApplication::sendEvent(&shown.window, &event);
    // Whoever it comes from keeps it, also where it was to be moved.
    return enter.isAccepted() && event.isAccepted() && event.dropAction() == Qt::CopyAction;
}

} // namespace

/// Documents in the window: menus, title, keys, and questions before anything is lost.
class TestMainWindowDocuments : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void titleTellsFileAndState();
    void savesAndOpens();
    void undoesFromABox();
    void aDragIsOneUndo();
    void keepsAndShowsScenarios();
    void asksBeforeItCloses_data();
    void asksBeforeItCloses();
    void asksBeforeAnotherIsOpened();
    void closesWithoutAWordWhereNothingChanged();
    void asksWhereAnotherProgramWrote();
    void opensWhatIsDropped();
    void tellsWhatCannotBeOpened();
    void importsASheet();
    void importsWhatIsDropped();
    void tellsWhatCannotBeImported();
    void revertsToTheFile();
};

void TestMainWindowDocuments::titleTellsFileAndState()
{
    const ScratchFolder folder;
    ShownWindow shown;
    QCOMPARE(shown.window.windowTitle(), QStringLiteral("Untitled[*] – PatchScale"));
    QVERIFY(!shown.window.isWindowModified());
    QVERIFY(!shown.find<QAction>("actionUndo")->isEnabled());
    QTest::keyClick(shown.find<QSlider>("patchSizeSlider"), Qt::Key_Right);
    QVERIFY(shown.window.isWindowModified());
    QVERIFY(shown.find<QAction>("actionUndo")->text().contains(QStringLiteral("BLT patch size")));
    FileDialog::answerNext(folder.path("plan.patchscale"));
    shown.trigger("actionSave");
    QCOMPARE(shown.window.windowTitle(), QStringLiteral("plan.patchscale[*] – PatchScale"));
    QVERIFY(!shown.window.isWindowModified());
    QCOMPARE(shown.window.windowFilePath(), folder.path("plan.patchscale"));
}

void TestMainWindowDocuments::savesAndOpens()
{
    const ScratchFolder folder;
    ShownWindow shown;
    shown.startFrom(sliderValues(6, 4096, 7));
    FileDialog::answerNext(folder.path("plan.patchscale"));
    shown.trigger("actionSaveAs");
    shown.trigger("actionNew");
    QVERIFY(shown.model.parameters() == Parameters());
    QVERIFY(shown.window.document().path().isEmpty());
    FileDialog::answerNext(folder.path("plan.patchscale"));
    shown.trigger("actionOpen");
    QVERIFY(shown.model.parameters() == sliderValues(6, 4096, 7));
    QVERIFY(!shown.window.isWindowModified());
    QVERIFY(!shown.find<QAction>("actionUndo")->isEnabled()); // another document's steps are gone
}

/// A box has the focus at first, and its text no undo that is in the way.
void TestMainWindowDocuments::undoesFromABox()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *box = shown.find<QDoubleSpinBox>("patchSizeSpinBox");
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("6.25"));
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(shown.model.parameters().bltPs, 6.25);
    QTest::keySequence(box, QKeySequence(Qt::CTRL | Qt::Key_Z));
    QCOMPARE(shown.model.parameters().bltPs, 4.4);
    QCOMPARE(box->value(), 4.4);
    QTest::keySequence(box, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    QCOMPARE(shown.model.parameters().bltPs, 6.25);
}

void TestMainWindowDocuments::aDragIsOneUndo()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *slider = shown.find<QSlider>("patchSizeSlider");
    const auto at = [slider](int value) {
        return QPoint((slider->width() - 16) * (value - slider->minimum()) /
                              (slider->maximum() - slider->minimum()) +
                          8,
                      slider->height() / 2);
    };
    QTest::mousePress(slider, Qt::LeftButton, {}, at(slider->value()));
    for (int value = slider->value(); value < slider->maximum() - 5; value += 5)
        QTest::mouseMove(slider, at(value));
    QTest::mouseRelease(slider, Qt::LeftButton, {}, at(slider->maximum() - 5));
    QVERIFY(shown.changes.count() > 3);
    QVERIFY(shown.model.parameters().bltPs > 8);
    shown.trigger("actionUndo");
    QCOMPARE(shown.model.parameters().bltPs, 4.4);
    QVERIFY(!shown.find<QAction>("actionUndo")->isEnabled());
}

void TestMainWindowDocuments::keepsAndShowsScenarios()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    QCOMPARE(listed(shown), QStringList{QStringLiteral("*Original calculator")});
    QVERIFY(!shown.find<QAction>("actionDelete")->isEnabled());
    shown.startFrom(sliderValues(6, 4096, 7));
    QCOMPARE(listed(shown), (QStringList{QStringLiteral("Original calculator"), QStringLiteral("*&Now")}));
    QTest::keySequence(&shown.window, QKeySequence(Qt::CTRL | Qt::Key_D));
    QCOMPARE(listed(shown),
             (QStringList{QStringLiteral("Original calculator"), QStringLiteral("*Scenario 2")}));
    QTest::keySequence(&shown.window, QKeySequence(Qt::CTRL | Qt::Key_Tab));
    QVERIFY(shown.model.parameters() == Parameters());
    QCOMPARE(listed(shown),
             (QStringList{QStringLiteral("*Original calculator"), QStringLiteral("Scenario 2")}));
    shown.trigger("actionDelete");
    QCOMPARE(listed(shown), QStringList{QStringLiteral("*Scenario 2")});
    QVERIFY(shown.model.parameters() == sliderValues(6, 4096, 7));
    shown.trigger("actionUndo");
    QCOMPARE(listed(shown).size(), 2);
}

void TestMainWindowDocuments::asksBeforeItCloses_data()
{
    QTest::addColumn<QMessageBox::StandardButton>("button");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("saves");
    QTest::newRow("save") << QMessageBox::Save << true << true;
    QTest::newRow("discard") << QMessageBox::Discard << true << false;
    QTest::newRow("cancel") << QMessageBox::Cancel << false << false;
}

void TestMainWindowDocuments::asksBeforeItCloses()
{
    QFETCH(QMessageBox::StandardButton, button);
    QFETCH(bool, closes);
    QFETCH(bool, saves);
    const ScratchFolder folder;
    ShownWindow shown;
    QVERIFY(!shown.window.document().save(folder.path("plan.patchscale")));
    const QByteArray before = folder.contentsOf("plan.patchscale");
    shown.startFrom(sliderValues(6, 4096, 7));
    bool closed = false;
    QVERIFY(useDialog<QMessageBox>([&] { closed = shown.window.close(); },
                                   [&](const QMessageBox &box) { box.button(button)->click(); }));
    QCOMPARE(closed, closes);
    QCOMPARE(folder.contentsOf("plan.patchscale") != before, saves);
}

void TestMainWindowDocuments::asksBeforeAnotherIsOpened()
{
    for (const char *action : {"actionNew", "actionOpen"}) {
        ShownWindow shown;
        shown.startFrom(sliderValues(6, 4096, 7));
        QVERIFY(
            useDialog<QMessageBox>([&] { shown.trigger(action); },
                                   [](const QMessageBox &box) { box.button(QMessageBox::Cancel)->click(); }));
        QVERIFY(shown.model.parameters() == sliderValues(6, 4096, 7));
    }
}

void TestMainWindowDocuments::closesWithoutAWordWhereNothingChanged()
{
    ShownWindow shown;
    shown.startFrom(sliderValues(6, 4096, 7));
    shown.trigger("actionUndo");
    QVERIFY(shown.window.close());
}

void TestMainWindowDocuments::asksWhereAnotherProgramWrote()
{
    const ScratchFolder folder;
    ShownWindow shown;
    QVERIFY(!shown.window.document().save(folder.path("plan.patchscale")));
    const QByteArray others = documentBytes(fullDocument(2, 1));
    folder.put("plan.patchscale", others);
    shown.startFrom(sliderValues(6, 4096, 7));
    const auto answer = [&](QMessageBox::ButtonRole role) {
        return useDialog<QMessageBox>([&] { shown.trigger("actionSave"); },
                                      [role](const QMessageBox &box) { click(box, role); });
    };
    QVERIFY(answer(QMessageBox::RejectRole));
    QCOMPARE(folder.contentsOf("plan.patchscale"), others);
    QVERIFY(shown.window.isWindowModified());
    FileDialog::answerNext(folder.path("mine.patchscale"));
    QVERIFY(answer(QMessageBox::AcceptRole));
    QCOMPARE(folder.contentsOf("plan.patchscale"), others);
    QCOMPARE(shown.window.document().path(), folder.path("mine.patchscale"));
    folder.put("mine.patchscale", others);
    shown.startFrom(sliderValues(8, 4096, 7));
    QVERIFY(answer(QMessageBox::DestructiveRole));
    QCOMPARE(folder.contentsOf("mine.patchscale"), documentBytes(shown.window.document().document()));
    QVERIFY(!shown.window.isWindowModified());
}

void TestMainWindowDocuments::opensWhatIsDropped()
{
    const ScratchFolder folder;
    folder.put("plan.patchscale", documentBytes(fullDocument(3, 1)));
    folder.put("values.txt", "a,b\n");
    ShownWindow shown;
    const QString plan = folder.path("plan.patchscale");
    QVERIFY(!drop(shown, {folder.path("values.txt")}));
    QVERIFY(!drop(shown, {plan, plan}));
    QVERIFY(drop(shown, {plan}));
    QTRY_COMPARE(shown.window.document().path(), plan);
    QCOMPARE(shown.window.document().document().scenarios.size(), std::size_t(3));
}

void TestMainWindowDocuments::tellsWhatCannotBeOpened()
{
    const ScratchFolder folder;
    folder.put("plan.patchscale", "{}");
    ShownWindow shown;
    FileDialog::answerNext(folder.path("plan.patchscale"));
    QString told;
    QVERIFY(useDialog<QMessageBox>([&] { shown.trigger("actionOpen"); },
                                   [&](const QMessageBox &box) { told = box.text(); }));
    QVERIFY(told.contains(QStringLiteral("plan.patchscale")));
    QVERIFY(shown.window.document().path().isEmpty());
    QVERIFY(shown.model.parameters() == Parameters());
}

void TestMainWindowDocuments::importsASheet()
{
    const ScratchFolder folder;
    folder.put("cases.csv", "name;blt_ps\r\nA;6,5\r\nB;8\r\n");
    ShownWindow shown;
    FileDialog::answerNext(folder.path("cases.csv"));
    shown.trigger("actionImport");
    QCOMPARE(listed(shown),
             QStringList({QStringLiteral("*Original calculator"), QStringLiteral("A"), QStringLiteral("B")}));
    QVERIFY(shown.window.isWindowModified());
    QVERIFY(shown.window.statusBar()->currentMessage().contains(QStringLiteral("2 scenarios")));
    QCOMPARE(shown.find<QAction>("actionUndo")->text(), QStringLiteral("&Undo import of 2 scenarios"));
    shown.window.document().show(2);
    QCOMPARE(shown.model.parameters().bltPs, 6.5);
    shown.trigger("actionUndo");
    QCOMPARE(listed(shown), QStringList(QStringLiteral("*Original calculator")));
    QCOMPARE(shown.model.parameters().bltPs, 4.4);
    QVERIFY(!shown.window.isWindowModified());
}

/// The document that is open stays, and nobody has to be asked.
void TestMainWindowDocuments::importsWhatIsDropped()
{
    const ScratchFolder folder;
    folder.put("cases.CSV", "name\nA\n");
    ShownWindow shown;
    shown.startFrom(sliderValues(6, 4096, 7));
    QVERIFY(drop(shown, {folder.path("cases.CSV")}));
    QTRY_COMPARE(shown.window.document().document().scenarios.size(), std::size_t(2));
    QVERIFY(shown.window.document().isNowInFront());
    QVERIFY(shown.model.parameters() == sliderValues(6, 4096, 7));
}

void TestMainWindowDocuments::tellsWhatCannotBeImported()
{
    const ScratchFolder folder;
    folder.put("cases.csv", "name,blt_ps\nA,6\nB,60\n");
    ShownWindow shown;
    FileDialog::answerNext(folder.path("cases.csv"));
    QString told;
    QVERIFY(useDialog<QMessageBox>([&] { shown.trigger("actionImport"); },
                                   [&](const QMessageBox &box) { told = box.text(); }));
    for (const char *part : {"cases.csv", "row 3", "“blt_ps”", "1 to 10"})
        QVERIFY2(told.contains(QString::fromUtf8(part)), qPrintable(told));
    QCOMPARE(shown.window.document().document().scenarios.size(), std::size_t(1));
    QVERIFY(!shown.window.isWindowModified());
}

void TestMainWindowDocuments::revertsToTheFile()
{
    const ScratchFolder folder;
    ShownWindow shown;
    QVERIFY(!shown.find<QAction>("actionRevert")->isEnabled());
    shown.startFrom(sliderValues(6, 4096, 7));
    QVERIFY(!shown.window.document().save(folder.path("plan.patchscale")));
    shown.startFrom(sliderValues(8, 4096, 7));
    QVERIFY(useDialog<QMessageBox>([&] { shown.trigger("actionRevert"); },
                                   [](const QMessageBox &box) { click(box, QMessageBox::DestructiveRole); }));
    QVERIFY(shown.model.parameters() == sliderValues(6, 4096, 7));
    QVERIFY(!shown.window.isWindowModified());
}

PATCHSCALE_TEST(TestMainWindowDocuments)
#include "tst_mainwindow_documents.moc"
