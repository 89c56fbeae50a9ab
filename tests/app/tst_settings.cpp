// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"
#include "tests/testprogram.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace patchscale;

namespace {

bool isAtItsDefaults(const WindowState &state)
{
    return state.geometry.isEmpty() && !state.isMaximized && state.view == WindowState().view &&
           state.exportFolder.isEmpty();
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void nothingStored();
    void viewSettings_data();
    void viewSettings();
    void numbersAreAsChosenInTheFirstEdition_data();
    void numbersAreAsChosenInTheFirstEdition();
    void geometry_data();
    void geometry();
    void exportFolder_data();
    void exportFolder();
    void theLastStateCounts();
    void garbage_data();
    void garbage();
    void oneBadValueSpoilsNoOther();
    void fileOfGarbage();
    void unknownEntriesStay();
    void saysWhereNothingCanBeRemembered();
    void aSettingIsStoredAlone_data();
    void aSettingIsStoredAlone();
    void anotherWindowsSettingsStay();
    void fileOfANewerVersionStays();
    void brokenFileIsKept();
    void whatCouldNotBeStoredIsTriedAgain();
    void recentFilesAreShared();
    void recentFilesOfANewerVersionStay();

private:
    [[nodiscard]] static QString path() { return QSettings().fileName(); }
    [[nodiscard]] static Failure remember(const WindowState &state) { return Settings().remember(state); }
    [[nodiscard]] static WindowState remembered() { return Settings().state(); }
    [[nodiscard]] static QByteArray readFile(const QString &name = path())
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] static bool writeFile(const QByteArray &bytes)
    {
        QFile file(path());
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    QTemporaryDir m_folder;
};

/// What the person who runs this test has stored is not touched.
void TestSettings::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("PatchScaleTest"));
    QCoreApplication::setApplicationName(QStringLiteral("settings"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QVERIFY2(path().startsWith(m_folder.path()), qPrintable(path()));
}

void TestSettings::init()
{
    for (const QFileInfo &file : QFileInfo(path()).dir().entryInfoList(QDir::Files))
        QVERIFY(QFile::remove(file.filePath()));
}

void TestSettings::nothingStored()
{
    QVERIFY(isAtItsDefaults(remembered()));
}

void TestSettings::viewSettings_data()
{
    QTest::addColumn<ViewSettings>("view");
    QTest::newRow("as at first") << WindowState().view;
    QTest::newRow("powers of ten") << ViewSettings{.numberStyle = NumberStyle::Scientific};
    QTest::newRow("colour-blind-safe") << ViewSettings{.colourSet = ColourSet::ColourBlindSafe};
    QTest::newRow("light") << ViewSettings{.theme = Theme::Light};
    QTest::newRow("dark") << ViewSettings{.theme = Theme::Dark};
    QTest::newRow("table") << ViewSettings{.isTableShown = true};
    QTest::newRow("reference") << ViewSettings{.isReferenceShown = true};
    QTest::newRow("all") << ViewSettings{NumberStyle::Scientific, ColourSet::ColourBlindSafe, Theme::Dark};
}

void TestSettings::viewSettings()
{
    QFETCH(ViewSettings, view);
    WindowState state;
    state.view = view;
    QVERIFY(!remember(state));
    QVERIFY(remembered().view == view);
}

/// It wrote powers of ten unless it was told otherwise, and stored what was chosen alone.
void TestSettings::numbersAreAsChosenInTheFirstEdition_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<NumberStyle>("expected");
    QTest::newRow("powers of ten") << QByteArray("[view]\nnumbers=scientific\n") << NumberStyle::Scientific;
    QTest::newRow("prefixes") << QByteArray("[view]\nnumbers=si\n") << NumberStyle::SiPrefix;
    QTest::newRow("nothing") << QByteArray("[view]\ntheme=dark\n") << NumberStyle::SiPrefix;
}

void TestSettings::numbersAreAsChosenInTheFirstEdition()
{
    QFETCH(QByteArray, stored);
    QFETCH(NumberStyle, expected);
    QVERIFY(writeFile(stored));
    QVERIFY(remembered().view.numberStyle == expected);
}

