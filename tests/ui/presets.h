// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/preset.h"

namespace patchscale::testing {

/// The presets that come with the program; a test without them ends here.
inline const Presets &presets()
{
    static const auto loaded = loadPresets();
    return std::get<Presets>(loaded);
}

} // namespace patchscale::testing
