// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/sweep/sweepcurve.h"

#include "model/parameters/parameterinfo.h"
#include "model/parameters/sliderstops.h"
#include "model/questions/breakeven.h"
#include "model/questions/sweep/sweep.h"
#include "model/reading/decimalsteps.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SweepCurve)
};

/// Even places, and both sides of each step between them.
std::vector<double> positions(const Parameters &parameters, const SweepRange &range, SweepScale scale)
{
    const std::vector<double> places = curvePositions(range, scale);
    const std::vector<double> edges = stepEdges(parameters, range);
    std::vector<double> all;
    all.reserve(places.size() + edges.size());
    std::set_union(places.begin(), places.end(), edges.begin(), edges.end(), std::back_inserter(all));
    return all;
}

} // namespace

double SweepCurve::current() const
{
    return valueInForce(comparison.parameters, range.parameter);
}

SweepCurve sweepCurve(const Comparison &comparison, ParameterId id, const std::optional<SweepRange> &range,
                      SweepScale scale)
{
    SweepCurve curve{comparison, sweepRange(comparison.parameters, id, range), {}, {}};
    curve.points = sweep(comparison, id, positions(comparison.parameters, curve.range, scale));
    curve.breakEvens = breakEvenPoints(comparison, id, curve.points);
    return curve;
}

SweepPoint pointAt(const SweepCurve &curve, double x)
{
    const Comparison &comparison = curve.comparison;
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
