// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/charts/answers.h"
#include "tests/ui/charts/mapsamples.h"
#include "tests/ui/charts/writtentexts.h"
#include "ui/charts/chartview.h"
#include "ui/views/map/mapchart.h"

#include <QImage>
#include <QPixmap>

#include <cmath>

namespace patchscale::testing {

/// Where a place of the map is in what the mouse points at.
inline QPoint viewportPoint(const ChartView &view, double patchSize, int width)
{
    const MapChart &chart = samples::chartIn<MapChart>(view);
    return view.mapFromScene(chart.mapToScene(chart.pointOf(QPointF(patchSize, width))));
}

/// The most that a colour of a picture of a chart is off, channel by channel, from those of a comparison. On
/// the contour, on the ring and where something is written it is none of them. 255 if hardly any is left.
inline int fieldError(const MapChart &chart, const Comparison &comparison, const QImage &image)
{
    const QRectF plot = chart.plotArea().adjusted(3, 3, -3, -3);
    const Parameters &current = chart.comparison().parameters;
    const QPointF ring = chart.pointOf(QPointF(current.bltPs, current.dModel));
    const QList<WrittenText> texts = writtenTexts(chart);
    constexpr int steps = 23;
    int most = 0;
    int checked = 0;
    for (int i = 0; i <= steps; ++i)
        for (int j = 0; j <= steps; ++j) {
            const QPoint pixel(static_cast<int>(plot.left() + plot.width() * i / steps),
                               static_cast<int>(plot.top() + plot.height() * j / steps));
            const QPointF middle = QPointF(pixel) + QPointF(0.5, 0.5);
            const QPointF away = middle - ring;
            const bool isWritten =
                std::any_of(texts.begin(), texts.end(), [&middle](const WrittenText &text) {
                    return text.rect.adjusted(-2, -2, 2, 2).contains(middle);
                });
            // The contour of what is shown, and of what should be.
            if (isWritten || std::hypot(away.x(), away.y()) < 13 ||
                samples::isNearContour(chart, comparison, middle, 6) ||
                samples::isNearContour(chart, chart.comparison(), middle, 6))
                continue;
            most = std::max(most, samples::colourError(chart, comparison, middle, image.pixel(pixel)));
            ++checked;
        }
    return checked < steps * steps * 3 / 4 ? 255 : most;
}

/// The same of what a view shows.
inline int fieldError(ChartView &view, const Comparison &comparison)
{
    return fieldError(samples::chartIn<MapChart>(view), comparison, view.viewport()->grab().toImage());
}

constexpr int mostFieldError = 3;

} // namespace patchscale::testing
