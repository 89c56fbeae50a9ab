// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sweepsteps.h"

#include "model/decimalsteps.h"
#include "model/numberformat.h"
#include "model/parameterinfo.h"
#include "model/sweep.h"
#include "model/validation.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SweepSteps)
};

using StepsOrError = std::variant<SweepSteps, Error>;

Failure readNumber(const QString &text, const QString &what, double &number)
{
    bool isNumber = false;
    number = text.toDouble(&isNumber);
    if (isNumber && std::isfinite(number))
        return std::nullopt;
    //: %1 says which number, %2 is what was given
    return Error{Words::tr("%1 is “%2”, but must be a number").arg(what, text)};
}

/// What is not valid at a value of the parameter that is swept: this parameter, or one beside it.
QString beside(const ParameterInfo &info, double value, const InvalidParameter &invalid)
{
    if (invalid.parameter == info.id)
        return invalid.message();
    //: A parameter, its value, and what is wrong with another parameter then
    return Words::tr("with %1 at %2, %3").arg(info.name(), plainNumber(value), invalid.message());
}

Failure validateSteps(const SweepSteps &steps, const Parameters &parameters)
{
    const ParameterInfo &info = parameterInfo(steps.parameter);
    const QString range = plainNumber(steps.from) + u':' + plainNumber(steps.to);
    if (steps.from > steps.to)
        return Error{Words::tr("the range %1 of %2 is reversed").arg(range, info.name())};
    if (steps.from == steps.to)
        return Error{Words::tr("the range %1 of %2 is empty").arg(range, info.name())};
    if (!(steps.step > 0))
        return Error{
            Words::tr("the step of %1 is %2, but must be above 0").arg(info.name(), plainNumber(steps.step))};
    if (info.isWhole() && steps.step != std::floor(steps.step))
        return Error{Words::tr("the step of %1 is %2, but must be a whole number")
                         .arg(info.name(), plainNumber(steps.step))};
    for (const double end : {steps.from, steps.to}) {
        // A link is no place on an axis.
        if (info.linkedTo && (end < info.minimum || end > info.maximum))
            return Error{Words::tr("%1 is %2, but must be from %3 to %4")
                             .arg(info.name(), plainNumber(end), plainNumber(info.minimum),
                                  plainNumber(info.maximum))};
        if (const auto invalid = validateValue(info.id, end))
            return Error{invalid->message()};
        if (const auto invalid = validate(withValue(parameters, info.id, end)))
            return Error{beside(info, end, *invalid)};
    }
    constexpr qint64 mostValues = 10'000'000;
    // Only roughly at first: the count has to fit its type.
    if ((steps.to - steps.from) / steps.step > 2.0 * mostValues ||
        DecimalSteps(steps.from, steps.to, steps.step).count() > mostValues)
        return Error{Words::tr("the range %1 of %2 in steps of %3 has more than ten million values")
                         .arg(range, info.name(), plainNumber(steps.step))};
    return std::nullopt;
}

} // namespace

StepsOrError parseSweepSteps(QStringView text, const Parameters &parameters)
{
    const qsizetype equals = text.indexOf(u'=');
    const QString name = text.left(equals < 0 ? text.size() : equals).toString();
    const ParameterInfo *info = findParameter(name);
    if (!info)
        return Error{Words::tr("there is no parameter “%1”; see --help for the names").arg(name)};
    if (equals < 0)
        return stepsOver(validRange(parameters, info->id));

    const QStringList numbers = text.mid(equals + 1).toString().split(u':');
    constexpr qsizetype fewest = 2;
    constexpr qsizetype most = 3;
    if (numbers.size() < fewest || numbers.size() > most)
        return Error{Words::tr("“%1” is not of the form NAME=FROM:TO or NAME=FROM:TO:STEP").arg(text)};
    SweepSteps steps{info->id, 0, 0, 1};
    if (Failure failure =
            readNumber(numbers[0], Words::tr("the start of the range of %1").arg(name), steps.from))
        return *failure;
    if (Failure failure = readNumber(numbers[1], Words::tr("the end of the range of %1").arg(name), steps.to))
        return *failure;
    if (numbers.size() < most)
        steps.step = defaultStep(info->id, steps.from, steps.to);
    else if (Failure failure = readNumber(numbers[2], Words::tr("the step of %1").arg(name), steps.step))
        return *failure;
    if (Failure failure = validateSteps(steps, parameters))
        return *failure;
    return steps;
}

SweepSteps stepsOver(const SweepRange &range)
{
    return {range.parameter, range.from, range.to, defaultStep(range.parameter, range.from, range.to)};
}

double defaultStep(ParameterId id, double from, double to)
{
    const ParameterInfo &info = parameterInfo(id);
    const double length = to - from;
    if (length >= info.step() && (info.hasSlider() || !info.isWhole()))
        return info.step();
    constexpr double manySteps = 1000;
    if (info.isWhole())
        return std::max(1.0, std::ceil(length / manySteps));
    // A round part of a range that is shorter than a step: some ten to a hundred of them.
    return std::pow(10.0, std::floor(std::log10(length)) - 1);
}

} // namespace patchscale
