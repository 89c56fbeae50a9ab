// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/methodscsv.h"

#include "model/comparison.h"
#include "model/resultrows.h"

namespace patchscale {

QByteArray methodsCsv(const Parameters &parameters, CsvDialect dialect)
{
    CsvWriter csv(dialect);
    csv.text(u"method");
    for (const ResultRow &row : resultRows(compare(parameters)))
        csv.text(row.name());
    csv.endRow();
    for (const AccountingMethod *method : accountingMethods()) {
        csv.text(method->identifier());
        for (const ResultRow &row : resultRows(compare(parameters, *method)))
            csv.number(row.value);
        csv.endRow();
    }
    return csv.bytes();
}

} // namespace patchscale
