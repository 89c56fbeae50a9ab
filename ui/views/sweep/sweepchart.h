// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameterinfo.h"
#include "model/questions/sweep/sweepanswer.h"
#include "ui/charts/axes/axisscale.h"
#include "ui/charts/placechart.h"

#include <array>
#include <vector>

class QAreaSeries;
class QGraphicsEllipseItem;
class QGraphicsLineItem;
class QLineSeries;
class QValueAxis;

namespace patchscale {

class TickAxis;

/// BPE and BLT along one parameter: both as lines, BLT's over its stacked parts; or the difference between
/// them in percent. Marks where the comparison is and where BLT breaks even.
class SweepChart : public PlaceChart
{
    Q_OBJECT

public:
    SweepChart(const ChartStyle &style, const AnswerPointer &answer);

    [[nodiscard]] static QString titleText(const SweepQuestion &question);

    [[nodiscard]] const SweepCurve &curve() const { return found<SweepFound>().curve; }

    [[nodiscard]] QPointF pointOf(const QPointF &place) const override;
    [[nodiscard]] QPointF placeAt(const QPointF &point) const override;
    [[nodiscard]] int nextMark(Qt::Key arrow) const override;
    [[nodiscard]] std::optional<Qt::CursorShape> gripAt(const QPointF &point) const override;

protected:
    void answerChanged() override;
    [[nodiscard]] double rightColumns() const override { return 2.2; } ///< of half a number at the end
    [[nodiscard]] double widestLine() const override { return 36; }
    [[nodiscard]] std::vector<KeyEntry> key() const override;
    [[nodiscard]] bool hasReferenceInKey() const override { return false; }
    void updateTexts() override;
    void updateColours() override;
    void updateScale() override;
    void placeItems() override;

    [[nodiscard]] QPointF now() const override { return {curve().current(), 0}; }
    [[nodiscard]] std::vector<Stop> stops() const override;
    [[nodiscard]] QPointF toldPlace(const QPointF &place) const override;
    [[nodiscard]] QPointF meantPlace(const QPointF &place) const override;
    [[nodiscard]] QPointF placeBeside(const QPointF &place, Qt::Key arrow) const override;
    [[nodiscard]] QString nameOf(const QPointF &place, ValueText text) const override;
    [[nodiscard]] Parameters parametersOf(const QPointF &place) const override
    {
        return withValue(comparison().parameters, question().parameter, place.x());
    }
    void placeReading() override;

private:
    /// A line under another, wider one, as two colours that touch are told apart by what is between them.
    struct Edged
    {
        QLineSeries *under;
        QLineSeries *over;
    };
    /// A line up the plot, and what stands beside it.
    struct Marking
    {
        QGraphicsLineItem *line;
        GroundedText *text;
    };

    [[nodiscard]] const SweepQuestion &question() const { return found<SweepFound>().question; }
    [[nodiscard]] bool isNowShown() const;
    /// The first place on the chart where what is laid over breaks even and this does not.
    [[nodiscard]] std::optional<double> referenceBreakEven() const;
    void scaleAcross();
    /// Of the values that are shown, and 0.
    [[nodiscard]] std::pair<double, double> extremes() const;
    void scaleUp();
    void updateSeries();
    [[nodiscard]] double chartValue(const Sums &sums) const;
    [[nodiscard]] QPointF pointFor(double x, double value) const;
    void placeLine(QGraphicsLineItem *line, double x) const;
    void placeMarking(const Marking &marking, double x, double top) const;

    AxisScale m_scale;      ///< of what goes up
    double m_drawnUnit = 0; ///< what the series are multiples of; 0 for those of other values

    // Owned by the chart, as its series, axes and child items.
    TickAxis *m_x;
    QValueAxis *m_y;
    std::array<QLineSeries *, 3> m_tops;  ///< of BLT Global, BLT Local, entropy model, stacked
    std::array<QAreaSeries *, 3> m_areas; ///< beneath these
    std::array<Edged, 2> m_seams;         ///< between these, of the ground with a rim at either side
    Edged m_bpe;                          ///< with some of the ground at either side
    Edged m_total;
    QLineSeries *m_difference;
    QGraphicsLineItem *m_end; ///< of the areas
    QGraphicsLineItem *m_zero;
    Marking m_now;
    QGraphicsEllipseItem *m_handle;
    std::vector<Marking> m_breakEvens;
    Marking m_reference; ///< where what is laid over breaks even
    QGraphicsLineItem *m_readingLine;
};

} // namespace patchscale
