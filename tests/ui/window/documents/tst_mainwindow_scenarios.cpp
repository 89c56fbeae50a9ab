// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/sidebyside.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/shownwindow.h"
#include "ui/documents/opendocument.h"
#include "ui/views/view.h"
#include "ui/window/answertabs.h"
#include "ui/window/viewpage.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QStatusBar>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// A window with the scenarios "Original calculator", "Scenario 2" and "Scenario 3", the last of which is
/// shown.
struct ShownScenarios : ShownWindow
{
    ShownScenarios()
    {
        trigger("actionKeep");
        trigger("actionKeep");
    }

    [[nodiscard]] const Document &document() { return window.document().document(); }
    [[nodiscard]] QListView &list() const { return *find<QListView>("scenarioList"); }
    /// Presses a key where the focus is.
    static void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
    [[nodiscard]] QStringList names()
    {
        QStringList names;
        for (const ScenarioPointer &scenario : document().scenarios)
            names << scenario->name;
        return names;
    }
};

} // namespace

/// What a person does with scenarios in the window, by keys and menus.
class TestMainWindowScenarios : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void controlTabShowsTheNext_data();
    void controlTabShowsTheNext();
    void renamesInTheCard();
    void keysMoveACard();
    void spaceCompares();
    void deleteKeyIsForCardsAlone();
    void menuTellsWhichOne();
    void menuEdits();
    void coloursAreChosen();
    void notesAreWritten();
    void cardHasAMenu();
    void sideBySideGoesThereAndBack();
    void whatIsComparedIsAsked();
    void aSliderAsksOnce();
    void referenceIsLaidOverIfWished();
    void anotherReferenceIsLaidOver();
};

