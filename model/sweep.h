// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"

#include <optional>
#include <span>
#include <vector>

namespace patchscale {

/// Values of one parameter from one to another.
struct SweepRange
{
    ParameterId parameter = ParameterId::BltPs;
    double from = 1;
    double to = 10;

    bool operator==(const SweepRange &) const = default;
};

enum class SweepScale { Linear, Logarithmic };

/// The sums at one value of the parameter that is swept.
struct SweepPoint
{
    double x;
    Sums sums;
};

/// All values of a parameter that are valid beside the others as they are.
[[nodiscard]] SweepRange validRange(const Parameters &parameters, ParameterId id);

/// A range as far as it is valid beside the other parameters, or all that is; never shorter than to have two
/// ends where there are two valid values.
[[nodiscard]] SweepRange sweepRange(const Parameters &parameters, ParameterId id,
                                    const std::optional<SweepRange> &range);

/// Where a curve over a range is computed: at every whole number as long as these are no more than 20,000,
/// else at 4,096 places, evenly on the scale. That is closer than the pixels of a window; stepEdges() adds
/// what lies between.
[[nodiscard]] std::vector<double> curvePositions(const SweepRange &range, SweepScale scale);

/// The sums at each of `positions`, values of the parameter valid beside the others.
[[nodiscard]] std::vector<SweepPoint> sweep(const Parameters &parameters, const AccountingMethod &method,
                                            ParameterId id, std::span<const double> positions);

/// Where BLT becomes cheaper than BPE, or dearer: for each change between two points of a curve, the first
/// whole number (of a real parameter, the first hundredth) on the far side. Where the two are equal, BLT
/// counts as cheaper.
[[nodiscard]] std::vector<double> breakEvenPoints(const Parameters &parameters,
                                                  const AccountingMethod &method, ParameterId id,
                                                  std::span<const SweepPoint> curve);

} // namespace patchscale
