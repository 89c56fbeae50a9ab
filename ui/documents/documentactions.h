// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QAction;
class QMainWindow;
class QMenu;

namespace patchscale {

class DocumentBar;
class OpenDocument;
class RecentFiles;

/// The menus by which a person works with a document as a whole: File and undo; and the title that says which
/// document it is and whether it is saved. What would lose work asks first.
class DocumentActions : public QObject
{
    Q_OBJECT

public:
    /// Puts its actions at the head of two menus, and those of every day into the bar. The document has to
    /// outlive it.
    DocumentActions(OpenDocument &document, QMainWindow &window, QMenu &file, QMenu &edit, DocumentBar &bar);

    /// Opens a file, and tells what is wrong with it or has to be known of it; answers whether it could.
    bool open(const QString &path);
    [[nodiscard]] RecentFiles &recentFiles() { return *m_recentFiles; }
    /// Asks what becomes of what is not saved; answers whether the document may go.
    [[nodiscard]] bool mayGo();

private:
    QAction *add(QMenu &menu, QAction *before, const char *name, const QString &text,
                 const QString &whatsThis);
    void setUpFile(QMenu &menu, DocumentBar &bar);
    void setUpUndo(QMenu &menu, DocumentBar &bar);
    void chooseFile();
    bool save();
    bool saveAs();
    enum class SaveTo { File, Elsewhere, Nowhere };
    SaveTo askWhereTo();
    void revert();
    void update();

    OpenDocument &m_document;
    QMainWindow &m_window;
    QAction *m_revert = nullptr;
    RecentFiles *m_recentFiles; ///< owned by the window
};

} // namespace patchscale
