// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axes/ticks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace patchscale {
namespace {

/// So many times a power of ten.
struct Step
{
    double factor;
    double power;

    [[nodiscard]] double length() const { return factor * power; }
    // Which multiples of it are inside a range.
    [[nodiscard]] double first(double from) const { return std::ceil(from / length() - 1e-9); }
    [[nodiscard]] double last(double to) const { return std::floor(to / length() + 1e-9); }
};

Step evenStep(double from, double to, int most)
{
    const double least = (to - from) / std::max(1, most - 1);
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0, 20.0}) {
        const Step step{factor, power};
        if (step.last(to) - step.first(from) + 1 <= most)
            return step;
    }
    return {50, power};
}

std::vector<double> evenTicks(double from, double to, int most)
{
    const Step step = evenStep(from, to, most);
    std::vector<double> numbers;
    // Dividing by a whole number rounds once; adding a step of 0.1 again and again drifts.
    for (double multiple = step.first(from); multiple <= step.last(to); ++multiple)
        numbers.push_back(step.power < 1 ? multiple * step.factor / std::round(1 / step.power)
                                         : multiple * step.length());
    return numbers;
}

/// Such multiples of every `stride`-th power of ten.
std::vector<double> logarithmicTicks(double from, double to, std::span<const double> mantissas,
                                     int stride = 1)
{
    std::vector<double> numbers;
    for (int exponent = static_cast<int>(std::floor(std::log10(from))); std::pow(10.0, exponent) <= to;
         ++exponent)
        for (const double mantissa : mantissas)
            if (const double number = mantissa * std::pow(10.0, exponent);
                exponent % stride == 0 && number >= from && number <= to)
                numbers.push_back(number);
    return numbers;
}

} // namespace

double tickStep(double from, double to, int most)
{
    return evenStep(from, to, most).length();
}

std::vector<double> ticks(double from, double to, SweepScale scale, int most)
{
    if (!(to > from))
        return {from};
    if (scale == SweepScale::Linear || to / from < 10)
        return evenTicks(from, to, most);
    static constexpr std::array mantissas = {1.0, 2.0, 5.0};
    std::vector<double> numbers = logarithmicTicks(from, to, mantissas);
    for (int stride = 1; numbers.size() > static_cast<std::size_t>(most); ++stride)
        numbers = logarithmicTicks(from, to, std::span(mantissas).first(1), stride);
    return numbers;
}

} // namespace patchscale
