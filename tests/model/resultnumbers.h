// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/tables/accountingtables.h"

#include <vector>

namespace patchscale::testing {

/// The sums in the order of files.
inline std::vector<double> resultNumbers(const Sums &sums)
{
    Row cells;
    addResults(cells, sums);
    std::vector<double> numbers;
    for (const Cell &cell : cells)
        numbers.push_back(*cell.number());
    return numbers;
}

} // namespace patchscale::testing
