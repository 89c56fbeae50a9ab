// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace patchscale {

/// Moves labels of one height, given by where their middles should be, from the bottom up, apart from each
/// other and between `top` and `bottom`, each as little as that takes. Coordinates grow downwards. Empty if
/// there is no room for all of them.
[[nodiscard]] std::vector<double> spreadLabels(std::vector<double> middles, double height, double top,
                                               double bottom);

} // namespace patchscale
