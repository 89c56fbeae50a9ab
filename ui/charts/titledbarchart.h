// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axisscale.h"
#include "ui/charts/piecechart.h"

class QBarCategoryAxis;
class QStackedBarSeries;
class QValueAxis;

namespace patchscale {

/// What the bar charts have in common: a legend, one series of stacked bars over categories, and an axis of
/// values from zero with round ticks.
class TitledBarChart : public PieceChart
{
    Q_OBJECT

protected:
    TitledBarChart(const ChartStyle &style, const QString &title, QGraphicsItem *parent);

    void setCategories(const QStringList &names);
    void setCategoryTitle(const QString &title);
    void setCategoryNamesShown(bool shown);

    [[nodiscard]] QStackedBarSeries &series() const { return *m_series; }
    [[nodiscard]] double categoryWidth() const;
    /// Where a piece of a bar from one value to another is, in the coordinates of the chart.
    [[nodiscard]] QRectF barRect(int category, double from, double to) const;

    /// The value of the tallest bar.
    [[nodiscard]] virtual double tallestValue() const = 0;
    /// The pixels that must stay free above the tallest bar.
    [[nodiscard]] virtual double headroom() const = 0;
    /// Title of the axis of values in multiples of a prefix: empty, or such as G for 1e9.
    [[nodiscard]] virtual QString valueTitle(const QString &prefix) const;
    /// Gives the series its values, in multiples of `unit`.
    virtual void updateBars(double unit) = 0;
    virtual void updateBarColours() = 0;

    [[nodiscard]] QList<QAbstractAxis *> ownAxes() const final;
    void addSeriesAndAxes() final;
    void updatePieceColours() final;
    void updateScale() final;

private:
    AxisScale m_scale;

    // Owned by the chart, as its series and axes.
    QStackedBarSeries *m_series;
    QBarCategoryAxis *m_categories;
    QValueAxis *m_values;
};

} // namespace patchscale
