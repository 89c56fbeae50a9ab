// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/differencefield.h"
#include "model/latestjob.h"
#include "ui/charts/chartview.h"

#include <QPointF>
#include <QTimer>

namespace patchscale {

class MapChart;

/// The map in a window: computes its field, coarse at once and fine as soon as nothing moves, reads off the
/// difference anywhere, and lets the current position be dragged.
class MapChartView : public ChartView
{
    Q_OBJECT

public:
    explicit MapChartView(QWidget *parent = nullptr);

    void setComparison(const Comparison &comparison);

    [[nodiscard]] const MapChart &mapChart() const { return *m_chart; }
    /// Whether the fine field is there.
    [[nodiscard]] bool isFine() const { return m_isFine; }

signals:
    /// A person dragged the current position to a patch size and a model dimension.
    void positionRequested(double patchSize, int width);
    /// The fine field of the current parameters is shown.
    void refined();

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
    /// A field of the map and its contour.
    struct Drawn
    {
        DifferenceField field;
        std::vector<std::optional<double>> contour;
    };

    MapChartView(MapChart *chart, QWidget *parent);
    [[nodiscard]] static std::optional<Drawn> draw(const Parameters &parameters,
                                                   const AccountingMethod &method, int size,
                                                   const std::function<bool()> &isWanted);
    void refine();
    void requestPosition(double patchSize, double width);
    /// Tells about a place; about none without a patch size.
    void readAt(double patchSize, int width);
    void stopReading();

    bool m_isDragged = false;
    QPointF m_grip; ///< from where the pointer took the marker to its middle
    bool m_isReading = false;
    double m_readPatchSize = 0;
    int m_readWidth = 0;
    bool m_isFine = false;
    bool m_hasField = false;
    QTimer m_refineTimer;
    LatestJob<Drawn> m_job;
    MapChart *m_chart; ///< owned by the scene
};

} // namespace patchscale
