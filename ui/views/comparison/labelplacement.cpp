// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/comparison/labelplacement.h"

#include <algorithm>
#include <limits>

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

double widestBeside(const LabelSizes &sizes)
{
    return std::max({sizes.bltGlobal.width(), sizes.bltLocal.width(), sizes.entropyModel.width()});
}

} // namespace

double barWidthShare(double categoryWidth, const LabelSizes &sizes, double gap)
{
    constexpr double usual = 0.5;
    constexpr double least = 0.2;
    const double beside = widestBeside(sizes) + 3 * gap;
    // Between the bars a label must miss the BPE bar, and the BPE label, which may be wider than its bar.
    const double missesBar = 1 - beside / categoryWidth;
    const double missesLabel = 2 * (1 - (beside + sizes.bpe.width() / 2) / categoryWidth);
    return std::clamp(std::min(missesBar, missesLabel), least, usual);
}

double labelHeadroom(const LabelSizes &sizes, double gap)
{
    // Of the labels beside the upper segments, one may be as high as the top, and another above it.
    const double besideTop = sizes.bltLocal.height() / 2 + sizes.entropyModel.height() + gap;
    return std::max(sizes.bpe.height() + 2 * gap, sizes.total.height() + 2 * gap + besideTop);
}

LabelPlaces placeLabels(const BarGeometry &bars, const LabelSizes &sizes)
{
    const bool hasEntropyModel = !sizes.entropyModel.isNull();
    QRectF stack = bars.bltGlobal.united(bars.bltLocal);
    if (hasEntropyModel)
        stack = stack.united(bars.entropyModel);
    const bool roomOnRight = bars.plot.right() - stack.right() >= widestBeside(sizes) + 3 * bars.gap;

    // From the bottom up, so that each label beside the stack can keep above those before it.
    double lowestFree = std::numeric_limits<double>::infinity();
    const auto place = [&](const QRectF &segment, const QSizeF &size) -> LabelPlace {
        if (holds(segment, size, bars.gap))
            return {centred(segment.center(), size), true};
        QRectF rect = beside(segment, size, roomOnRight, bars.gap, bars.plot);
        rect.moveBottom(std::min(rect.bottom(), lowestFree));
        lowestFree = rect.top();
        return {rect, false};
    };
    LabelPlaces places;
    places.bpe = {above(bars.bpe, sizes.bpe, bars.gap, bars.plot), false};
    places.bltGlobal = place(bars.bltGlobal, sizes.bltGlobal);
    places.bltLocal = place(bars.bltLocal, sizes.bltLocal);
    if (hasEntropyModel)
        places.entropyModel = place(bars.entropyModel, sizes.entropyModel);

    QRectF total = above(stack, sizes.total, bars.gap, bars.plot);
    for (const LabelPlace &label :
         {places.bltGlobal, places.bltLocal, places.entropyModel.value_or(places.bltLocal)})
        if (!label.insideSegment && label.rect.left() < total.right() && label.rect.right() > total.left())
            total.moveBottom(std::min(total.bottom(), label.rect.top() - bars.gap));
    places.total = {total, false};
    return places;
}

} // namespace patchscale
