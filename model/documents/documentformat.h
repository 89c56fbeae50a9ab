// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/document.h"
#include "model/files/atomicfile.h"
#include "model/reading/error.h"

#include <QByteArray>

#include <variant>
#include <vector>

namespace patchscale {

// A document as a file: JSON in UTF-8 with a parameter a line, in an order that never changes, so that two of
// them can be put beside each other. Its names are those of the schema in resources/, which documentSchema()
// makes.

/// How the name of a document's file ends.
inline constexpr QLatin1StringView documentSuffix(".patchscale");

/// More is refused unread: 200 scenarios with everything in them take less than a quarter of it.
constexpr qint64 mostDocumentBytes = qint64(4) * 1024 * 1024;

/// What a document was read as.
struct ReadDocument
{
    Document document;
    std::vector<Error> notices; ///< what a person has to know of it, in sentences that follow its file's name
    QByteArray bytes;           ///< what was read, by which a change of the file is noticed
};

/// Reads a document whole or not at all. What a newer minor version added is kept. The error names the line
/// or the member that is at fault, and why, in words that follow the file's name.
[[nodiscard]] std::variant<ReadDocument, Error> parseDocument(const QByteArray &json);
/// The same of a file; error and notices name it.
[[nodiscard]] std::variant<ReadDocument, Error> readDocument(const QString &path);

/// The bytes of a document. Numbers read back as the same double.
[[nodiscard]] QByteArray documentBytes(const Document &document);

/// What tells the bytes of one file from those of another.
[[nodiscard]] QByteArray fileMark(const QByteArray &bytes);

/// Writes such bytes, unless there are more than can be read again.
[[nodiscard]] FileWriter documentWriter(const QByteArray &bytes);

/// The JSON schema of documents of this version, for other programs. What several parameters have to be
/// together it cannot say.
[[nodiscard]] QByteArray documentSchema();

} // namespace patchscale