void TestSettings::geometry_data()
{
    QTest::addColumn<QRect>("geometry");
    QTest::addColumn<bool>("isMaximized");
    QTest::newRow("never shown") << QRect() << false;
    QTest::newRow("somewhere") << QRect(30, 40, 960, 640) << false;
    QTest::newRow("on a screen to the left") << QRect(-1900, -20, 1240, 820) << false;
    QTest::newRow("maximized") << QRect(30, 40, 960, 640) << true;
}

void TestSettings::geometry()
{
    QFETCH(QRect, geometry);
    QFETCH(bool, isMaximized);
    WindowState state;
    state.geometry = geometry;
    state.isMaximized = isMaximized;
    QVERIFY(!remember(state));
    const WindowState loaded = remembered();
    QCOMPARE(loaded.geometry, geometry);
    QCOMPARE(loaded.isMaximized, isMaximized);
}

void TestSettings::exportFolder_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("none") << QString();
    QTest::newRow("plain") << QStringLiteral("/home/someone/charts");
    QTest::newRow("not Latin, with spaces") << QStringLiteral("/home/someone/Größe €, 100 %");
    QTest::newRow("what a settings file could misread") << QStringLiteral("/a;b=c\\d\"e@Rect(1 2 3 4)");
    QTest::newRow("on another system") << QStringLiteral("C:/Users/Someone/Documents");
}

void TestSettings::exportFolder()
{
    QFETCH(QString, folder);
    WindowState state;
    state.exportFolder = folder;
    QVERIFY(!remember(state));
    QCOMPARE(remembered().exportFolder, folder);
}

void TestSettings::theLastStateCounts()
{
    QVERIFY(!remember({QRect(1, 2, 700, 500), true,
                       ViewSettings{NumberStyle::SiPrefix, ColourSet::ColourBlindSafe, Theme::Light},
                       QStringLiteral("/before"), 20, 300, true, QStringLiteral("text")}));
    QVERIFY(!remember(WindowState()));
    QVERIFY(isAtItsDefaults(remembered()));
}

/// Each row is a file of settings as another version, or a person with an editor, may have left it.
void TestSettings::garbage_data()
{
    QTest::addColumn<QByteArray>("contents");
    const auto row = [](const char *name, const char *contents) {
        QTest::newRow(name) << QByteArray(contents);
    };
    row("geometry that is a word", "[window]\ngeometry=somewhere\n");
    row("geometry that is a number", "[window]\ngeometry=42\n");
    row("geometry that lacks a side", "[window]\ngeometry=@Rect(1 2 3)\n");
    row("geometry of no size", "[window]\ngeometry=@Rect(10 10 0 0)\n");
    row("geometry turned inside out", "[window]\ngeometry=@Rect(10 10 -400 -300)\n");
    row("geometry of another type", "[window]\ngeometry=@Point(1 2)\n");
    row("maximized that is a word", "[window]\nmaximized=perhaps\n");
    row("maximized that is a list", "[window]\nmaximized=1, 2\n");
    row("unknown numbers", "[view]\nnumbers=roman\n");
    row("numbers that are one", "[view]\nnumbers=1\n");
    row("unknown colours", "[view]\ncolours=mauve\n");
    row("unknown theme", "[view]\ntheme=DARK\n");
    row("empty values", "[view]\nnumbers=\ncolours=\ntheme=\n[window]\ngeometry=\nmaximized=\n");
    row("a folder that is a list", "[export]\nfolder=@Invalid()\n");
}

void TestSettings::garbage()
{
    QFETCH(QByteArray, contents);
    QVERIFY(writeFile(contents));
    QVERIFY(isAtItsDefaults(remembered()));
}

