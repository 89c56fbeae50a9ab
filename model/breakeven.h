// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/methods/accountingmethods.h"
#include "model/parameters.h"

#include <optional>

namespace patchscale {

/// The smallest stop of the patch-size slider at which BLT costs no more than BPE, all other parameters
/// as given; none if BLT costs more at every stop.
[[nodiscard]] std::optional<double> breakEvenStop(const Parameters &parameters,
                                                  const AccountingMethod &method = defaultMethod());

} // namespace patchscale
