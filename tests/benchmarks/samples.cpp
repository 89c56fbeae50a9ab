// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/samples.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace patchscale {

double quantile(std::vector<double> samples, double share)
{
    const auto count = static_cast<double>(samples.size());
    const auto rank = static_cast<std::ptrdiff_t>(std::ceil(share * count)) - 1;
    const auto nth = samples.begin() + rank;
    std::nth_element(samples.begin(), nth, samples.end());
    return *nth;
}

void report(const char *name, double value)
{
    std::printf("%s %.4f\n", name, value);
}

} // namespace patchscale
