// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/decimalsteps.h"

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

/// Whether a number has no more decimals than a divisor, a power of ten, takes out.
bool isWholeIn(double divisor, double number)
{
    constexpr double exact = 9007199254740992.0; // from 2^53 on, not every whole number is a double
    const double whole = std::round(number * divisor);
    return std::abs(whole) < exact && whole / divisor == number;
}

} // namespace

DecimalSteps::DecimalSteps(double from, double to, double step) : m_first(from), m_step(step), m_to(to)
{
    constexpr double mostDecimals = 1e15;
    for (double divisor = 1; divisor <= mostDecimals; divisor *= 10) {
        if (isWholeIn(divisor, from) && isWholeIn(divisor, to) && isWholeIn(divisor, step)) {
            m_divisor = divisor;
            m_first = std::round(from * divisor);
            m_step = std::round(step * divisor);
            m_count = static_cast<qint64>(std::floor((std::round(to * divisor) - m_first) / m_step)) + 1;
            return;
        }
    }
    m_count = static_cast<qint64>(std::floor((to - from) / step)) + 1;
}

double nearestDecimal(double value)
{
    constexpr double perUnit = 1e12;
    return std::round(value * perUnit) / perUnit;
}

double DecimalSteps::value(qint64 index) const
{
    // Where there are no decimals to go by, the last sum can round to beyond the end.
    return std::min((m_first + static_cast<double>(index) * m_step) / m_divisor, m_to);
}

double nearestHundredth(double value)
{
    constexpr double perUnit = 100;
    return std::round(value * perUnit) / perUnit;
}

} // namespace patchscale
