// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/methods/accountingmethod.h"

namespace patchscale {

/// The paper's own way to count, which its figures are held against.
[[nodiscard]] inline const AccountingMethod &paperMethod()
{
    return *findMethod(u"blt-paper");
}

} // namespace patchscale
