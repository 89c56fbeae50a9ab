// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/breakdown.h"
#include "model/parameters/validation.h"
#include "model/tables/table.h"

#include <optional>
#include <span>

namespace patchscale {

/// A column of values of a parameter, with its name in files and its label on screen.
[[nodiscard]] Column parameterColumn(ParameterId id);

/// Columns of sums in the order of files: BPE, BLT global, BLT local, BLT total, difference. With the entropy
/// model on, it is in the total.
[[nodiscard]] std::vector<Column> resultColumns();
/// These columns after others.
[[nodiscard]] std::vector<Column> withResultColumns(std::vector<Column> columns);
/// Appends the cells of these columns.
void addResults(Row &row, const Sums &sums);

/// A record of the method, every parameter and every result.
[[nodiscard]] Table comparisonTable(const Comparison &comparison);
/// The numbers of the chart: a row for each segment, and BLT Total.
[[nodiscard]] Table shownComparisonTable(const Comparison &comparison);

/// The terms of a comparison, a row each, with its share and how it is computed.
[[nodiscard]] Table breakdownTable(const Comparison &comparison, std::span<const BreakdownTerm> terms);

/// The same parameters by every method, a row each; a person reads which is in use.
[[nodiscard]] Table methodsTable(const AccountingMethod &inUse, std::span<const Comparison> byMethod);

/// The sums at every position of the three sliders, patch size outermost and local layers innermost; the
/// other parameters as given, and valid for a grid.
[[nodiscard]] Table gridTable(const Case &asked);
/// The same at every position of the sliders for patch size and model dimension.
[[nodiscard]] Table mapTable(const Case &asked);
/// The first parameter that is not valid at every position of the sliders, with its range there, or none.
[[nodiscard]] std::optional<InvalidParameter> validateForGrid(const Parameters &parameters);

} // namespace patchscale
