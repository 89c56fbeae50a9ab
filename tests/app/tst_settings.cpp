// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace patchscale;

namespace {

bool isAtItsDefaults(const WindowState &state)
{
    return state.geometry.isEmpty() && !state.isMaximized && state.view == ViewSettings() &&
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

private:
    [[nodiscard]] static QString path() { return QSettings().fileName(); }
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
    QSettings settings;
    settings.clear();
    settings.sync();
    QCOMPARE(settings.status(), QSettings::NoError);
}

void TestSettings::nothingStored()
{
    QVERIFY(isAtItsDefaults(loadWindowState()));
}

void TestSettings::viewSettings_data()
{
    QTest::addColumn<ViewSettings>("view");
    QTest::newRow("as at first") << ViewSettings();
    QTest::newRow("SI prefixes") << ViewSettings{.numberStyle = NumberStyle::SiPrefix};
    QTest::newRow("colour-blind-safe") << ViewSettings{.colourSet = ColourSet::ColourBlindSafe};
    QTest::newRow("light") << ViewSettings{.theme = Theme::Light};
    QTest::newRow("dark") << ViewSettings{.theme = Theme::Dark};
    QTest::newRow("all") << ViewSettings{NumberStyle::SiPrefix, ColourSet::ColourBlindSafe, Theme::Dark};
}

void TestSettings::viewSettings()
{
    QFETCH(ViewSettings, view);
    WindowState state;
    state.view = view;
    QVERIFY(!saveWindowState(state));
    QVERIFY(loadWindowState().view == view);
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
    QVERIFY(!saveWindowState(state));
    const WindowState loaded = loadWindowState();
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
    QVERIFY(!saveWindowState(state));
    QCOMPARE(loadWindowState().exportFolder, folder);
}

void TestSettings::theLastStateCounts()
{
    QVERIFY(!saveWindowState({QRect(1, 2, 700, 500), true,
                              ViewSettings{NumberStyle::SiPrefix, ColourSet::ColourBlindSafe, Theme::Light},
                              QStringLiteral("/before")}));
    QVERIFY(!saveWindowState(WindowState()));
    QVERIFY(isAtItsDefaults(loadWindowState()));
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
    QVERIFY(isAtItsDefaults(loadWindowState()));
}

void TestSettings::oneBadValueSpoilsNoOther()
{
    QVERIFY(writeFile("[view]\nnumbers=roman\ncolours=colour-blind-safe\ntheme=dark\n"
                      "[window]\ngeometry=nowhere\n[export]\nfolder=/charts\n"));
    const WindowState state = loadWindowState();
    QVERIFY(state.view == (ViewSettings{NumberStyle::Scientific, ColourSet::ColourBlindSafe, Theme::Dark}));
    QVERIFY(state.geometry.isEmpty());
    QCOMPARE(state.exportFolder, QStringLiteral("/charts"));
}

/// And what is saved afterwards is there again.
void TestSettings::fileOfGarbage()
{
    QByteArray noise;
    for (int i = 0; i < 5000; ++i)
        noise += static_cast<char>(i * i % 251);
    QVERIFY(writeFile(noise));
    QVERIFY(isAtItsDefaults(loadWindowState()));
    WindowState state;
    state.view.theme = Theme::Dark;
    QVERIFY(!saveWindowState(state));
    QVERIFY(loadWindowState().view == state.view);
}

/// A newer version may keep more here.
void TestSettings::unknownEntriesStay()
{
    QVERIFY(writeFile("[later]\nscenario=eight billion\n"));
    QVERIFY(!saveWindowState(WindowState()));
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
    const Failure failure = saveWindowState(WindowState());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QVERIFY(target.startsWith(file));
    QVERIFY(failure.has_value());
    QCOMPARE(failure->message, QStringLiteral("could not write the settings to “%1”").arg(target));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
