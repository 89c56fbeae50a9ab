// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/segment.h"

#include <QColor>
#include <QGraphicsItem>

#include <span>
#include <vector>

namespace patchscale {

/// A piece of a bar.
struct GroupedPiece
{
    std::size_t place; ///< of its case
    Segment segment;
    double from; ///< FLOPs per byte
    double to;

    bool operator==(const GroupedPiece &) const = default;
};

/// The bars of many cases, two for each and a gap to the next, as one item: of hundreds of bars, each as an
/// item of its own would take longer than all else.
class GroupedBars : public QGraphicsItem
{
public:
    using QGraphicsItem::QGraphicsItem;

    void setPieces(std::vector<GroupedPiece> pieces, std::size_t cases);
    [[nodiscard]] std::span<const GroupedPiece> pieces() const { return m_pieces; }
    /// Rims are of a colour that is seen on the ground.
    void setColours(const BySegment<QColor> &fills, const QColor &ground, const QColor &base);
    /// The plot, and what stands at its upper edge.
    void setScale(const QRectF &plot, double top);

    /// How wide a case is with the gap after it.
    [[nodiscard]] double caseWidth() const;
    /// What a bar takes, with some room around it.
    [[nodiscard]] double slotWidth() const { return caseWidth() / 3; }
    /// Where a piece is, or a bar from 0 to a value.
    [[nodiscard]] QRectF rectOf(const GroupedPiece &piece) const;
    [[nodiscard]] QRectF barRect(std::size_t place, bool isBpe, double value) const;
    /// The place in pieces() of the one at a point, or beside it where it is thin; or that of none.
    [[nodiscard]] std::size_t pieceAt(const QPointF &point) const;

    [[nodiscard]] QRectF boundingRect() const override { return m_plot.adjusted(-1, -1, 1, 1); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    [[nodiscard]] QRectF rectBetween(std::size_t place, bool isBpe, double from, double to) const;

    std::vector<GroupedPiece> m_pieces; ///< case by case, from the bottom up
    std::size_t m_cases = 1;
    BySegment<QColor> m_fills;
    BySegment<QColor> m_rims;
    QColor m_base;
    QRectF m_plot;
    double m_top = 1;
};

} // namespace patchscale
