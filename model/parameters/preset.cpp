// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/preset.h"

#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"
#include "model/tables/writers.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace patchscale {
namespace {

bool isTokenizers(ParameterId id)
{
    return id == ParameterId::BpePs || id == ParameterId::NVocab;
}

/// Whether choosing a model leaves a parameter as it is.
bool isNoModels(ParameterId id)
{
    return isTokenizers(id) || id == ParameterId::EntropyModel;
}

/// Whether a parameter is BLT's own shape.
bool isBlts(const ParameterInfo &info)
{
    return info.group == ParameterGroup::BltGlobalModel || info.group == ParameterGroup::BltLocalModels;
}

/// Whether a model is the same one whatever the value of a parameter that it does not name: how it is used,
/// and what it is compared with.
bool isFree(const ParameterInfo &info)
{
    return info.hasSlider() || !isBlts(info);
}

struct Reader
{
    Q_DECLARE_TR_FUNCTIONS(Presets)
};

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
    if (ofTokenizer && preset.values.size() != 2)
        return wrong(preset.name, Reader::tr("a tokenizer needs bpe_ps and n_vocab"));
    Parameters together;
    for (const auto &[id, value] : preset.values)
        together = withValue(together, id, value);
    if (const auto invalid = validate(together))
        return wrong(preset.name, invalid->message());
    return std::nullopt;
}

