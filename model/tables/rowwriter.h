// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/wanted.h"

#include <QByteArray>

class QIODevice;

namespace patchscale {

/// Appends what becomes of a row.
using AppendRow = std::function<void(QByteArray &bytes, qint64 row)>;

/// Writes a head, what `append` makes of each row, and a tail to a device, in pieces, as long as they are
/// wanted and the device takes them. Answers whether all was written.
[[nodiscard]] bool writeRows(QIODevice &device, const IsWanted &isWanted, const QByteArray &head,
                             qint64 rowCount = 0, const AppendRow &append = {}, const QByteArray &tail = {});

} // namespace patchscale
