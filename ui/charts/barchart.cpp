// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchart.h"

#include "ui/appearance/chartcolours.h"
#include "ui/charts/ghostbar.h"

#include <QBarCategoryAxis>
#include <QGraphicsLineItem>
#include <QValueAxis>

#include <algorithm>
#include <utility>

namespace patchscale {

std::vector<BarPiece> segmentPieces(std::span<const Segment> shown, int bpeCategory,
                                    const BySegment<double> &values, ColourSet colours)
{
    std::vector<BarPiece> pieces;
    for (const Segment segment : shown)
        pieces.push_back({segmentName(segment), segment == Segment::Bpe ? bpeCategory : bpeCategory + 1,
                          values[segment], segmentColour(segment, colours)});
    return pieces;
}

BarChart::BarChart(const ChartStyle &style, AnswerPointer answer, const QString &title)
    : ChartFrame(style, std::move(answer), title)
    , m_categories(new QBarCategoryAxis(this))
    , m_values(new QValueAxis(this))
    , m_base(new QGraphicsLineItem(this))
{
    m_base->setZValue(aboveSeries - 1);
    m_categories->setGridLineVisible(false);
    m_categories->setLineVisible(false);
    m_values->setLineVisible(false);
}

void BarChart::finishSetUp()
{
    m_pieces = pieces();
    ChartFrame::finishSetUp(m_categories, m_values);
}

QRectF BarChart::markRect(int mark) const
{
    const auto piece = m_pieces.begin() + mark;
    double base = 0;
    for (auto below = m_pieces.begin(); below != piece; ++below)
        if (below->category == piece->category)
            base += below->value;
    return barRect(piece->category, base, base + piece->value);
}

QString BarChart::markName(int mark) const
{
    return m_pieces[static_cast<std::size_t>(mark)].name;
}

void BarChart::setBarWidth(double share)
{
    if (share == m_barWidth)
        return;
    m_barWidth = share;
    showPieces();
}

double BarChart::categoryWidth() const
{
    return plotArea().width() / std::max(1, static_cast<int>(m_categories->count()));
}

QRectF BarChart::barRect(int category, double from, double to) const
{
    const QRectF plot = plotArea();
    const double width = categoryWidth() * m_barWidth;
    const double centre = plot.left() + categoryWidth() * (category + 0.5);
    const auto y = [&](double value) { return plot.bottom() - plot.height() * value / m_scale.top; };
    return {QPointF(centre - width / 2, y(to)), QPointF(centre + width / 2, y(from))};
}

double BarChart::heightOf(int category) const
{
    double height = 0;
    for (const BarPiece &piece : m_pieces)
        if (piece.category == category)
            height += piece.value;
    return height;
}

double BarChart::tallestValue() const
{
    double tallest = 0;
    for (int category = 0; category < m_categories->count(); ++category)
        tallest = std::max(tallest, heightOf(category));
    for (const double height : m_ghostHeights)
        tallest = std::max(tallest, height);
    return tallest;
}

void BarChart::updateScale()
{
    m_pieces = pieces();
    m_ghostHeights = reference() ? ghosts(*reference()->answer) : std::vector<double>();
    const double plotHeight = std::max(1.0, plotArea().height());
    const int maxSteps = static_cast<int>(plotHeight / (2.4 * std::max(1, fontPixelSize())));
    const AxisScale scale = axisScale(tallestValue(), headroom() / plotHeight, maxSteps, style().numberStyle);
    if (scale != m_scale) {
        m_scale = scale;
        m_scale.applyTo(*m_values);
    }
    // Of other values on the same scale it is another.
    setValueTitle(m_values, valueTitles(scale.prefix), plotHeight);
    showPieces();
}

/// Puts the pieces into their places, with some of the ground between those of a stack, for those who cannot
/// tell the colours.
void BarChart::showPieces()
{
    m_base->setPen(solidPen(style().mutedText, 1));
    m_base->setLine(QLineF(plotArea().bottomLeft(), plotArea().bottomRight()));
    constexpr double between = 2;
    while (m_bars.size() < m_pieces.size()) {
        m_bars.push_back(new FilledBar(this));
        m_bars.back()->setZValue(aboveSeries - 2);
    }
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        m_bars[i]->setVisible(i < m_pieces.size() && m_pieces[i].value > 0);
        if (!m_bars[i]->isVisible())
            continue;
        const auto isInSameBar = [category = m_pieces[i].category](const BarPiece &other) {
            return other.category == category && other.value > 0;
        };
        const auto piece = m_pieces.begin() + static_cast<std::ptrdiff_t>(i);
        const bool isLowest = std::none_of(m_pieces.begin(), piece, isInSameBar);
        const bool isOnTop = std::none_of(piece + 1, m_pieces.end(), isInSameBar);
        const QRectF whole = markRect(static_cast<int>(i));
        // Of what is thin, most is left.
        const double room = std::min(between, whole.height() / 5) / 2;
        m_bars[i]->setRect(whole.adjusted(0, isOnTop ? 0 : room, 0, isLowest ? 0 : -room));
        m_bars[i]->setLook(piece->fill, piece->colour, style().background);
    }
    showGhosts();
}

/// Somewhat wider than the bars, so that one of the same height is seen.
void BarChart::showGhosts()
{
    constexpr double wider = 5;
    while (m_ghosts.size() < m_ghostHeights.size()) {
        m_ghosts.push_back(new GhostBar(this));
        m_ghosts.back()->setZValue(aboveSeries - 1);
    }
    for (std::size_t i = 0; i < m_ghosts.size(); ++i) {
        m_ghosts[i]->setVisible(i < m_ghostHeights.size() && m_ghostHeights[i] > 0);
        if (!m_ghosts[i]->isVisible())
            continue;
        m_ghosts[i]->setLook(style().text, style().background);
        m_ghosts[i]->setRect(
            barRect(static_cast<int>(i), 0, m_ghostHeights[i]).adjusted(-wider, 0, wider, 0));
    }
}

} // namespace patchscale
