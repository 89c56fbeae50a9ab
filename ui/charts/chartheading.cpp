// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartheading.h"

#include "ui/appearance/chartstyle.h"
#include "ui/charts/groundedtext.h"

#include <QFont>

#include <algorithm>
#include <cmath>

namespace patchscale {

ChartHeading::ChartHeading(QGraphicsItem *chart)
    : m_title(new GroundedText(chart)), m_subtitle(new GroundedText(chart))
{}

void ChartHeading::setSubtitles(const QStringList &subtitles, bool isNeeded)
{
    m_subtitles = subtitles;
    m_isSubtitleNeeded = isNeeded;
}

void ChartHeading::setFont(const QFont &font)
{
    constexpr double titleFactor = 1.35;
    QFont ofTitle(font);
    ofTitle.setWeight(QFont::DemiBold);
    if (m_isTitled)
        ofTitle.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * titleFactor))));
    m_title->setFont(ofTitle);
    m_subtitle->setFont(font);
}

void ChartHeading::setStyle(const ChartStyle &style)
{
    m_isTitled = style.isTitled;
    m_title->setBrush(style.text);
    m_subtitle->setBrush(style.mutedText);
    for (GroundedText *text : {m_title, m_subtitle})
        text->setCentred(m_isTitled);
}

double ChartHeading::fit(double width)
{
    m_room = width;
    fitTexts();
    double height = 0;
    for (const GroundedText *text : {m_title, m_subtitle})
        if (!text->words().isEmpty())
            height += text->extent().height();
    return height;
}

std::optional<QSizeF> ChartHeading::onlyLine() const
{
    if (m_isTitled || m_title->words().isEmpty() || !m_subtitle->words().isEmpty())
        return std::nullopt;
    return m_title->extent();
}

void ChartHeading::fitTexts()
{
    const QString &title = m_isTitled ? m_name : m_values;
    if (m_title->words() != title)
        m_title->setWords(title);
    m_title->fit(m_room, m_isTitled ? 2 : 1);
    if (m_subtitles.isEmpty() || (!m_isTitled && !m_isSubtitleNeeded)) {
        m_subtitle->setWords(QString());
        return;
    }
    for (const QString &subtitle : m_subtitles) {
        m_subtitle->setWords(subtitle);
        if (m_subtitle->extent().width() <= m_room)
            return;
    }
    m_subtitle->fit(m_room);
}

void ChartHeading::place(double chartWidth, double top)
{
    fitTexts(); // some know only now what they say
    for (GroundedText *text : {m_title, m_subtitle}) {
        text->setVisible(!text->words().isEmpty());
        if (!text->isVisible())
            continue;
        if (m_isTitled)
            text->setTopCentre(chartWidth / 2, top);
        else
            text->setPos(0, top);
        top += text->extent().height();
    }
}

} // namespace patchscale
