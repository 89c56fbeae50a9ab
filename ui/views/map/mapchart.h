// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/mapanswer.h"
#include "ui/charts/placechart.h"

class QGraphicsEllipseItem;
class QGraphicsPathItem;
class QGraphicsRectItem;

namespace patchscale {

class ColourBar;
class FieldItem;
class TickAxis;

/// The difference over patch size and model dimension as colours, with the line on which BLT breaks even and
/// a marker where the comparison is.
class MapChart : public PlaceChart
{
    Q_OBJECT

public:
    MapChart(const ChartStyle &style, const AnswerPointer &answer);

    [[nodiscard]] static QString titleText() { return tr("Where BLT Pays Off"); }

    /// Whether what is shown is a draft.
    [[nodiscard]] bool isCoarse() const { return found<MapFound>().isCoarse; }

    [[nodiscard]] QPointF pointOf(const QPointF &place) const override;
    [[nodiscard]] QPointF placeAt(const QPointF &point) const override;
    [[nodiscard]] std::optional<Qt::CursorShape> gripAt(const QPointF &point) const override;

protected:
    void answerChanged() override;
    [[nodiscard]] double rightColumns() const override { return 8; }
    [[nodiscard]] bool hasReferenceInKey() const override { return false; }
    void updateTexts() override;
    void updateColours() override;
    void updateScale() override;
    void placeItems() override;

    [[nodiscard]] QPointF now() const override;
    /// First where the comparison is, then row by row.
    [[nodiscard]] std::vector<Stop> stops() const override;
    [[nodiscard]] QPointF toldPlace(const QPointF &place) const override;
    [[nodiscard]] QPointF meantPlace(const QPointF &place) const override;
    [[nodiscard]] QPointF placeBeside(const QPointF &place, Qt::Key arrow) const override;
    [[nodiscard]] QString nameOf(const QPointF &place, ValueText text) const override;
    [[nodiscard]] Parameters parametersOf(const QPointF &place) const override;

private:
    void drawField();
    [[nodiscard]] QPolygonF contour() const;
    void placeContour();
    void placeMarker();
    void placeReference();
    /// Where the text of a ring is, beside it or, in a narrow plot, above or below, in places of falling
    /// worth; the last if there is room in none.
    [[nodiscard]] std::vector<QPointF> textPlaces(const QRectF &ring, const QSizeF &extent,
                                                  bool isDearer) const;
    /// Where the contour's text hides neither the marker nor its text and, if there is such a place, not the
    /// line either; none if there is no place at all.
    [[nodiscard]] std::optional<QPointF> contourTextPlace(const QPolygonF &line) const;

    std::shared_ptr<const DifferenceField> m_drawn;
    /// For each row of the field a patch size; infinite, to either side, where the line is off the plot.
    std::vector<double> m_contour;

    // Owned by the chart, as its series, axes and child items.
    TickAxis *m_x;
    TickAxis *m_y;
    FieldItem *m_field;
    QGraphicsRectItem *m_frame; ///< of the field, whose palest colours are that of paper
    QGraphicsPathItem *m_contourHalo;
    QGraphicsPathItem *m_contourLine;
    GroundedText *m_contourText;
    QGraphicsEllipseItem *m_markerHalo;
    QGraphicsEllipseItem *m_marker;
    GroundedText *m_markerText;
    QGraphicsEllipseItem *m_referenceHalo; ///< of what is laid over
    QGraphicsEllipseItem *m_reference;
    GroundedText *m_referenceText;
    ColourBar *m_bar;
};

} // namespace patchscale
