// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewsettings.h"

#include <QChartView>

#include <optional>

namespace patchscale {

class SegmentCallout;
class TitledChart;
struct ChartStyle;

/// A chart in a window: takes its colours from the palette and can show a note on it.
class ChartView : public QChartView
{
    Q_OBJECT

public:
    void setViewSettings(const ViewSettings &settings);

    /// What the note on the chart says; empty when none is shown.
    [[nodiscard]] QString calloutText() const;

protected:
    /// The look of a chart until it has a widget.
    [[nodiscard]] static ChartStyle initialStyle();
    /// Takes the chart.
    ChartView(TitledChart *chart, QWidget *parent);

    [[nodiscard]] const ViewSettings &viewSettings() const { return m_settings; }
    /// The chart shows other values: brings the note, and what assistive technology reads, up to date.
    virtual void afterChange() = 0;

    /// Where an event of the mouse is, in the coordinates of the chart.
    [[nodiscard]] QPointF chartPoint(const QMouseEvent &event) const;
    void showNote(const QString &text, const QPointF &point);
    /// The same in the middle over a point.
    void showNoteOver(const QString &text, const QPointF &point);
    void hideNote();

    void changeEvent(QEvent *event) override;

private:
    void updateStyle();

    ViewSettings m_settings;
    TitledChart *m_chart;      ///< owned by the scene
    SegmentCallout *m_callout; ///< owned by the chart
};

/// Whether the focus came by a key, and what it is on should be told.
[[nodiscard]] bool isByKeyboard(const QFocusEvent &event);

} // namespace patchscale
