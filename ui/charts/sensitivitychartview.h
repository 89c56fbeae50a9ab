// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "ui/charts/barchartview.h"

namespace patchscale {

class SensitivityChart;

/// The chart of what moves the difference in a window.
class SensitivityChartView : public BarChartView
{
    Q_OBJECT

public:
    explicit SensitivityChartView(QWidget *parent = nullptr);

    void setComparison(const Comparison &comparison);

protected:
    [[nodiscard]] QString spokenSummary() const override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    SensitivityChartView(SensitivityChart *chart, QWidget *parent);

    SensitivityChart *m_chart; ///< owned by the scene
};

} // namespace patchscale
