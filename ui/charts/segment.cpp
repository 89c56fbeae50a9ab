// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/segment.h"

#include "model/numberformat.h"

#include <QCoreApplication>

namespace patchscale {

std::span<const Segment> segmentsOf(const Comparison &comparison)
{
    return std::span(segments).first(comparison.hasEntropyModel() ? 4 : 3);
}

QString segmentName(Segment segment)
{
    switch (segment) {
    case Segment::Bpe:
        return QCoreApplication::translate("Segment", "BPE");
    case Segment::BltGlobal:
        return QCoreApplication::translate("Segment", "BLT Global");
    case Segment::BltLocal:
        return QCoreApplication::translate("Segment", "BLT Local");
    case Segment::EntropyModel:
        break;
    }
    return QCoreApplication::translate("Segment", "Entropy model");
}

double segmentValue(const Comparison &comparison, Segment segment)
{
    switch (segment) {
    case Segment::Bpe:
        return comparison.bpe;
    case Segment::BltGlobal:
        return comparison.bltGlobal;
    case Segment::BltLocal:
        return comparison.bltLocal;
    case Segment::EntropyModel:
        break;
    }
    return comparison.entropyModel;
}

QString segmentDescription(const Comparison &comparison, Segment segment)
{
    const double value = segmentValue(comparison, segment);
    const double bar = segment == Segment::Bpe ? comparison.bpe : comparison.bltTotal;
    //: A part of a bar: its name, its value, its share of the bar, and the name of the bar
    return QCoreApplication::translate("Segment", "%1: %2 FLOPs per byte, %3 of %4")
        .arg(segmentName(segment), exactNumber(value), percent(100 * value / bar),
             segment == Segment::Bpe ? QCoreApplication::translate("Segment", "BPE")
                                     : QCoreApplication::translate("Segment", "BLT"));
}

} // namespace patchscale
