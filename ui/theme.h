// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewsettings.h"

#include <QPalette>

namespace patchscale {

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

/// Gives the application its style; once, before the first window.
void installStyle();
/// Gives the application the palette of a theme; `systemIsDark` decides for Theme::System.
void applyTheme(Theme theme, bool systemIsDark);

} // namespace patchscale
