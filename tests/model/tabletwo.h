// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameters.h"

/// Table 2 of the BLT paper: 34 layers of 3072 in tokens of Llama 3, beside the 8B model of Table 10 with
/// three encoder layers and six of the decoder at patches of 8 bytes.
[[nodiscard]] inline patchscale::Parameters ofTableTwo()
{
    patchscale::Parameters p;
    p.bpeNLayers = 34;
    p.bpeNHeads = 24;
    p.bpeDModel = 3072;
    p.nLayers = 32;
    p.nHeads = 32;
    p.dModel = 4096;
    p.localDModel = 1280;
    p.localNHeads = 20;
    p.localNLayers = 9;
    p.localEncoderLayers = 3;
    p.bltPs = 8;
    return p;
}
