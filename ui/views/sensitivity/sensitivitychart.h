// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/answer.h"

#include <QString>

namespace patchscale {

class ChartFrame;
struct ChartStyle;

/// A row for each parameter that matters, with a bar for each of its moves from where the difference is now.
[[nodiscard]] std::unique_ptr<ChartFrame> makeSensitivityChart(const ChartStyle &style,
                                                               const AnswerPointer &answer);
[[nodiscard]] QString sensitivityTitle();

} // namespace patchscale
