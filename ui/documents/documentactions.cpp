// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documentactions.h"

#include "model/documents/documentformat.h"
#include "ui/appearance/signicon.h"
#include "ui/documents/documentbar.h"
#include "ui/documents/documentsigns.h"
#include "ui/documents/filequestions.h"
#include "ui/documents/filewatch.h"
#include "ui/documents/opendocument.h"
#include "ui/documents/recentfiles.h"
#include "ui/widgets/files/filedialog.h"
#include "ui/widgets/files/filedrop.h"

#include <QDir>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace patchscale {
namespace {

QString filter()
{
    return QCoreApplication::translate("DocumentActions", "PatchScale documents (*%1)").arg(documentSuffix);
}

} // namespace

DocumentActions::DocumentActions(OpenDocument &document, QMainWindow &window, QMenu &file, QMenu &edit,
                                 DocumentBar &bar)
    : QObject(&window)
    , m_document(document)
    , m_window(window)
    , m_recentFiles(new RecentFiles(document, window))
{
    setUpFile(file, bar);
    setUpUndo(edit, bar);
    bar.setDocument(document);
    const auto *drop = new FileDrop(m_window, documentSuffix);
    connect(drop, &FileDrop::dropped, this, [this](const QString &path) {
        if (mayGo())
            open(path);
    });
    connect(&m_document, &OpenDocument::changed, this, &DocumentActions::update);
    new FileWatch(document, window, [this] { return open(m_document.path()); });
    update();
}

bool DocumentActions::open(const QString &path)
{
    const auto read = readDocument(path);
    if (const Error *error = std::get_if<Error>(&read)) {
        FileDialog::showFailure(&m_window, *error);
        return false;
    }
    const auto &opened = *std::get_if<ReadDocument>(&read);
    const auto holder = m_document.otherHolder(path);
    const Access access = holder ? askForAccess(&m_window, path, *holder) : Access::Own;
    if (access == Access::None)
        return false;
    m_document.start(opened.document, access == Access::Own ? path : QString(), opened.bytes);
    for (const Error &notice : opened.notices)
        FileDialog::showFailure(&m_window, notice);
    return true;
}

