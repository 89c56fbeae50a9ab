// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameters.h"

#include <QString>

#include <array>

namespace patchscale {

/// Something that a person notices when moving the sliders, with slider values where it can be seen.
struct Observation
{
    const char *textSource;
    const char *caseSource; ///< what the case shows, for the tool tip of "Show me"
    double bltPs;
    int dModel;
    int localNLayers;

    [[nodiscard]] QString text() const;
    [[nodiscard]] QString caseText() const;
    /// The case: the slider values, everything else as in `parameters`.
    [[nodiscard]] Parameters appliedTo(Parameters parameters) const;
};

/// The original calculator's three observations.
[[nodiscard]] const std::array<Observation, 3> &observations();

} // namespace patchscale
