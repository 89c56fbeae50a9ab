// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/bytesink.h"
#include "model/csv.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace patchscale {

/// Rows of numbers under the names that files give them, computed one at a time as there can be millions.
struct NumberTable
{
    QStringList names;
    qint64 rowCount;
    /// The numbers of a row, one for each name.
    std::function<std::vector<double>(qint64 row)> row;
};

/// A line of names, then a line for each row.
[[nodiscard]] ByteSource numberCsv(const NumberTable &table, CsvDialect dialect = CsvDialect::Standard);
/// An array of objects.
[[nodiscard]] ByteSource numberJson(const NumberTable &table);

/// All pieces in one.
[[nodiscard]] QByteArray allBytes(const ByteSource &source);

} // namespace patchscale
