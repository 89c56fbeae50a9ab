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
    const double given = value(parameters, heads);
    const double width = value(parameters, dimension);
    if (given <= width)
        return std::nullopt;
    return InvalidParameter{heads, given, parameterInfo(heads).minimum, width,
                            InvalidParameter::Reason::HeadsWidth};
}

} // namespace

QString InvalidParameter::message() const
{
    const ParameterInfo &info = parameterInfo(parameter);
    const QString range = QCoreApplication::translate("Validation", "%1 to %2", "a range of numbers")
                              .arg(plainNumber(minimum), plainNumber(maximum));
    switch (reason) {
    case Reason::NotWhole:
        return QCoreApplication::translate("Validation", "%1 is %2, but must be a whole number from %3")
            .arg(info.name(), plainNumber(given), range);
    case Reason::HeadsWidth:
        return QCoreApplication::translate(
                   "Validation",
                   "%1 is %2, but must be from %3: there cannot be more heads than the dimension "
                   "they divide")
            .arg(info.name(), plainNumber(given), range);
    case Reason::Range:
        break;
    }
    return QCoreApplication::translate("Validation", "%1 is %2, but must be from %3")
        .arg(info.name(), plainNumber(given), range);
}

std::optional<InvalidParameter> validateValue(ParameterId id, double value)
{
    const ParameterInfo &info = parameterInfo(id);
    using Reason = InvalidParameter::Reason;
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
    return validateHeads(parameters, ParameterId::LocalNHeads, ParameterId::LocalDModel);
}

} // namespace patchscale
