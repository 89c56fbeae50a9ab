// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/titledbarchart.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QFontMetricsF>
#include <QLegend>
#include <QLegendMarker>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace patchscale {

TitledBarChart::TitledBarChart(const ChartStyle &style, const QString &title, QGraphicsItem *parent)
    : PieceChart(style, title, parent)
    , m_series(new QStackedBarSeries(this))
    , m_categories(new QBarCategoryAxis(this))
    , m_values(new QValueAxis(this))
{
    m_categories->setGridLineVisible(false);
}

void TitledBarChart::addSeriesAndAxes()
{
    addSeries(m_series);
    addAxis(m_categories, Qt::AlignBottom);
    addAxis(m_values, Qt::AlignLeft);
    m_series->attachAxis(m_categories);
    m_series->attachAxis(m_values);
}

QList<QAbstractAxis *> TitledBarChart::ownAxes() const
{
    return {m_categories, m_values};
}

void TitledBarChart::setCategories(const QStringList &names)
{
    m_categories->clear();
    m_categories->append(names);
}

void TitledBarChart::setCategoryTitle(const QString &title)
{
    m_categories->setTitleText(title);
}

void TitledBarChart::setCategoryNamesShown(bool shown)
{
    if (m_categories->labelsVisible() != shown)
        m_categories->setLabelsVisible(shown);
}

double TitledBarChart::categoryWidth() const
{
    return plotArea().width() / std::max(1, static_cast<int>(m_categories->count()));
}

QRectF TitledBarChart::barRect(int category, double from, double to) const
{
    const QRectF plot = plotArea();
    const double width = categoryWidth() * m_series->barWidth();
    const double centre = plot.left() + categoryWidth() * (category + 0.5);
    const auto y = [&](double value) { return plot.bottom() - plot.height() * value / m_scale.top; };
    return {QPointF(centre - width / 2, y(to)), QPointF(centre + width / 2, y(from))};
}

QString TitledBarChart::valueTitle(const QString &prefix) const
{
    //: Title of the value axis; %1 is empty or a prefix such as G for 1e9.
    return tr("%1FLOPs per Byte").arg(prefix);
}

void TitledBarChart::updatePieceColours()
{
    m_values->setLinePen(Qt::NoPen);
    updateBarColours();
    // A line of the background between the pieces of a stack, for those who cannot tell the colours.
    for (QBarSet *set : m_series->barSets())
        set->setPen(solidPen(style().background, 1));
    for (QLegendMarker *marker : legend()->markers(m_series))
        marker->setPen(
            solidPen(marker->brush().color(), 1)); // without a pen of its own it is given a black one
}

void TitledBarChart::updateScale()
{
    const double plotHeight = std::max(1.0, plotArea().height());
    const int maxSteps = static_cast<int>(plotHeight / (2.4 * std::max(1, fontPixelSize())));
    const AxisScale scale = axisScale(tallestValue(), headroom() / plotHeight, maxSteps, style().numberStyle);
    if (scale != m_scale) {
        const bool unitChanged = scale.unit != m_scale.unit;
        m_scale = scale;
        if (unitChanged || m_values->labelFormat() != scale.format)
            m_values->setLabelFormat(scale.format);
        m_values->setRange(0, scale.top / scale.unit);
        m_values->setTickCount(static_cast<int>(std::lround(scale.top / scale.step)) + 1);
    }
    // Of other values on the same scale it is another.
    if (const QString title = valueTitle(scale.prefix); title != m_values->titleText())
        m_values->setTitleText(title);
    // Rather none than half of it.
    const double titleWidth = QFontMetricsF(m_values->titleFont()).horizontalAdvance(m_values->titleText());
    const bool hasTitle = titleWidth + fontPixelSize() <= plotHeight;
    if (m_values->isTitleVisible() != hasTitle)
        m_values->setTitleVisible(hasTitle);
    updateBars(m_scale.unit);
}

} // namespace patchscale