Failure readPreset(Preset &preset, const QJsonObject &object, bool ofTokenizer)
{
    static const QRegularExpression nameForm(QStringLiteral("\\A[a-z0-9][a-z0-9-]*\\z"));
    preset = {object.value(QLatin1StringView("name")).toString(),
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
    return readValues(preset, parameters.toObject(), ofTokenizer);
}

Failure readPresets(std::vector<Preset> &presets, const QJsonValue &json, bool ofTokenizer)
{
    const QJsonArray entries = json.toArray();
    if (entries.isEmpty())
        return Error{Reader::tr("the list of presets or of tokenizers is missing or empty")};
    for (const auto &entry : entries) {
        Preset preset;
        if (Failure failure = readPreset(preset, entry.toObject(), ofTokenizer))
            return failure;
        if (findPreset(presets, preset.name))
            return wrong(preset.name, Reader::tr("there are two of this name"));
        presets.push_back(std::move(preset));
    }
    return std::nullopt;
}

/// What a parameter that follows another has of its own in place of that of a shape.
double ownValue(const ParameterInfo &info, const Parameters &shape)
{
    const double followed = countedValue(shape, *info.linkedTo);
    return followed == linked ? info.minimum : followed; // none
}

/// Whether a value comes to that of a preset. What the preset does not name, a BPE model can share with BLT
/// or have of its own.
bool isSame(const ParameterInfo &info, const Preset &preset, const Parameters &exact,
            const Parameters &parameters)
{
    if (value(exact, info.id) == value(parameters, info.id))
        return true;
    return info.linkedTo && !preset.values.contains(*info.linkedTo) &&
           countedValue(exact, info.id) == countedValue(parameters, info.id);
}

/// The preset of which fewest values are others, the first of several; none if those are more than `most`.
/// Where `isNamed`, one that names no values is none.
template<typename Apply>
const Preset *nearest(const Parameters &parameters, const std::vector<Preset> &presets, int most, Apply apply,
                      bool isNamed = false)
{
    const Preset *found = nullptr;
    for (const Preset &preset : presets) {
        if (isNamed && preset.values.empty())
            continue;
        const Parameters exact = apply(parameters, preset);
        const int others = static_cast<int>(std::ranges::count_if(
            parameterInfos(), [&](const auto &info) { return !isSame(info, preset, exact, parameters); }));
        if (others <= most - (found ? 1 : 0)) {
            found = &preset;
            most = others;
        }
    }
    return found;
}

/// The preset that changes nothing, or none.
template<typename Apply>
const Preset *presetOf(const Parameters &parameters, const std::vector<Preset> &presets, Apply apply)
{
    for (const Preset &preset : presets)
        if (apply(parameters, preset) == parameters)
            return &preset;
    return nullptr;
}

QByteArray listed(const std::vector<Preset> &presets)
{
    std::vector<Row> rows;
    rows.reserve(presets.size());
    for (const Preset &preset : presets)
        rows.push_back({{QString(QStringLiteral("  ") + preset.name)}, {preset.label}, {preset.source}});
    const Table table = tableOf(std::vector<Column>(3), std::move(rows));
    return written([&table](QIODevice &device) { return writeText(device, table); });
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
    Failure failure = readPresets(presets.models, root.value(QLatin1StringView("presets")), false);
    if (!failure)
        failure = readPresets(presets.tokenizers, root.value(QLatin1StringView("tokenizers")), true);
    if (failure)
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
    return settled(result);
}

Parameters withBlt(const Parameters &parameters, const Preset &model)
{
    const Parameters all = withModel(parameters, model);
    Parameters result = parameters;
    for (const ParameterInfo &info : parameterInfos())
        if (isBlts(info))
            result = withValue(result, info.id, value(all, info.id));
    return settled(result);
}

Parameters withBpeShape(const Parameters &parameters, const Preset *model)
{
    const Parameters shape = model ? withBlt({}, *model) : Parameters();
    Parameters result = parameters;
    for (const ParameterInfo &info : parameterInfos())
        if (info.linkedTo)
            result = withValue(result, info.id, model ? ownValue(info, shape) : linked);
    return settled(result);
}

Parameters withTokenizer(const Parameters &parameters, const Preset &tokenizer)
{
    Parameters result = parameters;
    for (const auto &[id, value] : tokenizer.values)
        result = withValue(result, id, value);
    return settled(result);
}

bool isOfModel(const Parameters &parameters, const Preset &model)
{
    const Parameters exact = withModel(parameters, model);
    const auto infos = parameterInfos();
    return std::all_of(infos.begin(), infos.end(), [&](const ParameterInfo &info) {
        const bool isFixed = model.values.contains(info.id) || !isFree(info);
        return !isFixed || value(parameters, info.id) == value(exact, info.id);
    });
}

const Preset *modelOf(const Parameters &parameters, const Presets &presets)
{
    if (const Preset *exact = presetOf(parameters, presets.models, withModel))
        return exact;
    const auto found = std::find_if(presets.models.begin(), presets.models.end(),
                                    [&](const Preset &model) { return isOfModel(parameters, model); });
    return found == presets.models.end() ? nullptr : &*found;
}

/// withBpeShape() of a model that is there.
static Parameters withShapeOf(const Parameters &parameters, const Preset &model)
{
    return withBpeShape(parameters, &model);
}

const Preset *bpeShapeOf(const Parameters &parameters, const Presets &presets)
{
    return nearest(parameters, presets.models, 0, withShapeOf, true);
}

const Preset *tokenizerOf(const Parameters &parameters, const Presets &presets)
{
    return presetOf(parameters, presets.tokenizers, withTokenizer);
}

Parameters Nearest::start() const
{
    Parameters start;
    if (model)
        start = withBlt(start, *model);
    start = withBpeShape(start, bpeShape);
    return tokenizer ? withTokenizer(start, *tokenizer) : start;
}

Nearest nearestOf(const Parameters &parameters, const Presets &presets)
{
    // Half of the six values that make a published model, and of a shape and a tokenizer all but one.
    return {nearest(parameters, presets.models, 3, withBlt),
            nearest(parameters, presets.models, 1, withShapeOf, true),
            nearest(parameters, presets.tokenizers, 1, withTokenizer)};
}

const Preset *findPreset(const std::vector<Preset> &presets, QStringView name)
{
    const auto found = std::find_if(presets.begin(), presets.end(),
                                    [name](const Preset &preset) { return preset.name == name; });
    return found == presets.end() ? nullptr : &*found;
}

QByteArray presetListText(const Presets &presets)
{
    return QCoreApplication::translate("PresetList", "Presets of --preset:").toUtf8() + '\n' +
           listed(presets.models) + '\n' +
           QCoreApplication::translate("PresetList", "Tokenizers of --tokenizer:").toUtf8() + '\n' +
           listed(presets.tokenizers);
}

} // namespace patchscale
