// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "ui/charts/barheights.h"
#include "ui/charts/segment.h"
#include "ui/viewsettings.h"

#include <QChartView>
#include <QElapsedTimer>
#include <QVariantAnimation>

#include <optional>

namespace patchscale {

class ComparisonChart;
class SegmentCallout;

/// The comparison chart in a window: moves its bars, and tells about a segment under the pointer or, with
/// the arrow keys, under the keyboard's focus.
class ComparisonChartView : public QChartView
{
    Q_OBJECT

public:
    explicit ComparisonChartView(QWidget *parent = nullptr);

    void setComparison(const Comparison &comparison);
    void setViewSettings(const ViewSettings &settings);
    /// Whether bars move to a new height rather than jump. They follow a drag without delay either way.
    void setAnimated(bool animated);

    /// What the note beside a segment says; empty when none is shown.
    [[nodiscard]] QString calloutText() const;
    [[nodiscard]] const ComparisonChart &comparisonChart() const { return *m_chart; }

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateStyle();
    void updateDescription();
    void showBars(double progress);
    /// Tells about a segment at a point, or at its middle; or about none.
    void pointOut(std::optional<Segment> segment, std::optional<QPointF> point = std::nullopt);

    Comparison m_comparison;
    ViewSettings m_settings;
    bool m_animated = true;
    BarHeights m_from;
    QVariantAnimation m_animation;
    QElapsedTimer m_sinceChange;
    std::optional<Segment> m_segment; ///< the one pointed out
    ComparisonChart *m_chart;         ///< owned by the scene
    SegmentCallout *m_callout;        ///< owned by the chart
};

} // namespace patchscale
