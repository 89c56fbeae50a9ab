// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandline.h"

class QCommandLineParser;

namespace patchscale {

/// The words of a command line that are no options: a document, by its ending, and the file of a sweep.
struct FileWords
{
    QStringList documents;
    QStringList others;
};
[[nodiscard]] FileWords fileWords(const QCommandLineParser &parser);

/// Reads the document that is named, and starts from the case that is asked for in it: that of --scenario, or
/// the one in front.
[[nodiscard]] Failure openDocument(const QCommandLineParser &parser, Invocation &invocation);

/// Puts values that were given beside the document into it, in the scenario of --scenario or as Now, and
/// prepares what
/// --save and --all need. After all values are read.
[[nodiscard]] Failure keepInDocument(const QCommandLineParser &parser, const Presets &presets,
                                     Invocation &invocation);

/// Chooses the scenarios that stand side by side. After the document and the view are known.
[[nodiscard]] Failure readCompared(const QCommandLineParser &parser, const Presets &presets, const View &view,
                                   Invocation &invocation);

/// Adds the file, or with --all the files, that a name of --export stands for: in it {scenario} and {view}
/// are replaced.
[[nodiscard]] Failure addExport(Invocation &invocation, const QString &name, const View &view,
                                ExportFormat format);

} // namespace patchscale
