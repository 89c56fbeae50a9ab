// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/filewatch.h"

#include "model/documents/documentformat.h"
#include "ui/documents/filequestions.h"
#include "ui/documents/opendocument.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QWidget>

#include <utility>

namespace patchscale {

FileWatch::FileWatch(OpenDocument &document, QWidget &window, std::function<bool()> reload)
    : QObject(&window), m_document(document), m_window(window), m_reload(std::move(reload))
{
    constexpr int pause = 200; // milliseconds, in which the other program goes on writing
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &FileWatch::check);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_document, &OpenDocument::changed, this, &FileWatch::follow);
    m_window.installEventFilter(this);
    follow();
}

bool FileWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        m_pause.start();
    return QObject::eventFilter(watched, event);
}

void FileWatch::follow()
{
    const QString &path = m_document.path();
    const QStringList before = m_watcher.files();
    if (before == QStringList{path})
        return;
    if (!before.isEmpty())
        m_watcher.removePaths(before);
    if (!path.isEmpty())
        m_watcher.addPath(path);
}

void FileWatch::check()
{
    const QString path = m_document.path();
    // Who is elsewhere, or is being asked something, gets back to the window later.
    if (path.isEmpty() || !m_window.isActiveWindow() || QApplication::activeModalWidget())
        return;
    if (QApplication::activePopupWidget() || QApplication::mouseButtons() != Qt::NoButton) {
        m_pause.start();
        return;
    }
    // What was put in the file's place is another file to the system.
    m_watcher.removePath(path);
    m_watcher.addPath(path);
    if (!m_document.isChangedByOthers())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        if (!file.exists())
            m_document.keepInstead(std::nullopt);
        return;
    }
    const QByteArray mark = fileMark(file.read(mostDocumentBytes + 1));
    file.close();
    if (!askForReload(m_window, path, m_document.isModified()) || !m_reload())
        m_document.keepInstead(mark);
}

} // namespace patchscale
