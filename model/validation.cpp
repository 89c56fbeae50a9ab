// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/validation.h"

#include "model/numberformat.h"
#include "model/parameterinfo.h"

#include <QCoreApplication>

#include <cmath>

namespace patchscale {
namespace {

std::optional<InvalidParameter> validateHeads(const Parameters &parameters, ParameterId heads,
                                              ParameterId dimension)
{
    const double given = valueInForce(parameters, heads);
    const double width = valueInForce(parameters, dimension);
    if (given <= width)
        return std::nullopt;
    return InvalidParameter{heads, given, parameterInfo(heads).minimum, width,
                            InvalidParameter::Reason::HeadsWidth};
}

std::optional<InvalidParameter> validateEncoderLayers(const Parameters &parameters)
{
    const double given = parameters.localEncoderLayers;
    const double most = parameters.localNLayers - 1;
    if (given <= most)
        return std::nullopt;
    const ParameterId id = ParameterId::LocalEncoderLayers;
    return InvalidParameter{id, given, parameterInfo(id).minimum, most,
                            InvalidParameter::Reason::EncoderLayers};
}

QString describe(const InvalidParameter &invalid, const QString &name, const QString &given,
                 const QString &range)
{
    using Reason = InvalidParameter::Reason;
    switch (invalid.reason) {
    case Reason::NotWhole:
        return QCoreApplication::translate("Validation", "%1 is %2, but must be a whole number from %3")
            .arg(name, given, range);
    case Reason::HeadsWidth:
        return QCoreApplication::translate(
                   "Validation",
                   "%1 is %2, but must be from %3: there cannot be more heads than the dimension "
                   "they divide")
            .arg(name, given, range);
    case Reason::EncoderLayers:
        return QCoreApplication::translate(
                   "Validation", "%1 is %2, but must be from %3: the decoder needs a local layer too")
            .arg(name, given, range);
    case Reason::Range:
        break;
    }
    return QCoreApplication::translate("Validation", "%1 is %2, but must be from %3").arg(name, given, range);
}

} // namespace

QString InvalidParameter::message() const
{
    //: A range of numbers
    const QString range =
        QCoreApplication::translate("Validation", "%1 to %2").arg(plainNumber(minimum), plainNumber(maximum));
    const ParameterInfo &info = parameterInfo(parameter);
    QString text = describe(*this, info.name(), plainNumber(given), range);
    if (!info.linkedTo || reason != Reason::Range)
        return text;
    //: %1 says what a parameter must be, %2 is the value 0
    return QCoreApplication::translate("Validation", "%1, or %2 to be as in BLT")
        .arg(text, plainNumber(linked));
}

QString InvalidParameter::messageOnScreen() const
{
    const ParameterInfo &info = parameterInfo(parameter);
    //: A range of numbers
    const QString range = QCoreApplication::translate("Validation", "%1 to %2")
                              .arg(displayValue(info, minimum), displayValue(info, maximum));
    const QString shown = reason == Reason::NotWhole ? exactNumber(given) : displayValue(info, given);
    return describe(*this, info.label(), shown, range) + u'.';
}

std::optional<InvalidParameter> validateValue(ParameterId id, double value)
{
    const ParameterInfo &info = parameterInfo(id);
    using Reason = InvalidParameter::Reason;
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
    if (const auto invalid = validateHeads(parameters, ParameterId::NHeads, ParameterId::DModel))
        return invalid;
    if (const auto invalid = validateHeads(parameters, ParameterId::BpeNHeads, ParameterId::BpeDModel))
        return invalid;
    if (const auto invalid = validateHeads(parameters, ParameterId::LocalNHeads, ParameterId::LocalDModel))
        return invalid;
    return validateEncoderLayers(parameters);
}

} // namespace patchscale
