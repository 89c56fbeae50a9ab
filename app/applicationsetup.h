// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance/theme.h"

#include <QString>

class QApplication;

namespace patchscale {

/// Sets the names by which settings and messages know the program. Before anything reads settings.
void setNames();

/// Gives an application that will show the window its language, icon, style and accessibility. Once. Without
/// the name of a style it is the program's own.
void setUpApplication(QApplication &application, const QString &style = {}, const SystemLook &system = {});

} // namespace patchscale
