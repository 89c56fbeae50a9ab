// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/bytesink.h"

class QFileDevice;

namespace patchscale {

/// Writes until all is written or nothing more can be; the file says why. It has to be unbuffered: a pipe
/// takes a part at a time, and what fills up takes a part first, so that only the next write fails.
[[nodiscard]] bool writeAll(QFileDevice &file, const ByteSource &source);

} // namespace patchscale
