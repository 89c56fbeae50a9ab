// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/colourbar.h"

#include "model/reading/numberformat.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace patchscale {
namespace {

struct Stop
{
    double percent;
    std::array<double, 3> rgb;
};

// Dark blue, blue, nearly white, orange, brown: as light on one side as on the other.
constexpr std::array<Stop, 7> stops = {{{-100, {8, 48, 107}},
                                        {-50, {48, 120, 184}},
                                        {-15, {166, 205, 232}},
                                        {0, {247, 247, 245}},
                                        {15, {250, 207, 150}},
                                        {50, {219, 124, 33}},
                                        {100, {120, 50, 2}}}};

constexpr int tableSize = 2001;

QRgb mixed(double percent)
{
    const auto above = std::find_if(stops.begin() + 1, stops.end() - 1,
                                    [percent](const Stop &stop) { return percent <= stop.percent; });
    const Stop &to = *above;
    const Stop &from = *(above - 1);
    const double share = (percent - from.percent) / (to.percent - from.percent);
    const auto channel = [&](std::size_t i) {
        return static_cast<int>(std::lround(from.rgb[i] + share * (to.rgb[i] - from.rgb[i])));
    };
    return qRgb(channel(0), channel(1), channel(2));
}

/// So fine that no step is seen.
const std::array<QRgb, tableSize> &colourTable()
{
    static const std::array<QRgb, tableSize> table = [] {
        std::array<QRgb, tableSize> colours{};
        for (std::size_t i = 0; i < colours.size(); ++i)
            colours[i] = mixed(mostShownPercent * (2.0 * static_cast<double>(i) / (tableSize - 1) - 1));
        return colours;
    }();
    return table;
}

} // namespace

QRgb divergingColour(double differencePercent)
{
    const double share = std::clamp((differencePercent / mostShownPercent + 1) / 2, 0.0, 1.0);
    return colourTable()[static_cast<std::size_t>(std::lround(share * (tableSize - 1)))];
}

QImage fieldImage(const DifferenceField &field)
{
    QImage image(field.columns, field.rows, QImage::Format_RGB32);
    for (int row = 0; row < field.rows; ++row) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(field.rows - 1 - row));
        for (int column = 0; column < field.columns; ++column)
            line[column] = divergingColour(field.at(column, row));
    }
    return image;
}

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

ColourBar::ColourBar(QGraphicsItem *parent) : QGraphicsRectItem(parent)
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
    if (font == m_font)
        return;
    prepareGeometryChange();
    m_font = font;
}

QRectF ColourBar::boundingRect() const
{
    const QFontMetricsF metrics(m_font);
    const double labels = metrics.height() / 2 + metrics.horizontalAdvance(label(percentages.back())) + 1;
    return rect().adjusted(-1, -metrics.height(), labels, metrics.height());
}

void ColourBar::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(rect(), m_colours, QRectF(m_colours.rect()));
    QPen frame(m_frame, 1);
    painter->setPen(frame);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(rect());
    painter->setFont(m_font);
    const QFontMetricsF metrics(m_font);
    const double tick = metrics.height() / 4;
    // Every other one where there is no room for all.
    const bool isTight = rect().height() < static_cast<double>(percentages.size()) * 1.3 * metrics.height();
    for (const int percentage : percentages) {
        if (isTight && percentage % 50 != 0)
            continue;
        const double y = rect().top() + rect().height() * (1 - (percentage / mostShownPercent + 1) / 2);
        painter->setPen(frame);
        painter->drawLine(QPointF(rect().right(), y), QPointF(rect().right() + tick, y));
        painter->setPen(m_text);
        painter->drawText(
            QPointF(rect().right() + 2 * tick, y + metrics.ascent() / 2 - metrics.descent() / 2),
            label(percentage));
    }
}

} // namespace patchscale
