// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/preset.h"
#include "model/tables/table.h"

#include <QByteArray>
#include <QString>

#include <limits>
#include <vector>

namespace patchscale {

/// A number as a paper prints it, such as "6.4B", "113M", "3.1E8" or "4", and the precision it was printed
/// to.
struct PrintedFigure
{
    enum class Form { Plain, Suffix, Exponent };

    double value = 0;
    int digits = 0; ///< significant ones
    Form form = Form::Plain;
    QChar suffix; ///< M or B
    double unit = 1;
};

[[nodiscard]] PrintedFigure parsePrinted(const QString &text);

/// A value rounded to the digits of a printed figure and written in its form.
[[nodiscard]] QString printLike(double value, const PrintedFigure &figure);

/// A figure of the BLT paper (arXiv 2412.09871) beside the program's own.
struct PaperFigure
{
    enum class Outcome {
        Agrees,        ///< at the digits printed
        Differs,       ///< not at the digits printed
        NotReproduced, ///< cannot be computed from what is published
    };

    QString model;                                          ///< "BLT 8B"
    QString quantity;                                       ///< "Parameters, global"
    QString source;                                         ///< "Table 10"
    QString printed;                                        ///< as the paper prints it: "6.4B"
    double ours = std::numeric_limits<double>::quiet_NaN(); ///< where it is not reproduced
    QString rounded = {}; ///< ours at the digits printed; empty where it is not reproduced
    double deviationPercent = std::numeric_limits<double>::quiet_NaN();
    Outcome outcome = Outcome::NotReproduced;
    bool isExpected = false; ///< whether the outcome is the known one
    QString note = {};       ///< why it differs or is not reproduced, or empty
};

/// Computes what the paper prints from the presets, with the method `blt-paper`. Presets that are missing
/// show as not reproduced, and as not expected.
[[nodiscard]] std::vector<PaperFigure> checkPaper(const Presets &presets);

/// Whether all is as expected.
[[nodiscard]] bool agrees(const std::vector<PaperFigure> &figures);

/// "agrees", "differs" or "not reproduced".
[[nodiscard]] QString outcomeName(PaperFigure::Outcome outcome);

/// What the figures come down to, in a sentence.
[[nodiscard]] QString paperConclusion(const std::vector<PaperFigure> &figures);

/// The figures beside the program's own, a row each.
[[nodiscard]] Table paperTable(const std::vector<PaperFigure> &figures);

/// The figures for a person at a terminal, a line each, with what does not agree explained, and what it
/// comes down to. UTF-8.
[[nodiscard]] QByteArray paperCheckText(const std::vector<PaperFigure> &figures);

} // namespace patchscale
