// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/shippedpresets.h"
#include "tests/testprogram.h"

#include "model/accounting/parametercounts.h"
#include "model/parameters/nearestpreset.h"
#include "model/parameters/parameterinfo.h"

#include <QTest>

using namespace patchscale;

class TestRealModels : public QObject
{
    Q_OBJECT

private slots:
    void countToTheUnit_data();
    void countToTheUnit();
    void shipWithMakerSourceAndLicence();
    void nameAllOfTheirOwn();
    void areFoundAgain_data();
    void areFoundAgain();
    void blt_data();
    void blt();
    void whatIsTooLargeForBltIsRefused();
    void oneOfSeveralOfAShapeIsThatBeside();
    void startIsTheModelItself();
    void plainValuesNeedNotBeNamed();
    void noughtIsNoLink();
    void refusesWithTheLine_data();
    void refusesWithTheLine();

private:
    const Presets m_presets = shippedPresets();
    const Preset &model(const QString &name) const { return *findPreset(m_presets.bpeModels, name); }
};

/// As published: all parameters, and those that work for a token.
void TestRealModels::countToTheUnit_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("active");
    const auto row = [](const char *name, qint64 total, qint64 active = 0) {
        QTest::newRow(name) << total << (active == 0 ? total : active);
    };
    row("llama-2-7b", 6738415616);
    row("llama-2-13b", 13015864320);
    row("llama-2-70b", 68976648192);
    row("llama-3-8b", 8030261248);
    row("llama-3-70b", 70553706496);
    row("llama-3.1-405b", 405853388800);
    row("llama-3.2-1b", 1235814400);
    row("mistral-7b", 7241732096);
    // Six of eight experts rest, of 3 4096 14336 in each of 32 layers.
    row("mixtral-8x7b", 46702792704, 46702792704 - qint64(6) * 32 * 3 * 4096 * 14336);
    row("qwen2.5-7b", 7615616512);
    row("gemma-2-9b", 9241705984);
    row("olmo-2-7b", 7298617344);
    row("gpt2-xl", 1557611200);
    row("pythia-6.9b", 6857302016);
}

void TestRealModels::countToTheUnit()
{
    QFETCH(qint64, total);
    QFETCH(qint64, active);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(findPreset(m_presets.bpeModels, name));
    const Parameters parameters = withBpeModel({}, model(name));
    QVERIFY(!validate(parameters));
    for (const AccountingMethod *method : accountingMethods()) {
        const ParameterCounts counts = parameterCounts(compare(parameters, *method));
        QCOMPARE(counts.bpeStored(), total);
        QCOMPARE(counts.bpeStored() - counts.bpe + counts.bpeAtWork, active);
    }
}

void TestRealModels::shipWithMakerSourceAndLicence()
{
    QCOMPARE(m_presets.bpeModels.size(), std::size_t(14));
    for (const Preset &model : m_presets.bpeModels)
        for (const QString &text : {model.label, model.maker, model.source, model.licence})
            QVERIFY2(!text.isEmpty(), qPrintable(model.name));
}

/// Whatever BLT's global model is, a model that was chosen is itself.
void TestRealModels::nameAllOfTheirOwn()
{
    Parameters other;
    other.nKvHeads = 4;
    other.headDim = 64;
    other.dFf = 5000;
    other.ffMatrices = 3;
    other.nExperts = 4;
    other.nActiveExperts = 2;
    other.dFfShared = 700;
    QVERIFY(!validate(other));
    for (const Preset &model : m_presets.bpeModels) {
        const Parameters alone = withBpeModel({}, model);
        const Parameters beside = withBpeModel(other, model);
        for (const ParameterInfo &info : parameterInfos())
            if (info.linkedTo)
                QVERIFY2(!isLinked(alone, info.id), info.identifier);
        QCOMPARE(compare(beside).bpe, compare(alone).bpe);
        QCOMPARE(parameterCounts(compare(beside)).bpeStored(), parameterCounts(compare(alone)).bpeStored());
        // How long a token is says a tokenizer, or the text.
        QCOMPARE(alone.bpePs, Parameters().bpePs);
    }
}

void TestRealModels::areFoundAgain_data()
{
    QTest::addColumn<QString>("name");
    for (const Preset &model : m_presets.bpeModels)
        QTest::newRow(qPrintable(model.name)) << model.name;
}

