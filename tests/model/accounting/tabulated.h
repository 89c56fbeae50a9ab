// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/tables/accountingtables.h"

namespace patchscale::testing {

inline Table breakdownOf(const Comparison &comparison)
{
    return breakdownTable(comparison, breakdown(comparison));
}

inline Table methodsOf(const Comparison &comparison)
{
    return methodsTable(*comparison.method, compareByEveryMethod(comparison.parameters));
}

} // namespace patchscale::testing
