// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "ui/charts/axisscale.h"
#include "ui/charts/barheights.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/segment.h"

#include <QChart>

#include <optional>

class QBarCategoryAxis;
class QBarSet;
class QGraphicsLineItem;
class QGraphicsRectItem;
class QGraphicsSimpleTextItem;
class QStackedBarSeries;
class QValueAxis;

namespace patchscale {

class GroundedText;
struct LabelPlace;
struct LabelSizes;

/// The bars of BPE and BLT with everything written at them, as a graphics item of any size. On screen and
/// off it is the same chart.
class ComparisonChart : public QChart
{
    Q_OBJECT

public:
    explicit ComparisonChart(const ChartStyle &style, QGraphicsItem *parent = nullptr);

    void setStyle(const ChartStyle &style);
    /// Shows a comparison, the bars at their heights.
    void setComparison(const Comparison &comparison);
    /// Shows a comparison's numbers with the bars still on their way.
    void setComparison(const Comparison &comparison, const BarHeights &heights);
    [[nodiscard]] const BarHeights &heights() const { return m_heights; }

    /// Lays everything out at once rather than when the event loop gets to it: for a chart off screen.
    void layOutNow();

    /// Where a segment is, in the coordinates of the chart.
    [[nodiscard]] QRectF segmentRect(Segment segment) const;
    [[nodiscard]] std::optional<Segment> segmentAt(const QPointF &point) const;
    /// Everything written at the bars, in the coordinates of the chart: BPE, global, local, total.
    [[nodiscard]] std::array<QRectF, 4> labelRects() const;
    /// Frames a segment, or none.
    void setMarkedSegment(std::optional<Segment> segment);

protected:
    void resizeEvent(QGraphicsSceneResizeEvent *event) override;

private:
    /// A number at a segment, and a line to it for when it stands beside.
    struct SegmentLabel
    {
        GroundedText *text;
        QGraphicsLineItem *leader;
    };

    void applyStyle();
    void fitToSize();
    void setFontPixelSize(int pixelSize);
    void updateScale();
    void updateTexts();
    void placeHeader();
    void placeAtBars();
    void placeLabel(const SegmentLabel &label, const LabelPlace &place, Segment segment);
    [[nodiscard]] LabelSizes labelSizes() const;
    [[nodiscard]] double labelGap() const;

    ChartStyle m_style;
    Comparison m_comparison;
    BarHeights m_heights;
    AxisScale m_scale;
    int m_fontPixelSize = 0;
    std::optional<Segment> m_marked;

    // Owned by the chart, as its series, axes and child items.
    QStackedBarSeries *m_series;
    std::array<QBarSet *, 3> m_sets;
    QBarCategoryAxis *m_categories;
    QValueAxis *m_values;
    QGraphicsSimpleTextItem *m_title;
    QGraphicsSimpleTextItem *m_subtitle;
    GroundedText *m_bpeLabel;
    SegmentLabel m_globalLabel;
    SegmentLabel m_localLabel;
    QGraphicsRectItem *m_totalFrame;
    QGraphicsSimpleTextItem *m_totalLabel;
    QGraphicsRectItem *m_mark;
};

} // namespace patchscale
