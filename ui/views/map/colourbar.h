// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/mapanswer.h"
#include "ui/appearance/chartstyle.h"

#include <QFont>
#include <QGraphicsRectItem>
#include <QImage>

namespace patchscale {

/// The difference at which the colours end; beyond it they stay.
constexpr double mostShownPercent = 100;

/// The colour of a difference in percent: blue where BLT is cheaper, orange where it is dearer, told apart
/// with any common colour vision, and the darker the larger.
[[nodiscard]] QRgb divergingColour(double differencePercent);

/// A field as a picture, the smallest model dimension at the bottom.
[[nodiscard]] QImage fieldImage(const DifferenceField &field);

/// What the colours of a map mean: a bar from dearer to cheaper, and percentages to its right.
class ColourBar : public QGraphicsRectItem
{
public:
    explicit ColourBar(QGraphicsItem *parent);

    void setStyle(const ChartStyle &style);
    void setFont(const QFont &font);

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QImage m_colours;
    QFont m_font;
    QColor m_text;
    QColor m_frame;
};

} // namespace patchscale