void TestMainWindowScenarios::controlTabShowsTheNext_data()
{
    QTest::addColumn<QString>("focus");
    for (const char *name : {"patchSizeSpinBox", "modelDimSlider", "qt_tabwidget_tabbar", "comparisonTable",
                             "comparisonChartView", "scenarioList", "keepButton"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// Wherever the keys are, and they stay there.
void TestMainWindowScenarios::controlTabShowsTheNext()
{
    QFETCH(QString, focus);
    ShownScenarios shown;
    QVERIFY(shown.isReady());
    shown.startFrom(sliderValues(6, 2560, 10));
    auto *focused = shown.find<QWidget>(qPrintable(focus));
    focused->setFocus();
    QCOMPARE(QApplication::focusWidget(), focused);
    QString order;
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        ShownScenarios::press(key, modifiers);
        order += shown.window.document().isNowInFront() ? u'n' : QChar(u'0' + shown.document().shown);
    };
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Tab, Qt::ControlModifier);
    for (int i = 0; i < 2; ++i)
        press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(order, QStringLiteral("123n32"));
    QCOMPARE(QApplication::focusWidget(), focused);
    QCOMPARE(shown.model.parameters().bltPs, 4.4);
}

void TestMainWindowScenarios::renamesInTheCard()
{
    ShownScenarios shown;
    QVERIFY(shown.isReady());
    shown.find<QWidget>("patchSizeSpinBox")->setFocus();
    ShownScenarios::press(Qt::Key_F2);
    auto *edit = shown.find<QLineEdit>("scenarioNameEdit");
    QCOMPARE(QApplication::focusWidget(), edit);
    QTest::keyClicks(edit, QStringLiteral("Larger & better"));
    ShownScenarios::press(Qt::Key_Return);
    QCOMPARE(shown.names().last(), QStringLiteral("Larger & better"));
    // Another than the one that is shown.
    shown.list().setFocus();
    ShownScenarios::press(Qt::Key_Home);
    ShownScenarios::press(Qt::Key_F2);
    QTest::keyClicks(edit, QStringLiteral("Base"));
    ShownScenarios::press(Qt::Key_Return);
    QCOMPARE(shown.names().first(), QStringLiteral("Base"));
    QCOMPARE(shown.document().shown, 3);
}

void TestMainWindowScenarios::keysMoveACard()
{
    ShownScenarios shown;
    QVERIFY(shown.isReady());
    shown.list().setFocus();
    constexpr Qt::KeyboardModifiers both = Qt::ControlModifier | Qt::ShiftModifier;
    ShownScenarios::press(Qt::Key_Left, both);
    ShownScenarios::press(Qt::Key_Left, both);
    QCOMPARE(shown.names().first(), QStringLiteral("Scenario 3"));
    QCOMPARE(shown.list().currentIndex().row(), 0); // the keys go with it
    ShownScenarios::press(Qt::Key_Left, both);
    ShownScenarios::press(Qt::Key_Right, both);
    QCOMPARE(shown.names().at(1), QStringLiteral("Scenario 3"));
    for (int i = 0; i < 3; ++i)
        shown.trigger("actionUndo");
    QCOMPARE(shown.names().last(), QStringLiteral("Scenario 3"));
}

void TestMainWindowScenarios::spaceCompares()
{
    ShownScenarios shown;
    QVERIFY(shown.isReady());
    shown.list().setFocus();
    ShownScenarios::press(Qt::Key_Space);
    QVERIFY(!shown.document().isCompared(3));
    ShownScenarios::press(Qt::Key_Space);
    QVERIFY(shown.document().isCompared(3));
    // The reference always is.
    ShownScenarios::press(Qt::Key_Home);
    ShownScenarios::press(Qt::Key_Space);
    QVERIFY(shown.document().isCompared(1));
}

void TestMainWindowScenarios::deleteKeyIsForCardsAlone()
{
    ShownScenarios shown;
    QVERIFY(shown.isReady());
    shown.find<QWidget>("comparisonTable")->setFocus();
    ShownScenarios::press(Qt::Key_Delete);
    QCOMPARE(shown.names().size(), 3);
    shown.list().setFocus();
    ShownScenarios::press(Qt::Key_Left);
    ShownScenarios::press(Qt::Key_Delete);
    QCOMPARE(shown.names(),
             (QStringList{QStringLiteral("Original calculator"), QStringLiteral("Scenario 3")}));
    QCOMPARE(shown.document().shown, 3);
    shown.trigger("actionUndo");
    QCOMPARE(shown.names().size(), 3);
}

void TestMainWindowScenarios::menuTellsWhichOne()
{
    ShownScenarios shown;
    QVERIFY(shown.isReady());
    const auto text = [&](const char *action) { return shown.find<QAction>(action)->text(); };
    QVERIFY(text("actionDelete").contains(QStringLiteral("Scenario 3")));
    QVERIFY(!shown.find<QAction>("actionMoveRight")->isEnabled());
    QVERIFY(!shown.find<QAction>("actionReplace")->isEnabled()); // there is no Now
    shown.list().setFocus();
    ShownScenarios::press(Qt::Key_Home);
    for (const char *action :
         {"actionRename", "actionDuplicate", "actionReplace", "actionNote", "actionDelete"})
        QVERIFY2(text(action).contains(QStringLiteral("Original calculator")), action);
    QVERIFY(shown.find<QAction>("actionReference")->isChecked());
    QVERIFY(!shown.find<QAction>("actionCompare")->isEnabled());
    QVERIFY(!shown.find<QAction>("actionMoveLeft")->isEnabled());
    shown.find<QWidget>("comparisonTable")->setFocus();
    QVERIFY(text("actionDelete").contains(QStringLiteral("Scenario 3")));
}

void TestMainWindowScenarios::menuEdits()
{
    ShownScenarios shown;
    QVERIFY(shown.isReady());
    shown.trigger("actionDuplicate");
    QCOMPARE(shown.names().last(), QStringLiteral("Scenario 3, copy"));
    shown.trigger("actionReference");
    QCOMPARE(shown.document().reference, 3);
    QVERIFY(shown.find<QAction>("actionReference")->isChecked());
    shown.trigger("actionReference");
    QVERIFY(shown.find<QAction>("actionReference")->isChecked()); // until another is
    shown.startFrom(sliderValues(6, 2560, 10));
    shown.trigger("actionReplace");
    QCOMPARE(shown.document().find(3)->asked.parameters.bltPs, 6.0);
    QCOMPARE(shown.find<QAction>("actionUndo")->text(), QStringLiteral("&Undo replacing “Scenario 3”"));
    while (shown.find<QAction>("actionUndo")->isEnabled())
        shown.trigger("actionUndo");
    QCOMPARE(shown.names(), QStringList{QStringLiteral("Original calculator")});
}

void TestMainWindowScenarios::coloursAreChosen()
{
    ShownScenarios shown;
    QVERIFY(shown.isReady());
    QMenu *menu = shown.find<QAction>("actionColour")->menu();
    QCOMPARE(menu->actions().size(), 9);
    emit menu->aboutToShow();
    QVERIFY(menu->actions().first()->isChecked());
    menu->actions().at(1)->trigger();
    const QString colour = shown.document().find(3)->colour;
    QVERIFY(QColor(colour).isValid());
    emit menu->aboutToShow();
    QVERIFY(menu->actions().at(1)->isChecked());
    QVERIFY(!menu->actions().at(1)->icon().isNull());
    menu->actions().first()->trigger();
    QVERIFY(shown.document().find(3)->colour.isEmpty());
}

void TestMainWindowScenarios::notesAreWritten()
{
    ShownScenarios shown;
    QVERIFY(shown.isReady());
    const auto note = [&](const QString &text, bool isTaken) {
        return useDialog<QInputDialog>([&] { shown.trigger("actionNote"); },
                                       [&](QInputDialog &dialog) {
                                           QVERIFY(dialog.labelText().contains(QStringLiteral("Scenario 3")));
                                           dialog.setTextValue(text);
                                           isTaken ? dialog.accept() : dialog.reject();
                                       });
    };
    QVERIFY(note(QStringLiteral("Why\nnot"), true));
    QCOMPARE(shown.document().find(3)->note, QStringLiteral("Why\nnot"));
    QVERIFY(note(QStringLiteral("Nothing"), false));
    QCOMPARE(shown.document().find(3)->note, QStringLiteral("Why\nnot"));
    QVERIFY(shown.list()
                .model()
                ->index(2, 0)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("Why\nnot")));
}

