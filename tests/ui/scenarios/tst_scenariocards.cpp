// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/scenarios/shownstrip.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// How a strip looks: a picture of a part of it.
QImage pictureOf(QWidget &widget)
{
    return widget.grab().toImage();
}

} // namespace

/// What a person does with a card: names it, compares it, takes it elsewhere.
class TestScenarioCards : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void doubleClickRenames();
    void refusesANameInPlace();
    void escapeLeavesTheName();
    void goingElsewhereTakesTheName();
    void markIsComparedOrNot();
    void dragMovesACard_data();
    void dragMovesACard();
    void dragShowsWhereItWouldGo();
    void escapeEndsADrag();
    void asksForAMenu();
    void sideBySideIsAskedFor();
    void referenceIsChosenWhereTheyAreSideBySide();
};

void TestScenarioCards::doubleClickRenames()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    QTest::mouseDClick(shown.list().viewport(), Qt::LeftButton, {}, shown.name(1));
    auto *edit = shown.find<QLineEdit>("scenarioNameEdit");
    QVERIFY(edit->isVisible());
    QCOMPARE(QApplication::focusWidget(), edit);
    QCOMPARE(edit->selectedText(), QStringLiteral("B"));
    // In the card.
    const QPoint card = shown.list().viewport()->mapTo(&shown.strip, shown.place(1).topLeft());
    QCOMPARE(edit->geometry().topLeft(), card);
    QTest::keyClicks(edit, QStringLiteral(" Larger patches "));
    shown.press(Qt::Key_Return);
    QVERIFY(!edit->isVisible());
    QCOMPARE(shown.document.document().find(2)->name, QStringLiteral("Larger patches"));
    QCOMPARE(shown.document.steps().undoText(), QStringLiteral("renaming to “Larger patches”"));
    QCOMPARE(QApplication::focusWidget(), &shown.list());
    QCOMPARE(shown.list().currentIndex().row(), 1);
}

void TestScenarioCards::refusesANameInPlace()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    shown.strip.rename(2);
    auto *edit = shown.find<QLineEdit>("scenarioNameEdit");
    const auto *refusal = shown.find<QLabel>("scenarioRefusal");
    edit->clear();
    QTest::keyClicks(edit, QStringLiteral("C"));
    QVERIFY(refusal->isVisible());
    QCOMPARE(refusal->text(), QStringLiteral("There is a scenario of that name."));
    shown.press(Qt::Key_Return);
    QVERIFY(edit->isVisible());
    QTest::keyClicks(edit, QStringLiteral("x"));
    QVERIFY(!refusal->isVisible());
    shown.press(Qt::Key_Backspace);
    shown.press(Qt::Key_Backspace);
    QVERIFY(refusal->text().contains(QStringLiteral("1 to 200 characters")));
    shown.press(Qt::Key_Return);
    QVERIFY(edit->isVisible());
    shown.press(Qt::Key_Escape);
    QVERIFY(!refusal->isVisible());
    QCOMPARE(shown.newSteps(), 0);
}

void TestScenarioCards::escapeLeavesTheName()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    shown.strip.rename(1);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Another"));
    shown.press(Qt::Key_Escape);
    QVERIFY(!shown.find<QLineEdit>("scenarioNameEdit")->isVisible());
    QCOMPARE(shown.newSteps(), 0);
}

void TestScenarioCards::goingElsewhereTakesTheName()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    shown.strip.rename(1);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Base"));
    shown.keep().setFocus(Qt::TabFocusReason);
    QCOMPARE(shown.document.document().find(1)->name, QStringLiteral("Base"));
    QCOMPARE(QApplication::focusWidget(), &shown.keep());
    // But none that cannot be had.
    shown.strip.rename(1);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("B"));
    shown.keep().setFocus(Qt::TabFocusReason);
    QCOMPARE(shown.document.document().find(1)->name, QStringLiteral("Base"));
    QVERIFY(!shown.find<QLabel>("scenarioRefusal")->isVisible());
}

void TestScenarioCards::markIsComparedOrNot()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    const QImage before = pictureOf(shown.list());
    shown.click(shown.mark(1));
    QVERIFY(!shown.document.document().isCompared(2));
    QCOMPARE(shown.document.document().shown, 3); // a click on the mark shows nothing
    QCOMPARE(shown.newSteps(), 1);
    QVERIFY(pictureOf(shown.list()) != before);
    shown.click(shown.mark(1));
    QVERIFY(shown.document.document().isCompared(2));
}

void TestScenarioCards::dragMovesACard_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("before"); // the card to whose left half it goes; 3 for behind the last
    QTest::addColumn<QString>("order");
    QTest::newRow("to the front") << 2 << 0 << QStringLiteral("COB");
    QTest::newRow("between") << 2 << 1 << QStringLiteral("OCB");
    QTest::newRow("to the end") << 0 << 3 << QStringLiteral("BCO");
    QTest::newRow("one on") << 0 << 2 << QStringLiteral("BOC");
    QTest::newRow("nowhere") << 1 << 2 << QStringLiteral("OBC");
}

