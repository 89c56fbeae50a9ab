// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"

#include <QString>

namespace patchscale {

/// How a term is computed, per byte: an expression of + - * / and parentheses that any spreadsheet takes.
struct TermFormula
{
    QString inLetters; ///< "(2*l*m*a)/b"
    QString inNumbers; ///< "(2*26*1861*2560)/4.4"
    QString legend;    ///< what each letter means: "l layers, m context, ..."
};

/// The formula of a term of a comparison; empty for a term that its method leaves out.
[[nodiscard]] TermFormula termFormula(const Comparison &comparison, Part part, TermKind kind);

} // namespace patchscale
