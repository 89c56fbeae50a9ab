// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameters.h"

#include <QString>

#include <cmath>
#include <functional>

/// The formulas of the methods a second time, each sum written out in one expression of doubles: what the
/// program is held against where hand working would not reach.
namespace plain {

struct Costs
{
    double bpe;
    double global;
    double local;
};

struct Stack
{
    double l; ///< layers
    double H; ///< heads
    double d; ///< width
    double m; ///< context
    double V; ///< vocabulary
    double f; ///< feed-forward multiplier

    // Of published shapes; 0 where they follow from those above.
    double g = 0; ///< heads of keys and values
    double s = 0; ///< width of a head
    double F = 0; ///< feed-forward width

    double M = 2; ///< matrices of a feed-forward layer
    double E = 1; ///< experts
    double A = 1; ///< experts at work
    double S = 0; ///< width of the shared expert

    double headWidth() const { return s == 0 ? std::floor(d / H) : s; }
    double a() const { return H * headWidth(); }
    double b() const { return g == 0 ? a() : g * headWidth(); }
    /// Multiplications of the feed-forward layers for a token.
    double feedForward() const
    {
        return l * M * d * ((F == 0 ? f * d : F) * A + S) + (E > 1 ? l * d * E : 0);
    }
};

inline double openAi(const Stack &s)
{
    return 4 * s.d + 4 * s.l * s.d * (s.a() + s.b()) + 2 * s.l * s.a() * s.m + 2 * s.feedForward() +
           2 * s.d * s.V;
}

inline double deepMind(const Stack &s)
{
    return 4 * s.V * s.d + 4 * s.l * s.d * (s.a() + s.b()) + 4 * s.l * s.a() * s.m + 3 * s.l * s.H * s.m +
           2 * s.feedForward();
}

inline double twiceParameters(const Stack &s)
{
    return 4 * s.l * s.d * (s.a() + s.b()) + 2 * s.feedForward();
}

/// T of the BLT paper: feed-forward, QKVO, attention, de-embedding.
inline double paper(const Stack &s)
{
    const double q = s.s == 0 ? s.d : s.a();
    const double keys = s.g == 0 ? q : s.b();
    return 2 * s.feedForward() + 4 * s.l * s.d * (q + keys) + 2 * s.l * s.a() * (s.m + 1) + 2 * s.d * s.V;
}

/// X of the BLT paper.
inline double paperCross(double l, double d, double m, double r)
{
    return 2 * l * d * (m + 1) + 4 * l * d * d * (r + 1);
}

/// The most whole patches that fit into a window: n p - w has the right sign only when it is rounded once.
inline double wholePatches(double window, double patchSize)
{
    double n = std::floor(window / patchSize) - 1;
    while (std::fma(n + 1, patchSize, -window) <= 0)
        ++n;
    return n;
}

/// The BPE model has the shape of BLT's global model but for what is its own: what is not 0.
inline Stack bpeStack(const patchscale::Parameters &p, double context)
{
    return {1.0 * (p.bpeNLayers == 0 ? p.nLayers : p.bpeNLayers),
            1.0 * (p.bpeNHeads == 0 ? p.nHeads : p.bpeNHeads),
            1.0 * (p.bpeDModel == 0 ? p.dModel : p.bpeDModel),
            context,
            1.0 * p.nVocab,
            1.0 * p.ffRatio,
            1.0 * (p.bpeNKvHeads == 0 ? p.nKvHeads : p.bpeNKvHeads),
            1.0 * (p.bpeHeadDim == 0 ? p.headDim : p.bpeHeadDim),
            1.0 * (p.bpeDFf == 0 ? p.dFf : p.bpeDFf),
            1.0 * (p.bpeFfMatrices == 0 ? p.ffMatrices : p.bpeFfMatrices),
            1.0 * (p.bpeNExperts == 0 ? p.nExperts : p.bpeNExperts),
            1.0 * (p.bpeNActiveExperts == 0 ? p.nActiveExperts : p.bpeNActiveExperts),
            1.0 * (p.bpeDFfShared == -1  ? 0
                   : p.bpeDFfShared == 0 ? p.dFfShared
                                         : p.bpeDFfShared)};
}

inline Stack globalStack(const patchscale::Parameters &p, double context)
{
    return {1.0 * p.nLayers,  1.0 * p.nHeads,         1.0 * p.dModel,   context,     0,
            1.0 * p.ffRatio,  1.0 * p.nKvHeads,       1.0 * p.headDim,  1.0 * p.dFf, 1.0 * p.ffMatrices,
            1.0 * p.nExperts, 1.0 * p.nActiveExperts, 1.0 * p.dFfShared};
}

inline Costs wholeNumberCosts(const patchscale::Parameters &p,
                              const std::function<double(const Stack &)> &transformer, bool hasContext)
{
    const double h = p.localDModel;
    const double keys = hasContext ? p.localNCtx + wholePatches(p.localNCtx, p.bltPs) : 0;
    const Stack bpe = bpeStack(p, std::floor(p.nCtxBase / p.bpePs));
    const Stack global = globalStack(p, std::floor(p.nCtxBase / p.bltPs));
    const Stack local{1.0 * p.localNLayers, 1.0 * p.localNHeads, h,
                      1.0 * p.localNCtx,    1.0 * p.localNVocab, bpe.f};
    return {transformer(bpe) / p.bpePs, transformer(global) / p.bltPs,
            transformer(local) + p.localNLayers * (8 * h * h + 2 * keys * h)};
}

inline Costs paperCosts(const patchscale::Parameters &p)
{
    const double h = p.localDModel;
    const double E = p.localEncoderLayers;
    const double D = p.localNLayers - E;
    const double k = std::ceil(p.dModel / h);
    const Stack bpe = bpeStack(p, p.nCtxBase / p.bpePs);
    const Stack global = globalStack(p, p.nCtxBase / p.bltPs);
    const Stack encoder{E, 1.0 * p.localNHeads, h, 1.0 * p.localNCtx, 0, bpe.f};
    const Stack decoder{D, encoder.H, h, encoder.m, 1.0 * p.localNVocab, bpe.f};
    return {paper(bpe) / p.bpePs, paper(global) / p.bltPs,
            paper(encoder) + paper(decoder) + paperCross(E, h, p.bltPs, p.bltPs / k) * k / p.bltPs +
                paperCross(D, h, k, k / p.bltPs)};
}

/// The costs by the method of an identifier; all negative for one that is not known here.
inline Costs costs(const QString &method, const patchscale::Parameters &p)
{
    if (method == QStringLiteral("openai"))
        return wholeNumberCosts(p, openAi, true);
    if (method == QStringLiteral("deepmind"))
        return wholeNumberCosts(p, deepMind, true);
    if (method == QStringLiteral("2n"))
        return wholeNumberCosts(p, twiceParameters, false);
    if (method == QStringLiteral("blt-paper"))
        return paperCosts(p);
    return {-1, -1, -1};
}

/// What the entropy model adds per byte: its heads are not published, so that its attention is as wide as it.
inline double entropyModel(const patchscale::Parameters &p)
{
    return paper({1.0 * p.entropyNLayers, 1, 1.0 * p.entropyDModel, 1.0 * p.entropyNCtx,
                  1.0 * p.entropyNVocab, 1.0 * p.ffRatio});
}

} // namespace plain
