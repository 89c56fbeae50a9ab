// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/methods/twiceparametersmethod.h"

#include <QCoreApplication>

namespace patchscale {

QString TwiceParametersMethod::identifier() const
{
    return QStringLiteral("2n");
}

QString TwiceParametersMethod::name() const
{
    return QCoreApplication::translate("Methods", "Twice the parameters");
}

QString TwiceParametersMethod::shortName() const
{
    return QCoreApplication::translate("Methods", "2 × parameters");
}

QString TwiceParametersMethod::summary() const
{
    return QCoreApplication::translate(
        "Methods",
        "Counts two FLOPs for each parameter of the layers; leaves out everything that grows with the "
        "context, embeddings and logits.");
}

QString TwiceParametersMethod::source() const
{
    return QStringLiteral("Kaplan et al. 2020, arXiv 2001.08361, section 2.1");
}

double TwiceParametersMethod::crossAttentionFlops(double layers, double /*keysValues*/, qint64 width) const
{
    const auto d = static_cast<double>(width);
    return layers * (8 * d * d);
}

QString TwiceParametersMethod::crossAttentionFormula() const
{
    return QStringLiteral("l*(8*d*d)");
}

WholeNumberMethod::StackFlops TwiceParametersMethod::stackFlops(const Stack &s, qint64 /*context*/) const
{
    const qint64 a = s.attentionWidth();
    return {0,
            2 * s.layers * s.width * 3 * a,
            0,
            2 * s.layers * a * s.width,
            2 * s.layers * 2 * s.width * (s.ffRatio * s.width),
            0};
}

QString TwiceParametersMethod::stackFormula(TermKind kind) const
{
    switch (kind) {
    case TermKind::AttentionQkv:
        return QStringLiteral("2*l*d*3*a");
    case TermKind::AttentionProjection:
        return QStringLiteral("2*l*a*d");
    case TermKind::FeedForward:
        return QStringLiteral("2*l*2*d*(f*d)");
    case TermKind::Embeddings:
    case TermKind::AttentionScores:
    case TermKind::Logits:
    case TermKind::CrossAttention:
        break;
    }
    return {};
}

} // namespace patchscale
