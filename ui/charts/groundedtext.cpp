// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/groundedtext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace patchscale {
namespace {

constexpr QChar ellipsis(0x2026);
constexpr QChar noBreakSpace(0xa0);

QString wrapped(QString text, const QFontMetricsF &metrics, double width, int lines)
{
    const auto fits = [&](const QString &line) { return metrics.horizontalAdvance(line) <= width; };
    if (fits(text))
        return text;
    if (lines > 1)
        text.replace(noBreakSpace, QChar::Space); // rather broken than cut
    const QStringList words = lines > 1 ? text.split(QChar::Space) : QStringList{text};
    QStringList written{words.constFirst()};
    for (const QString &word : words.sliced(1)) {
        const QString longer = written.constLast() + QChar::Space + word;
        if (fits(longer) || written.size() == lines)
            written.last() = longer;
        else
            written << word;
    }
    for (QString &line : written)
        line = metrics.elidedText(line, Qt::ElideRight, width);
    return written.join(u'\n');
}

} // namespace

void GroundedText::setGround(const QColor &ground)
{
    if (ground == m_ground)
        return;
    m_ground = ground;
    update();
}

void GroundedText::setWords(const QString &words)
{
    m_words = words;
    setText(words);
}

void GroundedText::fit(double width, int lines)
{
    const QString fitting = wrapped(m_words, QFontMetricsF(font()), std::max(1.0, width), lines);
    if (fitting != text())
        setText(fitting);
}

void GroundedText::sayFitting(const QStringList &words, double width)
{
    const QFontMetricsF metrics(font());
    const auto fitting = std::find_if(words.begin(), words.end(), [&](const QString &candidate) {
        return metrics.horizontalAdvance(candidate) <= width;
    });
    setWords(fitting == words.end() ? words.constLast() : *fitting);
    fit(width);
}

bool GroundedText::isCut() const
{
    return text().contains(ellipsis);
}

void GroundedText::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    if (m_ground.alpha() > 0)
        painter->fillRect(boundingRect(), m_ground);
    if (!m_isCentred || !text().contains(u'\n')) {
        QGraphicsSimpleTextItem::paint(painter, option, widget);
        return;
    }
    painter->setFont(font());
    painter->setPen(QPen(brush(), 0));
    painter->drawText(boundingRect(), Qt::AlignHCenter | Qt::TextDontClip, text());
}

QSizeF GroundedText::extent() const
{
    const QFontMetricsF metrics(font());
    QSizeF extent(0, 0);
    for (const QString &line : text().split(u'\n'))
        extent = {std::max(extent.width(), metrics.horizontalAdvance(line)),
                  extent.height() + metrics.height()};
    return extent;
}

} // namespace patchscale
