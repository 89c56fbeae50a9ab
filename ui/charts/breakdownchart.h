// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/breakdown.h"
#include "ui/charts/titledbarchart.h"

#include <array>
#include <map>
#include <vector>

class QBarSet;
class QGraphicsLineItem;

namespace patchscale {

/// The terms of both bars, stacked by part of the model, with one colour for each kind of term.
class BreakdownChart : public TitledBarChart
{
    Q_OBJECT

public:
    explicit BreakdownChart(const ChartStyle &style, QGraphicsItem *parent = nullptr);

    [[nodiscard]] static QString titleText();

    void setComparison(const Comparison &comparison);

    [[nodiscard]] int pieceCount() const override;
    [[nodiscard]] QRectF pieceRect(int piece) const override;
    [[nodiscard]] QString pieceDescription(int piece) const override;

    /// Everything written at the bars, in the coordinates of the chart.
    [[nodiscard]] std::vector<QRectF> labelRects() const;

protected:
    [[nodiscard]] double tallestValue() const override;
    [[nodiscard]] double headroom() const override;
    void updateBars(double unit) override;
    void updateTexts() override;
    void updateBarColours() override;
    void updateFonts() override;
    void placePieces() override;

private:
    /// A part of BLT: its name beside the bar, and a line along its piece of it.
    struct PartLabel
    {
        Part part;
        QGraphicsSimpleTextItem *text;
        QGraphicsLineItem *line;
    };

    void rebuild();
    void showLegendWhereThereIsRoom();
    void placePartLabels();
    [[nodiscard]] std::pair<double, double> extentOf(Part part) const;

    Comparison m_comparison;
    std::vector<BreakdownTerm> m_terms;
    std::vector<double> m_bases;                       ///< where each term begins in its bar
    std::map<TermKind, QBarSet *> m_kindSets;          ///< owned by the series
    std::vector<QBarSet *> m_sets;                     ///< one for each term; owned by the series
    std::vector<PartLabel> m_parts;                    ///< owned by the chart
    std::array<QGraphicsSimpleTextItem *, 2> m_totals; ///< owned by the chart
};

} // namespace patchscale
