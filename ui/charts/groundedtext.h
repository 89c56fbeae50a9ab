// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QGraphicsSimpleTextItem>

namespace patchscale {

/// Text on a ground of its own, so that no grid line runs through it.
class GroundedText : public QGraphicsSimpleTextItem
{
public:
    using QGraphicsSimpleTextItem::QGraphicsSimpleTextItem;

    /// Transparent for none.
    void setGround(const QColor &ground);
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QColor m_ground = Qt::transparent;
};

} // namespace patchscale
