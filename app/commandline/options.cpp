// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/options.h"

#include "model/accounting/methods/accountingmethod.h"

#include <QCoreApplication>

#include <array>

namespace patchscale {
namespace {

struct Option
{
    QLatin1StringView name;
    const char *valueName; ///< empty for what has no value
    const char *helpSource;
    bool isRepeatable = false; ///< more than one value
};

struct Known
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    /// In the order of --help.
    static constexpr auto options = std::to_array<Option>(
        {{option::help, "", QT_TR_NOOP("Prints this help.")},
         {option::version, "", QT_TR_NOOP("Prints the version.")},
         {option::preset, "NAME", QT_TR_NOOP("Starts from a published model; --list-presets names them.")},
         {option::tokenizer, "NAME",
          QT_TR_NOOP("Starts from a tokenizer of the BPE model; --list-presets names them.")},
         {option::model, "NAME",
          QT_TR_NOOP("Gives BPE the shape of a published model; --list-models names them.")},
         {option::modelConfig, "FILE",
          QT_TR_NOOP(
              "The same with the shape that a model's file tells: a config.json or params.json, or the "
              "beginning of a GGUF or safetensors file.")},
         {option::as, "bpe|both",
          QT_TR_NOOP("Whether that model is BPE alone, or BLT is built like it too; default bpe.")},
         {option::method, "NAME", QT_TR_NOOP("How FLOPs are counted: %1.")},
         {QLatin1StringView("blt-ps"), "X", QT_TR_NOOP("BLT patch size in bytes, 1 to 10."), true},
         {QLatin1StringView("d-model"), "N", QT_TR_NOOP("Model dimension, 512 to 8192."), true},
         {QLatin1StringView("local-n-layers"), "N", QT_TR_NOOP("Local model layers, 2 to 24."), true},
         {option::set, "NAME=VALUE",
          QT_TR_NOOP("Sets any parameter; can be repeated. The names stand below."), true},
         {option::scenario, "NAME",
          QT_TR_NOOP("Takes this scenario of the document; default: Now, or the one that is shown.")},
         {option::all, "",
          QT_TR_NOOP("Takes every scenario of the document, for --print json and for --export to files with "
                     "{scenario} and {view} in their names.")},
         {option::compare, "NAME",
          QT_TR_NOOP("Takes this scenario of the document for --view scenarios; can be repeated. Default: "
                     "those that the document compares."),
          true},
         {option::save, "FILE",
          QT_TR_NOOP("Writes the values, or the document with them, to FILE.patchscale.")},
         {option::exportFile, "FILE",
          QT_TR_NOOP(
              "Writes the chart (.png, .svg, .pdf) or the values (.csv, .json) to FILE; can be repeated."),
          true},
         {option::view, "NAME",
          QT_TR_NOOP("What is exported or printed; the names stand below. Default: the first.")},
         {option::size, "WxH", QT_TR_NOOP("Size that exported charts are laid out for; default 1600x1000.")},
         {option::scale, "S", QT_TR_NOOP("Pixels of a PNG to each of those, 0.1 to 16; default 2.")},
         {option::fontScale, "F",
          QT_TR_NOOP("Makes the text of exported charts larger or smaller, 0.5 to 3.")},
         {option::transparent, "", QT_TR_NOOP("Exports charts without a background.")},
         {option::print, "FORMAT",
          QT_TR_NOOP("Prints the comparison as text, csv or json; with one of --sweep, --break-even, "
                     "--match, --map and --view, prints that instead.")},
         {option::breakdown, "FILE.csv", QT_TR_NOOP("Writes the terms of both bars to FILE.")},
         {option::methods, "FILE.csv", QT_TR_NOOP("Writes the comparison by every method to FILE.")},
         {option::grid, "FILE.csv", QT_TR_NOOP("Writes the comparison at every slider position to FILE.")},
         {option::map, "FILE.csv",
          QT_TR_NOOP(
              "Writes the comparison at every patch size and model dimension of the sliders to FILE.")},
         {option::sweep, "NAME[=FROM:TO[:STEP]]",
          QT_TR_NOOP("Writes the comparison along a parameter, over its range or a given one, to the "
                     "FILE.csv that follows.")},
         {option::breakEven, "",
          QT_TR_NOOP("Prints the patch size from which on BLT costs no more than BPE.")},
         {option::match, "GOAL",
          QT_TR_NOOP("Prints the largest BLT that has no more flops, or parameters, than BPE.")},
         {option::vary, "NAME",
          QT_TR_NOOP("What of BLT changes for --match: d_model or n_layers; default d_model.")},
         {option::multiple, "128|heads",
          QT_TR_NOOP("What d_model is a multiple of for --match: 128, or its heads; default 128.")},
         {option::listPresets, "", QT_TR_NOOP("Prints the names for --preset and --tokenizer.")},
         {option::listModels, "", QT_TR_NOOP("Prints the names for --model.")},
         {option::checkPaper, "",
          QT_TR_NOOP("Compares the program with the figures of the BLT paper; the exit status is 0 if each "
                     "comes out as is known of it, agreeing or not.")}});
};

} // namespace

void addOptions(QCommandLineParser &parser)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.setApplicationDescription(CommandLine::tr(
        "Compares the compute per byte of a BPE transformer and of a Byte Latent Transformer (BLT).\n"
        "Opens a window unless one of --export, --print, --breakdown, --methods, --grid, --map, --sweep,\n"
        "--break-even, --match, --save, --list-presets, --list-models, --check-paper, --version or --help "
        "is\n"
        "given."));
    parser.addPositionalArgument(QStringLiteral("document"), CommandLine::tr("A document to start from."),
                                 QStringLiteral("[FILE.patchscale]"));
    parser.addPositionalArgument(QStringLiteral("file"), CommandLine::tr("The file of --sweep."),
                                 QStringLiteral("[FILE.csv]"));
    for (const Option &known : Known::options) {
        QStringList names = {known.name};
        if (known.name == option::help || known.name == option::version)
            names.prepend(names.constFirst().left(1));
        QString help = CommandLine::tr(known.helpSource);
        if (known.name == option::method)
            help = help.arg(methodIdentifiers().join(QStringLiteral(", ")));
        parser.addOption({names, help, QString::fromLatin1(known.valueName)});
    }
}

QStringList optionsGivenOnce()
{
    QStringList names;
    for (const Option &known : Known::options)
        if (*known.valueName && !known.isRepeatable)
            names << known.name;
    return names;
}

Error notAmong(QLatin1StringView option, const QString &given, const QStringList &names)
{
    //: %1 is an option, %2 what was given, %3 a list of what it may be
    return Error{CommandLine::tr("--%1 is “%2”, but must be one of: %3")
                     .arg(option, given, names.join(QStringLiteral(", ")))};
}

Failure readName(const QCommandLineParser &parser, QLatin1StringView option, const QStringList &names,
                 const std::function<void(const QString &name)> &take)
{
    if (!parser.isSet(option))
        return std::nullopt;
    const QString given = parser.value(option);
    if (!names.contains(given))
        return notAmong(option, given, names);
    take(given);
    return std::nullopt;
}

} // namespace patchscale
