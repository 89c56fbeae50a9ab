// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"

#include <QByteArray>

namespace patchscale {

/// An array with an object for each move of each parameter, in the order of sensitivities().
[[nodiscard]] QByteArray sensitivityJson(const Comparison &comparison);

} // namespace patchscale
