// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace patchscale {

/// The charts that a comparison can be looked at in.
enum class ChartKind {
    Comparison,  ///< the two bars
    Breakdown,   ///< their terms
    Methods,     ///< every way of counting
    Sweep,       ///< along one parameter
    Map,         ///< over patch size and model dimension
    Sensitivity, ///< what each parameter moves
    Match,       ///< what the same compute buys
};

} // namespace patchscale
