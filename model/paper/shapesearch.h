// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/paper/printedfigure.h"
#include "model/parameters/parameters.h"

#include <vector>

namespace patchscale {

/// How large a model is where the paper prints its size and not its shape.
struct ShapeQuestion
{
    enum class Model { Bpe, Blt };

    Model model;
    Parameters like;    ///< all but layers, heads and width of the BPE model or of BLT's global one; valid
    PrintedFigure size; ///< parameters without embeddings
};

struct FoundShape
{
    Parameters parameters;
    double flopsPerByte; ///< of the model in question, by the method `blt-paper`
};

/// Every shape of that size, to its last printed digit, whether or not it counts the cross-attentions: widths
/// in steps of 128, 32 to 160 of width for each layer, at most 48 layers, heads 128 wide. By width, then by
/// layers. Pure.
[[nodiscard]] std::vector<FoundShape> findShapes(const ShapeQuestion &question);

/// The shape whose FLOPs come nearest to some; null if there is none.
[[nodiscard]] const FoundShape *nearestShape(const std::vector<FoundShape> &shapes, double flopsPerByte);

} // namespace patchscale
