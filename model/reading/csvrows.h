// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace patchscale {

/// Reads CSV as RFC 4180 describes it and as spreadsheets write it: a quoted cell may hold anything, a quote
/// in it twice; rows end with CR LF, LF or CR, the last one also without. The cells are parted by commas, or
/// by semicolons where the first row has one.
class CsvRows
{
public:
    /// The text has to outlive it.
    explicit CsvRows(QStringView text);

    /// The next row; nothing at the end, or where something is wrong.
    [[nodiscard]] std::optional<QStringList> next();

    /// Of the row that was read last, or in which something is wrong, from 1 on, as spreadsheets count.
    [[nodiscard]] int row() const { return m_row; }
    /// Of the cell in which something is wrong, from 1 on.
    [[nodiscard]] int column() const { return m_column; }
    /// What is wrong, or empty: one line, no full stop.
    [[nodiscard]] const QString &fault() const { return m_fault; }

private:
    /// Nothing where something is wrong.
    std::optional<QString> readCell();
    std::optional<QString> readQuoted();
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool isAtRowEnd() const;

    QStringView m_text;
    qsizetype m_at = 0;
    QChar m_separator;
    int m_row = 0;
    int m_column = 0;
    QString m_fault;
};

} // namespace patchscale
