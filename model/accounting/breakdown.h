// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"

#include <array>
#include <vector>

namespace patchscale {

enum class Bar { Bpe, Blt };

inline constexpr std::array bars = {Bar::Bpe, Bar::Blt};

/// One term of a bar in FLOPs per byte.
struct BreakdownTerm
{
    Bar bar;
    Part part;
    TermKind kind;
    double flopsPerByte;
    double sharePercent; ///< of its bar
};

/// The terms of both bars that are not 0, BPE first, each bar from the bottom up: by part, then by kind. The
/// terms of a bar, added up in this order, give the bar's value to the last bit or within one unit in the
/// last place: what rounding leaves over goes to the largest.
[[nodiscard]] std::vector<BreakdownTerm> breakdown(const Comparison &comparison);

/// BPE or BLT total, in FLOPs per byte.
[[nodiscard]] double barValue(const Comparison &comparison, Bar bar);

/// How often a part runs: once every so many bytes.
[[nodiscard]] double runsEveryBytes(const Parameters &parameters, Part part);

} // namespace patchscale
