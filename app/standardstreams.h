// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/bytesink.h"
#include "model/error.h"

#include <QByteArray>

namespace patchscale {

/// Writes bytes to standard output as they are.
[[nodiscard]] Failure writeToStandardOutput(const QByteArray &bytes);

/// The same for what is made piece by piece, and no further than somebody reads it.
[[nodiscard]] Failure writeToStandardOutput(const ByteSource &source);

/// One line on standard error: "patchscale: " and the message.
void complain(const Error &error);

} // namespace patchscale
