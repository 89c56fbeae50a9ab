// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/map/colourbar.h"
#include "ui/views/map/mapchart.h"

#include <algorithm>
#include <array>
#include <cmath>

/// What the tests of the map look for in pictures of it.
namespace patchscale::samples {

/// The parameters at a place of the map.
inline Parameters placed(Parameters parameters, double patchSize, int width)
{
    parameters.bltPs = patchSize;
    parameters.dModel = width;
    return parameters;
}

/// The difference at a point of a chart if it shows a comparison.
inline double differenceAt(const MapChart &chart, const Comparison &comparison, const QPointF &point)
{
    const Parameters there = placed(comparison.parameters, chart.placeAt(point).x(),
                                    static_cast<int>(std::lround(chart.placeAt(point).y())));
    return compare(there, *comparison.method).differencePercent;
}

using Channels = std::array<int, 3>;

inline Channels channels(QRgb colour)
{
    return {qRed(colour), qGreen(colour), qBlue(colour)};
}

/// The largest difference between two colours in any channel.
inline int apart(QRgb a, QRgb b)
{
    int most = 0;
    for (std::size_t i = 0; i < 3; ++i)
        most = std::max(most, std::abs(channels(a).at(i) - channels(b).at(i)));
    return most;
}

/// How far, in its worst channel, a colour at a point is from the colours around that point: those up to a
/// pixel and a cell of a field of 512 places away.
inline int colourError(const MapChart &chart, const Comparison &comparison, const QPointF &point, QRgb colour)
{
    const double dx = 1 + chart.plotArea().width() / 511;
    const double dy = 1 + chart.plotArea().height() / 511;
    Channels least = {255, 255, 255};
    Channels most = {0, 0, 0};
    for (const QPointF &away :
         {QPointF(), QPointF(-dx, -dy), QPointF(-dx, dy), QPointF(dx, -dy), QPointF(dx, dy)}) {
        const Channels near = channels(divergingColour(differenceAt(chart, comparison, point + away)));
        for (std::size_t i = 0; i < 3; ++i) {
            least.at(i) = std::min(least.at(i), near.at(i));
            most.at(i) = std::max(most.at(i), near.at(i));
        }
    }
    int error = 0;
    for (std::size_t i = 0; i < 3; ++i)
        error = std::max({error, least.at(i) - channels(colour).at(i), channels(colour).at(i) - most.at(i)});
    return error;
}

/// Whether both BLT and BPE are cheaper within so many pixels of a point: there the contour is drawn.
inline bool isNearContour(const MapChart &chart, const Comparison &comparison, const QPointF &point,
                          double pixels)
{
    bool isAnyDearer = false;
    bool isAnyCheaper = false;
    for (const QPointF &away : {QPointF(-pixels, -pixels), QPointF(-pixels, pixels), QPointF(pixels, -pixels),
                                QPointF(pixels, pixels)})
        (differenceAt(chart, comparison, point + away) > 0 ? isAnyDearer : isAnyCheaper) = true;
    return isAnyDearer && isAnyCheaper;
}

} // namespace patchscale::samples
