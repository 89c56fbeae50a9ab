// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/match/match.h"
#include "model/tables/table.h"

#include <QString>

namespace patchscale {

/// A ratio to two digits after the point, or to so many more that two of them are not nought: "1.70".
[[nodiscard]] QString ratioText(double ratio);

/// What was found, in one or two sentences that stay true when they are pasted elsewhere.
[[nodiscard]] QString matchSentence(const Match &match);

/// A record of the solution with the parameters and FLOPs of both models.
[[nodiscard]] Table matchTable(const Match &match);

/// BPE, BLT as it is in `now`, for which the match was found, and BLT as it would match; what would change is
/// emphasized.
[[nodiscard]] Table shownMatchTable(const Comparison &now, const Match &match);

} // namespace patchscale
