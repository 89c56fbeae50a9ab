// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/shippedpresets.h"
#include "tests/testprogram.h"

#include "model/parameters/nearestpreset.h"
#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"

#include <QTest>

#include <initializer_list>
#include <utility>

using namespace patchscale;

namespace {

/// A file of presets with one model and one tokenizer, as JSON.
QByteArray file(const QByteArray &model, const QByteArray &tokenizer)
{
    return R"({"presets": [)" + model + R"(], "tokenizers": [)" + tokenizer + "]}";
}

QByteArray entry(const QByteArray &name, const QByteArray &parameters)
{
    return R"({"name": ")" + name + R"(", "label": "A label", "source": "A source", "parameters": )" +
           parameters + '}';
}

const QByteArray goodModel = entry("small", R"({"n_layers": 2})");
const QByteArray goodTokenizer = entry("long", R"({"bpe_ps": 8, "n_vocab": 500000})");

/// All values away from their defaults.
Parameters unlikeTheDefaults()
{
    Parameters p;
    for (const ParameterInfo &info : parameterInfos())
        p = withValue(p, info.id, info.defaultValue() + 1);
    return p;
}

} // namespace

class TestPreset : public QObject
{
    Q_OBJECT

private slots:
    void modelsEqualTheSpecification_data();
    void modelsEqualTheSpecification();
    void tokenizersEqualTheSpecification_data();
    void tokenizersEqualTheSpecification();
    void shipsNoOthers();
    void modelLeavesTokenizerAndSwitch();
    void tokenizerSetsNothingElse();
    void isCustomAsSoonAsItsShapeDiffers_data();
    void isCustomAsSoonAsItsShapeDiffers();
    void theOriginalStaysWhileItsSlidersMove();
    void modelsKeepWhatTheTokenizerSays();
    void takesAPresetWithoutAChangeOfCode();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
};

/// Table 10 of the paper; everything else is the default.
void TestPreset::modelsEqualTheSpecification_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Parameters>("expected");

    QTest::newRow("original") << QStringLiteral("original") << Parameters();
    const auto add = [](const char *name, int layers, int heads, int width, int localWidth, int localHeads,
                        int encoder, int decoder) {
        Parameters p;
        p.nLayers = layers;
        p.nHeads = heads;
        p.dModel = width;
        p.localDModel = localWidth;
        p.localNHeads = localHeads;
        p.localEncoderLayers = encoder;
        p.localNLayers = encoder + decoder;
        QTest::newRow(name) << QString::fromLatin1(name) << p;
    };
    add("blt-400m", 24, 10, 1280, 768, 12, 1, 7);
    add("blt-1b", 25, 16, 2048, 1024, 16, 1, 9);
    add("blt-2b", 26, 20, 2560, 1024, 16, 1, 9);
    add("blt-4b", 36, 24, 3072, 1024, 16, 1, 9);
    add("blt-8b", 32, 32, 4096, 1280, 20, 1, 6);
}

void TestPreset::modelsEqualTheSpecification()
{
    QFETCH(QString, name);
    QFETCH(Parameters, expected);
    const Presets presets = shippedPresets();
    const Preset *preset = findPreset(presets.models, name);
    QVERIFY(preset);
    QCOMPARE(withModel(Parameters(), *preset), expected);
    QVERIFY(!validate(expected));
    QVERIFY(!preset->label.isEmpty());
    QVERIFY(!preset->source.isEmpty());
    // What it does not name is a default too, wherever one comes from; but the tokenizer and the switch.
    Parameters fromElsewhere = expected;
    fromElsewhere.bpePs += 1;
    fromElsewhere.nVocab += 1;
    fromElsewhere.entropyModel = 1;
    QCOMPARE(withModel(unlikeTheDefaults(), *preset), fromElsewhere);
}

void TestPreset::tokenizersEqualTheSpecification_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("bytesPerToken");
    QTest::addColumn<int>("vocabulary");
    QTest::newRow("llama-3") << QStringLiteral("llama-3") << 4.4 << 128000;
    QTest::newRow("llama-2") << QStringLiteral("llama-2") << 3.7 << 32000;
}

void TestPreset::tokenizersEqualTheSpecification()
{
    QFETCH(QString, name);
    QFETCH(double, bytesPerToken);
    QFETCH(int, vocabulary);
    const Presets presets = shippedPresets();
    const Preset *preset = findPreset(presets.tokenizers, name);
    QVERIFY(preset);
    Parameters expected = unlikeTheDefaults();
    expected.bpePs = bytesPerToken;
    expected.nVocab = vocabulary;
    QCOMPARE(withTokenizer(unlikeTheDefaults(), *preset), expected);
}

