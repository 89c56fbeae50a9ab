// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "model/version.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/shownanswers.h"
#include "tests/ui/shownconstant.h"
#include "tests/ui/shownwindow.h"
#include "ui/documents/documentbar.h"
#include "ui/window/answertabs.h"
#include "ui/window/helpdialogs.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QTabWidget>
#include <QWhatsThis>
#include <QWidgetAction>

using namespace patchscale;
using namespace patchscale::testing;

class TestMainWindowHelp : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void everyActionHasWhatsThis();
    void everyControlHasWhatsThis();
    void everyControlHasAName();
    void everyOpenedControlHasAName();
    void mnemonicsInAMenuAreUnique();
    void mnemonicsInTheWindowAreUnique_data();
    void mnemonicsInTheWindowAreUnique();
    void shortcutsAreUnique();
    void aboutSaysWhatItIs();
    void shortcutsAreListed_data();
    void shortcutsAreListed();
    void everyShortcutIsListedOnce();
    void shiftF1AsksWhatThisIs();
    void nothingOffersToHideARow();
};

/// What a person can do something with.
static QList<QWidget *> controlsOf(const QWidget &window)
{
    QList<QWidget *> controls;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isControl =
            qobject_cast<QAbstractButton *>(widget) || qobject_cast<QAbstractSpinBox *>(widget) ||
            qobject_cast<QAbstractSlider *>(widget) || qobject_cast<QAbstractItemView *>(widget) ||
            qobject_cast<QComboBox *>(widget) || qobject_cast<ChartView *>(widget);
        const bool isPartOfAnother = qobject_cast<QScrollBar *>(widget) || widget->inherits("QHeaderView") ||
                                     widget->inherits("QTableCornerButton") ||
                                     widget->inherits("QToolBarExtension");
        if (isControl && !isPartOfAnother && widget->isVisible())
            controls << widget;
    }
    return controls;
}

/// Three boxes and sliders, two lists, "Reset all" and seven buttons over all, six groups, the scenarios and
/// the buttons that keep one and show them side by side, the chart, what opens the table, the table.
constexpr int controlCount = 30;

static QString name(const QObject &object)
{
    return QString::fromLatin1(object.metaObject()->className()) + u' ' + object.objectName();
}

/// Everything that the window makes only when it is wanted.
static void openAll(ShownWindow &shown)
{
    QVERIFY(shown.isReady());
    for (const QString &view : allViews().identifiers())
        shown.find<AnswerTabs>("tabs")->showView(view);
    shown.find<AnswerTabs>("tabs")->showView(u"comparison");
    openGroups(shown);
}

void TestMainWindowHelp::everyActionHasWhatsThis()
{
    ShownWindow shown;
    openAll(shown);
    int count = 0;
    QStringList unexplained;
    for (const QAction *action : shown.window.findChildren<QAction *>()) {
        const bool isHeading = action->isSeparator() || action->menu();
        const bool isSpacer = qobject_cast<const QWidgetAction *>(action);
        const bool isOfferedNowhere = action->associatedObjects().isEmpty();
        if (isHeading || isSpacer || isOfferedNowhere)
            continue;
        ++count;
        if (action->whatsThis().isEmpty())
            unexplained << action->text();
    }
    QCOMPARE(unexplained, QStringList());
    // Those of the menus, one for each tab, two of each table, and one for each view of a tab with several.
    const Views views = allViews();
    qsizetype ofViews = 0;
    for (const ViewTab &tab : views.tabs())
        ofViews += 1 + 2 * std::ssize(tab.views) + (tab.views.size() > 1 ? std::ssize(tab.views) : 0);
    QVERIFY(count >= 38 + ofViews);
}

void TestMainWindowHelp::everyControlHasWhatsThis()
{
    const ShownWindow shown;
    const QList<QWidget *> controls = controlsOf(shown.window);
    QCOMPARE(controls.size(), controlCount);
    for (QWidget *control : controls) {
        const QPoint middle = control->rect().center();
        QHelpEvent query(QEvent::QueryWhatsThis, middle, control->mapToGlobal(middle));
        QApplication::sendEvent(control, &query);
        QVERIFY2(query.isAccepted(), qPrintable(name(*control)));
        QVERIFY2(!control->whatsThis().isEmpty(), qPrintable(name(*control)));
    }
}

