// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/sliderstops.h"

#include "model/parameters/parameterinfo.h"

#include <algorithm>
#include <cmath>

namespace patchscale {

SliderStops::SliderStops(ParameterId id)
    : m_steps(parameterInfo(id).minimum, parameterInfo(id).maximum, parameterInfo(id).sliderStep)
{}

double SliderStops::value(int stop) const
{
    return m_steps.value(std::clamp(stop, 0, count() - 1));
}

int SliderStops::nearest(double value) const
{
    // Clamped first: what is far beyond the ends need not fit an int.
    return static_cast<int>(std::lround(std::clamp(m_steps.index(value), 0.0, count() - 1.0)));
}

double SliderStops::stepped(double value, int steps) const
{
    int stop = nearest(value);
    if (steps > 0 && this->value(stop) > value)
        --stop;
    else if (steps < 0 && this->value(stop) < value)
        ++stop;
    return this->value(stop + steps);
}

} // namespace patchscale
