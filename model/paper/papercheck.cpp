// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paper/papercheck.h"

#include "model/paper/papertables.h"

#include <algorithm>

namespace patchscale {

std::vector<PaperFigure> checkPaper(const Presets &presets)
{
    FigureList figures(presets);
    addTableOne(figures);
    addTableTwo(figures);
    addTableTen(figures);
    addTableEleven(figures);
    addClaims(figures);
    return figures.takeAll();
}

bool areAsExpected(const std::vector<PaperFigure> &figures)
{
    return std::all_of(figures.begin(), figures.end(),
                       [](const PaperFigure &figure) { return figure.isExpected; });
}

} // namespace patchscale
