// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documentactions.h"

#include "model/documents/documentformat.h"
#include "model/documents/edits.h"
#include "ui/documents/filequestions.h"
#include "ui/documents/filewatch.h"
#include "ui/documents/menutext.h"
#include "ui/documents/opendocument.h"
#include "ui/documents/recentfiles.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/filedrop.h"

#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QInputDialog>
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
                                 QMenu &scenarios)
    : QObject(&window)
    , m_document(document)
    , m_window(window)
    , m_scenarioMenu(scenarios)
    , m_shown(new QActionGroup(this))
    , m_recentFiles(new RecentFiles(document, window))
{
    setUpFile(file);
    QAction *const head = edit.actions().value(0);
    QAction *undo = m_document.steps().createUndoAction(this, tr("&Undo"));
    undo->setObjectName(QStringLiteral("actionUndo"));
    undo->setShortcut(QKeySequence::Undo);
    undo->setWhatsThis(tr("Takes back the last change of the document."));
    QAction *redo = m_document.steps().createRedoAction(this, tr("Re&do"));
    redo->setObjectName(QStringLiteral("actionRedo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    redo->setWhatsThis(tr("Makes a change again that was taken back."));
    edit.insertActions(head, {undo, redo});
    edit.insertSeparator(head);
    setUpScenarios(scenarios);
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

void DocumentActions::setUpFile(QMenu &menu)
{
    QAction *const head = menu.actions().value(0);
    QAction *action = add(menu, head, "actionNew", tr("&New"), tr("Begins a document with the defaults."));
    action->setShortcut(QKeySequence::New);
    connect(action, &QAction::triggered, this, [this] {
        if (mayGo())
            m_document.startAnew();
    });
    action = add(menu, head, "actionOpen", tr("&Open…"), tr("Opens a document that was saved."));
    action->setShortcut(QKeySequence::Open);
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
    connect(action, &QAction::triggered, this, &DocumentActions::save);
    action = add(menu, head, "actionSaveAs", tr("Save &as…"), tr("Writes the document to another file."));
    action->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    connect(action, &QAction::triggered, this, &DocumentActions::saveAs);
    m_revert =
        add(menu, head, "actionRevert", tr("&Revert"), tr("Goes back to the document as its file has it."));
    connect(m_revert, &QAction::triggered, this, &DocumentActions::revert);
    menu.insertSeparator(head);
}

void DocumentActions::setUpScenarios(QMenu &menu)
{
    m_keep = add(menu, nullptr, "actionKeep", tr("&Keep as a scenario"),
                 tr("Keeps the parameters and the method as they are now, beside those that are kept."));
    m_keep->setShortcut(Qt::CTRL | Qt::Key_D);
    connect(m_keep, &QAction::triggered, this, [this] { m_document.keep(nextName(m_document.document())); });
    m_rename =
        add(menu, nullptr, "actionRename", QString(), tr("Gives the scenario that is shown another name."));
    m_rename->setShortcut(Qt::Key_F2);
    connect(m_rename, &QAction::triggered, this, &DocumentActions::rename);
    m_delete = add(menu, nullptr, "actionDelete", QString(),
                   tr("Deletes the scenario that is shown; undo brings it back."));
    connect(m_delete, &QAction::triggered, this, [this] { m_document.remove(m_document.document().shown); });
    menu.addSeparator();
    connect(m_shown, &QActionGroup::triggered, this, [this](const QAction *chosen) {
        if (const int id = chosen->data().toInt())
            m_document.show(id);
        else
            m_document.showNow();
    });
    // Only when somebody looks: there can be two hundred, and a slider changes the document at every stop.
    connect(&menu, &QMenu::aboutToShow, this, &DocumentActions::listScenarios);
}

void DocumentActions::listScenarios()
{
    qDeleteAll(m_shown->actions());
    const Document &document = m_document.document();
    const auto list = [this](const QString &text, int id, bool isShown) {
        auto *action = new QAction(text, m_shown);
        action->setCheckable(true);
        action->setChecked(isShown);
        action->setData(id);
        action->setWhatsThis(tr("Shows this scenario."));
        m_scenarioMenu.addAction(action);
    };
    for (const ScenarioPointer &scenario : document.scenarios)
        list(inMenu(scenario->name), scenario->id,
             !m_document.isNowInFront() && scenario->id == document.shown);
    if (document.now)
        //: The values that differ from the scenario that was shown
        list(tr("&Now"), 0, m_document.isNowInFront());
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

void DocumentActions::rename()
{
    const Scenario &shown = *m_document.document().find(m_document.document().shown);
    const int id = shown.id;
    QString name = shown.name;
    QString label = tr("&Name of the scenario:");
    while (true) {
        bool isGiven = false;
        name = QInputDialog::getText(&m_window, tr("Rename"), label, QLineEdit::Normal, name, &isGiven)
                   .trimmed();
        if (!isGiven || name == m_document.document().find(id)->name)
            return;
        const bool isFit = !name.isEmpty() && name.toUcs4().size() <= Document::longestName;
        if (isFit && !m_document.document().find(name)) {
            m_document.rename(id, name);
            return;
        }
        label = isFit ? tr("There is a scenario of that name. Another &name:")
                      : tr("A &name of 1 to %1 characters:").arg(Document::longestName);
    }
}

void DocumentActions::update()
{
    const Document &document = m_document.document();
    const QString file = QFileInfo(m_document.path()).fileName();
    m_window.setWindowFilePath(m_document.path());
    //: Title of the window: %1 is a file; [*] is where the mark of a document stands that is not saved
    m_window.setWindowTitle(file.isEmpty() ? tr("Untitled[*] – PatchScale")
                                           : tr("%1[*] – PatchScale").arg(file));
    // Each time, it would write the title anew, and a slider changes the document at every stop.
    if (m_window.isWindowModified() != m_document.isModified())
        m_window.setWindowModified(m_document.isModified());
    m_revert->setEnabled(!m_document.path().isEmpty());
    // Which one, as it is not what is in front while Now is.
    const QString shown = inMenu(document.find(document.shown)->name);
    m_rename->setText(tr("&Rename “%1”…").arg(shown));
    m_delete->setText(tr("&Delete “%1”").arg(shown));
    m_keep->setEnabled(document.scenarios.size() < Document::mostScenarios);
    m_delete->setEnabled(document.scenarios.size() > 1);
}

} // namespace patchscale