void TestScenarioCards::dragMovesACard()
{
    QFETCH(int, row);
    QFETCH(int, before);
    ShownStrip shown;
    QVERIFY(shown.isReady());
    const int x = before < 3 ? shown.place(before).left() + 12 : shown.place(2).right() - 12;
    const QPoint to(x, shown.place(0).center().y());
    shown.drag(row, to);
    shown.drop(to);
    QTEST(shown.order(), "order");
    QCOMPARE(shown.document.document().shown, 3); // it is not shown by that
    QCOMPARE(shown.newSteps(), shown.order() == u"OBC" ? 0 : 1);
    if (shown.newSteps() == 1)
        shown.document.steps().undo();
    QCOMPARE(shown.order(), QStringLiteral("OBC"));
}

void TestScenarioCards::dragShowsWhereItWouldGo()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    const auto hasLineAt = [&](int x) {
        const QColor accent = shown.strip.palette().color(QPalette::Highlight);
        const QImage picture = pictureOf(*shown.list().viewport());
        int high = 0;
        for (int y = 0; y < picture.height(); ++y)
            high += picture.pixelColor(x, y).rgb() == accent.rgb() ? 1 : 0;
        return high == picture.height();
    };
    const int between = shown.place(1).left() - 4; // the middle of the gap
    QVERIFY(!hasLineAt(between));
    const QPoint to(shown.place(1).left() + 12, shown.place(1).center().y());
    shown.drag(2, to);
    QVERIFY(hasLineAt(between));
    shown.drop(to);
    QVERIFY(!hasLineAt(between));
}

void TestScenarioCards::escapeEndsADrag()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    const QPoint to(20, shown.place(0).center().y());
    shown.drag(2, to);
    QTest::keyClick(&shown.list(), Qt::Key_Escape);
    shown.drop(to);
    QCOMPARE(shown.order(), QStringLiteral("OBC"));
    QCOMPARE(shown.newSteps(), 0);
}

void TestScenarioCards::asksForAMenu()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    QSignalSpy asked(&shown.strip, &ScenarioStrip::menuRequested);
    const auto ask = [&](QContextMenuEvent::Reason reason, const QPoint &at) {
        QContextMenuEvent event(reason, at, shown.list().viewport()->mapToGlobal(at));
        QApplication::sendEvent(shown.list().viewport(), &event);
        return asked.count();
    };
    const QPoint card = shown.name(0);
    QTest::mouseClick(shown.list().viewport(), Qt::RightButton, {}, card);
    QCOMPARE(ask(QContextMenuEvent::Mouse, card), 1);
    QCOMPARE(shown.strip.target(), 1);
    QCOMPARE(shown.document.document().shown, 3); // it does not show it
    QCOMPARE(ask(QContextMenuEvent::Mouse, {shown.place(2).right() + 20, 10}), 1);
    QCOMPARE(ask(QContextMenuEvent::Keyboard, {}), 2);
    const QPoint at = asked.last().constFirst().toPoint();
    QVERIFY(shown.place(0).contains(shown.list().viewport()->mapFromGlobal(at)));
}

void TestScenarioCards::sideBySideIsAskedFor()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    const QSignalSpy asked(&shown.strip, &ScenarioStrip::sideBySideRequested);
    auto *button = shown.find<QAbstractButton>("sideBySideButton");
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QVERIFY(asked.last().constFirst().toBool());
    // Those that stand side by side stand out, and not the one that is shown.
    shown.document.setCompared(2, false);
    const QImage before = pictureOf(shown.list());
    shown.strip.setSideBySide(true);
    QVERIFY(button->isChecked());
    const QImage after = pictureOf(shown.list());
    const auto isOther = [&](int row) {
        const QRect card = shown.place(row).adjusted(0, 0, -40, 0); // but for the box around its tick
        return before.copy(card) != after.copy(card);
    };
    QVERIFY(isOther(0));
    QVERIFY(!isOther(1));
    QVERIFY(!isOther(2));
}

void TestScenarioCards::referenceIsChosenWhereTheyAreSideBySide()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    auto *against = shown.find<QComboBox>("comparedWithComboBox");
    QVERIFY(!against->isVisible());
    shown.strip.setSideBySide(true);
    QVERIFY(against->isVisible());
    QCOMPARE(against->count(), 3);
    QCOMPARE(against->currentText(), QStringLiteral("A  Original calculator"));
    against->setFocus();
    QTest::keyClick(against, Qt::Key_Down);
    QCOMPARE(shown.document.document().reference, 2);
    QCOMPARE(shown.document.steps().undoText(), QStringLiteral("comparing with “B”"));
    shown.document.steps().undo();
    QCOMPARE(against->currentText(), QStringLiteral("A  Original calculator"));
    shown.document.setCompared(2, false); // what does not stand there
    QCOMPARE(against->count(), 2);
    shown.strip.setSideBySide(false);
    QVERIFY(!against->isVisible());
}

PATCHSCALE_TEST(TestScenarioCards)
#include "tst_scenariocards.moc"
