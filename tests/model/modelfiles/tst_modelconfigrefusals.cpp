// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/modelreading.h"
#include "tests/model/modelfiles/modelsamples.h"
#include "tests/testprogram.h"

#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

const QJsonValue gone = QJsonValue::Undefined;

QJsonValue architecture(const char *name)
{
    return QJsonArray{QLatin1StringView(name)};
}

QJsonValue some()
{
    return QJsonObject{{QStringLiteral("hidden_size"), 1024}};
}

} // namespace

class TestModelConfigRefusals : public QObject
{
    Q_OBJECT

private slots:
    void refusesOtherModels_data();
    void refusesOtherModels();
    void refusesWrongValues_data();
    void refusesWrongValues();
    void refusesWhatIsNoConfig_data();
    void refusesWhatIsNoConfig();
    void allNumbersHaveTheirLimits_data();
    void allNumbersHaveTheirLimits();
};

/// Models whose arithmetic is another, under names that are known and under others.
void TestModelConfigRefusals::refusesOtherModels_data()
{
    QTest::addColumn<QJsonObject>("config");
    QTest::addColumn<QString>("message");
    const auto add = [](const char *what, const QJsonObject &config, const char *message) {
        QTest::newRow(what) << config << QString::fromUtf8(message);
    };
    const auto llama = [&add](const char *what, Changes changes, const char *message) {
        add(what, sampleConfig("llama-3-8b", changes), message);
    };
    const auto type = [](const char *name) { return QJsonValue(QLatin1StringView(name)); };
    add("deepseek-v3", sampleConfig("deepseek-v3"),
        "it has latent attention (kv_lora_rank), whose arithmetic is another");
    add("mamba", sampleConfig("mamba-130m"),
        "it has state-space or recurrent layers (time_step_rank), whose arithmetic is another");
    add("t5", sampleConfig("t5-small"), "it has an encoder and a decoder (is_encoder_decoder)");
    add("llava", sampleConfig("llava-1.5-7b"), "it is a model of more than text (text_config)");
    add("qwen3-fp8", sampleConfig("qwen3-8b-fp8"),
        "its weights are quantised (quantization_config): take the file of the model that it was made of");

    const char *recurrent = "state-space or recurrent layers (";
    for (const char *name : {"mamba2", "rwkv5", "rwkv", "jamba", "recurrent_gemma", "nemotron_h", "lfm2",
                             "zamba2", "falcon_h1", "granitemoehybrid", "qwen3_next", "bamba"})
        llama(name, {{"model_type", type(name)}}, recurrent);
    for (const char *name : {"deepseek_v2", "minicpm3", "kimi_k2"})
        llama(name, {{"model_type", type(name)}}, "latent attention (");
    for (const char *name :
         {"bert", "roberta", "xlm-roberta", "distilbert", "deberta-v2", "modernbert", "nomic_bert"})
        llama(name, {{"model_type", type(name)}}, "it is an encoder and no decoder (");
    for (const char *name : {"t5", "mt5", "bart", "mbart", "whisper", "pegasus", "m2m_100", "t5gemma"})
        llama(name, {{"model_type", type(name)}}, "it has an encoder and a decoder (");
    for (const char *name : {"mllama", "qwen2_vl", "qwen2_5_vl", "llama4", "gemma3", "mistral3",
                             "internvl_chat", "phi3_v", "paligemma"})
        llama(name, {{"model_type", type(name)}}, "it is a model of more than text (");
    for (const char *name : {"phi3small", "openelm", "nemotron-nas", "deepseek"})
        llama(name, {{"model_type", type(name)}}, "its layers differ from one another (");
    for (const char *name : {"gpt_oss", "bitnet", "apertus"})
        llama(name, {{"model_type", type(name)}}, "its arithmetic is another than that of the known kinds (");

    llama("kv_lora_rank", {{"kv_lora_rank", 512}}, "latent attention (kv_lora_rank)");
    llama("q_lora_rank", {{"q_lora_rank", 512}}, "latent attention (q_lora_rank)");
    llama("first dense layers", {{"first_k_dense_replace", 1}},
          "its layers differ from one another (first_k");
    llama("layers without experts", {{"mlp_only_layers", QJsonArray{0}}}, "(mlp_only_layers)");
    llama("every second layer", {{"decoder_sparse_step", 2}}, "(decoder_sparse_step)");
    llama("layers with experts or not", {{"moe_layer_freq", QJsonArray{0, 1, 1}}}, "(moe_layer_freq)");
    llama("blocks", {{"layers_block_type", QJsonArray{type("attention"), type("mamba")}}},
          "(layers_block_type)");
    llama("pattern", {{"hybrid_override_pattern", type("M-M*")}}, "(hybrid_override_pattern)");
    llama("block-sparse", {{"blocksparse_block_size", 64}}, "(blocksparse_block_size)");
    llama("linear attention", {{"layer_types", QJsonArray{type("linear_attention"), type("full_attention")}}},
          "its layers differ from one another (layer_types)");
    llama("a size for each layer", {{"intermediate_size", QJsonArray{8192, 4096}}},
          "its layers differ from one another (intermediate_size)");
    llama("heads for each layer", {{"num_query_heads", QJsonArray{8, 12}}}, "(num_query_heads)");
    llama("vision", {{"vision_config", some()}}, "more than text (vision_config)");
    llama("audio", {{"audio_config", some()}}, "more than text (audio_config)");
    llama("text_config", {{"text_config", some()}}, "more than text (text_config)");
    llama("nested quantisation", {{"compression_config", some()}}, "quantised (compression_config)");
    llama("quantisation of MLX", {{"quantization", some()}}, "quantised (quantization)");
    llama("encoder and decoder", {{"is_encoder_decoder", true}},
          "an encoder and a decoder (is_encoder_decoder)");
    llama("cross-attention", {{"add_cross_attention", true}}, "(add_cross_attention)");
    for (const char *key : {"num_nextn_predict_layers", "use_qk_norm", "n_shared_experts", "attn_config"})
        llama(key, {{"model_type", type("new_kind")}, {"architectures", gone}, {key, some()}}, key);
    add("embedding of another width", sampleConfig("opt-13b", {{"word_embed_proj_dim", 512}}),
        "(word_embed_proj_dim is 512, not 5120)");
    add("one head of keys under the name of GPT-2",
        sampleConfig("gpt2", {{"attention_head_type", type("multiquery")}}),
        "(attention_head_type=multiquery)");
    llama("attention to both sides", {{"use_bidirectional_attention", true}},
          "it is an encoder and no decoder (");
    add("gated MPT",
        sampleConfig("mpt-7b", {{"ffn_config", QJsonObject{{QStringLiteral("ffn_type"), type("mptglu")}}}}),
        "(ffn_config.ffn_type=mptglu)");
    for (const char *name : {"LlamaForSequenceClassification", "LlamaForTokenClassification",
                             "LlamaForQuestionAnswering", "GPT2DoubleHeadsModel", "LlamaRewardModel",
                             "LlamaForConditionalGeneration", "Qwen2ForProcessRewardModel"})
        llama(name, {{"architectures", architecture(name)}}, "is no decoder with an output layer for text");
}

