// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartstyle.h"

#include <QFont>
#include <QGraphicsItem>
#include <QImage>

namespace patchscale {

/// What the colours of a map mean: a bar from dearer to cheaper with percentages beside it.
class ColourBar : public QGraphicsItem
{
public:
    explicit ColourBar(QGraphicsItem *parent);

    void setStyle(const ChartStyle &style);
    void setFont(const QFont &font);
    /// Where the bar itself is; the percentages stand to its right.
    void setRect(const QRectF &rect);
    [[nodiscard]] const QRectF &rect() const { return m_rect; }

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QImage m_colours;
    QRectF m_rect;
    QFont m_font;
    QColor m_text;
    QColor m_frame;
};

} // namespace patchscale
