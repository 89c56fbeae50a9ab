// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/accounting/stack.h"

#include <QString>

namespace patchscale {

/// How many parameters the models have, in whole numbers, exactly. The first four are what the sizes in the
/// paper's names mean; the others are left apart and never added silently.
struct ParameterCounts
{
    qint64 bpe;
    qint64 bltGlobal;
    qint64 bltLocal; ///< local models and both cross-attentions
    qint64 bltTotal;

    qint64 bpeAtWork; ///< those of `bpe` that work for a token: all but the experts that do not
    qint64 bltGlobalAtWork;

    qint64 bpeEmbedding;
    qint64 bpeOutput;     ///< 0 where the output layer is the embedding table
    qint64 bpeOther;      ///< norms, biases, positions
    qint64 byteEmbedding; ///< the output layer has as many
    qint64 hashTables;    ///< BLT's tables of hashed byte n-grams
    qint64 entropyModel;  ///< 0 when it is off

    [[nodiscard]] qint64 bltAtWork() const { return bltLocal + bltGlobalAtWork; }
    /// What has to be kept in memory: layers, embedding and output layer, and the rest.
    [[nodiscard]] qint64 bpeStored() const { return bpe + bpeEmbedding + bpeOutput + bpeOther; }
    /// The same with the hash tables, and the entropy model where it is on.
    [[nodiscard]] qint64 bltStored() const
    {
        return bltTotal + 2 * byteEmbedding + hashTables + entropyModel;
    }
};

/// Parameters of the layers of a stack: l (2 d a + 2 d b + M d (f E + f')), and of the router where there are
/// experts to choose from; a and b are the widths of all queries and of all keys.
[[nodiscard]] qint64 stackParameters(const Stack &stack);
/// Those of them that work for a token.
[[nodiscard]] qint64 stackParametersAtWork(const Stack &stack);

/// BLT paper (arXiv 2412.09871), section 4.8 for the hash tables: six of 500,000 entries.
[[nodiscard]] ParameterCounts parameterCounts(const Comparison &comparison);

/// What parameter counts leave apart, and what of it takes memory alone, in sentences.
[[nodiscard]] QString leftApartText(const ParameterCounts &counts);

/// What of BLT's parameters to store takes memory alone, in a sentence beside their count.
[[nodiscard]] QString hashTableSentence(const ParameterCounts &counts);

} // namespace patchscale
