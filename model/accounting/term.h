// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace patchscale {

/// A part of a model whose terms are counted together.
enum class Part : std::uint8_t {
    Bpe,
    BltGlobal,
    BltLocal, ///< encoder and decoder in one, where a method does not tell them apart
    BltEncoder,
    BltDecoder,
    EncoderCrossAttention,
    DecoderCrossAttention,
    EntropyModel,
};

[[nodiscard]] constexpr bool isCrossAttention(Part part)
{
    return part == Part::EncoderCrossAttention || part == Part::DecoderCrossAttention;
}

/// What a term counts.
enum class TermKind : std::uint8_t {
    Embeddings,
    AttentionQkv,
    AttentionScores, ///< the mask of Kaplan et al.: what grows with the context
    AttentionProjection,
    FeedForward,
    Logits,
    CrossAttention,
};

/// One summand of a count, in FLOPs each time its part runs: see runsEveryBytes().
struct Term
{
    Part part;
    TermKind kind;
    double flops;
};

/// The terms of one comparison, in order. Holds as many as a method can have and allocates nothing.
class TermList
{
public:
    void append(const Term &term) { m_terms[m_size++] = term; }
    [[nodiscard]] std::span<const Term> span() const { return {m_terms.data(), m_size}; }
    [[nodiscard]] auto begin() const { return span().begin(); }
    [[nodiscard]] auto end() const { return span().end(); }
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    // Two stacks, an encoder, a decoder and the entropy model of six kinds each, two cross-attentions.
    std::array<Term, 5 * 6 + 2> m_terms;
    std::size_t m_size = 0;
};

} // namespace patchscale
