// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/modelreading.h"
#include "tests/model/modelfiles/modelsamples.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"

#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// The config.json of llamaSafetensors().
QJsonObject smallConfig(Changes changes = {})
{
    QJsonObject config = sampleConfig("llama-3.2-1b", changes);
    config.insert(QStringLiteral("num_hidden_layers"), 2);
    return config;
}

std::variant<ModelReading, Error> readBytes(const QByteArray &bytes, const QJsonObject &config = {},
                                            const char *name = "model.safetensors")
{
    const ScratchFolder folder;
    folder.put(name, bytes);
    if (!config.isEmpty())
        folder.put("config.json", jsonOf(config));
    return readModelFile(folder.path(name));
}

SafetensorsWriter smallGpt2()
{
    SafetensorsWriter file;
    const auto name = [](const char *text) { return QString::fromLatin1(text); };
    file.tensor(name("wte.weight"), {50257, 768})
        .tensor(name("wpe.weight"), {1024, 768})
        .tensor(name("ln_f.weight"), {768})
        .tensor(name("ln_f.bias"), {768})
        .tensor(name("h.0.attn.bias"), {1, 1, 1024, 1024})
        .tensor(name("h.0.attn.c_attn.weight"), {768, 2304})
        .tensor(name("h.0.attn.c_attn.bias"), {2304})
        .tensor(name("h.0.attn.c_proj.weight"), {768, 768})
        .tensor(name("h.0.mlp.c_fc.weight"), {768, 3072})
        .tensor(name("h.0.mlp.c_proj.weight"), {3072, 768});
    return file;
}

} // namespace

class TestModelSafetensors : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheConfigBesideIt();
    void countsACopiedTableOnce();
    void settlesGuesses();
    void guessesHeadsAlone();
    void readsOtherNames();
    void refuses_data();
    void refuses();
    void refusesWhatContradictsTheConfig_data();
    void refusesWhatContradictsTheConfig();
};

void TestModelSafetensors::agreesWithTheConfigBesideIt()
{
    const auto read = readBytes(llamaSafetensors().bytes(), smallConfig());
    QVERIFY2(std::holds_alternative<ModelReading>(read), qPrintable(errorOf(read)));
    QCOMPARE(readingOf(read).shape.total(), smallLlamaTotal);
    QCOMPARE(readingOf(read).shape.headWidth, 64);
    QVERIFY(!readingOf(read).isGuess());
}

void TestModelSafetensors::countsACopiedTableOnce()
{
    SafetensorsWriter file = llamaSafetensors();
    file.tensor(QStringLiteral("lm_head.weight"), {128256, 2048});
    const auto read = readBytes(file.bytes(), smallConfig());
    QVERIFY2(std::holds_alternative<ModelReading>(read), qPrintable(errorOf(read)));
    QCOMPARE(readingOf(read).shape.total(), smallLlamaTotal);
    QVERIFY(readingOf(read).notes.join(u'\n').contains(QStringLiteral("counted once")));
}

void TestModelSafetensors::settlesGuesses()
{
    const QJsonObject config = smallConfig({{"model_type", QStringLiteral("new_kind")},
                                            {"architectures", QJsonValue::Undefined},
                                            {"hidden_act", QStringLiteral("gelu")},
                                            {"rms_norm_eps", QJsonValue::Undefined},
                                            {"tie_word_embeddings", QJsonValue::Undefined}});
    QVERIFY(readingOf(readConfig(config)).shape.total() != smallLlamaTotal);
    const auto read = readBytes(llamaSafetensors().bytes(), config);
    QVERIFY2(std::holds_alternative<ModelReading>(read), qPrintable(errorOf(read)));
    QCOMPARE(readingOf(read).shape.total(), smallLlamaTotal);
    QVERIFY(!readingOf(read).isGuess());
}

void TestModelSafetensors::guessesHeadsAlone()
{
    const auto read = readBytes(llamaSafetensors().bytes());
    QVERIFY2(std::holds_alternative<ModelReading>(read), qPrintable(errorOf(read)));
    const ModelReading reading = readingOf(read);
    QVERIFY(reading.isGuess());
    QCOMPARE(reading.shape.total(), smallLlamaTotal);
    QCOMPARE(reading.shape.headWidth, 128);
    QCOMPARE(reading.shape.heads, 16);
    QCOMPARE(reading.shape.kvHeads, 4);
    QVERIFY(reading.guessed().join(u'\n').contains(QStringLiteral("Width of a head 128")));
}

void TestModelSafetensors::readsOtherNames()
{
    const ModelShape gpt2 = readingOf(readBytes(smallGpt2().bytes())).shape;
    QCOMPARE(gpt2.headWidth, 64);
    QCOMPARE(gpt2.feedForwardMatrices, 2);
    QCOMPARE(gpt2.otherParameters, 1024 * 768 + 2 * 768 + 2304);
    const auto name = [](const char *text) { return QString::fromLatin1(text); };
    SafetensorsWriter file;
    file.tensor(name("gpt_neox.embed_in.weight"), {50304, 512})
        .tensor(name("embed_out.weight"), {50304, 512})
        .tensor(name("gpt_neox.layers.0.attention.query_key_value.weight"), {1536, 512})
        .tensor(name("gpt_neox.layers.0.attention.dense.weight"), {512, 512})
        .tensor(name("gpt_neox.layers.0.attention.rotary_emb.inv_freq"), {8}, "F32")
        .tensor(name("gpt_neox.layers.0.attention.masked_bias"), {}, "F32")
        .tensor(name("gpt_neox.layers.0.attention.bias"), {2048, 2048}, "F32")
        .tensor(name("gpt_neox.layers.0.attention.causal_mask"), {1, 2048, 2048}, "F32")
        .tensor(name("masked_bias"), {1}, "F32")
        .tensor(name("gpt_neox.layers.0.mlp.dense_h_to_4h.weight"), {2048, 512})
        .tensor(name("gpt_neox.layers.0.mlp.dense_4h_to_h.weight"), {512, 2048});
    const ModelShape neox = readingOf(readBytes(file.bytes())).shape;
    QCOMPARE(neox.heads, 8);
    QCOMPARE(neox.otherParameters, 0);
    QVERIFY(!neox.isTied);
}

