// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/modelreading.h"
#include "tests/model/modelfiles/modelsamples.h"
#include "tests/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

const QJsonValue gone = QJsonValue::Undefined;
const QJsonValue null = QJsonValue::Null;

QJsonArray ofEachLayer(int value, int layers)
{
    QJsonArray list;
    for (int i = 0; i < layers; ++i)
        list.append(value);
    return list;
}

QString foundWhy(const ModelReading &reading, const char *what)
{
    const auto found =
        std::find_if(reading.findings.begin(), reading.findings.end(),
                     [what](const Finding &one) { return one.what == QLatin1StringView(what); });
    return found == reading.findings.end() ? QString() : found->value + u'|' + found->why;
}

} // namespace

class TestModelConfig : public QObject
{
    Q_OBJECT

private slots:
    void countsAsPublished_data();
    void countsAsPublished();
    void countsWhatIsAtWork();
    void shapesFollow();
    void meetsTraps_data();
    void meetsTraps();
    void whatDoesNotMatterDoesNot();
    void saysWhatWasFound();
    void guessesAndSaysSo_data();
    void guessesAndSaysSo();
    void callsModelsByName_data();
    void callsModelsByName();
    void notesWhatOneMayNotExpect();
    void readsLongOnes();
};

void TestModelConfig::countsAsPublished_data()
{
    QTest::addColumn<QStringList>("row");
    const QList<QByteArray> lines = sampleBytes("expected.csv").trimmed().split('\n');
    QVERIFY(lines.size() > 100);
    for (const QByteArray &line : lines.mid(1))
        QTest::newRow(line.left(line.indexOf(',')).constData()) << QString::fromLatin1(line).split(u',');
}

void TestModelConfig::countsAsPublished()
{
    QFETCH(QStringList, row);
    QCOMPARE(row.size(), 6);
    const auto read = readConfig(sampleConfig(row[0].toLatin1().constData()));
    QVERIFY2(std::holds_alternative<ModelReading>(read), qPrintable(errorOf(read)));
    const ModelReading reading = readingOf(read);
    QCOMPARE(reading.shape.total(), row[2].toLongLong());
    QCOMPARE(reading.shape.active(), row[3].toLongLong());
    QCOMPARE(reading.shape.otherParameters, row[4].toLongLong());
    QCOMPARE(reading.shape.contextTokens, row[5].isEmpty() ? std::nullopt : std::optional(row[5].toInt()));
    QVERIFY2(!reading.isGuess(), qPrintable(reading.guessed().join(u'\n')));
    QCOMPARE(reading.name, QStringLiteral("sample"));
}

void TestModelConfig::countsWhatIsAtWork()
{
    const ModelShape mixtral = readingOf(readConfig(sampleConfig("mixtral-8x7b"))).shape;
    QCOMPARE(mixtral.layerParameters(), 46440382464);
    QCOMPARE(mixtral.active(), 12879925248);
    QCOMPARE(mixtral.embeddingParameters(), 262144000);
    QCOMPARE(readingOf(readConfig(sampleConfig("llama-2-7b"))).shape.layerParameters(), 6476005376);
}

void TestModelConfig::shapesFollow()
{
    ModelShape llama;
    llama.width = 2048;
    llama.layers = 16;
    llama.heads = 32;
    llama.kvHeads = 8;
    llama.headWidth = 64;
    llama.feedForwardWidth = 8192;
    llama.feedForwardMatrices = 3;
    llama.vocabulary = 128256;
    llama.isTied = true;
    llama.otherParameters = 67584;
    llama.contextTokens = 131072;
    QCOMPARE(readingOf(readConfig(sampleConfig("llama-3.2-1b"))).shape, llama);
    const ModelShape moe = readingOf(readConfig(sampleConfig("qwen1.5-moe-a2.7b"))).shape;
    QCOMPARE(moe.experts, 60);
    QCOMPARE(moe.activeExperts, 4);
    QCOMPARE(moe.sharedExpertWidth, 5632);
    QCOMPARE(moe.feedForwardWidth, 1408);
    QCOMPARE(readingOf(readConfig(sampleConfig("falcon-7b"))).shape.kvHeads, 1);
    QCOMPARE(readingOf(readConfig(sampleConfig("falcon-40b"))).shape.kvHeads, 8);
    QCOMPARE(readingOf(readConfig(sampleConfig("qwen3-8b"))).shape.headWidth, 128);
}

