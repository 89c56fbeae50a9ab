// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/modelreading.h"
#include "tests/model/modelfiles/modelsamples.h"
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"

#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

std::variant<ModelReading, Error> readBytes(const QByteArray &bytes)
{
    const ScratchFolder folder;
    folder.put("file.gguf", bytes);
    return readModelFile(folder.path("file.gguf"));
}

/// Two layers with experts and a shared one, as Qwen's.
GgufWriter mixture()
{
    GgufWriter file;
    file.text("general.architecture", "qwen2moe")
        .number("qwen2moe.block_count", 2)
        .number("qwen2moe.embedding_length", 1024)
        .number("qwen2moe.attention.head_count", 8)
        .number("qwen2moe.attention.head_count_kv", 2)
        .number("qwen2moe.feed_forward_length", 4000)
        .number("qwen2moe.expert_feed_forward_length", 256)
        .number("qwen2moe.expert_count", 16)
        .number("qwen2moe.expert_used_count", 4)
        .tensor("token_embd.weight", {1024, 5000})
        .tensor("output.weight", {1024, 5000})
        .tensor("output_norm.weight", {1024});
    for (const QByteArray layer : {"blk.0.", "blk.1."})
        file.tensor(layer + "attn_norm.weight", {1024})
            .tensor(layer + "ffn_norm.weight", {1024})
            .tensor(layer + "attn_q.weight", {1024, 1024})
            .tensor(layer + "attn_k.weight", {1024, 256})
            .tensor(layer + "attn_v.weight", {1024, 256})
            .tensor(layer + "attn_q.bias", {1024})
            .tensor(layer + "attn_k.bias", {256})
            .tensor(layer + "attn_v.bias", {256})
            .tensor(layer + "attn_output.weight", {1024, 1024})
            .tensor(layer + "ffn_gate_inp.weight", {1024, 16})
            .tensor(layer + "ffn_gate_inp_shexp.weight", {1024})
            .tensor(layer + "ffn_gate_exps.weight", {1024, 256, 16})
            .tensor(layer + "ffn_up_exps.weight", {1024, 256, 16})
            .tensor(layer + "ffn_down_exps.weight", {256, 1024, 16})
            .tensor(layer + "ffn_gate_shexp.weight", {1024, 512})
            .tensor(layer + "ffn_up_shexp.weight", {1024, 512})
            .tensor(layer + "ffn_down_shexp.weight", {512, 1024});
    return file;
}

} // namespace

class TestModelGguf : public QObject
{
    Q_OBJECT

private slots:
    void readsShapes();
    void readsMixtures();
    void readsPositionsAndFusedMatrices();
    void countsCopiesOnceAndSaysSo();
    void saysWhatIsStrayOrMissing();
    void readsEitherVersion();
    void refuses_data();
    void refuses();
    void readsLargeFiles();
    void looksAtNoMoreThan64Megabytes();
};

void TestModelGguf::readsShapes()
{
    const auto read = readBytes(llamaGguf().bytes());
    QVERIFY2(std::holds_alternative<ModelReading>(read), qPrintable(errorOf(read)));
    const ModelReading reading = readingOf(read);
    QCOMPARE(reading.name, QStringLiteral("Small Llama"));
    QCOMPARE(reading.kind, QStringLiteral("llama"));
    QVERIFY(!reading.isGuess());
    QCOMPARE(reading.shape.total(), smallLlamaTotal);
    QCOMPARE(reading.shape.otherParameters, 10240);
    QVERIFY(reading.shape.isTied);
    QCOMPARE(reading.shape.feedForwardMatrices, 3);
    QCOMPARE(reading.shape.headWidth, 64);
    QCOMPARE(reading.shape.contextTokens, std::optional(131072));
    // As its config.json says, but for what was cut.
    ModelShape whole = readingOf(readBytes(llamaGguf(16).bytes())).shape;
    QCOMPARE(whole, readingOf(readConfig(sampleConfig("llama-3.2-1b"))).shape);
    GgufWriter untied = llamaGguf();
    untied.tensor("output.weight", {2048, 128256}).numbers("llama.attention.sliding_window_pattern", {1, 0});
    QCOMPARE(readingOf(readBytes(untied.bytes())).shape.total(), smallLlamaTotal + 128256LL * 2048);
}

