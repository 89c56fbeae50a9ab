// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "model/csv.h"
#include "model/error.h"
#include "ui/export/pictureoptions.h"
#include "ui/shownchart.h"
#include "ui/viewsettings.h"

#include <QByteArray>
#include <QString>

namespace patchscale {

/// How files are written.
struct ExportOptions
{
    PictureOptions picture;
    CsvDialect csvDialect = CsvDialect::Standard;
    ShownChart chart; ///< of a picture
    ShownChart table; ///< of CSV: the numbers of which chart
};

/// The numbers of a chart as CSV.
[[nodiscard]] QByteArray chartCsv(const ShownChart &chart, const Comparison &comparison, CsvDialect dialect);

/// Writes a comparison to a file of the format that its suffix names. The file is replaced whole or not
/// at all; the message names it and the reason.
[[nodiscard]] Failure exportComparison(const Comparison &comparison, const QString &path,
                                       const ViewSettings &settings, const ExportOptions &options);

} // namespace patchscale
