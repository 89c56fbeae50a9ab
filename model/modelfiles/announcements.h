// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/modelfiles/configvalues.h"
#include "model/modelfiles/modelkinds.h"

namespace patchscale {

/// Why a model is not read; `what` says so in its file.
[[nodiscard]] Error refusal(Obstacle obstacle, const QString &what);

/// What the type or the keys of a config.json announce, or nothing.
[[nodiscard]] Failure announced(const ConfigValues &config, const QString &type, bool isKnown,
                                const ModelKinds &kinds);

} // namespace patchscale
