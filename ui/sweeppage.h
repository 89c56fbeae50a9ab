// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lazypage.h"
#include "ui/shownchart.h"

#include <optional>

namespace patchscale {

class CopyableTable;
class NumberTableModel;
class SweepChartView;
class SweepControls;

/// The comparison along one parameter, as a chart and as a table.
class SweepPage : public LazyPage
{
    Q_OBJECT

public:
    explicit SweepPage(QWidget *parent = nullptr);

    [[nodiscard]] SweepSettings settings() const;

signals:
    /// A person moved the current position on the chart.
    void valueRequested(patchscale::ParameterId id, double value);

protected:
    void build() override;
    void present(const Comparison &comparison) override;
    void present(const ViewSettings &settings) override;

private:
    void showSweep();

    std::optional<Comparison> m_comparison;
    std::optional<ParameterId> m_fitted; ///< the parameter to whose values the columns are fitted
    // Owned by the page; null until it is built.
    SweepControls *m_controls = nullptr;
    SweepChartView *m_chart = nullptr;
    NumberTableModel *m_model = nullptr;
    CopyableTable *m_table = nullptr;
};

} // namespace patchscale
