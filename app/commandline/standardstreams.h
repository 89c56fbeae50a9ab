// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/files/atomicfile.h"
#include "model/reading/error.h"

#include <QByteArray>

namespace patchscale {

/// Writes to standard output, as it is, and no further than somebody reads it.
[[nodiscard]] Failure writeToStandardOutput(const FileWriter &write);
[[nodiscard]] Failure writeToStandardOutput(const QByteArray &bytes);

/// One line on standard error: "patchscale: " and the message.
void complain(const Error &error);

} // namespace patchscale
