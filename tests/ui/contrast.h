// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QLineF>

#include <algorithm>
#include <cmath>
#include <vector>

/// Contrast as WCAG 2.1 counts it, written a second time, and of what is drawn.
namespace patchscale::testing {

inline constexpr double ofText = 4.5;
inline constexpr double ofMarks = 3;

inline double measuredLuminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// From 1 to 21.
inline double measuredContrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({measuredLuminance(a), measuredLuminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

/// The pixels on a way over a picture, a step of a pixel each; those beside it are left out.
inline std::vector<QColor> pixelsAlong(const QImage &image, const QLineF &way)
{
    std::vector<QColor> pixels;
    const int steps = std::max(1, static_cast<int>(std::ceil(way.length())));
    for (int step = 0; step <= steps; ++step) {
        const QPointF at = way.pointAt(static_cast<double>(step) / steps);
        const QPoint pixel(static_cast<int>(std::floor(at.x())), static_cast<int>(std::floor(at.y())));
        if (image.valid(pixel))
            pixels.push_back(image.pixelColor(pixel));
    }
    return pixels;
}

/// The highest contrast to a ground among such pixels.
inline double bestContrast(const std::vector<QColor> &pixels, const QColor &ground)
{
    double best = 1;
    for (const QColor &pixel : pixels)
        best = std::max(best, measuredContrast(pixel, ground));
    return best;
}

} // namespace patchscale::testing
