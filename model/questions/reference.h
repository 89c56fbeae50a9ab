// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/answer.h"

#include <QString>

namespace patchscale {

/// What is laid over a chart, in a sentence: its name, its difference and where it breaks even.
[[nodiscard]] QString referenceSentence(const Reference &reference);

} // namespace patchscale
