// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/methods/accountingmethod.h"
#include "model/accounting/term.h"
#include "model/parameters/parameters.h"

#include <QString>
#include <QtGlobal>

#include <vector>

namespace patchscale {

/// The shape of a decoder-only transformer.
struct Stack
{
    qint64 layers;
    qint64 heads;
    qint64 width;
    qint64 vocabulary; ///< 0 without an output layer
    qint64 ffRatio;
    // 0 where they follow from those above.
    int keyValueHeads = 0;
    int ownHeadWidth = 0;
    int ownFeedForwardWidth = 0;

    int matrices = 2; ///< of a feed-forward layer
    int experts = 1;
    int activeExperts = 1;
    int sharedExpertWidth = 0;

    [[nodiscard]] constexpr qint64 headWidth() const
    {
        // Both fit, and a long division takes several times as long.
        return ownHeadWidth ? ownHeadWidth : static_cast<qint32>(width) / static_cast<qint32>(heads);
    }
    /// Of all queries. Heads times their whole width: less than `width` where the heads do not divide it.
    [[nodiscard]] constexpr qint64 attentionWidth() const { return heads * headWidth(); }
    /// Of all keys, and of all values.
    [[nodiscard]] constexpr qint64 keyValueWidth() const
    {
        return (keyValueHeads ? keyValueHeads : heads) * headWidth();
    }
    [[nodiscard]] constexpr qint64 feedForwardWidth() const
    {
        return ownFeedForwardWidth ? ownFeedForwardWidth : ffRatio * width;
    }
    /// Of the feed-forward networks that work for a token, side by side.
    [[nodiscard]] constexpr qint64 activeFeedForwardWidth() const
    {
        return feedForwardWidth() * activeExperts + sharedExpertWidth;
    }
    /// Of what chooses the experts, in a layer.
    [[nodiscard]] constexpr qint64 routerParameters() const { return experts > 1 ? width * experts : 0; }
};

[[nodiscard]] constexpr Stack bpeStack(const Parameters &p)
{
    const auto ownOr = [](int own, int followed) { return own ? own : followed; };
    return {.layers = ownOr(p.bpeNLayers, p.nLayers),
            .heads = ownOr(p.bpeNHeads, p.nHeads),
            .width = ownOr(p.bpeDModel, p.dModel),
            .vocabulary = p.nVocab,
            .ffRatio = p.ffRatio,
            .keyValueHeads = ownOr(p.bpeNKvHeads, p.nKvHeads),
            .ownHeadWidth = ownOr(p.bpeHeadDim, p.headDim),
            .ownFeedForwardWidth = ownOr(p.bpeDFf, p.dFf),
            .matrices = ownOr(p.bpeFfMatrices, p.ffMatrices),
            .experts = ownOr(p.bpeNExperts, p.nExperts),
            .activeExperts = ownOr(p.bpeNActiveExperts, p.nActiveExperts),
            .sharedExpertWidth = p.bpeDFfShared < 0 ? 0 : ownOr(p.bpeDFfShared, p.dFfShared)};
}

[[nodiscard]] constexpr Stack globalStack(const Parameters &p)
{
    return {.layers = p.nLayers,
            .heads = p.nHeads,
            .width = p.dModel,
            .vocabulary = 0,
            .ffRatio = p.ffRatio,
            .keyValueHeads = p.nKvHeads,
            .ownHeadWidth = p.headDim,
            .ownFeedForwardWidth = p.dFf,
            .matrices = p.ffMatrices,
            .experts = p.nExperts,
            .activeExperts = p.nActiveExperts,
            .sharedExpertWidth = p.dFfShared};
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

/// A stack and how far it looks back, in what it reads.
struct StackInContext
{
    Stack stack;
    double context;
};

/// T(l, d, m, V) of the BLT paper (arXiv 2412.09871, section 4.5 and appendix) in FLOPs per run: a
/// transformer whose embeddings are look-ups and cost nothing, with a causal mask over its
/// context. Appends its terms unless `terms` is null.
double countRealStack(TermList *terms, Part part, const StackInContext &stack);

/// The formula of a term of it in the letters of stackVariables().
[[nodiscard]] QString realStackFormula(const Stack &stack, TermKind kind);

/// The formula of its feed-forward layers where they are not simply two matrices of ff_ratio times the width;
/// else empty.
[[nodiscard]] QString gatedFeedForwardFormula(const Stack &stack);

/// What the letters in the formulas of any stack stand for.
[[nodiscard]] std::vector<Variable> stackVariables(const StackInContext &stack);

/// FLOPs of X(l, d, m, r): a stack of cross-attention with `r` keys for each query.
[[nodiscard]] double realCrossAttention(double layers, double width, double context, double keysPerQuery);

} // namespace patchscale
