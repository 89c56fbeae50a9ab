// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace patchscale {

/// The charts that a comparison can be looked at in.
enum class ChartKind { Comparison, Breakdown, Methods };

} // namespace patchscale
