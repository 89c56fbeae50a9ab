// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/sweep/sweep.h"

#include <QString>

#include <optional>
#include <vector>

namespace patchscale {

/// A comparison along one of its parameters.
struct SweepCurve
{
    Comparison comparison;
    SweepRange range;
    std::vector<SweepPoint> points;
    std::vector<double> breakEvens; ///< breakEvenPoints() of the points

    /// Where the comparison itself is; it can be outside the range.
    [[nodiscard]] double current() const;
};

/// Over a range, as far as it is valid beside the other parameters, or over all that is.
[[nodiscard]] SweepCurve sweepCurve(const Comparison &comparison, ParameterId id,
                                    const std::optional<SweepRange> &range, SweepScale scale);

/// The sums at a valid value, in the range or outside.
[[nodiscard]] SweepPoint pointAt(const SweepCurve &curve, double x);

/// The value closest to a place on an axis that a person means by it: a slider's stop, a whole number, a
/// tenth.
[[nodiscard]] double meantValue(const SweepRange &range, double x);
/// The value closest to a place that is worth telling: a whole number, a hundredth.
[[nodiscard]] double readValue(const SweepRange &range, double x);

/// Where the two cost the same, in one sentence: as breakEvenSentence() does along the patch size.
[[nodiscard]] QString breakEvenText(const SweepCurve &curve);
/// The same in a few words.
[[nodiscard]] QString shortBreakEvenText(const SweepCurve &curve);

} // namespace patchscale
