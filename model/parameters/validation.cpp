// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/validation.h"

#include "model/parameters/parameterinfo.h"
#include "model/reading/numberformat.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <utility>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Validation)
};

using Reason = InvalidParameter::Reason;

/// What other parameters allow.
std::optional<InvalidParameter> validateAtMost(const Parameters &parameters, ParameterId id, double most,
                                               Reason reason)
{
    const double given = valueInForce(parameters, id);
    if (given <= most)
        return std::nullopt;
    return InvalidParameter{id, given, parameterInfo(id).minimum, most, reason};
}

QString sentence(Reason reason)
{
    const std::array sentences = {
        Words::tr("%1 is %2, but must be from %3"), Words::tr("%1 is %2, but must be a whole number from %3"),
        Words::tr("%1 is %2, but must be from %3: there cannot be more heads than the dimension they divide"),
        Words::tr("%1 is %2, but must be from %3: the decoder needs a local layer too")};
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
    const QString range = rangeText(displayValue(info, minimum), displayValue(info, maximum));
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
    using enum ParameterId;
    for (const auto &[heads, width] :
         {std::pair(NHeads, DModel), std::pair(BpeNHeads, BpeDModel), std::pair(LocalNHeads, LocalDModel)})
        if (const auto invalid =
                validateAtMost(parameters, heads, valueInForce(parameters, width), Reason::HeadsWidth))
            return invalid;
    return validateAtMost(parameters, LocalEncoderLayers, parameters.localNLayers - 1, Reason::EncoderLayers);
}

} // namespace patchscale