void TestSettings::oneBadValueSpoilsNoOther()
{
    QVERIFY(writeFile("[view]\nnumbers=roman\ncolours=colour-blind-safe\ntheme=dark\n"
                      "[window]\ngeometry=nowhere\n[export]\nfolder=/charts\n"));
    const WindowState state = remembered();
    QVERIFY(state.view == (ViewSettings{NumberStyle::SiPrefix, ColourSet::ColourBlindSafe, Theme::Dark}));
    QVERIFY(state.geometry.isEmpty());
    QCOMPARE(state.exportFolder, QStringLiteral("/charts"));
}

static QByteArray noise()
{
    QByteArray bytes;
    for (int i = 0; i < 5000; ++i)
        bytes += static_cast<char>(i * i % 251);
    return bytes;
}

/// And what is saved afterwards is there again.
void TestSettings::fileOfGarbage()
{
    QVERIFY(writeFile(noise()));
    Settings settings;
    QVERIFY(isAtItsDefaults(settings.state()));
    WindowState state;
    state.view.theme = Theme::Dark;
    QVERIFY(settings.remember(state)); // says that the noise is kept
    QVERIFY(remembered().view == state.view);
}

/// A newer version may keep more here.
void TestSettings::unknownEntriesStay()
{
    QVERIFY(writeFile("[later]\nscenario=eight billion\n"));
    WindowState state;
    state.view.theme = Theme::Dark;
    QVERIFY(!remember(state));
    QCOMPARE(QSettings().value(QStringLiteral("later/scenario")).toString(), QStringLiteral("eight billion"));
}

void TestSettings::saysWhereNothingCanBeRemembered()
{
    // Not even an administrator can make a folder of a file.
    const QString file = m_folder.filePath(QStringLiteral("file"));
    QFile blocker(file);
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, file);
    const QString target = path();
    WindowState state;
    state.view.theme = Theme::Dark;
    Settings settings;
    const Failure failure = settings.remember(state);
    const Failure second = settings.remember(state);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QVERIFY(target.startsWith(file));
    QVERIFY(failure.has_value());
    QCOMPARE(failure->message, QStringLiteral("could not write the settings to “%1”").arg(target));
    QVERIFY(!second); // once is enough
}

void TestSettings::aSettingIsStoredAlone_data()
{
    QTest::addColumn<WindowState>("changed");
    QTest::addColumn<QString>("entry");

    const auto row = [](const char *entry, auto WindowState::*member, const auto &value) {
        WindowState changed;
        changed.*member = value;
        QTest::newRow(entry) << changed << QString::fromLatin1(entry);
    };
    row("window/geometry", &WindowState::geometry, QRect(1, 2, 700, 500));
    row("window/maximized", &WindowState::isMaximized, true);
    row("window/title-bar", &WindowState::titleBarHeight, 20);
    row("window/sidebar", &WindowState::sidebarWidth, 300);
    row("window/sidebar-closed", &WindowState::isSidebarClosed, true);
    row("window/groups", &WindowState::openGroups, QStringLiteral("bpe text"));
    row("export/folder", &WindowState::exportFolder, QStringLiteral("/charts"));
    row("view/numbers", &WindowState::view, ViewSettings{.numberStyle = NumberStyle::Scientific});
    row("view/colours", &WindowState::view, ViewSettings{NumberStyle::SiPrefix, ColourSet::ColourBlindSafe});
    row("view/theme", &WindowState::view,
        ViewSettings{.numberStyle = NumberStyle::SiPrefix, .theme = Theme::Dark});
}

void TestSettings::aSettingIsStoredAlone()
{
    QFETCH(WindowState, changed);
    QFETCH(QString, entry);
    Settings settings;
    QVERIFY(!settings.remember(WindowState()));
    QVERIFY(!QFileInfo::exists(path())); // nothing changed
    QVERIFY(!settings.remember(changed));
    QCOMPARE(settings.state(), changed);
    QCOMPARE(remembered(), changed);
    const QStringList keys = QSettings().allKeys();
    QCOMPARE(QSet<QString>(keys.begin(), keys.end()), (QSet<QString>{QStringLiteral("format"), entry}));
}

