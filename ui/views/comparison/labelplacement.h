// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/segment.h"

#include <QRectF>
#include <QSizeF>

namespace patchscale {

/// Where the bars of the comparison chart stand, in pixels.
struct BarGeometry
{
    QRectF plot;
    BySegment<QRectF> bars; ///< those of BLT one on the other; null what is not counted
    double gap;             ///< the least distance between a label and what it is beside
};

/// How large the labels are.
struct LabelSizes
{
    BySegment<QSizeF> labels; ///< empty what is not counted
    QSizeF total;             ///< with its frame
};

struct LabelPlace
{
    QRectF rect;
    bool insideSegment = false;
};

struct LabelPlaces
{
    BySegment<LabelPlace> labels; ///< BPE's above its bar; null what is not counted
    QRectF total;                 ///< above the stack
};

/// The share of a category that its bar may take so that labels beside the bars have room.
[[nodiscard]] double barWidthShare(double categoryWidth, const LabelSizes &sizes, double gap);
/// The height that labels may need above the taller bar.
[[nodiscard]] double labelHeadroom(const LabelSizes &sizes, double gap);

/// Puts each label where nothing cuts or overlaps it: a segment's label into the segment, or beside the
/// bar where the segment cannot hold it.
[[nodiscard]] LabelPlaces placeLabels(const BarGeometry &chart, const LabelSizes &sizes);

} // namespace patchscale
