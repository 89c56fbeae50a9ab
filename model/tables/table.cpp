// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tables/table.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <utility>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Table)
};

QString numberWords(const Cell &cell, const Column &column, NumberStyle style)
{
    const double number = *cell.number();
    const int moreDigits = cell.moreDigits;
    switch (cell.kind.value_or(column.kind)) {
    case Kind::Count:
        return groupedNumber(number);
    case Kind::Percent:
        return percent(number, moreDigits);
    case Kind::Difference:
        return signedPercent(number);
    case Kind::Points:
        return signedPoints(number);
    case Kind::Flops:
        // As one says it, with the unit, unless that stands above it.
        return style == NumberStyle::SiPrefix && column.unit.isEmpty()
                   ? flopsText(number, style, moreDigits)
                   : shortNumber(number, style, moreDigits);
    case Kind::ParameterCount:
        return countText(number, style, moreDigits);
    case Kind::Text:
    case Kind::Real:
        break;
    }
    return exactNumber(number);
}

bool hasUnitInWords(Kind kind)
{
    return kind == Kind::Percent || kind == Kind::Difference;
}

} // namespace

std::optional<double> Cell::number() const
{
    if (const auto *whole = std::get_if<qint64>(&value))
        return static_cast<double>(*whole);
    const auto *real = std::get_if<double>(&value);
    return real ? std::optional(*real) : std::nullopt;
}

QString Cell::text() const
{
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->join(QStringLiteral(", "));
    const auto *word = std::get_if<QString>(&value);
    return word ? *word : QString();
}

QByteArray Cell::digits() const
{
    if (const auto *whole = std::get_if<qint64>(&value))
        return QByteArray::number(*whole);
    const auto *real = std::get_if<double>(&value);
    return real ? plainDigits(*real) : QByteArray();
}

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

Table withWords(const Table &table, const QString &name, const QStringList &words)
{
    if (!table.isRecord)
        return table;
    Table more = table;
    ++more.rowCount;
    more.row = [before = table.row, last = table.rowCount, name, words,
                isGrouped = !table.groups.empty()](qint64 row) {
        if (row < last)
            return before(row);
        Row added = recordRow(name, {.value = words, .audience = Audience::Json});
        if (isGrouped)
            added.insert(added.begin(), {QString()});
        return added;
    };
    return more;
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

QString words(const Cell &cell, const Column &column, NumberStyle style)
{
    if (!cell.words.isEmpty())
        return cell.words;
    if (const auto number = cell.number())
        return column.words && !cell.kind ? column.words(*number) : numberWords(cell, column, style);
    //: In a table, where there is no value: a dash
    return std::holds_alternative<QString>(cell.value) ? cell.text() : Words::tr("–");
}

QString heading(const Column &column)
{
    if (column.unit.isEmpty() || hasUnitInWords(column.kind))
        return column.title;
    //: Over a column: what it holds, and the unit
    return Words::tr("%1 (%2)").arg(column.title, column.unit);
}

QString pastable(QString words)
{
    return words.replace(QChar(0x2212), u'-')
        .replace(QChar(QChar::Nbsp), u' ')
        .replace(QStringLiteral(" × "), QStringLiteral("*"));
}

} // namespace patchscale
