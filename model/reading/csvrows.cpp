// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/csvrows.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CsvRows)
};

constexpr QChar quote(u'"');
constexpr QChar comma(u',');
constexpr QChar semicolon(u';');

bool isLineEnd(QChar c)
{
    return c == u'\r' || c == u'\n';
}

/// What parts the cells of the first row, outside its quotes.
QChar separatorOf(QStringView text)
{
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == quote)
            isQuoted = !isQuoted;
        else if (!isQuoted && c == semicolon)
            return semicolon;
        else if (!isQuoted && isLineEnd(c))
            break;
    }
    return comma;
}

} // namespace

CsvRows::CsvRows(QStringView text) : m_text(text), m_separator(separatorOf(text))
{}

bool CsvRows::isAtRowEnd() const
{
    return isAtEnd() || isLineEnd(m_text[m_at]);
}

std::optional<QStringList> CsvRows::next()
{
    if (isAtEnd() || !m_fault.isEmpty())
        return std::nullopt;
    ++m_row;
    m_column = 0;
    QStringList cells;
    while (true) {
        ++m_column;
        std::optional<QString> cell = readCell();
        if (!cell)
            return std::nullopt;
        cells << *cell;
        if (isAtRowEnd())
            break;
        ++m_at; // the separator
    }
    if (!isAtEnd())
        m_at += m_text.sliced(m_at).startsWith(u"\r\n") ? 2 : 1;
    return cells;
}

std::optional<QString> CsvRows::readCell()
{
    if (!isAtEnd() && m_text[m_at] == quote)
        return readQuoted();
    const qsizetype begin = m_at;
    while (!isAtRowEnd() && m_text[m_at] != m_separator) {
        if (m_text[m_at] == quote) {
            m_fault = Words::tr("a quotation mark within a cell that does not begin with one");
            return std::nullopt;
        }
        ++m_at;
    }
    return m_text.sliced(begin, m_at - begin).toString();
}

std::optional<QString> CsvRows::readQuoted()
{
    QString cell;
    while (true) {
        const qsizetype end = m_text.indexOf(quote, m_at + 1);
        if (end < 0) {
            m_fault = Words::tr("the quotation mark at its beginning is never closed");
            return std::nullopt;
        }
        cell += m_text.sliced(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        if (isAtEnd() || m_text[m_at] != quote)
            break;
        cell += quote;
    }
    if (isAtRowEnd() || m_text[m_at] == m_separator)
        return cell;
    m_fault = Words::tr("something behind the closing quotation mark");
    return std::nullopt;
}

} // namespace patchscale
