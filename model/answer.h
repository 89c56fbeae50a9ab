// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/csv.h"

#include <QByteArray>
#include <QString>

#include <variant>
#include <vector>

namespace patchscale {

/// A question's answer: one sentence, and the figures behind it under the names that files give them.
struct Answer
{
    struct Row
    {
        const char *identifier;
        std::variant<QString, double> value;
        const char *unit; ///< empty for a bare number or a word

        [[nodiscard]] QString name() const { return QString::fromLatin1(identifier); }
    };

    QString sentence;
    std::vector<Row> rows;
};

[[nodiscard]] QByteArray answerText(const Answer &answer);
/// Columns name, value, unit.
[[nodiscard]] QByteArray answerCsv(const Answer &answer, CsvDialect dialect = CsvDialect::Standard);
/// One object with a member for each row.
[[nodiscard]] QByteArray answerJson(const Answer &answer);

} // namespace patchscale
