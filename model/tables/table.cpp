// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tables/table.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace patchscale {

Table tableOf(std::vector<Column> columns, std::vector<Row> rows)
{
    Table table;
    table.columns = std::move(columns);
    table.rowCount = static_cast<qint64>(rows.size());
    // Shared, as tables are copied.
    table.row = [held = std::make_shared<const std::vector<Row>>(std::move(rows))](qint64 row) {
        return (*held)[static_cast<std::size_t>(row)];
    };
    return table;
}

Row recordRow(const QString &name, const Cell &value, const QString &unit)
{
    return {{name}, value, {unit}};
}

Row recordRow(const QString &group, const QString &name, const Cell &value, const QString &unit)
{
    return {{group}, {name}, value, {unit}};
}

Table recordOf(std::vector<Row> rows, std::vector<RecordGroup> groups)
{
    std::vector<Column> columns;
    if (!groups.empty())
        columns.push_back({QStringLiteral("group"), {}});
    columns.push_back({QStringLiteral("name"), {}});
    columns.push_back({QStringLiteral("value"), {}, Kind::Real});
    columns.push_back({QStringLiteral("unit"), {}});
    Table table = tableOf(std::move(columns), std::move(rows));
    table.isRecord = true;
    table.groups = std::move(groups);
    table.json = JsonLayout::Indented;
    return table;
}

std::vector<std::size_t> columnsFor(const Table &table, Audience audience)
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Audience whose = table.columns[i].audience;
        if (whose == Audience::All || whose == audience ||
            (whose == Audience::File && audience == Audience::Json))
            columns.push_back(i);
    }
    return columns;
}

bool isForAlone(const Row &row, Audience audience)
{
    return std::any_of(row.begin(), row.end(),
                       [audience](const Cell &cell) { return cell.audience == audience; });
}

} // namespace patchscale
