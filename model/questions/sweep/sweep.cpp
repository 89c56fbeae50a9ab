// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/sweep/sweep.h"

#include "model/parameters/parameterinfo.h"
#include "model/parameters/sliderstops.h"
#include "model/parameters/validation.h"
#include "model/questions/breakeven.h"
#include "model/reading/decimalsteps.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <iterator>
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

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SweepCurve)
};

/// Even places, and both sides of each step between them.
std::vector<double> positions(const Parameters &parameters, const SweepRange &range, SweepScale scale)
{
    if (hasGaps(parameters, range.parameter))
        return validValues(parameters, range.parameter, range.from, range.to);
    const std::vector<double> places = curvePositions(range, scale);
    const std::vector<double> edges = stepEdges(parameters, range);
    std::vector<double> all;
    all.reserve(places.size() + edges.size());
    std::set_union(places.begin(), places.end(), edges.begin(), edges.end(), std::back_inserter(all));
    return all;
}

} // namespace

SweepRange validRange(const Parameters &parameters, ParameterId id)
{
    const ParameterInfo &info = parameterInfo(id);
    if (!info.isWhole())
        return {id, info.minimum, info.maximum}; // nothing limits the patch sizes
    if (hasGaps(parameters, id)) {
        const std::vector<double> valid = validValues(parameters, id, info.leastNumber(), info.maximum);
        return {id, valid.front(), valid.back()};
    }
    const double valid = countedValue(parameters, id);
    return {id, lastValid(parameters, id, valid, info.leastNumber()),
            lastValid(parameters, id, valid, info.maximum)};
}

SweepRange sweepRange(const Parameters &parameters, ParameterId id, const std::optional<SweepRange> &range)
{
    const SweepRange valid = validRange(parameters, id);
    if (!range)
        return valid;
    const SweepRange clipped = {id, std::clamp(range->from, valid.from, valid.to),
                                std::clamp(range->to, valid.from, valid.to)};
    if (hasGaps(parameters, id)) {
        const std::vector<double> within = validValues(parameters, id, clipped.from, clipped.to);
        return within.size() < 2 ? valid : SweepRange{id, within.front(), within.back()};
    }
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
        if (hasGaps(asked.parameters, id)) { // the points are all that there is
            points.push_back(far);
            continue;
        }
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

double SweepCurve::current() const
{
    return countedValue(comparison.parameters, range.parameter);
}

SweepCurve sweepCurve(const Comparison &comparison, ParameterId id, const std::optional<SweepRange> &range,
                      SweepScale scale)
{
    SweepCurve curve{comparison, sweepRange(comparison.parameters, id, range), {}, {}};
    if (scale == SweepScale::Logarithmic && curve.range.from <= 0)
        curve.range.from = std::min(1.0, curve.range.to); // whole numbers: 0 has no place on such an axis
    curve.points = sweep(comparison, id, positions(comparison.parameters, curve.range, scale));
    curve.breakEvens = breakEvenPoints(comparison, id, curve.points);
    return curve;
}

SweepPoint pointAt(const SweepCurve &curve, double x)
{
    const Comparison &comparison = curve.comparison;
    if (!curve.points.empty() && hasGaps(comparison.parameters, curve.range.parameter))
        return *std::ranges::min_element(curve.points, {},
                                         [x](const SweepPoint &point) { return std::abs(point.x - x); });
    return {x, sumsOf({withValue(comparison.parameters, curve.range.parameter, x), *comparison.method})};
}

double meantValue(const SweepRange &range, double x)
{
    const ParameterInfo &info = parameterInfo(range.parameter);
    constexpr double perByte = 10;
    double value = std::round(x * perByte) / perByte;
    if (info.hasSlider())
        value = SliderStops(info.id).value(SliderStops(info.id).nearest(x));
    else if (info.isWhole())
        value = std::round(x);
    return std::clamp(value, range.from, range.to);
}

double readValue(const SweepRange &range, double x)
{
    const double value = parameterInfo(range.parameter).isWhole() ? std::round(x) : nearestHundredth(x);
    return std::clamp(value, range.from, range.to);
}

QString breakEvenText(const SweepCurve &curve)
{
    const ParameterInfo &info = parameterInfo(curve.range.parameter);
    const QString label = info.label();
    const QString from = displayValue(info, curve.range.from);
    const QString to = displayValue(info, curve.range.to);
    // Labels are singular and plural, so that a sentence must not put an article before one.
    if (curve.breakEvens.empty())
        //: %1 is a parameter, %2 and %3 its values
        return curve.points.front().sums.isBltCheaper()
                   ? Words::tr("With %1 from %2 to %3, BLT never costs more than BPE.").arg(label, from, to)
                   : Words::tr("With %1 from %2 to %3, BLT always costs more than BPE.").arg(label, from, to);
    const QString first = breakEvenPlace(info, curve.breakEvens.front());
    if (curve.breakEvens.size() == 1)
        return curve.points.back().sums.isBltCheaper()
                   //: %1 is a parameter, %2 a value of it
                   ? Words::tr("From %1 %2 on, BLT costs no more than BPE.").arg(label, first)
                   : Words::tr("From %1 %2 on, BLT costs more than BPE.").arg(label, first);
    constexpr int few = 4;
    const int count = static_cast<int>(curve.breakEvens.size());
    if (count > few)
        //: %n is above 4, %1 a parameter, %2 a value of it
        return Words::tr("BLT and BPE change places %n time(s), first at %1 %2.", nullptr, count)
            .arg(label, first);
    QStringList places;
    for (const double place : curve.breakEvens)
        places << breakEvenPlace(info, place);
    //: %1 is a parameter, %2 a list of its values
    return Words::tr("BLT and BPE change places at %1 %2.").arg(label, places.join(QStringLiteral(", ")));
}

QString shortBreakEvenText(const SweepCurve &curve)
{
    if (curve.breakEvens.empty())
        return curve.points.front().sums.isBltCheaper() ? Words::tr("BLT never costs more")
                                                        : Words::tr("BLT always costs more");
    if (curve.breakEvens.size() > 1)
        //: %n is above 1
        return Words::tr("Break-even at %n place(s)", nullptr, static_cast<int>(curve.breakEvens.size()));
    //: %1 is a value of a parameter
    return Words::tr("Break-even at %1")
        .arg(breakEvenPlace(parameterInfo(curve.range.parameter), curve.breakEvens.front()));
}

} // namespace patchscale
