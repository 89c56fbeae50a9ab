// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/validation.h"

#include "model/parameters/parameterinfo.h"
#include "model/reading/numberformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Validation)
};

using Reason = InvalidParameter::Reason;

/// What another parameter allows: as much as that is, or so much less.
struct Rule
{
    ParameterId bounded;
    ParameterId by;
    Reason reason;
    double less = 0;
    bool divides = false; ///< whether it also has to be a divisor of the other

    [[nodiscard]] double most(const Parameters &parameters) const
    {
        return countedValue(parameters, by) - less;
    }
    [[nodiscard]] bool allows(const Parameters &parameters, double value) const
    {
        return value <= most(parameters) && (!divides || std::fmod(most(parameters), value) == 0);
    }
};

using enum ParameterId;

constexpr auto rules = std::to_array<Rule>({
    {NHeads, DModel, Reason::HeadsWidth},
    {BpeNHeads, BpeDModel, Reason::HeadsWidth},
    {LocalNHeads, LocalDModel, Reason::HeadsWidth},
    {LocalEncoderLayers, LocalNLayers, Reason::EncoderLayers, 1},
    {.bounded = NKvHeads, .by = NHeads, .reason = Reason::SharedHeads, .divides = true},
    {.bounded = BpeNKvHeads, .by = BpeNHeads, .reason = Reason::SharedHeads, .divides = true},
    {NActiveExperts, NExperts, Reason::ActiveExperts},
    {BpeNActiveExperts, BpeNExperts, Reason::ActiveExperts},
});

QString sentence(Reason reason)
{
    const std::array sentences = {
        Words::tr("%1 is %2, but must be from %3"),
        Words::tr("%1 is %2, but must be a whole number from %3"),
        Words::tr("%1 is %2, but must be from %3: there cannot be more heads than the dimension they divide"),
        Words::tr("%1 is %2, but must be from %3: the decoder needs a local layer too"),
        Words::tr("%1 is %2, but must be from %3 and divide the number of attention heads"),
        Words::tr("%1 is %2, but must be from %3: no more experts can work than there are")};
    return sentences[static_cast<std::size_t>(reason)];
}

QString rangeText(const QString &minimum, const QString &maximum)
{
    //: A range of numbers
    return Words::tr("%1 to %2").arg(minimum, maximum);
}

} // namespace

QString InvalidParameter::message() const
{
    const ParameterInfo &info = parameterInfo(parameter);
    const QString range = rangeText(plainNumber(minimum), plainNumber(maximum));
    QString text = sentence(reason).arg(info.name(), plainNumber(given), range);
    if (!info.linkedTo || reason != Reason::Range)
        return text;
    //: %1 says what a parameter must be, %2 is the value 0
    return Words::tr("%1, or %2 to be as in BLT").arg(text, plainNumber(linked));
}

QString InvalidParameter::messageOnScreen() const
{
    const ParameterInfo &info = parameterInfo(parameter);
    const auto number = [&info](double value) {
        return info.isWhole() ? groupedNumber(value) : plainNumber(value);
    };
    const QString range = rangeText(number(minimum), number(maximum));
    constexpr double mostWritten = 1e15; // digit by digit
    const QString shown = std::abs(given) >= mostWritten ? plainNumber(given)
                          : given == std::floor(given)   ? displayValue(info, given)
                                                         : exactNumber(given);
    return sentence(reason).arg(info.label(), shown, range) + u'.';
}

QString noNumberMessage(ParameterId id, const QString &text)
{
    const ParameterInfo &info = parameterInfo(id);
    //: %1 is a parameter, %2 what was given
    return Words::tr("%1 is “%2”, but must be a number from %3 to %4")
        .arg(info.name(), text, plainNumber(info.minimum), plainNumber(info.maximum));
}

QString noNumberMessageOnScreen(ParameterId id, const QString &text)
{
    const ParameterInfo &info = parameterInfo(id);
    //: %1 is a parameter, %2 what was typed
    const QString words = info.isWhole() ? Words::tr("%1 is “%2”, but must be a whole number from %3 to %4.")
                                         : Words::tr("%1 is “%2”, but must be a number from %3 to %4.");
    return words.arg(info.label(), text, displayValue(info, info.minimum), displayValue(info, info.maximum));
}

std::optional<InvalidParameter> validateValue(ParameterId id, double value)
{
    const ParameterInfo &info = parameterInfo(id);
    if (info.linkedTo && value == linked)
        return std::nullopt;
    // Written so that NaN fails too.
    if (!(value >= info.minimum && value <= info.maximum))
        return InvalidParameter{id, value, info.minimum, info.maximum, Reason::Range};
    if (info.isWhole() && value != std::floor(value))
        return InvalidParameter{id, value, info.minimum, info.maximum, Reason::NotWhole};
    return std::nullopt;
}

std::optional<InvalidParameter> validate(const Parameters &parameters)
{
    for (const ParameterInfo &info : parameterInfos())
        if (const auto invalid = validateValue(info.id, value(parameters, info.id)))
            return invalid;
    for (const Rule &rule : rules)
        if (const double given = countedValue(parameters, rule.bounded); !rule.allows(parameters, given))
            return InvalidParameter{rule.bounded, given, parameterInfo(rule.bounded).leastNumber(),
                                    rule.most(parameters), rule.reason};
    return std::nullopt;
}

Parameters settled(Parameters parameters)
{
    for (const Rule &rule : rules) {
        double value = countedValue(parameters, rule.bounded);
        if (rule.allows(parameters, value))
            continue;
        value = std::min(value, rule.most(parameters));
        while (!rule.allows(parameters, value))
            --value;
        parameters = withValue(parameters, rule.bounded, value);
    }
    return parameters;
}

bool hasGaps(const Parameters &parameters, ParameterId id)
{
    const auto moves = [&](ParameterId other) {
        return other == id || (isLinked(parameters, other) && parameterInfo(other).linkedTo == id);
    };
    return std::ranges::any_of(rules, [&](const Rule &rule) {
        // What follows from the other divides it by itself.
        const bool follows = valueInForce(parameters, rule.bounded) == 0;
        return rule.divides && (moves(rule.bounded) || (moves(rule.by) && !follows));
    });
}

std::optional<double> nextValid(const Parameters &parameters, ParameterId id, double from, int direction)
{
    const ParameterInfo &info = parameterInfo(id);
    for (double to = from + direction; to >= info.leastNumber() && to <= info.maximum; to += direction)
        if (!validate(withValue(parameters, id, to)))
            return to;
    return std::nullopt;
}

std::vector<double> validValues(const Parameters &parameters, ParameterId id, double from, double to)
{
    std::vector<double> values;
    for (double value = from; value <= to; ++value)
        if (!validate(withValue(parameters, id, value)))
            values.push_back(value);
    return values;
}

} // namespace patchscale
