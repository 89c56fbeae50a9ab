// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/answer.h"
#include "model/questions/mapanswer.h"
#include "model/questions/match.h"
#include "model/questions/sensitivity.h"
#include "model/questions/sweep/sweepanswer.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/chartview.h"

/// What charts are given to show.
namespace patchscale::samples {

inline AnswerPointer answerOf(const Comparison &comparison = compare(Parameters()))
{
    return std::make_shared<Answer>(comparison);
}

inline AnswerPointer sensitivityOf(const Comparison &comparison = compare(Parameters()))
{
    return std::make_shared<AnswerOf<std::vector<Sensitivity>>>(comparison, sensitivities(comparison));
}

inline AnswerPointer matchOf(const Comparison &comparison = compare(Parameters()),
                             const MatchQuestion &question = {})
{
    return std::make_shared<AnswerOf<Match>>(comparison, match(comparison, question));
}

inline AnswerPointer sweepOf(const Comparison &comparison = compare(Parameters()),
                             const SweepQuestion &question = {})
{
    return answerTo(comparison, question);
}

inline AnswerPointer mapOf(const Comparison &comparison, int columns = 512, int rows = 512,
                           bool isCoarse = false)
{
    return std::make_shared<AnswerOf<MapFound>>(
        comparison,
        MapFound{std::make_shared<const DifferenceField>(*differenceField(comparison, columns, rows)),
                 breakEvenContour(comparison, rows), isCoarse});
}

/// The chart that a view shows, which has to be of this type.
template<typename Chart> Chart &chartIn(const ChartView &view)
{
    return dynamic_cast<Chart &>(view.frame());
}

/// What is told about a mark, with ordinary spaces.
inline QString told(const ChartFrame &chart, int mark)
{
    return chart.markDescription(mark).simplified();
}

} // namespace patchscale::samples
