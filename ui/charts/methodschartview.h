// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "ui/charts/barchartview.h"

namespace patchscale {

class MethodsChart;

/// The chart of all methods in a window.
class MethodsChartView : public BarChartView
{
    Q_OBJECT

public:
    explicit MethodsChartView(QWidget *parent = nullptr);

    void setComparison(const Comparison &comparison);

protected:
    [[nodiscard]] QString spokenSummary() const override;

private:
    MethodsChartView(MethodsChart *chart, QWidget *parent);

    MethodsChart *m_chart; ///< owned by the scene
};

} // namespace patchscale