void TestModelSafetensors::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("message");
    const QString usual = QStringLiteral("model.safetensors");
    const auto add = [&](const char *what, const QByteArray &bytes, const char *message) {
        QTest::newRow(what) << bytes << usual << QString::fromUtf8(message);
    };
    const QByteArray good = llamaSafetensors().bytes();
    const auto name = [](const char *text) { return QString::fromLatin1(text); };
    const auto headed = [](const QByteArray &json) -> QByteArray {
        return GgufWriter::fixed(quint64(json.size())) + json;
    };
    QTest::newRow("shard") << good << name("model-00001-of-00030.safetensors")
                           << name("it is one of several files that make the model together");
    add("cut off", good.chopped(1), "it is cut off");
    add("longer than 64 MB", QByteArray(good).replace(0, 8, GgufWriter::fixed(quint64(65) << 20U)),
        "larger than 64 MB");
    add("not JSON", headed("{\"a\": }"), "it is not JSON");
    add("no tensors", headed("{\"__metadata__\": {}}"), "it has no tensors");
    add("tensor that is a number", headed("{\"a\": 7}"), "the tensor a has no shape");
    add("tensor without a type", headed(R"({"a": {"shape": [1]}})"), "the tensor a has no shape");
    add("sides below 0", headed(R"({"a": {"dtype": "F32", "shape": [-1]}})"),
        "the tensor a has no possible shape");
    add("sides that are no numbers", headed(R"({"a": {"dtype": "F32", "shape": ["b"]}})"),
        "no possible shape");
    add("huge sides", headed(R"({"a": {"dtype": "F32", "shape": [1e15, 1e15]}})"), "no possible shape");
    add("quantised",
        llamaSafetensors().tensor(name("model.layers.0.self_attn.q_proj.weight"), {2048, 512}, "I32").bytes(),
        "its weights are quantised (model.layers.0.self_attn.q_proj.weight is of I32)");
    add("quantised to 8 bits", llamaSafetensors().tensor(name("model.layers.0.a"), {1}, "F8_E4M3").bytes(),
        "quantised");
    add("no embedding", llamaSafetensors().without(name("model.embed_tokens.weight")).bytes(),
        "or it is one of several files of a model");
    add("a tensor is missing",
        llamaSafetensors().without(name("model.layers.1.self_attn.o_proj.weight")).bytes(),
        "its layers differ from one another (layer 1)");
    add("a layer is missing", llamaSafetensors().tensor(name("model.layers.3.norm.weight"), {8}).bytes(),
        "it is a part of a model, or broken");
    add("a head of another kind", llamaSafetensors().tensor(name("score.weight"), {5, 2048}).bytes(),
        "it has a matrix that the known kinds have not: score.weight");
    add("experts", llamaSafetensors().without(name("model.layers.0.mlp.gate_proj.weight")).bytes(),
        "put the config.json of the model beside it");
    add("output layer of another size",
        llamaSafetensors().tensor(name("lm_head.weight"), {100, 2048}).bytes(),
        "its output layer is not as large as its embedding");
}

void TestModelSafetensors::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, message);
    const QString error = errorOf(readBytes(bytes, {}, name.toLatin1().constData()));
    QVERIFY2(error.contains(message), qPrintable(error));
    QVERIFY2(!error.contains(u'\n') && !error.endsWith(u'.'), qPrintable(error));
}

void TestModelSafetensors::refusesWhatContradictsTheConfig_data()
{
    QTest::addColumn<QJsonObject>("config");
    QTest::addColumn<QString>("message");
    const auto add = [](const char *what, Changes changes, const char *message) {
        QTest::newRow(what) << smallConfig(changes) << QString::fromUtf8(message);
    };
    QJsonObject longer = smallConfig();
    longer.insert(QStringLiteral("num_hidden_layers"), 16);
    QTest::newRow("layers") << longer << QStringLiteral("it has tensors of 2 layers of 16");
    add("vocabulary", {{"vocab_size", 32000}}, "its embedding is not one of 32000 entries");
    add("feed-forward", {{"intermediate_size", 4096}},
        "its layers have 121,634,816 parameters in matrices, but the sizes that it names make");
    add("biases", {{"attention_bias", true}},
        "its tensors have 384,313,344 parameters, but the config.json beside it makes 384,323,584");
    add("tied", {{"tie_word_embeddings", false}}, "its tensors have 384,313,344 parameters");
    add("config that is refused", {{"kv_lora_rank", 64}},
        "the config.json beside it: it has latent attention");
}

void TestModelSafetensors::refusesWhatContradictsTheConfig()
{
    QFETCH(QJsonObject, config);
    QFETCH(QString, message);
    const QString error = errorOf(readBytes(llamaSafetensors().bytes(), config));
    QVERIFY2(error.contains(message), qPrintable(error));
}

PATCHSCALE_TEST(TestModelSafetensors)
#include "tst_modelsafetensors.moc"
