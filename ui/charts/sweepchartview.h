// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"
#include "ui/shownchart.h"

namespace patchscale {

class SweepChart;
struct SweepCurve;

/// A sweep in a window: reads off both models anywhere along it, and lets the current position be dragged.
class SweepChartView : public ChartView
{
    Q_OBJECT

public:
    explicit SweepChartView(QWidget *parent = nullptr);

    void setCurve(const SweepCurve &curve, const SweepSettings &settings);

    [[nodiscard]] const SweepChart &sweepChart() const { return *m_chart; }

signals:
    /// A person dragged the current position, or chose the value that is read off.
    void valueRequested(patchscale::ParameterId id, double value);

protected:
    void afterChange() override;

    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    SweepChartView(SweepChart *chart, QWidget *parent);
    /// Reads off at a value, or nowhere.
    void readAt(std::optional<double> value);
    /// Moves the reading by a share of the chart's width, -1 to 1, at least to the next value worth telling.
    void moveReading(double share);

    bool m_isDragged = false;
    double m_grabbedAt = 0; ///< where on the chart, and at which value
    double m_grabbedValue = 0;
    std::optional<double> m_reading;
    SweepChart *m_chart; ///< owned by the scene
};

} // namespace patchscale