/// The traps of model-kinds.md by their numbers, and others.
void TestModelConfig::meetsTraps_data()
{
    QTest::addColumn<QJsonObject>("config");
    QTest::addColumn<qint64>("total");
    const auto add = [](const char *what, const char *model, qint64 total, Changes changes) {
        QTest::newRow(what) << sampleConfig(model, changes) << total;
    };
    add("1: a key that the old architecture ignores", "falcon-7b", 6921720704, {{"num_kv_heads", 1}});
    add("2: not the number in circulation", "gpt2", 124439808, {});
    add("3: tied where the kind is", "gemma-2b", 2506172416, {{"tie_word_embeddings", null}});
    add("3: not tied where the kind is not", "llama-2-7b", 6738415616, {{"tie_word_embeddings", gone}});
    add("3: tied against the kind", "llama-2-7b", 6738415616 - 32000 * 4096, {{"tie_word_embeddings", true}});
    add("3: tied as a number", "llama-2-7b", 6738415616 - 32000 * 4096, {{"tie_word_embeddings", 1}});
    add("3: not tied as a number", "gemma-2b", 2506172416 + 256000 * 2048, {{"tie_word_embeddings", 0}});
    add("4: gelu does not say whether it is gated", "starcoder2-7b", 7173923840,
        {{"hidden_act", QStringLiteral("silu")}});
    add("5: a width that is not used", "qwen3-30b-a3b", 30532122624, {{"intermediate_size", 1}});
    add("5: a width that is null", "gpt-neo-1.3b", 1315575808, {{"intermediate_size", null}});
    add("5: an inner width that is there", "gpt2", 124439808, {{"n_inner", 3072}});
    add("6: a width of heads that is null", "llama-3-8b", 8030261248, {{"head_dim", null}});
    add("6: a width of heads of its own", "llama-3-8b", 8030261248 + 32 * 2 * 4096 * 64 * 40,
        {{"head_dim", 192}});
    add("7: no norm of queries and keys", "persimmon-8b", 9397175296 - 4 * 36 * 64,
        {{"qk_layernorm", false}});
    add("7: norms of queries and keys", "phi-2", 2779683840 + 4 * 32 * 80, {{"qk_layernorm", true}});
    add("8: the number in the file is the one that counts", "pythia-70m", 70426624 + 2 * 512,
        {{"vocab_size", 50305}});
    add("9: no architecture", "llama-2-7b", 6738415616, {{"architectures", gone}});
    add("9: the architecture alone", "llama-2-7b", 6738415616, {{"model_type", gone}});
    add("9: the architecture alone, null", "gpt2", 124439808, {{"model_type", null}});
    add("9: both sets of names", "bloom-7b1", 7069016064,
        {{"n_embed", 4096}, {"num_hidden_layers", 30}, {"num_attention_heads", 32}});
    add("10: no context", "llama-2-7b", 6738415616, {{"max_position_embeddings", gone}});
    add("10: a context that is nonsense", "llama-2-7b", 6738415616, {{"max_position_embeddings", 1e30}});
    add("11: keys that are new", "llama-2-7b", 6738415616,
        {{"sliding_window", null}, {"layer_types", QJsonArray{QStringLiteral("full_attention")}}});
    add("kv null is as many as heads", "mistral-7b", 7241732096 + 2 * 32 * 4096 * 128 * 24,
        {{"num_key_value_heads", null}});
    add("kv absent is 8 in Mistral", "mistral-7b", 7241732096, {{"num_key_value_heads", gone}});
    add("kv absent is as many as heads", "llama-2-7b", 6738415616, {{"num_key_value_heads", gone}});
    add("reals that are whole", "llama-2-7b", 6738415616,
        {{"hidden_size", 4096.0}, {"num_hidden_layers", 32.0}});
    add("a number for each layer, all alike", "llama-3.2-1b", 1235814400,
        {{"intermediate_size", ofEachLayer(8192, 16)}});
    add("bias by a number", "llama-2-7b", 6738415616 + 32 * 4 * 4096, {{"attention_bias", 1}});
    add("no bias in Qwen 3 unless it says so", "qwen3-4b", 4022468096 + 36 * (4096 + 2 * 1024 + 2560),
        {{"attention_bias", true}});
    add("bias in Falcon", "falcon-7b", 6921720704 + 32LL * (4544 + 2 * 64 + 4544 + 4 * 4544 + 4544),
        {{"bias", true}});
    add("no bias of StarCoder 2", "starcoder2-3b", 3030371328 - 30LL * (3072 + 2 * 256 + 3072 + 12288 + 3072),
        {{"use_bias", false}});
    add("one norm of a parallel StableLM", "stablelm-2-1.6b", 1644515328 - 24 * 2 * 2048,
        {{"use_parallel_residual", true}});
    add("no last norm after those behind", "opt-6.7b", 6658473984 - 2 * 4096,
        {{"do_layer_norm_before", false}});
    add("biases of MPT", "mpt-30b", 29957200896 + 97LL * 7168 + 48LL * (3 * 7168 + 7168 + 4 * 7168 + 7168),
        {{"no_bias", false}});
    add("no quantisation", "llama-2-7b", 6738415616,
        {{"quantization_config", null}, {"vision_config", QJsonObject()}, {"q_lora_rank", null}});
    add("no dense layers", "qwen3-30b-a3b", 30532122624,
        {{"decoder_sparse_step", 1}, {"mlp_only_layers", null}, {"first_k_dense_replace", 0}});
    add("labels in a model without a head for them", "llama-2-7b", 6738415616,
        {{"num_labels", 2}, {"id2label", QJsonObject{{QStringLiteral("0"), QStringLiteral("a")}}}});
    add("a model without an output layer", "phi-2", 2779683840 - 51200 * 2560 - 51200,
        {{"architectures", QJsonArray{QStringLiteral("PhiModel")}}});
    add("no experts", "minicpm-2b", 2724880896, {{"num_experts", 0}});
}

