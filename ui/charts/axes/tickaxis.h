// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/sweep/sweep.h"

#include <QCategoryAxis>

#include <functional>
#include <vector>

namespace patchscale {

/// An axis, even or logarithmic, with round ticks and texts of the application's own at them.
class TickAxis : public QCategoryAxis
{
    Q_OBJECT

public:
    explicit TickAxis(QObject *parent);

    /// A range `from` < `to` with at most `most` ticks.
    void setScale(double from, double to, SweepScale scale, int most,
                  const std::function<QString(double)> &text);
    /// The same with texts at these numbers, from the least to the largest.
    void setTicks(double from, double to, SweepScale scale, const std::vector<double> &numbers,
                  const QStringList &texts);

    /// The values at the ticks.
    [[nodiscard]] const std::vector<double> &ticks() const { return m_ticks; }
    /// Where a value is on the axis: what a series takes.
    [[nodiscard]] double place(double value) const;
    /// Where a value is beside or beneath a plot, and the nearest value to a point.
    [[nodiscard]] double pixelOf(double value, const QRectF &plot) const;
    [[nodiscard]] double valueAt(const QPointF &point, const QRectF &plot) const;

private:
    SweepScale m_scale = SweepScale::Linear;
    std::vector<double> m_ticks;
    QStringList m_texts;
};

} // namespace patchscale
