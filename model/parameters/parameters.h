// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
};

} // namespace patchscale
