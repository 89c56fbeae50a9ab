// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"
#include "app/settings.h"
#include "app/windowfiles.h"
#include "model/documents/documentformat.h"
#include "model/flopsmodel.h"
#include "tests/model/documents/samples.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/presets.h"
#include "ui/documents/opendocument.h"
#include "ui/views/views.h"
#include "ui/window/mainwindow.h"

#include <QFileOpenEvent>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

/// Files that the system hands to a program which runs already.
class TestWindowFiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void systemsFileIsOpened();
    void startsOnItsDocument();

private:
    ScratchFolder m_settings;
};

/// What the person who runs this test has stored is not touched.
void TestWindowFiles::initTestCase()
{
    setUpApplication();
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("PatchScaleTest"));
    QCoreApplication::setApplicationName(QStringLiteral("windowfiles"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
}

/// As macOS does where others start the program once more.
void TestWindowFiles::systemsFileIsOpened()
{
    const ScratchFolder folder;
    folder.put("plan.patchscale", documentBytes(fullDocument(3, 1)));
    FlopsModel model;
    const Views views = allViews();
    MainWindow window(model, presets(), views);
    const Settings settings;
    const WindowFiles files(window, settings);
    QFileOpenEvent event(folder.path("plan.patchscale"));
    QCoreApplication::sendEvent(qApp, &event);
    QVERIFY(window.document().path().isEmpty()); // the system waits for an answer
    QTRY_COMPARE(window.document().path(), folder.path("plan.patchscale"));
    QCOMPARE(window.document().document().scenarios.size(), std::size_t(3));
    QCOMPARE(Settings::recentFiles(), QStringList{folder.path("plan.patchscale")});
}

void TestWindowFiles::startsOnItsDocument()
{
    const ScratchFolder folder;
    folder.put("plan.patchscale", documentBytes(fullDocument(3, 1)));
    const Views views = allViews();
    const auto parsed = parseCommandLine(
        {QStringLiteral("patchscale"), folder.path("plan.patchscale"), QStringLiteral("--blt-ps=6")},
        presets(), views);
    const auto *invocation = std::get_if<Invocation>(&parsed);
    QVERIFY(invocation);
    FlopsModel model;
    MainWindow window(model, presets(), views);
    const Settings settings;
    WindowFiles files(window, settings);
    QVERIFY(files.start(*invocation));
    QCOMPARE(window.document().path(), folder.path("plan.patchscale"));
    QVERIFY(window.document().isModified());
    QCOMPARE(model.parameters().bltPs, 6.0);
}

PATCHSCALE_TEST(TestWindowFiles)
#include "tst_windowfiles.moc"
