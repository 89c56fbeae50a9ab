// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>
#include <QImage>

namespace patchscale {

/// A picture stretched smoothly over a rectangle, each of its corner pixels centred on a corner.
class FieldItem : public QGraphicsItem
{
public:
    using QGraphicsItem::QGraphicsItem;

    void setImage(const QImage &image);
    void setRect(const QRectF &rect);

    [[nodiscard]] QRectF boundingRect() const override { return m_rect; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QImage m_image;
    QRectF m_rect;
};

} // namespace patchscale
