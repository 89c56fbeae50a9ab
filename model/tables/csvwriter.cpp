// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tables/writers.h"

#include <algorithm>

namespace patchscale {
namespace {

QByteArray escaped(QString text)
{
    // Spreadsheets run text that begins like this as a formula (CWE-1236).
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"\",;\n\r").contains(c); }))
        text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text.toUtf8();
}

void appendNumber(QByteArray &line, const QByteArray &digits, CsvDialect dialect)
{
    const qsizetype start = line.size();
    line += digits;
    if (dialect == CsvDialect::ExcelLocal)
        if (const qsizetype dot = line.indexOf('.', start); dot >= 0)
            line[dot] = ',';
}

} // namespace

bool writeCsv(QIODevice &device, const Table &table, CsvDialect dialect, const IsWanted &isWanted)
{
    const char separator = dialect == CsvDialect::ExcelLocal ? ';' : ',';
    const std::vector<std::size_t> columns = columnsFor(table, Audience::File);
    QByteArray head = dialect == CsvDialect::ExcelLocal ? "\xef\xbb\xbf" : "";
    for (const std::size_t column : columns) {
        if (column != columns.front())
            head += separator;
        head += escaped(table.columns[column].id);
    }
    const auto append = [&](QByteArray &bytes, qint64 i) {
        const Row row = table.row(i);
        if (isForAlone(row, Audience::Json))
            return;
        for (const std::size_t column : columns) {
            if (column != columns.front())
                bytes += separator;
            if (row[column].number())
                appendNumber(bytes, row[column].digits(), dialect);
            else
                bytes += escaped(row[column].text());
        }
        bytes += "\r\n";
    };
    return writeRows(device, isWanted, head + "\r\n", table.rowCount, append);
}

} // namespace patchscale
