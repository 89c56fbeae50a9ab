// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QGraphicsRectItem>

namespace patchscale {

/// The outline of a bar that is laid over others: dashed, with some of the ground at either side, so that it
/// is seen on any colour.
class GhostBar : public QGraphicsRectItem
{
public:
    using QGraphicsRectItem::QGraphicsRectItem;

    /// Without the ground at its sides if that is transparent.
    void setLook(const QColor &ink, const QColor &ground);
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    /// As paint() does, of any path.
    static void paintGhost(QPainter &painter, const QPainterPath &path, const QColor &ink,
                           const QColor &ground);

private:
    QColor m_ink;
    QColor m_ground;
};

} // namespace patchscale
