// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "ui/charts/segment.h"
#include "ui/charts/titledbarchart.h"

#include <vector>

class QBarSet;

namespace patchscale {

/// BPE and BLT by every accounting method: a group of two bars for each.
class MethodsChart : public TitledBarChart
{
    Q_OBJECT

public:
    explicit MethodsChart(const ChartStyle &style, QGraphicsItem *parent = nullptr);

    [[nodiscard]] static QString titleText();

    /// Shows the parameters of a comparison by every method, and the method in use among them.
    void setComparison(const Comparison &comparison);

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
    void updateBars(double unit) override;
    void updateTexts() override;
    void updateBarColours() override;
    void updateFonts() override;
    void placePieces() override;

private:
    /// What is written at the two bars of a method.
    struct Group
    {
        QGraphicsSimpleTextItem *name;
        QGraphicsSimpleTextItem *difference;
        std::array<QGraphicsSimpleTextItem *, 2> totals; ///< BPE, BLT
    };

    void setEntropyModelShown(bool shown);

    std::vector<Comparison> m_comparisons; ///< by method, in the order of accountingMethods()
    const AccountingMethod *m_inUse;
    std::array<QBarSet *, 4> m_sets; ///< by segment; owned by the series
    std::vector<Group> m_groups;     ///< owned by the chart
};

} // namespace patchscale
