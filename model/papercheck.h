// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/preset.h"

#include <QString>

#include <vector>

namespace patchscale {

/// A figure of the BLT paper (arXiv 2412.09871) beside the program's own.
struct PaperFigure
{
    enum class Outcome {
        Agrees,        ///< at the digits printed
        Differs,       ///< not at the digits printed
        NotReproduced, ///< cannot be computed from what is published
    };

    QString model;    ///< "BLT 8B"
    QString quantity; ///< "Global parameters"
    QString source;   ///< "Table 10"
    QString printed;  ///< as the paper prints it: "6.4B"
    double ours;      ///< NaN where it is not reproduced
    QString rounded;  ///< ours at the digits printed; empty where it is not reproduced
    double deviationPercent;
    Outcome outcome;
    bool isExpected; ///< whether the outcome is the known one
    QString note;    ///< why it differs or is not reproduced, or empty
};

/// Computes what the paper prints from the presets, with the method `blt-paper`. Presets that are missing
/// show as not reproduced, and as not expected.
[[nodiscard]] std::vector<PaperFigure> checkPaper(const Presets &presets);

/// Whether all is as expected.
[[nodiscard]] bool agrees(const std::vector<PaperFigure> &figures);

} // namespace patchscale
