// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/comparison.h"

#include "model/methods/realstack.h"

namespace patchscale {

Comparison compare(const Parameters &parameters, const AccountingMethod &method)
{
    const Count count = method.count(parameters);
    Comparison result{parameters, &method, count.terms, count.bpe, count.bltGlobal, count.bltLocal, 0, 0, 0};
    result.bltTotal = result.bltLocal + result.bltGlobal;
    if (result.hasEntropyModel()) {
        // As the BLT paper would count it, whatever counts the rest: once per byte.
        result.entropyModel = appendRealStack(result.terms, Part::EntropyModel, entropyStack(parameters),
                                              parameters.entropyNCtx);
        result.bltTotal += result.entropyModel;
    }
    result.differencePercent = (result.bltTotal - result.bpe) / result.bpe * 100;
    return result;
}

std::vector<Comparison> compareByEveryMethod(const Parameters &parameters)
{
    std::vector<Comparison> comparisons;
    for (const AccountingMethod *method : accountingMethods())
        comparisons.push_back(compare(parameters, *method));
    return comparisons;
}

} // namespace patchscale
