// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters.h"

#include <QByteArray>

namespace patchscale {

/// The comparison at every position of the three sliders as a CSV file, patch size outermost and local
/// layers innermost; the other parameters as given.
[[nodiscard]] QByteArray gridCsv(const Parameters &parameters);

} // namespace patchscale
