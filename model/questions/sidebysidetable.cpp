// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/parametercounts.h"
#include "model/accounting/tables/accountingtables.h"
#include "model/parameters/parameterinfo.h"
#include "model/questions/casegroups.h"
#include "model/questions/sidebyside.h"
#include "model/tables/table.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <functional>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SideBySideTable)
};

using CellOf = std::function<Cell(const ToldCase &told)>;

/// The cells of all cases after those that name the row.
Row rowOf(Row row, const SideBySide &found, const CellOf &cellOf)
{
    row.reserve(row.size() + found.cases.size());
    for (const ToldCase &told : found.cases)
        row.push_back(cellOf(told));
    return row;
}

/// Columns for the cases behind others; each has a name of its own in files, whatever the cases are called.
std::vector<Column> withCases(std::vector<Column> columns, const SideBySide &found)
{
    QSet<QString> taken;
    for (const Column &column : columns)
        taken << column.id;
    for (const ToldCase &told : found.cases) {
        QString id = told.name;
        for (int number = 2; taken.contains(id); ++number)
            id = QStringLiteral("%1 (%2)").arg(told.name, QString::number(number));
        taken << id;
        const bool isReference = &told == &found.referenceCase() && found.cases.size() > 1;
        columns.push_back({.id = id,
                           //: Over a column; %1 is a scenario, against which differences are told
                           .title = isReference ? Words::tr("%1 (reference)").arg(told.name) : told.name,
                           .kind = Kind::Real,
                           .help = told.name});
    }
    return columns;
}

bool isEntropyModelCounted(const SideBySide &found)
{
    return std::ranges::any_of(found.cases,
                               [](const ToldCase &told) { return told.comparison().hasEntropyModel(); });
}

/// Rows for files.
class FileRows
{
public:
    explicit FileRows(const SideBySide &found) : m_found(found) {}

    void add(const QString &quantity, const QString &unit, const CellOf &cellOf)
    {
        m_rows.push_back(rowOf({{quantity}, {unit}}, m_found, cellOf));
    }

    void addResults()
    {
        add(QStringLiteral("method"), {},
            [](const ToldCase &told) { return Cell{told.comparison().method->identifier()}; });
        const std::vector<Column> results = resultColumns();
        constexpr std::size_t total = 3;
        for (std::size_t i = 0; i < results.size(); ++i) {
            if (i == total && isEntropyModelCounted(m_found))
                add(QStringLiteral("entropy_model_flops_per_byte"), results[i].unit,
                    [](const ToldCase &told) { return Cell{told.comparison().entropyModel}; });
            add(results[i].id, results[i].unit, [i](const ToldCase &told) {
                Row cells;
                patchscale::addResults(cells, told.comparison());
                return cells[i];
            });
        }
        add(QStringLiteral("break_even_blt_ps"), parameterInfo(ParameterId::BltPs).unitName(),
            [](const ToldCase &told) {
                const BreakEven &even = told.findings->breakEven;
                return even.outcome == BreakEven::Outcome::At ? Cell{even.hundredth()} : Cell();
            });
        add(QStringLiteral("blt_parameters"), {},
            [](const ToldCase &told) { return Cell{parameterCounts(told.comparison()).bltTotal}; });
        add(QStringLiteral("blt_hash_table_parameters"), {},
            [](const ToldCase &told) { return Cell{parameterCounts(told.comparison()).hashTables}; });
        add(QStringLiteral("difference_from_reference_percent"), QStringLiteral("%"),
            [](const ToldCase &told) { return Cell{told.differencePercent}; });
    }

    void addParts()
    {
        for (const CaseGroup *group : m_found.differingGroups())
            add(QStringLiteral("part_of_") + QLatin1StringView(group->identifier),
                QStringLiteral("percentage points"),
                [group](const ToldCase &told) { return told.parts ? Cell{told.points(*group)} : Cell(); });
    }

    void addParameter(ParameterId id)
    {
        add(parameterInfo(id).name(), parameterInfo(id).unitName(),
            [id](const ToldCase &told) { return Cell{valueInForce(told.comparison().parameters, id)}; });
    }

    [[nodiscard]] std::vector<Row> take() { return std::move(m_rows); }

private:
    const SideBySide &m_found;
    std::vector<Row> m_rows;
};

/// Rows for a person.
class ShownRows
{
public:
    explicit ShownRows(const SideBySide &found) : m_found(found) {}

    void add(const QString &name, const QString &help, const CellOf &cellOf)
    {
        m_rows.push_back(rowOf({{.value = name, .help = help}}, m_found, cellOf));
    }

    void addHeading(const QString &title)
    {
        m_rows.push_back(rowOf({{.value = title, .isEmphasized = true}}, m_found,
                               [](const ToldCase &) { return Cell{QString()}; }));
    }

