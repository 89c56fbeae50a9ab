// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

class QActionGroup;
class QMenu;
class QWidget;

namespace patchscale {

class OpenDocument;

/// The menu of the files that were opened or saved last.
class RecentFiles : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype most = 10;

    /// Where the list is kept; several windows may share it, so that it is read each time.
    struct Store
    {
        std::function<QStringList()> read;
        std::function<void(const QStringList &files)> write;
    };

    /// The document has to outlive it; the window owns it.
    RecentFiles(OpenDocument &document, QWidget &window);

    /// Until it is told where, the list lasts as long as this.
    void setStore(Store store);
    [[nodiscard]] QMenu *menu() { return m_menu; }

signals:
    void chosen(const QString &path);

private:
    void note();
    void list();
    void choose(const QString &path);

    OpenDocument &m_document;
    QWidget &m_window;
    QMenu *m_menu; ///< owned by the window
    QActionGroup *m_listed;
    QStringList m_files;
    Store m_store;
    QString m_noted; ///< the file that the document had last
};

} // namespace patchscale
