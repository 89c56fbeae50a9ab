// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/sensitivity.h"

#include <algorithm>
#include <array>
#include <vector>

namespace patchscale::testing {

using Move = SensitivityMove::Kind;
inline constexpr std::array kinds = {Move::StepDown, Move::StepUp, Move::TenPercentDown, Move::TenPercentUp};

/// In the data: there is no such move.
inline constexpr double none = -1;

inline const Sensitivity *find(const std::vector<Sensitivity> &all, ParameterId id)
{
    const auto found = std::find_if(
        all.begin(), all.end(), [id](const Sensitivity &sensitivity) { return sensitivity.parameter == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace patchscale::testing