bool DocumentActions::mayGo()
{
    if (!m_document.isModified())
        return true;
    QMessageBox box(QMessageBox::Warning, QStringLiteral("PatchScale"),
                    tr("Do you want to save what you have changed?"),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    box.setObjectName(QStringLiteral("saveQuestion"));
    box.setInformativeText(tr("It is lost if you do not."));
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

QAction *DocumentActions::add(QMenu &menu, QAction *before, const char *name, const QString &text,
                              const QString &whatsThis)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setWhatsThis(whatsThis);
    menu.insertAction(before, action);
    return action;
}

void DocumentActions::setUpUndo(QMenu &menu, DocumentBar &bar)
{
    QAction *const head = menu.actions().value(0);
    QAction *undo = m_document.steps().createUndoAction(this, tr("&Undo"));
    undo->setObjectName(QStringLiteral("actionUndo"));
    undo->setShortcut(QKeySequence::Undo);
    undo->setWhatsThis(tr("Takes back the last change of the document."));
    undo->setIcon(signIcon(undoSign()));
    undo->setIconText(tr("Undo"));
    QAction *redo = m_document.steps().createRedoAction(this, tr("Re&do"));
    redo->setObjectName(QStringLiteral("actionRedo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    redo->setWhatsThis(tr("Makes a change again that was taken back."));
    redo->setIcon(signIcon(redoSign()));
    for (QAction *action : {undo, redo})
        action->setIconVisibleInMenu(false);
    menu.insertActions(head, {undo, redo});
    menu.insertSeparator(head);
    bar.addGap();
    bar.addSign(*undo, true);
    bar.addSign(*redo);
}

void DocumentActions::setUpFile(QMenu &menu, DocumentBar &bar)
{
    QAction *const head = menu.actions().value(0);
    const auto addSign = [&bar](QAction &ofMenu, const QPainterPath &sign) {
        ofMenu.setIcon(signIcon(sign));
        ofMenu.setIconVisibleInMenu(false);
        bar.addSign(ofMenu);
    };
    QAction *action = add(menu, head, "actionNew", tr("&New"), tr("Begins a document with the defaults."));
    action->setShortcut(QKeySequence::New);
    addSign(*action, newSign());
    connect(action, &QAction::triggered, this, [this] {
        if (mayGo())
            m_document.startAnew();
    });
    action = add(menu, head, "actionOpen", tr("&Open…"), tr("Opens a document that was saved."));
    action->setShortcut(QKeySequence::Open);
    addSign(*action, openSign());
    connect(action, &QAction::triggered, this, &DocumentActions::chooseFile);
    menu.insertMenu(head, m_recentFiles->menu());
    connect(m_recentFiles, &RecentFiles::chosen, this, [this](const QString &path) {
        if (mayGo())
            open(path);
    });
    menu.insertSeparator(head);
    action =
        add(menu, head, "actionSave", tr("&Save"), tr("Writes the document with all scenarios to its file."));
    action->setShortcut(QKeySequence::Save);
    addSign(*action, saveSign());
    connect(action, &QAction::triggered, this, &DocumentActions::save);
    action = add(menu, head, "actionSaveAs", tr("Save &as…"), tr("Writes the document to another file."));
    action->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    connect(action, &QAction::triggered, this, &DocumentActions::saveAs);
    m_revert =
        add(menu, head, "actionRevert", tr("&Revert"), tr("Goes back to the document as its file has it."));
    connect(m_revert, &QAction::triggered, this, &DocumentActions::revert);
    menu.insertSeparator(head);
}

void DocumentActions::chooseFile()
{
    if (!mayGo())
        return;
    const QString folder = m_document.path().isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               : QFileInfo(m_document.path()).path();
    if (const QString path = FileDialog::openFile(&m_window, tr("Open"), folder, filter()); !path.isEmpty())
        open(path);
}

bool DocumentActions::save()
{
    const SaveTo wanted = m_document.path().isEmpty() ? SaveTo::Elsewhere : askWhereTo();
    if (wanted == SaveTo::Nowhere)
        return false;
    if (wanted == SaveTo::Elsewhere)
        return saveAs();
    const Failure failure = m_document.save(m_document.path());
    if (!failure)
        return true;
    FileDialog::showFailure(&m_window, *failure);
    return saveAs(); // the way out
}

/// Where another program has written to the file, only the person knows which of the two is to stay.
DocumentActions::SaveTo DocumentActions::askWhereTo()
{
    if (!QFileInfo::exists(m_document.path()) || !m_document.isChangedByOthers())
        return SaveTo::File;
    QMessageBox box(QMessageBox::Warning, QStringLiteral("PatchScale"),
                    tr("“%1” was changed by another program.").arg(QFileInfo(m_document.path()).fileName()),
                    QMessageBox::Cancel, &m_window);
    box.setObjectName(QStringLiteral("overwriteQuestion"));
    box.setInformativeText(tr("If you save, what the other program wrote is lost."));
    const auto *overwrite = box.addButton(tr("&Save all the same"), QMessageBox::DestructiveRole);
    const auto *elsewhere = box.addButton(tr("Save &as…"), QMessageBox::AcceptRole);
    box.exec();
    if (box.clickedButton() == overwrite)
        return SaveTo::File;
    return box.clickedButton() == elsewhere ? SaveTo::Elsewhere : SaveTo::Nowhere;
}

bool DocumentActions::saveAs()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString suggestion = m_document.path().isEmpty()
                                   ? QDir(folder).filePath(tr("Untitled", "name of a file") + documentSuffix)
                                   : m_document.path();
    const QString path =
        FileDialog::saveFile(&m_window, tr("Save as"), suggestion, filter(),
                             {QString(documentSuffix.sliced(1))}, [this](const QString &file) -> Failure {
                                 if (const auto holder = m_document.otherHolder(file))
                                     return heldElsewhere(file, *holder);
                                 return m_document.save(file);
                             });
    return !path.isEmpty();
}

void DocumentActions::revert()
{
    if (!m_document.isModified()) { // another program may have written
        open(m_document.path());
        return;
    }
    QMessageBox box(
        QMessageBox::Warning, QStringLiteral("PatchScale"),
        tr("Do you want to go back to “%1” as it was saved?").arg(QFileInfo(m_document.path()).fileName()),
        QMessageBox::Cancel, &m_window);
    box.setObjectName(QStringLiteral("revertQuestion"));
    box.setInformativeText(tr("What was changed since is lost."));
    const auto *go = box.addButton(tr("&Revert"), QMessageBox::DestructiveRole);
    box.exec();
    if (box.clickedButton() == go)
        open(m_document.path());
}

void DocumentActions::update()
{
    const QString file = QFileInfo(m_document.path()).fileName();
    m_window.setWindowFilePath(m_document.path());
    //: Title of the window: %1 is a file; [*] is where the mark of a document stands that is not saved
    m_window.setWindowTitle(file.isEmpty() ? tr("Untitled[*] – PatchScale")
                                           : tr("%1[*] – PatchScale").arg(file));
    // Each time, it would write the title anew, and a slider changes the document at every stop.
    if (m_window.isWindowModified() != m_document.isModified())
        m_window.setWindowModified(m_document.isModified());
    m_revert->setEnabled(!m_document.path().isEmpty());
}

} // namespace patchscale
