// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/stepedges.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace patchscale {
namespace {

/// Appends the places in a range at which a number of bytes is a whole multiple.
void appendEdges(std::vector<double> &edges, int bytes, const SweepRange &range)
{
    const double least = std::ceil(bytes / range.to);
    const double most = std::floor(bytes / range.from);
    constexpr double many = 8000;
    if (most - least >= many)
        return;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (double multiple = std::max(1.0, least); multiple <= most; ++multiple) {
        const double edge = bytes / multiple;
        // Rounding can put the jump off by a double or two.
        const double after = std::nextafter(std::nextafter(edge, infinity), infinity);
        for (const double place : {std::nextafter(edge, 0.0), after})
            if (place >= range.from && place <= range.to)
                edges.push_back(place);
    }
}

} // namespace

std::vector<double> stepEdges(const Parameters &parameters, const SweepRange &range)
{
    std::vector<double> edges;
    const bool isPatchSize = range.parameter == ParameterId::BltPs;
    if (isPatchSize || range.parameter == ParameterId::BpePs)
        appendEdges(edges, parameters.nCtxBase, range);
    if (isPatchSize)
        appendEdges(edges, parameters.localNCtx, range);
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

} // namespace patchscale
