// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/comparison/labelplacement.h"

#include <algorithm>
#include <array>
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

constexpr std::array stacked = {Segment::BltGlobal, Segment::BltLocal, Segment::EntropyModel};

double widestBeside(const LabelSizes &sizes)
{
    const auto &[bpe, global, local, entropyModel] = sizes.labels.values;
    return std::max({0.0, global.width(), local.width(), entropyModel.width()});
}

} // namespace

double barWidthShare(double categoryWidth, const LabelSizes &sizes, double gap)
{
    constexpr double usual = 0.5;
    constexpr double least = 0.2;
    const double beside = widestBeside(sizes) + 3 * gap;
    // Between the bars a label must miss the BPE bar, and the BPE label, which may be wider than its bar.
    const double missesBar = 1 - beside / categoryWidth;
    const double missesLabel = 2 * (1 - (beside + sizes.labels[Segment::Bpe].width() / 2) / categoryWidth);
    return std::clamp(std::min(missesBar, missesLabel), least, usual);
}

double labelHeadroom(const LabelSizes &sizes, double gap)
{
    const auto height = [&sizes](Segment segment) { return std::max(0.0, sizes.labels[segment].height()); };
    // Of the labels beside the upper segments, one may be as high as the top, and another above it.
    const double besideTop = height(Segment::BltLocal) / 2 + height(Segment::EntropyModel) + gap;
    return std::max(height(Segment::Bpe) + 2 * gap, sizes.total.height() + 2 * gap + besideTop);
}

LabelPlaces placeLabels(const BarGeometry &chart, const LabelSizes &sizes)
{
    const auto &[plot, bars, gap] = chart;
    QRectF stack;
    for (const Segment segment : stacked)
        stack = stack.united(bars[segment]);
    const bool hasRoomOnRight = plot.right() - stack.right() >= widestBeside(sizes) + 3 * gap;

    LabelPlaces places;
    places.labels[Segment::Bpe].rect = above(bars[Segment::Bpe], sizes.labels[Segment::Bpe], gap, plot);
    places.total = above(stack, sizes.total, gap, plot);
    // From the bottom up, so that each label beside the stack can keep above those before it.
    double lowestFree = std::numeric_limits<double>::infinity();
    for (const Segment segment : stacked) {
        const QSizeF size = sizes.labels[segment];
        auto &[rect, insideSegment] = places.labels[segment];
        if (size.isEmpty())
            continue;
        insideSegment = holds(bars[segment], size, gap);
        if (insideSegment) {
            rect = centred(bars[segment].center(), size);
            continue;
        }
        rect = beside(bars[segment], size, hasRoomOnRight, gap, plot);
        rect.moveBottom(std::min(rect.bottom(), lowestFree));
        lowestFree = rect.top();
        if (rect.left() < places.total.right() && rect.right() > places.total.left())
            places.total.moveBottom(std::min(places.total.bottom(), rect.top() - gap));
    }
    return places;
}

} // namespace patchscale
