// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/methods/openaimethod.h"

#include <QCoreApplication>

namespace patchscale {

QString OpenAiMethod::identifier() const
{
    return QStringLiteral("openai");
}

QString OpenAiMethod::name() const
{
    return QCoreApplication::translate("Methods", "Kaplan et al. 2020 (original)");
}

QString OpenAiMethod::shortName() const
{
    return QCoreApplication::translate("Methods", "Kaplan 2020");
}

QString OpenAiMethod::summary() const
{
    return QCoreApplication::translate(
        "Methods",
        "Counts embeddings, attention over the whole context, feed-forward layers and logits; leaves "
        "out normalisation, non-linear functions and the softmax.");
}

QString OpenAiMethod::source() const
{
    return QStringLiteral("Kaplan et al. 2020, arXiv 2001.08361, Table 1");
}

WholeNumberMethod::StackFlops OpenAiMethod::stackFlops(const Stack &s, qint64 context) const
{
    const qint64 a = s.attentionWidth();
    return {4 * s.width,
            2 * s.layers * s.width * 3 * a,
            2 * s.layers * context * a,
            2 * s.layers * a * s.width,
            2 * s.layers * 2 * s.width * (s.ffRatio * s.width),
            2 * s.width * s.vocabulary};
}

QString OpenAiMethod::stackFormula(TermKind kind) const
{
    switch (kind) {
    case TermKind::Embeddings:
        return QStringLiteral("4*d");
    case TermKind::AttentionQkv:
        return QStringLiteral("2*l*d*3*a");
    case TermKind::AttentionScores:
        return QStringLiteral("2*l*m*a");
    case TermKind::AttentionProjection:
        return QStringLiteral("2*l*a*d");
    case TermKind::FeedForward:
        return QStringLiteral("2*l*2*d*(f*d)");
    case TermKind::Logits:
        return QStringLiteral("2*d*V");
    case TermKind::CrossAttention:
        break;
    }
    return {};
}

} // namespace patchscale
