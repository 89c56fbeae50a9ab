// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include "model/methods/accountingmethods.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace patchscale {
namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QCommandLineOption flag(const char *name, const QString &description)
{
    return {QString::fromLatin1(name), description};
}

QCommandLineOption option(const char *name, const QString &description, const char *valueName)
{
    return {QString::fromLatin1(name), description, QString::fromLatin1(valueName)};
}

} // namespace

Options::Options()
    : help({QStringLiteral("h"), QStringLiteral("help")}, CommandLine::tr("Prints this help."))
    , version({QStringLiteral("v"), QStringLiteral("version")}, CommandLine::tr("Prints the version."))
    , preset(option("preset", CommandLine::tr("Starts from a published model; --list-presets names them."),
                    "NAME"))
    , tokenizer(option(
          "tokenizer",
          CommandLine::tr("Starts from a tokenizer of the BPE model; --list-presets names them."), "NAME"))
    , method(option(
          "method",
          CommandLine::tr("How FLOPs are counted: %1.").arg(methodIdentifiers().join(QStringLiteral(", "))),
          "NAME"))
    , bltPs(option("blt-ps", CommandLine::tr("BLT patch size in bytes, 1 to 10."), "X"))
    , dModel(option("d-model", CommandLine::tr("Model dimension, 512 to 8192."), "N"))
    , localNLayers(option("local-n-layers", CommandLine::tr("Local model layers, 2 to 24."), "N"))
    , set(option("set", CommandLine::tr("Sets any parameter; can be repeated. The names stand below."),
                 "NAME=VALUE"))
    , exportFile(option("export",
                        CommandLine::tr("Writes the chart (.png, .svg, .pdf) or the values (.csv) to FILE; "
                                        "can be repeated."),
                        "FILE"))
    , view(option("view",
                  CommandLine::tr("The chart that is exported: comparison, breakdown, methods, sweep, map, "
                                  "sensitivity or match; default comparison."),
                  "NAME"))
    , size(option("size", CommandLine::tr("Size that exported charts are laid out for; default 1600x1000."),
                  "WxH"))
    , scale(option("scale", CommandLine::tr("Pixels of a PNG to each of those, 0.1 to 16; default 2."), "S"))
    , fontScale(option("font-scale",
                       CommandLine::tr("Makes the text of exported charts larger or smaller, 0.5 to 3."),
                       "F"))
    , transparent(flag("transparent", CommandLine::tr("Exports charts without a background.")))
    , print(option("print",
                   CommandLine::tr("Prints the comparison as text, csv or json; with one of "
                                   "--sweep, --break-even, --match, --map and --view sensitivity, "
                                   "prints that instead."),
                   "FORMAT"))
    , breakdown(option("breakdown", CommandLine::tr("Writes the terms of both bars to FILE."), "FILE.csv"))
    , methods(
          option("methods", CommandLine::tr("Writes the comparison by every method to FILE."), "FILE.csv"))
    , grid(option("grid", CommandLine::tr("Writes the comparison at every slider position to FILE."),
                  "FILE.csv"))
    , map(option("map",
                 CommandLine::tr("Writes the comparison at every patch size and model dimension of the "
                                 "sliders to FILE."),
                 "FILE.csv"))
    , sweep(option("sweep",
                   CommandLine::tr("Writes the comparison along a parameter, over its range or a given one, "
                                   "to the FILE.csv that follows."),
                   "NAME[=FROM:TO[:STEP]]"))
    , breakEven(flag("break-even",
                     CommandLine::tr("Prints the patch size from which on BLT costs no more than BPE.")))
    , match(option("match",
                   CommandLine::tr("Prints the largest BLT that has no more flops, or parameters, than BPE."),
                   "GOAL"))
    , vary(option("vary",
                  CommandLine::tr("What of BLT changes for --match: d_model or n_layers; default d_model."),
                  "NAME"))
    , multiple(option(
          "multiple",
          CommandLine::tr("What d_model is a multiple of for --match: 128, or its heads; default 128."),
          "128|heads"))
    , listPresets(flag("list-presets", CommandLine::tr("Prints the names for --preset and --tokenizer.")))
    , checkPaper(
          flag("check-paper",
               CommandLine::tr("Compares the program with the figures of the BLT paper; the exit status "
                               "is 0 if all agree that should.")))
{}

QList<QCommandLineOption> Options::all() const
{
    return {help,         version, preset,     tokenizer, method,      bltPs,     dModel,
            localNLayers, set,     exportFile, view,      size,        scale,     fontScale,
            transparent,  print,   breakdown,  methods,   grid,        map,       sweep,
            breakEven,    match,   vary,       multiple,  listPresets, checkPaper};
}

QList<QCommandLineOption> Options::repeatable() const
{
    return {bltPs, dModel, localNLayers, set, exportFile};
}

void Options::addTo(QCommandLineParser &parser) const
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.setApplicationDescription(CommandLine::tr(
        "Compares the compute per byte of a BPE transformer and of a Byte Latent Transformer (BLT).\n"
        "Opens a window unless one of --export, --print, --breakdown, --methods, --grid, --map, --sweep,\n"
        "--break-even, --match, --list-presets, --check-paper, --version or --help is given."));
    parser.addPositionalArgument(QStringLiteral("file"), CommandLine::tr("The file of --sweep."),
                                 QStringLiteral("[FILE.csv]"));
    parser.addOptions(all());
}

} // namespace patchscale
