// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/parameters/parameterinfo.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace patchscale {

struct Table;

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
    /// little, and no step where a tenth can be compared better.
    std::array<std::optional<SensitivityMove>, 4> moves;

    [[nodiscard]] const std::optional<SensitivityMove> &move(SensitivityMove::Kind kind) const
    {
        return moves[static_cast<std::size_t>(kind)];
    }
    /// The largest change of all moves, without its sign.
    [[nodiscard]] double reach() const;
};

/// All that can move, the farthest reach first: sliders by steps and tenths, others by a tenth, rounded, or
/// by step() where that is nothing. None that follows another, and none of an entropy model that is off.
[[nodiscard]] std::vector<Sensitivity> sensitivities(const Comparison &comparison);

/// A change in percentage points with its sign, as signedPoints() but with as many decimals as it takes and
/// no more: "+2", "−0.25", "0".
[[nodiscard]] QString signedTick(double change);

/// What a parameter moved to, as a person reads it: a switch is on or off.
[[nodiscard]] QString movedValue(const ParameterInfo &info, double value);
[[nodiscard]] QString movedValueWithUnit(const ParameterInfo &info, double value);

/// A row for each move of each parameter, in the order of sensitivities().
[[nodiscard]] Table sensitivityTable(const std::vector<Sensitivity> &sensitivities);

/// A row for each parameter: its value in `now`, and what each move changes.
[[nodiscard]] Table shownSensitivityTable(const Parameters &now,
                                          const std::vector<Sensitivity> &sensitivities);

} // namespace patchscale
