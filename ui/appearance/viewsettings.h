// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/numberformat.h"

namespace patchscale {

enum class Theme { System, Light, Dark };
enum class ColourSet {
    Original,        ///< the original calculator's colours
    ColourBlindSafe, ///< told apart with any common colour vision
};

/// What the View menu decides.
struct ViewSettings
{
    NumberStyle numberStyle = NumberStyle::Scientific;
    ColourSet colourSet = ColourSet::Original;
    Theme theme = Theme::System;
    bool isTableShown = false;     ///< the table beneath the chart
    bool isReferenceShown = false; ///< the reference, laid over the chart of another scenario

    bool operator==(const ViewSettings &) const = default;
};

} // namespace patchscale
