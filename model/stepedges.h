// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/sweep.h"

#include <vector>

namespace patchscale {

/// Where whole numbers that a method makes of the bytes in a context jump as a patch or token size grows, in
/// order: of each place a double just before and one just after. None for other parameters, and none where
/// there are more than 8,000, which is closer than a picture shows.
[[nodiscard]] std::vector<double> stepEdges(const Parameters &parameters, const SweepRange &range);

} // namespace patchscale
