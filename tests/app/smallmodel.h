// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <array>
#include <vector>

// A model that is small enough to be counted by hand. Its quotients are exact in binary, so that what is
// worked out here is met in every bit.
//
// BPE and BLT global: l = 3 layers, H = 8 heads, d = 512; 1024 bytes are m = 128 tokens and 256 patches.
// BLT local: 4 layers, 1 of the encoder and 3 of the decoder; H = 4, h = 64, w = 128; V = 256.
// k = 512 / 64 = 8 queries for each patch of p = 4 bytes. The heads divide the widths, so a = d.

[[nodiscard]] inline QStringList smallModel()
{
    return QStringLiteral("--blt-ps 4 --d-model 512 --local-n-layers 4 --set bpe_ps=8 --set n_layers=3 "
                          "--set n_heads=8 --set n_vocab=1000 --set n_ctx_base=1024 --set local_d_model=64 "
                          "--set local_n_heads=4 --set local_n_ctx=128")
        .split(u' ');
}

inline constexpr std::array allMethods = {"openai", "blt-paper", "deepmind", "2n"};

/// A term of the small model in FLOPs per byte, as a breakdown names it.
struct HandTerm
{
    QByteArray bar;
    QByteArray part;
    QByteArray term;
    double flopsPerByte;
};

/// What the terms of the small model add up to.
struct HandCount
{
    double bpe;
    double bltGlobal;
    double bltLocal;
};

/// Kaplan et al. The decoder looks at 128 / 4 = 32 patches, and each cross-attention has 4 / 2 layers.
[[nodiscard]] inline std::vector<HandTerm> openAiTerms()
{
    return {{"bpe", "bpe", "embeddings", 4 * 512 / 8.0},
            {"bpe", "bpe", "attention_qkv", 2 * 3 * 512 * 3 * 512 / 8.0},
            {"bpe", "bpe", "attention_scores", 2 * 3 * 128 * 512 / 8.0},
            {"bpe", "bpe", "attention_projection", 2 * 3 * 512 * 512 / 8.0},
            {"bpe", "bpe", "feed_forward", 2 * 3 * 2 * 512 * (4 * 512) / 8.0},
            {"bpe", "bpe", "logits", 2 * 512 * 1000 / 8.0},
            {"blt", "blt_global", "embeddings", 4 * 512 / 4.0},
            {"blt", "blt_global", "attention_qkv", 2 * 3 * 512 * 3 * 512 / 4.0},
            {"blt", "blt_global", "attention_scores", 2 * 3 * 256 * 512 / 4.0},
            {"blt", "blt_global", "attention_projection", 2 * 3 * 512 * 512 / 4.0},
            {"blt", "blt_global", "feed_forward", 2 * 3 * 2 * 512 * (4 * 512) / 4.0},
            {"blt", "blt_local", "embeddings", 4 * 64},
            {"blt", "blt_local", "attention_qkv", 2 * 4 * 64 * 3 * 64},
            {"blt", "blt_local", "attention_scores", 2 * 4 * 128 * 64},
            {"blt", "blt_local", "attention_projection", 2 * 4 * 64 * 64},
            {"blt", "blt_local", "feed_forward", 2 * 4 * 2 * 64 * (4 * 64)},
            {"blt", "blt_local", "logits", 2 * 64 * 256},
            {"blt", "encoder_cross_attention", "cross_attention", 2 * (8 * 64 * 64 + 4 * 128 * 64)},
            {"blt", "decoder_cross_attention", "cross_attention", 2 * (8 * 64 * 64 + 4 * 32 * 64)}};
}

