// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sensitivitycsv.h"

#include "model/parameterinfo.h"
#include "model/sensitivity.h"

namespace patchscale {

QByteArray sensitivityCsv(const Comparison &comparison, CsvDialect dialect)
{
    CsvWriter csv(dialect);
    csv.text(u"parameter").text(u"move").text(u"value").text(u"difference_percent");
    csv.text(u"change_percentage_points").endRow();
    for (const Sensitivity &sensitivity : sensitivities(comparison))
        for (const auto &move : sensitivity.moves)
            if (move)
                csv.text(parameterInfo(sensitivity.parameter).name())
                    .text(moveIdentifier(move->kind))
                    .number(move->value)
                    .number(move->differencePercent)
                    .number(move->change)
                    .endRow();
    return csv.bytes();
}

} // namespace patchscale
