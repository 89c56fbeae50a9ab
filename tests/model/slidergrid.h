// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/model/patchsizestop.h"

#include "model/parameters/parameters.h"

#include <QString>

/// The sliders have 91 x 61 x 12 positions.
inline constexpr int sliderPositions = 66612;

/// Calls visit(parameters) at every position of the three sliders, the patch size innermost and growing,
/// until it answers false; answers how many times it said true.
template<typename Visit> int atEverySliderPosition(patchscale::Parameters parameters, Visit visit)
{
    int visited = 0;
    for (parameters.dModel = 512; parameters.dModel <= 8192; parameters.dModel += 128)
        for (parameters.localNLayers = 2; parameters.localNLayers <= 24; parameters.localNLayers += 2)
            for (int stop = 0; stop < patchSizeStops; ++stop) {
                parameters.bltPs = patchSizeStop(stop);
                if (!visit(static_cast<const patchscale::Parameters &>(parameters)))
                    return visited;
                ++visited;
            }
    return visited;
}

inline QString positionText(const patchscale::Parameters &p)
{
    return QStringLiteral("patch size %1, width %2, %3 local layers")
        .arg(p.bltPs)
        .arg(p.dModel)
        .arg(p.localNLayers);
}
