// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/shownwindow.h"
#include "ui/export/exportdialog.h"
#include "ui/parameters/foldheading.h"
#include "ui/widgets/files/filedialog.h"

#include <QAbstractSpinBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QStatusBar>
#include <QTemporaryDir>

using namespace patchscale;
using namespace patchscale::testing;

class TestMainWindowState : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void geometryComesBack_data();
    void geometryComesBack();
    void maximizedComesBack();
    void viewComesBack_data();
    void viewComesBack();
    void eachChoiceOfViewIsSignalledOnce();
    void exportFolderComesBack();
    void exportFolderIsThatOfTheLastExport();
    void cancelledExportKeepsTheFolder();
    void sidebarComesBack();
    void openGroupsComeBack();
    void eachChangeIsTold();
    void noticeIsShown();
    void closingIsTold_data();
    void closingIsTold();
    void goesWhileANumberIsTyped();
};

void TestMainWindowState::geometryComesBack_data()
{
    QTest::addColumn<QRect>("geometry");
    QTest::addColumn<bool>("fits");

    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    QVERIFY(screen.width() >= 700 && screen.height() >= 500);
    const QRect fitting(screen.left() + 20, screen.top() + 30, 660, 450);
    QTest::newRow("on the screen") << fitting << true;
    QTest::newRow("off to the left") << fitting.translated(-400, 0) << false;
    QTest::newRow("off to the right") << fitting.translated(screen.width(), 0) << false;
    QTest::newRow("above") << fitting.translated(0, -5000) << false;
    QTest::newRow("below") << fitting.translated(0, 5000) << false;
    QTest::newRow("larger than the screen") << screen.adjusted(-100, -100, 1000, 1000) << false;
}

void TestMainWindowState::geometryComesBack()
{
    QFETCH(QRect, geometry);
    QFETCH(bool, fits);

    WindowState remembered;
    remembered.geometry = geometry;
    FlopsModel model;
    const Views views = allViews();
    MainWindow window(model, presets(), views);
    window.setState(remembered);
    QVERIFY(window.screen()->availableGeometry().contains(window.geometry()));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QRect shown = window.state().geometry;
    QCOMPARE(shown == geometry, fits);

    MainWindow next(model, presets(), views);
    next.setState(window.state());
    QCOMPARE(next.size(), shown.size());
    QVERIFY(next.screen()->availableGeometry().contains(next.geometry()));
    if (fits)
        QCOMPARE(next.geometry(), geometry);
    QVERIFY(!next.isMaximized());
}

void TestMainWindowState::maximizedComesBack()
{
    WindowState remembered;
    remembered.geometry = QRect(30, 40, 660, 450);
    remembered.isMaximized = true;
    FlopsModel model;
    const Views views = allViews();
    MainWindow window(model, presets(), views);
    window.setState(remembered);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTRY_VERIFY(window.isMaximized());
    QVERIFY(window.state().isMaximized);
    // Where it goes back to.
    QCOMPARE(window.state().geometry, remembered.geometry);
}

void TestMainWindowState::viewComesBack_data()
{
    QTest::addColumn<ViewSettings>("view");
    QTest::addColumn<QStringList>("checked");

    const auto row = [](const ViewSettings &view, const char *actions) {
        QTest::newRow(actions) << view << QString::fromLatin1(actions).split(u' ');
    };
    row({}, "actionScientific actionOriginalColours actionThemeSystem");
    row({NumberStyle::SiPrefix, ColourSet::Original, Theme::Light},
        "actionSiPrefix actionOriginalColours actionThemeLight");
    row({NumberStyle::Scientific, ColourSet::ColourBlindSafe, Theme::Dark},
        "actionScientific actionSafeColours actionThemeDark");
    row({NumberStyle::SiPrefix, ColourSet::ColourBlindSafe, Theme::System},
        "actionSiPrefix actionSafeColours actionThemeSystem");
}

