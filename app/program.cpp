// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include "app/applicationsetup.h"
#include "app/commandline/arguments.h"
#include "app/commandline/commandline.h"
#include "app/commandline/outputs.h"
#include "app/settings.h"
#include "app/windowfiles.h"
#include "model/documents/documentformat.h"
#include "model/flopsmodel.h"
#include "model/parameters/ownmodels.h"
#include "ui/appearance/systemappearance.h"
#include "ui/appearance/theme.h"
#include "ui/widgets/files/filedialog.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QTimer>

#include <cstdlib>
#include <memory>

namespace patchscale {
namespace {

constexpr int couldNotBeDone = 1;
constexpr int wrongArgument = 2;

int failed(const Error &error, int status)
{
    complain(error);
    return status;
}

/// Standard error is for what concerns the work. Qt warns there of a session that lacks something, which a
/// job or a container always does.
void dropWarnings(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtFatalMsg || type == QtCriticalMsg)
        complain({text});
}

/// What Qt says of a display is many lines, the last of them fatal; the first says why.
void listenForFailure(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    static QString reason;
    if (type == QtFatalMsg) {
        complain({QCoreApplication::translate(
                      "Display",
                      "there is no display for the window (%1); --print and --export need none, see --help")
                      .arg(reason.isEmpty() ? text.simplified() : reason)});
        std::_Exit(EXIT_FAILURE);
    }
    if (reason.isEmpty() && QByteArrayView(context.category).startsWith("qt.qpa"))
        reason = text.simplified();
}

/// Where no display can be opened, a line on standard error says why, and the program ends with status 1: Qt
/// would abort. `argc` has to outlive the application.
std::unique_ptr<QApplication> openDisplay(int &argc, char **argv)
{
    const QtMessageHandler before = qInstallMessageHandler(listenForFailure);
    auto application = std::make_unique<QApplication>(argc, argv);
    qInstallMessageHandler(before);
    return application;
}

int runWithoutWindow(const Invocation &invocation, const Presets &presets, const Views &views, int argc,
                     char **argv)
{
    if (!invocation.drawsPictures()) {
        qInstallMessageHandler(dropWarnings);
        const QCoreApplication application(argc, argv);
        return runBatch(invocation, presets, views);
    }
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    // There need not be a display; elsewhere there always is one.
    qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    const auto application = openDisplay(argc, argv);
    qInstallMessageHandler(dropWarnings);
    return runBatch(invocation, presets, views);
}

/// Whether somebody sees a window.
bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

/// Says what is wrong with a command line; in a window too where a file manager has started the program on a
/// document, and nobody reads standard error.
int refuse(const Error &error, const DividedArguments &arguments, int argc, char **argv)
{
    const bool isDocumentAlone =
        arguments.own.size() == 2 && arguments.own.constLast().endsWith(documentSuffix, Qt::CaseInsensitive);
    complain(error);
    if (isDocumentAlone && hasDisplay()) {
        const auto application = openDisplay(argc, argv);
        const SystemAppearance system;
        setUpApplication(*application, arguments.style, system.look());
        FileDialog::showFailure(nullptr, error);
    }
    return wrongArgument;
}

/// Stores each setting when it changes; what goes wrong is said in the window and on standard error.
void rememberChanges(MainWindow &window, Settings &settings)
{
    const auto remember = [&window, &settings] {
        if (const Failure failure = settings.remember(window.state())) {
            complain(*failure);
            window.showNotice(*failure);
        }
    };
    QObject::connect(&window, &MainWindow::stateChanged, &window, remember);
    QObject::connect(&window, &MainWindow::aboutToClose, &window, remember);
}

int runWindow(const Invocation &invocation, const Presets &presets, const Views &views, const QString &style,
              int argc, char **argv)
{
    const auto application = openDisplay(argc, argv);
    const SystemAppearance system;
    setUpApplication(*application, style, system.look());

    FlopsModel model;
    if (const auto refusal = model.setCase(invocation.asked))
        return failed({refusal->message()}, wrongArgument);
    Settings settings;
    applyTheme(settings.state().view.theme, system.look());

    MainWindow window(model, presets, views);
    window.setState(settings.state());
    settings.startFrom(window.state());
    QObject::connect(&window, &MainWindow::viewSettingsChanged, &system,
                     [&](const ViewSettings &view) { applyTheme(view.theme, system.look()); });
    QObject::connect(&system, &SystemAppearance::changed, &window, [&] {
        applyTheme(window.state().view.theme, system.look());
        window.setAnimated(!system.prefersNoAnimation());
    });
    rememberChanges(window, settings);
    WindowFiles files(window, settings);
    if (!files.start(invocation))
        return EXIT_SUCCESS;
    QStringList notices;
    for (const Error &notice : invocation.notices) {
        complain(notice);
        notices << notice.message;
    }
    if (!notices.isEmpty())
        window.showNotice({notices.join(QStringLiteral("; "))});
    // Asked once the window is there: nothing moves before.
    QTimer::singleShot(0, &window, [&] {
        window.setAnimated(!system.prefersNoAnimation());
        files.offerLeft();
    });
    window.show();
    return QApplication::exec();
}

} // namespace

int runProgram(int argc, char **argv, const Views &views)
{
    setNames();
    const auto arguments = readArguments(argc, argv);
    if (const Error *error = std::get_if<Error>(&arguments))
        return failed(*error, wrongArgument);
    auto loaded = loadPresets();
    if (const Error *error = std::get_if<Error>(&loaded))
        return failed(*error, couldNotBeDone);
    auto &presets = *std::get_if<Presets>(&loaded);
    const std::vector<OwnModelFile> own = readOwnModels(ownModelsFolder(), presets);
    takeOwnModels(presets, own);
    const DividedArguments divided = divideArguments(*std::get_if<QStringList>(&arguments));
    auto parsed = parseCommandLine(divided.own, presets, views);
    if (const Error *error = std::get_if<Error>(&parsed))
        return refuse(*error, divided, argc, argv);
    auto &invocation = *std::get_if<Invocation>(&parsed);
    for (const OwnModelFile &file : own)
        if (file.fault && (invocation.usesModels || !invocation.isBatch()))
            invocation.notices.push_back(*file.fault);
    return invocation.isBatch() ? runWithoutWindow(invocation, presets, views, argc, argv)
                                : runWindow(invocation, presets, views, divided.style, argc, argv);
}

} // namespace patchscale
