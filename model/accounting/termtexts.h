// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/breakdown.h"
#include "model/accounting/comparison.h"

#include <QString>

#include <array>

namespace patchscale {

inline constexpr std::array termKinds = {
    TermKind::Embeddings,  TermKind::AttentionQkv, TermKind::AttentionScores, TermKind::AttentionProjection,
    TermKind::FeedForward, TermKind::Logits,       TermKind::CrossAttention,
};

/// The names in files, the same in every language: "blt", "blt_global", "attention_qkv".
[[nodiscard]] QString barIdentifier(Bar bar);
[[nodiscard]] QString partIdentifier(Part part);
[[nodiscard]] QString termIdentifier(TermKind kind);

/// The names on screen.
[[nodiscard]] QString barName(Bar bar);
[[nodiscard]] QString partName(Part part);
[[nodiscard]] QString termName(TermKind kind);

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
