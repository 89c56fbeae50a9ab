// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/sidebyside.h"

/// Cases side by side that tests tell.
namespace patchscale::samples {

[[nodiscard]] inline Case patchesOf(double bytes)
{
    Parameters parameters;
    parameters.bltPs = bytes;
    return parameters;
}

/// Two sizes of patches, and a model of eight billion parameters rather than two.
[[nodiscard]] inline SideBySideQuestion plan()
{
    Parameters large = patchesOf(6).parameters;
    large.dModel = 4096;
    large.nLayers = 32;
    large.nHeads = 32;
    return {{{QStringLiteral("Today"), {}},
             {QStringLiteral("Larger patches"), patchesOf(6)},
             {QStringLiteral("Larger model"), large}},
            0};
}

[[nodiscard]] inline SideBySide found(const SideBySideQuestion &question, bool allParameters = false)
{
    return *sideBySide({}, question, {allParameters});
}

} // namespace patchscale::samples
