// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/tables/accountingtables.h"

#include "model/accounting/parametercounts.h"
#include "model/accounting/segment.h"
#include "model/parameters/parameterinfo.h"
#include "model/reading/partdigits.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonTable)
};

/// A person learns what files call it.
Column flops(const QString &id, const QString &title)
{
    return {id, title, Kind::Flops, QStringLiteral("FLOPs/byte"), id};
}

const Cell none{QString()}; // where a value would mean nothing

Row segmentRow(const Comparison &comparison, Segment segment)
{
    const double value = segmentValues(comparison)[segment];
    const ParameterCounts counts = parameterCounts(comparison);
    const std::array parameters = {Cell{counts.bpe}, Cell{counts.bltGlobal}, Cell{counts.bltLocal},
                                   none}; // those of the entropy model are left apart
    Row row = {{.value = segmentName(segment), .swatch = segmentIdentifier(segment)},
               {value},
               segment == Segment::Bpe ? none : Cell{100 * value / comparison.bltTotal},
               none,
               parameters[static_cast<std::size_t>(segment)]};
    if (segment == Segment::Bpe)
        return row;
    // Above the total they must add up to it.
    std::array<double, 3> shares{};
    std::ranges::transform(
        std::array{Segment::BltGlobal, Segment::BltLocal, Segment::EntropyModel}, shares.begin(),
        [&comparison](Segment part) { return 100 * segmentValues(comparison)[part] / comparison.bltTotal; });
    row[1].moreDigits = moreDigitsOf(comparison, segment);
    row[2].moreDigits = moreDigitsOfShares(shares);
    row[4].moreDigits = moreDigitsOfCounts(
        std::array<double, 2>{static_cast<double>(counts.bltGlobal), static_cast<double>(counts.bltLocal)},
        static_cast<double>(counts.bltTotal));
    return row;
}

Row totalRow(const Comparison &comparison)
{
    Row row = {{Words::tr("BLT Total")},
               {comparison.bltTotal},
               {100.0},
               {comparison.differencePercent},
               {parameterCounts(comparison).bltTotal}};
    for (Cell &cell : row)
        cell.isEmphasized = true;
    return row;
}

/// The results, and that of the entropy model before the total if it is on.
std::vector<Row> resultRows(const Comparison &comparison, const QString &group)
{
    Row results;
    addResults(results, comparison);
    std::vector<Row> rows;
    const std::vector<Column> columns = resultColumns();
    for (std::size_t i = 0; i < columns.size(); ++i)
        rows.push_back(recordRow(group, columns[i].id, results[i], columns[i].unit));
    constexpr auto beforeTotal = 3;
    if (comparison.hasEntropyModel())
        rows.insert(rows.begin() + beforeTotal,
                    recordRow(group, QStringLiteral("entropy_model_flops_per_byte"),
                              {comparison.entropyModel}, columns.front().unit));
    return rows;
}

/// How many parameters each part has, and what that comes to; for programs that read JSON.
std::vector<Row> countRows(const ParameterCounts &counts, const QString &group)
{
    const std::initializer_list<std::pair<const char *, qint64>> all = {
        {"bpe_layers", counts.bpe},
        {"bpe_layers_at_work", counts.bpeAtWork},
        {"bpe_embedding", counts.bpeEmbedding},
        {"bpe_output_layer", counts.bpeOutput},
        {"bpe_other", counts.bpeOther},
        {"bpe_total", counts.bpeStored()},
        {"bpe_active", counts.bpeStored() - counts.bpe + counts.bpeAtWork},
        {"blt_global", counts.bltGlobal},
        {"blt_global_at_work", counts.bltGlobalAtWork},
        {"blt_local", counts.bltLocal},
        {"blt_layers", counts.bltTotal},
        {"blt_layers_at_work", counts.bltAtWork()},
        {"blt_byte_embedding", counts.byteEmbedding},
        {"blt_output_layer", counts.byteEmbedding},
        {"blt_hash_tables", counts.hashTables},
        {"blt_entropy_model", counts.entropyModel},
        {"blt_total", counts.bltStored()},
    };
    std::vector<Row> rows;
    for (const auto &[name, count] : all)
        rows.push_back(
            recordRow(group, QString::fromLatin1(name), {.value = count, .audience = Audience::Json}, {}));
    return rows;
}

Row methodRow(const Comparison &comparison, bool isInUse)
{
    const AccountingMethod &method = *comparison.method;
    //: %1 is a method of counting
    const QString words = isInUse ? Words::tr("%1, in use").arg(method.name()) : method.name();
    Row row = {{.value = method.identifier(), .words = words, .help = method.summary()}};
    addResults(row, comparison);
    row.push_back({.value = method.source(), .help = method.summary()});
    for (Cell &cell : row)
        cell.isEmphasized = isInUse;
    return row;
}

} // namespace

