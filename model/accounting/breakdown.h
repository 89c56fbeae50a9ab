// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"

#include <QString>

#include <array>
#include <vector>

namespace patchscale {

enum class Bar { Bpe, Blt };

inline constexpr std::array bars = {Bar::Bpe, Bar::Blt};

/// One term of a bar in FLOPs per byte.
struct BreakdownTerm
{
    Bar bar;
    Part part;
    TermKind kind;
    double flopsPerByte;
    double sharePercent; ///< of its bar
};

/// The terms of both bars that are not 0, BPE first, each bar from the bottom up: by part, then by kind. The
/// terms of a bar, added up in this order, give the bar's value to the last bit or within one unit in the
/// last place: what rounding leaves over goes to the largest.
[[nodiscard]] std::vector<BreakdownTerm> breakdown(const Comparison &comparison);

/// BPE or BLT total, in FLOPs per byte.
[[nodiscard]] double barValue(const Comparison &comparison, Bar bar);

/// How often a part runs: once every so many bytes.
[[nodiscard]] double runsEveryBytes(const Parameters &parameters, Part part);

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
