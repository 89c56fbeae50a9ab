// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters.h"

#include <QString>

namespace patchscale {

/// All parameters on one line, as --set takes them: "blt_ps=4.4 d_model=2560 ...".
[[nodiscard]] QString parametersText(const Parameters &parameters);

} // namespace patchscale
