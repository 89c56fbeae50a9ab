// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/methods/wholenumbermethod.h"

#include <cmath>
#include <numeric>

// The last bit depends on the order of operations here: whole numbers stay whole until a real number
// enters, and from there everything is IEEE double in the order written.

namespace patchscale {
namespace {

/// The context in units of `bytesPerUnit`: the fraction of the rounded quotient is dropped.
qint64 contextUnits(int bytes, double bytesPerUnit)
{
    return static_cast<qint64>(bytes / bytesPerUnit);
}

/// The floor of the exact quotient of two positive doubles, which the rounded quotient can miss by one.
double floorDivide(double dividend, double divisor)
{
    // Only close to a whole number can rounding have crossed it; the remainder takes long.
    const double quotient = dividend / divisor;
    const double floor = std::floor(quotient);
    const double fraction = quotient - floor;
    constexpr double close = 1e-6;
    if (fraction > close && fraction < 1 - close)
        return floor;
    return std::round((dividend - std::fmod(dividend, divisor)) / divisor);
}

double decoderKeysValues(const Parameters &p)
{
    return floorDivide(p.localNCtx, p.bltPs);
}

struct StackInContext
{
    Stack stack;
    qint64 context;
};

StackInContext stackOf(const Parameters &p, Part part)
{
    switch (part) {
    case Part::Bpe:
        return {bpeStack(p), contextUnits(p.nCtxBase, p.bpePs)};
    case Part::BltGlobal:
        return {globalStack(p), contextUnits(p.nCtxBase, p.bltPs)};
    default:
        return {localStack(p), p.localNCtx};
    }
}

} // namespace

Count WholeNumberMethod::count(const Parameters &p, TermList *terms) const
{
    const auto addStack = [&](Part part) {
        const auto [stack, context] = stackOf(p, part);
        const StackFlops flops = stackFlops(stack, context);
        for (std::size_t kind = 0; terms && kind < flops.size(); ++kind)
            terms->append({part, static_cast<TermKind>(kind), static_cast<double>(flops[kind])});
        return static_cast<double>(std::accumulate(flops.begin(), flops.end(), qint64(0)));
    };
    const double bpePerToken = addStack(Part::Bpe);
    const double globalPerPatch = addStack(Part::BltGlobal);
    const double localPerByte = addStack(Part::BltLocal);

    const CrossAttentionLayers layers = crossAttentionLayers(p);
    const double encoder = crossAttentionFlops(layers.encoder, p.localNCtx, p.localDModel);
    const double decoder = crossAttentionFlops(layers.decoder, decoderKeysValues(p), p.localDModel);
    if (terms) {
        terms->append({Part::EncoderCrossAttention, TermKind::CrossAttention, encoder});
        terms->append({Part::DecoderCrossAttention, TermKind::CrossAttention, decoder});
    }

    return {bpePerToken / p.bpePs, globalPerPatch / p.bltPs, localPerByte + encoder + decoder};
}

CrossAttentionLayers WholeNumberMethod::crossAttentionLayers(const Parameters &p) const
{
    return {p.localNLayers / 2.0, p.localNLayers / 2.0};
}

QString WholeNumberMethod::formula(Part part, TermKind kind) const
{
    switch (part) {
    case Part::Bpe:
    case Part::BltGlobal:
    case Part::BltLocal:
        return stackFormula(kind);
    case Part::EncoderCrossAttention:
    case Part::DecoderCrossAttention:
        return kind == TermKind::CrossAttention ? crossAttentionFormula() : QString();
    default:
        return {};
    }
}

std::vector<Variable> WholeNumberMethod::variables(const Parameters &p, Part part) const
{
    if (part == Part::EncoderCrossAttention || part == Part::DecoderCrossAttention) {
        const bool isEncoder = part == Part::EncoderCrossAttention;
        const CrossAttentionLayers layers = crossAttentionLayers(p);
        return {{'l', isEncoder ? layers.encoder : layers.decoder},
                {'d', static_cast<double>(p.localDModel)},
                {'n', isEncoder ? p.localNCtx : decoderKeysValues(p)}};
    }
    const auto [stack, context] = stackOf(p, part);
    return {{'l', static_cast<double>(stack.layers)}, {'H', static_cast<double>(stack.heads)},
            {'d', static_cast<double>(stack.width)},  {'a', static_cast<double>(stack.attentionWidth())},
            {'m', static_cast<double>(context)},      {'V', static_cast<double>(stack.vocabulary)},
            {'f', static_cast<double>(stack.ffRatio)}};
}

double WholeNumberMethod::crossAttentionFlops(double layers, double keysValues, qint64 width) const
{
    const auto d = static_cast<double>(width);
    return layers * (8 * d * d + 4 * keysValues * d);
}

QString WholeNumberMethod::crossAttentionFormula() const
{
    return QStringLiteral("l*(8*d*d+4*n*d)");
}

} // namespace patchscale
