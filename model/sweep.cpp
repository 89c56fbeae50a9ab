// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sweep.h"

#include "model/parameterinfo.h"
#include "model/validation.h"

#include <algorithm>
#include <cmath>

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

std::vector<SweepPoint> sweep(const Parameters &parameters, const AccountingMethod &method, ParameterId id,
                              std::span<const double> positions)
{
    std::vector<SweepPoint> points;
    points.reserve(positions.size());
    for (const double x : positions)
        points.push_back({x, sumsOf(withValue(parameters, id, x), method)});
    return points;
}

std::vector<double> breakEvenPoints(const Parameters &parameters, const AccountingMethod &method,
                                    ParameterId id, std::span<const SweepPoint> curve)
{
    const double perUnit = parameterInfo(id).isWhole() ? 1 : 100;
    std::vector<double> points;
    for (std::size_t i = 1; i < curve.size(); ++i) {
        const bool before = curve[i - 1].sums.isBltCheaper();
        if (before == curve[i].sums.isBltCheaper())
            continue;
        double near = std::floor(curve[i - 1].x * perUnit);
        double far = std::ceil(curve[i].x * perUnit);
        while (far - near > 1) {
            const double middle = std::floor((near + far) / 2);
            const bool isNear =
                sumsOf(withValue(parameters, id, middle / perUnit), method).isBltCheaper() == before;
            (isNear ? near : far) = middle;
        }
        points.push_back(std::min(far / perUnit, curve.back().x));
    }
    return points;
}

} // namespace patchscale
