// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/parameters/parameterinfo.h"
#include "model/parameters/preset.h"

namespace patchscale {

/// What the parameters of a group come down to in a few words, such as "26 layers, 20 heads".
[[nodiscard]] QString groupSummary(ParameterGroup group, const Case &of, const Presets &presets);

/// How many values of a group differ from those of other parameters. Without those that have a slider, and
/// those that have no say.
[[nodiscard]] int changesIn(ParameterGroup group, const Parameters &parameters, const Parameters &others);

} // namespace patchscale
