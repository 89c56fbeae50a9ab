// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/accounting/segment.h"
#include "ui/charts/barchart.h"

#include <QElapsedTimer>
#include <QVariantAnimation>

#include <array>
#include <vector>

class QGraphicsLineItem;
class QGraphicsRectItem;

namespace patchscale {

struct LabelPlace;
struct LabelSizes;

/// How high the bars stand, in FLOPs per byte; on the way from one comparison to the next, in between.
using BarHeights = BySegment<double>;

/// `from` at 0, `to` at 1.
[[nodiscard]] BarHeights between(const BarHeights &from, const BarHeights &to, double progress);

/// The bars of BPE and BLT with everything written at them.
class ComparisonChart : public BarChart
{
    Q_OBJECT

public:
    ComparisonChart(const ChartStyle &style, const AnswerPointer &answer);

    [[nodiscard]] static QString titleText() { return tr("FLOPs per Byte Comparison"); }

    void setAnimated(bool animated) override { m_isAnimated = animated; }
    /// Shows the bars on their way.
    void setHeights(const BarHeights &heights);
    [[nodiscard]] const BarHeights &heights() const { return m_heights; }

    /// Where a segment is, in the coordinates of the chart.
    [[nodiscard]] QRectF segmentRect(Segment segment) const { return markRect(static_cast<int>(segment)); }
    /// What is written at the bars, in the coordinates of the chart: the total, then each segment's number.
    [[nodiscard]] std::vector<QRectF> labelRects() const;

    [[nodiscard]] int markCount() const override;
    [[nodiscard]] QString markValue(int mark) const override;

protected:
    void answerChanged() override;
    [[nodiscard]] std::vector<KeyEntry> key() const override;
    [[nodiscard]] std::vector<BarPiece> pieces() const override;
    [[nodiscard]] double headroom() const override;
    void updateTexts() override;
    void updateColours() override;
    void placeItems() override;

private:
    /// A number at a segment, and a line to it for when it stands beside; never for that of BPE.
    struct SegmentLabel
    {
        GroundedText *text;
        QGraphicsLineItem *leader;
    };

    void moveBars(double progress);
    void placeLabel(Segment segment, const LabelPlace &place);
    [[nodiscard]] LabelSizes labelSizes() const;

    BarHeights m_heights;
    BarHeights m_from; ///< where the bars began to move
    bool m_isAnimated = false;
    QVariantAnimation m_animation;
    QElapsedTimer m_sinceChange;

    // Owned by the chart, as its child items.
    BySegment<SegmentLabel> m_labels;
    QGraphicsRectItem *m_totalFrame;
    GroundedText *m_totalLabel;
    std::array<GroundedText *, 2> m_countLabels; ///< beneath BPE and BLT
};

} // namespace patchscale
