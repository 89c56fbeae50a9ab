// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ghostbar.h"

#include <QPainter>
#include <QPainterPath>

namespace patchscale {
namespace {

constexpr double lineWidth = 1.5;
constexpr double groundWidth = 4;

} // namespace

void GhostBar::setLook(const QColor &ink, const QColor &ground)
{
    m_ink = ink;
    m_ground = ground;
    update();
}

QRectF GhostBar::boundingRect() const
{
    constexpr double beyond = groundWidth / 2;
    return rect().adjusted(-beyond, -beyond, beyond, beyond);
}

void GhostBar::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    QPainterPath outline;
    outline.addRect(rect());
    paintGhost(*painter, outline, m_ink, m_ground);
}

void GhostBar::paintGhost(QPainter &painter, const QPainterPath &path, const QColor &ink,
                          const QColor &ground)
{
    if (ground.alpha() > 0)
        painter.strokePath(path, QPen(ground, groundWidth, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.strokePath(path, QPen(ink, lineWidth, Qt::DashLine, Qt::FlatCap, Qt::MiterJoin));
}

} // namespace patchscale
