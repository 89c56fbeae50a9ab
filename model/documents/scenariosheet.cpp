// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/scenariosheet.h"

#include "model/documents/documentformat.h"
#include "model/documents/edits.h"
#include "model/documents/filebytes.h"
#include "model/documents/members.h"
#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"
#include "model/reading/csvrows.h"
#include "model/reading/numberparser.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioSheet)
};

/// What is wrong in a sheet, and where.
struct Fault
{
    int row;
    QString column; ///< its heading in quotes, or its number
    QString reason;

    [[nodiscard]] QString place() const
    {
        //: A cell of a sheet: %2 is the heading of its column, or its number
        return Words::tr("row %1, column %2").arg(row).arg(column);
    }
};

/// The first of them, and where the next ones are.
Error told(const std::vector<Fault> &faults)
{
    constexpr qsizetype mostPlaces = 4;
    const Fault &first = faults.front();
    //: %1 is a place in a sheet, %2 what is wrong there
    QString text = Words::tr("%1: %2").arg(first.place(), first.reason);
    QStringList others;
    for (std::size_t i = 1; i < faults.size() && others.size() < mostPlaces; ++i)
        others << faults[i].place();
    if (!others.isEmpty())
        //: %1 says what is wrong, %2 are places
        text = Words::tr("%1; also wrong: %2").arg(text, others.join(QStringLiteral("; ")));
    return {faults.size() > mostPlaces + 1 ? QString(text + u'…') : text};
}

