// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"
#include "tests/ui/application.h"
#include "tests/ui/desktop.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/paste.h"
#include "tests/ui/shownwindow.h"
#include "ui/appearance/systemappearance.h"
#include "ui/export/exportdialog.h"

#include <QDBusConnection>
#include <QDBusMetaType>
#include <QDoubleSpinBox>
#include <QImage>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QScreen>
#include <QSettings>

#include <cstring>

using namespace patchscale;
using namespace patchscale::testing;

/// The window on a real display with a window manager, used without a mouse.
class TestWindowOnDisplay : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void firstKeyGoesToTheFirstBox();
    void tabGoesThroughAllControlsAndBack();
    void focusIsSeen();
    void mnemonicGoesToItsControl_data();
    void mnemonicGoesToItsControl();
    void menuOpensAndCloses_data();
    void menuOpensAndCloses();
    void menuIsUsedByKeys();
    void exportIsAskedForAndCancelled();
    void anotherProgramReadsTheClipboard_data();
    void anotherProgramReadsTheClipboard();
    void windowComesBackWhereItWas();
    void titleBarOfARestoredWindowIsInReach_data();
    void titleBarOfARestoredWindowIsInReach();
    void firstWindowIsWhollySeen_data();
    void firstWindowIsWhollySeen();
    void desktopIsAskedForContrast_data();
    void desktopIsAskedForContrast();
};

void TestWindowOnDisplay::initTestCase()
{
    setUpApplication();
    QCOMPARE(QGuiApplication::platformName(), QStringLiteral("xcb"));
    QCoreApplication::setOrganizationName(QStringLiteral("PatchScale"));
    QCoreApplication::setApplicationName(QStringLiteral("patchscale-test"));
    QSettings().clear();
}

static QString focusName()
{
    const QWidget *focused = QApplication::focusWidget();
    return focused ? focused->objectName() : QStringLiteral("nothing");
}

/// From top to bottom on the left, then on the right.
static QStringList controlsInOrder()
{
    return QStringLiteral("patchSizeSpinBox patchSizeSlider modelDimSpinBox modelDimSlider "
                          "localLayersSpinBox localLayersSlider bpeGroupHeading globalGroupHeading "
                          "localGroupHeading textGroupHeading countingGroupHeading noticeHeading "
                          "qt_tabwidget_tabbar comparisonChartView breakEvenLink "
                          "matchLink comparisonTableSwitch comparisonTable scenarioList keepButton "
                          "sideBySideButton resetAllButton bltComboBox bpeComboBox")
        .split(u' ');
}

void TestWindowOnDisplay::firstKeyGoesToTheFirstBox()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    QTRY_COMPARE(focusName(), controlsInOrder().first());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(shown.model.parameters().bltPs, 4.5);
}

void TestWindowOnDisplay::tabGoesThroughAllControlsAndBack()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    const QStringList expected = controlsInOrder();
    QTRY_COMPARE(focusName(), expected.first());
    QStringList forwards;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        forwards << focusName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(forwards, expected);
    QCOMPARE(focusName(), expected.first()); // round

    QStringList backwards;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        backwards.prepend(focusName());
    }
    QCOMPARE(backwards, expected);
    QCOMPARE(shown.changes.count(), 0);
}

void TestWindowOnDisplay::focusIsSeen()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    QTRY_COMPARE(focusName(), controlsInOrder().first());
    const auto picture = [&](const QString &name) {
        return shown.find<QWidget>(qPrintable(name))->grab().toImage();
    };
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    for (const QString &name : controlsInOrder()) {
        const QImage without = picture(name);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(focusName(), name);
        QVERIFY2(picture(name) != without, qPrintable(name));
    }
}

void TestWindowOnDisplay::mnemonicGoesToItsControl_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("control");

    QTest::newRow("Alt+P") << static_cast<int>(Qt::Key_P) << QStringLiteral("patchSizeSpinBox");
    QTest::newRow("Alt+N") << static_cast<int>(Qt::Key_N) << QStringLiteral("modelDimSpinBox");
    QTest::newRow("Alt+L") << static_cast<int>(Qt::Key_L) << QStringLiteral("localLayersSpinBox");
}

void TestWindowOnDisplay::mnemonicGoesToItsControl()
{
    QFETCH(int, key);
    QFETCH(QString, control);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.find<QWidget>("comparisonTable")->setFocus();
    QTest::keyClick(&shown.window, static_cast<Qt::Key>(key), Qt::AltModifier);
    QCOMPARE(focusName(), control);
}

void TestWindowOnDisplay::menuOpensAndCloses_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("menu");

    QTest::newRow("Alt+F") << static_cast<int>(Qt::Key_F) << QStringLiteral("menuFile");
    QTest::newRow("Alt+E") << static_cast<int>(Qt::Key_E) << QStringLiteral("menuEdit");
    QTest::newRow("Alt+V") << static_cast<int>(Qt::Key_V) << QStringLiteral("menuView");
    QTest::newRow("Alt+H") << static_cast<int>(Qt::Key_H) << QStringLiteral("menuHelp");
}

