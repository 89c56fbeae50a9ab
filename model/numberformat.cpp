// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/numberformat.h"

#include <QLocale>

#include <array>
#include <cmath>
#include <cstdlib>

namespace patchscale {
namespace {

constexpr QChar noBreakSpace(0xa0);
constexpr QChar minusSign(0x2212);

struct Scaled
{
    double value;
    QString prefix;
};

/// Divides by the largest power of 1000 that leaves at least 1 after rounding to three digits.
Scaled scaledToPrefix(double value)
{
    static constexpr std::array<const char *, 9> prefixes = {"", "k", "M", "G", "T", "P", "E", "Z", "Y"};
    double scaled = value;
    std::size_t power = 0;
    // 999.5 and more would be written as 1000.
    while (std::abs(scaled) >= 999.5 && power + 1 < prefixes.size()) {
        scaled /= 1000;
        ++power;
    }
    return {scaled, QString::fromLatin1(prefixes[power])};
}

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

QString withPrefix(double value, const QString &unit)
{
    if (value == 0)
        return unit.isEmpty() ? QStringLiteral("0") : QStringLiteral("0") + noBreakSpace + unit;
    const Scaled scaled = scaledToPrefix(value);
    const QString suffix = scaled.prefix + unit;
    const QString digits = threeDigits(scaled.value);
    return suffix.isEmpty() ? digits : digits + noBreakSpace + suffix;
}

} // namespace

QString shortNumber(double value, NumberStyle style)
{
    return style == NumberStyle::Scientific ? QLocale::c().toString(value, 'e', 2)
                                            : withPrefix(value, QString());
}

QString shortFlops(double value, NumberStyle style)
{
    const QString unit = QStringLiteral("FLOPs");
    return style == NumberStyle::Scientific ? QLocale::c().toString(value, 'e', 2) + noBreakSpace + unit
                                            : withPrefix(value, unit);
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
    QString digits = percent(std::abs(value));
    if (digits == percent(0))
        return digits;
    return (value < 0 ? minusSign : QChar(u'+')) + digits;
}

QString percent(double value)
{
    return grouping().toString(value, 'f', 1) + noBreakSpace + u'%';
}

QString plainNumber(double value)
{
    if (std::isnan(value))
        return QStringLiteral("nan");
    return QLocale::c().toString(value, std::abs(value) < 1e21 ? 'f' : 'e', QLocale::FloatingPointShortest);
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
