// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/comparison/labelplacement.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace patchscale {
namespace {

constexpr std::array fromTheTop = {Segment::EntropyModel, Segment::BltLocal, Segment::BltGlobal};
constexpr std::array fromTheBottom = {Segment::BltGlobal, Segment::BltLocal, Segment::EntropyModel};
constexpr double leastBracket = 10;

// To the right of BLT's bar, in gaps.
constexpr double toLabels = 1.5;
constexpr double toBracket = 2.5;
constexpr double toDifference = 4;

QRectF above(const QRectF &bar, const QSizeF &size, double gap, const QRectF &plot)
{
    QRectF rect(QPointF(bar.center().x() - size.width() / 2, bar.top() - gap - size.height()), size);
    rect.moveLeft(std::clamp(rect.left(), plot.left(), std::max(plot.left(), plot.right() - rect.width())));
    return rect;
}

/// The parts of BLT, as high as they reach.
QRectF stackOf(const BarGeometry &chart)
{
    QRectF stack;
    for (const Segment segment : fromTheTop)
        stack = stack.united(chart.bars[segment]);
    return stack;
}

/// Labels of parts that the bracket runs beside: over it, the lowest part's lowest. Answers whether there are
/// any.
bool placeOverTheBracket(LabelPlaces &places, const LabelSizes &sizes, const QPointF &start, double level,
                         const BarGeometry &chart)
{
    double bottom = start.y() - chart.gap;
    bool isAny = false;
    for (const Segment segment : fromTheBottom) {
        const QSizeF size = sizes.beside[segment];
        if (size.isEmpty() || chart.bars[segment].center().y() >= level)
            continue;
        places.beside[segment] =
            QRectF(QPointF(start.x() + toLabels * chart.gap, bottom - size.height()), size);
        bottom -= size.height();
        isAny = true;
    }
    return isAny;
}

/// All others: beside their part, and under the bracket and the difference.
void placeUnderTheBracket(LabelPlaces &places, const LabelSizes &sizes, const QPointF &start,
                          const BarGeometry &chart)
{
    std::vector<QRectF *> placed;
    // Where others stand over it, the difference can give no way.
    const bool isFree = std::ranges::all_of(
        fromTheTop, [&places](Segment segment) { return places.beside[segment].isNull(); });
    const double highest = start.y() + chart.gap;
    const double lowest = std::max(highest, places.difference.bottom());
    double top = lowest;
    for (const Segment segment : fromTheTop) {
        const QSizeF size = sizes.beside[segment];
        QRectF &place = places.beside[segment];
        if (size.isEmpty() || !place.isNull())
            continue;
        const double wanted = chart.bars[segment].center().y() - size.height() / 2;
        place = QRectF(QPointF(start.x() + toLabels * chart.gap, std::max(top, wanted)), size);
        top = place.bottom();
        placed.push_back(&place);
    }
    double bottom = chart.plot.bottom();
    std::ranges::reverse(placed);
    for (QRectF *place : placed) {
        place->moveBottom(std::min(place->bottom(), bottom));
        bottom = place->top();
    }
    if (!isFree) {
        for (QRectF *place : placed) {
            if (bottom < highest)
                place->moveLeft(places.difference.left());
            if (place->intersects(places.difference))
                *place = QRectF(); // there is no room for it
        }
        return;
    }
    if (placed.empty() || bottom >= lowest)
        return;
    // There is less room than they take: behind the bracket, and the difference over them.
    for (QRectF *place : placed)
        place->moveLeft(places.difference.left());
    places.difference.moveBottom(std::min(places.difference.bottom(), bottom));
}

/// From the bar of BPE to `end`, but not through what is in between.
std::vector<QLineF> levelLines(const QRectF &bpe, double end, const QRectF &between, double gap)
{
    const double y = bpe.top();
    const double start = bpe.right() + gap / 2;
    if (y < between.top() - 1 || y > between.bottom() + 1)
        return {{start, y, end, y}};
    std::vector<QLineF> lines;
    for (const auto &[from, to] :
         {std::pair(start, between.left() - gap / 2), std::pair(between.right() + gap / 2, end)})
        if (from < to)
            lines.emplace_back(from, y, to, y);
    return lines;
}

} // namespace

bool holds(const QRectF &part, const QSizeF &label, double gap)
{
    return part.height() >= label.height() + gap && part.width() >= label.width() + gap;
}

double barWidthShare(double categoryWidth, double widestLabel, double gap)
{
    constexpr double most = 0.76;
    constexpr double least = 0.3;
    // The third category is free, and half of what BLT's bar leaves of its own.
    const double left = 1.5 * categoryWidth - widestLabel - toDifference * gap;
    return std::clamp(2 * left / categoryWidth, least, most);
}

LabelPlaces placeLabels(const BarGeometry &chart, const LabelSizes &sizes)
{
    const auto &[plot, bars, gap] = chart;
    const QRectF bpe = bars[Segment::Bpe];
    const QRectF stack = stackOf(chart);
    const double level = bpe.top();
    const bool isDearer = stack.top() < level;

    LabelPlaces places;
    places.bpeTotal = above(bpe, sizes.bpeTotal, gap, plot);
    places.bltTotal = above(stack, sizes.bltTotal, gap, plot);
    const double right = std::max(stack.right(), places.bltTotal.right());
    const double bracket = right + toBracket * gap;
    const bool hasBracket = std::abs(stack.top() - level) >= leastBracket;
    if (hasBracket)
        places.bracket = QLineF(bracket, level, bracket, stack.top());

    const bool isUnderLabels =
        isDearer && hasBracket && placeOverTheBracket(places, sizes, {right, stack.top()}, level, chart);
    const QSizeF size = sizes.difference;
    const double highest = isUnderLabels ? stack.top() - gap : plot.top();
    const double top = std::clamp((level + stack.top() - size.height()) / 2, highest,
                                  std::max(highest, plot.bottom() - size.height()));
    places.difference = QRectF(QPointF(right + toDifference * gap, top), size);
    const double end = hasBracket ? std::max(level, stack.top()) : stack.top();
    placeUnderTheBracket(places, sizes, {right, end}, chart);

    // On the bar of BLT, or nearly, it would be taken for its rim.
    constexpr double clear = 3;
    places.level = level < stack.top() - clear ? levelLines(bpe, bracket, places.bltTotal, gap)
                                               : levelLines(bpe, stack.left() - gap / 2, {}, gap);
    return places;
}

} // namespace patchscale
