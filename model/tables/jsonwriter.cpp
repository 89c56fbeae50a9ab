// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tables/writers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <map>

namespace patchscale {
namespace {

QJsonValue jsonValue(const Cell &cell)
{
    if (const auto *whole = std::get_if<qint64>(&cell.value))
        return *whole;
    if (const auto *words = std::get_if<QStringList>(&cell.value))
        return QJsonArray::fromStringList(*words);
    if (const auto number = cell.number())
        return *number; // null where it is none
    return std::holds_alternative<QString>(cell.value) ? QJsonValue(cell.text()) : QJsonValue();
}

QByteArray compactValue(const Cell &cell)
{
    const auto number = cell.number();
    if (number && std::isfinite(*number))
        return cell.digits();
    return std::holds_alternative<QString>(cell.value) ? jsonText(cell.text()) : QByteArray("null");
}

QString memberOf(const Table &record, const Row &row)
{
    const auto group =
        std::find_if(record.groups.begin(), record.groups.end(),
                     [&row](const RecordGroup &candidate) { return candidate.id == row.front().text(); });
    return group == record.groups.end() ? QString() : group->member;
}

QByteArray recordJson(const Table &record)
{
    std::map<QString, QJsonObject> members;
    QJsonObject &root = members[QString()];
    const std::size_t name = record.groups.empty() ? 0 : 1;
    for (qint64 i = 0; i < record.rowCount; ++i) {
        const Row row = record.row(i);
        members[memberOf(record, row)].insert(row[name].text(), jsonValue(row[name + 1]));
    }
    for (const auto &[member, object] : members)
        if (!member.isEmpty())
            root.insert(member, object);
    return QJsonDocument(root).toJson();
}

} // namespace

QByteArray jsonText(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

bool writeJson(QIODevice &device, const Table &table, const IsWanted &isWanted)
{
    if (table.isRecord)
        return writeRows(device, isWanted, recordJson(table));
    const std::vector<std::size_t> columns = columnsFor(table, Audience::Json);
    std::vector<QByteArray> names;
    names.reserve(columns.size());
    for (const std::size_t column : columns)
        names.push_back(jsonText(table.columns[column].id) + ": ");
    const auto appendLine = [&](QByteArray &bytes, const Row &row) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            bytes += i == 0 ? "{" : ", ";
            bytes += names[i];
            bytes += compactValue(row[columns[i]]);
        }
        bytes += '}';
    };
    const auto appendIndented = [&](QByteArray &bytes, const Row &row) {
        QJsonObject object;
        for (const std::size_t column : columns)
            object.insert(table.columns[column].id, jsonValue(row[column]));
        // As it would stand in a list: line feeds within values are written otherwise.
        bytes += QJsonDocument(object).toJson().chopped(1).replace('\n', "\n    ");
    };
    const auto append = [&](QByteArray &bytes, qint64 row) {
        bytes += row == 0 ? "\n    " : ",\n    ";
        if (table.json == JsonLayout::Indented)
            appendIndented(bytes, table.row(row));
        else
            appendLine(bytes, table.row(row));
    };
    return writeRows(device, isWanted, "[", table.rowCount, append, "\n]\n");
}

} // namespace patchscale
