// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/segment.h"

namespace patchscale {

/// The share that each segment has of its bar, as short as it can be told: "73 %", "99.6 %". Those of one bar
/// add up to 100 as they are written. Empty what is not counted.
[[nodiscard]] BySegment<QString> shareTexts(const Comparison &comparison);

} // namespace patchscale
