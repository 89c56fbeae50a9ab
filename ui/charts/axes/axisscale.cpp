// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axes/axisscale.h"

#include "ui/charts/axes/ticks.h"

#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

namespace patchscale {
namespace {

/// The smallest 1, 2 or 5 times a power of ten that is not below `value`.
double roundStep(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= value)
            return factor * power;
    return 10 * power;
}

} // namespace

void AxisScale::applyTo(QValueAxis &axis) const
{
    if (axis.labelFormat() != format)
        axis.setLabelFormat(format);
    axis.setRange(bottom / unit, top / unit);
    axis.setTickCount(static_cast<int>(std::lround((top - bottom) / step)) + 1);
}

AxisScale axisScale(double maximum, double headroom, int maxSteps, NumberStyle style)
{
    const double needed = std::max(maximum, 1e-12) / (1 - std::clamp(headroom, 0.0, 0.9));
    const double step = roundStep(needed / std::clamp(maxSteps, 2, 12));
    const double top = std::ceil(needed / step) * step;
    if (style == NumberStyle::Scientific)
        return {top, step, 1, QString(), QStringLiteral("%.1e")};

    static constexpr std::array<const char *, 7> prefixes = {"", "k", "M", "G", "T", "P", "E"};
    double unit = 1;
    std::size_t power = 0;
    while (top >= 1000 * unit && power + 1 < prefixes.size()) {
        unit *= 1000;
        ++power;
    }
    return {top, step, unit, QString::fromLatin1(prefixes[power]),
            step < unit ? QStringLiteral("%.1f") : QStringLiteral("%.0f")};
}

AxisScale percentScale(double least, double highest, int maxSteps)
{
    const double room = std::max(1.0, highest - least) * 0.06;
    const double from = least - room;
    const double to = highest + 3 * room;
    const double step = tickStep(from, to, maxSteps);
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step))));
    return {std::ceil(to / step) * step,   step, 1, QString(), QStringLiteral("%.%1f %%").arg(decimals),
            std::floor(from / step) * step};
}

} // namespace patchscale
