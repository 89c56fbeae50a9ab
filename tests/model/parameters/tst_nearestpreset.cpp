// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/shippedpresets.h"
#include "tests/testprogram.h"

#include "model/parameters/nearestpreset.h"
#include "model/parameters/parameterinfo.h"

#include <QTest>

using namespace patchscale;

/// BLT and BPE chosen apart, and from what a changed value is told.
class TestNearestPreset : public QObject
{
    Q_OBJECT

private slots:
    void bltSetsWhatIsBlts_data();
    void bltSetsWhatIsBlts();
    void bpeShapeSetsWhatIsBpes_data();
    void bpeShapeSetsWhatIsBpes();
    void bpeFollowsAgain();
    void nearestIsThatOfFewestChanges_data();
    void nearestIsThatOfFewestChanges();

private:
    [[nodiscard]] const Preset &model(QStringView name) const { return *findPreset(m_presets.models, name); }
    void addModels() const;

    const Presets m_presets = shippedPresets();
};

/// All values away from their defaults.
static Parameters unlikeTheDefaults()
{
    Parameters p;
    for (const ParameterInfo &info : parameterInfos())
        p = withValue(p, info.id, info.defaultValue() + 1);
    return p;
}

void TestNearestPreset::addModels() const
{
    QTest::addColumn<QString>("name");
    for (const Preset &preset : m_presets.models)
        QTest::newRow(qPrintable(preset.name)) << preset.name;
}

void TestNearestPreset::bltSetsWhatIsBlts_data()
{
    addModels();
}

void TestNearestPreset::bltSetsWhatIsBlts()
{
    QFETCH(QString, name);
    const Parameters before = unlikeTheDefaults();
    const Parameters after = withBlt(before, model(name));
    const Parameters all = withModel(before, model(name));
    QVERIFY(isOfModel(after, model(name)));
    for (const ParameterInfo &info : parameterInfos()) {
        const bool isBlts =
            info.group == ParameterGroup::BltGlobalModel || info.group == ParameterGroup::BltLocalModels;
        QVERIFY2(value(after, info.id) == value(isBlts ? all : before, info.id), info.identifier);
    }
}

void TestNearestPreset::bpeShapeSetsWhatIsBpes_data()
{
    addModels();
}

void TestNearestPreset::bpeShapeSetsWhatIsBpes()
{
    QFETCH(QString, name);
    const Parameters before = unlikeTheDefaults();
    const Parameters shape = withBlt({}, model(name));
    Parameters expected = before;
    expected.bpeDModel = shape.dModel;
    expected.bpeNLayers = shape.nLayers;
    expected.bpeNHeads = shape.nHeads;
    // What follows from the shape there is set to what it comes to: here the multiplier is another.
    expected.bpeNKvHeads = shape.nHeads;
    expected.bpeHeadDim = shape.dModel / shape.nHeads;
    expected.bpeDFf = 4 * shape.dModel;
    expected.bpeFfMatrices = 2;
    expected.bpeNExperts = 1;
    expected.bpeNActiveExperts = 1;
    expected.bpeDFfShared = -1;  // none
    expected.tiedEmbeddings = 0; // which were another model's
    expected.bpeOtherParameters = 0;
    const Parameters after = withBpeShape(before, &model(name));
    QCOMPARE(after, expected);
    const Preset *found = bpeShapeOf(after, m_presets);
    QVERIFY(found);
    // The original calculator's and the paper's 2B are one.
    QCOMPARE(found->name, name == u"original" ? QStringLiteral("blt-2b") : name);
}

void TestNearestPreset::bpeFollowsAgain()
{
    const Parameters own = withBpeShape({}, &model(u"blt-8b"));
    QCOMPARE(withBpeShape(own, nullptr), Parameters());
    QCOMPARE(bpeShapeOf(Parameters(), m_presets), nullptr);
    QCOMPARE(bpeShapeOf(unlikeTheDefaults(), m_presets), nullptr);
}

void TestNearestPreset::nearestIsThatOfFewestChanges_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("nearestModel");
    QTest::addColumn<QString>("nearestShape");
    QTest::addColumn<QString>("nearestTokenizer");

    const QString llama3 = QStringLiteral("llama-3");
    const QString original = QStringLiteral("original");
    const QString large = QStringLiteral("blt-8b");
    QTest::newRow("defaults") << Parameters() << original << QString() << llama3;
    Parameters p = withBlt({}, model(u"blt-8b"));
    QTest::newRow("a model") << p << large << QString() << llama3;
    p.bltPs = 8;
    p.nCtxBase = 1;
    p.entropyNLayers = 1;
    QTest::newRow("what no model has") << p << large << QString() << llama3;
    p.dModel = 2560; // the original's
    QTest::newRow("one changed") << p << large << QString() << llama3;
    p.localNLayers = 3;
    p.ffRatio = 2;
    QTest::newRow("three changed") << p << large << QString() << llama3;
    p.nHeads = 64;
    QTest::newRow("too many changed") << p << QString() << QString() << llama3;
    p = withBpeShape({}, &model(u"blt-8b"));
    QTest::newRow("own BPE") << p << original << large << llama3;
    p.bpeNLayers = 1;
    p.nVocab = 1;
    QTest::newRow("own BPE and tokenizer, changed") << p << original << large << llama3;
    p.bpeNHeads = 1;
    p.bpePs = 1;
    QTest::newRow("own BPE and tokenizer, all changed") << p << original << QString() << QString();
    p = Parameters();
    p.bpePs = 3.7;
    p.nVocab = 32001;
    QTest::newRow("another tokenizer, changed") << p << original << QString() << QStringLiteral("llama-2");
}

void TestNearestPreset::nearestIsThatOfFewestChanges()
{
    QFETCH(Parameters, parameters);
    QFETCH(QString, nearestModel);
    QFETCH(QString, nearestShape);
    QFETCH(QString, nearestTokenizer);
    const Nearest nearest = nearestOf(parameters, m_presets);
    const auto name = [](const Preset *preset) { return preset ? preset->name : QString(); };
    QCOMPARE(name(nearest.model), nearestModel);
    QCOMPARE(name(nearest.bpeShape), nearestShape);
    QCOMPARE(name(nearest.tokenizer), nearestTokenizer);

    Parameters expected;
    if (nearest.model)
        expected = withBlt(expected, *nearest.model);
    if (nearest.bpeShape)
        expected = withBpeShape(expected, nearest.bpeShape);
    if (nearest.tokenizer)
        expected = withTokenizer(expected, *nearest.tokenizer);
    QCOMPARE(startOf(nearest, m_presets), expected);
}

PATCHSCALE_TEST(TestNearestPreset)
#include "tst_nearestpreset.moc"
