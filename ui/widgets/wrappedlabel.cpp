// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappedlabel.h"

#include <QEvent>

#include <algorithm>

namespace patchscale {

WrappedLabel::WrappedLabel(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
}

int WrappedLabel::heightForWidth(int width) const
{
    forgetOtherText();
    const auto known = m_heights.find(width);
    if (known != m_heights.end())
        return known->second;
    return m_heights[width] = QLabel::heightForWidth(width);
}

QSize WrappedLabel::sizeHint() const
{
    constexpr int usual = 40; // letters
    forgetOtherText();
    if (m_line == 0)
        m_line = text().size() < usual ? lineWidth(text()) : usual * fontMetrics().averageCharWidth();
    return {m_line, fontMetrics().height()};
}

QSize WrappedLabel::minimumSizeHint() const
{
    forgetOtherText();
    if (m_widestWord == 0) {
        m_widestWord = 10 * fontMetrics().averageCharWidth();
        // Of a text with marks in it, that is a guess.
        if (!Qt::mightBeRichText(text()))
            for (const QString &word : text().split(u' '))
                m_widestWord = std::max(m_widestWord, lineWidth(word));
    }
    return {m_widestWord, fontMetrics().height()};
}

void WrappedLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_measured = QString();
    QLabel::changeEvent(event);
}

void WrappedLabel::forgetOtherText() const
{
    if (text() == m_measured && !m_measured.isNull())
        return;
    m_measured = text();
    m_heights.clear();
    m_widestWord = 0;
    m_line = 0;
}

int WrappedLabel::lineWidth(const QString &text) const
{
    const int margins = 2 * (margin() + frameWidth());
    return margins + fontMetrics().size(Qt::TextShowMnemonic, text).width();
}

} // namespace patchscale