void TestPreset::shipsNoOthers()
{
    const Presets presets = shippedPresets();
    QCOMPARE(presets.models.size(), std::size_t(6));
    QCOMPARE(presets.tokenizers.size(), std::size_t(2));
    QCOMPARE(presets.models.front().name, QStringLiteral("original"));
    QCOMPARE(findPreset(presets.models, u"llama-3"), nullptr);
    QCOMPARE(findPreset(presets.tokenizers, u"blt-8b"), nullptr);
    QCOMPARE(findPreset(presets.models, u"BLT-8B"), nullptr);
    QCOMPARE(findPreset(presets.models, u""), nullptr);
}

void TestPreset::modelLeavesTokenizerAndSwitch()
{
    const Presets presets = shippedPresets();
    const Preset *model = findPreset(presets.models, u"blt-8b");
    QVERIFY(model);
    Parameters given;
    given.bpePs = 3.7;
    given.nVocab = 32000;
    given.entropyModel = 1;
    const Parameters chosen = withModel(given, *model);
    QCOMPARE(chosen.bpePs, 3.7);
    QCOMPARE(chosen.nVocab, 32000);
    QCOMPARE(chosen.entropyModel, 1);
    QCOMPARE(chosen.localNLayers, 7); // between two stops of its slider, and not rounded
    QCOMPARE(chosen.dModel, 4096);
}

void TestPreset::tokenizerSetsNothingElse()
{
    for (const Preset &tokenizer : shippedPresets().tokenizers) {
        Parameters expected = unlikeTheDefaults();
        const Parameters chosen = withTokenizer(expected, tokenizer);
        expected.bpePs = chosen.bpePs;
        expected.nVocab = chosen.nVocab;
        QCOMPARE(chosen, expected);
    }
}

void TestPreset::isCustomAsSoonAsItsShapeDiffers_data()
{
    QTest::addColumn<ParameterId>("id");
    for (const ParameterInfo &info : parameterInfos())
        QTest::newRow(qPrintable(info.name())) << info.id;
}

void TestPreset::isCustomAsSoonAsItsShapeDiffers()
{
    QFETCH(ParameterId, id);
    const Presets presets = shippedPresets();
    const Preset *model = findPreset(presets.models, u"blt-8b");
    const Preset *tokenizer = findPreset(presets.tokenizers, u"llama-2");
    QVERIFY(model && tokenizer);
    const Parameters chosen = withTokenizer(withModel(Parameters(), *model), *tokenizer);
    QCOMPARE(modelOf(chosen, presets), model);
    QCOMPARE(tokenizerOf(chosen, presets), tokenizer);

    Parameters changed =
        withValue(chosen, id, std::max(value(chosen, id) + 1, parameterInfo(id).leastNumber()));
    if (id == ParameterId::BpeDModel)
        changed.bpeDModel = 4097; // with room for its heads
    if (id == ParameterId::NActiveExperts)
        changed.nExperts = 2;
    QVERIFY(!validate(changed));
    const bool isTokenizers = id == ParameterId::BpePs || id == ParameterId::NVocab;
    const QStringList shape = {QStringLiteral("d_model"),       QStringLiteral("n_layers"),
                               QStringLiteral("n_heads"),       QStringLiteral("local_d_model"),
                               QStringLiteral("local_n_heads"), QStringLiteral("local_n_layers"),
                               QStringLiteral("local_n_vocab"), QStringLiteral("local_n_ctx"),
                               QStringLiteral("ff_ratio"),      QStringLiteral("local_encoder_layers"),
                               QStringLiteral("n_kv_heads"),    QStringLiteral("head_dim"),
                               QStringLiteral("d_ff"),          QStringLiteral("ff_matrices"),
                               QStringLiteral("n_experts"),     QStringLiteral("n_active_experts"),
                               QStringLiteral("d_ff_shared")};
    const bool isShape = shape.contains(parameterInfo(id).name());
    QCOMPARE(modelOf(changed, presets), isShape ? nullptr : model);
    QCOMPARE(tokenizerOf(changed, presets), isTokenizers ? nullptr : tokenizer);
}

