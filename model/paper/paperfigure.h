// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/paper/printedfigure.h"

#include <QString>

#include <limits>

namespace patchscale {

/// A figure of the BLT paper (arXiv 2412.09871) beside the program's own.
struct PaperFigure
{
    enum class Outcome {
        Agrees,           ///< rounds to what is printed, and is within 5 % of it
        Close,            ///< within 5 %
        Differs,          ///< by more, though it may round to what is printed
        CannotBeComputed, ///< from what is published
    };

    QString model;                                          ///< "BLT 8B"
    QString quantity;                                       ///< "Parameters, global"
    QString source;                                         ///< "Table 10"
    QString printed;                                        ///< as the paper prints it: "6.4B"
    double printedValue = 0;                                ///< 6.4e9
    double ours = std::numeric_limits<double>::quiet_NaN(); ///< where it cannot be computed
    QString rounded = {};  ///< ours at the digits printed; empty where it cannot be computed
    QString computed = {}; ///< ours to three digits at least; the same
    double deviationPercent = std::numeric_limits<double>::quiet_NaN();
    bool rounds = false; ///< whether ours is what is printed, at the digits printed
    Outcome outcome = Outcome::CannotBeComputed;
    bool isExpected = false; ///< whether outcome and rounding are the known ones
    QString note = {}; ///< why it is not as printed, what is missing, or what was found on the way; or empty
};

/// "agrees", "close", "differs" or "cannot be computed".
[[nodiscard]] QString outcomeName(PaperFigure::Outcome outcome);

/// Holds a value against a printed figure: all that is computed of a PaperFigure but whether it is expected.
[[nodiscard]] PaperFigure judge(double ours, const PrintedFigure &printed);

} // namespace patchscale
