// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/model/specifiedparameters.h"

#include "model/parameters/parameters.h"

#include <QDebug>

#include <algorithm>
#include <cmath>
#include <random>

/// With the one shape that the original calculator knows; where the heads follow, they are valid too.
[[nodiscard]] inline patchscale::Parameters withPlainShape(patchscale::Parameters p)
{
    const patchscale::Parameters plain;
    p.nKvHeads = p.bpeNKvHeads = plain.nKvHeads;
    p.headDim = p.bpeHeadDim = plain.headDim;
    p.dFf = p.bpeDFf = plain.dFf;
    p.ffMatrices = plain.ffMatrices;
    p.bpeFfMatrices = plain.bpeFfMatrices;
    p.nExperts = p.nActiveExperts = plain.nExperts;
    p.bpeNExperts = p.bpeNActiveExperts = plain.bpeNExperts;
    p.dFfShared = p.bpeDFfShared = plain.dFfShared;
    return p;
}

/// Valid parameters from all over their ranges, small values as likely as large ones. The same in every run
/// and on every machine: only the engine's own numbers are used, no distribution of a standard library.
class RandomParameters
{
public:
    explicit RandomParameters(unsigned seed) : m_engine(seed) { qInfo("Random seed %u", seed); }

    /// The BPE model has a shape of its own as often as it shares one with BLT, each value apart.
    patchscale::Parameters next()
    {
        using Id = patchscale::ParameterId;
        patchscale::Parameters p;
        p.bltPs = real(Id::BltPs);
        p.dModel = whole(Id::DModel);
        p.localNLayers = whole(Id::LocalNLayers);
        p.bpePs = real(Id::BpePs);
        p.nLayers = whole(Id::NLayers);
        p.nHeads = std::min(whole(Id::NHeads), p.dModel);
        p.nVocab = whole(Id::NVocab);
        p.nCtxBase = whole(Id::NCtxBase);
        p.localDModel = whole(Id::LocalDModel);
        p.localNHeads = std::min(whole(Id::LocalNHeads), p.localDModel);
        p.localNVocab = whole(Id::LocalNVocab);
        p.localNCtx = whole(Id::LocalNCtx);
        p.ffRatio = whole(Id::FfRatio);
        p.localEncoderLayers = std::min(whole(Id::LocalEncoderLayers), p.localNLayers - 1);
        // In the ranges of what they are linked to; no number of heads is more than the smallest width.
        p.bpeDModel = half() ? whole(Id::DModel) : 0;
        p.bpeNLayers = half() ? whole(Id::NLayers) : 0;
        p.bpeNHeads = half() ? whole(Id::NHeads) : 0;
        p.entropyModel = half() ? 0 : 1;
        p.entropyNLayers = whole(Id::EntropyNLayers);
        p.entropyDModel = whole(Id::EntropyDModel);
        p.entropyNCtx = whole(Id::EntropyNCtx);
        p.entropyNVocab = whole(Id::EntropyNVocab);
        p.nKvHeads = half() ? 0 : divisorOf(p.nHeads);
        p.headDim = half() ? 0 : up(512);
        p.dFf = half() ? 0 : up(65536);
        p.ffMatrices = half() ? 2 : 3;
        p.nExperts = half() ? 1 : up(64);
        p.nActiveExperts = std::min(p.nExperts, up(8));
        p.dFfShared = half() ? 0 : up(8192);
        const int bpeHeads = p.bpeNHeads == 0 ? p.nHeads : p.bpeNHeads;
        const bool follows = p.nKvHeads == 0 || bpeHeads % p.nKvHeads == 0;
        p.bpeNKvHeads = follows && half() ? 0 : divisorOf(bpeHeads);
        p.bpeHeadDim = half() ? 0 : up(512);
        p.bpeDFf = half() ? 0 : up(65536);
        p.bpeFfMatrices = half() ? 0 : 3;
        p.bpeNExperts = half() ? 0 : p.nActiveExperts + up(64);
        p.bpeNActiveExperts = half() ? 0 : std::min(p.nExperts, p.nActiveExperts);
        p.bpeDFfShared = half() ? 0 : half() ? -1 : up(8192);
        p.tiedEmbeddings = half() ? 0 : 1;
        p.bpeOtherParameters = up(1 << 30);
        return p;
    }

    /// From 0 to below 1.
    double fraction() { return static_cast<double>(m_engine()) / 4294967296.0; }

private:
    bool half() { return fraction() < 0.5; }
    double real(patchscale::ParameterId id)
    {
        const SpecifiedParameter &range =
            *std::find_if(specifiedParameters.begin(), specifiedParameters.end(),
                          [id](const SpecifiedParameter &parameter) { return parameter.id == id; });
        const double value = range.minimum * std::pow(range.maximum / range.minimum, fraction());
        return std::clamp(value, range.minimum, range.maximum);
    }
    /// From 1 to a number.
    int up(int most) { return static_cast<int>(std::pow(static_cast<double>(most), fraction())); }
    int divisorOf(int heads)
    {
        int divisor = up(heads);
        while (heads % divisor != 0)
            --divisor;
        return divisor;
    }
    int whole(patchscale::ParameterId id) { return static_cast<int>(real(id)); }

    std::mt19937 m_engine;
};
