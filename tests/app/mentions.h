// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

/// Whether a text holds something as a word or number of its own: "1 to 10" mentions 10, "1 to 100" does not.
[[nodiscard]] inline bool mentions(const QString &text, const QString &word)
{
    const QRegularExpression whole(
        QStringLiteral("(?<!\\w|\\d\\.)%1(?!\\w|\\.\\d)").arg(QRegularExpression::escape(word)),
        QRegularExpression::UseUnicodePropertiesOption);
    return whole.match(text).hasMatch();
}
