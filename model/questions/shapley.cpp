// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/shapley.h"

#include <bit>

namespace patchscale {
namespace {

/// By how many have joined before: the share of all orders in which a player joins right after these.
std::vector<double> sharesOfOrders(std::size_t players)
{
    std::vector<double> shares;
    double choices = 1; // of so many among the others
    for (std::size_t before = 0; before < players; ++before) {
        shares.push_back(1 / (static_cast<double>(players) * choices));
        choices *= static_cast<double>(players - 1 - before) / static_cast<double>(before + 1);
    }
    return shares;
}

} // namespace

std::vector<double> shapleyValues(std::size_t players, const Game &game)
{
    const std::vector<double> shares = sharesOfOrders(players);
    const std::uint32_t sets = std::uint32_t(1) << players;
    std::vector<double> worth(sets);
    for (std::uint32_t set = 0; set < sets; ++set)
        worth[set] = game(set);
    std::vector<double> values(players);
    for (std::size_t player = 0; player < players; ++player) {
        const std::uint32_t bit = std::uint32_t(1) << player;
        for (std::uint32_t set = 0; set < sets; ++set)
            if ((set & bit) == 0)
                values[player] +=
                    shares[static_cast<std::size_t>(std::popcount(set))] * (worth[set | bit] - worth[set]);
    }
    return values;
}

} // namespace patchscale
