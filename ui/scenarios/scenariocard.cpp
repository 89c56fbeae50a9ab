// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenarios/scenariocard.h"

#include "ui/appearance/chartcolours.h"
#include "ui/scenarios/scenarioitems.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace patchscale {
namespace {

// In pixels where text has 13.
constexpr double padding = 9;
constexpr double badgeSide = 20;
constexpr double textGap = 10;
constexpr double markSide = 14;
constexpr double widestName = 220;

} // namespace

ScenarioCard::ScenarioCard(const ScenarioItems &items, QObject *parent)
    : QStyledItemDelegate(parent), m_items(items), m_look(QApplication::palette(), QApplication::font())
{}

QString ScenarioCard::name(int row) const
{
    return QFontMetrics(m_look.bold)
        .elidedText(m_items.item(row).scenario->name, Qt::ElideRight, m_look.px(widestName));
}

QString ScenarioCard::result(int row) const
{
    const ScenarioItem &item = m_items.item(row);
    if (m_isCompact)
        return item.percent;
    //: On the card of a scenario: %1 is a difference in percent
    const QString text = tr("BLT %1").arg(item.percent);
    //: On the card of a scenario: %1 is a result
    return item.isReference && m_items.hasSeveral() ? tr("%1 · reference").arg(text) : text;
}

int ScenarioCard::badgeWidth(int row) const
{
    const int letters = QFontMetrics(m_look.bold).horizontalAdvance(m_items.item(row).letter);
    return std::max(m_look.px(badgeSide), letters + m_look.px(8));
}

int ScenarioCard::textLeft(int row) const
{
    return m_look.px(padding) + badgeWidth(row) + m_look.px(textGap);
}

/// As wide whether shown or not, so that its neighbours stay where they are.
int ScenarioCard::width(int row) const
{
    const int line = m_isCompact ? QFontMetrics(m_look.text).horizontalAdvance(result(row))
                                 : std::max(QFontMetrics(m_look.bold).horizontalAdvance(name(row)),
                                            QFontMetrics(m_look.small).horizontalAdvance(result(row)));
    const int mark = m_items.hasSeveral() ? m_look.px(textGap + markSide) : 0;
    return textLeft(row) + line + mark + m_look.px(padding) + gap();
}

QRect ScenarioCard::markRect(const QRect &place) const
{
    const int side = m_look.px(markSide);
    return {place.right() + 1 - gap() - m_look.px(padding) - side,
            place.top() + (m_look.height(m_isCompact) - side) / 2, side, side};
}

QSize ScenarioCard::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {width(index.row()), m_look.height(m_isCompact)};
}

void ScenarioCard::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const int row = index.row();
    const ScenarioItem &item = m_items.item(row);
    const QRect place(option.rect.left(), option.rect.top(), option.rect.width() - gap(),
                      m_look.height(m_isCompact));
    const bool isChosen = m_isSideBySide ? item.isCompared : item.isShown;
    const bool isUnderMouse = option.state.testFlag(QStyle::State_MouseOver);
    const bool hasKeys = option.state.testFlag(QStyle::State_HasFocus) &&
                         option.state.testFlag(QStyle::State_KeyboardFocusChange);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (row == m_moved)
        painter->setOpacity(0.5);
    const double edge = isChosen ? 2 : 1;
    const double radius = m_look.px(5);
    painter->setPen(QPen(isChosen ? m_look.accent : isUnderMouse ? m_look.ink : m_look.edge, edge));
    painter->setBrush(isChosen ? m_look.front : m_look.card);
    const QRectF frame = QRectF(place).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2);
    painter->drawRoundedRect(frame, radius, radius);
    if (hasKeys) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_look.ink, 1.5, Qt::DotLine));
        painter->drawRoundedRect(QRectF(place).adjusted(3.5, 3.5, -3.5, -3.5), radius - 2, radius - 2);
    }

    drawBadge(*painter, place, row, isChosen);
    const QRect text = place.adjusted(textLeft(row), 0, 0, 0);
    if (m_isCompact) {
        painter->setFont(isChosen ? m_look.bold : m_look.text);
        painter->setPen(m_look.ink);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, result(row));
    } else {
        const int first = QFontMetrics(m_look.text).height();
        const int second = QFontMetrics(m_look.small).height();
        const int top = place.top() + (place.height() - first - second) / 2;
        painter->setFont(isChosen ? m_look.bold : m_look.text);
        painter->setPen(m_look.ink);
        painter->drawText(QRect(text.left(), top, text.width(), first), Qt::AlignLeft | Qt::AlignVCenter,
                          name(row));
        painter->setFont(m_look.small);
        painter->setPen(isChosen ? m_look.ink : m_look.muted);
        painter->drawText(QRect(text.left(), top + first, text.width(), second),
                          Qt::AlignLeft | Qt::AlignVCenter, result(row));
    }
    if (m_items.hasSeveral())
        drawMark(*painter, markRect(option.rect), item.isCompared, m_isSideBySide || isUnderMouse || hasKeys);
    painter->restore();
}

void ScenarioCard::drawBadge(QPainter &painter, const QRect &place, int row, bool isChosen) const
{
    const ScenarioItem &item = m_items.item(row);
    const int side = m_look.px(badgeSide);
    const QRectF badge(QRect(place.left() + m_look.px(padding), place.top() + (place.height() - side) / 2,
                             badgeWidth(row), side));
    const QColor own(item.scenario->colour);
    const QColor fill = own.isValid() ? own : isChosen ? m_look.accent : m_look.muted;
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(badge, m_look.px(4), m_look.px(4));
    if (item.isReference && m_items.hasSeveral() && m_isCompact) { // else it is said in words
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_look.ink, 1.5));
        painter.drawRoundedRect(badge.adjusted(-2.5, -2.5, 2.5, 2.5), m_look.px(6), m_look.px(6));
    }
    painter.setFont(m_look.bold);
    painter.setPen(own.isValid() ? textColourOn(fill) : isChosen ? m_look.onAccent : m_look.front);
    painter.drawText(badge, Qt::AlignCenter, item.letter);
}

/// A tick where it is compared; the box around it where it can be changed by the next click.
void ScenarioCard::drawMark(QPainter &painter, const QRect &place, bool isCompared, bool isOffered) const
{
    painter.setBrush(Qt::NoBrush);
    if (isOffered) {
        painter.setPen(QPen(m_look.edge, 1));
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
    if (!isCompared)
        return;
    const QRectF box(place);
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    QPainterPath tick(at(0.22, 0.52));
    tick.lineTo(at(0.42, 0.72));
    tick.lineTo(at(0.78, 0.28));
    painter.strokePath(tick, QPen(isOffered ? m_look.ink : m_look.muted, 1.5 * m_look.scale, Qt::SolidLine,
                                  Qt::RoundCap, Qt::RoundJoin));
}

} // namespace patchscale
