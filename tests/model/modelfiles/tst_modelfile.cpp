// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/modelreading.h"
#include "tests/model/modelfiles/modelsamples.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"

#include <QProcess>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

/// Which form a file has, and Llama's own params.json.
class TestModelFile : public QObject
{
    Q_OBJECT

private slots:
    void decidesByContent();
    void callsModelsByTheirFolder();
    void refusesWhatIsNoModel_data();
    void refusesWhatIsNoModel();
    void refusesWhatCannotBeRead();
    void readsParams_data();
    void readsParams();
    void refusesParams_data();
    void refusesParams();
};

void TestModelFile::decidesByContent()
{
    const ScratchFolder folder;
    folder.put("a", jsonOf(sampleConfig("llama-3-8b")));
    folder.put("b.json", llamaGguf().bytes());
    folder.put("c.gguf", llamaSafetensors().bytes());
    folder.put("d.safetensors", "\xef\xbb\xbf \n" + jsonOf(sampleConfig("gpt2")));
    const auto total = [&](const char *name) {
        return readingOf(readModelFile(folder.path(name))).shape.total();
    };
    QCOMPARE(total("a"), 8030261248);
    QCOMPARE(total("b.json"), smallLlamaTotal);
    QCOMPARE(total("c.gguf"), smallLlamaTotal);
    QCOMPARE(total("d.safetensors"), 124439808);
}

void TestModelFile::callsModelsByTheirFolder()
{
    const ScratchFolder folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("Llama-3-8B")));
    folder.put("Llama-3-8B/config.json", jsonOf(sampleConfig("llama-3-8b")));
    folder.put("Llama-3-8B/my.config.json", jsonOf(sampleConfig("llama-3-8b")));
    const auto name = [&](const char *file) { return readingOf(readModelFile(folder.path(file))).name; };
    QCOMPARE(name("Llama-3-8B/config.json"), QStringLiteral("Llama-3-8B"));
    QCOMPARE(name("Llama-3-8B/my.config.json"), QStringLiteral("my.config"));
}

void TestModelFile::refusesWhatIsNoModel_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const auto add = [](const char *what, const QByteArray &bytes, const char *message) {
        QTest::newRow(what) << bytes << QString::fromUtf8(message);
    };
    add("empty", "", "it is empty");
    add("text", "Once upon a time", "it is not JSON");
    add("archive of PyTorch", QByteArray("PK\x03\x04\x00\x00", 6), "it is an archive of PyTorch");
    add("pickle", QByteArray("\x80\x02}q\x00", 5), "it is an archive of PyTorch");
    add("before GGUF", QByteArray("tjgg\x03\x00\x00\x00", 8), "older than GGUF");
    add("zeros", QByteArray(100, '\0'), "it is not JSON");
    add("too long", QByteArray(1'000'001, ' '), "it is larger than 1 MB");
    add("UTF-16", QByteArray("\xff\xfe{\0\"\0", 6), "it is text in UTF-16");
    add("UTF-16 without a mark", QByteArray("{\0\"\0a\0\"\0:\0", 10), "it is text in UTF-16");
    add("pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n",
        "a pointer of Git LFS");
    add("web page", "\n<!DOCTYPE html><html></html>", "it is a web page");
    add("tokenizer", R"({"tokenizer_class": "LlamaTokenizer", "model_max_length": 8})",
        "it describes a tokenizer and no model (tokenizer_class)");
    add("generation", R"({"_from_model_config": true, "eos_token_id": 2, "temperature": 0.6})",
        "it says how text is generated and not what the model is (temperature)");
    add("adapter", R"({"peft_type": "LORA", "r": 8})", "it describes an adapter and no model (peft_type)");
    add("index", R"({"weight_map": {}})", "take the config.json beside it");
}

void TestModelFile::refusesWhatIsNoModel()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const ScratchFolder folder;
    folder.put("some file", bytes);
    const QString path = folder.path("some file");
    const QString error = errorOf(readModelFile(path));
    QVERIFY2(error.contains(message), qPrintable(error));
    QVERIFY2(error.startsWith(u'“' + QDir::toNativeSeparators(path) + QStringLiteral("”: ")),
             qPrintable(error));
}

void TestModelFile::refusesWhatCannotBeRead()
{
    const ScratchFolder folder;
    QVERIFY(errorOf(readModelFile(folder.path("nothing"))).contains(folder.path("nothing")));
    QVERIFY(errorOf(readModelFile(folder.path())) != QStringLiteral("(read)"));
    QCOMPARE(errorOf(readModelFile(QString())), QStringLiteral("no file is named"));
    QVERIFY(errorOf(readModelFile(folder.path())).contains(QStringLiteral("it is a folder")));
#ifdef Q_OS_LINUX
    QVERIFY(errorOf(readModelFile(QStringLiteral("/dev/zero"))).contains(QStringLiteral("no ordinary file")));
    const QString pipe = folder.path("pipe"); // which nobody writes into
    QCOMPARE(QProcess::execute(QStringLiteral("mkfifo"), {pipe}), 0);
    QVERIFY(errorOf(readModelFile(pipe)).contains(QStringLiteral("no ordinary file")));
#endif
    folder.put("model.safetensors.index.json", "{" + QByteArray(2'000'000, ' ') + "}");
    const QString error = errorOf(readModelFile(folder.path("model.safetensors.index.json")));
    QVERIFY2(error.contains(QStringLiteral("take the config.json beside it")), qPrintable(error));
}