/// Each window stores what was changed in it, whichever is closed last.
void TestSettings::anotherWindowsSettingsStay()
{
    Settings first;
    Settings second;
    WindowState state;
    state.view.theme = Theme::Dark;
    state.exportFolder = QStringLiteral("/charts");
    QVERIFY(!first.remember(state));
    WindowState other;
    other.geometry = QRect(1, 2, 700, 500);
    QVERIFY(!second.remember(other));
    state.geometry = other.geometry;
    QCOMPARE(remembered(), state);
}

void TestSettings::fileOfANewerVersionStays()
{
    const QByteArray newer = "[General]\nformat=2\n\n[view]\ntheme=dark\n";
    QVERIFY(writeFile(newer));
    Settings settings;
    QVERIFY(isAtItsDefaults(settings.state()));
    WindowState state;
    state.view.numberStyle = NumberStyle::Scientific;
    const Failure failure = settings.remember(state);
    QVERIFY(failure);
    QVERIFY2(failure->message.contains(path()), qPrintable(failure->message));
    QVERIFY(!settings.remember(state)); // said once
    QCOMPARE(readFile(), newer);
    QCOMPARE(QFileInfo(path()).dir().entryList(QDir::Files).size(), 1);
}

void TestSettings::brokenFileIsKept()
{
    const QByteArray broken = "[view]\ntheme=dark\n[export]\nfolder=/charts\nthis is no entry\n";
    for (const QByteArray &bytes : {noise(), broken}) {
        QVERIFY(writeFile(bytes));
        Settings settings;
        WindowState state = settings.state();
        state.view.numberStyle = NumberStyle::Scientific;
        const Failure failure = settings.remember(state);
        QVERIFY(failure);
        QVERIFY2(failure->message.contains(path()), qPrintable(failure->message));
        // What could be read of it is not forgotten.
        QCOMPARE(remembered(), state);
        QVERIFY(!settings.remember(WindowState()));
        QVERIFY(isAtItsDefaults(remembered()));
    }
    QCOMPARE(readFile(path() + QStringLiteral(".bak")), noise());
    QCOMPARE(readFile(path() + QStringLiteral(".bak2")), broken);
}

void TestSettings::whatCouldNotBeStoredIsTriedAgain()
{
    const QString file = m_folder.filePath(QStringLiteral("blocker"));
    QFile blocker(file);
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    Settings settings;
    WindowState state;
    state.view.theme = Theme::Dark;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, file);
    const Failure failure = settings.remember(state);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QVERIFY(failure);
    state.exportFolder = QStringLiteral("/charts");
    QVERIFY(!settings.remember(state));
    QCOMPARE(remembered(), state);
}

/// Two windows have one list, and each reads what the other has written.
void TestSettings::recentFilesAreShared()
{
    Settings first;
    const Settings second;
    QCOMPARE(Settings::recentFiles(), QStringList());
    const QStringList one = {QStringLiteral("/home/Größe €, 100 %/a;b.patchscale")};
    first.setRecentFiles(one);
    QCOMPARE(Settings::recentFiles(), one);
    second.setRecentFiles(QStringList{QStringLiteral("/b.patchscale")} + Settings::recentFiles());
    WindowState state;
    state.view.theme = Theme::Dark;
    QVERIFY(!first.remember(state)); // of which the list is no part
    QCOMPARE(Settings::recentFiles(), QStringList{QStringLiteral("/b.patchscale")} + one);
    first.setRecentFiles({});
    QCOMPARE(Settings::recentFiles(), QStringList());
    QCOMPARE(remembered(), state);
}

void TestSettings::recentFilesOfANewerVersionStay()
{
    const QByteArray newer = "[General]\nformat=2\n\n[files]\nrecent=/a\n";
    QVERIFY(writeFile(newer));
    QCOMPARE(Settings::recentFiles(), QStringList());
    Settings().setRecentFiles({QStringLiteral("/b")});
    QCOMPARE(readFile(), newer);
}

PATCHSCALE_TEST(TestSettings)
#include "tst_settings.moc"
