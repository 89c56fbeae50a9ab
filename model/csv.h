// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>

namespace patchscale {

enum class CsvDialect {
    Standard,   ///< RFC 4180: commas, a dot, UTF-8 without a byte order mark
    ExcelLocal, ///< for spreadsheets with a decimal comma: byte order mark, semicolons, decimal commas
};

/// Builds a CSV file cell by cell. Numbers are the shortest that read back as the same double.
class CsvWriter
{
public:
    explicit CsvWriter(CsvDialect dialect);

    CsvWriter &text(QStringView cell);
    CsvWriter &number(double cell);
    void endRow();

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// What there is so far; the next cell begins a new piece.
    [[nodiscard]] QByteArray takeBytes() { return std::exchange(m_bytes, QByteArray()); }

private:
    void startCell();

    QByteArray m_bytes;
    CsvDialect m_dialect;
    bool m_rowIsEmpty = true;
};

} // namespace patchscale
