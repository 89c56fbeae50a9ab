// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartkey.h"

#include "ui/appearance/chartcolours.h"

#include <QBrush>
#include <QFontMetricsF>

#include <algorithm>

namespace patchscale {
namespace {

// In font sizes.
constexpr double afterSwatch = 0.4;
constexpr double betweenEntries = 1.2;

} // namespace

std::vector<KeyEntry> segmentKey(std::span<const Segment> named, ColourSet colours)
{
    std::vector<KeyEntry> entries;
    for (const Segment segment : named)
        entries.push_back({segmentName(segment), segmentColour(segment, colours)});
    return entries;
}

void ChartKey::setEntries(const std::vector<KeyEntry> &entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    while (m_items.size() > entries.size()) {
        delete m_items.back().swatch;
        delete m_items.back().text;
        m_items.pop_back();
    }
    while (m_items.size() < entries.size())
        m_items.push_back({new FilledBar(this), new GroundedText(this)});
    for (std::size_t i = 0; i < entries.size(); ++i)
        m_items[i].text->setWords(entries[i].text);
    applyLook();
}

void ChartKey::setLook(const QFont &font, const QColor &text, const QColor &ground)
{
    m_font = font;
    m_textColour = text;
    m_ground = ground;
    applyLook();
}

double ChartKey::widestEntry() const
{
    double widest = 0;
    for (const KeyEntry &entry : m_entries)
        widest = std::max(widest, QFontMetricsF(m_font).horizontalAdvance(entry.text));
    return textStart() + widest;
}

double ChartKey::rowWidth() const
{
    const QFontMetricsF metrics(m_font);
    const double between = betweenEntries * m_font.pixelSize();
    double width = -between;
    for (const KeyEntry &entry : m_entries)
        width += between + textStart() + metrics.horizontalAdvance(entry.text);
    return width;
}

double ChartKey::layOut(double width, bool inColumn)
{
    const double between = betweenEntries * m_font.pixelSize();
    const auto widthOf = [&](const Item &item) { return textStart() + item.text->extent().width(); };
    double y = 0;
    for (std::size_t first = 0; first < m_items.size();) {
        std::size_t end = first;
        double taken = -between;
        for (; end < m_items.size(); ++end) {
            m_items[end].text->fit(width - textStart());
            const double more = between + widthOf(m_items[end]);
            if (end > first && (inColumn || taken + more > width))
                break;
            taken += more;
        }
        double x = inColumn ? 0 : (width - taken) / 2;
        for (; first < end; ++first) {
            const auto &[swatch, text] = m_items[first];
            const double thickness = 0.8 * m_font.pixelSize();
            swatch->setRect({x, y + (text->extent().height() - thickness) / 2, swatchWidth(), thickness});
            text->setPos(x + textStart(), y);
            x += widthOf(m_items[first]) + between;
        }
        y += (inColumn ? 1.2 : 1) * QFontMetricsF(m_font).height();
    }
    return y;
}

void ChartKey::applyLook()
{
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        m_items[i].swatch->setLook(m_entries[i].fill, m_entries[i].colour, m_ground);
        m_items[i].text->setFont(m_font);
        m_items[i].text->setBrush(m_textColour);
    }
}

double ChartKey::swatchWidth() const
{
    // A hatching needs some width to be seen as one.
    const bool isWide = std::any_of(m_entries.begin(), m_entries.end(), [](const KeyEntry &entry) {
        return entry.fill != FilledBar::Fill::Solid;
    });
    return (isWide ? 1.6 : 0.8) * m_font.pixelSize();
}

double ChartKey::textStart() const
{
    return swatchWidth() + afterSwatch * m_font.pixelSize();
}

} // namespace patchscale
