// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/methods/accountingmethod.h"
#include "model/stack.h"

#include <array>

namespace patchscale {

/// What the original calculator and its kin have in common: each stack is counted in whole numbers per run,
/// contexts are truncated to whole tokens, encoder and decoder are one stack of local layers, and each has
/// half as many layers of cross-attention.
class WholeNumberMethod : public AccountingMethod
{
public:
    [[nodiscard]] Count count(const Parameters &parameters, TermList *terms) const final;
    [[nodiscard]] CrossAttentionLayers crossAttentionLayers(const Parameters &parameters) const final;
    [[nodiscard]] QString formula(Part part, TermKind kind) const final;
    [[nodiscard]] std::vector<Variable> variables(const Parameters &parameters, Part part) const final;

protected:
    /// FLOPs of one run by kind of term: embeddings, QKV, scores, projection, feed-forward, logits.
    using StackFlops = std::array<qint64, 6>;

    [[nodiscard]] virtual StackFlops stackFlops(const Stack &stack, qint64 context) const = 0;
    /// FLOPs per byte of cross-attention over a number of keys and values.
    [[nodiscard]] virtual double crossAttentionFlops(double layers, double keysValues, qint64 width) const;
    /// The formula of stackFlops() in the letters l, H, d, a (attention width), m (context), V, f; that of
    /// crossAttentionFlops() in l, d, n (keys and values).
    [[nodiscard]] virtual QString stackFormula(TermKind kind) const = 0;
    [[nodiscard]] virtual QString crossAttentionFormula() const;
};

} // namespace patchscale
