// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/papercheck.h"

#include <QByteArray>

namespace patchscale {

/// "agrees", "differs" or "not reproduced".
[[nodiscard]] QString outcomeName(PaperFigure::Outcome outcome);

/// What the figures come down to, in a sentence.
[[nodiscard]] QString paperConclusion(const std::vector<PaperFigure> &figures);

/// The figures for a person at a terminal, a line each, with what does not agree explained, and what it
/// comes down to. UTF-8.
[[nodiscard]] QByteArray paperCheckText(const std::vector<PaperFigure> &figures);

} // namespace patchscale
