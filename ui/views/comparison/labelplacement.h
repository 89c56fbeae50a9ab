// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/segment.h"

#include <QLineF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace patchscale {

/// Where the bars of the comparison chart stand, in pixels.
struct BarGeometry
{
    QRectF plot;
    BySegment<QRectF> bars; ///< those of BLT one on the other; null what is not counted
    double gap;             ///< the least distance between a label and what it is beside
};

/// How large the labels are that stand on no part of a bar.
struct LabelSizes
{
    QSizeF bpeTotal;
    QSizeF bltTotal;
    QSizeF difference;
    BySegment<QSizeF> beside; ///< of parts that are too low to hold theirs; empty all others
};

struct LabelPlaces
{
    QRectF bpeTotal;
    QRectF bltTotal;
    QRectF difference;
    BySegment<QRectF> beside; ///< null for one that there is no room for
    /// Of BPE, from its bar as far as the bracket; in two where a label stands between.
    std::vector<QLineF> level;
    std::optional<QLineF> bracket; ///< from that level to the top of BLT; none where it would be too low
};

/// The share of a category that its bar may take, so that the widest label has room to the right of BLT's.
[[nodiscard]] double barWidthShare(double categoryWidth, double widestLabel, double gap);

/// Puts each label where nothing cuts or overlaps it: the totals over the bars, and to the right of BLT the
/// difference and what its parts cannot hold.
[[nodiscard]] LabelPlaces placeLabels(const BarGeometry &chart, const LabelSizes &sizes);

/// Whether a part of a bar can hold a label.
[[nodiscard]] bool holds(const QRectF &part, const QSizeF &label, double gap);

} // namespace patchscale
