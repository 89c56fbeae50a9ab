// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/match/match.h"

#include "model/accounting/parametercounts.h"
#include "model/parameters/parameterinfo.h"

#include <cmath>

namespace patchscale {
namespace {

/// The whole numbers `first` to `last`, each times `unit`.
struct Candidates
{
    int first;
    int last;
    int unit;
};

Candidates candidatesFor(const Parameters &parameters, const MatchQuestion &question)
{
    const ParameterInfo &info = parameterInfo(varied(question.vary));
    int unit = 1;
    if (question.vary == MatchVary::DModel) {
        constexpr int usual = 128;
        unit = question.multiple == WidthMultiple::OfHeads ? parameters.nHeads : usual;
    }
    return {static_cast<int>(std::ceil(info.minimum / unit)),
            static_cast<int>(std::floor(info.maximum / unit)), unit};
}

/// The parameters with the BPE model's shape its own, so that it stays when BLT's changes.
Parameters withBpeHeld(Parameters parameters)
{
    for (const ParameterId id : {ParameterId::BpeDModel, ParameterId::BpeNLayers, ParameterId::BpeNHeads})
        parameters = withValue(parameters, id, valueInForce(parameters, id));
    return parameters;
}

bool exceeds(const Comparison &comparison, MatchGoal goal)
{
    if (goal == MatchGoal::Flops)
        return !comparison.isBltCheaper();
    const ParameterCounts counts = parameterCounts(comparison);
    return counts.bltTotal > counts.bpe;
}

} // namespace

ParameterId varied(MatchVary vary)
{
    return vary == MatchVary::DModel ? ParameterId::DModel : ParameterId::NLayers;
}

Match match(const Comparison &comparison, const MatchQuestion &question)
{
    const Parameters held = withBpeHeld(comparison.parameters);
    const Candidates candidates = candidatesFor(held, question);
    const auto compareAt = [&](int candidate) {
        return compare(withValue(held, varied(question.vary), candidate * candidates.unit),
                       *comparison.method);
    };
    const auto answer = [&](Match::Outcome outcome, int candidate) {
        const Comparison found = compareAt(candidate);
        const ParameterCounts counts = parameterCounts(found);
        return Match{question, outcome,    static_cast<double>(candidate) * candidates.unit,
                     found,    counts.bpe, counts.bltTotal};
    };

    int within = candidates.first;
    int beyond = candidates.last;
    if (exceeds(compareAt(within), question.goal))
        return answer(Match::Outcome::TooDear, within);
    if (!exceeds(compareAt(beyond), question.goal))
        return answer(Match::Outcome::AtLimit, beyond);
    while (beyond - within > 1) {
        const int middle = within + (beyond - within) / 2;
        (exceeds(compareAt(middle), question.goal) ? beyond : within) = middle;
    }
    return answer(Match::Outcome::Found, within);
}

} // namespace patchscale
