// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/paper/paperfigure.h"
#include "model/parameters/preset.h"
#include "model/tables/table.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace patchscale {

/// Computes what the paper prints from the presets, with the method `blt-paper`. What would need a preset
/// that is missing cannot be computed, and is not as expected.
[[nodiscard]] std::vector<PaperFigure> checkPaper(const Presets &presets);

/// Whether all come out as is expected of them, whether that is as printed or not.
[[nodiscard]] bool areAsExpected(const std::vector<PaperFigure> &figures);

/// What the figures come down to, in a sentence or two.
[[nodiscard]] QString paperConclusion(const std::vector<PaperFigure> &figures);

/// The figures beside the program's own, a row each.
[[nodiscard]] Table paperTable(const std::vector<PaperFigure> &figures);

/// The figures for a person at a terminal of 80 columns: a line each, by where they are printed, with what is
/// said of them below; and what it comes down to. UTF-8.
[[nodiscard]] QByteArray paperCheckText(const std::vector<PaperFigure> &figures);

} // namespace patchscale
