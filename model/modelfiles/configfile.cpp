// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/modelkinds.h"
#include "model/modelfiles/readers.h"
#include "model/reading/jsonplaces.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelConfig)
};

/// What lies beside the config.json of a model and is none.
Failure otherFile(const ConfigValues &values)
{
    const auto first = [&values](std::initializer_list<const char *> keys) {
        const auto *key = std::ranges::find_if(
            keys, [&values](const char *one) { return !values.at(QLatin1StringView(one)).isUndefined(); });
        return key == keys.end() ? QString() : QString::fromLatin1(*key);
    };
    if (!first({"weight_map"}).isEmpty())
        return Error{Words::tr("it lists which file holds which tensor: take the config.json beside it")};
    if (const QString key = first({"peft_type"}); !key.isEmpty())
        return Error{Words::tr("it describes an adapter and no model (%1): take the config.json of the model "
                               "that it adapts")
                         .arg(key)};
    if (!first({"model_type", "architectures", "hidden_size", "dim", "d_model", "n_embd"}).isEmpty())
        return std::nullopt;
    if (const QString key = first(
            {"tokenizer_class", "added_tokens_decoder", "added_tokens", "chat_template", "model_max_length"});
        !key.isEmpty())
        return Error{
            Words::tr("it describes a tokenizer and no model (%1): take the config.json beside it").arg(key)};
    if (const QString key = first({"do_sample", "temperature", "top_p", "top_k", "max_new_tokens",
                                   "_from_model_config", "eos_token_id", "bos_token_id"});
        !key.isEmpty())
        return Error{Words::tr("it says how text is generated and not what the model is (%1): "
                               "take the config.json beside it")
                         .arg(key)};
    return std::nullopt;
}

} // namespace

std::variant<QJsonObject, Error> jsonObject(const QByteArray &json)
{
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{Words::tr("it is not JSON: line %1: %2")
                         .arg(lineAt(json, problem.offset))
                         .arg(problem.errorString())};
    if (!document.isObject())
        return Error{Words::tr("it is JSON, but no object with the values of a model")};
    return document.object();
}

Error tooLongConfig()
{
    return {Words::tr("it is larger than 1 MB, which no model's description is")};
}

std::variant<ModelReading, Error> configReading(const QByteArray &json, const QString &name)
{
    if (json.size() > longestModelConfig)
        return tooLongConfig();
    auto object = jsonObject(json);
    if (const Error *error = std::get_if<Error>(&object))
        return *error;
    ConfigValues values(std::get<QJsonObject>(std::move(object)));
    if (Failure failure = otherFile(values))
        return *failure;
    const auto &kinds = modelKinds();
    if (const Error *error = std::get_if<Error>(&kinds))
        return *error;
    if (isParams(values))
        return paramsReading(std::move(values), std::get<ModelKinds>(kinds), name);
    return kindReading(std::move(values), std::get<ModelKinds>(kinds), name);
}

} // namespace patchscale