Column parameterColumn(ParameterId id)
{
    const ParameterInfo &info = parameterInfo(id);
    return {.id = info.name(),
            .title = info.label(),
            .kind = info.isWhole() ? Kind::Count : Kind::Real,
            .help = info.name(), // as files call it
            .words = [&info](double value) { return displayValueWithUnit(info, value); }};
}

std::vector<Column> resultColumns()
{
    return {flops(QStringLiteral("bpe_flops_per_byte"), Words::tr("BPE")),
            flops(QStringLiteral("blt_global_flops_per_byte"), Words::tr("BLT Global")),
            flops(QStringLiteral("blt_local_flops_per_byte"), Words::tr("BLT Local")),
            flops(QStringLiteral("blt_total_flops_per_byte"), Words::tr("BLT Total")),
            {QStringLiteral("difference_percent"), Words::tr("Against BPE"), Kind::Difference,
             QStringLiteral("%"), QStringLiteral("difference_percent")}};
}

std::vector<Column> withResultColumns(std::vector<Column> columns)
{
    const std::vector<Column> results = resultColumns();
    columns.insert(columns.end(), results.begin(), results.end());
    return columns;
}

void addResults(Row &row, const Sums &sums)
{
    row.reserve(row.size() + 5);
    row.push_back({sums.bpe});
    row.push_back({sums.bltGlobal});
    row.push_back({sums.bltLocal});
    row.push_back({sums.bltTotal});
    row.push_back({sums.differencePercent});
}

Table comparisonTable(const Comparison &comparison)
{
    const std::vector<RecordGroup> groups = {{QStringLiteral("accounting"), {}, 0},
                                             {QStringLiteral("parameter"), QStringLiteral("parameters"), 2},
                                             {QStringLiteral("result"), QStringLiteral("results"), 1},
                                             {QStringLiteral("count"), QStringLiteral("counts"), 3}};
    const Cell method{.value = comparison.method->identifier(),
                      .audience = Audience::File}; // a text begins with it
    std::vector<Row> rows = {recordRow(groups[0].id, QStringLiteral("method"), method, {})};
    for (const ParameterInfo &info : parameterInfos())
        rows.push_back(recordRow(groups[1].id, info.name(), {valueInForce(comparison.parameters, info.id)},
                                 info.unitName()));
    const std::vector<Row> results = resultRows(comparison, groups[2].id);
    rows.insert(rows.end(), results.begin(), results.end());
    const std::vector<Row> counts = countRows(parameterCounts(comparison), groups[3].id);
    rows.insert(rows.end(), counts.begin(), counts.end());
    return recordOf(std::move(rows), groups);
}

Table shownComparisonTable(const Comparison &comparison)
{
    std::vector<Row> rows;
    for (const Segment segment : segmentsOf(comparison))
        rows.push_back(segmentRow(comparison, segment));
    rows.push_back(totalRow(comparison));
    return tableOf(
        {{QStringLiteral("segment"), Words::tr("Current values")},
         {QStringLiteral("flops_per_byte"), Words::tr("FLOPs per byte"), Kind::Flops},
         {.id = QStringLiteral("share_percent"),
          .title = Words::tr("Share of BLT"),
          .kind = Kind::Percent,
          .isExpendable = true},
         //: Heading of a column: how much more or less than BPE
         {QStringLiteral("difference_percent"), Words::tr("Against BPE"), Kind::Difference},
         {.id = QStringLiteral("parameters"),
          .title = Words::tr("Parameters"),
          .kind = Kind::ParameterCount,
          .help = Words::tr("Of the layers, experts that rest included; beneath stands what else there is"),
          .isExpendable = true}},
        std::move(rows));
}

Table methodsTable(const AccountingMethod &inUse, std::span<const Comparison> byMethod)
{
    std::vector<Column> columns = withResultColumns({{QStringLiteral("method"), Words::tr("Counted as in")}});
    constexpr std::size_t bltGlobal = 2;
    constexpr std::size_t bltLocal = 3;
    columns[bltGlobal].audience = Audience::File;
    columns[bltLocal].audience = Audience::File;
    columns.push_back(
        {.id = QStringLiteral("source"), .title = Words::tr("Source"), .audience = Audience::Person});
    std::vector<Row> rows;
    for (const Comparison &counted : byMethod)
        rows.push_back(methodRow(counted, counted.method == &inUse));
    Table table = tableOf(std::move(columns), std::move(rows));
    table.isSortable = true;
    return table;
}

} // namespace patchscale
