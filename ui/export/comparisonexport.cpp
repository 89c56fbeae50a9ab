// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/comparisonexport.h"

#include "model/atomicfile.h"
#include "model/breakdowncsv.h"
#include "model/comparisoncsv.h"
#include "model/matchanswer.h"
#include "model/methodscsv.h"
#include "model/sensitivitycsv.h"
#include "model/sweeptable.h"
#include "ui/export/comparisonpicture.h"
#include "ui/export/exportformat.h"
#include "ui/export/pictureencoders.h"

namespace patchscale {
namespace {

SweepSteps stepsOf(const SweepSettings &sweep, const Comparison &comparison)
{
    SweepSteps steps = stepsOver(sweepRange(comparison.parameters, sweep.parameter, sweep.range));
    if (sweep.step > 0)
        steps.step = sweep.step;
    return steps;
}

Encoded encode(const Comparison &comparison, ExportFormat format, const ViewSettings &settings,
               const ExportOptions &options)
{
    if (format == ExportFormat::Csv)
        return chartCsv(options.table, comparison, options.csvDialect);
    const Picture picture = comparisonPicture(comparison, settings, options.picture, options.chart);
    switch (format) {
    case ExportFormat::Png:
        return encodePng(picture, options.picture.scale);
    case ExportFormat::Svg:
        return encodeSvg(picture);
    default:
        return encodePdf(picture);
    }
}

} // namespace

QByteArray chartCsv(const ShownChart &chart, const Comparison &comparison, CsvDialect dialect)
{
    switch (chart.kind) {
    case ChartKind::Breakdown:
        return breakdownCsv(comparison, dialect);
    case ChartKind::Methods:
        return methodsCsv(comparison.parameters, dialect);
    case ChartKind::Sweep:
        return allBytes(
            numberCsv(sweepTable(comparison.parameters, *comparison.method, stepsOf(chart.sweep, comparison)),
                      dialect));
    case ChartKind::Map:
        return allBytes(numberCsv(mapTable(comparison.parameters, *comparison.method), dialect));
    case ChartKind::Sensitivity:
        return sensitivityCsv(comparison, dialect);
    case ChartKind::Match:
        return answerCsv(matchAnswer(match(comparison, chart.match)), dialect);
    default:
        return comparisonCsv(comparison, dialect);
    }
}

Failure exportComparison(const Comparison &comparison, const QString &path, const ViewSettings &settings,
                         const ExportOptions &options)
{
    const std::optional<ExportFormat> format = formatOfFile(path);
    if (!format)
        return Error{unknownFormatMessage(path)};
    if (Failure failure = validate(options.picture, *format))
        return failure;
    const Encoded encoded = encode(comparison, *format, settings, options);
    if (const auto *error = std::get_if<Error>(&encoded))
        return couldNotWrite(path, error->message);
    return writeFile(path, *std::get_if<QByteArray>(&encoded));
}

} // namespace patchscale
