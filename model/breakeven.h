// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/methods/accountingmethods.h"
#include "model/parameters.h"

#include <optional>

namespace patchscale {

/// Where on the range of patch sizes BLT costs no more than BPE, all other parameters as given.
struct BreakEven
{
    enum class Outcome {
        At,         ///< from `patchSize` on
        Everywhere, ///< at every patch size
        Never,      ///< at none
    };

    Outcome outcome;
    double patchSize; ///< bytes, a whole number of hundredths; the smallest (Everywhere) or largest (Never)

    bool operator==(const BreakEven &) const = default;
};

/// To a hundredth of a byte, by bisection: a larger patch never makes BLT dearer.
[[nodiscard]] BreakEven breakEven(const Parameters &parameters,
                                  const AccountingMethod &method = defaultMethod());

/// The patch size itself, as closely as a double tells; none where BLT is cheaper everywhere or nowhere.
[[nodiscard]] std::optional<double> exactBreakEven(const Parameters &parameters,
                                                   const AccountingMethod &method);

/// The smallest stop of the patch-size slider at which BLT costs no more than BPE, all other parameters
/// as given; none if BLT costs more at every stop.
[[nodiscard]] std::optional<double> breakEvenStop(const Parameters &parameters,
                                                  const AccountingMethod &method = defaultMethod());

} // namespace patchscale