/// Pagnoni et al. QKVO(l, d, 1) = 8 l d^2, of which 6 l d^2 are the query, key and value.
/// p / k = 4 / 8 keys for each query of the encoder, which makes 8 / 4 queries per byte; k / p = 2 keys for
/// each query of the decoder.
[[nodiscard]] inline std::vector<HandTerm> bltPaperTerms()
{
    return {{"bpe", "bpe", "attention_qkv", 6 * 3 * 512 * 512 / 8.0},
            {"bpe", "bpe", "attention_scores", 4 * 3 * 512 * (128 + 1) / 2.0 / 8},
            {"bpe", "bpe", "attention_projection", 2 * 3 * 512 * 512 / 8.0},
            {"bpe", "bpe", "feed_forward", 2 * 3 * 2 * 512 * (4 * 512) / 8.0},
            {"bpe", "bpe", "logits", 2 * 512 * 1000 / 8.0},
            {"blt", "blt_global", "attention_qkv", 6 * 3 * 512 * 512 / 4.0},
            {"blt", "blt_global", "attention_scores", 4 * 3 * 512 * (256 + 1) / 2.0 / 4},
            {"blt", "blt_global", "attention_projection", 2 * 3 * 512 * 512 / 4.0},
            {"blt", "blt_global", "feed_forward", 2 * 3 * 2 * 512 * (4 * 512) / 4.0},
            {"blt", "blt_encoder", "attention_qkv", 6 * 1 * 64 * 64},
            {"blt", "blt_encoder", "attention_scores", 4 * 1 * 64 * (128 + 1) / 2.0},
            {"blt", "blt_encoder", "attention_projection", 2 * 1 * 64 * 64},
            {"blt", "blt_encoder", "feed_forward", 2 * 1 * 2 * 64 * (4 * 64)},
            {"blt", "blt_decoder", "attention_qkv", 6 * 3 * 64 * 64},
            {"blt", "blt_decoder", "attention_scores", 4 * 3 * 64 * (128 + 1) / 2.0},
            {"blt", "blt_decoder", "attention_projection", 2 * 3 * 64 * 64},
            {"blt", "blt_decoder", "feed_forward", 2 * 3 * 2 * 64 * (4 * 64)},
            {"blt", "blt_decoder", "logits", 2 * 64 * 256},
            {"blt", "encoder_cross_attention", "cross_attention",
             (4 * 1 * 64 * (4 + 1) / 2.0 + (2 * 0.5 + 2) * 2 * 1 * 64 * 64) * 2},
            {"blt", "decoder_cross_attention", "cross_attention",
             4 * 3 * 64 * (8 + 1) / 2.0 + (2 * 2 + 2) * 2 * 3 * 64 * 64}};
}

/// Hoffmann et al.; cross-attention as Kaplan et al.
[[nodiscard]] inline std::vector<HandTerm> deepMindTerms()
{
    return {
        {"bpe", "bpe", "embeddings", 2 * 1000 * 512 / 8.0},
        {"bpe", "bpe", "attention_qkv", 3 * 6 * 512 * 512 / 8.0},
        {"bpe", "bpe", "attention_scores", 3 * (2 * 128 * 512 + 3 * 8 * 128 + 2 * 128 * 512) / 8.0},
        {"bpe", "bpe", "attention_projection", 3 * 2 * 512 * 512 / 8.0},
        {"bpe", "bpe", "feed_forward", 3 * 4 * 512 * (4 * 512) / 8.0},
        {"bpe", "bpe", "logits", 2 * 512 * 1000 / 8.0},
        {"blt", "blt_global", "attention_qkv", 3 * 6 * 512 * 512 / 4.0},
        {"blt", "blt_global", "attention_scores", 3 * (2 * 256 * 512 + 3 * 8 * 256 + 2 * 256 * 512) / 4.0},
        {"blt", "blt_global", "attention_projection", 3 * 2 * 512 * 512 / 4.0},
        {"blt", "blt_global", "feed_forward", 3 * 4 * 512 * (4 * 512) / 4.0},
        {"blt", "blt_local", "embeddings", 2 * 256 * 64},
        {"blt", "blt_local", "attention_qkv", 4 * 6 * 64 * 64},
        {"blt", "blt_local", "attention_scores", 4 * (2 * 128 * 64 + 3 * 4 * 128 + 2 * 128 * 64)},
        {"blt", "blt_local", "attention_projection", 4 * 2 * 64 * 64},
        {"blt", "blt_local", "feed_forward", 4 * 4 * 64 * (4 * 64)},
        {"blt", "blt_local", "logits", 2 * 64 * 256},
        {"blt", "encoder_cross_attention", "cross_attention", 2 * (8 * 64 * 64 + 4 * 128 * 64)},
        {"blt", "decoder_cross_attention", "cross_attention", 2 * (8 * 64 * 64 + 4 * 32 * 64)}};
}

