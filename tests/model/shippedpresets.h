// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/preset.h"

#include <utility>
#include <variant>

/// The presets that come with the program; none at all if they cannot be read, which every test notices.
inline patchscale::Presets shippedPresets()
{
    auto loaded = patchscale::loadPresets();
    auto *presets = std::get_if<patchscale::Presets>(&loaded);
    return presets ? std::move(*presets) : patchscale::Presets();
}
