// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"

#include <algorithm>
#include <cmath>

/// The FLOPs of a term each time its part runs; NaN for one that is not in the comparison.
inline double termOf(const patchscale::Comparison &comparison, patchscale::Part part,
                     patchscale::TermKind kind)
{
    const auto found =
        std::find_if(comparison.terms.begin(), comparison.terms.end(),
                     [&](const patchscale::Term &term) { return term.part == part && term.kind == kind; });
    return found == comparison.terms.end() ? std::nan("") : found->flops;
}

inline double sumOf(const patchscale::Comparison &comparison, patchscale::Part part)
{
    double sum = 0;
    for (const patchscale::Term &term : comparison.terms)
        if (term.part == part)
            sum += term.flops;
    return sum;
}
