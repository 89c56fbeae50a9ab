// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/fielditem.h"

#include <QPainter>

namespace patchscale {

void FieldItem::setImage(const QImage &image)
{
    m_image = image;
    update();
}

void FieldItem::setRect(const QRectF &rect)
{
    if (rect == m_rect)
        return;
    prepareGeometryChange();
    m_rect = rect;
}

void FieldItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_image.isNull())
        return;
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    // From the middle of the first pixel to the middle of the last: these are the values at the ends.
    const QRectF middle = QRectF(m_image.rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->drawImage(m_rect, m_image, middle);
}

} // namespace patchscale
