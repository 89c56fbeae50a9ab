// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/error.h"

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace patchscale::FileDialog {

/// Asks where to save and has `save` do it; when that fails it tells why and asks again, with the same name.
/// Answers the file that was saved, empty when the person changed their mind. The first of `suffixes` is
/// added to a name that ends in none of them, before asking whether an existing file may be replaced.
[[nodiscard]] QString saveFile(QWidget *parent, const QString &title, const QString &suggestion,
                               const QString &filter, const QStringList &suffixes,
                               const std::function<Failure(const QString &path)> &save);

/// Asks which file to open; empty when the person changed their mind.
[[nodiscard]] QString openFile(QWidget *parent, const QString &title, const QString &folder,
                               const QString &filter);

/// Tells a person that something could not be done.
void showFailure(QWidget *parent, const Error &error);

/// For tests: a further answer for saveFile() or openFile(), which ask nobody as long as there is one.
void answerNext(const QString &path);

} // namespace patchscale::FileDialog
