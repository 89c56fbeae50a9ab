// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSizeF>

#include <optional>

namespace patchscale {

/// Where the bars of the comparison chart stand, in pixels.
struct BarGeometry
{
    QRectF plot;
    QRectF bpe;
    QRectF bltGlobal;
    QRectF bltLocal;          ///< on top of bltGlobal
    double gap;               ///< the least distance between a label and what it is beside
    QRectF entropyModel = {}; ///< on top of bltLocal; null if it is not counted
};

/// How large the labels are, the total with its frame.
struct LabelSizes
{
    QSizeF bpe;
    QSizeF bltGlobal;
    QSizeF bltLocal;
    QSizeF total;
    QSizeF entropyModel{0, 0}; ///< null if it is not counted
};

struct LabelPlace
{
    QRectF rect;
    bool insideSegment;
};

struct LabelPlaces
{
    LabelPlace bpe; ///< above its bar
    LabelPlace bltGlobal;
    LabelPlace bltLocal;
    LabelPlace total;                            ///< above the stack
    std::optional<LabelPlace> entropyModel = {}; ///< if it is counted
};

/// The share of a category that its bar may take so that labels beside the bars have room.
[[nodiscard]] double barWidthShare(double categoryWidth, const LabelSizes &sizes, double gap);
/// The height that labels may need above the taller bar.
[[nodiscard]] double labelHeadroom(const LabelSizes &sizes, double gap);

/// Puts each label where nothing cuts or overlaps it: a segment's label into the segment, or beside the
/// bar where the segment cannot hold it.
[[nodiscard]] LabelPlaces placeLabels(const BarGeometry &bars, const LabelSizes &sizes);

} // namespace patchscale
