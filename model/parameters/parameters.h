// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace patchscale {

/// Everything that decides a comparison. The defaults are the original calculator's.
/// Ranges, units and identifiers stand in parameterInfos(); validate() applies them.
struct Parameters
{
    double bltPs = 4.4;         ///< BLT patch size, bytes per patch
    int dModel = 2560;          ///< width of BLT's global model and, linked, of the BPE model
    int localNLayers = 10;      ///< layers of BLT's byte-level encoder and decoder together
    double bpePs = 4.4;         ///< bytes per BPE token
    int nLayers = 26;           ///< layers of BLT's global model and, linked, of the BPE model
    int nHeads = 20;            ///< attention heads of BLT's global model and, linked, of the BPE model
    int nVocab = 128000;        ///< BPE vocabulary, tokens
    int nCtxBase = 8192;        ///< context length, bytes
    int localDModel = 1024;     ///< width of the local models
    int localNHeads = 16;       ///< attention heads of the local models
    int localNVocab = 256;      ///< vocabulary of the local models, bytes
    int localNCtx = 512;        ///< attention window of the local models, bytes
    int ffRatio = 4;            ///< feed-forward width as a multiple of the model's width
    int localEncoderLayers = 1; ///< those of the local layers that are the encoder's
    int bpeDModel = 0;          ///< width of the BPE model; 0 links it to dModel
    int bpeNLayers = 0;         ///< layers of the BPE model; 0 links them to nLayers
    int bpeNHeads = 0;          ///< attention heads of the BPE model; 0 links them to nHeads
    int entropyModel = 0;       ///< 1 counts the model that cuts the bytes into patches, 0 does not
    int entropyNLayers = 14;    ///< layers of the entropy model
    int entropyDModel = 768;    ///< width of the entropy model
    int entropyNCtx = 512;      ///< attention window of the entropy model, bytes
    int entropyNVocab = 256;    ///< vocabulary of the entropy model, bytes

    // Shapes of published models. BLT's global model has them and, while its own are 0, the BPE model.
    int nKvHeads = 0;       ///< heads of keys and values, a divisor of the heads; 0: as many as heads
    int headDim = 0;        ///< width of a head; 0: the whole width divided by the heads
    int dFf = 0;            ///< width of a feed-forward layer, or of an expert; 0: ffRatio times the width
    int ffMatrices = 2;     ///< matrices of a feed-forward layer: 3 where it is gated
    int nExperts = 1;       ///< experts of a feed-forward layer
    int nActiveExperts = 1; ///< those of them that work for a token
    int dFfShared = 0;      ///< width of an expert that works for every token; 0: none
    int bpeNKvHeads = 0;
    int bpeHeadDim = 0;
    int bpeDFf = 0;
    int bpeFfMatrices = 0;
    int bpeNExperts = 0;
    int bpeNActiveExperts = 0;
    int bpeDFfShared = 0;          ///< -1: none, as 0 links it
    int tiedEmbeddings = 0;        ///< 1 where the BPE model's output layer is its embedding table
    qint64 bpeOtherParameters = 0; ///< norms, biases and positions of the BPE model; in counts alone

    bool operator==(const Parameters &) const = default;
};

enum class ParameterId {
    BltPs,
    DModel,
    LocalNLayers,
    BpePs,
    NLayers,
    NHeads,
    NVocab,
    NCtxBase,
    LocalDModel,
    LocalNHeads,
    LocalNVocab,
    LocalNCtx,
    FfRatio,
    LocalEncoderLayers,
    BpeDModel,
    BpeNLayers,
    BpeNHeads,
    EntropyModel,
    EntropyNLayers,
    EntropyDModel,
    EntropyNCtx,
    EntropyNVocab,
    NKvHeads,
    HeadDim,
    DFf,
    FfMatrices,
    NExperts,
    NActiveExperts,
    DFfShared,
    BpeNKvHeads,
    BpeHeadDim,
    BpeDFf,
    BpeFfMatrices,
    BpeNExperts,
    BpeNActiveExperts,
    BpeDFfShared,
    TiedEmbeddings,
    BpeOtherParameters,
};

} // namespace patchscale
