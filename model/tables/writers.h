// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/wanted.h"
#include "model/tables/table.h"

#include <QBuffer>
#include <QByteArray>

namespace patchscale {

// A writer for each format, row by row. Each answers whether all was written; else it was no longer wanted,
// or the device says why.

enum class CsvDialect {
    Standard,   ///< RFC 4180: commas, a dot, UTF-8 without a byte order mark
    ExcelLocal, ///< for spreadsheets with a decimal comma: byte order mark, semicolons, decimal commas
};

/// A line of identifiers, then a line for each row. Numbers are the shortest that read back as the same
/// double.
[[nodiscard]] bool writeCsv(QIODevice &device, const Table &table, CsvDialect dialect = CsvDialect::Standard,
                            const IsWanted &isWanted = always);

/// A record as an object, rows as a list of objects, in the table's layout: numbers in every digit, null
/// where there is no value.
[[nodiscard]] bool writeJson(QIODevice &device, const Table &table, const IsWanted &isWanted = always);

/// A text as JSON: in quotes, with what has to be escaped.
[[nodiscard]] QByteArray jsonText(const QString &text);

/// Columns two spaces apart, for a terminal: names in words, numbers in every digit, no no-break spaces. The
/// first 1,000 rows say how wide they are. Before the table stand the words that are given, and an empty
/// line.
[[nodiscard]] bool writeText(QIODevice &device, const Table &table, const QString &words = QString(),
                             const IsWanted &isWanted = always);

/// What a person reads of a table, on paper as on screen; or for the clipboard, where spreadsheets that paste
/// it get its numbers as numbers, in every digit.
enum class HtmlUse { Paper, Clipboard };
[[nodiscard]] bool writeHtml(QIODevice &device, const Table &table, NumberStyle style, HtmlUse use,
                             Headings headings = Headings::Shown);

/// What a person reads of a table, for the clipboard: tabs between columns, line feeds between rows, and an
/// ordinary minus that a spreadsheet takes for one.
[[nodiscard]] bool writeTsv(QIODevice &device, const Table &table, NumberStyle style,
                            Headings headings = Headings::Shown);

/// Appends what becomes of a row.
using AppendRow = std::function<void(QByteArray &bytes, qint64 row)>;

/// Writes a head, what `append` makes of each row, and a tail to a device, in pieces, as long as they are
/// wanted and the device takes them. Answers whether all was written.
[[nodiscard]] bool writeRows(QIODevice &device, const IsWanted &isWanted, const QByteArray &head,
                             qint64 rowCount = 0, const AppendRow &append = {}, const QByteArray &tail = {});

/// What a writer writes, in memory.
template<typename Write> [[nodiscard]] QByteArray written(const Write &write)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    // Memory takes everything.
    [[maybe_unused]] const bool isWritten = write(buffer);
    return buffer.data();
}

} // namespace patchscale
