// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandline.h"

class QCommandLineParser;

namespace patchscale {

/// Takes the model of --model or --model-config for BPE or, as --as says, for both. A file that is read with
/// guesses tells them among the notices, and in Invocation::guessed.
[[nodiscard]] Failure readModel(const QCommandLineParser &parser, const Presets &presets,
                                Invocation &invocation);

} // namespace patchscale
