// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/bytesink.h"
#include "model/error.h"

#include <QByteArray>
#include <QString>

namespace patchscale {

/// Replaces a file by `bytes` whole or not at all: after a failure what was there before is intact.
/// A device or pipe, which cannot be replaced, is written to. The message names the file and the reason.
[[nodiscard]] Failure writeFile(const QString &path, const QByteArray &bytes);

/// The same for what is made piece by piece.
[[nodiscard]] Failure writeFile(const QString &path, const ByteSource &source);

/// What to say of a file that could not be written.
[[nodiscard]] Error couldNotWrite(const QString &path, const QString &reason);

} // namespace patchscale
