// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch.h"

#include "app/standardstreams.h"
#include "model/atomicfile.h"
#include "model/comparisoncsv.h"
#include "model/comparisonjson.h"
#include "model/comparisontext.h"
#include "model/gridcsv.h"
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

int runBatch(const Invocation &invocation)
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
    const Comparison comparison = compare(invocation.parameters);
    if (invocation.print)
        report(writeToStandardOutput(printed(comparison, *invocation.print)));
    for (const QString &file : invocation.exports)
        report(
            exportComparison(comparison, file, ViewSettings(), {invocation.picture, CsvDialect::Standard}));
    if (!invocation.grid.isEmpty())
        report(writeFile(invocation.grid, gridCsv(invocation.parameters)));
    return status;
}

} // namespace patchscale
