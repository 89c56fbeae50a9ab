// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <algorithm>

namespace patchscale {

FlowLayout::FlowLayout(int horizontalSpacing, int verticalSpacing)
    : m_horizontalSpacing(horizontalSpacing), m_verticalSpacing(verticalSpacing)
{}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

void FlowLayout::addFirst(QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(m_items.begin(), std::make_unique<QWidgetItem>(widget));
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto place = m_items.begin() + index;
    QLayoutItem *taken = place->release();
    m_items.erase(place);
    invalidate();
    return taken;
}

QSize FlowLayout::sizeIn(int width) const
{
    QRect all;
    for (const QRect &place : places(QRect(0, 0, width, 0).marginsRemoved(contentsMargins())))
        all |= QRect(0, 0, place.x() + place.width(), place.y() + place.height());
    return all.size() + QSize(contentsMargins().right(), contentsMargins().bottom());
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const std::vector<QRect> found = places(rect.marginsRemoved(contentsMargins()));
    for (std::size_t i = 0; i < m_items.size(); ++i)
        m_items[i]->setGeometry(found[i]);
}

std::vector<QRect> FlowLayout::places(const QRect &rect) const
{
    std::vector<QRect> found;
    QPoint next = rect.topLeft();
    int lineHeight = 0;
    for (const auto &item : m_items) {
        // Narrower than it likes rather than cut.
        const QSize size(std::min(item->sizeHint().width(), rect.width()), item->sizeHint().height());
        if (next.x() > rect.x() && next.x() + size.width() > rect.x() + rect.width()) {
            next = QPoint(rect.x(), next.y() + lineHeight + m_verticalSpacing);
            lineHeight = 0;
        }
        found.emplace_back(next, size);
        next.rx() += size.width() + m_horizontalSpacing;
        lineHeight = std::max(lineHeight, size.height());
    }
    return found;
}

} // namespace patchscale
