// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/methods/accountingmethod.h"
#include "model/accounting/term.h"

#include <vector>

namespace patchscale {

/// What a question is asked of: two models, and how their FLOPs are counted.
struct Case
{
    /// Parameters alone are counted by the default method.
    Case(const Parameters &counted = {}, const AccountingMethod &by = defaultMethod())
        : parameters(counted), method(&by)
    {}

    Parameters parameters;          ///< valid together
    const AccountingMethod *method; ///< never null; lives as long as the program

    bool operator==(const Case &) const = default;
};

/// The sums of a comparison in FLOPs per byte of one forward pass.
struct Sums
{
    double bpe;
    double bltGlobal;
    double bltLocal;     ///< local models and both cross-attentions
    double entropyModel; ///< 0 when it is off
    double bltTotal;
    double differencePercent; ///< 100 (BLT - BPE) / BPE: positive when BLT costs more

    /// Or as dear.
    [[nodiscard]] bool isBltCheaper() const { return bltTotal <= bpe; }
};

/// One immutable result: what was asked, every term, and the sums.
struct Comparison : Case, Sums
{
    TermList terms; ///< those of the method, then those of the entropy model if it is on

    [[nodiscard]] bool hasEntropyModel() const { return parameters.entropyModel != 0; }
};

/// Counts by the case's method; with the default one as the original calculator did, to the last bit. The
/// parameters have to be valid. Pure, allocates nothing, safe from any thread.
[[nodiscard]] Comparison compare(const Case &asked);
[[nodiscard]] inline Comparison compare(const Parameters &parameters, const AccountingMethod &method)
{
    return compare({parameters, method});
}

/// The same to the last bit without the terms, for those who compute many.
[[nodiscard]] Sums sumsOf(const Case &asked);

/// The same parameters by every method, in the order of accountingMethods().
[[nodiscard]] std::vector<Comparison> compareByEveryMethod(const Parameters &parameters);

} // namespace patchscale
