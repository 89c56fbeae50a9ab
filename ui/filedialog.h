// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <QString>

class QWidget;

namespace patchscale::FileDialog {

/// Asks where to save; empty when the person changes their mind. `suffix` is added to a name without one,
/// before asking whether an existing file may be replaced.
[[nodiscard]] QString saveFileName(QWidget *parent, const QString &title, const QString &suggestion,
                                   const QString &filter, const QString &suffix);

/// Tells a person that something could not be done.
void showFailure(QWidget *parent, const Error &error);

/// For tests: the answer of the next saveFileName(), which then asks nobody.
void answerNext(const QString &path);

} // namespace patchscale::FileDialog