void TestMainWindowHelp::everyControlHasAName()
{
    const ShownWindow shown;
    const QList<QWidget *> controls = controlsOf(shown.window);
    QCOMPARE(controls.size(), controlCount);
    QStringList names;
    for (QWidget *control : controls) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(control);
        QVERIFY(interface);
        names << interface->text(QAccessible::Name);
        QVERIFY2(!names.last().isEmpty(), qPrintable(name(*control)));
    }
    // A name that two share says of neither which it is.
    QCOMPARE(names.removeDuplicates(), 0);
    // Whoever sees the label and not the name gets from the one to the box by its mnemonic.
    int buddies = 0;
    for (const QLabel *label : shown.window.findChildren<QLabel *>())
        if (label->buddy()) {
            ++buddies;
            QCOMPARE(label->text().remove(u'&'), label->buddy()->accessibleName());
        }
    QCOMPARE(buddies, 3 + 4 + 1); // sliders, lists, what is compared with
}

void TestMainWindowHelp::everyOpenedControlHasAName()
{
    ShownWindow shown;
    openAll(shown);
    Parameters changed; // each has a way back then
    for (const ParameterInfo &info : parameterInfos())
        if (!info.hasSlider())
            changed = withValue(changed, info.id, info.isSwitch() ? 1 : value(Parameters(), info.id) + 1);
    changed.bpeDModel = 3072;
    changed.bpeFfMatrices = 3;
    shown.startFrom(changed);
    const QList<QWidget *> controls = controlsOf(shown.window);
    // A box and a button for each of thirty-three constants and two switches, a button for each of five
    // groups, two lists, three "Show me", and Now.
    QCOMPARE(controls.size(), controlCount + 2 * (33 + 2) + 5 + 2 + 3 + 1);
    QStringList names;
    for (const QWidget *control : controls) {
        names << control->accessibleName();
        if (names.last().isEmpty())
            names.last() = qobject_cast<const QAbstractButton *>(control)->text();
        QVERIFY2(!names.last().isEmpty(), qPrintable(name(*control)));
        QVERIFY2(!control->whatsThis().isEmpty(), qPrintable(name(*control)));
    }
    QCOMPARE(names.removeDuplicates(), 0);
    int buddies = 0;
    for (const QLabel *label : shown.window.findChildren<QLabel *>())
        buddies += label->buddy() ? 1 : 0;
    // Sliders, constants, lists, what the sweep goes along, what the match holds and varies, what is compared
    // with.
    QCOMPARE(buddies, 3 + 33 + 4 + 4 + 3 + 1);
}

static QChar mnemonic(const QString &text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    return keys.isEmpty() ? QChar() : QChar(keys[0].key());
}

/// The mnemonics of texts, which all have to have one.
static QString mnemonics(const QStringList &texts)
{
    QString all;
    for (const QString &text : texts)
        all += mnemonic(text);
    return all;
}

static bool areUnique(QString letters)
{
    std::sort(letters.begin(), letters.end());
    return !letters.contains(QChar()) && std::adjacent_find(letters.begin(), letters.end()) == letters.end();
}

void TestMainWindowHelp::mnemonicsInAMenuAreUnique()
{
    const ShownWindow shown;
    int menus = 0;
    for (const QMenu *menu : shown.window.menuBar()->findChildren<QMenu *>()) {
        if (menu->title().isEmpty())
            continue; // the menu bar's own, for what a narrow window has no room for
        ++menus;
        QStringList texts;
        for (const QAction *action : menu->actions())
            if (!action->isSeparator())
                texts << action->text();
        QVERIFY(texts.size() >= 3);
        QVERIFY2(areUnique(mnemonics(texts)), qPrintable(menu->title() + u": " + texts.join(u'|')));
    }
    QCOMPARE(menus, 7); // with those to export and for colours
}

