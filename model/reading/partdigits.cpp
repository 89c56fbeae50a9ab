// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/partdigits.h"

#include "model/reading/numberformat.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

/// The number that is written for another.
using Written = double (*)(double value, int moreDigits);

double writtenFlops(double value, int moreDigits)
{
    return shortNumber(value, NumberStyle::Scientific, moreDigits).toDouble();
}

double nearest(double value, double unit)
{
    return std::round(value / unit) * unit;
}

double writtenShare(double value, int moreDigits)
{
    return nearest(value, std::pow(10.0, -1 - moreDigits));
}

double writtenCount(double value, int moreDigits)
{
    const bool isSmall = value < 1e8; // in millions in both styles
    return nearest(value, (isSmall ? 1e6 : 1e9) * std::pow(10.0, -2 - moreDigits));
}

int moreDigitsFor(std::span<const double> parts, double total, Written written)
{
    constexpr int most = 4; // of which the last can hardly be read
    const double shown = written(total, 0);
    const auto addUp = [&](int moreDigits) {
        double sum = 0;
        for (const double part : parts)
            sum += written(part, moreDigits);
        // What was added up is a decimal, and has to be rounded as one.
        constexpr double noise = 1e-12;
        const auto rounded = {written(sum * (1 - noise), 0), written(sum * (1 + noise), 0)};
        return std::ranges::any_of(
            rounded, [shown](double value) { return std::abs(value - shown) <= noise * std::abs(shown); });
    };
    int moreDigits = 0;
    while (moreDigits < most && !addUp(moreDigits))
        ++moreDigits;
    return moreDigits;
}

} // namespace

int moreDigitsOfFlops(std::span<const double> parts, double total)
{
    return moreDigitsFor(parts, total, writtenFlops);
}

int moreDigitsOfCounts(std::span<const double> parts, double total)
{
    return moreDigitsFor(parts, total, writtenCount);
}

int moreDigitsOfShares(std::span<const double> shares)
{
    return moreDigitsFor(shares, 100, writtenShare);
}

} // namespace patchscale
