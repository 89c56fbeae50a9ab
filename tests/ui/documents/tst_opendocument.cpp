// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/documentformat.h"
#include "tests/model/documents/samples.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"
#include "tests/ui/documents/openeddocument.h"

#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace patchscale;
using namespace patchscale::testing;

/// The document that a window has open: what is Now, what is undone, what is saved.
class TestOpenDocument : public QObject
{
    Q_OBJECT

private slots:
    void beginsUnchanged();
    void changeMakesNow();
    void dragIsOneStep();
    void stepsHaveNames_data();
    void stepsHaveNames();
    void otherParameterIsAnotherStep();
    void undoGoesBackToTheStart();
    void keepsNowAsAScenario();
    void keepsAScenarioBesideNow();
    void thereAndBackIsNoChange();
    void showingIsNoChange();
    void changeAfterShowingIsAStepOfItsOwn();
    void nowIsNoneThatIsShown();
    void changeAfterShowingReplacesNow();
    void renamesAndDeletes();
    void deletedScenarioComesBack();
    void undoLeavesInFrontWhatItDoesNotTouch();
    void importIsOneStep();
    void savedIsUnmodified();
    void undoneToWhatIsSavedIsUnmodified();
    void noticesOtherPrograms();
    void failureToSaveChangesNothing();
    void remembersAThousandSteps();
    void sharesScenarios();
};

void TestOpenDocument::beginsUnchanged()
{
    const Opened opened;
    QVERIFY(!opened.document.isModified());
    QVERIFY(!opened.document.isNowInFront());
    QCOMPARE(opened.document.document().scenarios[0]->name, QStringLiteral("Original calculator"));
    QVERIFY(opened.document.path().isEmpty());
}

void TestOpenDocument::changeMakesNow()
{
    Opened opened;
    const QSignalSpy changes(&opened.document, &OpenDocument::changed);
    opened.set(ParameterId::BltPs, 6);
    QVERIFY(opened.document.isNowInFront());
    QVERIFY(opened.document.isModified());
    QVERIFY(!changes.isEmpty());
    QCOMPARE(opened.document.document().now->asked.parameters.bltPs, 6.0);
    QCOMPARE(opened.document.document().scenarios[0]->asked.parameters.bltPs, 4.4);
}

void TestOpenDocument::dragIsOneStep()
{
    Opened opened;
    for (const double size : {4.5, 5.0, 6.0})
        opened.set(ParameterId::BltPs, size);
    Opened::release();
    for (const double size : {7.0, 8.0})
        opened.set(ParameterId::BltPs, size);
    QCOMPARE(opened.document.steps().count(), 2);
    opened.document.steps().undo();
    QCOMPARE(opened.patchSize(), 6.0);
    opened.document.steps().undo();
    QCOMPARE(opened.patchSize(), 4.4);
    opened.document.steps().redo();
    QCOMPARE(opened.patchSize(), 6.0);
}

void TestOpenDocument::stepsHaveNames_data()
{
    QTest::addColumn<Case>("changed");
    QTest::addColumn<QString>("text");
    const auto with = [](ParameterId id, double value) { return Case(withValue({}, id, value)); };
    QTest::newRow("real") << with(ParameterId::BltPs, 6) << QStringLiteral("BLT patch size 6");
    QTest::newRow("whole") << with(ParameterId::NVocab, 32000) << QStringLiteral("BPE vocabulary 32,000");
    QTest::newRow("method") << Case(Parameters(), *findMethod(u"2n"))
                            << QStringLiteral("counting as in Twice the parameters");
    Parameters several;
    several.dModel = 4096;
    several.nHeads = 32;
    QTest::newRow("several") << Case(several) << QStringLiteral("several parameters");
}

void TestOpenDocument::stepsHaveNames()
{
    QFETCH(Case, changed);
    QFETCH(QString, text);
    Opened opened;
    QVERIFY(!opened.model.setCase(changed));
    QCOMPARE(opened.document.steps().undoText(), text);
    QVERIFY(!opened.model.setCase({}));
    QVERIFY(opened.document.steps().undoText() != text);
}

