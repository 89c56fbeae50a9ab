// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/labelplacement.h"

#include <algorithm>

namespace patchscale {
namespace {

bool holds(const QRectF &segment, const QSizeF &label, double gap)
{
    return segment.height() >= label.height() + gap && segment.width() >= label.width() + gap;
}

QRectF centred(const QPointF &centre, const QSizeF &size)
{
    return {centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height()};
}

QRectF above(const QRectF &bar, const QSizeF &size, double gap, const QRectF &plot)
{
    QRectF rect(bar.center().x() - size.width() / 2, bar.top() - gap - size.height(), size.width(),
                size.height());
    rect.moveLeft(std::clamp(rect.left(), plot.left(), std::max(plot.left(), plot.right() - rect.width())));
    return rect;
}

/// The place beside the bar at a segment's height: right of it where there is room, else left of it.
QRectF beside(const QRectF &segment, const QSizeF &size, bool onRight, double gap, const QRectF &plot)
{
    const double x = onRight ? segment.right() + 2 * gap : segment.left() - 2 * gap - size.width();
    const double y = std::clamp(segment.center().y() - size.height() / 2, plot.top(),
                                std::max(plot.top(), plot.bottom() - size.height()));
    return {QPointF(x, y), size};
}

} // namespace

double barWidthShare(double categoryWidth, const LabelSizes &sizes, double gap)
{
    constexpr double usual = 0.5;
    constexpr double least = 0.2;
    const double beside = std::max(sizes.bltGlobal.width(), sizes.bltLocal.width()) + 3 * gap;
    // Between the bars a label must miss the BPE bar, and the BPE label, which may be wider than its bar.
    const double missesBar = 1 - beside / categoryWidth;
    const double missesLabel = 2 * (1 - (beside + sizes.bpe.width() / 2) / categoryWidth);
    return std::clamp(std::min(missesBar, missesLabel), least, usual);
}

double labelHeadroom(const LabelSizes &sizes, double gap)
{
    const double besideTop = sizes.bltLocal.height() / 2 + gap;
    return std::max(sizes.bpe.height() + 2 * gap, sizes.total.height() + 2 * gap + besideTop);
}

LabelPlaces placeLabels(const BarGeometry &bars, const LabelSizes &sizes)
{
    const QRectF stack = bars.bltGlobal.united(bars.bltLocal);
    const double widest = std::max(sizes.bltGlobal.width(), sizes.bltLocal.width());
    const bool roomOnRight = bars.plot.right() - stack.right() >= widest + 3 * bars.gap;

    LabelPlaces places;
    places.bpe = {above(bars.bpe, sizes.bpe, bars.gap, bars.plot), false};
    places.bltGlobal = {centred(bars.bltGlobal.center(), sizes.bltGlobal),
                        holds(bars.bltGlobal, sizes.bltGlobal, bars.gap)};
    places.bltLocal = {centred(bars.bltLocal.center(), sizes.bltLocal),
                       holds(bars.bltLocal, sizes.bltLocal, bars.gap)};
    if (!places.bltGlobal.insideSegment)
        places.bltGlobal.rect = beside(bars.bltGlobal, sizes.bltGlobal, roomOnRight, bars.gap, bars.plot);
    if (!places.bltLocal.insideSegment) {
        places.bltLocal.rect = beside(bars.bltLocal, sizes.bltLocal, roomOnRight, bars.gap, bars.plot);
        // The local segment is the upper one, and so is its label.
        if (!places.bltGlobal.insideSegment)
            places.bltLocal.rect.moveBottom(
                std::min(places.bltLocal.rect.bottom(), places.bltGlobal.rect.top()));
    }

    QRectF total = above(stack, sizes.total, bars.gap, bars.plot);
    for (const LabelPlace &label : {places.bltGlobal, places.bltLocal})
        if (!label.insideSegment && label.rect.left() < total.right() && label.rect.right() > total.left())
            total.moveBottom(std::min(total.bottom(), label.rect.top() - bars.gap));
    places.total = {total, false};
    return places;
}

} // namespace patchscale
