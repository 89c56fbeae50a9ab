// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch.h"

#include "app/printing.h"
#include "app/standardstreams.h"
#include "model/atomicfile.h"
#include "model/breakdowncsv.h"
#include "model/gridcsv.h"
#include "model/methodscsv.h"
#include "model/papercheck.h"
#include "model/papertext.h"
#include "model/presetlist.h"
#include "model/sweeptable.h"
#include "model/version.h"
#include "ui/export/comparisonexport.h"

namespace patchscale {

namespace {

/// The chart that is exported, with what is asked about it.
ShownChart shownChart(const Invocation &invocation)
{
    ShownChart shown(invocation.chart);
    if (const auto &sweep = invocation.sweep) {
        shown.sweep.parameter = sweep->parameter;
        shown.sweep.range = SweepRange{sweep->parameter, sweep->from, sweep->to};
        shown.sweep.step = sweep->step;
    }
    shown.match = invocation.match.value_or(MatchQuestion());
    return shown;
}

/// The chart whose numbers are exported as CSV: the comparison, unless there is no other way to have them.
ShownChart exportedTable(const Invocation &invocation)
{
    const bool hasOption = invocation.chart == ChartKind::Breakdown || invocation.chart == ChartKind::Methods;
    return hasOption ? ShownChart() : shownChart(invocation);
}

} // namespace

int runBatch(const Invocation &invocation, const Presets &presets)
{
    int status = 0;
    const auto report = [&status](const Failure &failure) {
        if (!failure)
            return;
        complain(*failure);
        status = 1;
    };

    if (invocation.help) {
        report(writeToStandardOutput(commandLineHelp().toUtf8()));
        return status;
    }
    if (invocation.version) {
        report(writeToStandardOutput(QByteArray("patchscale ") + versionText + '\n'));
        return status;
    }
    if (invocation.listPresets)
        report(writeToStandardOutput(presetListText(presets)));
    if (invocation.checkPaper) {
        const std::vector<PaperFigure> figures = checkPaper(presets);
        report(writeToStandardOutput(paperCheckText(figures)));
        if (!agrees(figures))
            status = 1;
    }
    const Comparison comparison = compare(invocation.parameters, *invocation.method);
    if (invocation.print)
        report(writeToStandardOutput(printed(invocation, comparison, *invocation.print)));
    else if (invocation.breakEven || invocation.match)
        report(writeToStandardOutput(answersText(invocation, comparison)));
    for (const QString &file : invocation.exports)
        report(exportComparison(
            comparison, file, ViewSettings(),
            {invocation.picture, CsvDialect::Standard, shownChart(invocation), exportedTable(invocation)}));
    if (!invocation.breakdown.isEmpty())
        report(writeFile(invocation.breakdown, breakdownCsv(comparison)));
    if (!invocation.methods.isEmpty())
        report(writeFile(invocation.methods, methodsCsv(invocation.parameters)));
    if (!invocation.grid.isEmpty())
        report(writeFile(invocation.grid, gridCsv(invocation.parameters, *invocation.method)));
    if (!invocation.map.isEmpty())
        report(writeFile(invocation.map, numberCsv(mapTable(invocation.parameters, *invocation.method))));
    if (invocation.sweep && !invocation.sweepFile.isEmpty()) {
        const NumberTable table = sweepTable(invocation.parameters, *invocation.method, *invocation.sweep);
        report(writeFile(invocation.sweepFile, numberCsv(table)));
    }
    return status;
}

} // namespace patchscale
