// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "model/numberformat.h"

#include <QAbstractItemModel>
#include <QString>

#include <memory>

class QMimeData;

namespace patchscale {

/// Cells of a table between two corners as text for a spreadsheet: tabs between columns, a line for each
/// row, and an ordinary minus that a spreadsheet takes for one.
[[nodiscard]] QString cellsText(const QAbstractItemModel &table, const QModelIndex &topLeft,
                                const QModelIndex &bottomRight);

/// The table of values, as text and as HTML, with its headings.
[[nodiscard]] QString valuesText(const Comparison &comparison, NumberStyle style);
[[nodiscard]] QString valuesHtml(const Comparison &comparison, NumberStyle style);
/// Both, for the clipboard.
[[nodiscard]] std::unique_ptr<QMimeData> valuesMimeData(const Comparison &comparison, NumberStyle style);

} // namespace patchscale
