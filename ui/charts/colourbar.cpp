// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/colourbar.h"

#include "model/numberformat.h"
#include "ui/charts/divergingscale.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <array>

namespace patchscale {
namespace {

constexpr std::array percentages = {-100, -75, -50, -25, 0, 25, 50, 75, 100};

QString label(int percentage)
{
    QString number = QString::number(std::abs(percentage)) + QStringLiteral(" %");
    if (percentage == 0)
        return number;
    if (percentage >= mostShownPercent)
        return QStringLiteral("≥ +") + number; // the colours end here, not the differences
    return (percentage > 0 ? QChar(u'+') : QChar(0x2212)) + number;
}

} // namespace

ColourBar::ColourBar(QGraphicsItem *parent) : QGraphicsItem(parent)
{
    constexpr int height = 401;
    m_colours = QImage(1, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        m_colours.setPixel(0, y, divergingColour(mostShownPercent * (1 - 2.0 * y / (height - 1))));
}

void ColourBar::setStyle(const ChartStyle &style)
{
    m_text = style.text;
    m_frame = style.mutedText;
    update();
}

void ColourBar::setFont(const QFont &font)
{
    prepareGeometryChange();
    m_font = font;
}

void ColourBar::setRect(const QRectF &rect)
{
    if (rect == m_rect)
        return;
    prepareGeometryChange();
    m_rect = rect;
}

QRectF ColourBar::boundingRect() const
{
    const QFontMetricsF metrics(m_font);
    const double labels = metrics.height() / 2 + metrics.horizontalAdvance(label(percentages.back())) + 1;
    return m_rect.adjusted(-1, -metrics.height(), labels, metrics.height());
}

void ColourBar::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(m_rect, m_colours, QRectF(m_colours.rect()));
    QPen frame(m_frame, 1);
    painter->setPen(frame);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(m_rect);
    painter->setFont(m_font);
    const QFontMetricsF metrics(m_font);
    const double tick = metrics.height() / 4;
    // Every other one where there is no room for all.
    const bool isTight = m_rect.height() < static_cast<double>(percentages.size()) * 1.3 * metrics.height();
    for (const int percentage : percentages) {
        if (isTight && percentage % 50 != 0)
            continue;
        const double y = m_rect.top() + m_rect.height() * (1 - (percentage / mostShownPercent + 1) / 2);
        painter->setPen(frame);
        painter->drawLine(QPointF(m_rect.right(), y), QPointF(m_rect.right() + tick, y));
        painter->setPen(m_text);
        painter->drawText(
            QPointF(m_rect.right() + 2 * tick, y + metrics.ascent() / 2 - metrics.descent() / 2),
            label(percentage));
    }
}

} // namespace patchscale
