// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/explorationreader.h"

#include "app/options.h"
#include "app/optionvalues.h"

#include <QCoreApplication>

#include <array>

namespace patchscale {
namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr std::array goals = {Word<MatchGoal>{"flops", MatchGoal::Flops},
                              Word<MatchGoal>{"parameters", MatchGoal::Parameters}};
constexpr std::array varied = {Word<MatchVary>{"d_model", MatchVary::DModel},
                               Word<MatchVary>{"n_layers", MatchVary::NLayers}};
constexpr std::array multiples = {Word<WidthMultiple>{"128", WidthMultiple::Of128},
                                  Word<WidthMultiple>{"heads", WidthMultiple::OfHeads}};

/// The one word that is no option names the file.
Failure readSweepFile(const QCommandLineParser &parser, const Options &options, Invocation &invocation)
{
    const QStringList files = parser.positionalArguments();
    if (!files.isEmpty()) {
        invocation.sweepFile = files.constFirst();
        if (invocation.sweepFile.isEmpty())
            return needsFileName(options.sweep);
        return std::nullopt;
    }
    const bool isDrawn = !invocation.exports.isEmpty() && invocation.chart == ChartKind::Sweep;
    if (invocation.print || isDrawn)
        return std::nullopt;
    return Error{CommandLine::tr(
        "--sweep needs a file to write to, unless there is --print, or --export with --view sweep")};
}

Failure readSweep(const QCommandLineParser &parser, const Options &options, Invocation &invocation)
{
    if (!parser.isSet(options.sweep))
        return std::nullopt;
    const auto steps = parseSweepSteps(parser.value(options.sweep), invocation.parameters);
    if (const Error *error = std::get_if<Error>(&steps))
        return Error{CommandLine::tr("--sweep: %1").arg(error->message)};
    invocation.sweep = *std::get_if<SweepSteps>(&steps);
    return readSweepFile(parser, options, invocation);
}

Failure readMatch(const QCommandLineParser &parser, const Options &options, Invocation &invocation)
{
    if (!parser.isSet(options.match)) {
        for (const QCommandLineOption &option : {options.vary, options.multiple})
            if (parser.isSet(option))
                return needsOption(option, options.match);
        return std::nullopt;
    }
    MatchQuestion question;
    if (Failure failure = readWord<MatchGoal>(parser, options.match, goals, question.goal))
        return failure;
    if (Failure failure = readWord<MatchVary>(parser, options.vary, varied, question.vary))
        return failure;
    if (Failure failure = readWord<WidthMultiple>(parser, options.multiple, multiples, question.multiple))
        return failure;
    if (parser.isSet(options.multiple) && question.vary != MatchVary::DModel)
        return Error{CommandLine::tr("--multiple is of a model dimension, but --vary is “%1”")
                         .arg(parser.value(options.vary))};
    invocation.match = question;
    return std::nullopt;
}

/// Standard output takes one table or answer in a format that programs read.
Failure readWithPrint(const QCommandLineParser &parser, const Options &options, const Invocation &invocation)
{
    if (!invocation.print)
        return std::nullopt;
    QStringList asked;
    for (const QCommandLineOption &option : {options.sweep, options.breakEven, options.match, options.map})
        if (parser.isSet(option))
            asked << QStringLiteral("--") + nameOf(option);
    const bool isSensitivity = invocation.chart == ChartKind::Sensitivity;
    if (isSensitivity)
        asked << QStringLiteral("--view sensitivity");
    if (asked.size() > 1)
        //: %1 is a list of options
        return Error{CommandLine::tr("--print prints one answer, but there are: %1")
                         .arg(asked.join(QStringLiteral(", ")))};
    if (*invocation.print != PrintFormat::Text)
        return std::nullopt;
    if (invocation.sweep)
        return Error{CommandLine::tr("--print is “text”, but a sweep is printed as csv or json")};
    if (!invocation.map.isEmpty())
        return Error{CommandLine::tr("--print is “text”, but a map is printed as csv or json")};
    if (isSensitivity)
        return Error{CommandLine::tr("--print is “text”, but the sensitivity is printed as csv or json")};
    return std::nullopt;
}

} // namespace

Failure readExploration(const QCommandLineParser &parser, const Options &options, Invocation &invocation)
{
    invocation.breakEven = parser.isSet(options.breakEven);
    if (Failure failure = readSweep(parser, options, invocation))
        return failure;
    if (Failure failure = readMatch(parser, options, invocation))
        return failure;
    return readWithPrint(parser, options, invocation);
}

} // namespace patchscale
