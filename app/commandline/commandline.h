// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/documents/document.h"
#include "model/parameters/preset.h"
#include "model/questions/answer.h"
#include "model/questions/sidebyside.h"
#include "model/reading/error.h"
#include "ui/export/exportformat.h"
#include "ui/export/pictureoptions.h"
#include "ui/views/views.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace patchscale {

enum class PrintFormat { Text, Csv, Json };

/// A view that goes into a file.
struct ViewFile
{
    QString path;
    const View *view; ///< never null
    ExportFormat format;
    Case asked;
};

/// What the command line asks for.
struct Invocation
{
    bool help = false;
    bool version = false;
    bool listPresets = false;
    bool listModels = false;
    bool usesModels = false; ///< one of which may be a person's own
    bool checkPaper = false;
    Case asked;
    std::optional<Document> document; ///< what was opened, with the values that were given; or what is saved
    QString documentFile;             ///< where it was opened; or empty
    QByteArray documentBytes;         ///< what that file held
    QString scenario;                 ///< the one that was asked for in it; or empty
    bool isDocumentChanged = false;   ///< by values that were given
    std::vector<Error> notices;       ///< what a person has to know of it
    std::vector<NamedCase> all;       ///< the scenarios of --all
    QStringList guessed;              ///< what a model's file did not say
    QStringList modelNotes;           ///< what is counted otherwise than one may expect of it
    QString save;                     ///< a file for the document, or empty
    Questions questions;
    PictureOptions picture;
    std::vector<ViewFile> files; ///< in the order in which they are written
    QString grid;                ///< a file, or empty
    /// What is printed: the break-even, a view or none, in a format or, where none is asked for, as text.
    bool breakEven = false;
    const View *printed = nullptr;
    std::optional<PrintFormat> print;

    /// Whether everything is done without a window.
    [[nodiscard]] bool isBatch() const;
    /// Whether a picture has to be drawn.
    [[nodiscard]] bool drawsPictures() const;
};

/// Reads the arguments, the program's name first. The error says which argument is wrong and why.
[[nodiscard]] std::variant<Invocation, Error> parseCommandLine(const QStringList &arguments,
                                                               const Presets &presets, const Views &views);

/// Does what a command line asks for without a window. Answers the exit status: 0, or 1 when something
/// could not be done; what could be done is done all the same. Needs a QApplication if pictures are drawn,
/// else a QCoreApplication.
[[nodiscard]] int runBatch(const Invocation &invocation, const Presets &presets, const Views &views);

/// What --help prints. Needs a QCoreApplication.
[[nodiscard]] QString commandLineHelp(const Views &views);

} // namespace patchscale
