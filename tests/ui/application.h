// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance/theme.h"
#include "ui/charts/chartview.h"
#include "ui/parameters/foldheading.h"
#include "ui/parameters/stopslider.h"
#include "ui/tables/tableview.h"

#include <QLocale>

namespace patchscale::testing {

/// Sets the application up as main() does.
inline void setUpApplication()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    installStyle();
    installSliderAccessibility();
    installFoldAccessibility();
    installChartAccessibility();
    installTableAccessibility();
    applyTheme(Theme::Light, {});
}

} // namespace patchscale::testing
