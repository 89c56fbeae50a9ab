// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/methods/accountingmethod.h"

namespace patchscale {

/// The BLT paper's own method: Pagnoni et al. 2024 (arXiv 2412.09871, section 4.5). Encoder and decoder are
/// told apart, masks are causal, embeddings cost nothing, and nothing is truncated.
class BltPaperMethod final : public AccountingMethod
{
public:
    BltPaperMethod();

    [[nodiscard]] Count count(const Parameters &parameters, TermList *terms) const override;
    [[nodiscard]] CrossAttentionLayers crossAttentionLayers(const Parameters &parameters) const override;
    [[nodiscard]] QString formula(const Parameters &parameters, Part part, TermKind kind) const override;
    [[nodiscard]] std::vector<Variable> variables(const Parameters &parameters, Part part) const override;
};

/// Queries that the local models make for each patch: ceil(d_model / local_d_model) (paper, Table 10).
[[nodiscard]] int queriesPerPatch(const Parameters &parameters);

} // namespace patchscale
