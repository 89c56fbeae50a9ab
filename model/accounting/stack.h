// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameters.h"

#include <QtGlobal>

namespace patchscale {

/// The shape of a decoder-only transformer.
struct Stack
{
    qint64 layers;
    qint64 heads;
    qint64 width;
    qint64 vocabulary; ///< 0 without an output layer
    qint64 ffRatio;

    /// Heads times their whole width: less than `width` where the heads do not divide it.
    [[nodiscard]] constexpr qint64 attentionWidth() const { return heads * (width / heads); }
};

[[nodiscard]] constexpr Stack bpeStack(const Parameters &p)
{
    return {p.bpeNLayers ? p.bpeNLayers : p.nLayers, p.bpeNHeads ? p.bpeNHeads : p.nHeads,
            p.bpeDModel ? p.bpeDModel : p.dModel, p.nVocab, p.ffRatio};
}

[[nodiscard]] constexpr Stack globalStack(const Parameters &p)
{
    return {p.nLayers, p.nHeads, p.dModel, 0, p.ffRatio};
}

/// Encoder and decoder in one.
[[nodiscard]] constexpr Stack localStack(const Parameters &p)
{
    return {p.localNLayers, p.localNHeads, p.localDModel, p.localNVocab, p.ffRatio};
}

[[nodiscard]] constexpr Stack encoderStack(const Parameters &p)
{
    return {p.localEncoderLayers, p.localNHeads, p.localDModel, 0, p.ffRatio};
}

[[nodiscard]] constexpr Stack decoderStack(const Parameters &p)
{
    return {p.localNLayers - p.localEncoderLayers, p.localNHeads, p.localDModel, p.localNVocab, p.ffRatio};
}

/// Its heads are not published; one head makes the attention as wide as the model.
[[nodiscard]] constexpr Stack entropyStack(const Parameters &p)
{
    return {p.entropyNLayers, 1, p.entropyDModel, p.entropyNVocab, p.ffRatio};
}

} // namespace patchscale
