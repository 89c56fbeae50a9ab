// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/paper/papercheck.h"

#include <algorithm>

/// The figure of a model and a quantity, or null.
[[nodiscard]] inline const patchscale::PaperFigure *
findFigure(const std::vector<patchscale::PaperFigure> &figures, const QString &model, const QString &quantity)
{
    const auto found =
        std::find_if(figures.begin(), figures.end(), [&](const patchscale::PaperFigure &figure) {
            return figure.model == model && figure.quantity == quantity;
        });
    return found == figures.end() ? nullptr : &*found;
}