void TestModelGguf::readsMixtures()
{
    const auto read = readBytes(mixture().bytes());
    QVERIFY2(std::holds_alternative<ModelReading>(read), qPrintable(errorOf(read)));
    const ModelShape shape = readingOf(read).shape;
    QCOMPARE(shape.experts, 16);
    QCOMPARE(shape.activeExperts, 4);
    QCOMPARE(shape.feedForwardWidth, 256);
    QCOMPARE(shape.sharedExpertWidth, 512);
    QCOMPARE(shape.otherParameters, 5 * 1024 + 2 * 1536 + 2 * 1024);
    QCOMPARE(shape.total() - shape.active(), 2 * 3 * 1024 * 256 * 12);
}

void TestModelGguf::readsPositionsAndFusedMatrices()
{
    GgufWriter gpt;
    gpt.text("general.architecture", "gpt2")
        .number("gpt2.block_count", 1)
        .number("gpt2.embedding_length", 768)
        .number("gpt2.attention.head_count", 12)
        .number("gpt2.feed_forward_length", 3072)
        .number("gpt2.context_length", 1024)
        .tensor("token_embd.weight", {768, 50257})
        .tensor("position_embd.weight", {768, 1024})
        .tensor("output_norm.weight", {768})
        .tensor("output_norm.bias", {768})
        .tensor("blk.0.attn_qkv.weight", {768, 2304})
        .tensor("blk.0.attn_qkv.bias", {2304})
        .tensor("blk.0.attn_output.weight", {768, 768})
        .tensor("blk.0.ffn_up.weight", {768, 3072})
        .tensor("blk.0.ffn_down.weight", {3072, 768});
    const ModelShape shape = readingOf(readBytes(gpt.bytes())).shape;
    QCOMPARE(shape.feedForwardMatrices, 2);
    QCOMPARE(shape.kvHeads, 12);
    QCOMPARE(shape.otherParameters, 1024 * 768 + 2 * 768 + 2304);
    GgufWriter phi;
    phi.text("general.architecture", "phi3")
        .number("phi3.block_count", 1)
        .number("phi3.embedding_length", 768)
        .number("phi3.attention.head_count", 12)
        .number("phi3.feed_forward_length", 3072)
        .tensor("token_embd.weight", {768, 32064})
        .tensor("rope_factors_long.weight", {48})
        .tensor("blk.0.attn_qkv.weight", {768, 2304})
        .tensor("blk.0.attn_output.weight", {768, 768})
        .tensor("blk.0.ffn_up.weight", {768, 6144})
        .tensor("blk.0.ffn_down.weight", {3072, 768});
    const ModelShape fused = readingOf(readBytes(phi.bytes())).shape;
    QCOMPARE(fused.feedForwardMatrices, 3);
    QCOMPARE(fused.otherParameters, 0);
}

void TestModelGguf::countsCopiesOnceAndSaysSo()
{
    const auto gpt2 = [](bool hasOutput, const QByteArray &more = {}) {
        GgufWriter file;
        file.text("general.architecture", "gpt2")
            .number("gpt2.block_count", 12)
            .number("gpt2.embedding_length", 768)
            .number("gpt2.attention.head_count", 12)
            .tensor("token_embd.weight", {768, 50257})
            .tensor("position_embd.weight", {768, 1024})
            .tensor("output_norm.weight", {768})
            .tensor("output_norm.bias", {768});
        if (hasOutput)
            file.tensor("output.weight", {768, 50257});
        if (!more.isEmpty())
            file.tensor(more, {768});
        for (int i = 0; i < 12; ++i) {
            const QByteArray layer = "blk." + QByteArray::number(i) + '.';
            for (const char *norm : {"attn_norm", "ffn_norm"})
                file.tensor(layer + norm + ".weight", {768}).tensor(layer + norm + ".bias", {768});
            file.tensor(layer + "attn_qkv.weight", {768, 2304})
                .tensor(layer + "attn_qkv.bias", {2304})
                .tensor(layer + "attn_output.weight", {768, 768})
                .tensor(layer + "attn_output.bias", {768})
                .tensor(layer + "ffn_up.weight", {768, 3072})
                .tensor(layer + "ffn_up.bias", {3072})
                .tensor(layer + "ffn_down.weight", {3072, 768})
                .tensor(layer + "ffn_down.bias", {768});
        }
        return readingOf(readBytes(file.bytes()));
    };
    QCOMPARE(gpt2(false).shape.total(), 124439808);
    QVERIFY2(!gpt2(false).isGuess(), qPrintable(gpt2(false).guessed().join(u'\n')));
    QCOMPARE(gpt2(true).shape.total(), 124439808);
    QVERIFY(gpt2(true).guessed().join(u'\n').contains(QStringLiteral("output.weight is taken for a copy")));
    QVERIFY(gpt2(true).notes.join(u'\n').contains(QStringLiteral("is counted once")));
    QVERIFY(gpt2(false, "wonder.weight").guessed().join(u'\n').contains(QStringLiteral("wonder.weight")));
}

