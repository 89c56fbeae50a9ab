// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/paper/figurelist.h"

namespace patchscale {

/// Models of 8B, trained with equal FLOPs.
void addTableOne(FigureList &figures);
/// Models of equal FLOPs per byte, of which sizes are printed and no shapes.
void addTableTwo(FigureList &figures);
/// Sizes of the published models.
void addTableTen(FigureList &figures);
/// The formulas, at the shape of the 2B model.
void addTableEleven(FigureList &figures);
/// What the text says.
void addClaims(FigureList &figures);

} // namespace patchscale
