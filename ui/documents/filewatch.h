// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace patchscale {

class OpenDocument;

/// Notices that another program has changed the document's file, and asks once for each change which of the
/// two is to stay. A document whose file is gone is not saved.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    /// `reload` reads the document anew and answers whether it could. The document has to outlive it.
    FileWatch(OpenDocument &document, QWidget &window, std::function<bool()> reload);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void check();

    OpenDocument &m_document;
    QWidget &m_window;
    std::function<bool()> m_reload;
    QFileSystemWatcher m_watcher;
    QTimer m_pause;
};

} // namespace patchscale
