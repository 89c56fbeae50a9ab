// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/documents/samples.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/scenarios/shownstrip.h"
#include "tests/ui/wheel.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace patchscale;
using namespace patchscale::testing;

/// The strip of scenarios: what it shows and what it is to assistive technology.
class TestScenarioStrip : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void clickShows();
    void arrowsGoFromCardToCard();
    void returnShows();
    void nowIsBesideTheCards();
    void nowIsTold_data();
    void nowIsTold();
    void nowIsShownByAClickAndKept();
    void keepsWhatIsShownWhereNothingDiffers();
    void sliderTouchesNowAlone();
    void manyScroll();
    void narrowCardsHaveTheResultAlone();
    void growsWithTheFont();
    void targetIsWhereTheKeysAre();
    void isReadAsAList();
    void aSingleScenarioIsNotCompared();
};

void TestScenarioStrip::clickShows()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    shown.click(shown.name(1));
    QCOMPARE(shown.document.document().shown, 2);
    QVERIFY(shown.list().selectionModel()->isRowSelected(1));
    QCOMPARE(shown.list().selectionModel()->selectedRows().size(), 1);
    QCOMPARE(shown.newSteps(), 0);
    shown.click({shown.place(2).right() + 20, shown.place(2).center().y()}); // beside them
    QCOMPARE(shown.document.document().shown, 2);
}

void TestScenarioStrip::arrowsGoFromCardToCard()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    shown.strip.setFocus();
    QCOMPARE(QApplication::focusWidget(), &shown.list());
    QCOMPARE(shown.list().currentIndex().row(), 2); // that of what is shown
    shown.press(Qt::Key_Left);
    QCOMPARE(shown.list().currentIndex().row(), 1);
    shown.press(Qt::Key_Home);
    QCOMPARE(shown.list().currentIndex().row(), 0);
    shown.press(Qt::Key_Left);
    QCOMPARE(shown.list().currentIndex().row(), 0);
    QCOMPARE(shown.document.document().shown, 3); // as before
    shown.press(Qt::Key_End);
    shown.press(Qt::Key_Right); // beyond the cards
    QCOMPARE(QApplication::focusWidget(), &shown.keep());
    // All cards are one stop.
    shown.list().setFocus();
    shown.press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &shown.keep());
    shown.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), &shown.list());
}

void TestScenarioStrip::returnShows()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    shown.strip.setFocus();
    shown.press(Qt::Key_Home);
    shown.press(Qt::Key_Return);
    QCOMPARE(shown.document.document().shown, 1);
    QCOMPARE(shown.newSteps(), 0);
}

void TestScenarioStrip::nowIsBesideTheCards()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    QVERIFY(!shown.now().isVisible());
    shown.setPatchSize(8);
    QVERIFY(shown.now().isVisible());
    QVERIFY(shown.now().isChecked());
    QVERIFY(shown.list().selectionModel()->selectedRows().isEmpty()); // Now is in front
    QCoreApplication::processEvents();
    const auto left = [&](const QWidget &widget) { return widget.mapTo(&shown.strip, QPoint()).x(); };
    QVERIFY(left(shown.now()) > left(*shown.list().viewport()) + shown.place(2).right());
    QVERIFY(left(shown.keep()) > left(shown.now()));
    shown.strip.setFocus();
    shown.press(Qt::Key_End);
    shown.press(Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), &shown.now());
    shown.press(Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), &shown.keep());
    shown.now().setFocus();
    shown.press(Qt::Key_Left);
    QCOMPARE(QApplication::focusWidget(), &shown.list());
    shown.document.steps().undo();
    QVERIFY(!shown.now().isVisible());
}

void TestScenarioStrip::nowIsTold_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("details");
    Parameters parameters;
    parameters.bltPs = 8;
    const QString one = QStringLiteral("BLT patch size 8 · BLT −21.9\u00a0%");
    QTest::newRow("one") << parameters << QStringLiteral("Now: C with one change") << one;
    parameters.localNLayers = 7;
    const QString two = QStringLiteral("BLT patch size 8, Local model layers 7 · BLT −31.3\u00a0%");
    QTest::newRow("two") << parameters << QStringLiteral("Now: C with 2 changes") << two;
    parameters.bpePs = 5;
    const QString three = QStringLiteral("BLT −21.5\u00a0%");
    QTest::newRow("three") << parameters << QStringLiteral("Now: C with 3 changes") << three;
}

