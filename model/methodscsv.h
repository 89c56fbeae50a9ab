// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/csv.h"
#include "model/parameters.h"

#include <QByteArray>

namespace patchscale {

/// The comparison by every accounting method as a CSV file, a row each: method, then as in a grid.
[[nodiscard]] QByteArray methodsCsv(const Parameters &parameters, CsvDialect dialect = CsvDialect::Standard);

} // namespace patchscale
