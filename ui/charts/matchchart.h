// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/match.h"
#include "ui/charts/segment.h"
#include "ui/charts/titledbarchart.h"

#include <vector>

class QBarSet;

namespace patchscale {

class GroundedText;

/// BPE beside the BLT model that matches it, in what may differ between them: parameters where compute is
/// held, FLOPs per byte where parameters are.
class MatchChart : public TitledBarChart
{
    Q_OBJECT

public:
    explicit MatchChart(const ChartStyle &style, QGraphicsItem *parent = nullptr);

    [[nodiscard]] static QString titleText(MatchGoal goal);

    void setMatch(const Match &match);

    [[nodiscard]] int pieceCount() const override;
    [[nodiscard]] QRectF pieceRect(int piece) const override;
    [[nodiscard]] QString pieceDescription(int piece) const override;

    /// Everything written at the bars and beneath them, in the coordinates of the chart.
    [[nodiscard]] std::vector<QRectF> labelRects() const;

protected:
    [[nodiscard]] double widestLine() const override;
    [[nodiscard]] double bottomRows() const override;
    [[nodiscard]] double tallestValue() const override;
    [[nodiscard]] double headroom() const override;
    [[nodiscard]] QString valueTitle(const QString &prefix) const override;
    void updateBars(double unit) override;
    void updateTexts() override;
    void updateBarColours() override;
    void updateFonts() override;
    void placePieces() override;

private:
    /// What is written at a bar.
    struct BarTexts
    {
        GroundedText *total;
        QGraphicsSimpleTextItem *shape;
    };

    [[nodiscard]] bool showsParameters() const;
    [[nodiscard]] std::span<const Segment> shownSegments() const;
    [[nodiscard]] double heightOf(Segment segment) const;
    [[nodiscard]] std::array<QGraphicsSimpleTextItem *, 5> ownTexts() const;
    void setEntropyModelShown(bool shown);

    Match m_match;
    std::array<double, 4> m_heights{}; ///< by segment
    std::array<QBarSet *, 4> m_sets{}; ///< by segment; owned by the series

    // Owned by the chart, as its child items.
    BarTexts m_bpe;
    BarTexts m_blt;
    GroundedText *m_against; ///< BLT against BPE
};

} // namespace patchscale