void TestMainWindowState::viewComesBack()
{
    QFETCH(ViewSettings, view);
    QFETCH(QStringList, checked);

    ShownWindow shown;
    WindowState state = shown.window.state();
    state.view = view;
    shown.window.setState(state);
    QCOMPARE(shown.window.state().view, view);

    QStringList found;
    for (const char *action :
         {"actionScientific", "actionSiPrefix", "actionOriginalColours", "actionSafeColours",
          "actionThemeSystem", "actionThemeLight", "actionThemeDark"})
        if (shown.find<QAction>(action)->isChecked())
            found << QString::fromLatin1(action);
    QCOMPARE(found, checked);
}

void TestMainWindowState::eachChoiceOfViewIsSignalledOnce()
{
    const ShownWindow shown;
    shown.trigger("actionTable");
    QSignalSpy spy(&shown.window, &MainWindow::viewSettingsChanged);
    const auto signalled = [&](const char *action) {
        spy.clear();
        shown.trigger(action);
        return spy.count() == 1 ? spy.at(0).at(0).value<ViewSettings>() : ViewSettings();
    };
    ViewSettings expected;
    expected.numberStyle = NumberStyle::SiPrefix;
    QCOMPARE(signalled("actionSiPrefix"), expected);
    expected.colourSet = ColourSet::ColourBlindSafe;
    QCOMPARE(signalled("actionSafeColours"), expected);
    expected.theme = Theme::Dark;
    QCOMPARE(signalled("actionThemeDark"), expected);
    expected.theme = Theme::Light;
    QCOMPARE(signalled("actionThemeLight"), expected);
    expected.colourSet = ColourSet::Original;
    QCOMPARE(signalled("actionOriginalColours"), expected);
    QCOMPARE(shown.window.state().view, expected);
}

void TestMainWindowState::exportFolderComesBack()
{
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    FlopsModel model;
    const Views views = allViews();
    MainWindow window(model, presets(), views);
    QVERIFY(QFileInfo(window.state().exportFolder).isDir()); // that for documents, or what stands in for it

    WindowState state;
    state.exportFolder = folder.path();
    window.setState(state);
    QCOMPARE(window.state().exportFolder, folder.path());
    window.setState(WindowState()); // nothing remembered
    QCOMPARE(window.state().exportFolder, folder.path());
    state.exportFolder = folder.filePath(QStringLiteral("deleted since"));
    window.setState(state);
    QCOMPARE(window.state().exportFolder, folder.path());
}

void TestMainWindowState::exportFolderIsThatOfTheLastExport()
{
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QString file = folder.filePath(QStringLiteral("values.csv"));
    ShownWindow shown;
    QVERIFY(shown.isReady());
    QVERIFY(useDialog<ExportDialog>([&] { shown.trigger("actionExport.csv"); },
                                    [&](ExportDialog &dialog) {
                                        FileDialog::answerNext(file);
                                        auto *buttons = dialog.findChild<QDialogButtonBox *>();
                                        QTest::mouseClick(buttons->button(QDialogButtonBox::Save),
                                                          Qt::LeftButton);
                                    }));
    QVERIFY(QFileInfo(file).size() > 0);
    QCOMPARE(QDir(shown.window.state().exportFolder), QDir(folder.path()));
    QVERIFY(shown.window.statusBar()->currentMessage().contains(file));
}

void TestMainWindowState::cancelledExportKeepsTheFolder()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    const QString before = shown.window.state().exportFolder;
    QVERIFY(useDialog<ExportDialog>(
        [&] { shown.trigger("actionExport.png"); },
        [&](ExportDialog &dialog) {
            auto *buttons = dialog.findChild<QDialogButtonBox *>();
            FileDialog::answerNext(QString()); // the person changes their mind
            QTest::mouseClick(buttons->button(QDialogButtonBox::Save), Qt::LeftButton);
            QVERIFY(dialog.isVisible());
            QTest::mouseClick(buttons->button(QDialogButtonBox::Cancel), Qt::LeftButton);
            QVERIFY(!dialog.isVisible());
        }));
    QCOMPARE(shown.window.state().exportFolder, before);
    QCOMPARE(shown.window.statusBar()->currentMessage(), QString());
}

