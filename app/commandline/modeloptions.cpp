// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/modeloptions.h"

#include "app/commandline/options.h"
#include "model/modelfiles/takenmodel.h"

#include <QCommandLineParser>

namespace patchscale {
namespace {

/// Which of the two models gets the shape.
enum class As { Bpe, Both };

Failure take(const Preset &model, As as, const Presets &presets, Parameters &parameters)
{
    if (as == As::Both) {
        const auto like = bltLike(parameters, model, presets);
        if (const auto *invalid = std::get_if<InvalidParameter>(&like))
            //: %1 is the name of a model, %2 says which value BLT cannot have
            return Error{
                CommandLine::tr("BLT cannot be built like %1: %2").arg(model.label, invalid->message())};
        parameters = std::get_if<BltLike>(&like)->parameters;
    }
    parameters = withBpeModel(parameters, model);
    return std::nullopt;
}

Failure readFile(const QString &path, As as, const Presets &presets, Invocation &invocation)
{
    const auto read = readModelFile(path);
    if (const auto *error = std::get_if<Error>(&read))
        return Error{CommandLine::tr("--%1: %2").arg(option::modelConfig, error->message)};
    const ModelReading &model = *std::get_if<ModelReading>(&read);
    invocation.modelNotes = model.notes;
    if (model.isGuess()) {
        invocation.guessed = model.guessed();
        //: %1 is a list of what a model's file does not say
        invocation.notices.push_back(
            {CommandLine::tr("guessed: %1").arg(invocation.guessed.join(QStringLiteral(", ")))});
    }
    return take(presetOf(model), as, presets, invocation.asked.parameters);
}

} // namespace

Failure readModel(const QCommandLineParser &parser, const Presets &presets, Invocation &invocation)
{
    const bool isNamed = parser.isSet(option::model);
    const bool isRead = parser.isSet(option::modelConfig);
    if (isNamed && isRead)
        return Error{
            CommandLine::tr("--%1 and --%2 do not go together").arg(option::model, option::modelConfig)};
    if (!isNamed && !isRead && parser.isSet(option::as))
        return Error{
            CommandLine::tr("--%1 needs --%2 or --%3").arg(option::as, option::model, option::modelConfig)};
    invocation.usesModels = isNamed || invocation.listModels;
    As as = As::Bpe;
    if (Failure failure = readWord<As>(parser, option::as, {{"bpe", As::Bpe}, {"both", As::Both}}, as))
        return failure;
    if (isRead)
        return readFile(parser.value(option::modelConfig), as, presets, invocation);
    QStringList names;
    for (const Preset &model : presets.bpeModels)
        names << model.name;
    const Preset *model = nullptr;
    if (Failure failure = readName(parser, option::model, names,
                                   [&](const QString &name) { model = findPreset(presets.bpeModels, name); }))
        return failure;
    return model ? take(*model, as, presets, invocation.asked.parameters) : std::nullopt;
}

} // namespace patchscale
