// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/stack.h"

#include <array>

namespace patchscale {
namespace {

/// Half of the scores of a full mask: each position looks at itself and at what comes before it.
double attentionScores(double layers, double width, double context)
{
    return 4 * layers * width * (context + 1) / 2;
}

/// Of all queries: as wide as the model, also where heads of a width that is not given do not divide it.
qint64 queryWidth(const Stack &stack)
{
    return stack.ownHeadWidth ? stack.attentionWidth() : stack.width;
}

/// Of all keys, and of all values.
qint64 sharedWidth(const Stack &stack)
{
    return stack.keyValueHeads ? stack.keyValueWidth() : queryWidth(stack);
}

} // namespace

double countRealStack(TermList *terms, Part part, const StackInContext &counted)
{
    const auto &[stack, context] = counted;
    const auto l = static_cast<double>(stack.layers);
    const auto d = static_cast<double>(stack.width);
    const auto q = static_cast<double>(queryWidth(stack));
    const auto c = static_cast<double>(sharedWidth(stack));
    const auto a = static_cast<double>(stack.attentionWidth());
    const auto matrices = static_cast<double>(stack.matrices);
    const auto router = static_cast<double>(stack.routerParameters());
    double sum = 0;
    const auto append = [&](TermKind kind, double flops) {
        if (terms)
            terms->append({part, kind, flops});
        sum += flops;
    };
    append(TermKind::FeedForward,
           2 * l * matrices * d * static_cast<double>(stack.activeFeedForwardWidth()) + 2 * l * router);
    append(TermKind::AttentionQkv, 2 * l * d * (q + 2 * c));
    append(TermKind::AttentionProjection, 2 * l * q * d);
    append(TermKind::AttentionScores, attentionScores(l, a, context));
    append(TermKind::Logits, 2 * d * static_cast<double>(stack.vocabulary));
    return sum;
}

QString realStackFormula(const Stack &stack, TermKind kind)
{
    static constexpr std::array byKind = {"",      "3*2*l*d*d", "4*l*a*(m+1)/2", "2*l*d*d", "2*l*2*d*(f*d)",
                                          "2*d*V", ""};
    QString feedForward = kind == TermKind::FeedForward ? gatedFeedForwardFormula(stack) : QString();
    if (!feedForward.isEmpty())
        return feedForward;
    if (kind == TermKind::AttentionQkv &&
        (queryWidth(stack) != stack.width || sharedWidth(stack) != stack.width))
        return QStringLiteral("2*l*d*(q+2*c)");
    if (kind == TermKind::AttentionProjection && queryWidth(stack) != stack.width)
        return QStringLiteral("2*l*q*d");
    return QString::fromLatin1(byKind[static_cast<std::size_t>(kind)]);
}

QString gatedFeedForwardFormula(const Stack &stack)
{
    const bool hasOneWidth = stack.activeExperts == 1 && stack.sharedExpertWidth == 0;
    if (stack.ownFeedForwardWidth == 0 && stack.matrices == 2 && stack.experts == 1 && hasOneWidth)
        return {};
    QString formula = hasOneWidth ? QStringLiteral("2*l*M*d*F") : QStringLiteral("2*l*M*d*(F*A+S)");
    if (stack.experts > 1)
        formula += QStringLiteral("+2*l*d*E");
    return formula;
}

std::vector<Variable> stackVariables(const StackInContext &counted)
{
    const auto &[stack, context] = counted;
    const auto variable = [](char letter, qint64 value) {
        return Variable{letter, static_cast<double>(value)};
    };
    return {variable('l', stack.layers),
            variable('H', stack.heads),
            variable('d', stack.width),
            variable('a', stack.attentionWidth()),
            variable('q', queryWidth(stack)),
            variable('c', stack.keyValueWidth()),
            {'m', context},
            variable('V', stack.vocabulary),
            variable('f', stack.ffRatio),
            variable('F', stack.feedForwardWidth()),
            variable('M', stack.matrices),
            variable('A', stack.activeExperts),
            variable('E', stack.experts),
            variable('S', stack.sharedExpertWidth)};
}

double realCrossAttention(double layers, double width, double context, double keysPerQuery)
{
    return attentionScores(layers, width, context) + (2 * keysPerQuery + 2) * 2 * layers * width * width;
}

} // namespace patchscale
