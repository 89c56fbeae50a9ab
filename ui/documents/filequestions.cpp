// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/filequestions.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileQuestions)
};

/// A box that takes what it is told for text.
class Question : public QMessageBox
{
public:
    Question(QWidget *parent, const char *name, const QString &text, const QString &informative)
        : QMessageBox(Warning, QStringLiteral("PatchScale"), text, NoButton, parent)
    {
        setObjectName(QString::fromLatin1(name));
        setTextFormat(Qt::PlainText);
        setInformativeText(informative);
    }
};

} // namespace

Access askForAccess(QWidget *parent, const QString &path, const Holder &holder)
{
    Question box(parent, "accessQuestion",
                 Words::tr("“%1” is open in another window.").arg(QFileInfo(path).fileName()),
                 //: %1 is a program, %2 a number, %3 a computer
                 Words::tr("%1 (process %2) on %3 has it. If both save, what was saved first is lost. A "
                           "copy has no file until you save it.")
                     .arg(holder.program)
                     .arg(holder.process)
                     .arg(holder.computer));
    const auto *copy = box.addButton(Words::tr("Open a &copy"), QMessageBox::AcceptRole);
    const auto *own = box.addButton(Words::tr("&Open anyway"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == copy)
        return Access::Copy;
    return box.clickedButton() == own ? Access::Own : Access::None;
}

Error heldElsewhere(const QString &path, const Holder &holder)
{
    //: %1 is a file, %2 a program, %3 a number, %4 a computer
    return {Words::tr("“%1” is open in %2 (process %3) on %4; save to another file")
                .arg(QFileInfo(path).fileName(), holder.program)
                .arg(holder.process)
                .arg(holder.computer)};
}

LeftAnswer askAboutLeft(QWidget &parent, const QString &path, const QDateTime &time)
{
    const QString file = QFileInfo(path).fileName();
    const QLocale locale;
    Question box(
        &parent, "recoveryQuestion",
        file.isEmpty() ? Words::tr("A document was not saved when PatchScale ended.")
                       : Words::tr("“%1” was not saved when PatchScale ended.").arg(file),
        //: %1 is a date, %2 the time of day
        Words::tr("Its last changes were kept on %1 at %2. Restored, they are in the window and in no file "
                  "until you save.")
            .arg(locale.toString(time.date(), QLocale::LongFormat),
                 locale.toString(time.time(), QLocale::ShortFormat)));
    auto *restore = box.addButton(Words::tr("&Restore"), QMessageBox::AcceptRole);
    const auto *discard = box.addButton(QMessageBox::Discard);
    box.setDefaultButton(restore);
    box.exec();
    if (box.clickedButton() == restore)
        return LeftAnswer::Restore;
    return box.clickedButton() == discard ? LeftAnswer::Discard : LeftAnswer::Later;
}

bool askForReload(QWidget &parent, const QString &path, bool isModified)
{
    Question box(&parent, "reloadQuestion",
                 Words::tr("“%1” was changed by another program.").arg(QFileInfo(path).fileName()),
                 isModified ? Words::tr("If you reload it, what you have changed is lost.")
                            : Words::tr("If you keep yours, it is not what is in the file until you save."));
    const auto *reload = box.addButton(Words::tr("&Reload"),
                                       isModified ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    auto *keep = box.addButton(Words::tr("&Keep mine"), QMessageBox::RejectRole);
    box.setDefaultButton(isModified ? keep : nullptr);
    box.exec();
    return box.clickedButton() == reload;
}

} // namespace patchscale
