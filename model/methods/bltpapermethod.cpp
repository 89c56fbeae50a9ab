// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/methods/bltpapermethod.h"

#include "model/methods/realstack.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

struct StackInContext
{
    Stack stack;
    double context;
};

StackInContext stackOf(const Parameters &p, Part part)
{
    switch (part) {
    case Part::Bpe:
        return {bpeStack(p), p.nCtxBase / p.bpePs};
    case Part::BltGlobal:
        return {globalStack(p), p.nCtxBase / p.bltPs};
    case Part::BltEncoder:
        return {encoderStack(p), static_cast<double>(p.localNCtx)};
    default:
        return {decoderStack(p), static_cast<double>(p.localNCtx)};
    }
}

} // namespace

QString BltPaperMethod::identifier() const
{
    return QStringLiteral("blt-paper");
}

QString BltPaperMethod::name() const
{
    return QCoreApplication::translate("Methods", "Pagnoni et al. 2024 (BLT paper)");
}

QString BltPaperMethod::shortName() const
{
    return QCoreApplication::translate("Methods", "BLT paper");
}

QString BltPaperMethod::summary() const
{
    return QCoreApplication::translate(
        "Methods", "Counts causal attention, feed-forward layers, logits and both cross-attentions; takes "
                   "embeddings, hash tables included, for look-ups that cost nothing.");
}

QString BltPaperMethod::source() const
{
    return QStringLiteral("Pagnoni et al. 2024, arXiv 2412.09871, section 4.5");
}

Count BltPaperMethod::count(const Parameters &p, TermList *terms) const
{
    Count count;
    const auto addStack = [&](Part part) {
        const auto [stack, context] = stackOf(p, part);
        return countRealStack(terms, part, stack, context);
    };
    count.bpe = addStack(Part::Bpe) / p.bpePs;
    count.bltGlobal = addStack(Part::BltGlobal) / p.bltPs;
    const double encoder = addStack(Part::BltEncoder);
    const double decoder = addStack(Part::BltDecoder);

    const CrossAttentionLayers layers = crossAttentionLayers(p);
    const double patch = p.bltPs;
    const double k = queriesPerPatch(p);
    const double width = p.localDModel;
    const double encoderCross = realCrossAttention(layers.encoder, width, patch, patch / k) * k / patch;
    const double decoderCross = realCrossAttention(layers.decoder, width, k, k / patch);
    if (terms) {
        terms->append({Part::EncoderCrossAttention, TermKind::CrossAttention, encoderCross});
        terms->append({Part::DecoderCrossAttention, TermKind::CrossAttention, decoderCross});
    }
    count.bltLocal = encoder + decoder + encoderCross + decoderCross;
    return count;
}

CrossAttentionLayers BltPaperMethod::crossAttentionLayers(const Parameters &p) const
{
    return {static_cast<double>(p.localEncoderLayers),
            static_cast<double>(p.localNLayers - p.localEncoderLayers)};
}

QString BltPaperMethod::formula(Part part, TermKind kind) const
{
    const bool isCross = part == Part::EncoderCrossAttention || part == Part::DecoderCrossAttention;
    if (isCross && kind != TermKind::CrossAttention)
        return {};
    switch (part) {
    case Part::Bpe:
    case Part::BltGlobal:
    case Part::BltEncoder:
    case Part::BltDecoder:
        return realStackFormula(kind);
    case Part::EncoderCrossAttention:
        return QStringLiteral("(4*l*d*(p+1)/2+(2*p/k+2)*2*l*d*d)*k/p");
    case Part::DecoderCrossAttention:
        return QStringLiteral("4*l*d*(k+1)/2+(2*k/p+2)*2*l*d*d");
    default:
        return {};
    }
}

std::vector<Variable> BltPaperMethod::variables(const Parameters &p, Part part) const
{
    if (part == Part::EncoderCrossAttention || part == Part::DecoderCrossAttention) {
        const CrossAttentionLayers layers = crossAttentionLayers(p);
        return {{'l', part == Part::EncoderCrossAttention ? layers.encoder : layers.decoder},
                {'d', static_cast<double>(p.localDModel)},
                {'p', p.bltPs},
                {'k', static_cast<double>(queriesPerPatch(p))}};
    }
    const auto [stack, context] = stackOf(p, part);
    return realStackVariables(stack, context);
}

int queriesPerPatch(const Parameters &p)
{
    return (p.dModel + p.localDModel - 1) / p.localDModel;
}

} // namespace patchscale
