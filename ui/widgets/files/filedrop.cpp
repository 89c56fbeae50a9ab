// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/files/filedrop.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace patchscale {
namespace {

/// The one file that is dragged; empty for anything else.
QString draggedFile(const QDropEvent &event)
{
    const QList<QUrl> urls = event.mimeData()->urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

} // namespace

FileDrop::FileDrop(QWidget &window, const QString &suffix) : QObject(&window), m_suffix(suffix)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDropped = event->type() == QEvent::Drop;
    if (isDropped || event->type() == QEvent::DragEnter) {
        auto *drop = static_cast<QDropEvent *>(event);
        const QString path = draggedFile(*drop);
        if (!path.endsWith(m_suffix, Qt::CaseInsensitive))
            return QObject::eventFilter(watched, event);
        // Whoever it comes from keeps it, also where it was to be moved.
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        // Not while the program that it comes from waits for an answer.
        if (isDropped)
            QMetaObject::invokeMethod(
                this, [this, path] { emit dropped(path); }, Qt::QueuedConnection);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace patchscale