void TestMainWindowScenarios::cardHasAMenu()
{
    ShownScenarios shown;
    QVERIFY(shown.isReady());
    QWidget *view = shown.list().viewport();
    const QPoint card = shown.list().visualRect(shown.list().model()->index(0, 0)).center();
    QStringList offered;
    QTimer::singleShot(0, &shown.window, [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (const QAction *action : menu->actions())
            if (!action->isSeparator())
                offered << action->objectName();
        for (QAction *action : menu->actions())
            if (action->objectName() == u"actionDuplicate")
                action->trigger();
        menu->close();
    });
    QTest::mouseClick(view, Qt::RightButton, {}, card);
    QContextMenuEvent event(QContextMenuEvent::Mouse, card, view->mapToGlobal(card));
    QApplication::sendEvent(view, &event);
    QCOMPARE(offered.size(), 10);
    QCOMPARE(shown.names().at(1), QStringLiteral("Original calculator, copy"));
}

void TestMainWindowScenarios::sideBySideGoesThereAndBack()
{
    ShownScenarios shown;
    QVERIFY(shown.isReady());
    auto *tabs = shown.find<AnswerTabs>("tabs");
    auto *button = shown.find<QAbstractButton>("sideBySideButton");
    const auto front = [&] { return tabs->page().view().names().identifier; };
    tabs->setCurrentIndex(1);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(front(), QStringLiteral("scenarios"));
    QVERIFY(button->isChecked());
    QVERIFY(shown.find<QComboBox>("comparedWithComboBox")->isVisible());
    tabs->setCurrentIndex(1);
    QVERIFY(!button->isChecked());
    QVERIFY(!shown.find<QComboBox>("comparedWithComboBox")->isVisible());
    tabs->setCurrentIndex(0);
    QVERIFY(button->isChecked());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(front(), QStringLiteral("comparison"));
    QVERIFY(!button->isChecked());
    tabs->showView(u"scenarios");
    QVERIFY(button->isChecked());
}

