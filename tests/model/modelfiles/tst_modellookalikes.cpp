// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/modelreading.h"
#include "tests/model/modelfiles/modelsamples.h"
#include "tests/testprogram.h"

#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

const QJsonValue gone = QJsonValue::Undefined;
const QJsonValue null = QJsonValue::Null;

QJsonValue names(std::initializer_list<const char *> all)
{
    QJsonArray list;
    for (const char *name : all)
        list.append(QLatin1StringView(name));
    return list;
}

} // namespace

/// Files that look like those of a known model and are of another: a wrong total without a word is what must
/// not happen.
class TestModelLookalikes : public QObject
{
    Q_OBJECT

private slots:
    void areRefused_data();
    void areRefused();
    void areGuesses_data();
    void areGuesses();
    void whatSaysNothingIsReadAsItIs_data();
    void whatSaysNothingIsReadAsItIs();
    void paramsAreRefused_data();
    void paramsAreRefused();
    void paramsAreRead_data();
    void paramsAreRead();
};

void TestModelLookalikes::areRefused_data()
{
    QTest::addColumn<QJsonObject>("config");
    QTest::addColumn<QString>("message");
    const auto add = [](const char *what, const char *model, Changes changes, const char *message) {
        QTest::newRow(what) << sampleConfig(model, changes) << QString::fromUtf8(message);
    };
    add("a product that has no room", "mpt-7b", {{"expansion_ratio", 1e15}, {"d_model", 65536}},
        "expansion_ratio is too large");
    add("a ratio below 0", "mpt-7b", {{"expansion_ratio", -1e15}, {"d_model", 65536}},
        "expansion_ratio is too large");
    add("more heads than width", "llama-3-8b",
        {{"hidden_size", 256}, {"num_attention_heads", 512}, {"head_dim", 64}},
        "512 heads are more than the width of 256 that they divide");
    for (const char *name : {"BertModel", "XLMRobertaModel", "T5EncoderModel", "BertForMaskedLM",
                             "LlamaBidirectionalEncoderModel", "DistilBertModel"})
        add(name, "llama-3-8b", {{"architectures", names({name})}}, "it is an encoder and no decoder (");
    add("CLIPModel", "llama-3-8b", {{"architectures", names({"CLIPModel"})}},
        "it is a model of more than text");
    add("with and without an output layer", "llama-3-8b",
        {{"architectures", names({"LlamaForCausalLM", "LlamaModel"})}},
        "of its architectures LlamaForCausalLM and LlamaModel one has an output layer and one has none");
    add("without and with an output layer", "llama-3-8b",
        {{"architectures", names({"LlamaModel", "LlamaForCausalLM"})}}, "one has an output layer");
    add("positions that contradict", "gpt2", {{"max_position_embeddings", 2048}},
        "n_positions is 1024, but max_position_embeddings is 2048");
    add("positions that are no whole number", "gpt2",
        {{"n_positions", 1024.5}, {"max_position_embeddings", 2048}}, "n_positions is 1024.5, which is not");
    add("positions that are a text", "gpt2", {{"n_positions", QStringLiteral("1024")}},
        "n_positions is not a number");
    add("positions that are none", "gpt2", {{"n_positions", -1}}, "n_positions is -1, which no context is");
    add("quantised ChatGLM", "chatglm3-6b", {{"quantization_bit", 4}}, "quantised (quantization_bit)");
    add("prefixes of ChatGLM", "chatglm3-6b", {{"pre_seq_len", 128}}, "(pre_seq_len)");
    add("heads by layer", "llama-3-8b", {{"num_key_value_heads_per_layer", QJsonArray{8, 4}}},
        "its layers differ from one another (num_key_value_heads_per_layer)");
    add("widths by layer", "llama-3-8b", {{"intermediate_sizes", QJsonArray{1, 2}}},
        "its layers differ from one another (intermediate_sizes)");
    add("a list of fewer layers", "llama-3.2-1b", {{"intermediate_size", QJsonArray{8192, 8192, 8192}}},
        "its layers differ from one another (intermediate_size)");
    add("heads that were taken out", "gpt2",
        {{"pruned_heads", QJsonObject{{QStringLiteral("0"), QJsonArray{1, 2}}}}}, "(pruned_heads)");
    for (const char *key : {"num_layers", "n_layer", "n_layers", "n_embd", "d_model", "n_head", "n_kv_heads"})
        add(key, "llama-3-8b", {{key, 7}}, key);
    add("a width of heads where it follows", "gpt2", {{"head_dim", 128}},
        "Width of a head is 64, but head_dim is 128");
    add("heads of keys where they follow", "gpt2", {{"num_key_value_heads", 4}},
        "Key and value heads is 12, but num_key_value_heads is 4");
    add("not causal", "llama-3-8b", {{"is_causal", false}}, "it is an encoder and no decoder (is_causal)");
    add("experts in every second layer, by a list", "mixtral-8x7b", {{"moe_layer_freq", QJsonArray{2, 2, 2}}},
        "(moe_layer_freq)");
    add("experts in some layers, by a list", "mixtral-8x7b", {{"moe_layer_freq", QJsonArray{1, 0}}},
        "(moe_layer_freq)");
    add("a step that is no number", "qwen3-30b-a3b", {{"decoder_sparse_step", QStringLiteral("2")}},
        "(decoder_sparse_step)");
}

