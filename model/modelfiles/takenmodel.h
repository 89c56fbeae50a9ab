// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/modelfiles/modelreading.h"
#include "model/parameters/preset.h"
#include "model/tables/table.h"

namespace patchscale {

/// A model that was read, as one to compare BLT with: every value of a BPE model is its own.
[[nodiscard]] Preset presetOf(const ModelReading &model);

/// How many parameters the model has, and of what kind it is, in a sentence.
[[nodiscard]] QString countSentence(const ModelReading &model);

/// A row for each thing that was found out: what it is, and whether it was read, implied or guessed.
[[nodiscard]] Table findingsTable(const ModelReading &model);

} // namespace patchscale
