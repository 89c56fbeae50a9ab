// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace patchscale {

/// Sets the names by which settings and messages know the program. Before anything reads settings.
void setNames();

/// Gives an application that will show the window its language, icon, style and accessibility. Once.
void setUpApplication(QApplication &application);

} // namespace patchscale
