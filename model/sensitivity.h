// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace patchscale {

/// One parameter moved, all others as they are.
struct SensitivityMove
{
    enum class Kind { StepDown, StepUp, TenPercentDown, TenPercentUp };

    Kind kind;
    double value;             ///< of the parameter after the move
    double differencePercent; ///< between BLT and BPE then
    double change;            ///< against the difference now, in percentage points
};

/// The name in files: step_down and so on.
[[nodiscard]] QString moveIdentifier(SensitivityMove::Kind kind);

/// What the moves of one parameter do.
struct Sensitivity
{
    ParameterId parameter;
    /// In the order of Kind; none where the parameter cannot move so far, or, as a whole number, not so
    /// little.
    std::array<std::optional<SensitivityMove>, 4> moves;

    [[nodiscard]] const std::optional<SensitivityMove> &move(SensitivityMove::Kind kind) const
    {
        return moves[static_cast<std::size_t>(kind)];
    }
    /// The largest change of all moves, without its sign.
    [[nodiscard]] double reach() const;
};

/// Every parameter that can move, the one with the largest reach first. A step is ParameterInfo::step().
/// Parameters that follow another, and those of an entropy model that is off, are left out.
[[nodiscard]] std::vector<Sensitivity> sensitivities(const Comparison &comparison);

} // namespace patchscale