void TestModelConfig::meetsTraps()
{
    QFETCH(QJsonObject, config);
    QFETCH(qint64, total);
    const auto read = readConfig(config);
    QVERIFY2(std::holds_alternative<ModelReading>(read), qPrintable(errorOf(read)));
    const ModelReading reading = readingOf(read);
    QCOMPARE(reading.shape.total(), total);
    QVERIFY2(!reading.isGuess(), qPrintable(reading.guessed().join(u'\n')));
}

void TestModelConfig::whatDoesNotMatterDoesNot()
{
    for (const char *model : {"llama-3-8b", "gpt2", "falcon-7b", "qwen3-8b", "bloom-7b1", "dbrx"}) {
        const ModelShape shape = readingOf(readConfig(sampleConfig(model))).shape;
        const auto more = readConfig(sampleConfig(
            model, {{"torch_dtype", QStringLiteral("bfloat16")},
                    {"dtype", QStringLiteral("float16")},
                    {"pad_token_id", null},
                    {"eos_token_id", QJsonArray{1, 2}},
                    {"rope_parameters", QJsonObject{{QStringLiteral("factor"), 2.5}}},
                    {"auto_map", QJsonObject{{QStringLiteral("AutoConfig"), QStringLiteral("x")}}},
                    {"transformers.js_config", QJsonObject()},
                    {"task_specific_params", QJsonObject{{QStringLiteral("a"), QJsonObject()}}},
                    {"_attn_implementation_autoset", true},
                    {"unsloth_fixed", true},
                    {"type_vocab_size", 2},
                    {"pretraining_tp", 4}}));
        QVERIFY2(std::holds_alternative<ModelReading>(more), qPrintable(errorOf(more)));
        QCOMPARE(readingOf(more).shape, shape);
        QVERIFY(!readingOf(more).isGuess());
    }
}

void TestModelConfig::saysWhatWasFound()
{
    const ModelReading reading = readingOf(readConfig(sampleConfig("llama-3-8b")));
    QCOMPARE(reading.kind, QStringLiteral("llama"));
    QCOMPARE(foundWhy(reading, "Layers"), QStringLiteral("32|num_hidden_layers"));
    QCOMPARE(foundWhy(reading, "Key and value heads"), QStringLiteral("8|num_key_value_heads"));
    QCOMPARE(foundWhy(reading, "Width of a head"), QStringLiteral("128|there is no head_dim: d/H"));
    QCOMPARE(foundWhy(reading, "Other parameters"), QStringLiteral("266,240|(2l+1)d"));
    QCOMPARE(foundWhy(reading, "Context in tokens"), QStringLiteral("8192|max_position_embeddings"));
    QVERIFY(foundWhy(reading, "Experts").isEmpty());
    QCOMPARE(foundWhy(readingOf(readConfig(sampleConfig("qwen-7b"))), "Feed-forward width"),
             QStringLiteral("11008|intermediate_size / 2"));
    QCOMPARE(foundWhy(readingOf(readConfig(sampleConfig("mpt-7b"))), "Feed-forward width"),
             QStringLiteral("16384|expansion_ratio × d"));
    for (const Finding &finding : reading.findings)
        QVERIFY(!finding.what.isEmpty() && !finding.value.isEmpty() && !finding.why.isEmpty());
}