void TestModelLookalikes::areRefused()
{
    QFETCH(QJsonObject, config);
    QFETCH(QString, message);
    const QString error = errorOf(readConfig(config));
    QVERIFY2(error.contains(message), qPrintable(error));
    QVERIFY2(error.startsWith(QStringLiteral("“sample”: ")) && !error.endsWith(u'.'), qPrintable(error));
}

void TestModelLookalikes::areGuesses_data()
{
    QTest::addColumn<QJsonObject>("config");
    QTest::addColumn<QString>("named");
    const auto add = [](const char *model, const char *key, const QJsonValue &value) {
        const QByteArray what = QByteArray(model) + ' ' + key;
        QTest::newRow(what.constData()) << sampleConfig(model, {{key, value}}) << QString::fromLatin1(key);
    };
    for (const char *key : {"use_qk_norm", "qk_norm", "qk_layernorm", "qkv_bias", "lm_head_bias", "use_bias"})
        add("llama-3-8b", key, true);
    add("llama-3-8b", "num_nextn_predict_layers", 1);
    add("mixtral-8x7b", "n_shared_experts", 2);
    add("qwen3-30b-a3b", "shared_expert_intermediate_size", 512);
    add("mistral-7b", "attention_bias", true);
    add("phi-3.5-mini", "mlp_bias", true);
    QTest::newRow("the base of another kind")
        << sampleConfig("llama-3-8b", {{"architectures", names({"MistralModel"})}})
        << QStringLiteral("MistralModel");
    QTest::newRow("a base of no kind")
        << sampleConfig("mistral-7b", {{"architectures", names({"NVEmbedModel"})}})
        << QStringLiteral("NVEmbedModel");
    QTest::newRow("an unusual one before a usual one")
        << sampleConfig("llama-3-8b", {{"architectures", names({"OtherForCausalLM", "LlamaForCausalLM"})}})
        << QStringLiteral("OtherForCausalLM");
}

void TestModelLookalikes::areGuesses()
{
    QFETCH(QJsonObject, config);
    QFETCH(QString, named);
    const auto read = readConfig(config);
    QVERIFY2(std::holds_alternative<ModelReading>(read), qPrintable(errorOf(read)));
    const QStringList guessed = readingOf(read).guessed();
    QVERIFY2(guessed.join(u'\n').contains(named), qPrintable(guessed.join(u'\n')));
}

