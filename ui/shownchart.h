// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/match.h"
#include "model/sweep.h"
#include "ui/chartkind.h"

#include <optional>

namespace patchscale {

/// Along what a sweep goes, and how it is drawn.
struct SweepSettings
{
    ParameterId parameter = ParameterId::BltPs;
    std::optional<SweepRange> range; ///< none for all that is valid
    double step = 0;                 ///< of its numbers in a file; 0 for the usual one
    SweepScale scale = SweepScale::Linear;
    bool inPercent = false; ///< the difference in percent rather than FLOPs per byte

    bool operator==(const SweepSettings &) const = default;
};

/// A chart, and what it needs to know besides the comparison.
struct ShownChart
{
    // So that a kind that needs to know nothing can stand for itself.
    ShownChart(ChartKind chart = ChartKind::Comparison) : kind(chart) {}

    ChartKind kind;
    SweepSettings sweep;
    MatchQuestion match;
};

} // namespace patchscale
