// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sliderstops.h"

#include "model/parameterinfo.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

int rounded(double value)
{
    return static_cast<int>(std::lround(value));
}

} // namespace

SliderStops::SliderStops(ParameterId id)
{
    const ParameterInfo &info = parameterInfo(id);
    Q_ASSERT(info.hasSlider());
    m_divisor = info.isWhole() ? 1 : rounded(1 / info.sliderStep);
    m_first = rounded(info.minimum * m_divisor);
    m_step = rounded(info.sliderStep * m_divisor);
    m_count = (rounded(info.maximum * m_divisor) - m_first) / m_step + 1;
}

double SliderStops::value(int stop) const
{
    const int numerator = m_first + std::clamp(stop, 0, m_count - 1) * m_step;
    return static_cast<double>(numerator) / m_divisor;
}

int SliderStops::nearest(double value) const
{
    // Clamped first: what is far beyond the ends need not fit an int.
    return rounded(std::clamp((value * m_divisor - m_first) / m_step, 0.0, m_count - 1.0));
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