void TestModelGguf::saysWhatIsStrayOrMissing()
{
    QVERIFY(!readingOf(readBytes(llamaGguf().bytes())).isGuess());
    QVERIFY(!readingOf(readBytes(mixture().bytes())).isGuess());
    GgufWriter bare;
    bare.text("general.architecture", "llama")
        .number("llama.block_count", 1)
        .number("llama.embedding_length", 64)
        .number("llama.attention.head_count", 4)
        .tensor("token_embd.weight", {64, 100})
        .tensor("blk.0.attn_q.weight", {64, 64})
        .tensor("blk.0.attn_k.weight", {64, 64})
        .tensor("blk.0.attn_v.weight", {64, 64})
        .tensor("blk.0.attn_output.weight", {64, 64})
        .tensor("blk.0.ffn_gate.weight", {64, 128})
        .tensor("blk.0.ffn_up.weight", {64, 128})
        .tensor("blk.0.ffn_down.weight", {128, 64});
    const QString guessed = readingOf(readBytes(bare.bytes())).guessed().join(u'\n');
    QVERIFY2(guessed.contains(QStringLiteral("every model of the kind has at least 192")),
             qPrintable(guessed));
}

void TestModelGguf::readsEitherVersion()
{
    for (const quint32 version : {2U, 3U})
        QCOMPARE(readingOf(readBytes(llamaGguf(2, version).bytes())).shape.total(), smallLlamaTotal);
}

