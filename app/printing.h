// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "model/bytesink.h"
#include "model/comparison.h"

namespace patchscale {

/// What --print prints: the answer to the one question that is asked besides, or else the comparison.
[[nodiscard]] ByteSource printed(const Invocation &invocation, const Comparison &comparison,
                                 PrintFormat format);

/// The answers as text, a blank line between them; nothing where no question has one.
[[nodiscard]] QByteArray answersText(const Invocation &invocation, const Comparison &comparison);

} // namespace patchscale
