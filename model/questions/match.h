// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/reading/numberformat.h"
#include "model/tables/table.h"

#include <QString>

namespace patchscale {

/// What the BLT model is to have no more of than the BPE model.
enum class MatchGoal {
    Flops,      ///< FLOPs per byte
    Parameters, ///< parameters of the layers, embeddings left apart
};

/// What of BLT's global model changes to get there.
enum class MatchVary {
    DModel,  ///< its width
    NLayers, ///< its number of layers
};

/// The parameter that changes.
[[nodiscard]] ParameterId varied(MatchVary vary);

/// What a width has to be a multiple of.
enum class WidthMultiple { Of128, OfHeads };

struct MatchQuestion
{
    MatchGoal goal = MatchGoal::Flops;
    MatchVary vary = MatchVary::DModel;
    WidthMultiple multiple = WidthMultiple::Of128;

    bool operator==(const MatchQuestion &) const = default;
};

/// The BLT model that comes closest to what the BPE model has without exceeding it.
struct Match
{
    enum class Outcome {
        Found,
        TooDear, ///< even the smallest has more: `comparison` is that of the smallest
        AtLimit, ///< even the largest in range has less: `comparison` is that of the largest
    };

    MatchQuestion question;
    Outcome outcome;
    double value;          ///< of what varies
    Comparison comparison; ///< with the BPE model held: its shape is no longer linked
    double bpeParameters;  ///< of the layers
    double bltParameters;  ///< of the layers: global, local, cross-attention

    /// How many times the parameters of BPE.
    [[nodiscard]] double ratio() const { return bltParameters / bpeParameters; }
};

/// Holds the BPE model and varies BLT's global model; by bisection, as more of it never has less.
[[nodiscard]] Match match(const Comparison &comparison, const MatchQuestion &question);

/// A ratio to two digits after the point, or to so many more that two of them are not nought: "1.70".
[[nodiscard]] QString ratioText(double ratio);

/// What was found, in one or two sentences; as files and standard output have it, or as a screen's style
/// says.
[[nodiscard]] QString matchSentence(const Match &match, NumberStyle style = NumberStyle::Scientific);
/// The last of them where even the largest in range has less.
[[nodiscard]] QString atLimitSentence();

/// A record of the solution with the parameters and FLOPs of both models.
[[nodiscard]] Table matchTable(const Match &match);

/// BPE, BLT as it is in `now`, for which the match was found, and BLT as it would match; what would change is
/// emphasized.
[[nodiscard]] Table shownMatchTable(const Comparison &now, const Match &match);

} // namespace patchscale
