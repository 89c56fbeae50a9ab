// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tables/writers.h"

#include <QStringList>

#include <algorithm>

namespace patchscale {
namespace {

QString withPlainSpaces(QString text)
{
    return text.replace(QChar(QChar::Nbsp), QChar(QChar::Space));
}

QString textOf(const Cell &cell)
{
    if (cell.number())
        return QString::fromLatin1(cell.digits());
    return withPlainSpaces(cell.words.isEmpty() ? cell.text() : cell.words);
}

/// Aligns lines of cells by the first of them.
class Lines
{
public:
    Lines(const Table &table, std::vector<std::size_t> columns)
        : m_table(table), m_columns(std::move(columns)), m_widths(m_columns.size(), 0)
    {}

    [[nodiscard]] QStringList headings() const
    {
        QStringList ids;
        for (const std::size_t column : m_columns)
            ids << m_table.columns[column].id;
        return ids;
    }

    [[nodiscard]] QStringList cells(const Row &row) const
    {
        QStringList texts;
        for (const std::size_t column : m_columns)
            texts << textOf(row[column]);
        return texts;
    }

    void makeRoomFor(const QStringList &cells)
    {
        for (std::size_t i = 0; i < m_widths.size(); ++i)
            m_widths[i] = std::max(m_widths[i], cells[static_cast<qsizetype>(i)].size());
    }

    /// The line, without spaces at its end.
    [[nodiscard]] QByteArray line(QStringList cells) const
    {
        for (std::size_t i = 0; i < m_widths.size(); ++i) {
            QString &cell = cells[static_cast<qsizetype>(i)];
            cell = standsRight(m_table.columns[m_columns[i]].kind) ? cell.rightJustified(m_widths[i])
                                                                   : cell.leftJustified(m_widths[i]);
        }
        QString line = cells.join(QStringLiteral("  "));
        while (line.endsWith(u' '))
            line.chop(1);
        return line.toUtf8() + '\n';
    }

private:
    const Table &m_table;
    std::vector<std::size_t> m_columns;
    std::vector<qsizetype> m_widths;
};

/// The rows of a record by the place of their groups, an empty line between two.
QByteArray recordText(const Table &record)
{
    const bool isGrouped = !record.groups.empty();
    std::vector<RecordGroup> groups = isGrouped ? record.groups : std::vector<RecordGroup>(1);
    std::stable_sort(groups.begin(), groups.end(),
                     [](const RecordGroup &a, const RecordGroup &b) { return a.place < b.place; });
    QByteArray text;
    for (const RecordGroup &group : groups) {
        const std::size_t name = isGrouped ? 1 : 0;
        Lines lines(record, {name, name + 1, name + 2});
        QList<QStringList> rows;
        for (qint64 i = 0; i < record.rowCount; ++i) {
            const Row row = record.row(i);
            if (isForAlone(row, Audience::File) || isForAlone(row, Audience::Json) ||
                (isGrouped && row.front().text() != group.id))
                continue;
            rows << lines.cells(row);
            lines.makeRoomFor(rows.constLast());
        }
        if (!text.isEmpty() && !rows.isEmpty())
            text += '\n';
        for (const QStringList &row : rows)
            text += lines.line(row);
    }
    return text;
}

} // namespace

bool writeText(QIODevice &device, const Table &table, const QString &words, const IsWanted &isWanted)
{
    QByteArray head;
    if (!words.isEmpty())
        head = QString(withPlainSpaces(words) + QStringLiteral("\n\n")).toUtf8();
    if (table.isRecord)
        return writeRows(device, isWanted, head + recordText(table));
    constexpr qint64 measured = 1000;
    Lines lines(table, columnsFor(table, Audience::File));
    const QStringList headings = lines.headings();
    lines.makeRoomFor(headings);
    for (qint64 i = 0; i < std::min(table.rowCount, measured); ++i)
        lines.makeRoomFor(lines.cells(table.row(i)));
    if (!headings.join(QString()).isEmpty())
        head += lines.line(headings);
    return writeRows(device, isWanted, head, table.rowCount, [&](QByteArray &bytes, qint64 row) {
        bytes += lines.line(lines.cells(table.row(row)));
    });
}

} // namespace patchscale