void TestMainWindowHelp::mnemonicsInTheWindowAreUnique_data()
{
    QTest::addColumn<bool>("open");
    QTest::newRow("closed") << false;
    QTest::newRow("open") << true;
}

void TestMainWindowHelp::mnemonicsInTheWindowAreUnique()
{
    QFETCH(bool, open);
    const ShownWindow shown;
    openGroups(shown, open);
    QStringList texts;
    for (const QAction *action : shown.window.menuBar()->actions())
        texts << action->text();
    const auto *tabs = shown.find<QTabWidget>("tabs");
    for (int tab = 0; tab < tabs->count(); ++tab)
        texts << tabs->tabText(tab);
    for (const QLabel *label : shown.window.findChildren<QLabel *>())
        if (label->buddy() && !mnemonic(label->text()).isNull())
            texts << label->text();
    for (const QAbstractButton *button : shown.window.findChildren<QAbstractButton *>())
        if (!mnemonic(button->text()).isNull())
            texts << button->text();
    // Five menus, the tabs, three boxes, three lists with a key, three "Show me".
    QCOMPARE(texts.size(), 12 + tabs->count() + (open ? 3 : 0));
    QVERIFY2(areUnique(mnemonics(texts)), qPrintable(texts.join(u'|')));
}

void TestMainWindowHelp::shortcutsAreUnique()
{
    ShownWindow shown;
    openAll(shown);
    QStringList shortcuts;
    QStringList ofOneWidget; // each table copies its own cells
    for (const QAction *action : shown.window.findChildren<QAction *>())
        for (const QKeySequence &keys : action->shortcuts())
            (action->shortcutContext() == Qt::WidgetShortcut ? ofOneWidget : shortcuts) << keys.toString();
    QCOMPARE(ofOneWidget.removeDuplicates(), allViews().identifiers().size() - 1);
    shortcuts << ofOneWidget;
    QVERIFY(shortcuts.size() >= 8);
    QCOMPARE(shortcuts.removeDuplicates(), 0);
}

void TestMainWindowHelp::aboutSaysWhatItIs()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    QString said;
    QVERIFY(useDialog<AboutDialog>([&] { shown.trigger("actionAbout"); },
                                   [&](AboutDialog &dialog) {
                                       for (const QLabel *label : dialog.findChildren<QLabel *>())
                                           said += label->text() + u'\n';
                                       QTest::keyClick(&dialog, Qt::Key_Escape);
                                       QVERIFY(!dialog.isVisible());
                                   }));
    QVERIFY(said.contains(QStringLiteral("Version ") + QString::fromLatin1(versionText)));
    QVERIFY(said.contains(QStringLiteral("Qt ") + QString::fromLatin1(qVersion())));
    for (const char *text : {"PatchScale", "GNU General Public License", "version 3", "no warranty", "©",
                             "https://arxiv.org/abs/2001.08361", "https://arxiv.org/abs/2412.09871"})
        QVERIFY2(said.contains(QString::fromUtf8(text)), text);
}

/// The lines of the dialog that F1 shows: keys and what they do.
static QList<std::pair<QString, QString>> listedShortcuts()
{
    ShownWindow shown;
    QList<std::pair<QString, QString>> lines;
    if (!shown.isReady())
        return lines;
    const bool wasShown =
        useDialog<ShortcutsDialog>([&] { QTest::keyClick(&shown.window, Qt::Key_F1); },
                                   [&](ShortcutsDialog &dialog) {
                                       const auto *layout = qobject_cast<QGridLayout *>(dialog.layout());
                                       const auto text = [&](int row, int column) {
                                           QLayoutItem *item = layout->itemAtPosition(row, column);
                                           const auto *label =
                                               item ? qobject_cast<QLabel *>(item->widget()) : nullptr;
                                           return label ? label->text() : QString();
                                       };
                                       for (int row = 0; row < layout->rowCount(); ++row)
                                           if (!text(row, 0).isEmpty())
                                               lines.append({text(row, 0), text(row, 1)});
                                   });
    return wasShown ? lines : decltype(lines)();
}

