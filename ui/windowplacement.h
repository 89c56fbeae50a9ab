// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>

namespace patchscale {

/// Where a window goes that was at `wanted` when it was last seen: there, if one of the screens shows it
/// whole; else moved, and made smaller if need be, onto the screen that it overlaps most, or the first.
/// `screens` are the available areas; without any, `wanted` stays as it is.
[[nodiscard]] QRect fittedOnScreen(const QRect &wanted, const QList<QRect> &screens);

} // namespace patchscale
