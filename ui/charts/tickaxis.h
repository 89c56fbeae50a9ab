// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/sweep.h"

#include <QCategoryAxis>

#include <functional>

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

    /// An even range with a text at each of some places, from the least to the largest.
    void setPlaces(double from, double to, const std::vector<double> &places, const QStringList &texts);

    /// Where a value is on the axis: what a series takes.
    [[nodiscard]] double place(double value) const;
    /// The value that is so much of the way (0 to 1) from one end to the other.
    [[nodiscard]] double valueAt(double share) const;
    /// How much of the way (0 to 1) a value is.
    [[nodiscard]] double shareOf(double value) const;

private:
    void setTicks(double from, double to, SweepScale scale, const std::vector<double> &numbers,
                  const QStringList &texts);

    SweepScale m_scale = SweepScale::Linear;
    std::vector<double> m_ticks;
    QStringList m_texts;
};

} // namespace patchscale
