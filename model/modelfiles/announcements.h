// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/modelfiles/configvalues.h"
#include "model/modelfiles/modelkinds.h"

namespace patchscale {

/// Why a model is not read; `what` says so in its file.
[[nodiscard]] Error refusal(Obstacle obstacle, const QString &what);

/// Whether a name is as a pattern with a star, for anything, at either end or at none.
[[nodiscard]] bool matchesPattern(const QString &name, const QString &pattern);

/// What an architecture announces that is none of a known kind, or nothing.
[[nodiscard]] Failure announcedBy(const QString &architecture, const ModelKinds &kinds);

/// What the type, the architectures or the keys of a config.json announce, or nothing.
[[nodiscard]] Failure announced(const ConfigValues &config, const QString &type, bool isKnown,
                                const ModelKinds &kinds);

} // namespace patchscale
