// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QGraphicsItem>

namespace patchscale {

/// A piece of colour, filled or hatched: told apart without colours, and made of lines rather than pixels, so
/// that it is as sharp in print as on screen.
class MoveBar : public QGraphicsItem
{
public:
    enum class Fill { Solid, Hatched };

    using QGraphicsItem::QGraphicsItem;

    void setLook(Fill fill, const QColor &colour);
    void setRect(const QRectF &rect);
    [[nodiscard]] QRectF rect() const { return m_rect; }

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    Fill m_fill = Fill::Solid;
    QColor m_colour;
    QRectF m_rect;
};

} // namespace patchscale
