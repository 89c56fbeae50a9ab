// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/numbers.h"
#include "tests/model/csvreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

// Tables whose rows are numbers: read back from files and output, and as they have to be.

/// The rows of a CSV file, each number under the name of its column; none where anything is no number.
[[nodiscard]] inline QList<Numbers> rowsOfCsv(const QByteArray &csv)
{
    const auto lines = readCsv(csv, ',');
    if (!lines || lines->isEmpty())
        return {};
    const QStringList &names = lines->constFirst();
    QList<Numbers> rows;
    for (const QStringList &line : lines->mid(1)) {
        Numbers row;
        for (qsizetype column = 0; column < line.size(); ++column) {
            bool isNumber = false;
            const double number = line.at(column).toDouble(&isNumber);
            if (!isNumber || line.size() != names.size())
                return {};
            row.insert(names.at(column), number);
        }
        rows << row;
    }
    return rows;
}

/// The objects of a JSON array; none where anything is no number.
[[nodiscard]] inline QList<Numbers> rowsOfJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    QList<Numbers> rows;
    for (const QJsonValue &element : document.array()) {
        const QJsonObject object = element.toObject();
        Numbers row;
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (!member->isDouble())
                return {};
            row.insert(member.key(), member->toDouble());
        }
        rows << row;
    }
    return rows;
}

/// The row for a place: what is varied, and the sums there.
[[nodiscard]] inline Numbers rowAt(const patchscale::Parameters &place,
                                   const QList<patchscale::ParameterId> &varied,
                                   const patchscale::AccountingMethod &method)
{
    const patchscale::Comparison comparison = patchscale::compare(place, method);
    Numbers row = {{QStringLiteral("bpe_flops_per_byte"), comparison.bpe},
                   {QStringLiteral("blt_global_flops_per_byte"), comparison.bltGlobal},
                   {QStringLiteral("blt_local_flops_per_byte"), comparison.bltLocal},
                   {QStringLiteral("blt_total_flops_per_byte"), comparison.bltTotal},
                   {QStringLiteral("difference_percent"), comparison.differencePercent}};
    for (const patchscale::ParameterId id : varied)
        row.insert(patchscale::parameterInfo(id).name(), patchscale::value(place, id));
    return row;
}

/// Where two tables are not the same in every bit; empty where they are.
[[nodiscard]] inline QString differences(const QList<Numbers> &actual, const QList<Numbers> &expected)
{
    if (actual.size() != expected.size())
        return QStringLiteral("%1 rows, not %2").arg(actual.size()).arg(expected.size());
    for (qsizetype row = 0; row < actual.size(); ++row) {
        const QString names = differences(actual.at(row), expected.at(row));
        if (!names.isEmpty())
            return QStringLiteral("row %1: %2").arg(row).arg(names);
    }
    return {};
}
