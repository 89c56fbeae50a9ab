// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace patchscale {

/// Rows of text in aligned columns two spaces apart, for a terminal.
class TextTable
{
public:
    enum Alignment { Left, Right };

    explicit TextTable(std::vector<Alignment> columns) : m_columns(std::move(columns)) {}

    /// A row with a cell for every column.
    void addRow(const QStringList &cells);
    /// The rows, a line feed after each, without spaces at their ends.
    [[nodiscard]] QString text() const;

private:
    std::vector<Alignment> m_columns;
    std::vector<QStringList> m_rows;
};

} // namespace patchscale
