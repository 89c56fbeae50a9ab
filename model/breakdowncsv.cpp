// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/breakdowncsv.h"

#include "model/breakdown.h"
#include "model/termnames.h"

namespace patchscale {

QByteArray breakdownCsv(const Comparison &comparison, CsvDialect dialect)
{
    CsvWriter csv(dialect);
    csv.text(u"bar").text(u"part").text(u"term").text(u"flops_per_byte").text(u"share_percent").endRow();
    for (const BreakdownTerm &term : breakdown(comparison))
        csv.text(barIdentifier(term.bar))
            .text(partIdentifier(term.part))
            .text(termIdentifier(term.kind))
            .number(term.flopsPerByte)
            .number(term.sharePercent)
            .endRow();
    return csv.bytes();
}

} // namespace patchscale
