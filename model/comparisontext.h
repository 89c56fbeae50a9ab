// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"

#include <QByteArray>

namespace patchscale {

/// A comparison for a person at a terminal: the verdict, then every result and parameter with its unit,
/// in full precision, in aligned columns. UTF-8, a line feed after each line.
[[nodiscard]] QByteArray comparisonText(const Comparison &comparison);

} // namespace patchscale
