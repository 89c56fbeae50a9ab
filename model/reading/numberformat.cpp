// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/numberformat.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NumberFormat)
};

constexpr QChar noBreakSpace(0xa0);
constexpr QChar minusSign(0x2212);

/// Three and more.
QString threeDigits(double value, int more)
{
    const double magnitude = std::abs(value);
    const double unit = std::pow(10.0, -more);
    // What is rounded to the next power of ten has a decimal less.
    const int decimals = magnitude >= 100 - unit / 20 ? 0 : magnitude >= 10 - unit / 200 ? 1 : 2;
    return QLocale::c().toString(value, 'f', decimals + more);
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

constexpr double billion = 1e9;
constexpr double million = 1e6;
/// A tenth of a billion and more is still told from nothing in billions.
constexpr double leastInBillions = billion / 10;
constexpr double leastSpokenInBillions = 999.995 * million; // less is not written as 1,000.00 million

SpokenNumber spokenIn(double unit, double count, int moreDigits = 0)
{
    //: After a number of parameters: "2.04 billion"
    return {grouping().toString(count / unit, 'f', 2 + moreDigits),
            unit == billion ? Words::tr("billion") : Words::tr("million")};
}

/// Divides by the largest power of 1000 that leaves at least 1 after rounding to three digits.
QString withPrefix(double value, int moreDigits)
{
    static constexpr QLatin1StringView prefixes("kMGTPEZY");
    if (value == 0)
        return QStringLiteral("0");
    qsizetype power = 0;
    // 999.5 and more would be written as 1000.
    for (; std::abs(value) >= 1000 - std::pow(10.0, -moreDigits) / 2 && power < prefixes.size(); ++power)
        value /= 1000;
    const QString digits = threeDigits(value, moreDigits);
    return power == 0 ? digits : QString(digits + noBreakSpace + prefixes[power - 1]);
}

} // namespace

QString shortNumber(double value, NumberStyle style, int moreDigits)
{
    return style == NumberStyle::Scientific ? QLocale::c().toString(value, 'e', 2 + moreDigits)
                                            : withPrefix(value, moreDigits);
}

QString flopsText(double value, NumberStyle style, int moreDigits)
{
    const QString number = shortNumber(value, style, moreDigits);
    const bool hasPrefix = !number.back().isDigit();
    //: The unit of a number, after a prefix such as in "1.13 G", or after a space
    const QString unit = Words::tr("FLOPs");
    return hasPrefix ? QString(number + unit) : QString(number + QChar(QChar::Nbsp) + unit);
}

QString parameterCountText(double count, int moreDigits)
{
    // As sizes of models usually are.
    const bool inBillions = count >= leastInBillions;
    return QLocale::c().toString(count / (inBillions ? billion : million), 'f', 2 + moreDigits) +
           noBreakSpace + QChar(inBillions ? u'B' : u'M');
}

QString countText(double count, NumberStyle style, int moreDigits)
{
    return style == NumberStyle::Scientific ? parameterCountText(count, moreDigits)
                                            : spokenCount(count, moreDigits).text();
}

QString SpokenNumber::text() const
{
    return digits + noBreakSpace + unit;
}

SpokenNumber spokenCount(double count, int moreDigits)
{
    return spokenIn(count >= leastSpokenInBillions ? billion : million, count, moreDigits);
}

std::vector<SpokenNumber> spokenCounts(std::span<const double> counts)
{
    const auto [least, most] = std::ranges::minmax(counts);
    const bool together = most >= leastSpokenInBillions && least >= leastInBillions;
    std::vector<SpokenNumber> spoken;
    for (const double count : counts)
        spoken.push_back(together ? spokenIn(billion, count) : spokenCount(count));
    return spoken;
}

QString signedPercent(double value)
{
    return withSign(value, percent(std::abs(value)), percent(0));
}

QString signedPoints(double change)
{
    return withSign(change, grouping().toString(std::abs(change), 'f', 1), QStringLiteral("0.0"));
}

QString percent(double value, int moreDigits)
{
    return grouping().toString(value, 'f', 1 + moreDigits) + noBreakSpace + u'%';
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
