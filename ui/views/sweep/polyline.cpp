// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sweep/polyline.h"

#include <algorithm>
#include <limits>

namespace patchscale {

QList<QPointF> simplified(const QList<QPointF> &points, double tolerance)
{
    if (points.size() < 3)
        return points;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    QList<QPointF> kept{points.constFirst()};
    // The slopes of a line from the last point kept that miss none of the points passed since.
    double least = -infinity;
    double most = infinity;
    for (qsizetype i = 1; i < points.size(); ++i) {
        const auto slopeTo = [&kept](const QPointF &point, double offset) {
            return (point.y() + offset - kept.constLast().y()) / (point.x() - kept.constLast().x());
        };
        const double slope = slopeTo(points[i], 0);
        if (slope < least || slope > most) {
            kept << points[i - 1];
            least = -infinity;
            most = infinity;
        }
        least = std::max(least, slopeTo(points[i], -tolerance));
        most = std::min(most, slopeTo(points[i], tolerance));
    }
    kept << points.constLast();
    return kept;
}

} // namespace patchscale
