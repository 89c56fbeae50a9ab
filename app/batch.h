// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

namespace patchscale {

/// Does what a command line asks for without a window. Answers the exit status: 0, or 1 when something
/// could not be done; what could be done is done all the same. Needs a QApplication if pictures are drawn,
/// else a QCoreApplication.
[[nodiscard]] int runBatch(const Invocation &invocation, const Presets &presets);

} // namespace patchscale
