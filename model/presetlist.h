// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/preset.h"

#include <QByteArray>

namespace patchscale {

/// The names of all presets for a person at a terminal, each with what it is. UTF-8.
[[nodiscard]] QByteArray presetListText(const Presets &presets);

} // namespace patchscale