void TestModelConfigRefusals::refusesOtherModels()
{
    QFETCH(QJsonObject, config);
    QFETCH(QString, message);
    const QString error = errorOf(readConfig(config));
    QVERIFY2(error.startsWith(QStringLiteral("“sample”: ")) && error.contains(message), qPrintable(error));
    QVERIFY2(!error.contains(u'\n') && !error.endsWith(u'.'), qPrintable(error));
}

void TestModelConfigRefusals::refusesWrongValues_data()
{
    QTest::addColumn<QJsonObject>("config");
    QTest::addColumn<QString>("message");
    const auto add = [](const char *what, const char *model, Changes changes, const char *message) {
        QTest::newRow(what) << sampleConfig(model, changes)
                            << QString(QStringLiteral("“sample”: ") + QString::fromUtf8(message));
    };
    add("no width", "llama-3-8b", {{"hidden_size", gone}}, "Width is missing: there is no hidden_size");
    add("width null", "llama-3-8b", {{"hidden_size", QJsonValue::Null}},
        "Width is missing: there is no hidden_size");
    add("no vocabulary", "gpt2", {{"vocab_size", gone}}, "Vocabulary is missing: there is no vocab_size");
    add("no layers", "bloom-7b1", {{"n_layer", gone}},
        "Layers is missing: there is no n_layer or num_hidden_layers");
    add("no positions", "gpt2", {{"n_positions", gone}, {"n_ctx", gone}},
        "Context in tokens is missing: there is no n_positions or max_position_embeddings or n_ctx");
    add("text", "llama-3-8b", {{"hidden_size", QStringLiteral("4096")}}, "hidden_size is not a number");
    add("truth", "llama-3-8b", {{"num_hidden_layers", true}}, "num_hidden_layers is not a number");
    add("list of texts", "llama-3-8b", {{"hidden_size", QJsonArray{QStringLiteral("a")}}},
        "hidden_size is not a number");
    add("empty list", "llama-3-8b", {{"hidden_size", QJsonArray()}}, "hidden_size is not a number");
    add("fraction", "llama-3-8b", {{"hidden_size", 4096.5}},
        "hidden_size is 4096.5, which is not a whole number");
    add("negative", "llama-3-8b", {{"num_hidden_layers", -1}}, "Layers: -1 is not from 1 to 1024");
    add("huge", "llama-3-8b", {{"intermediate_size", 1e300}},
        "intermediate_size is 1e+300, which is too large");
    add("heads that do not divide", "llama-3-8b", {{"num_attention_heads", 24}, {"num_key_value_heads", 8}},
        "Width of a head is missing, and d/H is not a whole number");
    add("kv heads that do not divide", "llama-3-8b", {{"num_key_value_heads", 5}},
        "32 heads of queries cannot share 5 of keys and values");
    add("more kv heads than heads", "llama-3-8b", {{"num_key_value_heads", 64}},
        "32 heads of queries cannot share 64 of keys and values");
    add("more experts at work", "mixtral-8x7b", {{"num_experts_per_tok", 9}},
        "9 experts at work are more than the 8 that there are");
    add("no experts at work", "mixtral-8x7b", {{"num_experts_per_tok", gone}},
        "Experts at work per token is missing: there is no num_experts_per_tok");
    add("experts of a kind without", "llama-3-8b", {{"num_experts", 8}},
        "num_experts is 8, but the kind llama has no experts");
    add("two that contradict", "bloom-7b1", {{"n_embed", 1024}}, "hidden_size is 4096, but n_embed is 1024");
    add("half of an odd width", "qwen-7b", {{"intermediate_size", 22017}},
        "intermediate_size is 22017, which cannot be divided by 2");
    add("tied by a text", "llama-3-8b", {{"tie_word_embeddings", QStringLiteral("yes")}},
        "tie_word_embeddings is neither true nor false");
    add("bias by a text", "llama-3-8b", {{"attention_bias", QStringLiteral("false")}},
        "attention_bias is neither true nor false");
    add("kind by a number", "llama-3-8b", {{"model_type", 7}}, "model_type is not a text");
    add("no kind", "llama-3-8b", {{"model_type", gone}, {"architectures", gone}},
        "it does not say of which kind the model is: model_type is missing");
    add("no kind, unknown architecture", "llama-3-8b",
        {{"model_type", gone}, {"architectures", architecture("OtherForCausalLM")}},
        "it has no model_type, and the architecture OtherForCausalLM is not known");
    add("unknown, and a name is missing", "cerebras-gpt-1.3b",
        {{"model_type", QStringLiteral("other")}, {"n_head", gone}},
        "Attention heads is missing: there is no num_attention_heads or n_head or num_heads or n_heads");
}