/// The original's three sliders are what one moves there; a model of the same shape gives its name only where
/// that is the chosen one.
void TestPreset::theOriginalStaysWhileItsSlidersMove()
{
    const Presets presets = shippedPresets();
    const Preset *original = findPreset(presets.models, u"original");
    Parameters moved;
    moved.bltPs = 6;
    QCOMPARE(modelOf(moved, presets), original);
    QVERIFY(isOfModel(moved, *findPreset(presets.models, u"blt-2b")));
    moved.dModel = 3072;
    QCOMPARE(modelOf(moved, presets), original);
    QVERIFY(!isOfModel(moved, *findPreset(presets.models, u"blt-2b")));
    moved.nLayers = 30;
    QCOMPARE(modelOf(moved, presets), nullptr);
}

void TestPreset::modelsKeepWhatTheTokenizerSays()
{
    const Presets presets = shippedPresets();
    int models = 0;
    for (const Preset &model : presets.models)
        for (const Preset &tokenizer : presets.tokenizers) {
            // In either order.
            const Parameters one = withTokenizer(withModel(Parameters(), model), tokenizer);
            QCOMPARE(withModel(withTokenizer(Parameters(), tokenizer), model), one);
            QVERIFY(!validate(one));
            QCOMPARE(tokenizerOf(one, presets), &tokenizer);
            QCOMPARE(withModel(one, *modelOf(one, presets)), one);
            ++models;
        }
    QCOMPARE(models, 12);
}

void TestPreset::takesAPresetWithoutAChangeOfCode()
{
    const auto read = parsePresets(file(
        goodModel + ", " + entry("a-9", R"({"blt_ps": 6.5, "local_n_layers": 4, "local_encoder_layers": 3})"),
        goodTokenizer));
    const Presets *presets = std::get_if<Presets>(&read);
    QVERIFY(presets);
    const Preset *added = findPreset(presets->models, u"a-9");
    QVERIFY(added);
    QCOMPARE(added->label, QStringLiteral("A label"));
    QCOMPARE(added->source, QStringLiteral("A source"));
    Parameters expected;
    expected.bltPs = 6.5;
    expected.localNLayers = 4;
    expected.localEncoderLayers = 3;
    QCOMPARE(withModel(Parameters(), *added), expected);
    QCOMPARE(modelOf(expected, *presets), added);
    QCOMPARE(modelOf(Parameters(), *presets), nullptr);
    QCOMPARE(presets->tokenizers.size(), std::size_t(1));
}