/// Published files have most of these.
void TestModelLookalikes::whatSaysNothingIsReadAsItIs_data()
{
    QTest::addColumn<QJsonObject>("config");
    QTest::addColumn<qint64>("total");
    const auto add = [](const char *what, const char *model, qint64 total, Changes changes) {
        QTest::newRow(what) << sampleConfig(model, changes) << total;
    };
    add("false, 0, null and empty", "llama-3-8b", 8030261248,
        {{"use_qk_norm", false},
         {"qkv_bias", 0},
         {"pruned_heads", QJsonObject()},
         {"num_nextn_predict_layers", 0},
         {"quantization_bit", 0},
         {"pre_seq_len", null},
         {"is_causal", true},
         {"shared_expert_intermediate_size", null},
         {"moe_layer_freq", false}});
    add("other names that agree", "llama-3-8b", 8030261248,
        {{"n_layers", 32}, {"n_head", 32}, {"n_embd", 4096}, {"num_layers", 32}, {"n_kv_heads", 8}});
    add("every layer has experts", "mixtral-8x7b", 46702792704, {{"moe_layer_freq", QJsonArray{1, 1, 1}}});
    add("a bias that is there anyway", "qwen2.5-7b", 7615616512, {{"attention_bias", true}});
    add("a norm that is there anyway", "qwen3-8b", 8190735360, {{"use_qk_norm", true}});
    add("the same positions twice", "gpt2", 124439808, {{"max_position_embeddings", 1024}});
    add("a window of training beside the positions", "gpt2", 124439808, {{"n_ctx", 512}});
    add("one expert has a router", "mixtral-8x7b", 7241732096 + 32 * 4096,
        {{"num_local_experts", 1}, {"num_experts_per_tok", 1}});
    add("base of Llama", "llama-2-7b", 6738415616 - 32000 * 4096, {{"architectures", names({"LlamaModel"})}});
    add("base of Qwen 2", "qwen2.5-7b", 7615616512 - 152064LL * 3584,
        {{"architectures", names({"Qwen2Model"})}});
    add("base of GPT-2", "gpt2", 124439808, {{"architectures", names({"GPT2Model"})}});
    add("base of Gemma 3", "gemma-3-1b", 999885952, {{"architectures", names({"Gemma3TextModel"})}});
    add("kinds of layers that are fewer", "llama-2-7b", 6738415616,
        {{"layer_types", names({"full_attention"})}});
}

void TestModelLookalikes::whatSaysNothingIsReadAsItIs()
{
    QFETCH(QJsonObject, config);
    QFETCH(qint64, total);
    const auto read = readConfig(config);
    QVERIFY2(std::holds_alternative<ModelReading>(read), qPrintable(errorOf(read)));
    QCOMPARE(readingOf(read).shape.total(), total);
    QVERIFY2(!readingOf(read).isGuess(), qPrintable(readingOf(read).guessed().join(u'\n')));
}

void TestModelLookalikes::paramsAreRefused_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("message");
    const auto add = [](const char *what, const QByteArray &more, const char *message) {
        QTest::newRow(what) << more << QString::fromUtf8(message);
    };
    add("latent attention", R"("kv_lora_rank": 512)",
        "it has latent attention (kv_lora_rank), whose arithmetic is another");
    add("DistilBERT",
        R"("architectures": ["DistilBertForMaskedLM"], "activation": "gelu", "tie_weights_": true)",
        "it is an encoder and no decoder (DistilBertForMaskedLM)");
    add("its kind", R"("model_type": "distilbert")", "it is an encoder and no decoder (distilbert)");
    add("Mamba", R"("model_type": "mamba")", "state-space or recurrent layers (mamba)");
    add("another known architecture", R"("architectures": ["GPT2LMHeadModel"])", "(GPT2LMHeadModel)");
    add("not causal", R"("causal": false)", "it is an encoder and no decoder (causal)");
    add("pooling", R"("pooling": "mean")", "(pooling)");
    add("biases", R"("use_biases": true)", "(use_biases)");
    add("bias", R"("mlp_bias": true)", "(mlp_bias)");
    add("norms", R"("post_norm": true)", "(post_norm)");
    add("norms of queries and keys", R"("use_qk_norm": true)", "(use_qk_norm)");
    add("LayerNorm", R"("norm_type": "layernorm")", "(norm_type)");
    add("LoRA", R"("lora": {"rank": 8})", "(lora)");
    add("experts elsewhere", R"("num_local_experts": 8)", "(num_local_experts)");
    add("width of an expert",
        R"("moe": {"num_experts": 8, "num_experts_per_tok": 2, "expert_hidden_dim": 100})",
        "(moe.expert_hidden_dim)");
    add("experts in some layers",
        R"("moe": {"num_experts": 8, "num_experts_per_tok": 2, "every_n_layers": 2})",
        "(moe.every_n_layers)");
    add("two widths", R"("hidden_dim": 11008, "intermediate_size": 14336)",
        "hidden_dim is 11008, but intermediate_size is 14336");
    add("two numbers of layers", R"("num_hidden_layers": 16)", "n_layers is 32, but num_hidden_layers is 16");
    add("tied and not", R"("tied_embeddings": true, "weight_tying": false)",
        "tied_embeddings and weight_tying contradict one another");
    add("more heads than width", R"("n_heads": 512, "dim": 256, "head_dim": 64)", "512 heads are more than");
}