void TestScenarioStrip::nowIsTold()
{
    QFETCH(Parameters, parameters);
    QFETCH(QString, heading);
    QFETCH(QString, details);
    ShownStrip shown;
    QVERIFY(!shown.model.setParameters(parameters));
    QCOMPARE(shown.now().accessibleName(), heading);
    QCOMPARE(shown.now().accessibleDescription(), details);
}

void TestScenarioStrip::nowIsShownByAClickAndKept()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    shown.setPatchSize(8);
    shown.click(shown.name(0));
    QCOMPARE(shown.model.parameters().bltPs, 4.4);
    QVERIFY(shown.now().isVisible());
    QVERIFY(!shown.now().isChecked());
    QTest::mouseClick(&shown.now(), Qt::LeftButton);
    QCOMPARE(shown.model.parameters().bltPs, 8.0);
    QVERIFY(shown.now().isChecked());
    // The button in Now's frame keeps Now, whatever is in front.
    shown.click(shown.name(0));
    QTest::mouseClick(&shown.keep(), Qt::LeftButton);
    QVERIFY(!shown.document.document().now);
    QCOMPARE(shown.document.document().scenarios.back()->asked.parameters.bltPs, 8.0);
    QCOMPARE(shown.list().model()->rowCount(), 4);
    QVERIFY(shown.list().selectionModel()->isRowSelected(3));
    QVERIFY(!shown.now().isVisible());
}

void TestScenarioStrip::keepsWhatIsShownWhereNothingDiffers()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    QTest::mouseClick(&shown.keep(), Qt::LeftButton);
    QCOMPARE(shown.document.document().scenarios.size(), std::size_t(4));
    shown.document.start(fullDocument(Document::mostScenarios, 1), QString(), QByteArray());
    QVERIFY(!shown.keep().isEnabled());
}

/// Whatever there is beside it.
void TestScenarioStrip::sliderTouchesNowAlone()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    shown.document.start(fullDocument(Document::mostScenarios, 1), QString(), QByteArray());
    QCoreApplication::processEvents();
    const QAbstractItemModel &items = *shown.list().model();
    const QSignalSpy changes(&items, &QAbstractItemModel::dataChanged);
    const QSignalSpy resets(&items, &QAbstractItemModel::modelReset);
    const QRect before = shown.list().geometry();
    shown.setPatchSize(8);
    shown.setPatchSize(3.25);
    QCOMPARE(changes.count() + resets.count(), 0);
    QCoreApplication::processEvents();
    // What is beside it stays where it is, also where its text is shorter again.
    shown.setPatchSize(8);
    QCoreApplication::processEvents();
    QCOMPARE(shown.list().geometry(), before);
}

void TestScenarioStrip::manyScroll()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    const auto isInSight = [&](int row) {
        return shown.list().viewport()->rect().contains(shown.place(row).adjusted(0, 0, -8, 0));
    };
    for (const QToolButton *arrow : shown.list().findChildren<QToolButton *>())
        QVERIFY(!arrow->isVisible());
    shown.document.start(fullDocument(Document::mostScenarios, 1), QString(), QByteArray());
    QCoreApplication::processEvents();
    QVERIFY(shown.strip.width() == ShownStrip::wide);
    QVERIFY(shown.now().isVisible()); // whatever there is beside it
    QVERIFY(QRect(QPoint(), shown.strip.size()).contains(shown.keep().geometry()));
    // What is shown is in sight: the last.
    shown.document.show(Document::mostScenarios);
    QVERIFY(isInSight(Document::mostScenarios - 1));
    shown.document.show(1);
    QVERIFY(isInSight(0));
    scrollDown(*shown.list().viewport());
    QVERIFY(!isInSight(0));
    const QList<QToolButton *> arrows = shown.list().findChildren<QToolButton *>();
    QCOMPARE(arrows.size(), 2);
    const int before = shown.list().horizontalScrollBar()->value();
    QTest::mouseClick(arrows[1], Qt::LeftButton);
    QVERIFY(shown.list().horizontalScrollBar()->value() > before);
    QTest::mouseClick(arrows[0], Qt::LeftButton);
    QCOMPARE(shown.list().horizontalScrollBar()->value(), before);
    shown.strip.setFocus();
    shown.press(Qt::Key_End);
    QVERIFY(isInSight(Document::mostScenarios - 1));
    QVERIFY(!isInSight(0));
}

