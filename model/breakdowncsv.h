// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "model/csv.h"

#include <QByteArray>

namespace patchscale {

/// The terms of both bars as a CSV file: a header and rows of bar,part,term,flops_per_byte,share_percent.
[[nodiscard]] QByteArray breakdownCsv(const Comparison &comparison,
                                      CsvDialect dialect = CsvDialect::Standard);

} // namespace patchscale
