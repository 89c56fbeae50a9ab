// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/underlinedtabbar.h"

#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QStylePainter>

#include <algorithm>

namespace patchscale {
namespace {

constexpr int underline = 3;

} // namespace

UnderlinedTabBar::UnderlinedTabBar(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideNone);
    setUsesScrollButtons(true);
    setAttribute(Qt::WA_Hover);
}

void UnderlinedTabBar::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, palette().color(QPalette::Mid));
    const bool hidesMnemonic = !style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, this);
    const int flags = Qt::AlignCenter | (hidesMnemonic ? Qt::TextHideMnemonic : Qt::TextShowMnemonic);
    const QPoint pointer = mapFromGlobal(QCursor::pos());
    for (int index = 0; index < count(); ++index) {
        const QRect place = tabRect(index);
        const bool isChosen = index == currentIndex();
        const bool isInk = isChosen || (underMouse() && place.contains(pointer));
        painter.drawItemText(place, flags, palette(), isEnabled(), tabText(index),
                             isInk ? QPalette::WindowText : QPalette::PlaceholderText);
        if (!isChosen)
            continue;
        painter.fillRect(place.left(), place.bottom() + 1 - underline, place.width(), underline,
                         palette().color(QPalette::Highlight));
        if (!hasFocus())
            continue;
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = place.adjusted(2, 4, -2, -underline - 3);
        option.backgroundColor = palette().color(QPalette::Base);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
    }
}

QSize UnderlinedTabBar::tabSizeHint(int index) const
{
    const QSize text = fontMetrics().size(Qt::TextShowMnemonic, tabText(index));
    return {text.width() + 3 * fontMetrics().height() / 2,
            std::max(text.height() * 9 / 4, text.height() + 12)};
}

} // namespace patchscale
