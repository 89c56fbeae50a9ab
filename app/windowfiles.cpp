// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowfiles.h"

#include "app/commandline/commandline.h"
#include "app/commandline/outputs.h"
#include "app/settings.h"
#include "ui/documents/documentactions.h"
#include "ui/documents/filequestions.h"
#include "ui/documents/opendocument.h"
#include "ui/documents/recentfiles.h"
#include "ui/widgets/files/filedialog.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QFileOpenEvent>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace patchscale {
namespace {

/// Names the copy that another window was asked about, so that this one need not ask.
constexpr const char *restoreVariable = "PATCHSCALE_RESTORE";

QString recoveryRoot()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery");
}

/// Each window is a program of its own.
void startAnother(const QStringList &arguments, const QString &restored, QWidget &window)
{
    QProcess program;
    program.setProgram(QCoreApplication::applicationFilePath());
    program.setArguments(arguments);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!restored.isEmpty())
        environment.insert(QString::fromLatin1(restoreVariable), restored);
    program.setProcessEnvironment(environment);
    if (!program.startDetached())
        FileDialog::showFailure(
            &window, {WindowFiles::tr("another window could not be opened: %1").arg(program.errorString())});
}

} // namespace

WindowFiles::WindowFiles(MainWindow &window, const Settings &settings)
    : m_window(window), m_recovery(window.document(), recoveryRoot())
{
    window.documentActions().recentFiles().setStore(
        {&Settings::recentFiles, [&settings](const QStringList &files) { settings.setRecentFiles(files); }});
    connect(&m_recovery, &Recovery::failed, this, [this](const Error &error) {
        complain(error);
        m_window.showNotice(error);
    });
    qApp->installEventFilter(this);
}

bool WindowFiles::start(const Invocation &invocation)
{
    if (invocation.documentFile.isEmpty())
        return true;
    OpenDocument &document = m_window.document();
    const QString path = QDir::cleanPath(QFileInfo(invocation.documentFile).absoluteFilePath());
    const auto holder = document.otherHolder(path);
    const Access access = holder ? askForAccess(nullptr, path, *holder) : Access::Own;
    if (access == Access::None)
        return false;
    document.start(*invocation.document, access == Access::Own ? path : QString(), invocation.documentBytes,
                   invocation.isDocumentChanged);
    if (!invocation.scenario.isEmpty())
        document.show(invocation.document->find(invocation.scenario)->id);
    return true;
}

void WindowFiles::offerLeft()
{
    const QString restored = qEnvironmentVariable(restoreVariable);
    qunsetenv(restoreVariable);
    if (!restored.isEmpty())
        m_recovery.restore(m_window, restored);
    else
        m_recovery.offerLeft(m_window, [this](const QString &name) { startAnother({}, name, m_window); });
}

bool WindowFiles::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FileOpen)
        return QObject::eventFilter(watched, event);
    const QString path = static_cast<QFileOpenEvent *>(event)->file();
    // Not while the system waits for an answer.
    QMetaObject::invokeMethod(
        this, [this, path] { open(path); }, Qt::QueuedConnection);
    return true;
}

void WindowFiles::open(const QString &path)
{
    OpenDocument &document = m_window.document();
    if (document.path().isEmpty() && !document.isModified() && document.steps().count() == 0)
        m_window.documentActions().open(path);
    else
        startAnother({path}, QString(), m_window);
}

} // namespace patchscale
