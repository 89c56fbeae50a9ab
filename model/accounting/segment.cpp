// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/segment.h"

#include "model/accounting/breakdown.h"
#include "model/reading/partdigits.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

Part partOf(Segment segment)
{
    static constexpr std::array parts = {Part::Bpe, Part::BltGlobal, Part::BltLocal, Part::EntropyModel};
    return parts[static_cast<std::size_t>(segment)];
}

} // namespace

std::span<const Segment> segmentsOf(const Comparison &comparison)
{
    return std::span(segments).first(comparison.hasEntropyModel() ? 4 : 3);
}

QString segmentIdentifier(Segment segment)
{
    return partIdentifier(partOf(segment));
}

QString segmentName(Segment segment)
{
    return partName(partOf(segment));
}

BySegment<double> segmentValues(const Comparison &comparison)
{
    return {{comparison.bpe, comparison.bltGlobal, comparison.bltLocal, comparison.entropyModel}};
}

int moreDigitsOf(const Comparison &comparison, Segment segment)
{
    if (segment == Segment::Bpe)
        return 0;
    const BySegment<double> values = segmentValues(comparison);
    return moreDigitsOfFlops(std::span(values.values).subspan(1), comparison.bltTotal);
}

QString segmentDescription(const Comparison &comparison, Segment segment, NumberStyle style)
{
    const Bar bar = segment == Segment::Bpe ? Bar::Bpe : Bar::Blt;
    const double value = segmentValues(comparison)[segment];
    //: A part of a bar: its value such as "1.13 GFLOPs", its share of the bar, and the name of the bar
    return QCoreApplication::translate("Terms", "%1 per byte, %2 of %3")
        .arg(flopsText(value, style, moreDigitsOf(comparison, segment)),
             percent(100 * value / barValue(comparison, bar)), barName(bar));
}

} // namespace patchscale
