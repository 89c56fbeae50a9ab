// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/comparison.h"

#include <QtGlobal>

#include <cmath>

// The last bit depends on the order of operations here: whole numbers stay whole until a real number
// enters, and from there everything is IEEE double in the order written.

namespace patchscale {
namespace {

struct Transformer
{
    Part part;
    qint64 layers;
    qint64 heads;
    qint64 width;
    qint64 context;
    qint64 vocabulary;
};

/// Writes the six terms of a decoder-only transformer behind `out` and adds them up.
/// Kaplan et al. 2020, Table 1.
qint64 countTransformer(const Transformer &t, qint64 ffRatio, Term *&out)
{
    const qint64 attentionWidth = t.heads * (t.width / t.heads);
    qint64 sum = 0;
    const auto add = [&](TermKind kind, qint64 flops) {
        *out++ = {t.part, kind, static_cast<double>(flops)};
        sum += flops;
    };
    add(TermKind::Embeddings, 4 * t.width);
    add(TermKind::AttentionQkv, 2 * t.layers * t.width * 3 * attentionWidth);
    add(TermKind::AttentionMask, 2 * t.layers * t.context * attentionWidth);
    add(TermKind::AttentionProjection, 2 * t.layers * attentionWidth * t.width);
    add(TermKind::FeedForward, 2 * t.layers * 2 * t.width * (ffRatio * t.width));
    add(TermKind::Logits, 2 * t.width * t.vocabulary);
    return sum;
}

/// FLOPs per byte of cross-attention layers of a width, over a number of keys and values.
template<typename Number> double crossAttention(double layers, Number keysValues, qint64 width)
{
    const auto w = static_cast<Number>(width);
    return layers * static_cast<double>(static_cast<Number>(8 * width * width) + 4 * keysValues * w);
}

/// The context in units of `bytesPerUnit`: the fraction of the rounded quotient is dropped.
qint64 contextUnits(int bytes, double bytesPerUnit)
{
    return static_cast<qint64>(bytes / bytesPerUnit);
}

/// The floor of the exact quotient of two positive doubles, which the rounded quotient can miss by one.
double floorDivide(double dividend, double divisor)
{
    return std::round((dividend - std::fmod(dividend, divisor)) / divisor);
}

} // namespace

Comparison compare(const Parameters &p)
{
    Comparison result;
    result.parameters = p;
    Term *out = result.terms.data();

    const qint64 bpePerToken = countTransformer(
        {Part::Bpe, p.nLayers, p.nHeads, p.dModel, contextUnits(p.nCtxBase, p.bpePs), p.nVocab}, p.ffRatio,
        out);
    const qint64 globalPerPatch = countTransformer(
        {Part::BltGlobal, p.nLayers, p.nHeads, p.dModel, contextUnits(p.nCtxBase, p.bltPs), 0}, p.ffRatio,
        out);
    const qint64 localPerByte = countTransformer(
        {Part::BltLocal, p.localNLayers, p.localNHeads, p.localDModel, p.localNCtx, p.localNVocab}, p.ffRatio,
        out);

    const double crossLayers = p.localNLayers / 2.0;
    const double encoderCross = crossAttention<qint64>(crossLayers, p.localNCtx, p.localDModel);
    const double decoderCross =
        crossAttention<double>(crossLayers, floorDivide(p.localNCtx, p.bltPs), p.localDModel);
    *out++ = {Part::EncoderCrossAttention, TermKind::CrossAttention, encoderCross};
    *out++ = {Part::DecoderCrossAttention, TermKind::CrossAttention, decoderCross};
    Q_ASSERT(out == result.terms.data() + result.terms.size());

    result.bpe = static_cast<double>(bpePerToken) / p.bpePs;
    result.bltGlobal = static_cast<double>(globalPerPatch) / p.bltPs;
    result.bltLocal = static_cast<double>(localPerByte) + encoderCross + decoderCross;
    result.bltTotal = result.bltLocal + result.bltGlobal;
    result.differencePercent = (result.bltTotal - result.bpe) / result.bpe * 100;
    return result;
}

} // namespace patchscale
