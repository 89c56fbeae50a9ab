// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/numberformat.h"

#include <QString>

namespace patchscale {

/// An axis from zero with round ticks.
struct AxisScale
{
    double top = 0;  ///< where the axis ends: a whole number of steps
    double step = 0; ///< 1, 2 or 5 times a power of ten
    double unit = 0; ///< what the numbers at the ticks are multiples of: 1, or 1e9 for "G"
    QString prefix;  ///< of that unit, empty for 1
    QString format;  ///< how a tick's number is printed, as for printf

    bool operator==(const AxisScale &) const = default;
};

/// The scale for values up to `maximum` that leaves at least `headroom` (0 to 1) of the axis free above it
/// and has at most `maxSteps` steps (2 to 12).
[[nodiscard]] AxisScale axisScale(double maximum, double headroom, int maxSteps, NumberStyle style);

} // namespace patchscale
