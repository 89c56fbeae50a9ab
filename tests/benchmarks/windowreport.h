// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/paintwatch.h"

#include <functional>

namespace patchscale {

/// Reports how long a window that was just shown takes from `start` to its first paint, how much memory it
/// then has, and how long a change takes to be painted. `setStop` sets one of so many stops of a slider. Ends
/// the process once the window is painted where it was started with --until-shown.
void reportWindow(PaintWatch &application, Clock::time_point start, int stops,
                  const std::function<void(int)> &setStop);

} // namespace patchscale
