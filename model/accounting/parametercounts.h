// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/accounting/stack.h"

#include <QString>

namespace patchscale {

/// How many parameters the models have. The first four are what the sizes in the paper's names mean; the
/// others are left apart and never added silently.
struct ParameterCounts
{
    double bpe;
    double bltGlobal;
    double bltLocal; ///< local models and both cross-attentions
    double bltTotal;

    double bpeEmbedding;  ///< the output layer has as many
    double byteEmbedding; ///< the same
    double hashTables;    ///< BLT's tables of hashed byte n-grams
    double entropyModel;  ///< 0 when it is off
};

/// Parameters of the layers of a stack: l (4 d a + 2 d ff_ratio d).
[[nodiscard]] double stackParameters(const Stack &stack);

/// BLT paper (arXiv 2412.09871), section 4.8 for the hash tables: six of 500,000 entries.
[[nodiscard]] ParameterCounts parameterCounts(const Comparison &comparison);

/// What parameter counts leave apart, in a sentence.
[[nodiscard]] QString leftApartText(const ParameterCounts &counts);

} // namespace patchscale
