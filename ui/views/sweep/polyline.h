// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

namespace patchscale {

/// The line through points of growing x with fewer of them: none that is left out is further than `tolerance`
/// above or below the line that remains. Both ends of a jump remain.
[[nodiscard]] QList<QPointF> simplified(const QList<QPointF> &points, double tolerance);

} // namespace patchscale
