// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/methods/accountingmethod.h"
#include "model/accounting/stack.h"

#include <array>

namespace patchscale {

/// What one of the methods of whole numbers counts.
struct WholeNumberCount
{
    /// FLOPs of one run by kind of term: embeddings, QKV, scores, projection, feed-forward, logits.
    using StackFlops = std::array<qint64, 6>;
    struct Stacks
    {
        StackFlops bpe;
        StackFlops bltGlobal;
        StackFlops bltLocal;
    };

    Stacks (*stacks)(const Parameters &parameters); ///< countStacks() of how one is counted
    /// The formulas of these, of a stack of the original shape, in the letters l, H, d, a (attention width),
    /// m (context), V, f, and that of cross-attention in l, d, n (keys and values); empty for what is left
    /// out.
    std::array<const char *, 7> formulas;
    /// FLOPs of a layer of cross-attention: for the square of its width, and for each key and value times its
    /// width.
    double perSquare;
    double perKey;
};

/// The context in units of `bytesPerUnit`: the fraction of the rounded quotient is dropped.
[[nodiscard]] inline qint64 contextUnits(int bytes, double bytesPerUnit)
{
    return static_cast<qint64>(bytes / bytesPerUnit);
}

/// Counts the three stacks in one go: what is known of each beforehand need not be computed.
template<WholeNumberCount::StackFlops (*flops)(const Stack &stack, qint64 context)>
WholeNumberCount::Stacks countStacks(const Parameters &p)
{
    return {flops(bpeStack(p), contextUnits(p.nCtxBase, p.bpePs)),
            flops(globalStack(p), contextUnits(p.nCtxBase, p.bltPs)), flops(localStack(p), p.localNCtx)};
}

/// What the original calculator and its kin have in common: each stack is counted in whole numbers per run,
/// contexts are truncated to whole tokens, encoder and decoder are one stack of local layers, and each has
/// half as many layers of cross-attention.
class WholeNumberMethod final : public AccountingMethod
{
public:
    WholeNumberMethod(const MethodNames &names, const WholeNumberCount &count);

    [[nodiscard]] Count count(const Parameters &parameters, TermList *terms) const override;
    [[nodiscard]] CrossAttentionLayers crossAttentionLayers(const Parameters &parameters) const override;
    [[nodiscard]] QString formula(const Parameters &parameters, Part part, TermKind kind) const override;
    [[nodiscard]] std::vector<Variable> variables(const Parameters &parameters, Part part) const override;

private:
    WholeNumberCount m_count;
};

} // namespace patchscale
