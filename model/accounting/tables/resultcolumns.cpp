// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/tables/accountingtables.h"

#include "model/parameters/parameterinfo.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Results)
};

/// A person learns what files call it.
Column flops(const QString &id, const QString &title)
{
    return {id, title, Kind::Flops, QStringLiteral("FLOPs/byte"), id};
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

} // namespace patchscale
