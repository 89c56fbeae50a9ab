// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/tables/accountingtables.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MethodsTable)
};

Row rowOf(const Comparison &comparison, bool isInUse)
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

Table methodsTable(const Comparison &comparison)
{
    std::vector<Column> columns = withResultColumns({{QStringLiteral("method"), Words::tr("Counted as in")}});
    constexpr std::size_t bltGlobal = 2;
    constexpr std::size_t bltLocal = 3;
    columns[bltGlobal].audience = Audience::File;
    columns[bltLocal].audience = Audience::File;
    columns.push_back(
        {.id = QStringLiteral("source"), .title = Words::tr("Source"), .audience = Audience::Person});
    std::vector<Row> rows;
    for (const Comparison &counted : compareByEveryMethod(comparison.parameters))
        rows.push_back(rowOf(counted, counted.method == comparison.method));
    return tableOf(std::move(columns), std::move(rows));
}

} // namespace patchscale
