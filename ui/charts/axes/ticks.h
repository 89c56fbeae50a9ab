// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/sweep/sweep.h"

#include <vector>

namespace patchscale {

/// The least step of 1, 2 or 5 times a power of ten by which at most `most` (2 or more) round numbers are
/// inside a range, `from` < `to`.
[[nodiscard]] double tickStep(double from, double to, int most);

/// Round numbers inside a range, at most `most` (2 or more) of them: evenly by 1, 2 or 5 times a power of
/// ten, or on a logarithmic scale 1, 2 and 5 times each power of ten, or, where these are too many, each
/// power alone, or every second, and so on. On a logarithmic scale of less than one power of ten as on an
/// even one.
[[nodiscard]] std::vector<double> ticks(double from, double to, SweepScale scale, int most);

} // namespace patchscale
