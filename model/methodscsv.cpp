// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/methodscsv.h"

#include "model/comparison.h"
#include "model/resultrows.h"

namespace patchscale {

QByteArray methodsCsv(const Parameters &parameters, CsvDialect dialect)
{
    CsvWriter csv(dialect);
    csv.text(u"method");
    for (const ResultRow &row : resultRows(Sums()))
        csv.text(row.name());
    csv.endRow();
    for (const Comparison &comparison : compareByEveryMethod(parameters)) {
        csv.text(comparison.method->identifier());
        for (const ResultRow &row : resultRows(comparison))
            csv.number(row.value);
        csv.endRow();
    }
    return csv.bytes();
}

} // namespace patchscale
