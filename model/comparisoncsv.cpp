// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/comparisoncsv.h"

#include "model/parameterinfo.h"
#include "model/resultrows.h"

namespace patchscale {

QByteArray comparisonCsv(const Comparison &comparison, CsvDialect dialect)
{
    CsvWriter csv(dialect);
    csv.text(u"group").text(u"name").text(u"value").text(u"unit").endRow();
    csv.text(u"accounting").text(u"method").text(comparison.method->identifier()).text(u"").endRow();
    for (const ParameterInfo &info : parameterInfos())
        csv.text(u"parameter")
            .text(info.name())
            .number(valueInForce(comparison.parameters, info.id))
            .text(info.unitName())
            .endRow();
    for (const ResultRow &row : resultRowsInFull(comparison))
        csv.text(u"result").text(row.name()).number(row.value).text(QString::fromLatin1(row.unit)).endRow();
    return csv.bytes();
}

} // namespace patchscale
