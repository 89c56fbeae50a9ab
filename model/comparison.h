// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters.h"

#include <array>

namespace patchscale {

/// A part of a model whose terms are counted together.
enum class Part { Bpe, BltGlobal, BltLocal, EncoderCrossAttention, DecoderCrossAttention };

/// What a term counts.
enum class TermKind {
    Embeddings,
    AttentionQkv,
    AttentionMask,
    AttentionProjection,
    FeedForward,
    Logits,
    CrossAttention,
};

/// One summand of a count, in FLOPs each time the part runs: once per token in Bpe, once per patch in
/// BltGlobal, once per byte elsewhere.
struct Term
{
    Part part;
    TermKind kind;
    double flops;
};

/// One immutable result: what was asked, every term, and the sums in FLOPs per byte of one forward pass.
struct Comparison
{
    Parameters parameters;
    std::array<Term, 20> terms; ///< six for each of three transformers, two cross-attentions
    double bpe;
    double bltGlobal;
    double bltLocal; ///< local transformer and both cross-attentions
    double bltTotal;
    double differencePercent; ///< 100 (BLT - BPE) / BPE: positive when BLT costs more
};

/// Counts as Kaplan et al. 2020 (arXiv 2001.08361, Table 1) do, and as the original calculator did, to the
/// last bit. The parameters have to be valid. Pure, allocates nothing, safe from any thread.
[[nodiscard]] Comparison compare(const Parameters &parameters);

} // namespace patchscale
