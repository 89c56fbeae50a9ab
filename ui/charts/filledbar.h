// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QGraphicsRectItem>

namespace patchscale {

/// A piece of colour, filled, hatched or a line: told apart without colours, and made of lines rather than
/// pixels, so that it is as sharp in print as on screen.
class FilledBar : public QGraphicsRectItem
{
public:
    enum class Fill { Solid, Hatched, Line };

    using QGraphicsRectItem::QGraphicsRectItem;

    void setLook(Fill fill, const QColor &colour);
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    Fill m_fill = Fill::Solid;
    QColor m_colour;
};

} // namespace patchscale
