// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accessibility.h"
#include "ui/theme.h"

#include <QLocale>

namespace patchscale::testing {

/// Sets the application up as main() does.
inline void setUpApplication()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    installStyle();
    installAccessibility();
    applyTheme(Theme::Light, false);
}

} // namespace patchscale::testing
