// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/methods/accountingmethods.h"
#include "model/numbertable.h"
#include "model/sweepsteps.h"

namespace patchscale {

/// The value of the parameter that is swept, then the sums there.
[[nodiscard]] NumberTable sweepTable(const Parameters &parameters, const AccountingMethod &method,
                                     const SweepSteps &steps);

/// The sums at every position of the sliders for patch size and model dimension, patch size outermost.
[[nodiscard]] NumberTable mapTable(const Parameters &parameters, const AccountingMethod &method);

} // namespace patchscale
