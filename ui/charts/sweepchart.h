// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/sweepcurve.h"
#include "ui/charts/titledchart.h"
#include "ui/shownchart.h"

#include <array>
#include <vector>

class QAreaSeries;
class QGraphicsEllipseItem;
class QGraphicsLineItem;
class QLineSeries;
class QValueAxis;

namespace patchscale {

class GroundedText;
class TickAxis;

/// BPE and BLT along one parameter: both as lines, BLT's over its stacked parts; or the difference between
/// them in percent. Marks where the comparison is and where BLT breaks even.
class SweepChart : public TitledChart
{
    Q_OBJECT

public:
    explicit SweepChart(const ChartStyle &style, QGraphicsItem *parent = nullptr);

    [[nodiscard]] static QString titleText(const SweepSettings &settings);

    void setCurve(const SweepCurve &curve, const SweepSettings &settings);
    [[nodiscard]] const SweepCurve &curve() const { return m_curve; }

    /// The value of the parameter at a place on the chart, not rounded; and where a value is.
    [[nodiscard]] double valueAt(const QPointF &point) const;
    [[nodiscard]] double placeOf(double value) const;
    /// Whether the marker of the current position is at a point, with the room that a hand needs.
    [[nodiscard]] bool isMarkerAt(const QPointF &point) const;
    /// Marks where something is read off, or nowhere. Answers the point that a note should be over.
    QPointF setReading(std::optional<double> value);
    /// The two totals and the difference at a value, in one sentence.
    [[nodiscard]] QString description(double value) const;

protected:
    [[nodiscard]] double rightColumns() const override { return 2.2; } ///< of half a number at the end
    [[nodiscard]] double widestLine() const override;
    [[nodiscard]] QList<QAbstractAxis *> ownAxes() const override;
    void addSeriesAndAxes() override;
    void updateTexts() override;
    void updateColours() override;
    void updateFonts() override;
    void updateScale() override;
    void placeItems() override;

private:
    void scaleAcross();
    void scaleUp();
    void scaleUpInPercent(int most);
    void updateSeries();
    [[nodiscard]] double chartValue(const Sums &sums) const;
    [[nodiscard]] QPointF pointFor(double x, double value) const;
    void placeLine(QGraphicsLineItem *line, double x) const;
    void placeLabel(GroundedText *label, double x, double top) const;
    void placeBreakEvens();

    SweepCurve m_curve;
    SweepSettings m_settings;
    double m_least = 0;
    double m_most = 1;
    double m_unit = 1;
    std::optional<double> m_reading;

    // Owned by the chart, as its series, axes and child items.
    TickAxis *m_x;
    QValueAxis *m_y;
    std::array<QLineSeries *, 3> m_tops;  ///< of BLT Global, BLT Local, entropy model, stacked
    std::array<QAreaSeries *, 3> m_areas; ///< beneath these
    QLineSeries *m_bpe;
    QLineSeries *m_total;
    QLineSeries *m_difference;
    QGraphicsLineItem *m_zero;
    QGraphicsLineItem *m_marker;
    QGraphicsEllipseItem *m_handle;
    GroundedText *m_markerText;
    std::vector<QGraphicsLineItem *> m_breakEvenLines;
    std::vector<GroundedText *> m_breakEvenTexts;
    QGraphicsLineItem *m_readingLine;
};

} // namespace patchscale
