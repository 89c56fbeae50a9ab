// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "model/csv.h"

#include <QByteArray>

namespace patchscale {

/// A comparison as a CSV file: a header and rows of group,name,value,unit for the
/// method, every parameter and every result.
[[nodiscard]] QByteArray comparisonCsv(const Comparison &comparison,
                                       CsvDialect dialect = CsvDialect::Standard);

} // namespace patchscale
