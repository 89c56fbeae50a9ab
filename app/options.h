// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineOption>
#include <QList>

class QCommandLineParser;

namespace patchscale {

/// What the command line knows.
struct Options
{
    QCommandLineOption help;
    QCommandLineOption version;
    QCommandLineOption preset;
    QCommandLineOption tokenizer;
    QCommandLineOption method;
    QCommandLineOption bltPs;
    QCommandLineOption dModel;
    QCommandLineOption localNLayers;
    QCommandLineOption set;
    QCommandLineOption exportFile;
    QCommandLineOption view;
    QCommandLineOption size;
    QCommandLineOption scale;
    QCommandLineOption fontScale;
    QCommandLineOption transparent;
    QCommandLineOption print;
    QCommandLineOption breakdown;
    QCommandLineOption methods;
    QCommandLineOption grid;
    QCommandLineOption map;
    QCommandLineOption sweep;
    QCommandLineOption breakEven;
    QCommandLineOption match;
    QCommandLineOption vary;
    QCommandLineOption multiple;
    QCommandLineOption listPresets;
    QCommandLineOption checkPaper;

    Options();

    /// In the order of --help.
    [[nodiscard]] QList<QCommandLineOption> all() const;
    /// Those with a value that may be given more than once.
    [[nodiscard]] QList<QCommandLineOption> repeatable() const;
    /// Makes a parser know them, and what the program is.
    void addTo(QCommandLineParser &parser) const;
};

} // namespace patchscale
