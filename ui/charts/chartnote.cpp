// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartnote.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

constexpr double padding = 7;
constexpr double distance = 12; // from the point that it speaks of
constexpr double inFront = 200;

} // namespace

ChartNote::ChartNote(QGraphicsItem *parent) : QGraphicsItem(parent)
{
    setZValue(inFront);
    setVisible(false);
}

void ChartNote::setStyle(const ChartStyle &style)
{
    m_background = style.text;
    m_foreground = style.background;
    m_font = QFont(style.fontFamily);
    m_font.setPixelSize(static_cast<int>(std::lround(style.fontPixelSize)));
    update();
}

void ChartNote::showText(const QString &text, const QPointF &point, bool isOver, const QRectF &area)
{
    prepareGeometryChange();
    m_text = text;
    const double widest = std::max(1.0, area.width() - 2 * padding);
    const QRectF textRect = QFontMetricsF(m_font).boundingRect(QRectF(0, 0, widest, area.height()),
                                                               Qt::AlignLeft | Qt::TextWordWrap, text);
    m_rect = textRect.adjusted(-padding, -padding, padding, padding);
    const double left = point.x() + (isOver ? -m_rect.width() / 2 : distance);
    const double top = point.y() - distance - m_rect.height();
    m_rect.moveTo(std::clamp(left, area.left(), std::max(area.left(), area.right() - m_rect.width())),
                  std::clamp(top, area.top(), std::max(area.top(), area.bottom() - m_rect.height())));
    setVisible(true);
    update();
}

QRectF ChartNote::boundingRect() const
{
    return m_rect;
}

void ChartNote::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    constexpr double radius = 4;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_background);
    painter->drawRoundedRect(m_rect, radius, radius);
    painter->setPen(m_foreground);
    painter->setFont(m_font);
    painter->drawText(m_rect.adjusted(padding, padding, -padding, -padding), Qt::AlignLeft | Qt::TextWordWrap,
                      m_text);
}

} // namespace patchscale
