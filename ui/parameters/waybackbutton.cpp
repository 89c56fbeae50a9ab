// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/waybackbutton.h"

#include <QPainterPath>
#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace patchscale {

WayBackButton::WayBackButton(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void WayBackButton::setTarget(const ParameterInfo &info, double value)
{
    if (value == m_target && !accessibleName().isEmpty())
        return;
    m_target = value;
    setObjectName(info.name() + QStringLiteral("ResetButton"));
    setMeaning(info.linkedTo && value == linked
                   //: %1 is a parameter that BPE and BLT can share
                   ? tr("Share %1 with BLT again").arg(info.label())
                   //: %1 is a parameter, %2 a value of it
                   : tr("Set %1 back to %2").arg(info.label(), displayValueWithUnit(info, value)));
}

void WayBackButton::setMeaning(const QString &meaning)
{
    setToolTip(meaning);
    setAccessibleName(meaning);
    setWhatsThis(meaning);
}

QSize WayBackButton::sizeHint() const
{
    const int side = fontMetrics().height() + 8;
    return {text().isEmpty() ? side : side + 4 + fontMetrics().horizontalAdvance(text()), side};
}

void WayBackButton::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawComplexControl(QStyle::CC_ToolButton, option);

    // Most of a circle, from the right round to the top, where the head points on.
    constexpr double radius = 4.5;
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect arrowPlace = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, height(), height()));
    painter.drawItemText(QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(height(), 0, 0, 0)),
                         Qt::AlignVCenter | Qt::AlignLeft, palette(), isEnabled(), text(), QPalette::Link);
    painter.translate(QRectF(arrowPlace).center());
    painter.setPen(QPen(palette().color(QPalette::Link), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPainterPath arrow;
    const QRectF circle(-radius, -radius, 2 * radius, 2 * radius);
    arrow.arcMoveTo(circle, 30);
    arrow.arcTo(circle, 30, -270);
    painter.drawPath(arrow);
    painter.drawPolyline(QPolygonF({{-3, -radius - 2.5}, {0.5, -radius}, {-3, -radius + 2.5}}));
}

} // namespace patchscale
