// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

namespace patchscale {

/// Takes the next piece of a file; answers whether it could.
using ByteSink = std::function<bool(const QByteArray &)>;

/// Makes a file piece by piece, as long as the sink takes them.
using ByteSource = std::function<void(const ByteSink &)>;

} // namespace patchscale
