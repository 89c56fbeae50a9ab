// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/methods/accountingmethod.h"
#include "model/stack.h"
#include "model/term.h"

#include <QString>

#include <vector>

namespace patchscale {

/// T(l, d, m, V) of the BLT paper (arXiv 2412.09871, section 4.5 and appendix) in FLOPs per run: a
/// transformer whose embeddings are look-ups and cost nothing, with a causal mask over a context of
/// `context`. Appends its terms unless `terms` is null.
double countRealStack(TermList *terms, Part part, const Stack &stack, double context);

/// The formula of its terms in the letters l, d, a, m, V, f.
[[nodiscard]] QString realStackFormula(TermKind kind);

/// What the letters of realStackFormula() stand for.
[[nodiscard]] std::vector<Variable> realStackVariables(const Stack &stack, double context);

/// FLOPs of X(l, d, m, r): a stack of cross-attention with `r` keys for each query.
[[nodiscard]] double realCrossAttention(double layers, double width, double context, double keysPerQuery);

} // namespace patchscale
