// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wrappedlabel.h"

#include <QEvent>

namespace patchscale {

WrappedLabel::WrappedLabel(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
}

int WrappedLabel::heightForWidth(int width) const
{
    if (text() != m_measured) {
        m_measured = text();
        m_heights.clear();
    }
    const auto known = m_heights.find(width);
    if (known != m_heights.end())
        return known->second;
    return m_heights[width] = QLabel::heightForWidth(width);
}

QSize WrappedLabel::sizeHint() const
{
    return {40 * fontMetrics().averageCharWidth(), fontMetrics().height()};
}

QSize WrappedLabel::minimumSizeHint() const
{
    return {10 * fontMetrics().averageCharWidth(), fontMetrics().height()};
}

void WrappedLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_heights.clear();
    QLabel::changeEvent(event);
}

} // namespace patchscale
