// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/comparison.h"

#include "model/accounting/stack.h"

namespace patchscale {
namespace {

Sums count(const Case &asked, TermList *terms)
{
    const Parameters &parameters = asked.parameters;
    const Count count = asked.method->count(parameters, terms);
    Sums sums{count.bpe, count.bltGlobal, count.bltLocal, 0, count.bltLocal + count.bltGlobal, 0};
    if (parameters.entropyModel != 0) {
        // As the BLT paper would count it, whatever counts the rest: once per byte.
        sums.entropyModel =
            countRealStack(terms, Part::EntropyModel,
                           {entropyStack(parameters), static_cast<double>(parameters.entropyNCtx)});
        sums.bltTotal += sums.entropyModel;
    }
    sums.differencePercent = (sums.bltTotal - sums.bpe) / sums.bpe * 100;
    return sums;
}

} // namespace

Comparison compare(const Case &asked)
{
    Comparison result{asked, {}, {}};
    static_cast<Sums &>(result) = count(asked, &result.terms);
    return result;
}

Sums sumsOf(const Case &asked)
{
    return count(asked, nullptr);
}

std::vector<Comparison> compareByEveryMethod(const Parameters &parameters)
{
    std::vector<Comparison> comparisons;
    for (const AccountingMethod *method : accountingMethods())
        comparisons.push_back(compare(parameters, *method));
    return comparisons;
}

} // namespace patchscale
