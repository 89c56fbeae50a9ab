// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/movetexts.h"

#include "model/numberformat.h"
#include "model/parameterinfo.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace patchscale {
namespace {

constexpr auto context = "Moves";

QString withSign(double number, const QString &digits)
{
    constexpr QChar minusSign(0x2212);
    return (number < 0 ? minusSign : QChar(u'+')) + digits;
}

QString onOrOff(double value)
{
    return value == 0 ? QCoreApplication::translate(context, "off", "what is counted when the switch is on")
                      : QCoreApplication::translate(context, "on", "what is counted when the switch is on");
}

} // namespace

QString signedPoints(double change)
{
    const auto digits = [](double magnitude) {
        return QLocale(QLocale::English, QLocale::UnitedStates).toString(magnitude, 'f', 1);
    };
    const QString shown = digits(std::abs(change));
    return shown == digits(0) ? shown : withSign(change, shown);
}

QString signedTick(double change)
{
    const QString shown = exactNumber(std::abs(change));
    return change == 0 ? shown : withSign(change, shown);
}

QString movedValue(const ParameterInfo &info, double value)
{
    return info.group == ParameterGroup::Switch ? onOrOff(value) : displayValue(info, value);
}

QString movedValueWithUnit(const ParameterInfo &info, double value)
{
    return info.group == ParameterGroup::Switch ? onOrOff(value) : displayValueWithUnit(info, value);
}

} // namespace patchscale
