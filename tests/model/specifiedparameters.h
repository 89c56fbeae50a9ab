// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameterinfo.h"

#include <array>
#include <optional>

/// A row of the table of parameters in the specification of the arithmetic, copied by hand: what the
/// program's own table is held against.
struct SpecifiedParameter
{
    patchscale::ParameterId id;
    const char *identifier;
    double defaultValue;
    double minimum;
    double maximum;
    double sliderStep; ///< 0 without a slider
    const char *unit;
    bool isWhole;
    /// What it follows while it is 0, which it may be whatever its range.
    std::optional<patchscale::ParameterId> linkedTo = std::nullopt;

    /// A value below the range that is not the link.
    [[nodiscard]] constexpr double tooSmall() const
    {
        return linkedTo && minimum == 1 ? minimum - 2 : minimum - 1;
    }
    /// Whether 0 stands for what follows from other parameters: as many as heads, the width by the heads, a
    /// multiple of the width.
    [[nodiscard]] constexpr bool isDerived() const
    {
        return id == patchscale::ParameterId::NKvHeads || id == patchscale::ParameterId::HeadDim ||
               id == patchscale::ParameterId::DFf;
    }
    /// The smallest value that is meant as a number.
    [[nodiscard]] constexpr double leastNumber() const
    {
        return (linkedTo || isDerived()) && minimum < 1 ? 1 : minimum;
    }
    /// What is counted with and written into files.
    [[nodiscard]] double inForce(const patchscale::Parameters &parameters) const
    {
        const double own = patchscale::value(parameters, id);
        return linkedTo && own == 0 ? patchscale::value(parameters, *linkedTo) : own;
    }
};

