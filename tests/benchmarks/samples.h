// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace patchscale {

/// The smallest sample that at least a `share` (above 0, at most 1) of all do not exceed: 0.5 for the
/// median.
[[nodiscard]] double quantile(std::vector<double> samples, double share);

/// One line for the script that reads it: a name and a number.
void report(const char *name, double value);

} // namespace patchscale
