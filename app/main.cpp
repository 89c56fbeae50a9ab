// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/applicationsetup.h"
#include "app/batch.h"
#include "app/commandline.h"
#include "app/settings.h"
#include "app/standardstreams.h"
#include "model/flopsmodel.h"
#include "ui/mainwindow.h"
#include "ui/systemappearance.h"
#include "ui/theme.h"

#include <QApplication>
#include <QTimer>

namespace {

using namespace patchscale;

constexpr int couldNotBeDone = 1;
constexpr int wrongArgument = 2;

/// Standard error is for what concerns the work. Qt warns there of a session that lacks something, which a
/// job or a container always does.
void dropWarnings(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtFatalMsg || type == QtCriticalMsg)
        complain({text});
}

int runWithoutWindow(const Invocation &invocation, const Presets &presets, int argc, char **argv)
{
    qInstallMessageHandler(dropWarnings);
    if (!invocation.drawsPictures()) {
        const QCoreApplication application(argc, argv);
        return runBatch(invocation, presets);
    }
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    // There need not be a display; elsewhere there always is one.
    qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    const QApplication application(argc, argv);
    return runBatch(invocation, presets);
}

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    // Where a platform is asked for, Qt knows better.
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

int runWindow(const Invocation &invocation, const Presets &presets, int argc, char **argv)
{
    QApplication application(argc, argv);
    setUpApplication(application);

    FlopsModel model;
    model.setParameters(invocation.parameters);
    model.setMethod(*invocation.method);
    const SystemAppearance system;
    const WindowState remembered = loadWindowState();
    applyTheme(remembered.view.theme, system.prefersDark());

    MainWindow window(model, presets);
    window.setState(remembered);
    QObject::connect(&window, &MainWindow::viewSettingsChanged, &system,
                     [&](const ViewSettings &settings) { applyTheme(settings.theme, system.prefersDark()); });
    QObject::connect(&system, &SystemAppearance::changed, &window, [&] {
        applyTheme(window.state().view.theme, system.prefersDark());
        window.setAnimated(!system.prefersNoAnimation());
    });
    QObject::connect(&window, &MainWindow::aboutToClose, &window, [&] {
        if (const Failure failure = saveWindowState(window.state()))
            complain(*failure);
    });
    // Asked once the window is there: nothing moves before.
    QTimer::singleShot(0, &window, [&] { window.setAnimated(!system.prefersNoAnimation()); });
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    setNames();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto loaded = loadPresets();
    if (const Error *error = std::get_if<Error>(&loaded)) {
        complain(*error);
        return couldNotBeDone;
    }
    const auto &presets = *std::get_if<Presets>(&loaded);
    const auto parsed = parseCommandLine(arguments, presets);
    if (const Error *error = std::get_if<Error>(&parsed)) {
        complain(*error);
        return wrongArgument;
    }
    const auto &invocation = *std::get_if<Invocation>(&parsed);
    if (!invocation.isBatch() && !hasDisplay()) {
        complain({QCoreApplication::translate(
            "Main", "there is no display for the window; --print and --export need none, see --help")});
        return couldNotBeDone;
    }
    return invocation.isBatch() ? runWithoutWindow(invocation, presets, argc, argv)
                                : runWindow(invocation, presets, argc, argv);
}
