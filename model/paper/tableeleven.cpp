// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/comparison.h"
#include "model/paper/papermethod.h"
#include "model/paper/papertables.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PaperCheck)
};

// The formulas as the paper has them (Table 11), written a second time and apart from the method that counts
// with them: l layers, d wide, m of context, r keys for each query, a vocabulary of V.

double feedForward(double l, double d)
{
    return 2 * l * 2 * d * (4 * d);
}

double qkvo(double l, double d, double r)
{
    return (r * 2 + 2) * 2 * l * d * d;
}

double attention(double l, double d, double m)
{
    return 4 * l * d * (m + 1) / 2;
}

double deEmbedding(double d, double V)
{
    return 2 * d * V;
}

double transformer(double l, double d, double m, double V)
{
    return feedForward(l, d) + qkvo(l, d, 1) + attention(l, d, m) + deEmbedding(d, V);
}

double crossAttention(double l, double d, double m, double r)
{
    return attention(l, d, m) + qkvo(l, d, r);
}

constexpr const char *shape = "blt-2b";
constexpr double patchSize = 4.5;

double sumOf(const Comparison &comparison, Part part, std::initializer_list<TermKind> kinds = {})
{
    double sum = 0;
    for (const Term &term : comparison.terms)
        if (term.part == part &&
            (kinds.size() == 0 || std::find(kinds.begin(), kinds.end(), term.kind) != kinds.end()))
            sum += term.flops;
    return sum;
}

void addFormulas(FigureList &figures, const Parameters &p)
{
    const Comparison comparison = compare(p, paperMethod());
    const auto add = [&figures](const QString &model, const QString &quantity, double formula, double counted,
                                const QString &note) {
        say(figures.add({model, quantity, printLike(formula, parsePrinted(QStringLiteral("1.000000E1")))},
                        counted),
            note);
    };
    const double l = p.nLayers;
    const double d = p.dModel;
    const double m = p.nCtxBase / p.bltPs;
    const double E = p.localEncoderLayers;
    const double D = p.localNLayers - p.localEncoderLayers;
    const double h = p.localDModel;
    const double w = p.localNCtx;
    const double V = p.localNVocab;
    const double k = std::ceil(d / h);
    const double patch = p.bltPs;

    const QString &model = figures.preset(shape).label;
    const QString globalNote =
        //: %1 is a formula
        Words::tr("printed as the formula %1; this is what it comes to for the global model");
    const QString decoderNote =
        Words::tr("printed as the formula %1; this is what it comes to for the decoder");
    add(model, Words::tr("Feed-forward"), feedForward(l, d),
        sumOf(comparison, Part::BltGlobal, {TermKind::FeedForward}),
        globalNote.arg(QStringLiteral("2 * l * 2 * d * 4 * d")));
    add(model, Words::tr("QKVO"), qkvo(l, d, 1),
        sumOf(comparison, Part::BltGlobal, {TermKind::AttentionQkv, TermKind::AttentionProjection}),
        globalNote.arg(QStringLiteral("(2 * r + 2) * 2 * l * d * d")));
    add(model, Words::tr("Attention"), attention(l, d, m),
        sumOf(comparison, Part::BltGlobal, {TermKind::AttentionScores}),
        globalNote.arg(QStringLiteral("4 * l * d * (m + 1) / 2")));
    add(model, Words::tr("De-embedding"), deEmbedding(h, V),
        sumOf(comparison, Part::BltDecoder, {TermKind::Logits}),
        decoderNote.arg(QStringLiteral("2 * d * V")));

    figures.setSource(Words::tr("Section 4.5"));
    const QString note =
        Words::tr("these formulas put together, FLOPs per byte at patches of %1 bytes").arg(patch);
    add(model, Words::tr("Global model"), transformer(l, d, m, 0) / patch, comparison.bltGlobal, note);
    add(model, Words::tr("Encoder"), transformer(E, h, w, 0), sumOf(comparison, Part::BltEncoder), note);
    add(model, Words::tr("Decoder"), transformer(D, h, w, V), sumOf(comparison, Part::BltDecoder), note);
    //: The cross-attention of the encoder
    add(model, Words::tr("Encoder cross-attn."), crossAttention(E, h, patch, patch / k) * k / patch,
        sumOf(comparison, Part::EncoderCrossAttention), note);
    //: The cross-attention of the decoder
    add(model, Words::tr("Decoder cross-attn."), crossAttention(D, h, k, k / patch),
        sumOf(comparison, Part::DecoderCrossAttention), note);
}

} // namespace

void addTableEleven(FigureList &figures)
{
    figures.setSource(Words::tr("Table 11"));
    const QString model = QString::fromLatin1(shape);
    if (!figures.canCompute({model, Words::tr("Formulas"), {}}, {shape}))
        return;
    Parameters p = withModel(Parameters(), figures.preset(shape));
    p.bltPs = patchSize;
    addFormulas(figures, p);
}

} // namespace patchscale