void TestScenarioStrip::narrowCardsHaveTheResultAlone()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    shown.setPatchSize(8);
    QCoreApplication::processEvents();
    const int height = shown.strip.sizeHint().height();
    const QSize card = shown.place(0).size();
    shown.strip.resize(ShownStrip::narrow, 80);
    QCoreApplication::processEvents();
    QVERIFY(shown.strip.sizeHint().height() < height);
    QVERIFY(shown.place(0).width() < card.width());
    QVERIFY(shown.place(0).height() < card.height());
    // What has no name still tells it.
    QVERIFY(shown.list()
                .model()
                ->index(0, 0)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("Original calculator")));
    QCOMPARE(shown.now().accessibleName(), QStringLiteral("Now: C with one change"));
    shown.strip.resize(ShownStrip::wide, 80);
    QCoreApplication::processEvents();
    QCOMPARE(shown.place(0).size(), card);
}

void TestScenarioStrip::growsWithTheFont()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    const int height = shown.strip.sizeHint().height();
    const int width = shown.place(0).width();
    QFont font = shown.strip.font();
    font.setPixelSize(2 * QFontInfo(font).pixelSize());
    shown.strip.setFont(font);
    shown.strip.resize(2 * ShownStrip::wide, 160);
    QCoreApplication::processEvents();
    QVERIFY(shown.strip.sizeHint().height() > 1.8 * height);
    QVERIFY(shown.place(0).width() > 1.8 * width);
}

void TestScenarioStrip::targetIsWhereTheKeysAre()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    shown.keep().setFocus();
    QCOMPARE(shown.strip.target(), 3); // what is shown
    shown.strip.setFocus();
    shown.press(Qt::Key_Left);
    QCOMPARE(shown.strip.target(), 2);
    // Also while a menu is open.
    QFocusEvent out(QEvent::FocusOut, Qt::MenuBarFocusReason);
    QApplication::sendEvent(&shown.list(), &out);
    QCOMPARE(shown.strip.target(), 2);
    shown.strip.setFocus();
    shown.keep().setFocus();
    QCOMPARE(shown.strip.target(), 3);
    // And where it is elsewhere than it was.
    shown.strip.setFocus();
    shown.document.move(2, 0);
    QCOMPARE(shown.strip.target(), 2);
}

void TestScenarioStrip::isReadAsAList()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    shown.document.setNote(2, QStringLiteral("Why"));
    shown.document.setCompared(2, false);
    shown.strip.setFocus();
    shown.press(Qt::Key_Left);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&shown.list());
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), QStringLiteral("Scenarios"));
    QCOMPARE(list->childCount(), 3);
    const auto name = [&](int row) { return list->child(row)->text(QAccessible::Name); };
    for (int row = 0; row < 3; ++row)
        QCOMPARE(list->child(row)->role(), QAccessible::ListItem);
    QCOMPARE(name(0), QStringLiteral("A: Original calculator, BLT +18.5\u00a0%, compared, the reference for "
                                     "differences"));
    QCOMPARE(name(1), QStringLiteral("B: B, BLT +18.5\u00a0%"));
    QCOMPARE(name(2), QStringLiteral("C: C, BLT +18.5\u00a0%, shown, compared"));
    QCOMPARE(list->child(1)->text(QAccessible::Description), QStringLiteral("Why"));
    const auto state = [&](int row) { return list->child(row)->state(); };
    QVERIFY(state(2).selected);
    QVERIFY(!state(1).selected);
    QVERIFY(state(1).focused);
    QVERIFY(!state(2).focused);
    QVERIFY(state(0).checked);
    QVERIFY(!state(1).checked);
    shown.setPatchSize(8);
    QAccessibleInterface *now = QAccessible::queryAccessibleInterface(&shown.now());
    QCOMPARE(now->text(QAccessible::Name), QStringLiteral("Now: C with one change"));
    QVERIFY(now->state().checked);
    QVERIFY(!state(2).selected);
}

void TestScenarioStrip::aSingleScenarioIsNotCompared()
{
    ShownStrip shown;
    QVERIFY(shown.isReady());
    shown.document.remove(3);
    shown.document.remove(2);
    const QString told = shown.list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(told, QStringLiteral("A: Original calculator, BLT +18.5\u00a0%, shown"));
    QCoreApplication::processEvents();
    shown.click(shown.mark(0));
    QVERIFY(shown.document.document().compared == std::vector{1});
}

PATCHSCALE_TEST(TestScenarioStrip)
#include "tst_scenariostrip.moc"
