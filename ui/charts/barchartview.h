// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewsettings.h"

#include <QChartView>

#include <optional>

namespace patchscale {

class SegmentCallout;
class TitledBarChart;
struct ChartStyle;

/// A bar chart in a window: tells about a piece of a bar under the pointer or, with the arrow keys, under the
/// keyboard's focus.
class BarChartView : public QChartView
{
    Q_OBJECT

public:
    void setViewSettings(const ViewSettings &settings);

    /// What the note beside a piece says; empty when none is shown.
    [[nodiscard]] QString calloutText() const;

protected:
    /// The look of a chart until it has a widget.
    [[nodiscard]] static ChartStyle initialStyle();
    /// Takes the chart.
    BarChartView(TitledBarChart *chart, QWidget *parent);

    [[nodiscard]] const ViewSettings &viewSettings() const { return m_settings; }
    /// The chart shows other values: brings the note, and what assistive technology reads, up to date.
    void afterChange();
    /// The chart in one sentence, for those who cannot see it.
    [[nodiscard]] virtual QString spokenSummary() const = 0;

    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateStyle();
    /// Tells about a piece at a point, or at its middle; or about none.
    void pointOut(std::optional<int> piece, std::optional<QPointF> point = std::nullopt);

    ViewSettings m_settings;
    std::optional<int> m_piece; ///< the one pointed out
    TitledBarChart *m_chart;    ///< owned by the scene
    SegmentCallout *m_callout;  ///< owned by the chart
};

} // namespace patchscale
