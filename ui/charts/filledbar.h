// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QGraphicsRectItem>

namespace patchscale {

/// A piece of colour, filled with a rim around it, hatched or a line: told apart without colours, and made of
/// lines rather than pixels, so that it is as sharp in print as on screen.
class FilledBar : public QGraphicsRectItem
{
public:
    enum class Fill {
        Solid,
        Hatched,
        Line,
        Ghost, ///< the dashed outline of what is laid over
    };

    using QGraphicsRectItem::QGraphicsRectItem;

    /// Its rim, its hatching or its line are of a colour that is seen on the ground.
    void setLook(Fill fill, const QColor &colour, const QColor &ground);
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    /// What is filled, with its rim.
    static void paintSolid(QPainter &painter, const QRectF &rect, const QColor &colour, const QColor &rim);

private:
    Fill m_fill = Fill::Solid;
    QColor m_colour;
    QColor m_rim;
    QColor m_ground;
};

} // namespace patchscale