/// Two FLOPs for each parameter that is no embedding.
[[nodiscard]] inline std::vector<HandTerm> twiceParametersTerms()
{
    return {{"bpe", "bpe", "attention_qkv", 2 * 3 * 512 * 3 * 512 / 8.0},
            {"bpe", "bpe", "attention_projection", 2 * 3 * 512 * 512 / 8.0},
            {"bpe", "bpe", "feed_forward", 2 * 3 * 2 * 512 * (4 * 512) / 8.0},
            {"blt", "blt_global", "attention_qkv", 2 * 3 * 512 * 3 * 512 / 4.0},
            {"blt", "blt_global", "attention_projection", 2 * 3 * 512 * 512 / 4.0},
            {"blt", "blt_global", "feed_forward", 2 * 3 * 2 * 512 * (4 * 512) / 4.0},
            {"blt", "blt_local", "attention_qkv", 2 * 4 * 64 * 3 * 64},
            {"blt", "blt_local", "attention_projection", 2 * 4 * 64 * 64},
            {"blt", "blt_local", "feed_forward", 2 * 4 * 2 * 64 * (4 * 64)},
            {"blt", "encoder_cross_attention", "cross_attention", 2 * 8 * 64 * 64},
            {"blt", "decoder_cross_attention", "cross_attention", 2 * 8 * 64 * 64}};
}

/// Of each method in the order of allMethods, from the bottom of each bar up.
[[nodiscard]] inline std::vector<HandTerm> handTerms(const QByteArray &method)
{
    if (method == "openai")
        return openAiTerms();
    if (method == "blt-paper")
        return bltPaperTerms();
    return method == "deepmind" ? deepMindTerms() : twiceParametersTerms();
}

/// The same terms added up by hand:
/// openai     2048 + 4718592 + 393216 + 1572864 + 12582912 + 1024000 = 20293632, of which an eighth;
///            2048 + 4718592 + 786432 + 1572864 + 12582912 = 19662848, of which a quarter;
///            256 + 98304 + 65536 + 32768 + 262144 + 32768 = 491776, and 131072 + 81920
/// blt-paper  4718592 + 396288 + 1572864 + 12582912 + 1024000 = 20294656, of which an eighth;
///            4718592 + 789504 + 1572864 + 12582912 = 19663872, of which a quarter;
///            encoder 24576 + 16512 + 8192 + 65536 = 114816; decoder 3 x 114816 + 32768 = 377216;
///            (640 + 24576) 2 = 50432 and 3456 + 147456 = 150912
/// deepmind   1024000 + 4718592 + 795648 + 1572864 + 12582912 + 1024000 = 21718016, of which an eighth;
///            4718592 + 1591296 + 1572864 + 12582912 = 20465664, of which a quarter;
///            32768 + 98304 + 137216 + 32768 + 262144 + 32768 = 595968, and 131072 + 81920
/// 2n         4718592 + 1572864 + 12582912 = 18874368, of which an eighth, and a quarter;
///            98304 + 32768 + 262144 = 393216, and twice 65536
[[nodiscard]] inline HandCount handCount(const QByteArray &method)
{
    if (method == "openai")
        return {2536704, 4915712, 704768};
    if (method == "blt-paper")
        return {2536832, 4915968, 693376};
    return method == "deepmind" ? HandCount{2714752, 5116416, 808960} : HandCount{2359296, 4718592, 524288};
}
