// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameterinfo.h"
#include "model/questions/sensitivity.h"

#include <QString>

namespace patchscale {

/// What is less reads as 0.0 points.
inline constexpr double leastToldChange = 0.05;

[[nodiscard]] bool isDown(SensitivityMove::Kind kind);
[[nodiscard]] bool isStep(SensitivityMove::Kind kind);

/// A parameter and where it moves: "BLT patch size, one step up to 4.5 bytes".
[[nodiscard]] QString moveText(const ParameterInfo &info, const SensitivityMove &move);
/// What a move changes, in percentage points: "2.0 points less", "hardly any change".
[[nodiscard]] QString changeText(double change);
/// A number of percentage points: "2.0".
[[nodiscard]] QString pointsText(double change);

} // namespace patchscale
