// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QMainWindow;
class QMenu;

namespace patchscale {

class OpenDocument;

/// Takes scenarios from sheets: by the menu, or a file that is dropped on the window.
class SheetImport : public QObject
{
    Q_OBJECT

public:
    /// Adds its action to the menu of scenarios. The document has to outlive it.
    SheetImport(OpenDocument &document, QMainWindow &window, QMenu &scenarios);

private:
    void chooseFile();
    void import(const QString &path);

    OpenDocument &m_document;
    QMainWindow &m_window;
};

} // namespace patchscale