void TestModelGguf::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const auto add = [](const char *what, const QByteArray &bytes, const char *message) {
        QTest::newRow(what) << bytes << QString::fromUtf8(message);
    };
    const auto llama = [] { return llamaGguf(); };
    const QByteArray good = llama().bytes();
    add("version 1", llamaGguf(2, 1).bytes(), "it is version 1 of GGUF, and versions 2 and 3 are read");
    add("version 4", llamaGguf(2, 4).bytes(), "it is version 4 of GGUF");
    add("highest byte first", QByteArray(good).replace(4, 4, QByteArray("\0\0\0\3", 4)),
        "the highest byte first");
    add("four bytes", "GGUF", "it is cut off, or broken");
    add("cut off", good.chopped(1), "it is cut off, or broken");
    add("as many values as there can be", QByteArray(good).replace(16, 8, QByteArray(8, '\xff')), "broken");
    add("as many tensors as there can be", QByteArray(good).replace(8, 8, QByteArray(8, '\xff')),
        "cut off, or broken");
    add("no kind", GgufWriter().number("llama.block_count", 1).bytes(), "general.architecture is missing");
    add("no tensors", GgufWriter().text("general.architecture", "llama").bytes(), "it has no tensors");
    for (const char *kind : {"mamba", "rwkv6", "jamba", "lfm2"})
        add(kind, GgufWriter().text("general.architecture", kind).bytes(),
            "state-space or recurrent layers (");
    for (const char *kind : {"bert", "nomic-bert", "jina-bert-v2"})
        add(kind, GgufWriter().text("general.architecture", kind).bytes(),
            "it is an encoder and no decoder (");
    add("t5", GgufWriter().text("general.architecture", "t5").bytes(),
        "it has an encoder and a decoder (t5)");
    add("clip", GgufWriter().text("general.architecture", "clip").bytes(),
        "it is a model of more than text (clip)");
    for (const char *kind : {"qwen2vl", "qwen3vl", "llama4", "mistral3", "mllama", "chameleon", "cogvlm"})
        add(kind, GgufWriter().text("general.architecture", kind).bytes(),
            "it is a model of more than text (");
    add("one layer of more", llamaGguf(1).number("llama.block_count", 32).bytes(),
        "it has tensors of 1 layer of 32");
    add("deepseek2", GgufWriter().text("general.architecture", "deepseek2").bytes(),
        "latent attention (deepseek2)");
    add("latent attention", llama().number("llama.attention.kv_lora_rank", 512).bytes(),
        "latent attention (llama.attention.kv_lora_rank)");
    add("state space", llama().number("llama.ssm.state_size", 16).bytes(), "(llama.ssm.state_size)");
    add("dense layers", llama().number("llama.leading_dense_block_count", 1).bytes(), "its layers differ");
    add("not causal", llama().truth("llama.attention.causal", false).bytes(), "an encoder and no decoder");
    add("adapter", llama().text("general.type", "adapter").bytes(), "it holds no model, but: adapter");
    add("one of several", llama().number("split.count", 3).bytes(), "it is one of several files");
    add("heads that differ", llama().numbers("llama.attention.head_count", {32, 16}).bytes(),
        "its layers differ from one another (attention.head_count)");
    add("values of another width", llama().number("llama.attention.value_length", 32).bytes(),
        "(attention.value_length)");
    add("layer that is missing", llama().number("llama.block_count", 3).bytes(),
        "it has tensors of 2 layers of 3: it is a part of a model, or broken");
    add("layer too many", llama().number("llama.block_count", 1).bytes(), "it has tensors of 2 layers of 2");
    add("width that is another", llama().number("llama.embedding_length", 4096).bytes(),
        "its embedding is not one of");
    add("heads that are others", llama().number("llama.attention.head_count_kv", 4).bytes(),
        "parameters in matrices, but the sizes that it names make");
    add("vocabulary that is another", llama().number("llama.vocab_size", 1000).bytes(),
        "llama.vocab_size is 1000, but its embedding has 128256 entries");
    add("huge width", llama().number("llama.embedding_length", 0xffffffffU).bytes(),
        "is not from 16 to 65536");
    add("tensor twice", llama().tensor("output_norm.weight", {2048}).bytes(), "a tensor twice");
    add("tensor without a place", llama().tensor("score.weight", {2048, 2}).bytes(),
        "a matrix that the known kinds");
    add("tensor of more than there can be", llama().tensor("a", {1ULL << 50U, 1ULL << 50U}).bytes(),
        "no possible shape");
    add("tensor of many sides", llama().tensor("a", std::vector<quint64>(9, 1)).bytes(),
        "it is broken: a tensor has 9");
    add("layers that differ", llama().tensor("blk.1.attn_q.bias", {2048}).bytes(),
        "its layers differ from one another");
    add("unknown type", llama().raw("a", 99, "").bytes(), "a value has no known type");
    add("list of an unknown type",
        llama().raw("a", 9, GgufWriter::fixed(quint32(99)) + QByteArray(8, '\1')).bytes(),
        "a value has no known type");
    add("endless list", llama().raw("a", 9, GgufWriter::fixed(quint32(4)) + QByteArray(8, '\xff')).bytes(),
        "broken");
    add("endless list of texts",
        llama().raw("a", 9, GgufWriter::fixed(quint32(8)) + QByteArray(8, '\xff')).bytes(), "broken");
    add("lists in lists",
        llama()
            .raw("a", 9,
                 QByteArray(GgufWriter::fixed(quint32(9)) + GgufWriter::fixed(quint64(1))).repeated(100))
            .bytes(),
        "broken");
    add("endless text", llama().raw("a", 8, QByteArray(8, '\xff')).bytes(), "broken");
    add("endless name", good.left(24) + QByteArray(8, '\xff'), "a name is longer than any is");
}

void TestModelGguf::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const QString error = errorOf(readBytes(bytes));
    QVERIFY2(error.contains(message), qPrintable(error));
    QVERIFY2(!error.contains(u'\n') && !error.endsWith(u'.'), qPrintable(error));
}

void TestModelGguf::readsLargeFiles()
{
    const ScratchFolder folder;
    GgufWriter file = llamaGguf(126);
    file.texts("tokenizer.ggml.merges", 280'000, "some merge");
    folder.put("large.gguf", file.bytes());
    QFile large(folder.path("large.gguf"));
    QVERIFY(large.resize(400'000'000'000)); // sparse
    const auto read = readModelFile(large.fileName());
    QVERIFY2(std::holds_alternative<ModelReading>(read), qPrintable(errorOf(read)));
}

void TestModelGguf::looksAtNoMoreThan64Megabytes()
{
    const ScratchFolder folder;
    GgufWriter file;
    file.text("general.architecture", "llama")
        .raw("a", 9, GgufWriter::fixed(quint32(0)) + GgufWriter::fixed(quint64(70'000'000)));
    folder.put("large.gguf", file.bytes());
    QFile large(folder.path("large.gguf"));
    QVERIFY(large.resize(100'000'000));
    const QString error = errorOf(readModelFile(large.fileName()));
    QVERIFY2(error.contains(QStringLiteral("broken or larger than 64 MB")), qPrintable(error));
}

PATCHSCALE_TEST(TestModelGguf)
#include "tst_modelgguf.moc"
