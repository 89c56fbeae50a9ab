// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/comparisonexport.h"

#include "model/atomicfile.h"
#include "model/comparisoncsv.h"
#include "ui/export/comparisonpicture.h"
#include "ui/export/exportformat.h"
#include "ui/export/pictureencoders.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

QByteArray encode(const Comparison &comparison, ExportFormat format, const ViewSettings &settings,
                  const ExportOptions &options)
{
    switch (format) {
    case ExportFormat::Csv:
        return comparisonCsv(comparison, options.csvDialect);
    case ExportFormat::Png:
        return encodePng(comparisonPicture(comparison, settings, options.picture), options.picture.scale);
    case ExportFormat::Svg:
        return encodeSvg(comparisonPicture(comparison, settings, options.picture));
    case ExportFormat::Pdf:
        break;
    }
    return encodePdf(comparisonPicture(comparison, settings, options.picture));
}

} // namespace

Failure exportComparison(const Comparison &comparison, const QString &path, const ViewSettings &settings,
                         const ExportOptions &options)
{
    const std::optional<ExportFormat> format = formatOfFile(path);
    if (!format)
        return Error{unknownFormatMessage(path)};
    if (exportFormatInfo(*format).isPicture)
        if (Failure failure = validate(options.picture))
            return failure;
    const QByteArray bytes = encode(comparison, *format, settings, options);
    if (bytes.isEmpty())
        return Error{QCoreApplication::translate("Export",
                                                 "could not write “%1”: there is not enough memory for "
                                                 "a picture of this size")
                         .arg(path)};
    return writeFile(path, bytes);
}

} // namespace patchscale
