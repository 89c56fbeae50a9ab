// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace patchscale {

/// The shape of a decoder-only transformer, all of whose layers are alike.
struct ModelShape
{
    int width = 0;
    int layers = 0;
    int heads = 0;
    int kvHeads = 0;
    int headWidth = 0;
    int feedForwardWidth = 0;    ///< of one expert, where there are several
    int feedForwardMatrices = 2; ///< 3 where it is gated
    int experts = 1;
    int activeExperts = 1;
    int sharedExpertWidth = 0; ///< 0 where there is none
    int vocabulary = 0;
    bool isTied = false;        ///< no output layer beside the embedding
    qint64 otherParameters = 0; ///< norms, biases, learned positions
    std::optional<int> contextTokens;

    /// Those of the matrices of all layers, and of the routers of experts.
    [[nodiscard]] qint64 layerParameters() const { return layerParameters(experts); }
    /// Those of the embedding, and of the output layer where that is another.
    [[nodiscard]] qint64 embeddingParameters() const;
    [[nodiscard]] qint64 total() const;
    /// Those at work for a token.
    [[nodiscard]] qint64 active() const;

    bool operator==(const ModelShape &) const = default;

private:
    [[nodiscard]] qint64 layerParameters(int expertsCounted) const;
};

} // namespace patchscale
