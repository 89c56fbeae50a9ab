// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sweepcurve.h"

#include "model/parameterinfo.h"
#include "model/sliderstops.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SweepCurve)
};

bool isCheaper(const Sums &sums)
{
    return sums.bltTotal <= sums.bpe;
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
    curve.points = sweep(comparison.parameters, *comparison.method, id, curvePositions(curve.range, scale));
    curve.breakEvens = breakEvenPoints(comparison.parameters, *comparison.method, id, curve.points);
    return curve;
}

SweepPoint pointAt(const SweepCurve &curve, double x)
{
    const double place = std::clamp(x, curve.range.from, curve.range.to);
    const Comparison &comparison = curve.comparison;
    return {place,
            sumsOf(withValue(comparison.parameters, curve.range.parameter, place), *comparison.method)};
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
    constexpr double perByte = 100;
    const double value =
        parameterInfo(range.parameter).isWhole() ? std::round(x) : std::round(x * perByte) / perByte;
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
        return isCheaper(curve.points.front().sums)
                   ? Words::tr("With %1 from %2 to %3, BLT never costs more than BPE.").arg(label, from, to)
                   : Words::tr("With %1 from %2 to %3, BLT always costs more than BPE.").arg(label, from, to);
    const QString first = displayValue(info, curve.breakEvens.front());
    if (curve.breakEvens.size() == 1)
        return isCheaper(curve.points.back().sums)
                   //: %1 is a parameter, %2 a value of it
                   ? Words::tr("From %1 %2 on, BLT costs no more than BPE.").arg(label, first)
                   : Words::tr("From %1 %2 on, BLT costs more than BPE.").arg(label, first);
    constexpr std::size_t few = 4;
    if (curve.breakEvens.size() > few)
        //: %1 is a number above 4, %2 a parameter, %3 a value of it
        return Words::tr("BLT and BPE change places %1 times, first at %2 %3.")
            .arg(curve.breakEvens.size())
            .arg(label, first);
    QStringList places;
    for (const double place : curve.breakEvens)
        places << displayValue(info, place);
    //: %1 is a parameter, %2 a list of its values
    return Words::tr("BLT and BPE change places at %1 %2.").arg(label, places.join(QStringLiteral(", ")));
}

} // namespace patchscale
