// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/numberformat.h"

#include <QLocale>

#include <cmath>

namespace patchscale {
namespace {

constexpr QChar noBreakSpace(0xa0);
constexpr QChar minusSign(0x2212);

QString threeDigits(double value)
{
    const double magnitude = std::abs(value);
    const int decimals = magnitude >= 99.95 ? 0 : magnitude >= 9.995 ? 1 : 2;
    return QLocale::c().toString(value, 'f', decimals);
}

QLocale grouping()
{
    QLocale locale(QLocale::English, QLocale::UnitedStates);
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    return locale;
}

QString withSign(double value, const QString &digits, const QString &zero)
{
    return digits == zero ? digits : (value < 0 ? minusSign : QChar(u'+')) + digits;
}

/// Divides by the largest power of 1000 that leaves at least 1 after rounding to three digits.
QString withPrefix(double value)
{
    static constexpr QLatin1StringView prefixes("kMGTPEZY");
    if (value == 0)
        return QStringLiteral("0");
    qsizetype power = 0;
    // 999.5 and more would be written as 1000.
    for (; std::abs(value) >= 999.5 && power < prefixes.size(); ++power)
        value /= 1000;
    const QString digits = threeDigits(value);
    return power == 0 ? digits : QString(digits + noBreakSpace + prefixes[power - 1]);
}

} // namespace

QString shortNumber(double value, NumberStyle style)
{
    return style == NumberStyle::Scientific ? QLocale::c().toString(value, 'e', 2) : withPrefix(value);
}

QString parameterCountText(double count)
{
    // A tenth of a billion and more is still told from nothing in billions, as sizes of models usually are.
    const bool inBillions = count >= 1e8;
    return QLocale::c().toString(count / (inBillions ? 1e9 : 1e6), 'f', 2) + noBreakSpace +
           QChar(inBillions ? u'B' : u'M');
}

QString signedPercent(double value)
{
    return withSign(value, percent(std::abs(value)), percent(0));
}

QString signedPoints(double change)
{
    return withSign(change, grouping().toString(std::abs(change), 'f', 1), QStringLiteral("0.0"));
}

QString percent(double value)
{
    return grouping().toString(value, 'f', 1) + noBreakSpace + u'%';
}

QString plainNumber(double value)
{
    return QString::fromLatin1(plainDigits(value));
}

QByteArray plainDigits(double value)
{
    if (std::isnan(value))
        return "nan";
    return QByteArray::number(value, std::abs(value) < 1e21 ? 'f' : 'e', QLocale::FloatingPointShortest);
}

QString groupedNumber(double value)
{
    return grouping().toString(value, 'f', 0);
}

QString exactNumber(double value)
{
    return grouping().toString(value, 'f', QLocale::FloatingPointShortest);
}

} // namespace patchscale
