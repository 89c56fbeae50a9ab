// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "model/parameters/preset.h"
#include "model/parameters/validation.h"
#include "model/reading/jsonplaces.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>

namespace patchscale {
namespace {

using enum ParameterId;

struct Reader
{
    Q_DECLARE_TR_FUNCTIONS(Presets)
};

/// What is wrong with a preset, and where in it: a member, or one of the parameters.
struct Fault
{
    QString reason;
    QStringList way = {};
};

using FaultOrNone = std::optional<Fault>;

Fault ofParameter(const QString &identifier, const QString &reason)
{
    return {reason, {QStringLiteral("parameters"), identifier}};
}

/// What presets of a list may and have to name.
struct Form
{
    bool (*takes)(ParameterId id);
    std::span<const ParameterId> needed;
    const char *needs; ///< told of one that lacks them
};

constexpr std::array tokenizers = {BpePs, NVocab};
constexpr std::array bpeModels = {BpeDModel, BpeNLayers, BpeNHeads, BpeDFf, NVocab};

bool isBpes(ParameterId id)
{
    return parameterInfo(id).group == ParameterGroup::BpeModel;
}

constexpr Form modelForm = {isModels, {}, nullptr};
constexpr Form tokenizerForm = {isTokenizers, tokenizers,
                                QT_TRANSLATE_NOOP("Presets", "a tokenizer needs bpe_ps and n_vocab")};
constexpr Form bpeModelForm = {
    isBpes, bpeModels,
    QT_TRANSLATE_NOOP("Presets",
                      "a model needs bpe_d_model, bpe_n_layers, bpe_n_heads, bpe_d_ff and n_vocab")};

FaultOrNone readValues(Preset &preset, const QJsonObject &parameters, const Form &form)
{
    for (auto entry = parameters.begin(); entry != parameters.end(); ++entry) {
        const QString name = entry.key();
        const ParameterInfo *info = findParameter(name);
        if (!info)
            return ofParameter(name, Reader::tr("there is no parameter “%1”").arg(name));
        if (!form.takes(info->id))
            return ofParameter(name, Reader::tr("%1 does not belong here").arg(name));
        if (!entry.value().isDouble())
            return ofParameter(name, Reader::tr("%1 is not a number").arg(name));
        if (const auto invalid = validateValue(info->id, entry.value().toDouble()))
            return ofParameter(name, invalid->message());
        preset.values.emplace(info->id, entry.value().toDouble());
    }
    for (const ParameterId id : form.needed)
        if (const auto entry = preset.values.find(id);
            entry == preset.values.end() || entry->second == linked)
            return Fault{Reader::tr(form.needs), {QStringLiteral("parameters")}};
    Parameters together;
    for (const auto &[id, value] : preset.values)
        together = withValue(together, id, value);
    if (const auto invalid = validate(together))
        return ofParameter(parameterInfo(invalid->parameter).name(), invalid->message());
    return std::nullopt;
}

FaultOrNone readPreset(Preset &preset, const QJsonObject &object, const Form &form)
{
    static const QRegularExpression nameForm(QStringLiteral("\\A[a-z0-9][a-z0-9.-]*\\z"));
    const auto text = [&object](const char *member) {
        return object.value(QLatin1StringView(member)).toString();
    };
    preset = {.name = text("name"),
              .label = text("label"),
              .source = text("source"),
              .values = {},
              .maker = text("maker"),
              .licence = text("licence")};
    if (!nameForm.match(preset.name).hasMatch())
        return Fault{Reader::tr("the name has to be of small letters, digits, hyphens and dots"),
                     {QStringLiteral("name")}};
    if (preset.label.isEmpty() || preset.source.isEmpty())
        return Fault{Reader::tr("it needs a label and a source")};
    const QJsonValue parameters = object.value(QLatin1StringView("parameters"));
    if (!parameters.isObject())
        return Fault{Reader::tr("it needs an object of parameters"), {QStringLiteral("parameters")}};
    return readValues(preset, parameters.toObject(), form);
}

struct List
{
    const char *member;
    Form form;
};

/// A list of presets of one form in a text.
std::variant<std::vector<Preset>, Error> readPresets(const QByteArray &json, const QJsonObject &root,
                                                     const List &list)
{
    const QString member = QString::fromLatin1(list.member);
    const QJsonArray entries = root.value(member).toArray();
    if (entries.isEmpty())
        return Error{Reader::tr("the list “%1” is missing or empty").arg(member)};
    std::vector<Preset> presets;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        Preset preset;
        FaultOrNone fault = entries[i].isObject() ? readPreset(preset, entries[i].toObject(), list.form)
                                                  : Fault{Reader::tr("it is no object")};
        if (!fault && findPreset(presets, preset.name))
            fault = Fault{Reader::tr("there are two of this name"), {QStringLiteral("name")}};
        if (fault)
            //: %1 is a number, %2 the name of a preset, %3 what is wrong with it
            return Error{Reader::tr("line %1: preset “%2”: %3")
                             .arg(lineOf(json, QStringList{member, QString::number(i)} + fault->way))
                             .arg(preset.name.simplified(), fault->reason)};
        presets.push_back(std::move(preset));
    }
    return presets;
}

std::variant<QJsonObject, Error> readRoot(const QByteArray &json)
{
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{Reader::tr("line %1: the presets are not JSON: %2")
                         .arg(lineAt(json, problem.offset))
                         .arg(problem.errorString())};
    return document.object();
}

/// What a model does not name, as a plain transformer has it: a value of its own for all that it could share.
void addPlainValues(Preset &model)
{
    std::erase_if(model.values, [](const auto &entry) {
        return parameterInfo(entry.first).linkedTo && entry.second == linked;
    });
    const Parameters shape = withBpeModel({}, model);
    for (const ParameterInfo &info : parameterInfos()) {
        if (info.group != ParameterGroup::BpeModel || isTokenizers(info.id))
            continue;
        const double counted = countedValue(shape, info.id);
        model.values.emplace(info.id, info.linkedTo && counted == linked ? info.minimum : counted);
    }
}

} // namespace

