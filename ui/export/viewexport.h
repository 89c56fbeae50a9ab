// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/files/atomicfile.h"
#include "model/questions/answer.h"
#include "model/tables/writers.h"
#include "ui/appearance/viewsettings.h"
#include "ui/export/exportformat.h"
#include "ui/export/pictureoptions.h"

namespace patchscale {

class View;

/// How files are written.
struct ExportOptions
{
    PictureOptions picture;
    CsvDialect csvDialect = CsvDialect::Standard;
};

/// Writes what a view shows: of pictures its chart, of tables all that it found out, until it is no longer
/// wanted. The view has to outlive the writer.
[[nodiscard]] FileWriter viewWriter(const View &view, const AnswerPointer &answer, ExportFormat format,
                                    const ViewSettings &settings, const ExportOptions &options,
                                    const IsWanted &isWanted = always);

/// The same into a file of the format that its suffix names. It is replaced whole or not at all; the message
/// names it and the reason. `tell` gets in words that it could only be written in place.
[[nodiscard]] Failure exportView(const QString &path, const View &view, const AnswerPointer &answer,
                                 const ViewSettings &settings, const ExportOptions &options,
                                 const std::function<void(const Error &)> &tell = {});

/// Puts the chart of a view on the clipboard as a picture. The error says why it could not be made.
[[nodiscard]] Failure copyChart(const View &view, const AnswerPointer &answer, const ViewSettings &settings);
/// Puts the table beneath it there, for a document or a spreadsheet.
void copyTable(const View &view, const Answer &answer, const ViewSettings &settings);

} // namespace patchscale