void TestMainWindowState::sidebarComesBack()
{
    WindowState remembered;
    remembered.geometry = QRect(10, 20, 780, 500);
    remembered.sidebarWidth = 371;
    FlopsModel model;
    const Views views = allViews();
    MainWindow window(model, presets(), views);
    window.setState(remembered);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(window.findChild<QWidget *>(QStringLiteral("questionsArea"))->width(), 371);
    QCOMPARE(window.state().sidebarWidth, 371);
    remembered.isSidebarClosed = true;
    window.setState(remembered);
    QVERIFY(window.findChild<QWidget *>(QStringLiteral("sidebarRail"))->isVisible());
    QVERIFY(window.state().isSidebarClosed);
    QCOMPARE(window.state().sidebarWidth, 371);
}

void TestMainWindowState::openGroupsComeBack()
{
    WindowState remembered;
    remembered.openGroups = QStringLiteral("text counting");
    ShownWindow shown;
    shown.window.setState(remembered);
    const auto open = [&] {
        QStringList texts;
        for (const FoldHeading *heading : shown.window.findChildren<FoldHeading *>())
            if (heading->isChecked())
                texts << heading->text();
        return texts;
    };
    QCOMPARE(open(), QStringList({QStringLiteral("Text"), QStringLiteral("Counting")}));
    QCOMPARE(shown.window.state().openGroups, remembered.openGroups);
    remembered.openGroups = QStringLiteral("none");
    shown.window.setState(remembered);
    QCOMPARE(open(), QStringList());
    QCOMPARE(shown.window.state().openGroups, remembered.openGroups);
}

/// So that it can be stored at once and alone; what a mouse drags, when it rests.
void TestMainWindowState::eachChangeIsTold()
{
    ShownWindow shown({700, 500});
    QVERIFY(shown.isReady());
    QSignalSpy told(&shown.window, &MainWindow::stateChanged);
    QTRY_VERIFY(told.count() > 0); // where the desktop put it
    told.clear();
    shown.trigger("actionThemeDark");
    QCOMPARE(told.count(), 1);
    told.clear();
    for (int width = 710; width < 760; ++width)
        shown.window.resize(width, 500);
    QCOMPARE(told.count(), 0);
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(shown.window.state().geometry.width(), 759);
    shown.trigger("actionThemeSystem");
}

void TestMainWindowState::noticeIsShown()
{
    ShownWindow shown;
    shown.window.showNotice({QStringLiteral("could not write “x”")});
    QCOMPARE(shown.window.statusBar()->currentMessage(), QStringLiteral("Could not write “x”"));
}

void TestMainWindowState::closingIsTold_data()
{
    QTest::addColumn<bool>("byMenu");
    QTest::newRow("as the window manager does") << false;
    QTest::newRow("File, Quit") << true;
}

void TestMainWindowState::closingIsTold()
{
    QFETCH(bool, byMenu);

    ShownWindow shown({660, 450});
    QVERIFY(shown.isReady());
    QRect told;
    int count = 0;
    connect(&shown.window, &MainWindow::aboutToClose, this, [&] {
        ++count;
        told = shown.window.state().geometry; // is still known
    });
    if (byMenu)
        shown.trigger("actionQuit");
    else
        shown.window.close();
    QVERIFY(!shown.window.isVisible());
    QCOMPARE(count, 1);
    QCOMPARE(told.size(), QSize(660, 450));
}

/// What is half typed is told while all of the window is there to hear it.
void TestMainWindowState::goesWhileANumberIsTyped()
{
    FlopsModel model;
    const Views views = allViews();
    auto window = std::make_unique<MainWindow>(model, presets(), views);
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    auto *box = window->findChild<QAbstractSpinBox *>(QStringLiteral("modelDimSpinBox"));
    QVERIFY(box);
    box->setFocus();
    QVERIFY(box->hasFocus());
    const QPointer<MainWindow> alive(window.get());
    bool wasWhole = false;
    connect(box, &QAbstractSpinBox::editingFinished, this,
            [&] { wasWhole = qobject_cast<MainWindow *>(alive.data()) != nullptr; });
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("51"));
    window.reset();
    QVERIFY(wasWhole);
    QCOMPARE(model.parameters(), Parameters());
}

PATCHSCALE_TEST(TestMainWindowState)
#include "tst_mainwindow_state.moc"
