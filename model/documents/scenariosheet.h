// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/document.h"
#include "model/reading/error.h"

#include <QByteArray>
#include <QString>

#include <variant>

namespace patchscale {

/// How the name of a sheet's file ends.
inline constexpr QLatin1StringView sheetSuffix(".csv");

/// A document with the scenarios of a sheet.
struct Imported
{
    Document document;
    int count; ///< of scenarios that were added

    bool operator==(const Imported &) const = default;
};

/// Adds the scenarios of a sheet to a document, behind its own and compared as they are: all or none. A sheet
/// is CSV in UTF-8 with a scenario a row, under headings: "name", and as far as it has them "method", "note"
/// and the identifiers of parameters; what is missing is as by default. Numbers may have a comma or a dot,
/// and no groups. The error names row and column as a spreadsheet counts them, in words that follow the
/// file's name.
[[nodiscard]] std::variant<Imported, Error> importSheet(const Document &document, const QByteArray &csv);
/// The same of a file of no more than mostDocumentBytes, which the error names.
[[nodiscard]] std::variant<Imported, Error> importSheetFile(const Document &document, const QString &path);

} // namespace patchscale
