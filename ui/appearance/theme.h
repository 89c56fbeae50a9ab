// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance/viewsettings.h"

#include <QFont>
#include <QPalette>

namespace patchscale {

/// What the desktop asks of its programs' colours.
struct SystemLook
{
    bool isDark = false;
    bool isHighContrast = false;
};

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
/// Black and white, for a desktop that asks for contrast and has no palette of its own.
[[nodiscard]] QPalette highContrastPalette(bool isDark);
/// Whether a palette is one of those that are made to be read with weak eyes: text stands out as far as it
/// can.
[[nodiscard]] bool isHighContrast(const QPalette &palette);
/// The outline of a control, 3 to every ground of a palette and more.
[[nodiscard]] QColor edgeColour(const QPalette &palette);

/// Gives the application its style; once, before the first window. Without a name, Fusion, or on a desktop of
/// high contrast that which the desktop has.
void installStyle(const QString &name = {}, const SystemLook &system = {});
/// Gives the application the palette of a theme; `system` decides for Theme::System, and where its own
/// palette is of high contrast, that palette stays.
void applyTheme(Theme theme, const SystemLook &system);

/// A font larger or smaller than another by a factor, whether that one counts in points or in pixels.
[[nodiscard]] QFont scaledFont(QFont font, double factor, QFont::Weight weight = QFont::Normal);

} // namespace patchscale