inline constexpr std::array<SpecifiedParameter, 38> specifiedParameters = {{
    {patchscale::ParameterId::BltPs, "blt_ps", 4.4, 1, 10, 0.1, "bytes per patch", false},
    {patchscale::ParameterId::DModel, "d_model", 2560, 512, 8192, 128, "", true},
    {patchscale::ParameterId::LocalNLayers, "local_n_layers", 10, 2, 24, 2, "layers", true},
    {patchscale::ParameterId::BpePs, "bpe_ps", 4.4, 1, 20, 0, "bytes per token", false},
    {patchscale::ParameterId::NLayers, "n_layers", 26, 1, 256, 0, "layers", true},
    {patchscale::ParameterId::NHeads, "n_heads", 20, 1, 512, 0, "heads", true},
    {patchscale::ParameterId::NVocab, "n_vocab", 128000, 1, 4000000, 0, "tokens", true},
    {patchscale::ParameterId::NCtxBase, "n_ctx_base", 8192, 1, 16777216, 0, "bytes", true},
    {patchscale::ParameterId::LocalDModel, "local_d_model", 1024, 16, 16384, 0, "", true},
    {patchscale::ParameterId::LocalNHeads, "local_n_heads", 16, 1, 512, 0, "heads", true},
    {patchscale::ParameterId::LocalNVocab, "local_n_vocab", 256, 1, 65536, 0, "bytes", true},
    {patchscale::ParameterId::LocalNCtx, "local_n_ctx", 512, 1, 1048576, 0, "bytes", true},
    {patchscale::ParameterId::FfRatio, "ff_ratio", 4, 1, 32, 0, "", true},
    {patchscale::ParameterId::LocalEncoderLayers, "local_encoder_layers", 1, 1, 23, 0, "layers", true},
    {patchscale::ParameterId::BpeDModel, "bpe_d_model", 0, 16, 65536, 0, "", true,
     patchscale::ParameterId::DModel},
    {patchscale::ParameterId::BpeNLayers, "bpe_n_layers", 0, 1, 1024, 0, "layers", true,
     patchscale::ParameterId::NLayers},
    {patchscale::ParameterId::BpeNHeads, "bpe_n_heads", 0, 1, 512, 0, "heads", true,
     patchscale::ParameterId::NHeads},
    {patchscale::ParameterId::EntropyModel, "entropy_model", 0, 0, 1, 0, "", true},
    {patchscale::ParameterId::EntropyNLayers, "entropy_n_layers", 14, 1, 256, 0, "layers", true},
    {patchscale::ParameterId::EntropyDModel, "entropy_d_model", 768, 16, 16384, 0, "", true},
    {patchscale::ParameterId::EntropyNCtx, "entropy_n_ctx", 512, 1, 1048576, 0, "bytes", true},
    {patchscale::ParameterId::EntropyNVocab, "entropy_n_vocab", 256, 1, 65536, 0, "bytes", true},
    {patchscale::ParameterId::NKvHeads, "n_kv_heads", 0, 0, 512, 0, "heads", true},
    {patchscale::ParameterId::HeadDim, "head_dim", 0, 0, 4096, 0, "", true},
    {patchscale::ParameterId::DFf, "d_ff", 0, 0, 1048576, 0, "", true},
    {patchscale::ParameterId::FfMatrices, "ff_matrices", 2, 2, 3, 0, "", true},
    {patchscale::ParameterId::NExperts, "n_experts", 1, 1, 1024, 0, "", true},
    {patchscale::ParameterId::NActiveExperts, "n_active_experts", 1, 1, 1024, 0, "", true},
    {patchscale::ParameterId::DFfShared, "d_ff_shared", 0, 0, 1048576, 0, "", true},
    {patchscale::ParameterId::BpeNKvHeads, "bpe_n_kv_heads", 0, 1, 512, 0, "heads", true,
     patchscale::ParameterId::NKvHeads},
    {patchscale::ParameterId::BpeHeadDim, "bpe_head_dim", 0, 1, 4096, 0, "", true,
     patchscale::ParameterId::HeadDim},
    {patchscale::ParameterId::BpeDFf, "bpe_d_ff", 0, 1, 1048576, 0, "", true, patchscale::ParameterId::DFf},
    {patchscale::ParameterId::BpeFfMatrices, "bpe_ff_matrices", 0, 2, 3, 0, "", true,
     patchscale::ParameterId::FfMatrices},
    {patchscale::ParameterId::BpeNExperts, "bpe_n_experts", 0, 1, 1024, 0, "", true,
     patchscale::ParameterId::NExperts},
    {patchscale::ParameterId::BpeNActiveExperts, "bpe_n_active_experts", 0, 1, 1024, 0, "", true,
     patchscale::ParameterId::NActiveExperts},
    {patchscale::ParameterId::BpeDFfShared, "bpe_d_ff_shared", 0, -1, 1048576, 0, "", true,
     patchscale::ParameterId::DFfShared},
    {patchscale::ParameterId::TiedEmbeddings, "tied_embeddings", 0, 0, 1, 0, "", true},
    {patchscale::ParameterId::BpeOtherParameters, "bpe_other_parameters", 0, 0, 1e12, 0, "", true},
}};

/// The defaults, but for what has to leave room for every value in the range of a parameter.
inline patchscale::Parameters withRoomFor(patchscale::ParameterId id)
{
    patchscale::Parameters parameters;
    switch (id) {
    case patchscale::ParameterId::LocalEncoderLayers:
        parameters.localNLayers = 24;
        break;
    case patchscale::ParameterId::BpeDModel:
        parameters.bpeNHeads = 16;
        break;
    case patchscale::ParameterId::NKvHeads:
        parameters.nHeads = 512;
        break;
    case patchscale::ParameterId::BpeNKvHeads:
        parameters.bpeNHeads = 512;
        break;
    case patchscale::ParameterId::NActiveExperts:
        parameters.nExperts = 1024;
        break;
    case patchscale::ParameterId::BpeNActiveExperts:
        parameters.bpeNExperts = 1024;
        break;
    default:
        break;
    }
    return parameters;
}
