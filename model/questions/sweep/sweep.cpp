// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/sweep/sweep.h"

#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace patchscale {
namespace {

/// The last whole number on the way from a valid one to an end at which the parameters are valid.
double lastValid(const Parameters &parameters, ParameterId id, double valid, double end)
{
    if (!validate(withValue(parameters, id, end)))
        return end;
    double invalid = end;
    while (std::abs(invalid - valid) > 1) {
        const double middle = std::floor((valid + invalid) / 2);
        (validate(withValue(parameters, id, middle)) ? invalid : valid) = middle;
    }
    return valid;
}

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

SweepRange validRange(const Parameters &parameters, ParameterId id)
{
    const ParameterInfo &info = parameterInfo(id);
    if (!info.isWhole())
        return {id, info.minimum, info.maximum}; // nothing limits the patch sizes
    const double valid = valueInForce(parameters, id);
    return {id, lastValid(parameters, id, valid, info.minimum),
            lastValid(parameters, id, valid, info.maximum)};
}

SweepRange sweepRange(const Parameters &parameters, ParameterId id, const std::optional<SweepRange> &range)
{
    const SweepRange valid = validRange(parameters, id);
    if (!range)
        return valid;
    const SweepRange clipped = {id, std::clamp(range->from, valid.from, valid.to),
                                std::clamp(range->to, valid.from, valid.to)};
    return clipped.from < clipped.to ? clipped : valid;
}

std::vector<double> curvePositions(const SweepRange &range, SweepScale scale)
{
    const bool isWhole = parameterInfo(range.parameter).isWhole();
    constexpr double mostWhole = 20000;
    std::vector<double> positions;
    if (isWhole && range.to - range.from < mostWhole) {
        for (double x = range.from; x <= range.to; ++x)
            positions.push_back(x);
        return positions;
    }
    constexpr int places = 4096;
    const double ratio = range.to / range.from;
    for (int i = 0; i < places; ++i) {
        const double share = static_cast<double>(i) / (places - 1);
        const double x = scale == SweepScale::Linear ? range.from + share * (range.to - range.from)
                                                     : range.from * std::pow(ratio, share);
        const double place = std::clamp(isWhole ? std::round(x) : x, range.from, range.to);
        if (positions.empty() || place > positions.back())
            positions.push_back(place);
    }
    return positions;
}

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

std::vector<SweepPoint> sweep(const Case &asked, ParameterId id, std::span<const double> positions)
{
    std::vector<SweepPoint> points;
    points.reserve(positions.size());
    for (const double x : positions)
        points.push_back({x, sumsOf({withValue(asked.parameters, id, x), *asked.method})});
    return points;
}

std::vector<double> breakEvenPoints(const Case &asked, ParameterId id, std::span<const SweepPoint> curve)
{
    const bool isWhole = parameterInfo(id).isWhole();
    const auto middleOf = [isWhole](double a, double b) {
        const double middle = std::midpoint(a, b);
        return isWhole ? std::floor(middle) : middle;
    };
    std::vector<double> points;
    for (std::size_t i = 1; i < curve.size(); ++i) {
        const bool before = curve[i - 1].sums.isBltCheaper();
        if (before == curve[i].sums.isBltCheaper())
            continue;
        double near = curve[i - 1].x;
        double far = curve[i].x;
        for (double middle = middleOf(near, far); middle > near && middle < far;
             middle = middleOf(near, far)) {
            const Case place(withValue(asked.parameters, id, middle), *asked.method);
            const bool isNear = sumsOf(place).isBltCheaper() == before;
            (isNear ? near : far) = middle;
        }
        points.push_back(far);
    }
    return points;
}

} // namespace patchscale
