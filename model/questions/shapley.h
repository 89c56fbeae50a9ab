// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace patchscale {

/// What some players come to together; a bit for each of them.
using Game = std::function<double(std::uint32_t players)>;

/// More would take too long.
inline constexpr std::size_t mostPlayers = 12;

/// Each player's part in what all come to: what it adds when it joins, on average over all orders in which
/// they can join (Shapley 1953). The parts add up to the game of all less that of none, to rounding. Asks the
/// game 2^players times, each set once.
[[nodiscard]] std::vector<double> shapleyValues(std::size_t players, const Game &game);

} // namespace patchscale
