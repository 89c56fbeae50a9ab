// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/differencefield.h"
#include "ui/charts/titledchart.h"

class QGraphicsEllipseItem;
class QGraphicsLineItem;
class QGraphicsPathItem;
class QLineSeries;

namespace patchscale {

class ColourBar;
class FieldItem;
class GroundedText;
class TickAxis;

/// The difference over patch size and model dimension as colours, with the line on which BLT breaks even and
/// a marker where the comparison is.
class MapChart : public TitledChart
{
    Q_OBJECT

public:
    explicit MapChart(const ChartStyle &style, QGraphicsItem *parent = nullptr);

    [[nodiscard]] static QString titleText();

    /// Shows a comparison; the field and its contour follow with setField().
    void setComparison(const Comparison &comparison);
    /// The field of the comparison's parameters, and its contour of 0 with a point for each of its rows.
    void setField(const DifferenceField &field, const std::vector<std::optional<double>> &contour);
    [[nodiscard]] const Comparison &comparison() const { return m_comparison; }

    /// The parameters of the comparison at a place on the chart, not rounded to what a slider can show.
    [[nodiscard]] double patchSizeAt(const QPointF &point) const;
    [[nodiscard]] double widthAt(const QPointF &point) const;
    [[nodiscard]] QPointF placeOf(double patchSize, double width) const;
    [[nodiscard]] bool isMarkerAt(const QPointF &point) const;
    /// Patch size, model dimension and the difference there, in one sentence.
    [[nodiscard]] QString description(double patchSize, int width) const;

protected:
    [[nodiscard]] double rightColumns() const override { return 8; }
    [[nodiscard]] QList<QAbstractAxis *> ownAxes() const override;
    void addSeriesAndAxes() override;
    void updateTexts() override;
    void updateColours() override;
    void updateFonts() override;
    void updateScale() override;
    void placeItems() override;

private:
    [[nodiscard]] QPainterPath contourPath() const;
    void placeContour();
    void placeMarker();
    /// Where the ring's text is, beside it or, in a narrow plot, above or below.
    [[nodiscard]] QPointF markerTextPlace() const;
    /// Where the contour's text hides neither the marker nor its text and, if there is such a place, not the
    /// line either; none if there is no place at all.
    [[nodiscard]] std::optional<QPointF> contourTextPlace(const QPainterPath &path) const;

    Comparison m_comparison;
    /// For each row of the field a patch size; infinite, to either side, where the line is off the plot.
    std::vector<double> m_contour;

    // Owned by the chart, as its series, axes and child items.
    TickAxis *m_x;
    TickAxis *m_y;
    QLineSeries *m_frame; ///< without points: gives the axes something to belong to
    FieldItem *m_field;
    QGraphicsPathItem *m_contourHalo;
    QGraphicsPathItem *m_contourLine;
    GroundedText *m_contourText;
    QGraphicsEllipseItem *m_markerHalo;
    QGraphicsEllipseItem *m_marker;
    GroundedText *m_markerText;
    ColourBar *m_bar;
};

} // namespace patchscale
