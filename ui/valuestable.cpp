// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/valuestable.h"

#include "ui/typography.h"

#include <QHeaderView>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <vector>

namespace patchscale {

/// Headings in quiet letters over one line, each on one line or, where it is narrow, on two.
class ValuesTable::QuietHeader : public QHeaderView
{
public:
    explicit QuietHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}

    bool isBroken() const { return m_broken; }
    void setBroken(bool broken)
    {
        m_broken = broken;
        updateGeometry();
        viewport()->update();
    }

    /// The width of a heading on one line or, if `broken`, at the space that leaves the shorter lines.
    int headingWidth(int section, bool broken) const
    {
        const QString text = heading(section);
        int width = textWidth(text);
        for (qsizetype space = text.indexOf(u' '); broken && space >= 0;
             space = text.indexOf(u' ', space + 1))
            width = std::min(width, std::max(textWidth(text.left(space)), textWidth(text.mid(space + 1))));
        return width;
    }

protected:
    QSize sectionSizeFromContents(int section) const override
    {
        const int lines = m_broken ? 2 : 1;
        return {headingWidth(section, m_broken), lines * fontMetrics().height() + 2 * margin};
    }

    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const int alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        painter->fillRect(rect, palette().color(QPalette::Base));
        painter->setPen(palette().color(QPalette::PlaceholderText));
        painter->drawText(rect.adjusted(margin, 0, -margin, 0), alignment | Qt::TextWordWrap,
                          heading(section));
        painter->setPen(palette().color(QPalette::Mid));
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    }

private:
    static constexpr int margin = 3;

    QString heading(int section) const { return model()->headerData(section, Qt::Horizontal).toString(); }
    int textWidth(const QString &text) const
    {
        return fontMetrics().horizontalAdvance(text) + 2 * margin + 2;
    }

    bool m_broken = false;
};

ValuesTable::ValuesTable(QWidget *parent) : CopyableTable(parent), m_header(new QuietHeader(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalHeader(m_header);
    m_header->setSectionResizeMode(QHeaderView::Fixed);
    m_header->setMinimumSectionSize(0);
    m_header->setFont(scaledFont(font(), 0.9));
    m_header->setHighlightSections(false);
    m_header->setSectionsClickable(false);
}

void ValuesTable::setExpendableColumns(const QList<int> &columns)
{
    m_expendable = columns;
    layOutColumns();
}

void ValuesTable::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                              const QList<int> &roles)
{
    CopyableTable::dataChanged(topLeft, bottomRight, roles);
    layOutColumns();
}

void ValuesTable::resizeEvent(QResizeEvent *event)
{
    CopyableTable::resizeEvent(event);
    layOutColumns();
}

void ValuesTable::wheelEvent(QWheelEvent *event)
{
    // All rows are in sight; what scrolls is the page around the table.
    event->ignore();
}

void ValuesTable::layOutColumns()
{
    const int available = viewport()->width();
    const int count = m_header->count();
    std::vector<int> widths;
    int widest = 0;
    for (int column = 0; column < count; ++column) {
        widths.push_back(sizeHintForColumn(column));
        widest = std::max({widest, widths.back(), m_header->headingWidth(column, false)});
    }
    const bool even = widest * count <= available;
    if (m_header->isBroken() == even) {
        m_header->setBroken(!even);
        updateGeometry();
    }
    int needed = 0;
    for (int column = 0; column < count; ++column) {
        int &width = widths[static_cast<std::size_t>(column)];
        width = even ? widest : std::max(width, m_header->headingWidth(column, true));
        needed += width;
    }
    QList<int> dropped;
    for (const int column : m_expendable) {
        if (needed <= available)
            break;
        needed -= widths[static_cast<std::size_t>(column)];
        dropped << column;
    }
    // What is left goes to all columns alike, so that even ones stay even.
    int spare = std::max(0, available - needed);
    int remaining = count - static_cast<int>(dropped.size());
    for (int column = 0; column < count; ++column) {
        setColumnHidden(column, dropped.contains(column));
        if (dropped.contains(column))
            continue;
        const int extra = spare / remaining;
        m_header->resizeSection(column, widths[static_cast<std::size_t>(column)] + extra);
        spare -= extra;
        --remaining;
    }
}

QSize ValuesTable::sizeHint() const
{
    return {CopyableTable::sizeHint().width(), m_header->sizeHint().height() + verticalHeader()->length()};
}

QSize ValuesTable::minimumSizeHint() const
{
    constexpr int narrowest = 200;
    return {narrowest, sizeHint().height()};
}

} // namespace patchscale
