// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance/chartstyle.h"

#include <QFont>
#include <QGraphicsItem>
#include <QString>

namespace patchscale {

/// A small note that stays inside a given area.
class ChartNote : public QGraphicsItem
{
public:
    explicit ChartNote(QGraphicsItem *parent);

    void setStyle(const ChartStyle &style);
    /// Shows a text to the right of a point, or in the middle over it, wrapped and shifted to fit into
    /// `area`.
    void showText(const QString &text, const QPointF &point, bool isOver, const QRectF &area);
    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QString m_text;
    QRectF m_rect;
    QColor m_background;
    QColor m_foreground;
    QFont m_font;
};

} // namespace patchscale