void TestRealModels::areFoundAgain()
{
    QFETCH(QString, name);
    const Parameters parameters = withBpeModel({}, model(name));
    QCOMPARE(bpeModelOf(parameters, m_presets), &model(name));
    QCOMPARE(bpeModelOf(Parameters(), m_presets), nullptr);
    // A value or two away it is that model still, changed.
    Parameters changed = parameters;
    changed.bpeNLayers += 1;
    QCOMPARE(bpeModelOf(changed, m_presets), nullptr);
    QCOMPARE(nearestOf(changed, m_presets).bpeModel, &model(name));
    QCOMPARE(startOf(nearestOf(changed, m_presets), m_presets), parameters);
}

/// Local models from the published BLT that is nearest in width, the larger of two equally near: 1,600 is 320
/// from 1280 and 448 from 2048; 3,584 is as far from 3072 as from 4096.
void TestRealModels::blt_data()
{
    QTest::addColumn<QString>("localModels");
    QTest::newRow("gpt2-xl") << QStringLiteral("blt-400m");
    QTest::newRow("llama-3.2-1b") << QStringLiteral("blt-1b");
    QTest::newRow("qwen2.5-7b") << QStringLiteral("blt-8b");
    QTest::newRow("gemma-2-9b") << QStringLiteral("blt-8b");
    QTest::newRow("llama-3-8b") << QStringLiteral("blt-8b");
    QTest::newRow("mixtral-8x7b") << QStringLiteral("blt-8b");
    QTest::newRow("llama-2-70b") << QStringLiteral("blt-8b");
}

void TestRealModels::blt()
{
    QFETCH(QString, localModels);
    const Preset &like = model(QString::fromLatin1(QTest::currentDataTag()));
    const auto built = bltLike({}, like, m_presets);
    const auto *blt = std::get_if<BltLike>(&built);
    QVERIFY(blt);
    QCOMPARE(blt->localModels->name, localModels);
    const Parameters both = withBpeModel(blt->parameters, like);
    QVERIFY(!validate(both));
    // The same stack once for each patch as once for each token, and no output layer.
    const ParameterCounts counts = parameterCounts(compare(both));
    QCOMPARE(counts.bltGlobal, counts.bpe);
    QCOMPARE(counts.bltGlobalAtWork, counts.bpeAtWork);
    const Parameters published = withBlt({}, *blt->localModels);
    for (const ParameterInfo &info : parameterInfos())
        if (info.group == ParameterGroup::BltLocalModels)
            QCOMPARE(value(both, info.id), value(published, info.id));
    QCOMPARE(bltModelOf(both, m_presets), &like);
}

void TestRealModels::whatIsTooLargeForBltIsRefused()
{
    const auto built = bltLike({}, model(QStringLiteral("llama-3.1-405b")), m_presets);
    const auto *invalid = std::get_if<InvalidParameter>(&built);
    QVERIFY(invalid);
    QCOMPARE(invalid->message(), QStringLiteral("d_model is 16384, but must be from 512 to 8192"));
}

/// Mistral 7B's layers are those of Llama 3 8B.
void TestRealModels::oneOfSeveralOfAShapeIsThatBeside()
{
    const Preset &mistral = model(QStringLiteral("mistral-7b"));
    const auto built = bltLike(withBpeModel({}, mistral), mistral, m_presets);
    QCOMPARE(bltModelOf(std::get<BltLike>(built).parameters, m_presets), &mistral);
}

void TestRealModels::startIsTheModelItself()
{
    for (const Preset &model : m_presets.bpeModels) {
        const Parameters bpe = withBpeModel({}, model);
        QCOMPARE(startOf(nearestOf(bpe, m_presets), m_presets), bpe);
        const auto built = bltLike(bpe, model, m_presets);
        if (const auto *both = std::get_if<BltLike>(&built))
            QCOMPARE(startOf(nearestOf(both->parameters, m_presets), m_presets), both->parameters);
    }
}

/// Two matrices, a head as wide as there is room for, no experts: as the original calculator's model.
void TestRealModels::plainValuesNeedNotBeNamed()
{
    const auto read = parseModels(R"({"models": [{"name": "plain", "label": "Plain", "source": "A test",
        "parameters": {"bpe_d_model": 2560, "bpe_n_layers": 26, "bpe_n_heads": 20, "bpe_d_ff": 10240,
                       "n_vocab": 128000}}]})");
    const auto *models = std::get_if<std::vector<Preset>>(&read);
    QVERIFY(models && models->size() == 1);
    const Parameters parameters = withBpeModel({}, models->front());
    QCOMPARE(parameters.bpeNKvHeads, 20);
    QCOMPARE(parameters.bpeHeadDim, 128);
    QCOMPARE(parameters.bpeFfMatrices, 2);
    QCOMPARE(parameters.bpeDFfShared, -1);
    for (const AccountingMethod *method : accountingMethods())
        QCOMPARE(compare(parameters, *method).bpe, compare({}, *method).bpe);
}

