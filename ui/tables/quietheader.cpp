// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/quietheader.h"

#include <QPainter>
#include <QStyleOptionHeader>

#include <algorithm>

namespace patchscale {

QString gapBefore(const QAbstractItemModel &model, int column)
{
    const auto isLeft = [&model](int of) {
        return (model.headerData(of, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignLeft) != 0;
    };
    constexpr QChar emSpace(0x2003);
    return column > 0 && isLeft(column) && !isLeft(column - 1) ? QString(emSpace) : QString();
}

QuietHeader::QuietHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setMinimumSectionSize(0);
    setHighlightSections(false);
}

void QuietHeader::setBroken(bool broken)
{
    m_broken = broken;
    updateGeometry();
    viewport()->update();
}

int QuietHeader::headingWidth(int section, bool broken) const
{
    const QString text = headingOf(section);
    const auto textWidth = [this](const QString &line) {
        return fontMetrics().horizontalAdvance(line) + 2 * margin + 2;
    };
    int width = textWidth(text);
    for (qsizetype space = text.indexOf(u' '); broken && space >= 0; space = text.indexOf(u' ', space + 1))
        width = std::min(width, std::max(textWidth(text.left(space)), textWidth(text.mid(space + 1))));
    return width + arrowWidth();
}

QSize QuietHeader::sectionSizeFromContents(int section) const
{
    const int lines = m_broken ? 2 : 1;
    return {headingWidth(section, m_broken), lines * fontMetrics().height() + 2 * margin};
}

void QuietHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->fillRect(rect, palette().color(QPalette::Base));
    painter->setPen(palette().color(QPalette::PlaceholderText));
    QRect room = rect.adjusted(margin, 0, -margin, 0);
    if (isSortIndicatorShown() && sortIndicatorSection() == section) {
        QStyleOptionHeader arrow;
        arrow.initFrom(this);
        const int width = arrowWidth();
        arrow.rect = QRect(room.right() - width + 1, room.center().y() - width / 2, width, width);
        arrow.sortIndicator = sortIndicatorOrder() == Qt::AscendingOrder ? QStyleOptionHeader::SortDown
                                                                         : QStyleOptionHeader::SortUp;
        style()->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &arrow, painter, this);
        room.setRight(arrow.rect.left() - margin);
    }
    const int alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
    painter->drawText(room, alignment | Qt::TextWordWrap, headingOf(section));
    painter->setPen(palette().color(QPalette::Mid));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
}

void QuietHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    // Beside the last heading the paper and the line go on.
    const QRect beside(length() - offset(), 0, width(), height());
    QPainter painter(viewport());
    painter.fillRect(beside, palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(beside.left(), height() - 1, beside.right(), height() - 1);
}

/// Where rows can be sorted, every heading has room for the arrow.
int QuietHeader::arrowWidth() const
{
    return isSortIndicatorShown() ? fontMetrics().height() / 2 + margin : 0;
}

} // namespace patchscale
