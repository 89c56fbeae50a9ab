// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barheights.h"

#include <algorithm>
#include <cmath>

namespace patchscale {

BarHeights barHeights(const Comparison &comparison)
{
    return {comparison.bpe, comparison.bltGlobal, comparison.bltLocal, comparison.entropyModel};
}

BarHeights between(const BarHeights &from, const BarHeights &to, double progress)
{
    return {std::lerp(from.bpe, to.bpe, progress), std::lerp(from.bltGlobal, to.bltGlobal, progress),
            std::lerp(from.bltLocal, to.bltLocal, progress),
            std::lerp(from.entropyModel, to.entropyModel, progress)};
}

double tallest(const BarHeights &heights)
{
    return std::max(heights.bpe, heights.bltGlobal + heights.bltLocal + heights.entropyModel);
}

} // namespace patchscale
