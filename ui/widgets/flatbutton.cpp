// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flatbutton.h"

#include "ui/appearance/chartcolours.h"
#include "ui/appearance/theme.h"

#include <QFontInfo>
#include <QPainter>

namespace patchscale {
namespace {

// In pixels where text has 13.
constexpr double textSize = 13;
constexpr double signSide = 14;
constexpr double signGap = 4;
constexpr double sidePadding = 13;
constexpr double heightPadding = 12;
constexpr double densePadding = 8;
constexpr double radius = 4;

} // namespace

FlatButton::FlatButton(QWidget *parent) : QPushButton(parent)
{
    setAttribute(Qt::WA_Hover);
}

void FlatButton::setFilled(bool filled)
{
    if (filled == m_isFilled)
        return;
    m_isFilled = filled;
    update();
}

void FlatButton::setDense(bool dense)
{
    m_isDense = dense;
    updateGeometry();
}

void FlatButton::setSign(const QPainterPath &sign)
{
    m_sign = sign;
    updateGeometry();
    update();
}

/// As wide whether filled or not, so that nothing moves.
QSize FlatButton::sizeHint() const
{
    const QFontMetrics metrics(scaledFont(font(), 1, QFont::DemiBold));
    const double sign = m_sign.isEmpty() ? 0 : signSide + signGap;
    return QSizeF(metrics.horizontalAdvance(text()) + (sign + 2 * sidePadding) * scale(),
                  metrics.height() + (m_isDense ? densePadding : heightPadding) * scale())
        .toSize();
}

void FlatButton::paintEvent(QPaintEvent *)
{
    const QPalette &colours = palette();
    const QColor accent = colours.color(QPalette::Highlight);
    const QColor base = colours.color(QPalette::Base);
    QColor ink = colours.color(QPalette::ButtonText);
    QColor ground = isEnabled() ? base : QColor(Qt::transparent);
    QPen edge(edgeColour(colours), 1);
    if (m_isFilled && isEnabled()) {
        ink = colours.color(QPalette::HighlightedText);
        ground = accent;
        edge.setColor(accent);
    } else if (isChecked()) {
        ground = mixed(base, accent, 0.11F);
        edge = QPen(accent, 2);
    }
    if (isEnabled() && (isDown() || underMouse()))
        ground = mixed(ground, ink, isDown() ? 0.16F : 0.07F);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double inset = edge.widthF() / 2;
    const QRectF frame = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    painter.setPen(edge);
    painter.setBrush(ground);
    painter.drawRoundedRect(frame, radius * scale(), radius * scale());
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_isFilled ? ink : accent, 1.5));
        painter.drawRoundedRect(frame.adjusted(2.5, 2.5, -2.5, -2.5), 2, 2);
    }

    painter.setFont(textFont());
    const QFontMetrics metrics = painter.fontMetrics();
    const double sign = m_sign.isEmpty() ? 0 : (signSide + signGap) * scale();
    double left = (width() - metrics.horizontalAdvance(text()) - sign) / 2;
    painter.setPen(QPen(ink, 1.5 / scale()));
    if (!m_sign.isEmpty()) {
        painter.save();
        painter.translate(left, (height() - signSide * scale()) / 2);
        painter.scale(scale(), scale());
        painter.strokePath(m_sign, painter.pen());
        painter.restore();
        left += sign;
    }
    painter.setPen(ink);
    painter.drawText(QRectF(left, 0, width() - left, height()), Qt::AlignLeft | Qt::AlignVCenter, text());
}

QFont FlatButton::textFont() const
{
    return scaledFont(font(), 1, m_isFilled ? QFont::DemiBold : QFont::Normal);
}

double FlatButton::scale() const
{
    return QFontInfo(font()).pixelSize() / textSize;
}

} // namespace patchscale
