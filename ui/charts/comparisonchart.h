// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "ui/charts/barheights.h"
#include "ui/charts/segment.h"
#include "ui/charts/titledbarchart.h"

#include <vector>

class QBarSet;
class QGraphicsLineItem;
class QGraphicsRectItem;

namespace patchscale {

class GroundedText;
struct LabelPlace;
struct LabelSizes;

/// The bars of BPE and BLT with everything written at them.
class ComparisonChart : public TitledBarChart
{
    Q_OBJECT

public:
    explicit ComparisonChart(const ChartStyle &style, QGraphicsItem *parent = nullptr);

    [[nodiscard]] static QString titleText();

    /// Shows a comparison, the bars at their heights.
    void setComparison(const Comparison &comparison);
    /// Shows a comparison's numbers with the bars still on their way.
    void setComparison(const Comparison &comparison, const BarHeights &heights);
    [[nodiscard]] const BarHeights &heights() const { return m_heights; }

    /// Where a segment is, in the coordinates of the chart.
    [[nodiscard]] QRectF segmentRect(Segment segment) const;
    /// Everything written at the bars, in the coordinates of the chart: BPE, global, local, total, and the
    /// entropy model if it is counted.
    [[nodiscard]] std::vector<QRectF> labelRects() const;

    [[nodiscard]] int pieceCount() const override;
    [[nodiscard]] QRectF pieceRect(int piece) const override;
    [[nodiscard]] QString pieceDescription(int piece) const override;

protected:
    [[nodiscard]] double widestLine() const override;
    [[nodiscard]] double tallestValue() const override;
    [[nodiscard]] double headroom() const override;
    void updateBars(double unit) override;
    void updateTexts() override;
    void updateBarColours() override;
    void updateFonts() override;
    void placePieces() override;

private:
    /// A number at a segment, and a line to it for when it stands beside.
    struct SegmentLabel
    {
        GroundedText *text;
        QGraphicsLineItem *leader;
    };

    void setEntropyModelShown(bool shown);
    void placeLabel(const SegmentLabel &label, const LabelPlace &place, Segment segment);
    [[nodiscard]] LabelSizes labelSizes() const;

    Comparison m_comparison;
    BarHeights m_heights;

    // Owned by the chart, as parts of its series and child items.
    std::array<QBarSet *, 4> m_sets;
    GroundedText *m_bpeLabel;
    SegmentLabel m_globalLabel;
    SegmentLabel m_localLabel;
    SegmentLabel m_entropyLabel;
    QGraphicsRectItem *m_totalFrame;
    QGraphicsSimpleTextItem *m_totalLabel;
    std::array<QGraphicsSimpleTextItem *, 2> m_countLabels; ///< beneath BPE and BLT
};

} // namespace patchscale
