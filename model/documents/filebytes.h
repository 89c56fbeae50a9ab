// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/error.h"

#include <QByteArray>
#include <QString>

#include <variant>

namespace patchscale {

// What reading a file that a person chose has in common, whatever it holds.

/// The bytes of a file; more than `most` are refused unread. The error names the file.
[[nodiscard]] std::variant<QByteArray, Error> fileBytes(const QString &path, qint64 most);

/// What is wrong with a file, which is named.
[[nodiscard]] Error inFile(const QString &path, const Error &error);

/// A text from a file, as it can stand in one line of a message.
[[nodiscard]] QString quoted(const QString &text);

} // namespace patchscale
