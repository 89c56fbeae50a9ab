// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/numberformat.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QtGlobal>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace patchscale {

/// What a number or word is: decides how a person reads it and to which side it stands. Files have it in
/// full.
enum class Kind {
    Text,
    Count,          ///< a whole number: 128,000
    Real,           ///< 4.4
    Percent,        ///< a share: 18.5 %
    Difference,     ///< a difference in percent, always with its sign: +18.5 %
    Points,         ///< a change in percentage points, always with its sign: +2.3
    Flops,          ///< FLOPs or FLOPs per byte: 1.13e+09 or 1.13 GFLOPs
    ParameterCount, ///< 2.04 B or 2.04 billion
};

/// Who a column or a cell is for.
enum class Audience {
    All,
    File,   ///< CSV and JSON, and where all numbers are told in full: text
    Person, ///< screen, paper and clipboard
    Json,   ///< JSON alone
};

struct Column
{
    QString id = {};    ///< in files; empty: without a heading there
    QString title = {}; ///< on screen
    Kind kind = Kind::Text;
    QString unit = {}; ///< in files and on screen
    QString help = {}; ///< what the column holds, in a sentence, or empty
    Audience audience = Audience::All;
    bool isExpendable = false; ///< among the first to be left out where a screen is narrow
    /// How a person reads its numbers where that is not said by their kind, or nothing.
    std::function<QString(double)> words = nullptr;
};

struct Cell
{
    /// Nothing where there is no value: an empty cell, null in JSON, a dash on screen.
    std::variant<std::monostate, double, qint64, QString, QStringList> value = {};
    /// Where it is not the column's.
    std::optional<Kind> kind = std::nullopt;
    /// What a person reads where kind and value do not say it: the name of a part rather than its identifier.
    QString words = {};
    QString help = {};   ///< what a person reads when pointing at it; empty: every digit of a number
    QString swatch = {}; ///< of whose colour a sample stands before it: the identifier of a part or term
    bool isEmphasized = false;
    int moreDigits = 0; ///< that a person reads of FLOPs, a count of parameters or a share, for a sum's sake
    /// A row with a cell for files alone is left out of text, one with a cell for JSON alone of CSV too.
    Audience audience = Audience::All;

    /// The number, or nothing.
    [[nodiscard]] std::optional<double> number() const;
    /// Every digit of the number, of a whole one also where a double has fewer; empty without one.
    [[nodiscard]] QByteArray digits() const;
    /// The word, or words with commas between them, or empty.
    [[nodiscard]] QString text() const;

    bool operator==(const Cell &) const = default;
};

using Row = std::vector<Cell>;

/// How a table's JSON looks.
enum class JsonLayout {
    Lines,    ///< a list of objects, one a line, members in the order of columns
    Indented, ///< members one a line and by alphabet; of a record one object, of rows a list of them
};

/// The part of a record that a text or a JSON file tells apart.
struct RecordGroup
{
    QString id;     ///< in the first column
    QString member; ///< the object in JSON that holds it; empty: beside those objects
    int place = 0;  ///< in text
};

/// Rows under columns, or a record: rows of name and value. A row is computed when it is asked for, as there
/// can be millions; from any thread.
struct Table
{
    std::vector<Column> columns = {};
    qint64 rowCount = 0;
    /// A cell for every column. Pure: the same row every time.
    std::function<Row(qint64 row)> row = {};

    /// A record's columns are [group,] name, value, unit.
    bool isRecord = false;
    std::vector<RecordGroup> groups = {}; ///< of a record that has a column for them
    JsonLayout json = JsonLayout::Lines;
    /// Whether a person may want its rows in another order: they are things, not places along an axis.
    bool isSortable = false;
};

/// A table of rows that are there already.
[[nodiscard]] Table tableOf(std::vector<Column> columns, std::vector<Row> rows);
/// The name, value and unit of a record.
[[nodiscard]] Row recordRow(const QString &name, const Cell &value, const QString &unit = QString());
/// The same in a group.
[[nodiscard]] Row recordRow(const QString &group, const QString &name, const Cell &value,
                            const QString &unit);
/// A record of rows that are there already.
[[nodiscard]] Table recordOf(std::vector<Row> rows, std::vector<RecordGroup> groups = {});

/// A record with a further list of words, for JSON alone; rows of anything else as they are.
[[nodiscard]] Table withWords(const Table &table, const QString &name, const QStringList &words);

/// The columns that an audience, not All, gets; JSON is a file.
[[nodiscard]] std::vector<std::size_t> columnsFor(const Table &table, Audience audience);
/// Whether a cell of the row is for an audience alone.
[[nodiscard]] bool isForAlone(const Row &row, Audience audience);

/// Whether what is of a kind stands at the right.
[[nodiscard]] constexpr bool standsRight(Kind kind)
{
    return kind != Kind::Text;
}

/// How a person reads a cell: by its own words, else by the column's, else by its kind.
[[nodiscard]] QString words(const Cell &cell, const Column &column, NumberStyle style);
enum class Headings { Shown, LeftOut };

/// What stands over a column on screen: its title, with its unit unless the title or every cell says it.
[[nodiscard]] QString heading(const Column &column);

/// Words as other programs take them: an ordinary minus and ordinary spaces, * for a times sign.
[[nodiscard]] QString pastable(QString words);

} // namespace patchscale
