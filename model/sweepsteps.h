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
/// other parameters, and the step of the slider; without a slider a tenth for a real parameter, and for a
/// whole one 1 or the whole number that makes it some thousand steps. The error says what is wrong: an
/// unknown name, what is no number, a range that is reversed, empty or not valid, a step of 0, more than ten
/// million values.
[[nodiscard]] std::variant<SweepSteps, Error> parseSweepSteps(QStringView text, const Parameters &parameters);

/// The sweep of a parameter over a valid range by the step that is taken when none is given.
[[nodiscard]] SweepSteps defaultSteps(const Parameters &parameters, ParameterId id);
[[nodiscard]] SweepSteps stepsOver(const SweepRange &range);
[[nodiscard]] double defaultStep(ParameterId id, double from, double to);

} // namespace patchscale
