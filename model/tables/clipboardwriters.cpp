// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tables/writers.h"

#include <QStringList>

#include <cmath>
#include <limits>

namespace patchscale {
namespace {

QString sideOf(const Column &column)
{
    return standsRight(column.kind) ? QStringLiteral("right") : QStringLiteral("left");
}

/// What LibreOffice and Excel take for the number of a cell, and how they show it.
/// For spreadsheets; empty where there is no number.
QString numberAttributes(const Cell &cell, Kind kind)
{
    const double number = cell.number().value_or(std::numeric_limits<double>::quiet_NaN());
    if (!std::isfinite(number))
        return {};
    const bool isPercent = kind == Kind::Percent || kind == Kind::Difference;
    const QString digits = plainNumber(isPercent ? number / 100 : number);
    const QString format = isPercent ? QStringLiteral("1033;1033;0.0%\" style=\"mso-number-format:'0.0%'")
                                     : QStringLiteral("1033;");
    return QStringLiteral(" sdval=\"%1\" sdnum=\"%2\" x:num=\"%1\"").arg(digits, format);
}

QString textFor(HtmlUse use, const QString &text)
{
    return (use == HtmlUse::Clipboard ? pastable(text) : text).toHtmlEscaped();
}

QString htmlOf(const Cell &cell, const Column &column, NumberStyle style, HtmlUse use)
{
    QString text = textFor(use, words(cell, column, style));
    if (cell.isEmphasized)
        text = QStringLiteral("<b>") + text + QStringLiteral("</b>");
    return QStringLiteral("<td align=\"%1\"%2>%3</td>")
        .arg(sideOf(column),
             use == HtmlUse::Clipboard ? numberAttributes(cell, cell.kind.value_or(column.kind)) : QString(),
             text);
}

} // namespace

bool writeHtml(QIODevice &device, const Table &table, NumberStyle style, HtmlUse use, Headings headings)
{
    const std::vector<std::size_t> columns = columnsFor(table, Audience::Person);
    const auto rowOf = [&columns](const auto &cellOf) {
        QString cells;
        for (const std::size_t column : columns)
            cells += cellOf(column);
        return QStringLiteral("<tr>%1</tr>\n").arg(cells).toUtf8();
    };
    QByteArray head = "<table xmlns:x=\"urn:schemas-microsoft-com:office:excel\" width=\"100%\" border=\"1\" "
                      "cellspacing=\"0\" cellpadding=\"4\" style=\"border-collapse: collapse\">\n";
    if (headings == Headings::Shown)
        head += rowOf([&table, use](std::size_t column) {
            const QString words = textFor(use, heading(table.columns[column]));
            return QStringLiteral("<th align=\"%1\">%2</th>").arg(sideOf(table.columns[column]), words);
        });
    const auto append = [&](QByteArray &bytes, qint64 i) {
        const Row row = table.row(i);
        bytes +=
            rowOf([&](std::size_t column) { return htmlOf(row[column], table.columns[column], style, use); });
    };
    return writeRows(device, always, head, table.rowCount, append, "</table>\n");
}

bool writeTsv(QIODevice &device, const Table &table, NumberStyle style, Headings headings)
{
    const std::vector<std::size_t> columns = columnsFor(table, Audience::Person);
    const auto line = [&columns](const auto &cellOf) -> QByteArray {
        QStringList cells;
        for (const std::size_t column : columns)
            cells << pastable(cellOf(column));
        return cells.join(u'\t').toUtf8() + '\n';
    };
    QByteArray head;
    if (headings == Headings::Shown)
        head = line([&table](std::size_t column) { return heading(table.columns[column]); });
    return writeRows(device, always, head, table.rowCount, [&](QByteArray &bytes, qint64 i) {
        const Row row = table.row(i);
        bytes += line([&](std::size_t column) { return words(row[column], table.columns[column], style); });
    });
}

} // namespace patchscale
