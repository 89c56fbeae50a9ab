// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameters.h"
#include "model/reading/decimalsteps.h"

namespace patchscale {

/// The values at which a parameter's slider stops, counted from 0. Each is the double nearest to the
/// decimal that a person reads there; adding the step again and again would drift off it.
class SliderStops
{
public:
    /// The stops of a parameter that has a slider.
    explicit SliderStops(ParameterId id);

    [[nodiscard]] int count() const { return static_cast<int>(m_steps.count()); }
    [[nodiscard]] double value(int stop) const;
    /// The stop closest to a value; the ends for values beyond them.
    [[nodiscard]] int nearest(double value) const;
    /// The value `steps` stops up (or down, if negative) from a value that need not be on a stop:
    /// the first step goes to the next stop in that direction. Stays between the ends.
    [[nodiscard]] double stepped(double value, int steps) const;

private:
    DecimalSteps m_steps;
};

} // namespace patchscale
