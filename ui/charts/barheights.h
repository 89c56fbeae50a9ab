// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"

namespace patchscale {

/// How high the bars stand, in FLOPs per byte; on the way from one comparison to the next, in between.
struct BarHeights
{
    double bpe = 0;
    double bltGlobal = 0;
    double bltLocal = 0;
    double entropyModel = 0;
};

[[nodiscard]] BarHeights barHeights(const Comparison &comparison);
/// `from` at 0, `to` at 1.
[[nodiscard]] BarHeights between(const BarHeights &from, const BarHeights &to, double progress);
[[nodiscard]] double tallest(const BarHeights &heights);

} // namespace patchscale