void TestModelConfigRefusals::refusesWrongValues()
{
    QFETCH(QJsonObject, config);
    QFETCH(QString, message);
    QCOMPARE(errorOf(readConfig(config)), message);
}

void TestModelConfigRefusals::refusesWhatIsNoConfig_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto add = [](const char *what, const QByteArray &json, const char *message) {
        QTest::newRow(what) << json << QString::fromUtf8(message);
    };
    const QByteArray good = jsonOf(sampleConfig("llama-3-8b"));
    add("empty", "", "it is not JSON: line 1: ");
    add("text", "a model", "it is not JSON: line 1: ");
    add("cut off", good.chopped(1), "it is not JSON: line 1: ");
    add("second line", "{\n\"a\": b}", "it is not JSON: line 2: ");
    add("list", "[" + good + "]", "it is JSON, but no object");
    add("NaN", R"({"model_type": "llama", "hidden_size": NaN})", "it is not JSON: ");
    add("Infinity", R"({"model_type": "llama", "hidden_size": Infinity})", "it is not JSON: ");
    add("beyond doubles", R"({"model_type": "llama", "hidden_size": 1e999})", "it is not JSON: ");
    add("deep", QByteArray(R"({"a":)").repeated(5000) + "1" + QByteArray("}").repeated(5000),
        "it is not JSON: ");
    add("nothing", "{}", "model_type is missing");
    add("too long", good + QByteArray(1'000'000, ' '), "it is larger than 1 MB");
    add("index", R"({"metadata": {"total_size": 1}, "weight_map": {"a": "b"}})",
        "take the config.json beside it");
    add("adapter", R"({"peft_type": "LORA", "r": 8, "base_model_name_or_path": "a"})", "(peft_type)");
}

