// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/answer.h"
#include "model/match.h"

namespace patchscale {

/// A ratio to two digits after the point, or to so many more that two of them are not nought: "1.70".
[[nodiscard]] QString ratioText(double ratio);

/// What was found, in one or two sentences that stay true when they are pasted elsewhere.
[[nodiscard]] QString matchSentence(const Match &match);

/// The solution with the parameters and FLOPs of both models.
[[nodiscard]] Answer matchAnswer(const Match &match);

} // namespace patchscale
