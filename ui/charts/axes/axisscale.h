// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/numberformat.h"

#include <QString>

class QValueAxis;

namespace patchscale {

/// An axis with round ticks.
struct AxisScale
{
    double top = 0;  ///< where the axis ends: a whole number of steps
    double step = 0; ///< 1, 2 or 5 times a power of ten
    double unit = 1; ///< what the numbers at the ticks are multiples of: 1, or 1e9 for "G"
    QString prefix;  ///< of that unit, empty for 1
    QString format;  ///< how a tick's number is printed, as for printf

    double bottom = 0; ///< as far from 0 as a whole number of steps

    /// Gives an axis its range, its ticks and what is written at them.
    void applyTo(QValueAxis &axis) const;

    bool operator==(const AxisScale &) const = default;
};

/// The scale from zero for values up to `maximum` that leaves at least `headroom` (0 to 1) of the axis free
/// above it and has at most `maxSteps` steps (2 to 12).
[[nodiscard]] AxisScale axisScale(double maximum, double headroom, int maxSteps, NumberStyle style);
/// That of percentages, 0 among them, with some room around them, more above where something is written.
[[nodiscard]] AxisScale percentScale(double least, double highest, int maxSteps);

} // namespace patchscale
