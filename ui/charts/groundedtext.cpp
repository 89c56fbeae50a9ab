// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/groundedtext.h"

#include <QPainter>

namespace patchscale {

void GroundedText::setGround(const QColor &ground)
{
    if (ground == m_ground)
        return;
    m_ground = ground;
    update();
}

void GroundedText::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    if (m_ground.alpha() > 0)
        painter->fillRect(boundingRect(), m_ground);
    QGraphicsSimpleTextItem::paint(painter, option, widget);
}

} // namespace patchscale