void TestMainWindowHelp::shortcutsAreListed_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("what"); // a word of it

    const auto row = [](const char *keys, const char *what) {
        QTest::newRow(keys) << QString::fromLatin1(keys) << QString::fromLatin1(what);
    };
    row("Ctrl+Shift+E", "Export");
    row("Ctrl+P", "Print");
    row("Ctrl+Shift+C", "Copy chart");
    row("Ctrl+Alt+C", "Copy values");
    row("Ctrl+C", "Copy cells");
    row("Ctrl+R", "Reset");
    row("Ctrl+PgUp", "Previous tab");
    row("Ctrl+PgDown", "Next tab");
    row("F1", "Keyboard shortcuts");
    row("Shift+F1", "This?");
    row("Alt+P, Alt+N, Alt+L", "BLT patch size, Model dimension, Local model layers");
    row("Alt+1, Alt+2, Alt+3", "what you will notice");
    row("Arrow keys", "slider");
    row("Page Up, Page Down", "slider");
    row("Home, End", "slider");
}

void TestMainWindowHelp::shortcutsAreListed()
{
    QFETCH(QString, keys);
    QFETCH(QString, what);

    static const auto lines = listedShortcuts();
    QVERIFY(!lines.isEmpty());
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const auto &line) { return line.first == keys; });
    QVERIFY(found != lines.end());
    QVERIFY2(found->second.contains(what), qPrintable(found->second));
}

void TestMainWindowHelp::everyShortcutIsListedOnce()
{
    const auto lines = listedShortcuts();
    QStringList keys;
    for (const auto &line : lines)
        keys << line.first;
    QCOMPARE(keys.removeDuplicates(), 0);
    const ShownWindow shown;
    int count = 0;
    for (const QAction *action : shown.window.findChildren<QAction *>()) {
        if (action->shortcut().isEmpty())
            continue;
        ++count;
        QVERIFY2(keys.contains(action->shortcut().toString(QKeySequence::NativeText)),
                 qPrintable(action->text()));
    }
    QVERIFY(count >= 8); // not every desktop has a key to quit
}

void TestMainWindowHelp::shiftF1AsksWhatThisIs()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    QTest::keyClick(&shown.window, Qt::Key_F1, Qt::ShiftModifier);
    QVERIFY(QWhatsThis::inWhatsThisMode());
    // The click asks and does nothing else.
    auto *slider = shown.find<QWidget>("patchSizeSlider");
    const QPoint end(slider->width() - 10, slider->height() / 2);
    QTest::mouseClick(shown.window.windowHandle(), Qt::LeftButton, {}, slider->mapTo(&shown.window, end));
    QCOMPARE(shown.changes.count(), 0);
    QVERIFY(!QWhatsThis::inWhatsThisMode());
    const auto answer = [] {
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (widget->inherits("QWhatsThat") && widget->isVisible())
                return widget;
        return static_cast<QWidget *>(nullptr);
    };
    QTRY_VERIFY(answer());
    QWhatsThis::hideText();
    QTRY_VERIFY(!answer());
}

/// What could be hidden by chance would be hard to get back.
void TestMainWindowHelp::nothingOffersToHideARow()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    for (QWidget *place :
         {static_cast<QWidget *>(shown.window.menuBar()),
          static_cast<QWidget *>(shown.find<DocumentBar>("documentBar")), shown.find<QWidget>("statusBar")}) {
        const QPoint middle = place->rect().center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, middle, place->mapToGlobal(middle));
        QSpontaneKeyEvent::setSpontaneous(&event);
        qApp->notify(place, &event);
        QWidget *menu = QApplication::activePopupWidget();
        if (menu)
            menu->close();
        QVERIFY2(!menu, qPrintable(name(*place)));
    }
}

PATCHSCALE_TEST(TestMainWindowHelp)
#include "tst_mainwindow_help.moc"