void TestModelLookalikes::paramsAreRefused()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, message);
    QJsonObject params{{QStringLiteral("dim"), 4096},
                       {QStringLiteral("n_layers"), 32},
                       {QStringLiteral("n_heads"), 32},
                       {QStringLiteral("vocab_size"), 32000}};
    const QJsonObject added = QJsonDocument::fromJson('{' + more + '}').object();
    QVERIFY(!added.isEmpty());
    for (const QString &key : added.keys())
        params.insert(key, added.value(key));
    const QString error = errorOf(readConfig(params));
    QVERIFY2(error.contains(message), qPrintable(error));
}

void TestModelLookalikes::paramsAreRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QString>("guessed");
    const auto add = [](const char *what, const QByteArray &more, qint64 total, const char *guessed = "") {
        QTest::newRow(what)
            << QByteArray(
                   R"({"dim": 4096, "n_layers": 32, "n_heads": 32, "multiple_of": 256, "vocab_size": 32000)" +
                   more + '}')
            << total << QString::fromUtf8(guessed);
    };
    constexpr qint64 llama = 6738415616;
    add("what changes nothing",
        R"(, "rope_theta": 1e4, "rope_scaling": {"factor": 8}, "use_scaled_rope": true,
        "max_batch_size": 8, "max_seq_len": 2048, "use_biases": false, "causal": true, "model_type": "transformer",
        "use_hf_rope": true, "pooling": null, "lora_rank": 0, "norm_eps": 1e-5, "moe": null)",
        llama);
    for (const char *key : {"tied_embeddings", "tie_word_embeddings", "weight_tying", "share_embeddings"})
        add(key, QByteArray(", \"") + key + "\": true", llama - 32000 * 4096);
    add("the same width twice", R"(, "hidden_dim": 11008, "intermediate_size": 11008)", llama);
    add("a width under another name", R"(, "intermediate_size": 14336)",
        llama + 32LL * 3 * 4096 * (14336 - 11008));
    add("a key that is not known", R"(, "wonder": 3)", llama, "Key wonder");
    add("an object that is not known", R"(, "memory": {"slots": 8})", llama, "Key memory");
    add("one expert has a router", R"(, "moe": {"num_experts": 1, "num_experts_per_tok": 1})",
        llama + 32 * 4096);
    QTest::newRow("Qwen 2.5 32B")
        << QByteArray(
               R"({"dim": 5120, "ffn_dim_multiplier": 1, "hidden_dim": 27648, "n_heads": 40, "n_kv_heads": 8,
            "n_layers": 64, "norm_eps": 1e-06, "rope_theta": 1000000.0, "use_scaled_rope": false, "vocab_size": 152064,
            "use_hf_rope": true, "attention_qkv_bias": true})")
        << qint64(32763876352) << QString();
}

void TestModelLookalikes::paramsAreRead()
{
    QFETCH(QByteArray, json);
    QFETCH(qint64, total);
    QFETCH(QString, guessed);
    const auto read = readModelConfig(json, QStringLiteral("sample"));
    QVERIFY2(std::holds_alternative<ModelReading>(read), qPrintable(errorOf(read)));
    const ModelReading reading = readingOf(read);
    QCOMPARE(reading.shape.total(), total);
    QCOMPARE(reading.isGuess(), !guessed.isEmpty());
    QVERIFY2(reading.guessed().join(u'\n').contains(guessed), qPrintable(reading.guessed().join(u'\n')));
}

PATCHSCALE_TEST(TestModelLookalikes)
#include "tst_modellookalikes.moc"
