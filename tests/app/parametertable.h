// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

/// A parameter as the documents describe it, written out once more so that a slip in the program shows.
struct ParameterRow
{
    const char *name;
    const char *value; ///< at first, in files
    const char *minimum;
    const char *maximum;
    bool isWhole;
    const char *follows = nullptr; ///< the parameter that it is the same as where 0 is given
};

inline constexpr std::array parameterTable = {
    ParameterRow{"blt_ps", "4.4", "1", "10", false},
    ParameterRow{"d_model", "2560", "512", "8192", true},
    ParameterRow{"local_n_layers", "10", "2", "24", true},
    ParameterRow{"bpe_ps", "4.4", "1", "20", false},
    ParameterRow{"n_layers", "26", "1", "256", true},
    ParameterRow{"n_heads", "20", "1", "512", true},
    ParameterRow{"n_vocab", "128000", "1", "4000000", true},
    ParameterRow{"n_ctx_base", "8192", "1", "16777216", true},
    ParameterRow{"local_d_model", "1024", "16", "16384", true},
    ParameterRow{"local_n_heads", "16", "1", "512", true},
    ParameterRow{"local_n_vocab", "256", "1", "65536", true},
    ParameterRow{"local_n_ctx", "512", "1", "1048576", true},
    ParameterRow{"ff_ratio", "4", "1", "32", true},
    ParameterRow{"local_encoder_layers", "1", "1", "23", true},
    ParameterRow{"bpe_d_model", "2560", "16", "65536", true, "d_model"},
    ParameterRow{"bpe_n_layers", "26", "1", "1024", true, "n_layers"},
    ParameterRow{"bpe_n_heads", "20", "1", "512", true, "n_heads"},
    ParameterRow{"entropy_model", "0", "0", "1", true},
    ParameterRow{"entropy_n_layers", "14", "1", "256", true},
    ParameterRow{"entropy_d_model", "768", "16", "16384", true},
    ParameterRow{"entropy_n_ctx", "512", "1", "1048576", true},
    ParameterRow{"entropy_n_vocab", "256", "1", "65536", true},
    ParameterRow{"n_kv_heads", "0", "0", "512", true},
    ParameterRow{"head_dim", "0", "0", "4096", true},
    ParameterRow{"d_ff", "0", "0", "1048576", true},
    ParameterRow{"ff_matrices", "2", "2", "3", true},
    ParameterRow{"n_experts", "1", "1", "1024", true},
    ParameterRow{"n_active_experts", "1", "1", "1024", true},
    ParameterRow{"d_ff_shared", "0", "0", "1048576", true},
    ParameterRow{"bpe_n_kv_heads", "0", "1", "512", true, "n_kv_heads"},
    ParameterRow{"bpe_head_dim", "0", "1", "4096", true, "head_dim"},
    ParameterRow{"bpe_d_ff", "0", "1", "1048576", true, "d_ff"},
    ParameterRow{"bpe_ff_matrices", "2", "2", "3", true, "ff_matrices"},
    ParameterRow{"bpe_n_experts", "1", "1", "1024", true, "n_experts"},
    ParameterRow{"bpe_n_active_experts", "1", "1", "1024", true, "n_active_experts"},
    ParameterRow{"bpe_d_ff_shared", "0", "-1", "1048576", true, "d_ff_shared"},
    ParameterRow{"tied_embeddings", "0", "0", "1", true},
    ParameterRow{"bpe_other_parameters", "0", "0", "1000000000000", true},
};

/// NAME=VALUE, as --set takes it.
[[nodiscard]] inline QString assignment(const char *name, const QString &value)
{
    return QString::fromLatin1(name) + u'=' + value;
}
