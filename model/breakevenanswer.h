// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/answer.h"
#include "model/breakeven.h"
#include "model/comparison.h"

namespace patchscale {

/// Where BLT breaks even, in one sentence.
[[nodiscard]] QString breakEvenSentence(const BreakEven &breakEven);

/// The break-even patch size, with the verdict on the comparison.
[[nodiscard]] Answer breakEvenAnswer(const Comparison &comparison);

} // namespace patchscale