/// A person who writes 0 for a shared expert means none, and no more what BLT has.
void TestRealModels::noughtIsNoLink()
{
    const auto read = parseModels(R"({"models": [{"name": "plain", "label": "Plain", "source": "A test",
        "parameters": {"bpe_d_model": 2560, "bpe_n_layers": 26, "bpe_n_heads": 20, "bpe_d_ff": 10240,
                       "n_vocab": 128000, "bpe_d_ff_shared": 0, "bpe_n_kv_heads": 0}}]})");
    const auto *models = std::get_if<std::vector<Preset>>(&read);
    QVERIFY(models);
    Parameters other;
    other.nKvHeads = 4;
    other.dFfShared = 700;
    const Parameters parameters = withBpeModel(other, models->front());
    QCOMPARE(parameters.bpeNKvHeads, 20);
    QCOMPARE(parameters.bpeDFfShared, -1);
    QCOMPARE(compare(parameters).bpe, compare(Parameters()).bpe);
}

void TestRealModels::refusesWithTheLine_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &values, const char *message) {
        QTest::newRow(name) << QByteArray(R"({
  "models": [
    {
      "name": "mine", "label": "Mine", "source": "A test",
      "parameters": {
        )" + values + R"(
      }
    }
  ]
})") << QString::fromUtf8(message);
    };
    row("unknown", "\"bpe_d_model\": 4096,\n        \"bpe_depth\": 3",
        "line 7: preset “mine”: there is no parameter “bpe_depth”");
    row("of BLT", "\"d_model\": 4096", "line 6: preset “mine”: d_model does not belong here");
    row("no number", "\"n_vocab\": 1,\n\n\"bpe_n_heads\": \"many\"",
        "line 8: preset “mine”: bpe_n_heads is not a number");
    row("too large", "\"bpe_n_layers\": 2000",
        "line 6: preset “mine”: bpe_n_layers is 2000, but must be from 1 to 1024, or 0 to be as in BLT");
    row("nought for a width",
        "\"bpe_d_model\": 0, \"bpe_n_layers\": 2, \"bpe_n_heads\": 2, \"bpe_d_ff\": 9, \"n_vocab\": 9",
        "line 5: preset “mine”: a model needs bpe_d_model, bpe_n_layers, bpe_n_heads, bpe_d_ff and n_vocab");
    row("missing", "\"n_vocab\": 32000",
        "line 5: preset “mine”: a model needs bpe_d_model, bpe_n_layers, bpe_n_heads, bpe_d_ff and n_vocab");
    row("not together",
        "\"bpe_d_model\": 4096, \"bpe_n_layers\": 2, \"bpe_d_ff\": 9, \"n_vocab\": 9,\n\"bpe_n_heads\": 32,\n"
        "\"bpe_n_kv_heads\": 5",
        "line 8: preset “mine”: bpe_n_kv_heads is 5, but must be from 1 to 32 and divide the number of "
        "attention heads");
    QTest::newRow("name") << QByteArray("{\"models\": [\n\n{\"name\": \"My model\"}]}")
                          << QStringLiteral("line 3: preset “My model”: the name has to be of small letters, "
                                            "digits, hyphens and dots");
    QTest::newRow("no list") << QByteArray("{}") << QStringLiteral("the list “models” is missing or empty");
    QTest::newRow("no object") << QByteArray("{\"models\": [\n3]}")
                               << QStringLiteral("line 2: preset “”: it is no object");
    QTest::newRow("no JSON") << QByteArray("{\"models\": [\n{]}")
                             << QStringLiteral("line 2: the presets are not JSON: unterminated object");
}

void TestRealModels::refusesWithTheLine()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const auto read = parseModels(json);
    const auto *error = std::get_if<Error>(&read);
    QVERIFY(error);
    QCOMPARE(error->message, message);
}

PATCHSCALE_TEST(TestRealModels)
#include "tst_realmodels.moc"