bool isBlank(const QStringList &cells)
{
    return std::ranges::all_of(cells, [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

/// Reads one sheet; what is wrong ends the reading.
class Reader
{
public:
    Reader(const Document &document, QStringView text) : m_read{document, 0}, m_rows(text) {}

    [[nodiscard]] std::variant<Imported, Error> read()
    {
        if (Failure failure = readHeadings())
            return *failure;
        const std::size_t room = Document::mostScenarios - m_read.document.scenarios.size();
        std::size_t rows = 0;
        std::vector<Fault> faults;
        while (const std::optional<QStringList> cells = m_rows.next()) {
            if (isBlank(*cells)) // such as spreadsheets leave at the end
                continue;
            if (++rows > room)
                return Error{
                    Words::tr("it has more scenarios than the %1 that the document has room for").arg(room)};
            if (std::optional<Fault> fault = readRow(*cells))
                faults.push_back(std::move(*fault));
        }
        if (const auto fault = faultOfRows())
            faults.push_back(*fault);
        if (!faults.empty())
            return told(faults);
        if (rows == 0)
            return Error{Words::tr("it has no scenarios: there is no row beneath its headings")};
        if (documentBytes(m_read.document).size() > mostDocumentBytes)
            return Error{Words::tr("with its scenarios the document would be larger than one can be")};
        m_read.count = static_cast<int>(rows);
        return std::move(m_read);
    }

private:
    /// What a cell is, by the heading of its column.
    struct Column
    {
        QString heading;
        const ParameterInfo *parameter = nullptr; ///< null where it is no parameter
    };

    [[nodiscard]] Fault faultAt(qsizetype column, const QString &reason) const
    {
        return {m_rows.row(), columnName(column), reason};
    }

    [[nodiscard]] std::optional<Fault> faultOfRows() const
    {
        if (m_rows.fault().isEmpty())
            return std::nullopt;
        return faultAt(m_rows.column() - 1, m_rows.fault());
    }

    /// Its heading, or else its number.
    [[nodiscard]] QString columnName(qsizetype column) const
    {
        const bool hasHeading = column < m_columns.size() && !m_columns[column].heading.isEmpty();
        return hasHeading ? quoted(m_columns[column].heading) : QString::number(column + 1);
    }

    [[nodiscard]] Failure readHeadings()
    {
        const std::optional<QStringList> headings = m_rows.next();
        if (const auto fault = faultOfRows())
            return told({*fault});
        if (!headings || isBlank(*headings))
            return Error{Words::tr("it is no sheet of scenarios: its first row has no headings")};
        for (const QString &cell : *headings) {
            if (const QString reason = readHeading(cell); !reason.isEmpty())
                return told({faultAt(m_columns.size(), reason)});
        }
        if (!hasColumn(QString(member::name)))
            return Error{Words::tr("it is no sheet of scenarios: none of its headings is “name”")};
        return std::nullopt;
    }

    /// Answers what is wrong, or nothing.
    [[nodiscard]] QString readHeading(const QString &cell)
    {
        static constexpr std::array others = {member::name, member::method, member::note};
        const QString heading = cell.trimmed().toLower();
        const ParameterInfo *parameter = findParameter(heading);
        if (!heading.isEmpty() && !parameter && std::ranges::find(others, heading) == others.end())
            return Words::tr("%1 is no heading; there are name, method, note and the identifiers of "
                             "parameters, such as blt_ps")
                .arg(quoted(cell));
        if (!heading.isEmpty() && hasColumn(heading))
            return Words::tr("there is a column %1 already").arg(quoted(heading));
        m_columns.push_back({heading, parameter});
        return {};
    }

    [[nodiscard]] bool hasColumn(const QString &heading) const
    {
        return std::ranges::any_of(m_columns,
                                   [heading](const Column &column) { return column.heading == heading; });
    }

    [[nodiscard]] std::optional<Fault> readRow(const QStringList &cells)
    {
        Scenario scenario;
        for (qsizetype i = 0; i < std::max(cells.size(), m_columns.size()); ++i)
            if (const QString reason = readCell(scenario, i, cells.value(i)); !reason.isEmpty())
                return faultAt(i, reason);
        if (const auto invalid = validate(scenario.asked.parameters))
            return Fault{m_rows.row(), quoted(parameterInfo(invalid->parameter).name()), invalid->message()};
        m_read.document = withAdded(std::move(m_read.document), std::move(scenario));
        return std::nullopt;
    }

    /// Answers what is wrong, or nothing.
    [[nodiscard]] QString readCell(Scenario &scenario, qsizetype column, const QString &cell)
    {
        const QString text = cell.trimmed();
        if (cell.contains(QChar::Null))
            return Words::tr("it has a character that is none");
        const QString heading = column < m_columns.size() ? m_columns[column].heading : QString();
        if (heading == member::name)
            return readName(scenario, text.simplified());
        if (text.isEmpty())
            return {};
        if (heading.isEmpty())
            return Words::tr("there is no heading above it");
        if (heading == member::note)
            scenario.note = QString(text).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        else if (heading == member::method)
            return readMethod(scenario, text);
        else
            return readValue(scenario.asked.parameters, *m_columns[column].parameter, text);
        return {};
    }

    [[nodiscard]] QString readName(Scenario &scenario, const QString &name) const
    {
        if (name.isEmpty() || name.toUcs4().size() > Document::longestName)
            return Words::tr("a name has 1 to %1 characters").arg(Document::longestName);
        if (m_read.document.find(name))
            return Words::tr("there is a scenario %1 already").arg(quoted(name));
        scenario.name = name;
        return {};
    }

    [[nodiscard]] static QString readMethod(Scenario &scenario, const QString &text)
    {
        const AccountingMethod *method = findMethod(text.toLower());
        if (!method)
            return Words::tr("%1 is no method; there are %2")
                .arg(quoted(text), methodIdentifiers().join(QStringLiteral(", ")));
        scenario.asked.method = method;
        return {};
    }

    [[nodiscard]] static QString readValue(Parameters &parameters, const ParameterInfo &info, QString text)
    {
        const QString given = quoted(text);
        text.replace(u',', u'.'); // as spreadsheets of other languages write it
        const std::optional<double> number = parseNumber(text, QLocale::c());
        if (!number)
            return Words::tr("%1 is no number; thousands are written without a separator").arg(given);
        constexpr qsizetype group = 3;
        const bool mayBeGroup = text.size() - text.lastIndexOf(u'.') - 1 == group && text.contains(u'.');
        if (info.isWhole() && mayBeGroup) // 128.000 is not 128 to everybody
            return Words::tr("%1 may be two numbers; thousands are written without a separator").arg(given);
        if (const auto invalid = validateValue(info.id, *number))
            return invalid->message();
        parameters = withValue(parameters, info.id, *number);
        return {};
    }

    Imported m_read;
    CsvRows m_rows;
    QList<Column> m_columns;
};

} // namespace

std::variant<Imported, Error> importSheet(const Document &document, const QByteArray &csv)
{
    // All at once; leaves out a mark at the beginning.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(csv);
    if (decoder.hasError())
        return Error{Words::tr("it is not in UTF-8: save it as “CSV UTF-8”")};
    return Reader(document, text).read();
}

std::variant<Imported, Error> importSheetFile(const Document &document, const QString &path)
{
    const auto bytes = fileBytes(path, mostDocumentBytes);
    if (const Error *error = std::get_if<Error>(&bytes))
        return *error;
    auto imported = importSheet(document, *std::get_if<QByteArray>(&bytes));
    if (const Error *error = std::get_if<Error>(&imported))
        return inFile(path, *error);
    return imported;
}

} // namespace patchscale
