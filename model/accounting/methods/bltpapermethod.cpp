// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/methods/bltpapermethod.h"

#include "model/accounting/stack.h"

namespace patchscale {
namespace {

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

BltPaperMethod::BltPaperMethod()
    : AccountingMethod(
          {"blt-paper", QT_TRANSLATE_NOOP("Methods", "Pagnoni et al. 2024 (BLT paper)"),
           QT_TRANSLATE_NOOP("Methods", "BLT paper"),
           QT_TRANSLATE_NOOP(
               "Methods",
               "Counts causal attention, feed-forward layers, logits and both cross-attentions; takes "
               "embeddings, hash tables included, for look-ups that cost nothing."),
           "Pagnoni et al. 2024, arXiv 2412.09871, section 4.5"})
{}

Count BltPaperMethod::count(const Parameters &p, TermList *terms) const
{
    Count count;
    const auto addStack = [&](Part part) { return countRealStack(terms, part, stackOf(p, part)); };
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

QString BltPaperMethod::formula(const Parameters &p, Part part, TermKind kind) const
{
    if (part == Part::BltLocal || part == Part::EntropyModel)
        return {};
    if (!isCrossAttention(part))
        return realStackFormula(stackOf(p, part).stack, kind);
    if (kind != TermKind::CrossAttention)
        return {};
    return part == Part::EncoderCrossAttention ? QStringLiteral("(4*l*d*(p+1)/2+(2*p/k+2)*2*l*d*d)*k/p")
                                               : QStringLiteral("4*l*d*(k+1)/2+(2*k/p+2)*2*l*d*d");
}

std::vector<Variable> BltPaperMethod::variables(const Parameters &p, Part part) const
{
    if (isCrossAttention(part))
        return {{'l', crossAttentionLayers(p).of(part)},
                {'d', static_cast<double>(p.localDModel)},
                {'p', p.bltPs},
                {'k', static_cast<double>(queriesPerPatch(p))}};
    return stackVariables(stackOf(p, part));
}

int queriesPerPatch(const Parameters &p)
{
    return (p.dModel + p.localDModel - 1) / p.localDModel;
}

} // namespace patchscale
