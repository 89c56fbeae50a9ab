// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/breakdown.h"

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

} // namespace patchscale