void TestModelConfigRefusals::refusesWhatIsNoConfig()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const QString error = errorOf(readModelConfig(json, QStringLiteral("sample")));
    QVERIFY2(error.startsWith(QStringLiteral("“sample”: ")) && error.contains(message), qPrintable(error));
    QVERIFY2(!error.contains(u'\n') && !error.endsWith(u'.'), qPrintable(error));
}

void TestModelConfigRefusals::allNumbersHaveTheirLimits_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    const auto add = [](const char *key, int least, int most) {
        QTest::newRow(key) << QString::fromLatin1(key) << least << most;
    };
    add("hidden_size", 16, 65536);
    add("num_hidden_layers", 1, 1024);
    add("num_attention_heads", 1, 512);
    add("num_key_value_heads", 1, 512);
    add("head_dim", 1, 4096);
    add("intermediate_size", 1, 1048576);
    add("num_local_experts", 1, 1024);
    add("vocab_size", 1, 4'000'000);
}

void TestModelConfigRefusals::allNumbersHaveTheirLimits()
{
    QFETCH(QString, key);
    QFETCH(int, least);
    QFETCH(int, most);
    QJsonObject config = sampleConfig(
        "mixtral-8x7b", {{"num_experts_per_tok", 1}, {"head_dim", 2}, {"num_attention_heads", 16}});
    // As many heads of one as of the other, so that either can be the least and the most.
    if (key.endsWith(QStringLiteral("heads")))
        config.insert(QStringLiteral("num_key_value_heads"), QJsonValue::Null);
    for (const int value : {least, most}) {
        QJsonObject changed = config;
        changed.insert(key, value);
        if (key == QStringLiteral("num_key_value_heads"))
            changed.insert(QStringLiteral("num_attention_heads"), value);
        const auto read = readConfig(changed);
        QVERIFY2(std::holds_alternative<ModelReading>(read), qPrintable(errorOf(read)));
        const ModelShape shape = readingOf(read).shape;
        QVERIFY(shape.active() > 0 && shape.total() >= shape.active());
    }
    for (const double value : {double(least) - 1, double(most) + 1, -double(most), 1e12}) {
        QJsonObject changed = config;
        changed.insert(key, value);
        const QString error = errorOf(readConfig(changed));
        const QString range = QStringLiteral("is not from %1 to %2").arg(least).arg(most);
        QVERIFY2(error.contains(range), qPrintable(error));
    }
}

PATCHSCALE_TEST(TestModelConfigRefusals)
#include "tst_modelconfigrefusals.moc"
