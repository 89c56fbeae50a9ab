// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

/// Reads CSV as strictly as RFC 4180 describes it: cells parted by `separator`, rows ended by CR LF, the last
/// one too, quotes around whole cells only. Answers nothing for what does not follow it.
inline std::optional<QList<QStringList>> readCsv(const QByteArray &bytes, char separator)
{
    QList<QStringList> rows;
    QStringList row;
    qsizetype at = 0;
    const auto next = [&] { return at < bytes.size() ? bytes.at(at) : '\0'; };
    while (at < bytes.size()) {
        QByteArray cell;
        if (next() == '"') {
            for (++at;; ++at) {
                if (at >= bytes.size())
                    return std::nullopt; // never closed
                if (next() == '"') {
                    ++at;
                    if (next() != '"')
                        break;
                }
                cell += bytes.at(at);
            }
        } else {
            while (at < bytes.size() && next() != separator && next() != '\r' && next() != '\n') {
                if (next() == '"')
                    return std::nullopt; // a quote inside an unquoted cell
                cell += bytes.at(at++);
            }
        }
        row << QString::fromUtf8(cell);
        if (next() == separator) {
            ++at;
        } else if (bytes.mid(at, 2) == "\r\n") {
            at += 2;
            rows << row;
            row.clear();
        } else {
            return std::nullopt; // something behind a closing quote, or a line end that is none
        }
    }
    if (!row.isEmpty())
        return std::nullopt; // a separator is the last byte
    return rows;
}
