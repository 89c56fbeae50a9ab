// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/numberformat.h"
#include "model/tables/writers.h"

namespace patchscale::testing {

inline QByteArray csvOf(const Table &table, CsvDialect dialect = CsvDialect::Standard)
{
    return written([&](QIODevice &device) { return writeCsv(device, table, dialect); });
}

inline QByteArray jsonOf(const Table &table)
{
    return written([&](QIODevice &device) { return writeJson(device, table); });
}

inline QByteArray textOf(const Table &table, const QString &words = {})
{
    return written([&](QIODevice &device) { return writeText(device, table, words); });
}

/// "name=value unit" of each row of a record.
inline QStringList recordTexts(const Table &record)
{
    QStringList texts;
    for (qint64 i = 0; i < record.rowCount; ++i) {
        const Row row = record.row(i);
        const std::optional<double> number = row[1].number();
        const QString value = number ? plainNumber(*number) : row[1].text();
        texts << QString(row[0].text() + u'=' + value + u' ' + row[2].text()).trimmed();
    }
    return texts;
}

} // namespace patchscale::testing
