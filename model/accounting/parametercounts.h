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

    /// What has to be kept in memory: layers, embedding and output layer.
    [[nodiscard]] double bpeStored() const { return bpe + 2 * bpeEmbedding; }
    /// The same with the hash tables, and the entropy model where it is on.
    [[nodiscard]] double bltStored() const
    {
        return bltTotal + 2 * byteEmbedding + hashTables + entropyModel;
    }
};

/// Parameters of the layers of a stack: l (4 d a + 2 d ff_ratio d).
[[nodiscard]] double stackParameters(const Stack &stack);

/// BLT paper (arXiv 2412.09871), section 4.8 for the hash tables: six of 500,000 entries.
[[nodiscard]] ParameterCounts parameterCounts(const Comparison &comparison);

/// What parameter counts leave apart, and what of it takes memory alone, in sentences.
[[nodiscard]] QString leftApartText(const ParameterCounts &counts);

/// What of BLT's parameters to store takes memory alone, in a sentence beside their count.
[[nodiscard]] QString hashTableSentence(const ParameterCounts &counts);

} // namespace patchscale
