// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "specifiedparameters.h"

#include "model/parameters.h"

#include <algorithm>
#include <cmath>
#include <random>

/// Valid parameters from all over their ranges, small values as likely as large ones. The same in every run
/// and on every machine: only the engine's own numbers are used, no distribution of a standard library.
class RandomParameters
{
public:
    explicit RandomParameters(unsigned seed) : m_engine(seed) {}

    patchscale::Parameters next()
    {
        patchscale::Parameters p;
        p.bltPs = real(specifiedParameters[0]);
        p.dModel = whole(specifiedParameters[1]);
        p.localNLayers = whole(specifiedParameters[2]);
        p.bpePs = real(specifiedParameters[3]);
        p.nLayers = whole(specifiedParameters[4]);
        p.nHeads = std::min(whole(specifiedParameters[5]), p.dModel);
        p.nVocab = whole(specifiedParameters[6]);
        p.nCtxBase = whole(specifiedParameters[7]);
        p.localDModel = whole(specifiedParameters[8]);
        p.localNHeads = std::min(whole(specifiedParameters[9]), p.localDModel);
        p.localNVocab = whole(specifiedParameters[10]);
        p.localNCtx = whole(specifiedParameters[11]);
        p.ffRatio = whole(specifiedParameters[12]);
        p.localEncoderLayers = std::min(whole(specifiedParameters[13]), p.localNLayers - 1);
        p.entropyModel = fraction() < 0.5 ? 0 : 1;
        p.entropyNLayers = whole(specifiedParameters[15]);
        p.entropyDModel = whole(specifiedParameters[16]);
        p.entropyNCtx = whole(specifiedParameters[17]);
        p.entropyNVocab = whole(specifiedParameters[18]);
        return p;
    }

    /// From 0 to below 1.
    double fraction() { return static_cast<double>(m_engine()) / 4294967296.0; }

private:
    double real(const SpecifiedParameter &range)
    {
        const double value = range.minimum * std::pow(range.maximum / range.minimum, fraction());
        return std::clamp(value, range.minimum, range.maximum);
    }
    int whole(const SpecifiedParameter &range) { return static_cast<int>(real(range)); }

    std::mt19937 m_engine;
};
