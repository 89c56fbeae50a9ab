// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/preset.h"

#include "model/parameterinfo.h"
#include "model/validation.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace patchscale {
namespace {

constexpr std::array tokenizerParameters = {ParameterId::BpePs, ParameterId::NVocab};

bool isTokenizers(ParameterId id)
{
    return std::find(tokenizerParameters.begin(), tokenizerParameters.end(), id) != tokenizerParameters.end();
}

/// Whether choosing a model leaves a parameter as it is.
bool isNoModels(ParameterId id)
{
    return isTokenizers(id) || id == ParameterId::EntropyModel;
}

struct Reader
{
    Q_DECLARE_TR_FUNCTIONS(Presets)
};

using PresetOrError = std::variant<Preset, Error>;

Error wrong(const QString &name, const QString &reason)
{
    //: %1 is the name of a preset, %2 what is wrong with it
    return {Reader::tr("preset “%1”: %2").arg(name.simplified(), reason)};
}

Failure readValues(Preset &preset, const QJsonObject &parameters, bool ofTokenizer)
{
    for (auto entry = parameters.begin(); entry != parameters.end(); ++entry) {
        const ParameterInfo *info = findParameter(entry.key());
        if (!info)
            return wrong(preset.name, Reader::tr("there is no parameter “%1”").arg(entry.key()));
        if (ofTokenizer ? !isTokenizers(info->id) : isNoModels(info->id))
            return wrong(preset.name, Reader::tr("%1 does not belong here").arg(info->name()));
        if (!entry.value().isDouble())
            return wrong(preset.name, Reader::tr("%1 is not a number").arg(info->name()));
        if (const auto invalid = validateValue(info->id, entry.value().toDouble()))
            return wrong(preset.name, invalid->message());
        preset.values.emplace(info->id, entry.value().toDouble());
    }
    if (ofTokenizer && preset.values.size() != tokenizerParameters.size())
        return wrong(preset.name, Reader::tr("a tokenizer needs bpe_ps and n_vocab"));
    const Parameters defaults;
    if (const auto invalid =
            validate(ofTokenizer ? withTokenizer(defaults, preset) : withModel(defaults, preset)))
        return wrong(preset.name, invalid->message());
    return std::nullopt;
}

PresetOrError readPreset(const QJsonValue &json, bool ofTokenizer)
{
    static const QRegularExpression nameForm(QStringLiteral("\\A[a-z0-9][a-z0-9-]*\\z"));
    const QJsonObject object = json.toObject();
    Preset preset{object.value(QLatin1StringView("name")).toString(),
                  object.value(QLatin1StringView("label")).toString(),
                  object.value(QLatin1StringView("source")).toString(),
                  {}};
    if (!nameForm.match(preset.name).hasMatch())
        return wrong(preset.name, Reader::tr("the name has to be of small letters, digits and hyphens"));
    if (preset.label.isEmpty() || preset.source.isEmpty())
        return wrong(preset.name, Reader::tr("it needs a label and a source"));
    const QJsonValue parameters = object.value(QLatin1StringView("parameters"));
    if (!parameters.isObject())
        return wrong(preset.name, Reader::tr("it needs an object of parameters"));
    if (Failure failure = readValues(preset, parameters.toObject(), ofTokenizer))
        return *failure;
    return preset;
}

Failure readPresets(std::vector<Preset> &presets, const QJsonValue &json, bool ofTokenizer)
{
    const QJsonArray entries = json.toArray();
    if (entries.isEmpty())
        return Error{Reader::tr("the list of presets or of tokenizers is missing or empty")};
    for (const auto &entry : entries) {
        PresetOrError read = readPreset(entry, ofTokenizer);
        if (const auto *error = std::get_if<Error>(&read))
            return *error;
        Preset &preset = std::get<Preset>(read);
        if (findPreset(presets, preset.name))
            return wrong(preset.name, Reader::tr("there are two of this name"));
        presets.push_back(std::move(preset));
    }
    return std::nullopt;
}

} // namespace

std::variant<Presets, Error> parsePresets(const QByteArray &json)
{
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{Reader::tr("the presets are not JSON: %1").arg(problem.errorString())};
    const QJsonObject root = document.object();
    Presets presets;
    if (Failure failure = readPresets(presets.models, root.value(QLatin1StringView("presets")), false))
        return *failure;
    if (Failure failure = readPresets(presets.tokenizers, root.value(QLatin1StringView("tokenizers")), true))
        return *failure;
    return presets;
}

std::variant<Presets, Error> loadPresets()
{
    QFile file(QStringLiteral(":/presets.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reader::tr("the presets cannot be read: %1").arg(file.errorString())};
    return parsePresets(file.readAll());
}

Parameters withModel(const Parameters &parameters, const Preset &model)
{
    const Parameters defaults;
    Parameters result = parameters;
    for (const ParameterInfo &info : parameterInfos()) {
        if (isNoModels(info.id))
            continue;
        const auto entry = model.values.find(info.id);
        result = withValue(result, info.id,
                           entry == model.values.end() ? value(defaults, info.id) : entry->second);
    }
    return result;
}

Parameters withTokenizer(const Parameters &parameters, const Preset &tokenizer)
{
    Parameters result = parameters;
    for (const auto &[id, value] : tokenizer.values)
        result = withValue(result, id, value);
    return result;
}

const Preset *modelOf(const Parameters &parameters, const Presets &presets)
{
    for (const Preset &model : presets.models)
        if (withModel(parameters, model) == parameters)
            return &model;
    return nullptr;
}

const Preset *tokenizerOf(const Parameters &parameters, const Presets &presets)
{
    for (const Preset &tokenizer : presets.tokenizers)
        if (withTokenizer(parameters, tokenizer) == parameters)
            return &tokenizer;
    return nullptr;
}

const Preset *findPreset(const std::vector<Preset> &presets, QStringView name)
{
    const auto found = std::find_if(presets.begin(), presets.end(),
                                    [name](const Preset &preset) { return preset.name == name; });
    return found == presets.end() ? nullptr : &*found;
}

} // namespace patchscale
