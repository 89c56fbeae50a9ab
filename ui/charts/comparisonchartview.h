// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "ui/charts/barchartview.h"
#include "ui/charts/barheights.h"

#include <QElapsedTimer>
#include <QVariantAnimation>

namespace patchscale {

class ComparisonChart;

/// The comparison chart in a window: moves its bars.
class ComparisonChartView : public BarChartView
{
    Q_OBJECT

public:
    explicit ComparisonChartView(QWidget *parent = nullptr);

    void setComparison(const Comparison &comparison);
    /// Whether bars move to a new height rather than jump. They follow a drag without delay either way.
    void setAnimated(bool animated);

    [[nodiscard]] const ComparisonChart &comparisonChart() const { return *m_chart; }

protected:
    [[nodiscard]] QString spokenSummary() const override;

private:
    ComparisonChartView(ComparisonChart *chart, QWidget *parent);
    void showBars(double progress);

    Comparison m_comparison;
    bool m_animated = true;
    BarHeights m_from;
    QVariantAnimation m_animation;
    QElapsedTimer m_sinceChange;
    ComparisonChart *m_chart; ///< owned by the scene
};

} // namespace patchscale