    void addResults()
    {
        add(Words::tr("BPE, FLOPs per byte"), {},
            [](const ToldCase &told) { return Cell{.value = told.comparison().bpe, .kind = Kind::Flops}; });
        add(Words::tr("BLT, FLOPs per byte"), {}, [](const ToldCase &told) {
            return Cell{.value = told.comparison().bltTotal, .kind = Kind::Flops};
        });
        add(Words::tr("BLT against BPE"), {}, [](const ToldCase &told) {
            return Cell{
                .value = told.comparison().differencePercent, .kind = Kind::Difference, .isEmphasized = true};
        });
        if (m_found.cases.size() > 1)
            //: A row of a table; %1 is a scenario
            add(Words::tr("BLT against BLT of “%1”").arg(m_found.referenceCase().name), {},
                [](const ToldCase &told) {
                    return Cell{.value = told.differencePercent, .kind = Kind::Difference};
                });
        add(Words::tr("Break-even patch size"), {},
            [](const ToldCase &told) { return breakEvenCell(told.findings->breakEven); });
        add(Words::tr("BLT parameters that compute"), {}, [](const ToldCase &told) {
            return Cell{.value = parameterCounts(told.comparison()).bltTotal, .kind = Kind::ParameterCount};
        });
        add(Words::tr("BLT parameters in hash tables"),
            Words::tr("They are stored and looked up, and cost no compute."), [](const ToldCase &told) {
                return Cell{.value = parameterCounts(told.comparison()).hashTables,
                            .kind = Kind::ParameterCount};
            });
    }

    void addParts()
    {
        const std::vector<const CaseGroup *> groups = m_found.differingGroups();
        if (groups.empty())
            return;
        //: Heading over rows: each is how much a change has to do with the difference
        addHeading(Words::tr("What makes the difference, points"));
        for (const CaseGroup *group : groups)
            add(group->name(), {}, [&, group](const ToldCase &told) {
                if (!isDifferent(*group, m_found.referenceCase().comparison(), told.comparison()))
                    return Cell();
                if (!told.parts)
                    return Cell{.words = QStringLiteral("…")};
                return Cell{.value = told.points(*group), .kind = Kind::Points};
            });
    }

    void addParameters(const QString &heading, const std::vector<ParameterId> &ids, bool withMethod)
    {
        if (ids.empty() && !withMethod)
            return;
        addHeading(heading);
        if (withMethod)
            add(Words::tr("Counted as in"), {}, [&](const ToldCase &told) {
                const AccountingMethod *method = told.comparison().method;
                return Cell{.value = method->shortName(),
                            .help = method->name(),
                            .isEmphasized = method != m_found.referenceCase().comparison().method};
            });
        for (const ParameterId id : ids)
            add(parameterInfo(id).label(), parameterInfo(id).help(),
                [&, id](const ToldCase &told) { return parameterCell(told.comparison().parameters, id); });
    }

    [[nodiscard]] std::vector<Row> take() { return std::move(m_rows); }

private:
    /// What is not as in the reference stands out.
    [[nodiscard]] Cell parameterCell(const Parameters &parameters, ParameterId id) const
    {
        if (!isCounted(parameters, id))
            return {};
        const ParameterInfo &info = parameterInfo(id);
        const double inForce = valueInForce(parameters, id);
        QString words;
        if (isLinked(parameters, id))
            words = displayValue(info, linked);
        if (info.isSwitch())
            words = inForce == 0 ? Words::tr("no") : Words::tr("yes");
        const Parameters &reference = m_found.referenceCase().comparison().parameters;
        const bool isDifferent = !isCounted(reference, id) || valueInForce(reference, id) != inForce;
        return {.value = inForce,
                .kind = info.isWhole() ? Kind::Count : Kind::Real,
                .words = words,
                .isEmphasized = isDifferent};
    }

    const SideBySide &m_found;
    std::vector<Row> m_rows;
};

} // namespace

Table sideBySideTable(const SideBySide &found)
{
    FileRows rows(found);
    rows.addResults();
    rows.addParts();
    const std::vector<ParameterId> different = found.differing();
    for (const ParameterId id : different)
        rows.addParameter(id);
    for (const ParameterInfo &info : parameterInfos())
        if (std::ranges::find(different, info.id) == different.end())
            rows.addParameter(info.id);
    return tableOf(withCases({{QStringLiteral("quantity"), {}}, {QStringLiteral("unit"), {}}}, found),
                   rows.take());
}

Table shownSideBySideTable(const SideBySide &found)
{
    ShownRows rows(found);
    rows.addResults();
    rows.addParts();
    rows.addParameters(Words::tr("Parameters that differ"), found.differing(), found.isMethodDifferent());
    if (found.detail.allParameters)
        rows.addParameters(Words::tr("Parameters that are the same"), found.same(),
                           !found.isMethodDifferent());
    return tableOf(withCases({{QStringLiteral("quantity"), Words::tr("Results")}}, found), rows.take());
}

} // namespace patchscale
