// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchart.h"

#include "ui/appearance/chartcolours.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <utility>

namespace patchscale {

std::vector<BarPiece> segmentPieces(std::span<const Segment> shown, int bpeCategory,
                                    const BySegment<double> &values, ColourSet colours)
{
    std::vector<BarPiece> pieces;
    for (const Segment segment : shown)
        pieces.push_back({segmentName(segment), segment == Segment::Bpe ? bpeCategory : bpeCategory + 1,
                          static_cast<qsizetype>(segment), values[segment], segmentColour(segment, colours)});
    return pieces;
}

BarChart::BarChart(const ChartStyle &style, AnswerPointer answer, const QString &title)
    : ChartFrame(style, std::move(answer), title)
    , m_series(new QStackedBarSeries(this))
    , m_categories(new QBarCategoryAxis(this))
    , m_values(new QValueAxis(this))
{
    m_categories->setGridLineVisible(false);
    m_values->setLineVisible(false);
}

void BarChart::finishSetUp()
{
    m_pieces = pieces();
    showPieces();
    ChartFrame::finishSetUp(m_categories, m_values, {m_series});
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
    if (std::abs(share - m_series->barWidth()) > 0.01)
        m_series->setBarWidth(share);
}

double BarChart::categoryWidth() const
{
    return plotArea().width() / std::max(1, static_cast<int>(m_categories->count()));
}

QRectF BarChart::barRect(int category, double from, double to) const
{
    const QRectF plot = plotArea();
    const double width = categoryWidth() * m_series->barWidth();
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
    return tallest;
}

void BarChart::updateScale()
{
    m_pieces = pieces();
    const double plotHeight = std::max(1.0, plotArea().height());
    const int maxSteps = static_cast<int>(plotHeight / (2.4 * std::max(1, fontPixelSize())));
    const AxisScale scale = axisScale(tallestValue(), headroom() / plotHeight, maxSteps, style().numberStyle);
    if (scale != m_scale) {
        m_scale = scale;
        m_scale.applyTo(*m_values);
    }
    // Of other values on the same scale it is another.
    setAxisTitle(m_values, valueTitles(scale.prefix), plotHeight);
    showPieces();
}

/// Gives the series the values and the colours.
void BarChart::showPieces()
{
    const qsizetype categories = m_categories->count();
    QList<QBarSet *> added;
    for (auto sets = m_series->barSets().size(); const BarPiece &piece : m_pieces)
        for (; sets <= piece.set; ++sets) {
            added << new QBarSet(piece.name, m_series);
            added.constLast()->append(QList<double>(categories));
        }
    if (!added.isEmpty())
        m_series->append(added);

    const QList<QBarSet *> sets = m_series->barSets();
    std::vector<QList<double>> values(static_cast<std::size_t>(sets.size()), QList<double>(categories));
    for (const BarPiece &piece : m_pieces) {
        values[static_cast<std::size_t>(piece.set)][piece.category] = piece.value / m_scale.unit;
        sets[piece.set]->setLabel(piece.name);
        if (sets[piece.set]->color() != piece.colour)
            sets[piece.set]->setColor(piece.colour);
    }
    // A line of the background between the pieces of a stack, for those who cannot tell the colours.
    const QPen between = solidPen(style().background, 1);
    for (qsizetype i = 0; i < sets.size(); ++i) {
        if (sets[i]->pen() != between)
            sets[i]->setPen(between);
        for (qsizetype category = 0; category < categories; ++category)
            if (const double value = values[static_cast<std::size_t>(i)][category];
                sets[i]->at(static_cast<int>(category)) != value)
                sets[i]->replace(static_cast<int>(category), value);
    }
}

} // namespace patchscale
