// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch.h"

#include "app/standardstreams.h"
#include "model/atomicfile.h"
#include "model/breakdowncsv.h"
#include "model/comparisoncsv.h"
#include "model/comparisonjson.h"
#include "model/comparisontext.h"
#include "model/gridcsv.h"
#include "model/methodscsv.h"
#include "model/papercheck.h"
#include "model/papertext.h"
#include "model/presetlist.h"
#include "model/version.h"
#include "ui/export/comparisonexport.h"

namespace patchscale {
namespace {

QByteArray printed(const Comparison &comparison, PrintFormat format)
{
    switch (format) {
    case PrintFormat::Csv:
        return comparisonCsv(comparison);
    case PrintFormat::Json:
        return comparisonJson(comparison);
    case PrintFormat::Text:
        break;
    }
    return comparisonText(comparison);
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
        report(writeToStandardOutput(printed(comparison, *invocation.print)));
    for (const QString &file : invocation.exports)
        report(exportComparison(
            comparison, file, ViewSettings(),
            {invocation.picture, CsvDialect::Standard, invocation.chart, ChartKind::Comparison}));
    if (!invocation.breakdown.isEmpty())
        report(writeFile(invocation.breakdown, breakdownCsv(comparison)));
    if (!invocation.methods.isEmpty())
        report(writeFile(invocation.methods, methodsCsv(invocation.parameters)));
    if (!invocation.grid.isEmpty())
        report(writeFile(invocation.grid, gridCsv(invocation.parameters, *invocation.method)));
    return status;
}

} // namespace patchscale
