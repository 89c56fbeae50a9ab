// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/segment.h"

#include "model/accounting/termtexts.h"
#include "model/reading/numberformat.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Segment)
};

} // namespace

std::span<const Segment> segmentsOf(const Comparison &comparison)
{
    return std::span(segments).first(comparison.hasEntropyModel() ? 4 : 3);
}

QString segmentIdentifier(Segment segment)
{
    static constexpr std::array parts = {Part::Bpe, Part::BltGlobal, Part::BltLocal, Part::EntropyModel};
    return partIdentifier(parts[static_cast<std::size_t>(segment)]);
}

QString segmentName(Segment segment)
{
    const std::array names = {Words::tr("BPE"), Words::tr("BLT Global"), Words::tr("BLT Local"),
                              Words::tr("Entropy model")};
    return names[static_cast<std::size_t>(segment)];
}

double segmentValue(const Comparison &comparison, Segment segment)
{
    const std::array values = {comparison.bpe, comparison.bltGlobal, comparison.bltLocal,
                               comparison.entropyModel};
    return values[static_cast<std::size_t>(segment)];
}

QString segmentDescription(const Comparison &comparison, Segment segment, NumberStyle style)
{
    const bool isBpe = segment == Segment::Bpe;
    const double value = segmentValue(comparison, segment);
    const double share = 100 * value / (isBpe ? comparison.bpe : comparison.bltTotal);
    //: A part of a bar: its value, its share of the bar, and the name of the bar
    return Words::tr("%1 FLOPs per byte, %2 of %3")
        .arg(shortNumber(value, style), percent(share), isBpe ? Words::tr("BPE") : Words::tr("BLT"));
}

} // namespace patchscale
