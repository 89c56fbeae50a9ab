// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace patchscale {

struct ParameterInfo;

/// A change in percentage points to one decimal with its sign: "+2.0", "−0.3", "0.0".
[[nodiscard]] QString signedPoints(double change);
/// The same with as many decimals as it takes and no more: "+2", "−0.25", "0".
[[nodiscard]] QString signedTick(double change);

/// What a parameter moved to, as a person reads it: a switch is on or off.
[[nodiscard]] QString movedValue(const ParameterInfo &info, double value);
[[nodiscard]] QString movedValueWithUnit(const ParameterInfo &info, double value);

} // namespace patchscale