void TestWindowOnDisplay::menuOpensAndCloses()
{
    QFETCH(int, key);
    QFETCH(QString, menu);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *slider = shown.find<QWidget>("modelDimSlider");
    slider->setFocus();
    QTest::keyClick(&shown.window, static_cast<Qt::Key>(key), Qt::AltModifier);
    QWidget *opened = QApplication::activePopupWidget();
    QVERIFY(opened);
    QCOMPARE(opened->objectName(), menu);
    QTest::keyClick(opened, Qt::Key_Escape);
    QVERIFY(!QApplication::activePopupWidget());
    // The menu bar has the keys after the first Escape, the control after the second.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(slider->hasFocus());
}

void TestWindowOnDisplay::menuIsUsedByKeys()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    QTest::keyClick(&shown.window, Qt::Key_V, Qt::AltModifier);
    QVERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_N);
    QVERIFY(!QApplication::activePopupWidget());
    QCOMPARE(shown.window.state().view.numberStyle, NumberStyle::SiPrefix);
    QVERIFY(shown.find<QAction>("actionSiPrefix")->isChecked());
}

void TestWindowOnDisplay::exportIsAskedForAndCancelled()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *slider = shown.find<QWidget>("modelDimSlider");
    slider->setFocus();
    QVERIFY(useDialog<ExportDialog>(
        [&] { QTest::keyClick(slider, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier); },
        [](ExportDialog &dialog) {
            QVERIFY(QTest::qWaitForWindowActive(&dialog));
            QCOMPARE(dialog.format(), ExportFormat::Png);
            QTRY_VERIFY(QApplication::focusWidget() && dialog.isAncestorOf(QApplication::focusWidget()));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
            QVERIFY(!dialog.isVisible());
            QCOMPARE(dialog.writtenFile(), QString());
        }));
    QVERIFY(shown.isReady());
    QTRY_VERIFY(slider->hasFocus());
}

void TestWindowOnDisplay::anotherProgramReadsTheClipboard_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("expected"); // what paste() writes of it

    QTest::newRow("values") << QStringLiteral("actionCopyValues")
                            << QStringLiteral(
                                   "html table\n"
                                   "Current values\tFLOPs per byte\tShare of BLT\tAgainst BPE\tParameters\n"
                                   "BPE\t1.13e+09\t\t\t2.04 B\n"
                                   "BLT Global\t9.86e+08\t73.3 %\t\t2.04 B\n"
                                   "BLT Local\t3.59e+08\t26.7 %\t\t0.17 B\n"
                                   "BLT Total\t1.35e+09\t100.0 %\t+18.5 %\t2.21 B\n");
    QTest::newRow("chart") << QStringLiteral("actionCopyChart")
                           << QStringLiteral("picture 3200x2000\nPNG 3200x2000\n");
}

void TestWindowOnDisplay::anotherProgramReadsTheClipboard()
{
    QFETCH(QString, action);
    QFETCH(QString, expected);

    const ShownWindow shown;
    shown.trigger(qPrintable(action));
    QProcess reader;
    QSignalSpy finished(&reader, &QProcess::finished);
    reader.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--paste")});
    // Meanwhile this program has to answer the other one's requests.
    constexpr int milliseconds = 60000;
    QVERIFY(finished.wait(milliseconds));
    QCOMPARE(reader.exitCode(), 0);
    QCOMPARE(QString::fromUtf8(reader.readAllStandardOutput()), expected);
}

/// A window wired to its settings as main() does.
static std::unique_ptr<MainWindow> remembering(FlopsModel &model)
{
    const Views views = allViews();
    auto window = std::make_unique<MainWindow>(model, presets(), views);
    const auto settings = std::make_shared<Settings>();
    window->setState(settings->state());
    const auto remember = [settings, window = window.get()] {
        QVERIFY(!settings->remember(window->state()));
    };
    QObject::connect(window.get(), &MainWindow::stateChanged, window.get(), remember);
    QObject::connect(window.get(), &MainWindow::aboutToClose, window.get(), remember);
    window->show();
    return window;
}

void TestWindowOnDisplay::windowComesBackWhereItWas()
{
    const QRect wanted(211, 123, 987, 654);
    FlopsModel model;
    {
        const auto window = remembering(model);
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        window->setGeometry(wanted);
        QTRY_COMPARE(window->geometry(), wanted);
        window->findChild<QAction *>(QStringLiteral("actionSiPrefix"))->trigger();
        QVERIFY(window->close());
    }
    for (int start = 1; start <= 2; ++start) { // a window that wanders does so with every start
        const auto window = remembering(model);
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_COMPARE(window->geometry(), wanted);
        QCOMPARE(window->state().view.numberStyle, NumberStyle::SiPrefix);
        QVERIFY(window->close());
    }
}