void TestPreset::refusesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("inMessage");

    const auto add = [](const char *what, const QByteArray &json, std::initializer_list<const char *> words) {
        QStringList inMessage;
        for (const char *word : words)
            inMessage << QString::fromUtf8(word);
        QTest::newRow(what) << json << inMessage;
    };
    add("empty", "", {"not JSON"});
    add("no JSON", "presets: []", {"not JSON"});
    add("cut off", file(goodModel, goodTokenizer).chopped(1), {"not JSON"});
    add("not an object", "[" + goodModel + "]", {"missing or empty"});
    add("no presets", R"({"tokenizers": [)" + goodTokenizer + "]}", {"missing or empty"});
    add("no tokenizers", R"({"presets": [)" + goodModel + "]}", {"missing or empty"});
    add("empty lists", file("", ""), {"missing or empty"});
    add("no list", R"({"presets": )" + goodModel + R"(, "tokenizers": []})", {"missing or empty"});

    const auto ofModel = [&add](const char *what, const QByteArray &model,
                                std::initializer_list<const char *> words) {
        add(what, file(model, goodTokenizer), words);
    };
    const QByteArray rest = R"(, "label": "A label", "source": "A source", "parameters": {}})";
    ofModel("preset that is a number", "7", {"line 1", "it is no object"});
    ofModel("no name", "{" + rest.mid(2), {"the name"});
    ofModel("name that is a number", R"({"name": 7)" + rest, {"the name"});
    ofModel("name of capitals", entry("Small", "{}"), {"“Small”", "the name"});
    ofModel("name with a space", entry("a b", "{}"), {"“a b”", "the name"});
    ofModel("name with an underscore", entry("a_b", "{}"), {"“a_b”", "the name"});
    ofModel("name like an option", entry("-a", "{}"), {"“-a”", "the name"});
    ofModel("name with a line feed at its end", entry("a\\n", "{}"), {"the name"});
    ofModel("no label", R"({"name": "small", "source": "A source", "parameters": {}})",
            {"“small”", "a label and a source"});
    ofModel("empty label", R"({"name": "small", "label": "", "source": "A source", "parameters": {}})",
            {"“small”", "a label and a source"});
    ofModel("no source", R"({"name": "small", "label": "A label", "parameters": {}})",
            {"“small”", "a label and a source"});
    ofModel("no parameters", R"({"name": "small", "label": "A label", "source": "A source"})",
            {"“small”", "an object of parameters"});
    ofModel("list of parameters", entry("small", "[]"), {"“small”", "an object of parameters"});
    ofModel("unknown parameter", entry("small", R"({"n_layer": 2})"), {"“small”", "“n_layer”"});
    ofModel("text for a number", entry("small", R"({"n_layers": "2"})"),
            {"“small”", "n_layers", "not a number"});
    ofModel("truth for a number", entry("small", R"({"n_layers": true})"),
            {"“small”", "n_layers", "not a number"});
    ofModel("nothing for a number", entry("small", R"({"n_layers": null})"),
            {"“small”", "n_layers", "not a number"});
    ofModel("too large", entry("small", R"({"n_layers": 257})"), {"“small”", "n_layers is 257", "1 to 256"});
    ofModel("far too large", entry("small", R"({"n_layers": 1e300})"), {"“small”", "n_layers", "1 to 256"});
    ofModel("not whole", entry("small", R"({"n_layers": 2.5})"), {"“small”", "n_layers is 2.5", "whole"});
    ofModel("more heads than width", entry("small", R"({"local_d_model": 16, "local_n_heads": 17})"),
            {"“small”", "local_n_heads is 17", "heads"});
    ofModel("too small", entry("small", R"({"local_d_model": 15})"), {"“small”", "local_d_model is 15"});
    ofModel("no layer for the decoder", entry("small", R"({"local_n_layers": 4, "local_encoder_layers": 4})"),
            {"“small”", "local_encoder_layers is 4", "decoder"});
    ofModel("no layer for the decoder, out of range", entry("small", R"({"local_n_layers": 1})"),
            {"“small”", "local_n_layers is 1"});
    ofModel("bytes per token of a model", entry("small", R"({"bpe_ps": 3.7})"),
            {"“small”", "bpe_ps", "does not belong"});
    ofModel("vocabulary of a model", entry("small", R"({"n_vocab": 32000})"),
            {"“small”", "n_vocab", "does not belong"});
    ofModel("switch of a model", entry("small", R"({"entropy_model": 1})"),
            {"“small”", "entropy_model", "does not belong"});
    ofModel("two of a name", goodModel + ", " + goodModel, {"“small”", "two"});
    ofModel("the second of two", goodModel + ", " + entry("next", R"({"ff_ratio": 0})"),
            {"“next”", "ff_ratio is 0"});

    const auto ofTokenizer = [&add](const char *what, const QByteArray &tokenizer,
                                    std::initializer_list<const char *> words) {
        add(what, file(goodModel, tokenizer), words);
    };
    ofTokenizer("tokenizer without a vocabulary", entry("long", R"({"bpe_ps": 8})"),
                {"“long”", "bpe_ps and n_vocab"});
    ofTokenizer("tokenizer without bytes", entry("long", R"({"n_vocab": 8})"),
                {"“long”", "bpe_ps and n_vocab"});
    ofTokenizer("tokenizer of nothing", entry("long", "{}"), {"“long”", "bpe_ps and n_vocab"});
    ofTokenizer("tokenizer with a width", entry("long", R"({"bpe_ps": 8, "n_vocab": 8, "d_model": 512})"),
                {"“long”", "d_model", "does not belong"});
    ofTokenizer("tokenizer out of range", entry("long", R"({"bpe_ps": 21, "n_vocab": 8})"),
                {"“long”", "bpe_ps is 21"});
    ofTokenizer("two tokenizers of a name", goodTokenizer + ", " + goodTokenizer, {"“long”", "two"});
}

void TestPreset::refusesWhatIsWrong()
{
    // What each row makes wrong is right before.
    const auto good = parsePresets(file(goodModel, goodTokenizer));
    QVERIFY(std::holds_alternative<Presets>(good));

    QFETCH(QByteArray, json);
    QFETCH(QStringList, inMessage);
    const auto read = parsePresets(json);
    const Error *error = std::get_if<Error>(&read);
    QVERIFY(error);
    for (const QString &words : inMessage)
        QVERIFY2(error->message.contains(words), qPrintable(error->message));
    QVERIFY2(!error->message.contains(u'\n') && !error->message.endsWith(u'.'), qPrintable(error->message));
}

PATCHSCALE_TEST(TestPreset)
#include "tst_preset.moc"
