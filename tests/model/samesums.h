// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/model/bits.h"

#include "model/accounting/comparison.h"

/// Whether two sums are the same in every bit.
inline bool isSame(const patchscale::Sums &a, const patchscale::Sums &b)
{
    return bits(a.bpe) == bits(b.bpe) && bits(a.bltGlobal) == bits(b.bltGlobal) &&
           bits(a.bltLocal) == bits(b.bltLocal) && bits(a.entropyModel) == bits(b.entropyModel) &&
           bits(a.bltTotal) == bits(b.bltTotal) && bits(a.differencePercent) == bits(b.differencePercent);
}
