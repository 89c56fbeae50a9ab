// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/filledbar.h"

#include "ui/appearance/chartcolours.h"
#include "ui/charts/ghostbar.h"

#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include <algorithm>

namespace patchscale {
namespace {

constexpr double rimWidth = 1.5;
constexpr double lineWidth = 1.2;
constexpr double lineDistance = 4.5;

/// The diagonals of a rectangle from its lower left to its upper right, each as far as it is inside.
QList<QLineF> diagonals(const QRectF &rect)
{
    QList<QLineF> lines;
    const double height = rect.height();
    for (double foot = rect.left() - height + lineDistance; foot < rect.right(); foot += lineDistance) {
        const double from = std::max(foot, rect.left());
        const double to = std::min(foot + height, rect.right());
        lines << QLineF(from, rect.bottom() - (from - foot), to, rect.bottom() - (to - foot));
    }
    return lines;
}

} // namespace

void FilledBar::setLook(Fill fill, const QColor &colour, const QColor &ground)
{
    m_fill = fill;
    m_colour = colour;
    m_rim = rimColour(colour, ground);
    m_ground = ground;
    update();
}

void FilledBar::paintSolid(QPainter &painter, const QRectF &rect, const QColor &colour, const QColor &rim)
{
    // Of what is thin, most is still filled.
    const double across = std::min(rimWidth, rect.width() / 5);
    const double down = std::min(rimWidth, rect.height() / 5);
    painter.fillRect(rect, rim);
    painter.fillRect(rect.adjusted(across, down, -across, -down), colour);
}

void FilledBar::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_fill == Fill::Solid) {
        paintSolid(*painter, rect(), m_colour, m_rim);
        return;
    }
    if (m_fill == Fill::Ghost) {
        QPainterPath outline;
        outline.addRect(rect());
        GhostBar::paintGhost(*painter, outline, m_colour, m_ground);
        return;
    }
    if (m_fill == Fill::Line) {
        constexpr double thickness = 2.5;
        painter->fillRect(
            QRectF(rect().left(), rect().center().y() - thickness / 2, rect().width(), thickness), m_rim);
        return;
    }
    QPen pen(m_rim, lineWidth);
    pen.setJoinStyle(Qt::MiterJoin);
    pen.setCapStyle(Qt::FlatCap);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    // The outline stays inside, or the bar would be longer than its change.
    const double inset = std::min(lineWidth, std::min(rect().width(), rect().height())) / 2;
    const QRectF inside = rect().adjusted(inset, inset, -inset, -inset);
    painter->drawLines(diagonals(inside));
    painter->drawRect(inside);
}

} // namespace patchscale