void TestOpenDocument::otherParameterIsAnotherStep()
{
    Opened opened;
    opened.set(ParameterId::BltPs, 6);
    opened.set(ParameterId::DModel, 4096);
    opened.set(ParameterId::BltPs, 8);
    QCOMPARE(opened.document.steps().count(), 3);
}

void TestOpenDocument::undoGoesBackToTheStart()
{
    Opened opened;
    const Document before = opened.document.document();
    opened.set(ParameterId::BltPs, 6);
    opened.document.keep(QStringLiteral("Six"));
    opened.set(ParameterId::DModel, 4096);
    opened.document.rename(1, QStringLiteral("Base"));
    opened.document.remove(2);
    while (opened.document.steps().canUndo())
        opened.document.steps().undo();
    QCOMPARE(documentBytes(opened.document.document()), documentBytes(before));
    QVERIFY(opened.model.asked() == Case());
    QVERIFY(!opened.document.isModified());
    while (opened.document.steps().canRedo())
        opened.document.steps().redo();
    QCOMPARE(opened.document.document().scenarios.size(), std::size_t(1));
    QCOMPARE(opened.document.document().scenarios[0]->name, QStringLiteral("Base"));
    QCOMPARE(opened.model.parameters().dModel, 4096);
}

void TestOpenDocument::keepsNowAsAScenario()
{
    Opened opened;
    opened.set(ParameterId::BltPs, 6);
    opened.document.keep(QStringLiteral("Six"));
    const Document &document = opened.document.document();
    QCOMPARE(document.scenarios.size(), std::size_t(2));
    QVERIFY(!document.now);
    QCOMPARE(document.find(document.shown)->name, QStringLiteral("Six"));
    QCOMPARE(document.compared.size(), std::size_t(2));
    opened.document.steps().undo();
    QVERIFY(opened.document.isNowInFront());
    QCOMPARE(opened.patchSize(), 6.0);
}

/// What is shown is kept once more, and Now stays where it is.
void TestOpenDocument::keepsAScenarioBesideNow()
{
    Opened opened;
    opened.set(ParameterId::BltPs, 6);
    opened.document.show(1);
    opened.document.keep(QStringLiteral("Again"));
    const Document &document = opened.document.document();
    QCOMPARE(document.scenarios.size(), std::size_t(2));
    QVERIFY(document.find(u"Again")->asked == Case());
    QVERIFY(document.now && document.now->asked.parameters.bltPs == 6);
    QVERIFY(!opened.document.isNowInFront());
}

void TestOpenDocument::thereAndBackIsNoChange()
{
    Opened opened;
    for (const double size : {5.0, 6.0, 4.4})
        opened.set(ParameterId::BltPs, size);
    QVERIFY(!opened.document.isModified());
    QVERIFY(!opened.document.steps().canUndo());
}

void TestOpenDocument::showingIsNoChange()
{
    Opened opened;
    opened.set(ParameterId::BltPs, 6);
    const int steps = opened.document.steps().count();
    opened.document.show(1);
    QCOMPARE(opened.patchSize(), 4.4);
    QVERIFY(opened.document.document().now); // it stays
    QVERIFY(!opened.document.isNowInFront());
    opened.document.showNow();
    QCOMPARE(opened.patchSize(), 6.0);
    QCOMPARE(opened.document.steps().count(), steps);
}

void TestOpenDocument::changeAfterShowingReplacesNow()
{
    Opened opened;
    opened.set(ParameterId::BltPs, 6);
    opened.document.show(1);
    Opened::release();
    opened.set(ParameterId::BltPs, 9);
    QCOMPARE(opened.document.document().now->asked.parameters.bltPs, 9.0);
    opened.document.steps().undo();
    QCOMPARE(opened.document.document().now->asked.parameters.bltPs, 6.0);
}

/// Also where it is made at once, without letting go of anything.
void TestOpenDocument::changeAfterShowingIsAStepOfItsOwn()
{
    Opened opened;
    opened.set(ParameterId::BltPs, 6);
    opened.document.show(1);
    opened.set(ParameterId::BltPs, 9);
    QCOMPARE(opened.document.steps().count(), 2);
    opened.document.steps().undo();
    opened.set(ParameterId::BltPs, 7);
    QCOMPARE(opened.document.steps().count(), 2);
}

