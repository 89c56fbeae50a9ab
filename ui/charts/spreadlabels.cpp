// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/spreadlabels.h"

#include <algorithm>

namespace patchscale {

std::vector<double> spreadLabels(std::vector<double> middles, double height, double top, double bottom)
{
    if (static_cast<double>(middles.size()) * height > bottom - top)
        return {};
    // Upwards away from each other, then back down into the room.
    double lowest = bottom - height / 2;
    for (double &middle : middles) {
        middle = std::min(middle, lowest);
        lowest = middle - height;
    }
    double highest = top + height / 2;
    std::for_each(middles.rbegin(), middles.rend(), [&](double &middle) {
        middle = std::max(middle, highest);
        highest = middle + height;
    });
    return middles;
}

} // namespace patchscale
