// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filedialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

#include <optional>
#include <utility>

namespace patchscale::FileDialog {
namespace {

std::optional<QString> nextAnswer;

} // namespace

QString saveFileName(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter,
                     const QString &suffix)
{
    if (nextAnswer)
        return *std::exchange(nextAnswer, std::nullopt);
    QFileDialog dialog(parent, title, QFileInfo(suggestion).path(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(suggestion);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    return dialog.selectedFiles().value(0);
}

void showFailure(QWidget *parent, const Error &error)
{
    QString sentence = error.message;
    sentence.replace(0, 1, sentence.at(0).toUpper());
    QMessageBox box(QMessageBox::Warning, QStringLiteral("PatchScale"), sentence + u'.', QMessageBox::Ok,
                    parent);
    box.setObjectName(QStringLiteral("failureMessage"));
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

void answerNext(const QString &path)
{
    nextAnswer = path;
}

} // namespace patchscale::FileDialog
