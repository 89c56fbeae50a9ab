// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance/viewsettings.h"

#include <QRect>
#include <QString>

namespace patchscale {

/// What is remembered of the window from one start to the next.
struct WindowState
{
    QRect geometry; ///< of the window when it is not maximized; empty if it was never shown
    bool isMaximized = false;
    ViewSettings view{.numberStyle = NumberStyle::SiPrefix}; ///< as one speaks, until told otherwise
    QString exportFolder;
    int titleBarHeight = 0; ///< what the desktop put above that geometry; 0 if it was never shown
    int sidebarWidth = 0;   ///< of the left side; 0 for that which its texts like best
    bool isSidebarClosed = false;
    QString openGroups; ///< of the left side, their names with spaces between; empty as at first

    bool operator==(const WindowState &) const = default;
};

} // namespace patchscale