void TestWindowOnDisplay::titleBarOfARestoredWindowIsInReach_data()
{
    QTest::addColumn<QRect>("remembered");

    QTest::newRow("above") << QRect(100, -3000, 800, 600);
    QTest::newRow("below") << QRect(100, 3000, 800, 600);
    QTest::newRow("off to the left") << QRect(-3000, 100, 800, 600);
    QTest::newRow("off to the right") << QRect(5000, 100, 800, 600);
    QTest::newRow("too large") << QRect(0, 0, 4000, 3000);
}

void TestWindowOnDisplay::titleBarOfARestoredWindowIsInReach()
{
    QFETCH(QRect, remembered);

    FlopsModel model;
    const Views views = allViews();
    MainWindow window(model, presets(), views);
    WindowState state;
    state.geometry = remembered;
    window.setState(state);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QRect screen = window.screen()->availableGeometry();
    // The frame comes from the window manager, when it has seen the window.
    QTRY_VERIFY(window.frameGeometry().height() > window.height());
    QTRY_VERIFY(window.frameGeometry().top() >= screen.top());
    QVERIFY(screen.contains(window.geometry()));
}

void TestWindowOnDisplay::firstWindowIsWhollySeen_data()
{
    QTest::addColumn<int>("panelBefore");
    QTest::addColumn<int>("panelAfter");
    QTest::newRow("where there is room") << 0 << 0;
    QTest::newRow("on a low screen") << 400 << 400;
    QTest::newRow("on a screen that becomes low") << 0 << 400;
}

/// With its frame; and so it stays when the screen that it was on goes, or part of it.
void TestWindowOnDisplay::firstWindowIsWhollySeen()
{
    QFETCH(int, panelBefore);
    QFETCH(int, panelAfter);

    QWidget panel;
    panel.setAttribute(Qt::WA_X11NetWmWindowTypeDock);
    panel.setGeometry(0, 0, 10, 10);
    panel.show();
    const QScreen *screen = QGuiApplication::primaryScreen();
    const auto room = [screen] { return screen->size().height() - screen->availableGeometry().height(); };
    setPanelHeight(panel, panelBefore);
    QTRY_COMPARE(room(), panelBefore);

    FlopsModel model;
    const Views views = allViews();
    MainWindow window(model, presets(), views);
    window.setState({});
    QSignalSpy rested(&window, &MainWindow::stateChanged);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTRY_VERIFY(rested.count() > 0);
    setPanelHeight(panel, panelAfter);
    QTRY_COMPARE(room(), panelAfter);
    QTRY_VERIFY(window.frameGeometry().height() > window.height());
    QTRY_VERIFY(screen->availableGeometry().contains(window.frameGeometry()));
    if (panelAfter == 0)
        QCOMPARE(window.size(), QSize(1240, 860));
    // Whoever moves it out of sight wants it there.
    const QPoint out(screen->size().width() - 300, 100);
    rested.clear();
    window.move(out);
    QTRY_VERIFY(rested.count() > 0);
    QCOMPARE(window.pos(), out);
}

void TestWindowOnDisplay::desktopIsAskedForContrast_data()
{
    QTest::addColumn<QByteArray>("group");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("any desktop") << QByteArray("org.freedesktop.appearance") << QByteArray("contrast")
                                 << QVariant(1U);
    QTest::newRow("GNOME") << QByteArray("org.gnome.desktop.a11y.interface") << QByteArray("high-contrast")
                           << QVariant(true);
}

void TestWindowOnDisplay::desktopIsAskedForContrast()
{
    QFETCH(QByteArray, group);
    QFETCH(QByteArray, key);
    QFETCH(QVariant, value);

    Portal portal;
    QDBusConnection bus = QDBusConnection::sessionBus();
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal,
                               QDBusConnection::ExportAllContents));
    portal.set("org.freedesktop.appearance", "color-scheme", 1U);
    const SystemAppearance system;
    QVERIFY(system.look().isDark);
    QVERIFY(!system.look().isHighContrast);
    QSignalSpy changed(&system, &SystemAppearance::changed);
    portal.set(group.constData(), key.constData(), value);
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(system.look().isDark);
    QVERIFY(system.look().isHighContrast);
    const SystemAppearance next;
    QVERIFY(next.look().isHighContrast);
    QVERIFY(bus.unregisterService(QStringLiteral("org.freedesktop.portal.Desktop")));
}

int main(int argc, char **argv)
{
    qRegisterMetaType<QDBusVariant>();
    qDBusRegisterMetaType<SettingsByGroup>();
    QApplication application(argc, argv);
    if (argc == 2 && std::strcmp(argv[1], "--paste") == 0)
        return paste();
    TestWindowOnDisplay test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_window_on_display.moc"
