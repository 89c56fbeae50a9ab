// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "model/csv.h"

#include <QByteArray>

namespace patchscale {

/// A row for each move of each parameter, in the order of sensitivities().
[[nodiscard]] QByteArray sensitivityCsv(const Comparison &comparison,
                                        CsvDialect dialect = CsvDialect::Standard);

} // namespace patchscale
