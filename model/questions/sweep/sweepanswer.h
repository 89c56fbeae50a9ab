// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/questions/answer.h"
#include "model/questions/sweep/sweep.h"
#include "model/reading/error.h"
#include "model/tables/table.h"

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

/// A case followed along one of its parameters.
struct SweepFound
{
    SweepQuestion question;
    SweepCurve curve;
    SweepSteps steps; ///< at which files have its numbers
};

/// A parameter that has no say in the case is asked as the patch size, but for one whose step is given.
[[nodiscard]] FreshAnswer answerTo(const Case &asked, const SweepQuestion &question);

/// The value of the parameter that is swept, then the sums there; without values that are not valid beside
/// the others.
[[nodiscard]] Table sweepTable(const Case &asked, const SweepSteps &steps);

} // namespace patchscale
