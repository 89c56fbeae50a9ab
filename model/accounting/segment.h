// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/reading/numberformat.h"

#include <QString>

#include <array>
#include <span>

namespace patchscale {

/// A coloured piece of a bar of the comparison chart.
enum class Segment { Bpe, BltGlobal, BltLocal, EntropyModel };

inline constexpr std::array segments = {Segment::Bpe, Segment::BltGlobal, Segment::BltLocal,
                                        Segment::EntropyModel};

/// A value for each segment.
template<typename Value> struct BySegment
{
    std::array<Value, segments.size()> values = {};

    constexpr Value &operator[](Segment segment) { return values[static_cast<std::size_t>(segment)]; }
    constexpr const Value &operator[](Segment segment) const
    {
        return values[static_cast<std::size_t>(segment)];
    }
};

/// The segments that a comparison has: the entropy model's only if it is counted.
[[nodiscard]] std::span<const Segment> segmentsOf(const Comparison &comparison);

/// The name in files, which is that of a part: "blt_global".
[[nodiscard]] QString segmentIdentifier(Segment segment);
/// The name in the legend.
[[nodiscard]] QString segmentName(Segment segment);
/// FLOPs per byte.
[[nodiscard]] BySegment<double> segmentValues(const Comparison &comparison);
/// How many digits more than usual those of BLT need, so that they add up to what is told of its total.
[[nodiscard]] int moreDigitsOf(const Comparison &comparison, Segment segment);
/// Its value, as short as in a table, and its share of its bar.
[[nodiscard]] QString segmentDescription(const Comparison &comparison, Segment segment, NumberStyle style);

} // namespace patchscale
