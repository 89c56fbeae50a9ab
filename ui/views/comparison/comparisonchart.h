// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/accounting/segment.h"
#include "ui/charts/barchart.h"

#include <QElapsedTimer>
#include <QVariantAnimation>

#include <optional>
#include <vector>

class QGraphicsLineItem;
class QGraphicsPathItem;

namespace patchscale {

struct LabelPlaces;

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
    /// What is written at the bars, in the coordinates of the chart: the totals of BLT and BPE, then what
    /// names each part of BLT.
    [[nodiscard]] std::vector<QRectF> labelRects() const;
    /// What says the difference beside them, and the bracket to it, where it is tall enough to have one.
    [[nodiscard]] QRectF differenceRect() const;
    [[nodiscard]] const std::optional<QLineF> &bracket() const { return m_bracketLine; }

    [[nodiscard]] int markCount() const override;
    [[nodiscard]] QString markValue(int mark) const override;

protected:
    void answerChanged() override;
    [[nodiscard]] std::vector<BarPiece> pieces() const override;
    [[nodiscard]] double headroom() const override;
    [[nodiscard]] std::vector<double> ghosts(const Answer &reference) const override
    {
        return {reference.comparison().bpe, reference.comparison().bltTotal};
    }
    [[nodiscard]] double bottomRows() const override;
    void updateTexts() override;
    void updateColours() override;
    void placeItems() override;

private:
    /// What names a part, in one line or two, and a line to it for when it stands beside.
    struct PartLabel
    {
        GroundedText *name;
        GroundedText *share;
        QGraphicsLineItem *leader;
        bool isInside = false;

        [[nodiscard]] QSizeF extent() const;
        void placeIn(const QRectF &place) const;
    };
    /// What stands at a bar: its sum over it, and what it is beneath.
    struct BarTexts
    {
        GroundedText *total;
        GroundedText *name;
        GroundedText *step;
        GroundedText *count;
    };

    void moveBars(double progress);
    void fitTotals();
    void fitDifference(double width);
    void fitLabel(Segment segment, bool isCounted, double room);
    void placeLabel(Segment segment, const QRectF &beside);
    void placeDifference(const LabelPlaces &places);
    void placeFeet(const BarTexts &bar, double middle, ParameterId size, qint64 parameters);
    [[nodiscard]] QSizeF differenceExtent() const;

    BarHeights m_heights;
    BarHeights m_from; ///< where the bars began to move
    bool m_isAnimated = false;
    QVariantAnimation m_animation;
    QElapsedTimer m_sinceChange;
    BySegment<QString> m_shares;
    std::optional<QLineF> m_bracketLine;

    // Owned by the chart, as its child items.
    BySegment<PartLabel> m_labels;
    BarTexts m_bpe;
    BarTexts m_blt;
    GroundedText *m_difference;
    GroundedText *m_against;
    QGraphicsPathItem *m_level;
    QGraphicsPathItem *m_bracket;
};

} // namespace patchscale
