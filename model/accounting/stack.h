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

/// The formula of its terms in the letters l, d, a, m, V, f.
[[nodiscard]] QString realStackFormula(TermKind kind);

/// What the letters l, H, d, a, m, V, f stand for in the formulas of any stack.
[[nodiscard]] std::vector<Variable> stackVariables(const StackInContext &stack);

/// FLOPs of X(l, d, m, r): a stack of cross-attention with `r` keys for each query.
[[nodiscard]] double realCrossAttention(double layers, double width, double context, double keysPerQuery);

} // namespace patchscale
