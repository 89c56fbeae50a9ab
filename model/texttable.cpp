// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/texttable.h"

#include <algorithm>

namespace patchscale {

void TextTable::addRow(const QStringList &cells)
{
    Q_ASSERT(cells.size() == static_cast<qsizetype>(m_columns.size()));
    m_rows.push_back(cells);
}

QString TextTable::text() const
{
    std::vector<qsizetype> widths(m_columns.size(), 0);
    for (const QStringList &row : m_rows)
        for (std::size_t column = 0; column < widths.size(); ++column)
            widths[column] = std::max(widths[column], row.at(static_cast<qsizetype>(column)).size());

    QString text;
    for (const QStringList &row : m_rows) {
        QStringList cells;
        for (std::size_t column = 0; column < widths.size(); ++column) {
            const QString &cell = row.at(static_cast<qsizetype>(column));
            cells << (m_columns[column] == Left ? cell.leftJustified(widths[column])
                                                : cell.rightJustified(widths[column]));
        }
        QString line = cells.join(QStringLiteral("  "));
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

} // namespace patchscale
