// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/tables/table.h"

#include <QString>

namespace patchscale {

/// The sentence, and the verdict on the comparison beneath it.
[[nodiscard]] QString breakEvenWords(const Comparison &comparison);

/// A record of the break-even patch size and the verdict on the comparison.
[[nodiscard]] Table breakEvenTable(const Comparison &comparison);

/// Where BLT breaks even at some model dimensions, and the difference there at the current patch size.
[[nodiscard]] Table breakEvenByWidth(const Comparison &comparison);

} // namespace patchscale
