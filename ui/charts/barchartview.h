// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"

namespace patchscale {

class PieceChart;

/// A chart of pieces in a window: tells about the piece under the pointer or, with the arrow keys, under the
/// keyboard's focus.
class BarChartView : public ChartView
{
    Q_OBJECT

protected:
    /// Takes the chart.
    BarChartView(PieceChart *chart, QWidget *parent);

    void afterChange() final;
    /// The chart in one sentence, for those who cannot see it.
    [[nodiscard]] virtual QString spokenSummary() const = 0;

    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// Tells about a piece at a point, or at its middle; or about none.
    void pointOut(std::optional<int> piece, std::optional<QPointF> point = std::nullopt);

    std::optional<int> m_piece; ///< the one pointed out
    PieceChart *m_chart;        ///< owned by the scene
};

} // namespace patchscale
