// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace patchscale {

// Parts of a total that are each rounded may add up to another one: 2.21 and 0.39 beside 2.59. Written with
// enough digits they do not, and each is still the number that is nearest.

/// How many digits more than usual parts of FLOPs need, so that what is written of them adds up to what is
/// written of their total.
[[nodiscard]] int moreDigitsOfFlops(std::span<const double> parts, double total);
/// The same of numbers of parameters.
[[nodiscard]] int moreDigitsOfCounts(std::span<const double> parts, double total);
/// The same of shares in percent, which add up to 100.0.
[[nodiscard]] int moreDigitsOfShares(std::span<const double> shares);

} // namespace patchscale