std::variant<Presets, Error> parsePresets(const QByteArray &json)
{
    const auto root = readRoot(json);
    if (const auto *error = std::get_if<Error>(&root))
        return *error;
    Presets presets;
    const std::array lists = {std::pair(List{"presets", modelForm}, &presets.models),
                              std::pair(List{"tokenizers", tokenizerForm}, &presets.tokenizers)};
    for (const auto &[list, into] : lists) {
        auto read = readPresets(json, *std::get_if<QJsonObject>(&root), list);
        if (const auto *error = std::get_if<Error>(&read))
            return *error;
        *into = std::move(*std::get_if<std::vector<Preset>>(&read));
    }
    return presets;
}

std::variant<std::vector<Preset>, Error> parseModels(const QByteArray &json)
{
    const auto root = readRoot(json);
    if (const auto *error = std::get_if<Error>(&root))
        return *error;
    auto read = readPresets(json, *std::get_if<QJsonObject>(&root), {"models", bpeModelForm});
    if (auto *models = std::get_if<std::vector<Preset>>(&read))
        for (Preset &model : *models)
            addPlainValues(model);
    return read;
}

std::variant<Presets, Error> loadPresets()
{
    QFile presetFile(QStringLiteral(":/presets.json"));
    QFile modelFile(QStringLiteral(":/models.json"));
    for (QFile *file : {&presetFile, &modelFile})
        if (!file->open(QIODevice::ReadOnly))
            return Error{Reader::tr("the presets cannot be read: %1").arg(file->errorString())};
    auto read = parsePresets(presetFile.readAll());
    auto *presets = std::get_if<Presets>(&read);
    if (!presets)
        return read;
    auto models = parseModels(modelFile.readAll());
    if (const auto *error = std::get_if<Error>(&models))
        return *error;
    presets->bpeModels = std::move(*std::get_if<std::vector<Preset>>(&models));
    return read;
}

} // namespace patchscale
