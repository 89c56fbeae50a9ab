// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/modelshape.h"

namespace patchscale {

// What the ranges of the parameters let pass stays below 2^62 in every step.

qint64 ModelShape::layerParameters(int expertsCounted) const
{
    const qint64 d = width;
    const qint64 queries = qint64(heads) * headWidth;
    const qint64 keys = qint64(kvHeads) * headWidth;
    const qint64 inner = qint64(feedForwardWidth) * expertsCounted + sharedExpertWidth;
    const qint64 router = experts > 1 ? d * experts : 0;
    return layers * (2 * d * (queries + keys) + feedForwardMatrices * d * inner + router);
}

qint64 ModelShape::embeddingParameters() const
{
    return qint64(vocabulary) * width * (isTied ? 1 : 2);
}

qint64 ModelShape::total() const
{
    return layerParameters(experts) + embeddingParameters() + otherParameters;
}

qint64 ModelShape::active() const
{
    return layerParameters(activeExperts) + embeddingParameters() + otherParameters;
}

} // namespace patchscale
