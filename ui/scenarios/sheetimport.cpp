// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenarios/sheetimport.h"

#include "model/documents/scenariosheet.h"
#include "ui/documents/opendocument.h"
#include "ui/widgets/files/filedialog.h"
#include "ui/widgets/files/filedrop.h"

#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QStandardPaths>
#include <QStatusBar>

namespace patchscale {

SheetImport::SheetImport(OpenDocument &document, QMainWindow &window, QMenu &scenarios)
    : QObject(&window), m_document(document), m_window(window)
{
    auto *action = new QAction(tr("&Import scenarios…"), this);
    action->setObjectName(QStringLiteral("actionImport"));
    action->setWhatsThis(tr(
        "Adds the scenarios of a sheet, a CSV file with a scenario a row. Its first row names the columns: "
        "name, method, note, and any parameter by its identifier, such as blt_ps. What is missing is as by "
        "default."));
    scenarios.addAction(action);
    scenarios.addSeparator();
    connect(action, &QAction::triggered, this, &SheetImport::chooseFile);
    const auto *drop = new FileDrop(window, sheetSuffix);
    connect(drop, &FileDrop::dropped, this, &SheetImport::import);
}

void SheetImport::chooseFile()
{
    const QString folder = m_document.path().isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               : QFileInfo(m_document.path()).path();
    const QString filter = tr("Sheets of scenarios (*%1)").arg(sheetSuffix);
    const QString path = FileDialog::openFile(&m_window, tr("Import scenarios"), folder, filter);
    if (!path.isEmpty())
        import(path);
}

void SheetImport::import(const QString &path)
{
    auto read = importSheetFile(m_document.document(), path);
    if (const Error *error = std::get_if<Error>(&read)) {
        FileDialog::showFailure(&m_window, *error);
        return;
    }
    const Imported &imported = *std::get_if<Imported>(&read);
    m_document.import(imported);
    constexpr int milliseconds = 6000;
    m_window.statusBar()->showMessage(
        tr("%n scenario(s) from “%1”", nullptr, imported.count).arg(QFileInfo(path).fileName()),
        milliseconds);
}

} // namespace patchscale
