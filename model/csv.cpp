// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/csv.h"

#include "model/numberformat.h"

namespace patchscale {
namespace {

/// Spreadsheets run text that begins like this as a formula (CWE-1236).
bool looksLikeFormula(QStringView text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
}

} // namespace

CsvWriter::CsvWriter(CsvDialect dialect) : m_dialect(dialect)
{
    if (dialect == CsvDialect::ExcelLocal)
        m_bytes = "\xef\xbb\xbf";
}

CsvWriter &CsvWriter::text(QStringView cell)
{
    startCell();
    QString escaped = cell.toString();
    if (looksLikeFormula(cell))
        escaped.prepend(u'\'');
    const bool needsQuotes = escaped.contains(u'"') || escaped.contains(u',') || escaped.contains(u';') ||
                             escaped.contains(u'\n') || escaped.contains(u'\r');
    if (needsQuotes)
        escaped = u'"' + escaped.replace(u'"', QStringLiteral("\"\"")) + u'"';
    m_bytes += escaped.toUtf8();
    return *this;
}

CsvWriter &CsvWriter::number(double cell)
{
    startCell();
    QByteArray digits = plainNumber(cell).toLatin1();
    if (m_dialect == CsvDialect::ExcelLocal)
        digits.replace('.', ',');
    m_bytes += digits;
    return *this;
}

void CsvWriter::endRow()
{
    m_bytes += "\r\n";
    m_rowIsEmpty = true;
}

void CsvWriter::startCell()
{
    if (!m_rowIsEmpty)
        m_bytes += m_dialect == CsvDialect::ExcelLocal ? ';' : ',';
    m_rowIsEmpty = false;
}

} // namespace patchscale
