// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/methods/deepmindmethod.h"

#include <QCoreApplication>

namespace patchscale {

QString DeepMindMethod::identifier() const
{
    return QStringLiteral("deepmind");
}

QString DeepMindMethod::name() const
{
    return QCoreApplication::translate("Methods", "Hoffmann et al. 2022");
}

QString DeepMindMethod::shortName() const
{
    return QCoreApplication::translate("Methods", "Hoffmann 2022");
}

QString DeepMindMethod::summary() const
{
    return QCoreApplication::translate(
        "Methods",
        "Counts as Kaplan et al., with embeddings as a product of matrices and the softmax of attention; "
        "leaves out normalisation and non-linear functions.");
}

QString DeepMindMethod::source() const
{
    return QStringLiteral("Hoffmann et al. 2022, arXiv 2203.15556, Appendix F");
}

WholeNumberMethod::StackFlops DeepMindMethod::stackFlops(const Stack &s, qint64 context) const
{
    const qint64 l = s.layers;
    const qint64 d = s.width;
    const qint64 a = s.attentionWidth();
    const qint64 m = context;
    return {2 * s.vocabulary * d,
            l * 6 * d * a,
            l * (2 * m * a + 3 * s.heads * m + 2 * m * a),
            l * 2 * a * d,
            l * 4 * d * (s.ffRatio * d),
            2 * d * s.vocabulary};
}

QString DeepMindMethod::stackFormula(TermKind kind) const
{
    switch (kind) {
    case TermKind::Embeddings:
        return QStringLiteral("2*V*d");
    case TermKind::AttentionQkv:
        return QStringLiteral("l*6*d*a");
    case TermKind::AttentionScores:
        return QStringLiteral("l*(2*m*a+3*H*m+2*m*a)");
    case TermKind::AttentionProjection:
        return QStringLiteral("l*2*a*d");
    case TermKind::FeedForward:
        return QStringLiteral("l*4*d*(f*d)");
    case TermKind::Logits:
        return QStringLiteral("2*d*V");
    case TermKind::CrossAttention:
        break;
    }
    return {};
}

} // namespace patchscale