void TestModelFile::readsParams_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("active");
    QTest::addColumn<bool>("isGuess");
    const auto add = [](const char *what, const QByteArray &json, qint64 total, qint64 active, bool isGuess) {
        QTest::newRow(what) << json << total << active << isGuess;
    };
    add("Llama 2 7B with its vocabulary",
        R"({"dim": 4096, "multiple_of": 256, "n_heads": 32, "n_layers": 32, "norm_eps": 1e-05, "vocab_size": 32000})",
        6738415616, 6738415616, false);
    add("Llama 2 70B",
        R"({"dim": 8192, "multiple_of": 4096, "ffn_dim_multiplier": 1.3, "n_heads": 64, "n_kv_heads": 8, "n_layers": 80,
            "norm_eps": 1e-05, "vocab_size": 32000})",
        68976648192, 68976648192, false);
    add("Llama 3 8B",
        R"({"dim": 4096, "n_layers": 32, "n_heads": 32, "n_kv_heads": 8, "vocab_size": 128256, "multiple_of": 1024,
            "ffn_dim_multiplier": 1.3, "norm_eps": 1e-05, "rope_theta": 500000.0})",
        8030261248, 8030261248, false);
    add("Llama 3.1 405B",
        R"({"dim": 16384, "ffn_dim_multiplier": 1.2, "multiple_of": 4096, "n_heads": 128, "n_kv_heads": 8, "n_layers": 126,
            "norm_eps": 1e-05, "rope_theta": 500000.0, "use_scaled_rope": true, "vocab_size": 128256})",
        405853388800, 405853388800, false);
    // Tied, which its file does not say.
    add("Llama 3.2 1B",
        R"({"dim": 2048, "n_layers": 16, "n_heads": 32, "n_kv_heads": 8, "vocab_size": 128256, "ffn_dim_multiplier": 1.5,
            "multiple_of": 256, "norm_eps": 1e-05, "rope_theta": 500000.0, "use_scaled_rope": true})",
        1235814400 + 128256LL * 2048, 1235814400 + 128256LL * 2048, true);
    add("no rounding said", R"({"dim": 4096, "n_heads": 32, "n_layers": 32, "vocab_size": 32000})",
        6738415616, 6738415616, true);
    add("Mistral 7B",
        R"({"dim": 4096, "n_layers": 32, "head_dim": 128, "hidden_dim": 14336, "n_heads": 32, "n_kv_heads": 8,
            "norm_eps": 1e-05, "sliding_window": 4096, "vocab_size": 32000})",
        7241732096, 7241732096, false);
    add("Mixtral 8x7B",
        R"({"dim": 4096, "n_layers": 32, "head_dim": 128, "hidden_dim": 14336, "n_heads": 32, "n_kv_heads": 8,
            "norm_eps": 1e-05, "vocab_size": 32000, "moe": {"num_experts_per_tok": 2, "num_experts": 8}})",
        46702792704, 12879925248, false);
}

void TestModelFile::readsParams()
{
    QFETCH(QByteArray, json);
    QFETCH(qint64, total);
    QFETCH(qint64, active);
    QFETCH(bool, isGuess);
    const auto read = readModelConfig(json, QStringLiteral("sample"));
    QVERIFY2(std::holds_alternative<ModelReading>(read), qPrintable(errorOf(read)));
    const ModelReading reading = readingOf(read);
    QCOMPARE(reading.shape.total(), total);
    QCOMPARE(reading.shape.active(), active);
    QCOMPARE(reading.isGuess(), isGuess);
}

void TestModelFile::refusesParams_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("message");
    const auto add = [](const char *what, const QByteArray &more, const char *message) {
        QTest::newRow(what) << more << QString::fromUtf8(message);
    };
    add("no vocabulary", "", "Vocabulary is missing: there is no vocab_size");
    add("vocabulary of the tokenizer", R"(, "vocab_size": -1)",
        "vocab_size is -1: the size of the vocabulary stands in the tokenizer alone");
    add("rounds to nothing", R"(, "vocab_size": 32000, "multiple_of": 0)", "multiple_of is 0");
    add("rounds up to too much", R"(, "vocab_size": 32000, "multiple_of": 1e14)",
        "multiple_of is 100000000000000");
    add("factor that is a text", R"(, "vocab_size": 32000, "ffn_dim_multiplier": "1.3")",
        "ffn_dim_multiplier is no");
    add("factor below 0", R"(, "vocab_size": 32000, "ffn_dim_multiplier": -1)",
        "ffn_dim_multiplier is no factor");
    add("heads", R"(, "vocab_size": 32000, "n_kv_heads": 5)", "32 heads of queries cannot share 5");
    add("fraction", R"(, "vocab_size": 32000.5)", "vocab_size is 32000.5, which is not a whole number");
    add("vision", R"(, "vocab_size": 32000, "vision_chunk_size": 560)", "more than text (vision_chunk_size)");
    add("vision of Mistral", R"(, "vocab_size": 32000, "vision_encoder": {"dim": 1})",
        "more than text (vision_encoder)");
    add("quantised", R"(, "vocab_size": 32000, "quantization_args": {"scheme": "int4"})", "quantised");
    add("other experts", R"(, "vocab_size": 32000, "moe_args": {"num_experts": 16})",
        "its arithmetic is another");
    add("experts without a number",
        R"(, "vocab_size": 32000, "hidden_dim": 1000, "moe": {"num_experts_per_tok": 1})",
        "Experts is missing: there is no moe.num_experts");
}

void TestModelFile::refusesParams()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, message);
    const QByteArray json = R"({"dim": 4096, "n_layers": 32, "n_heads": 32)" + more + "}";
    const QString error = errorOf(readModelConfig(json, QStringLiteral("sample")));
    QVERIFY2(error.contains(message), qPrintable(error));
}

PATCHSCALE_TEST(TestModelFile)
#include "tst_modelfile.moc"