void TestModelConfig::guessesAndSaysSo_data()
{
    QTest::addColumn<QJsonObject>("config");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QStringList>("guessed");
    const QJsonValue other = QStringLiteral("new_llama");
    const QJsonValue noArchitecture = QJsonArray();
    const auto add = [](const char *what, const QJsonObject &config, qint64 total,
                        std::initializer_list<const char *> words) {
        QStringList guessed;
        for (const char *word : words)
            guessed << QString::fromUtf8(word);
        QTest::newRow(what) << config << total << guessed;
    };
    add("as Llama", sampleConfig("llama-3-8b", {{"model_type", other}, {"architectures", noArchitecture}}),
        8030261248, {"new_llama", "Matrices of a feed-forward layer 3", "Other parameters"});
    add("tied or not",
        sampleConfig("llama-3-8b",
                     {{"model_type", other}, {"architectures", gone}, {"tie_word_embeddings", gone}}),
        8030261248, {"Output layer a table of its own: there is no tie_word_embeddings"});
    add("LayerNorm",
        sampleConfig("llama-3-8b", {{"model_type", other},
                                    {"architectures", gone},
                                    {"rms_norm_eps", gone},
                                    {"layer_norm_eps", 1e-5}}),
        8030261248 + 266240, {"(2l+1)2d"});
    add("experts", sampleConfig("mixtral-8x7b", {{"model_type", other}, {"architectures", gone}}),
        46702792704, {"new_llama"});
    add("a known architecture", sampleConfig("qwen2.5-7b", {{"model_type", other}}), 7615616512,
        {"the kind new_llama is not known, but the architecture Qwen2ForCausalLM is"});
    add("an unknown architecture",
        sampleConfig("llama-3-8b", {{"architectures", QJsonArray{QStringLiteral("OtherForCausalLM")}}}),
        8030261248, {"OtherForCausalLM"});
}

void TestModelConfig::guessesAndSaysSo()
{
    QFETCH(QJsonObject, config);
    QFETCH(qint64, total);
    QFETCH(QStringList, guessed);
    const auto read = readConfig(config);
    QVERIFY2(std::holds_alternative<ModelReading>(read), qPrintable(errorOf(read)));
    const ModelReading reading = readingOf(read);
    QVERIFY(reading.isGuess());
    QCOMPARE(reading.shape.total(), total);
    for (const QString &words : guessed)
        QVERIFY2(reading.guessed().join(u'\n').contains(words), qPrintable(reading.guessed().join(u'\n')));
}

void TestModelConfig::callsModelsByName_data()
{
    QTest::addColumn<QJsonValue>("given");
    QTest::addColumn<QString>("name");
    const auto add = [](const char *what, const QJsonValue &given, const char *name) {
        QTest::newRow(what) << given << QString::fromUtf8(name);
    };
    add("none", gone, "sample");
    add("empty", QString(), "sample");
    add("number", 7, "sample");
    add("maker and model", QStringLiteral("meta-llama/Llama-2-7b-hf"), "meta-llama/Llama-2-7b-hf");
    add("folder", QStringLiteral("/home/a/models/Llama-2-7b/"), "Llama-2-7b");
    add("folder of Windows", QStringLiteral("C:\\models\\Llama"), "Llama");
    add("relative folder", QStringLiteral("./out/best"), "best");
    add("this folder", QStringLiteral("./"), "sample");
    add("lines", QStringLiteral("a\nb"), "a b");
}

void TestModelConfig::callsModelsByName()
{
    QFETCH(QJsonValue, given);
    QFETCH(QString, name);
    QCOMPARE(readingOf(readConfig(sampleConfig("llama-3-8b", {{"_name_or_path", given}}))).name, name);
}

void TestModelConfig::notesWhatOneMayNotExpect()
{
    const QString note = QStringLiteral("Sliding windows are counted as full attention");
    const auto notes = [](const char *model, Changes changes = {}) {
        return readingOf(readConfig(sampleConfig(model, changes))).notes;
    };
    for (const char *model : {"mistral-7b", "gemma-2-9b", "gemma-3-1b", "gpt-neo-1.3b", "command-r7b"})
        QVERIFY2(notes(model).contains(note), model);
    for (const char *model : {"llama-3-8b", "mistral-small-24b", "qwen2.5-7b", "phi-4-mini", "qwen3-8b"})
        QVERIFY2(notes(model).isEmpty(), model);
    QVERIFY(notes("qwen2.5-7b", {{"use_sliding_window", true}, {"sliding_window", 4096}}).contains(note));
    QVERIFY(notes("e5-mistral-7b").size() == 2); // and that it has no output layer
    QCOMPARE(notes("command-r"), QStringList(QStringLiteral(
                                     "The context is model_max_length; max_position_embeddings says 8192")));
}

void TestModelConfig::readsLongOnes()
{
    QJsonArray factors;
    for (int i = 0; i < 9000; ++i)
        factors.append(1.0 + i / 7.0);
    QJsonObject config = sampleConfig("phi-3.5-mini");
    config.insert(QStringLiteral("rope_scaling"), QJsonObject{{QStringLiteral("long_factor"), factors}});
    const QByteArray json = jsonOf(config);
    QVERIFY(json.size() > 100'000);
    QCOMPARE(readingOf(readModelConfig(json, QString())).shape.total(), 3821079552);
}

PATCHSCALE_TEST(TestModelConfig)
#include "tst_modelconfig.moc"
