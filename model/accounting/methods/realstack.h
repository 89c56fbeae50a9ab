// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/methods/accountingmethod.h"
#include "model/accounting/stack.h"
#include "model/accounting/term.h"

#include <QString>

#include <vector>

namespace patchscale {

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
