// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/modelfiles/configvalues.h"
#include "model/modelfiles/modelkinds.h"
#include "model/modelfiles/wholeformula.h"
#include "model/reading/error.h"

#include <QStringList>

#include <array>

namespace patchscale {

// What a config.json may say beside what its kind reads. An adversary of a count, not of a program: each is
// in a file that looks like a known one and is of another model.

/// A size that stands under another name than the kind's own, too, with another value.
[[nodiscard]] Failure contradictionOfNames(ConfigValues &config, const ModelKind &kind,
                                           const std::array<QStringList, sizeCount> &names,
                                           const Letters &letters);

/// The keys of norms, biases and experts that the kind knows nothing of.
[[nodiscard]] QStringList unusualKeys(const ConfigValues &config, const ModelKind &kind,
                                      const ModelKinds &kinds);

} // namespace patchscale
