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

} // namespace

double countRealStack(TermList *terms, Part part, const StackInContext &counted)
{
    const auto &[stack, context] = counted;
    const auto l = static_cast<double>(stack.layers);
    const auto d = static_cast<double>(stack.width);
    const auto a = static_cast<double>(stack.attentionWidth());
    double sum = 0;
    const auto append = [&](TermKind kind, double flops) {
        if (terms)
            terms->append({part, kind, flops});
        sum += flops;
    };
    append(TermKind::FeedForward, 2 * l * 2 * d * (static_cast<double>(stack.ffRatio) * d));
    append(TermKind::AttentionQkv, 3 * 2 * l * d * d);
    append(TermKind::AttentionProjection, 2 * l * d * d);
    append(TermKind::AttentionScores, attentionScores(l, a, context));
    append(TermKind::Logits, 2 * d * static_cast<double>(stack.vocabulary));
    return sum;
}

QString realStackFormula(TermKind kind)
{
    static constexpr std::array byKind = {"",      "3*2*l*d*d", "4*l*a*(m+1)/2", "2*l*d*d", "2*l*2*d*(f*d)",
                                          "2*d*V", ""};
    return QString::fromLatin1(byKind[static_cast<std::size_t>(kind)]);
}

std::vector<Variable> stackVariables(const StackInContext &counted)
{
    const auto &[stack, context] = counted;
    return {{'l', static_cast<double>(stack.layers)},
            {'H', static_cast<double>(stack.heads)},
            {'d', static_cast<double>(stack.width)},
            {'a', static_cast<double>(stack.attentionWidth())},
            {'m', context},
            {'V', static_cast<double>(stack.vocabulary)},
            {'f', static_cast<double>(stack.ffRatio)}};
}

double realCrossAttention(double layers, double width, double context, double keysPerQuery)
{
    return attentionScores(layers, width, context) + (2 * keysPerQuery + 2) * 2 * layers * width * width;
}

} // namespace patchscale
