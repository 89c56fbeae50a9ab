// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/parameters/preset.h"

#include <QString>

namespace patchscale {

/// What a chart of a comparison shows, in a line or two beneath it: which BLT is set against which BPE, and
/// how it was counted. A model is called by its name where it has all that makes that model.
[[nodiscard]] QString captionOf(const Comparison &comparison, const Presets &presets);

} // namespace patchscale
