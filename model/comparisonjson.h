// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"

#include <QByteArray>

namespace patchscale {

/// A comparison as a JSON object: "method", and the objects "parameters" and "results" with the names of the
/// CSV file.
[[nodiscard]] QByteArray comparisonJson(const Comparison &comparison);

} // namespace patchscale
