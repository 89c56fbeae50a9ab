// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/methods/wholenumbermethod.h"

#include "model/accounting/stack.h"

#include <cmath>
#include <numeric>

// The last bit depends on the order of operations here: whole numbers stay whole until a real number
// enters, and from there everything is IEEE double in the order written.

namespace patchscale {
namespace {

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

/// Of a stack of cross-attention.
double keysAndValues(const Parameters &p, Part part)
{
    return part == Part::EncoderCrossAttention ? p.localNCtx : floorDivide(p.localNCtx, p.bltPs);
}

StackInContext stackOf(const Parameters &p, Part part)
{
    switch (part) {
    case Part::Bpe:
        return {bpeStack(p), static_cast<double>(contextUnits(p.nCtxBase, p.bpePs))};
    case Part::BltGlobal:
        return {globalStack(p), static_cast<double>(contextUnits(p.nCtxBase, p.bltPs))};
    default:
        return {localStack(p), static_cast<double>(p.localNCtx)};
    }
}

} // namespace

WholeNumberMethod::WholeNumberMethod(const MethodNames &names, const WholeNumberCount &count)
    : AccountingMethod(names), m_count(count)
{}

Count WholeNumberMethod::count(const Parameters &p, TermList *terms) const
{
    const auto addStack = [&](Part part, const WholeNumberCount::StackFlops &flops) {
        for (std::size_t kind = 0; terms && kind < flops.size(); ++kind)
            terms->append({part, static_cast<TermKind>(kind), static_cast<double>(flops[kind])});
        return static_cast<double>(std::accumulate(flops.begin(), flops.end(), qint64(0)));
    };
    const WholeNumberCount::Stacks stacks = m_count.stacks(p);
    const double bpePerToken = addStack(Part::Bpe, stacks.bpe);
    const double globalPerPatch = addStack(Part::BltGlobal, stacks.bltGlobal);
    const double localPerByte = addStack(Part::BltLocal, stacks.bltLocal);

    const double d = p.localDModel;
    const auto addCross = [&](Part part) {
        const double flops = crossAttentionLayers(p).of(part) *
                             (m_count.perSquare * d * d + m_count.perKey * keysAndValues(p, part) * d);
        if (terms)
            terms->append({part, TermKind::CrossAttention, flops});
        return flops;
    };
    const double encoder = addCross(Part::EncoderCrossAttention);
    const double decoder = addCross(Part::DecoderCrossAttention);
    return {bpePerToken / p.bpePs, globalPerPatch / p.bltPs, localPerByte + encoder + decoder};
}

CrossAttentionLayers WholeNumberMethod::crossAttentionLayers(const Parameters &p) const
{
    return {p.localNLayers / 2.0, p.localNLayers / 2.0};
}

QString WholeNumberMethod::formula(const Parameters &p, Part part, TermKind kind) const
{
    const bool isCounted = part <= Part::BltLocal || isCrossAttention(part);
    if (!isCounted || isCrossAttention(part) != (kind == TermKind::CrossAttention))
        return {};
    const Stack stack = stackOf(p, part).stack;
    QString plain = QString::fromLatin1(m_count.formulas[static_cast<std::size_t>(kind)]);
    if (plain.isEmpty() || isCrossAttention(part))
        return plain;
    if (kind == TermKind::AttentionQkv && stack.keyValueWidth() != stack.attentionWidth())
        return QStringLiteral("2*l*d*(a+2*c)");
    const QString feedForward = kind == TermKind::FeedForward ? gatedFeedForwardFormula(stack) : QString();
    return feedForward.isEmpty() ? plain : feedForward;
}

std::vector<Variable> WholeNumberMethod::variables(const Parameters &p, Part part) const
{
    if (isCrossAttention(part))
        return {{'l', crossAttentionLayers(p).of(part)},
                {'d', static_cast<double>(p.localDModel)},
                {'n', keysAndValues(p, part)}};
    return stackVariables(stackOf(p, part));
}

} // namespace patchscale
