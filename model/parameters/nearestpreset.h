// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/preset.h"

namespace patchscale {

/// Whether the parameters have all that makes a model, whatever the rest is: BLT 8B with another patch size
/// is BLT 8B. Those are the values that it names, and the defaults of what else is BLT's shape and no slider;
/// context, tokenizer, entropy model and BPE's own shape are free.
[[nodiscard]] bool isOfModel(const Parameters &parameters, const Preset &model);

/// The model of the parameters, one that has all their values first; or none: then they are the person's own.
[[nodiscard]] const Preset *modelOf(const Parameters &parameters, const Presets &presets);
/// The model of whose global one the BPE model has the shape of its own, of those that name one; none if it
/// follows BLT or is as no other.
[[nodiscard]] const Preset *bpeShapeOf(const Parameters &parameters, const Presets &presets);
[[nodiscard]] const Preset *tokenizerOf(const Parameters &parameters, const Presets &presets);

/// The model to compare BLT with that the BPE model is; none if it is as no other.
[[nodiscard]] const Preset *bpeModelOf(const Parameters &parameters, const Presets &presets);
/// The model whose shape BLT's global model has; or none.
[[nodiscard]] const Preset *bltModelOf(const Parameters &parameters, const Presets &presets);

/// What of the presets most of the parameters are, if not all: a model of which a person has changed a value
/// or two is told from that model. Null where there is none so near.
struct Nearest
{
    const Preset *model = nullptr;    ///< the published BLT
    const Preset *bltModel = nullptr; ///< in its place, the model that BLT is built like
    const Preset *bpeShape = nullptr;
    const Preset *bpeModel = nullptr; ///< in its place, the whole BPE model
    const Preset *tokenizer = nullptr;
};
[[nodiscard]] Nearest nearestOf(const Parameters &parameters, const Presets &presets);
/// The parameters as they were before any was changed: those of the presets that are near, else the defaults.
[[nodiscard]] Parameters startOf(const Nearest &nearest, const Presets &presets);

} // namespace patchscale
