// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/files/filedialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMessageBox>
#include <QQueue>

namespace patchscale::FileDialog {
namespace {

QQueue<QString> nextAnswers;

/// QFileDialog takes the 4 of "blt 4.4" for a suffix.
QString withSuffix(const QString &path, const QStringList &suffixes)
{
    const QFileInfo info(path);
    if (path.isEmpty() || info.isDir() || suffixes.contains(info.suffix(), Qt::CaseInsensitive))
        return path;
    return (path.endsWith(u'.') ? path : path + u'.') + suffixes.constFirst();
}

class SaveDialog : public QFileDialog
{
public:
    SaveDialog(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter,
               const QStringList &suffixes)
        : QFileDialog(parent, title, QFileInfo(suggestion).path(), filter), m_suffixes(suffixes)
    {
        setAcceptMode(AcceptSave);
        setDefaultSuffix(suffixes.constFirst());
        selectFile(suggestion);
    }

    void accept() override
    {
        // Qt's own dialog asks next whether to replace a file. A system's dialog has no such field.
        const QString chosen = selectedFiles().value(0);
        const QString added = withSuffix(chosen, m_suffixes).mid(chosen.size());
        if (auto *edit = findChild<QLineEdit *>(QStringLiteral("fileNameEdit")); edit && !added.isEmpty())
            edit->setText(edit->text() + added);
        QFileDialog::accept();
    }

private:
    QStringList m_suffixes;
};

bool mayReplace(QWidget *parent, const QString &title, const QString &path)
{
    const QString question =
        QCoreApplication::translate("FileDialog", "“%1” is there already. Do you want to replace it?")
            .arg(QFileInfo(path).fileName());
    return QMessageBox::question(parent, title, question) == QMessageBox::Yes;
}

/// Empty when the person changes their mind.
QString chosenFile(QWidget *parent, const QString &title, QString suggestion, const QString &filter,
                   const QStringList &suffixes)
{
    if (!nextAnswers.isEmpty())
        return nextAnswers.dequeue();
    while (true) {
        SaveDialog dialog(parent, title, suggestion, filter, suffixes);
        if (dialog.exec() != QDialog::Accepted)
            return {};
        const QString chosen = dialog.selectedFiles().value(0);
        suggestion = withSuffix(chosen, suffixes);
        // A system's dialog has asked about the name without the suffix.
        if (suggestion == chosen || !QFileInfo::exists(suggestion) || mayReplace(parent, title, suggestion))
            return suggestion;
    }
}

} // namespace

QString saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter,
                 const QStringList &suffixes, const std::function<Failure(const QString &path)> &save)
{
    QString path = suggestion;
    while (true) {
        path = chosenFile(parent, title, path, filter, suffixes);
        if (path.isEmpty())
            return path;
        const Failure failure = save(path);
        if (!failure)
            return path;
        showFailure(parent, *failure);
    }
}

QString openFile(QWidget *parent, const QString &title, const QString &folder, const QString &filter)
{
    return nextAnswers.isEmpty() ? QFileDialog::getOpenFileName(parent, title, folder, filter)
                                 : nextAnswers.dequeue();
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
    nextAnswers.enqueue(path);
}

} // namespace patchscale::FileDialog
