// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/modelfiles/modelreading.h"
#include "tests/places.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <initializer_list>
#include <utility>
#include <variant>
#include <vector>

namespace patchscale::testing {

/// Bytes of a file beside the tests; empty where it is not there, which every test notices.
inline QByteArray sampleBytes(const char *name)
{
    QFile file(QStringLiteral(PATCHSCALE_TEST_DATA "/model/modelfiles/files/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The config.json of each model of files/configs.json, cut to what matters.
inline const QJsonObject &sampleConfigs()
{
    static const QJsonObject configs = QJsonDocument::fromJson(sampleBytes("configs.json")).object();
    return configs;
}

using Changes = std::initializer_list<std::pair<const char *, QJsonValue>>;

/// That of a model with other values; one that is undefined is taken out.
inline QJsonObject sampleConfig(const char *model, Changes changes = {})
{
    QJsonObject config = sampleConfigs().value(QLatin1StringView(model)).toObject();
    for (const auto &[key, value] : changes)
        config.insert(QLatin1StringView(key), value); // takes out what is undefined
    return config;
}

inline QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline std::variant<ModelReading, Error> readConfig(const QJsonObject &config)
{
    return readModelConfig(jsonOf(config), QStringLiteral("sample"));
}

/// The text of the error, or "(read)".
inline QString errorOf(const std::variant<ModelReading, Error> &read)
{
    const Error *error = std::get_if<Error>(&read);
    return error ? error->message : QStringLiteral("(read)");
}

/// The reading; an empty one where there is none.
inline ModelReading readingOf(const std::variant<ModelReading, Error> &read)
{
    const ModelReading *reading = std::get_if<ModelReading>(&read);
    return reading ? *reading : ModelReading();
}

/// Writes GGUF as the format says, value by value.
class GgufWriter
{
public:
    explicit GgufWriter(quint32 version = 3) : m_version(version) {}

    GgufWriter &number(const char *key, quint32 value) { return add(key, 4, fixed(value)); }
    GgufWriter &text(const char *key, const QByteArray &value) { return add(key, 8, sized(value)); }
    GgufWriter &truth(const char *key, bool value) { return add(key, 7, QByteArray(1, value ? '\1' : '\0')); }
    GgufWriter &numbers(const char *key, const std::vector<quint32> &values)
    {
        QByteArray bytes = fixed(quint32(4)) + fixed(quint64(values.size()));
        for (const quint32 value : values)
            bytes += fixed(value);
        return add(key, 9, bytes);
    }
    GgufWriter &texts(const char *key, int count, const QByteArray &each)
    {
        return add(key, 9, fixed(quint32(8)) + fixed(quint64(count)) + sized(each).repeated(count));
    }
    GgufWriter &tensor(const QByteArray &name, const std::vector<quint64> &sides)
    {
        m_tensors += sized(name) + fixed(quint32(sides.size()));
        for (const quint64 side : sides)
            m_tensors += fixed(side);
        m_tensors += fixed(quint32(2)) + fixed(quint64(0)); // quantised
        ++m_tensorCount;
        return *this;
    }
    GgufWriter &raw(const QByteArray &key, quint32 type, const QByteArray &value)
    {
        return add(key, type, value);
    }

    [[nodiscard]] QByteArray bytes() const
    {
        return "GGUF" + fixed(m_version) + fixed(m_tensorCount) + fixed(m_valueCount) + m_values + m_tensors;
    }

    template<typename Number> static QByteArray fixed(Number number)
    {
        QByteArray bytes;
        for (std::size_t i = 0; i < sizeof(Number); ++i)
            bytes += static_cast<char>((number >> (8 * i)) & 0xffU);
        return bytes;
    }
    static QByteArray sized(const QByteArray &bytes) { return fixed(quint64(bytes.size())) + bytes; }

private:
    GgufWriter &add(const QByteArray &key, quint32 type, const QByteArray &value)
    {
        m_values += sized(key) + fixed(type) + value;
        ++m_valueCount;
        return *this;
    }

    quint32 m_version;
    quint64 m_tensorCount = 0;
    quint64 m_valueCount = 0;
    QByteArray m_values;
    QByteArray m_tensors;
};

/// Writes the header of a safetensors file, and no weights.
class SafetensorsWriter
{
public:
    SafetensorsWriter &tensor(const QString &name, std::initializer_list<qint64> sides,
                              const char *type = "BF16")
    {
        QJsonArray shape;
        for (const qint64 side : sides)
            shape.append(side);
        m_header.insert(name, QJsonObject{{QStringLiteral("dtype"), QLatin1StringView(type)},
                                          {QStringLiteral("shape"), shape},
                                          {QStringLiteral("data_offsets"), QJsonArray{0, 0}}});
        return *this;
    }
    SafetensorsWriter &without(const QString &name)
    {
        m_header.remove(name);
        return *this;
    }

    [[nodiscard]] QByteArray bytes() const
    {
        const QByteArray json = jsonOf(m_header);
        return GgufWriter::fixed(quint64(json.size())) + json;
    }

private:
    QJsonObject m_header;
};

/// A GGUF file of the shape of Llama 3.2 1B, cut to `layers`, without the tensors of tables that are left
/// out.
inline GgufWriter llamaGguf(int layers = 2, quint32 version = 3)
{
    GgufWriter file(version);
    file.text("general.architecture", "llama")
        .text("general.name", "Small Llama")
        .number("llama.block_count", static_cast<quint32>(layers))
        .number("llama.embedding_length", 2048)
        .number("llama.attention.head_count", 32)
        .number("llama.attention.head_count_kv", 8)
        .number("llama.feed_forward_length", 8192)
        .number("llama.context_length", 131072)
        .number("llama.vocab_size", 128256)
        .texts("tokenizer.ggml.tokens", 1000, "token")
        .tensor("rope_freqs.weight", {32})
        .tensor("token_embd.weight", {2048, 128256})
        .tensor("output_norm.weight", {2048});
    for (int i = 0; i < layers; ++i) {
        const QByteArray layer = "blk." + QByteArray::number(i) + '.';
        file.tensor(layer + "attn_norm.weight", {2048})
            .tensor(layer + "attn_q.weight", {2048, 2048})
            .tensor(layer + "attn_k.weight", {2048, 512})
            .tensor(layer + "attn_v.weight", {2048, 512})
            .tensor(layer + "attn_output.weight", {2048, 2048})
            .tensor(layer + "ffn_norm.weight", {2048})
            .tensor(layer + "ffn_gate.weight", {2048, 8192})
            .tensor(layer + "ffn_up.weight", {2048, 8192})
            .tensor(layer + "ffn_down.weight", {8192, 2048});
    }
    return file;
}

/// A safetensors file of that shape.
inline SafetensorsWriter llamaSafetensors(int layers = 2)
{
    SafetensorsWriter file;
    file.tensor(QStringLiteral("model.embed_tokens.weight"), {128256, 2048})
        .tensor(QStringLiteral("model.norm.weight"), {2048});
    for (int i = 0; i < layers; ++i) {
        const QString layer = QStringLiteral("model.layers.%1.").arg(i);
        file.tensor(layer + QStringLiteral("input_layernorm.weight"), {2048})
            .tensor(layer + QStringLiteral("self_attn.q_proj.weight"), {2048, 2048})
            .tensor(layer + QStringLiteral("self_attn.k_proj.weight"), {512, 2048})
            .tensor(layer + QStringLiteral("self_attn.v_proj.weight"), {512, 2048})
            .tensor(layer + QStringLiteral("self_attn.o_proj.weight"), {2048, 2048})
            .tensor(layer + QStringLiteral("post_attention_layernorm.weight"), {2048})
            .tensor(layer + QStringLiteral("mlp.gate_proj.weight"), {8192, 2048})
            .tensor(layer + QStringLiteral("mlp.up_proj.weight"), {8192, 2048})
            .tensor(layer + QStringLiteral("mlp.down_proj.weight"), {2048, 8192});
    }
    return file;
}

/// What both come to with two layers: 2 (2 2048 2048 + 2 2048 512 + 3 2048 8192) + 128256 2048 + 5 2048.
inline constexpr qint64 smallLlamaTotal = 2 * 60'817'408LL + 262'668'288 + 10'240;

} // namespace patchscale::testing
