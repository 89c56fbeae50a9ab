// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/match.h"
#include "ui/charts/barchartview.h"

namespace patchscale {

class MatchChart;

/// The chart of a match in a window.
class MatchChartView : public BarChartView
{
    Q_OBJECT

public:
    explicit MatchChartView(QWidget *parent = nullptr);

    void setMatch(const Match &match);

protected:
    [[nodiscard]] QString spokenSummary() const override;

private:
    MatchChartView(MatchChart *chart, QWidget *parent);

    MatchChart *m_chart; ///< owned by the scene
};

} // namespace patchscale
