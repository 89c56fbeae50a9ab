// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "ui/charts/barchartview.h"

namespace patchscale {

class BreakdownChart;

/// The breakdown chart in a window.
class BreakdownChartView : public BarChartView
{
    Q_OBJECT

public:
    explicit BreakdownChartView(QWidget *parent = nullptr);

    void setComparison(const Comparison &comparison);

protected:
    [[nodiscard]] QString spokenSummary() const override;

private:
    BreakdownChartView(BreakdownChart *chart, QWidget *parent);

    BreakdownChart *m_chart; ///< owned by the scene
};

} // namespace patchscale
