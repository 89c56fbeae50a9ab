// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/numbertable.h"

#include "model/numberformat.h"

namespace patchscale {
namespace {

constexpr qsizetype pieceSize = 1 << 16;

} // namespace

ByteSource numberCsv(const NumberTable &table, CsvDialect dialect)
{
    return [table, dialect](const ByteSink &sink) {
        CsvWriter csv(dialect);
        for (const QString &name : table.names)
            csv.text(name);
        csv.endRow();
        for (qint64 row = 0; row < table.rowCount; ++row) {
            for (const double number : table.row(row))
                csv.number(number);
            csv.endRow();
            if (csv.bytes().size() >= pieceSize && !sink(csv.takeBytes()))
                return;
        }
        sink(csv.takeBytes());
    };
}

ByteSource numberJson(const NumberTable &table)
{
    return [table](const ByteSink &sink) {
        QByteArray bytes = "[";
        for (qint64 row = 0; row < table.rowCount; ++row) {
            const std::vector<double> numbers = table.row(row);
            bytes += row == 0 ? "\n    {" : ",\n    {";
            for (std::size_t i = 0; i < numbers.size(); ++i)
                bytes += (i == 0 ? "\"" : ", \"") + table.names[static_cast<qsizetype>(i)].toUtf8() +
                         "\": " + plainNumber(numbers[i]).toLatin1();
            bytes += '}';
            if (bytes.size() >= pieceSize) {
                if (!sink(bytes))
                    return;
                bytes.clear();
            }
        }
        sink(bytes + "\n]\n");
    };
}

QByteArray allBytes(const ByteSource &source)
{
    QByteArray all;
    source([&all](const QByteArray &piece) {
        all += piece;
        return true;
    });
    return all;
}

} // namespace patchscale
