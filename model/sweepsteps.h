// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "model/parameters.h"
#include "model/sweep.h"

#include <QStringView>

#include <variant>

namespace patchscale {

/// The values at which a sweep is written to a file: `from`, `from` + `step` and so on up to `to`.
struct SweepSteps
{
    ParameterId parameter;
    double from;
    double to;
    double step;

    bool operator==(const SweepSteps &) const = default;
};

/// Reads NAME, NAME=FROM:TO or NAME=FROM:TO:STEP. What is left out is the range that is valid beside the
/// other parameters, and the step of defaultStep(). The error says what is wrong: an
/// unknown name, what is no number, a range that is reversed, empty or not valid, a step of 0, more than ten
/// million values.
[[nodiscard]] std::variant<SweepSteps, Error> parseSweepSteps(QStringView text, const Parameters &parameters);

/// The step that is taken when none is given: that of a slider or of a real parameter, for other whole
/// numbers 1 or what makes some thousand steps of the range; a round part of a range that is shorter.
[[nodiscard]] double defaultStep(ParameterId id, double from, double to);
/// A range by that step.
[[nodiscard]] SweepSteps stepsOver(const SweepRange &range);

} // namespace patchscale