void TestOpenDocument::nowIsNoneThatIsShown()
{
    Opened opened;
    opened.set(ParameterId::BltPs, 6);
    opened.document.keep(QStringLiteral("Six"));
    opened.document.show(1);
    opened.set(ParameterId::BltPs, 6); // as the other scenario has it
    QVERIFY(opened.document.isNowInFront());
    opened.document.remove(1);
    QVERIFY(!opened.document.document().now);
    QVERIFY(!opened.document.isNowInFront());
    opened.document.steps().undo();
    QVERIFY(opened.document.isNowInFront());
}

void TestOpenDocument::renamesAndDeletes()
{
    Opened opened;
    opened.document.keep(QStringLiteral("B"));
    opened.document.keep(QStringLiteral("C"));
    opened.document.rename(2, QStringLiteral("Bee"));
    QCOMPARE(opened.document.document().find(2)->name, QStringLiteral("Bee"));
    opened.document.show(1);
    opened.document.remove(1);
    QVERIFY(!opened.document.document().find(1));
    QCOMPARE(opened.document.document().shown, 2);     // the one that follows
    QCOMPARE(opened.document.document().reference, 2); // which the first was
    QCOMPARE(opened.document.document().compared, (std::vector{2, 3}));
    opened.document.remove(3);
    QCOMPARE(opened.document.document().shown, 2);
}

void TestOpenDocument::deletedScenarioComesBack()
{
    Opened opened;
    opened.document.keep(QStringLiteral("B"));
    opened.document.keep(QStringLiteral("C"));
    const Document before = opened.document.document();
    opened.document.remove(2);
    opened.document.steps().undo();
    QCOMPARE(documentBytes(opened.document.document()), documentBytes(before));
}

void TestOpenDocument::importIsOneStep()
{
    Opened opened;
    opened.set(ParameterId::BltPs, 6);
    const Document before = opened.document.document();
    const auto read = importSheet(before, "name,d_model\nA,4096\nB,8192\n");
    QVERIFY(std::holds_alternative<Imported>(read));
    opened.document.import(std::get<Imported>(read));
    QCOMPARE(opened.document.document().scenarios.size(), std::size_t(3));
    QVERIFY(opened.document.isNowInFront()); // what is in front stays there
    QCOMPARE(opened.patchSize(), 6.0);
    QCOMPARE(opened.document.steps().undoText(), QStringLiteral("import of 2 scenarios"));
    opened.document.steps().undo();
    QVERIFY(opened.document.document() == before);
    opened.document.steps().redo();
    QCOMPARE(opened.document.document().scenarios.back()->name, QStringLiteral("B"));
    const auto one = importSheet(opened.document.document(), "name\nC\n");
    QVERIFY(std::holds_alternative<Imported>(one));
    opened.document.import(std::get<Imported>(one));
    QCOMPARE(opened.document.steps().undoText(), QStringLiteral("import of 1 scenario"));
}

/// Undo changes the document, and not what one looks at.
void TestOpenDocument::undoLeavesInFrontWhatItDoesNotTouch()
{
    Opened opened;
    opened.document.keep(QStringLiteral("B"));
    opened.set(ParameterId::BltPs, 6);
    opened.document.rename(1, QStringLiteral("Base"));
    opened.document.show(1);
    opened.document.steps().undo();
    QCOMPARE(opened.document.document().find(1)->name, QStringLiteral("Original calculator"));
    QCOMPARE(opened.document.document().shown, 1);
    QVERIFY(!opened.document.isNowInFront());
    QCOMPARE(opened.patchSize(), 4.4);
    opened.document.steps().redo();
    QCOMPARE(opened.document.document().find(1)->name, QStringLiteral("Base"));
    QCOMPARE(opened.document.document().shown, 1);
    // What it touches is shown.
    opened.document.steps().undo();
    opened.document.steps().undo();
    opened.document.steps().redo();
    QVERIFY(opened.document.isNowInFront());
    QCOMPARE(opened.patchSize(), 6.0);
}

