// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"

#include <QString>

#include <array>
#include <span>

namespace patchscale {

/// A coloured piece of a bar of the comparison chart.
enum class Segment { Bpe, BltGlobal, BltLocal, EntropyModel };

inline constexpr std::array segments = {Segment::Bpe, Segment::BltGlobal, Segment::BltLocal,
                                        Segment::EntropyModel};

/// The segments that a comparison has: the entropy model's only if it is counted.
[[nodiscard]] std::span<const Segment> segmentsOf(const Comparison &comparison);

/// The name in the legend.
[[nodiscard]] QString segmentName(Segment segment);
/// FLOPs per byte.
[[nodiscard]] double segmentValue(const Comparison &comparison, Segment segment);
/// Name, exact value and share of its bar in one sentence.
[[nodiscard]] QString segmentDescription(const Comparison &comparison, Segment segment);

} // namespace patchscale
