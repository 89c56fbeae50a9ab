// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappedlabel.h"

#include <QEvent>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

/// How high the document is that a label makes of plain text which can be selected. The label itself would
/// lay that document out in the width, and then again as it is shown.
int documentHeight(const QString &text, const QFont &font, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    double height = 0;
    for (const QString &paragraph : text.split(u'\n')) {
        QTextLayout layout(paragraph, font);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            height += std::ceil(line.ascent() + line.descent() + line.leading());
        }
        layout.endLayout();
    }
    return static_cast<int>(height);
}

bool isPlain(const QLabel &label)
{
    return label.textFormat() == Qt::PlainText ||
           (label.textFormat() == Qt::AutoText && !Qt::mightBeRichText(label.text()));
}

bool isSelectable(const QLabel &label)
{
    return label.textInteractionFlags() & (Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

} // namespace

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
    int &height = m_heights[width];
    const int margins = 2 * margin();
    const bool isBare = frameWidth() == 0 && contentsMargins().isNull();
    if (!text().isEmpty() && isPlain(*this) && isSelectable(*this) && isBare)
        height = margins + documentHeight(text(), font(), std::max(width - margins, 0));
    else
        height = QLabel::heightForWidth(width);
    return height;
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