void TestOpenDocument::savedIsUnmodified()
{
    const ScratchFolder folder;
    Opened opened;
    opened.set(ParameterId::BltPs, 6);
    QVERIFY(!opened.document.save(folder.path("plan.patchscale")));
    QVERIFY(!opened.document.isModified());
    QCOMPARE(opened.document.path(), folder.path("plan.patchscale"));
    QCOMPARE(folder.contentsOf("plan.patchscale"), documentBytes(opened.document.document()));
    // What is done next is a step of its own, though nobody let go in between.
    opened.set(ParameterId::BltPs, 7);
    QVERIFY(opened.document.isModified());

    Opened again;
    const ReadDocument read = std::get<ReadDocument>(readDocument(folder.path("plan.patchscale")));
    again.document.start(read.document, folder.path("plan.patchscale"), read.bytes);
    QVERIFY(!again.document.isModified());
    QVERIFY(again.document.isNowInFront());
    QCOMPARE(again.patchSize(), 6.0);
}

void TestOpenDocument::undoneToWhatIsSavedIsUnmodified()
{
    const ScratchFolder folder;
    Opened opened;
    opened.set(ParameterId::BltPs, 6);
    QVERIFY(!opened.document.save(folder.path("plan.patchscale")));
    opened.document.keep(QStringLiteral("B"));
    opened.document.steps().undo();
    QVERIFY(!opened.document.isModified());
    opened.document.steps().undo();
    QVERIFY(opened.document.isModified());
}

void TestOpenDocument::noticesOtherPrograms()
{
    const ScratchFolder folder;
    Opened opened;
    QVERIFY(!opened.document.save(folder.path("plan.patchscale")));
    QVERIFY(!opened.document.isChangedByOthers());
    folder.put("plan.patchscale", documentBytes(fullDocument(2, 1)));
    QVERIFY(opened.document.isChangedByOthers());
    QVERIFY(!opened.document.save(folder.path("plan.patchscale")));
    QVERIFY(!opened.document.isChangedByOthers());
    const ReadDocument read = std::get<ReadDocument>(readDocument(folder.path("plan.patchscale")));
    opened.document.start(read.document, folder.path("plan.patchscale"), read.bytes);
    QVERIFY(!opened.document.isChangedByOthers());
    // Also what was written between the reading and the opening.
    folder.put("plan.patchscale", documentBytes(fullDocument(2, 2)));
    opened.document.start(read.document, folder.path("plan.patchscale"), read.bytes);
    QVERIFY(opened.document.isChangedByOthers());
}

void TestOpenDocument::failureToSaveChangesNothing()
{
    const ScratchFolder folder;
    Opened opened;
    opened.set(ParameterId::BltPs, 6);
    const Failure failure = opened.document.save(folder.path("none/plan.patchscale"));
    QVERIFY(failure && failure->message.contains(QStringLiteral("plan.patchscale")));
    QVERIFY(opened.document.isModified());
    QVERIFY(opened.document.path().isEmpty());
}

void TestOpenDocument::remembersAThousandSteps()
{
    Opened opened;
    for (int i = 0; i < 1200; ++i)
        opened.set(i % 2 == 0 ? ParameterId::NVocab : ParameterId::NCtxBase, 1000 + i);
    QCOMPARE(opened.document.steps().count(), 1000);
    while (opened.document.steps().canUndo())
        opened.document.steps().undo();
    QCOMPARE(opened.model.parameters().nCtxBase, 1199);
    QVERIFY(opened.document.isModified()); // the start is out of reach
}

void TestOpenDocument::sharesScenarios()
{
    Opened opened;
    opened.document.start(fullDocument(200, 3), QString(), QByteArray());
    const ScenarioPointer first = opened.document.document().scenarios[0];
    opened.set(ParameterId::BltPs, 6);
    opened.set(ParameterId::DModel, 4096);
    QCOMPARE(opened.document.document().scenarios[0], first);
}

PATCHSCALE_TEST(TestOpenDocument)
#include "tst_opendocument.moc"