void TestMainWindowScenarios::whatIsComparedIsAsked()
{
    ShownScenarios shown;
    QVERIFY(shown.isReady());
    auto *tabs = shown.find<AnswerTabs>("tabs");
    tabs->showView(u"scenarios");
    const auto names = [&] {
        QStringList all;
        for (const ToldCase &told : foundIn<SideBySide>(*tabs->page().answer()).cases)
            all << told.name;
        return all.join(u'|');
    };
    const auto reference = [&] { return foundIn<SideBySide>(*tabs->page().answer()).reference; };
    QCOMPARE(names(), QStringLiteral("Original calculator|Scenario 2|Scenario 3"));
    shown.window.document().rename(2, QStringLiteral("B"));
    QCOMPARE(names(), QStringLiteral("Original calculator|B|Scenario 3"));
    QCOMPARE(reference(), std::size_t(0));
    shown.window.document().setReference(3);
    QCOMPARE(reference(), std::size_t(2));
    shown.window.document().setCompared(2, false);
    QCOMPARE(names(), QStringLiteral("Original calculator|Scenario 3"));
    shown.startFrom(sliderValues(6, 2560, 10));
    QCOMPARE(names(), QStringLiteral("Original calculator|Scenario 3|Now"));
    while (shown.find<QAction>("actionUndo")->isEnabled())
        shown.trigger("actionUndo");
    QCOMPARE(names(), QStringLiteral("Original calculator"));
}

/// Though case and question change by the same move.
void TestMainWindowScenarios::aSliderAsksOnce()
{
    ShownScenarios shown;
    QVERIFY(shown.isReady());
    const QSignalSpy answers(&shown.find<AnswerTabs>("tabs")->page(), &ViewPage::answered);
    shown.startFrom(sliderValues(6, 2560, 10));
    QCOMPARE(answers.count(), 1);
    shown.startFrom(sliderValues(7, 2560, 10));
    QCOMPARE(answers.count(), 2);
}

namespace {

/// The name of what is laid over the comparison, or nothing.
QString laidOver(const ShownWindow &shown)
{
    const auto &reference = shown.find<AnswerTabs>("tabs")->page().answer()->reference();
    return reference ? reference->name : QString();
}

} // namespace

/// By a key, remembered, and no change of the document.
void TestMainWindowScenarios::referenceIsLaidOverIfWished()
{
    ShownScenarios shown;
    QVERIFY(shown.isReady());
    // Over one with its values there is nothing to see, which is said.
    shown.trigger("actionReferenceOver");
    QVERIFY(shown.window.statusBar()->currentMessage().startsWith(u"Nothing is laid over here"));
    shown.trigger("actionReferenceOver");
    shown.startFrom(sliderValues(6, 2560, 10));
    QCOMPARE(laidOver(shown), QString());
    const int steps = shown.window.document().steps().count();
    QTest::keyClick(&shown.window, Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(laidOver(shown), QStringLiteral("Original calculator"));
    QVERIFY(shown.window.state().view.isReferenceShown);
    QVERIFY(shown.find<QAction>("actionReferenceOver")->isChecked());
    QCOMPARE(shown.window.document().steps().count(), steps);
    // Not over itself.
    shown.window.document().show(1);
    QCOMPARE(laidOver(shown), QString());
    shown.window.document().showNow();
    QCOMPARE(laidOver(shown), QStringLiteral("Original calculator"));
    QTest::keyClick(&shown.window, Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(laidOver(shown), QString());
}

void TestMainWindowScenarios::anotherReferenceIsLaidOver()
{
    ShownScenarios shown;
    QVERIFY(shown.isReady());
    shown.trigger("actionReferenceOver");
    shown.startFrom(sliderValues(8, 2560, 10));
    shown.window.document().keep(QStringLiteral("Larger patches"));
    shown.window.document().setReference(shown.document().shown);
    shown.window.document().show(1);
    QCOMPARE(laidOver(shown), QStringLiteral("Larger patches"));
    shown.window.document().rename(shown.document().reference, QStringLiteral("Plan"));
    QCOMPARE(laidOver(shown), QStringLiteral("Plan"));
}

PATCHSCALE_TEST(TestMainWindowScenarios)
#include "tst_mainwindow_scenarios.moc"
