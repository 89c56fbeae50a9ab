// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/modeloptions.h"

#include "app/commandline/options.h"

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

} // namespace

Failure readModel(const QCommandLineParser &parser, const Presets &presets, Invocation &invocation)
{
    const bool isNamed = parser.isSet(option::model);
    if (!isNamed && parser.isSet(option::as))
        return Error{CommandLine::tr("--%1 needs --%2").arg(option::as, option::model)};
    As as = As::Bpe;
    if (Failure failure = readWord<As>(parser, option::as, {{"bpe", As::Bpe}, {"both", As::Both}}, as))
        return failure;
    invocation.usesModels = isNamed || invocation.listModels;
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
