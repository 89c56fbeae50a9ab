// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "model/match.h"
#include "model/methods/accountingmethods.h"
#include "model/parameters.h"
#include "model/preset.h"
#include "model/sweepsteps.h"
#include "ui/chartkind.h"
#include "ui/export/pictureoptions.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace patchscale {

enum class PrintFormat { Text, Csv, Json };

/// What the command line asks for.
struct Invocation
{
    bool help = false;
    bool version = false;
    bool listPresets = false;
    bool checkPaper = false;
    Parameters parameters;
    const AccountingMethod *method = &defaultMethod();
    QStringList exports; ///< files, in the order given
    ChartKind chart = ChartKind::Comparison;
    PictureOptions picture;
    std::optional<PrintFormat> print;
    std::optional<SweepSteps> sweep;
    bool breakEven = false;
    std::optional<MatchQuestion> match;
    // Files, or empty.
    QString breakdown;
    QString methods;
    QString grid;
    QString map;
    QString sweepFile;

    /// Whether everything is done without a window.
    [[nodiscard]] bool isBatch() const;
    /// Whether a picture has to be drawn.
    [[nodiscard]] bool drawsPictures() const;
};

/// Reads the arguments, the program's name first. The error says which argument is wrong and why.
[[nodiscard]] std::variant<Invocation, Error> parseCommandLine(const QStringList &arguments,
                                                               const Presets &presets);

/// What --help prints. Needs a QCoreApplication.
[[nodiscard]] QString commandLineHelp();

} // namespace patchscale
