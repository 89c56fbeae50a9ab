// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/combobox.h"
#include "tests/ui/shownanswers.h"
#include "tests/ui/shownconstant.h"
#include "tests/ui/typing.h"
#include "ui/parameters/stopslider.h"

using namespace patchscale;
using namespace patchscale::testing;

/// The models and tokenizers that a person can start from.
class TestMainWindowPresets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void modelSetsItsParameters_data();
    void modelSetsItsParameters();
    void tokenizerSetsItsParameters_data();
    void tokenizerSetsItsParameters();
    void modelLeavesTheOthersAlone();
    void valueBetweenStopsIsNotRounded();
    void ownValuesAreCustom_data();
    void ownValuesAreCustom();
    void chosenOneOfTwoAlikeIsShown();
    void bpeHasAModelOfItsOwn();
    void farFromAllIsCustom();
    void changedIsToldFromWhatWasChosen();
    void everyEntryTellsItsSource_data();
    void everyEntryTellsItsSource();
};

static Parameters model(int nLayers, int nHeads, int dModel, int localDModel, int localNHeads,
                        int localNLayers)
{
    Parameters parameters;
    parameters.nLayers = nLayers;
    parameters.nHeads = nHeads;
    parameters.dModel = dModel;
    parameters.localDModel = localDModel;
    parameters.localNHeads = localNHeads;
    parameters.localNLayers = localNLayers;
    return parameters;
}

/// The paper's Table 10, encoder and decoder layers together.
void TestMainWindowPresets::modelSetsItsParameters_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<Parameters>("expected");
    QTest::addColumn<QStringList>("boxes"); // patch size, model dimension, local layers
    QTest::addColumn<QList<int>>("stops");  // of the sliders, counted from 0

    const auto row = [](const char *label, const Parameters &expected, const char *dModel,
                        const char *localLayers, int dModelStop, int layersStop) {
        QTest::newRow(label) << QString::fromLatin1(label) << expected
                             << QStringList{QStringLiteral("8.3 bytes"), QString::fromLatin1(dModel),
                                            QString::fromLatin1(localLayers)}
                             << QList<int>{73, dModelStop, layersStop};
    };
    row("Original calculator", model(26, 20, 2560, 1024, 16, 10), "2,560", "10", 16, 4);
    row("BLT 400M", model(24, 10, 1280, 768, 12, 8), "1,280", "8", 6, 3);
    row("BLT 1B", model(25, 16, 2048, 1024, 16, 10), "2,048", "10", 12, 4);
    row("BLT 2B", model(26, 20, 2560, 1024, 16, 10), "2,560", "10", 16, 4);
    row("BLT 4B", model(36, 24, 3072, 1024, 16, 10), "3,072", "10", 20, 4);
    // 7 layers lie in the middle of the stops 6 and 8.
    row("BLT 8B", model(32, 32, 4096, 1280, 20, 7), "4,096", "7", 28, 3);
}

void TestMainWindowPresets::modelSetsItsParameters()
{
    QFETCH(QString, label);
    QFETCH(Parameters, expected);
    QFETCH(QStringList, boxes);
    QFETCH(QList<int>, stops);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    Parameters others = sliderValues(8.3, 640, 24);
    others.nCtxBase = 4096;
    others.bpeNLayers = 7;
    others.ffRatio = 2;
    others.nHeads = 3;
    others.localNCtx = 1024;
    shown.startFrom(others);
    auto *box = shown.find<QComboBox>("bltComboBox");
    QCOMPARE(box->currentIndex(), -1);
    chooseByKeyboard(*box, label);
    // What is no part of BLT stays.
    expected.bltPs = 8.3;
    expected.nCtxBase = 4096;
    expected.bpeNLayers = 7;
    QCOMPARE(shown.model.parameters(), expected);
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(box->currentText(), label);

    qsizetype i = 0;
    for (const char *name : {"patchSizeSpinBox", "modelDimSpinBox", "localLayersSpinBox"})
        QCOMPARE(plainSpaces(shown.find<QDoubleSpinBox>(name)->text()), boxes.at(i++));
    i = 0;
    for (const char *name : {"patchSizeSlider", "modelDimSlider", "localLayersSlider"})
        QCOMPARE(shown.find<StopSlider>(name)->value(), stops.at(i++));
}

void TestMainWindowPresets::tokenizerSetsItsParameters_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<double>("bpePs");
    QTest::addColumn<int>("nVocab");
    QTest::newRow("Llama 3") << QStringLiteral("Llama 3") << 4.4 << 128000;
    QTest::newRow("Llama 2") << QStringLiteral("Llama 2") << 3.7 << 32000;
}

void TestMainWindowPresets::tokenizerSetsItsParameters()
{
    QFETCH(QString, label);
    QFETCH(double, bpePs);
    QFETCH(int, nVocab);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    Parameters parameters = model(32, 32, 4096, 1280, 20, 7);
    parameters.bpePs = 3;
    shown.startFrom(parameters);
    auto *box = shown.find<QComboBox>("tokenizerComboBox");
    QCOMPARE(box->currentIndex(), -1);
    openGroups(shown);
    chooseByKeyboard(*box, label);
    parameters.bpePs = bpePs;
    parameters.nVocab = nVocab;
    QCOMPARE(shown.model.parameters(), parameters);
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(box->currentText(), label);
    // The model is the same one all the while.
    QCOMPARE(shown.find<QComboBox>("bltComboBox")->currentText(), QStringLiteral("BLT 8B"));
}

void TestMainWindowPresets::modelLeavesTheOthersAlone()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    openGroups(shown);
    chooseByKeyboard(*shown.find<QComboBox>("tokenizerComboBox"), QStringLiteral("Llama 2"));
    QVERIFY(!shown.model.setValue(ParameterId::EntropyModel, 1));
    shown.model.setMethod(*findMethod(u"deepmind"));
    shown.changes.clear();
    chooseByKeyboard(*shown.find<QComboBox>("bltComboBox"), QStringLiteral("BLT 1B"));
    Parameters expected = model(25, 16, 2048, 1024, 16, 10);
    expected.bpePs = 3.7;
    expected.nVocab = 32000;
    expected.entropyModel = 1;
    QCOMPARE(shown.model.parameters(), expected);
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.find<QComboBox>("tokenizerComboBox")->currentText(), QStringLiteral("Llama 2"));
    QCOMPARE(shown.model.method().identifier(), QStringLiteral("deepmind"));
}

void TestMainWindowPresets::valueBetweenStopsIsNotRounded()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    chooseByKeyboard(*shown.find<QComboBox>("bltComboBox"), QStringLiteral("BLT 8B"));
    auto *slider = shown.find<StopSlider>("localLayersSlider");
    QCOMPARE(slider->value(), 3); // 8 layers
    QCOMPARE(slider->parameterValue(), 7.0);
    QCOMPARE(shown.find<QDoubleSpinBox>("localLayersSpinBox")->value(), 7.0);
    // Going through both with the Tab key changes nothing.
    shown.changes.clear();
    shown.find<QDoubleSpinBox>("localLayersSpinBox")->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(shown.changes.count(), 0);
    QCOMPARE(shown.model.parameters().localNLayers, 7);
}

void TestMainWindowPresets::ownValuesAreCustom_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<double>("changed");
    QTest::addColumn<QString>("presetShown");
    QTest::addColumn<QString>("tokenizerShown");

    const QString preset = QStringLiteral("BLT 8B");
    const QString tokenizer = QStringLiteral("Llama 3");
    QTest::newRow("patch size") << ParameterId::BltPs << 8.0 << preset << tokenizer;
    QTest::newRow("local layers") << ParameterId::LocalNLayers << 8.0 << QString() << tokenizer;
    QTest::newRow("feed-forward") << ParameterId::FfRatio << 8.0 << QString() << tokenizer;
    QTest::newRow("context") << ParameterId::NCtxBase << 4096.0 << preset << tokenizer;
    QTest::newRow("window of the entropy model") << ParameterId::EntropyNCtx << 256.0 << preset << tokenizer;
    QTest::newRow("bytes per token") << ParameterId::BpePs << 4.5 << preset << QString();
    QTest::newRow("vocabulary") << ParameterId::NVocab << 128256.0 << preset << QString();
    QTest::newRow("entropy model counted") << ParameterId::EntropyModel << 1.0 << preset << tokenizer;
}

void TestMainWindowPresets::ownValuesAreCustom()
{
    QFETCH(ParameterId, id);
    QFETCH(double, changed);
    QFETCH(QString, presetShown);
    QFETCH(QString, tokenizerShown);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    const auto *preset = shown.find<QComboBox>("bltComboBox");
    const auto *tokenizer = shown.find<QComboBox>("tokenizerComboBox");
    chooseByKeyboard(*shown.find<QComboBox>("bltComboBox"), QStringLiteral("BLT 8B"));
    const double before = value(shown.model.parameters(), id);
    QVERIFY(!shown.model.setValue(id, changed));
    QCOMPARE(preset->currentText(), presetShown);
    QCOMPARE(tokenizer->currentText(), tokenizerShown);
    for (const QComboBox *box : {preset, tokenizer})
        QCOMPARE(box->currentIndex() == -1, box->currentText().isEmpty());
    // What they were is not forgotten.
    QCOMPARE(preset->placeholderText(), QStringLiteral("BLT 8B, changed"));
    QCOMPARE(tokenizer->placeholderText(), QStringLiteral("Llama 3, changed"));
    // The value alone decides, not how one got there.
    QVERIFY(!shown.model.setValue(id, before));
    QCOMPARE(preset->currentText(), QStringLiteral("BLT 8B"));
    QCOMPARE(tokenizer->currentText(), QStringLiteral("Llama 3"));
}

/// The paper's 2B model has the values of the original calculator.
void TestMainWindowPresets::chosenOneOfTwoAlikeIsShown()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *box = shown.find<QComboBox>("bltComboBox");
    QCOMPARE(box->currentText(), QStringLiteral("Original calculator"));
    chooseByKeyboard(*box, QStringLiteral("BLT 2B"));
    QCOMPARE(box->currentText(), QStringLiteral("BLT 2B"));
    QCOMPARE(shown.model.parameters(), Parameters());
    QCOMPARE(shown.changes.count(), 0);
    // A change of method does not rename it.
    shown.model.setMethod(*findMethod(u"2n"));
    QCOMPARE(box->currentText(), QStringLiteral("BLT 2B"));
    chooseByKeyboard(*box, QStringLiteral("Original calculator"));
    QCOMPARE(box->currentText(), QStringLiteral("Original calculator"));
    QCOMPARE(shown.changes.count(), 1); // that of the method
}

void TestMainWindowPresets::bpeHasAModelOfItsOwn()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *blt = shown.find<QComboBox>("bltComboBox");
    auto *bpe = shown.find<QComboBox>("bpeComboBox");
    QCOMPARE(bpe->currentText(), QStringLiteral("As BLT"));
    chooseByKeyboard(*bpe, QStringLiteral("BLT 8B’s shape"));
    Parameters expected;
    expected.bpeDModel = 4096;
    expected.bpeNLayers = 32;
    expected.bpeNHeads = 32;
    // A shape is set whole: also what BPE would share with BLT, or what would follow from it.
    expected.bpeNKvHeads = 32;
    expected.bpeHeadDim = 128;
    expected.bpeDFf = 16384;
    expected.bpeFfMatrices = 2;
    expected.bpeNExperts = 1;
    expected.bpeNActiveExperts = 1;
    expected.bpeDFfShared = -1;
    QCOMPARE(shown.model.parameters(), expected);
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(bpe->currentText(), QStringLiteral("BLT 8B’s shape"));
    QCOMPARE(blt->currentText(), QStringLiteral("Original calculator"));
    // It was chosen, and nothing of it changed since.
    const auto *heading = shown.find<FoldHeading>("bpeGroupHeading");
    QCOMPARE(heading->mark(), QString());

    chooseByKeyboard(*blt, QStringLiteral("BLT 1B"));
    QCOMPARE(bpe->currentText(), QStringLiteral("BLT 8B’s shape"));
    QVERIFY(!shown.model.setValue(ParameterId::BpeNLayers, 30));
    QCOMPARE(bpe->currentIndex(), -1);
    QCOMPARE(bpe->placeholderText(), QStringLiteral("BLT 8B’s shape, changed"));
    QCOMPARE(heading->mark(), QStringLiteral("1 changed"));
    QTest::mouseClick(shown.find<QToolButton>("bpeGroupResetButton"), Qt::LeftButton);
    QCOMPARE(shown.model.parameters().bpeNLayers, 32);
    QCOMPARE(heading->mark(), QString());

    chooseByKeyboard(*bpe, QStringLiteral("As BLT"));
    QCOMPARE(shown.model.parameters(), model(25, 16, 2048, 1024, 16, 10));
    QVERIFY(!shown.model.setValue(ParameterId::BpeNLayers, 30));
    QCOMPARE(bpe->placeholderText(), QStringLiteral("As BLT, changed"));
}

void TestMainWindowPresets::farFromAllIsCustom()
{
    ShownWindow shown;
    Parameters own = model(80, 64, 6144, 1000, 10, 4);
    own.bpeDModel = 5000;
    own.bpeNLayers = 3;
    own.bpeNHeads = 5;
    own.bpeNKvHeads = 5;
    own.bpeHeadDim = 1;
    own.bpeDFf = 1;
    own.bpeFfMatrices = 3;
    own.bpeNExperts = 2;
    own.bpeNActiveExperts = 2;
    own.bpeDFfShared = 1;
    own.bpePs = 5;
    own.nVocab = 50000;
    shown.startFrom(own);
    for (const char *name : {"bltComboBox", "bpeComboBox", "tokenizerComboBox"}) {
        QCOMPARE(shown.find<QComboBox>(name)->currentIndex(), -1);
        QCOMPARE(shown.find<QComboBox>(name)->placeholderText(), QStringLiteral("Custom"));
    }
    // Told from the defaults then.
    QCOMPARE(shown.find<FoldHeading>("globalGroupHeading")->mark(), QStringLiteral("2 changed"));
}

/// The values of a published model are none that a person has changed.
void TestMainWindowPresets::changedIsToldFromWhatWasChosen()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *width = shown.find<QToolButton>("d_modelResetButton");
    auto *patch = shown.find<QToolButton>("blt_psResetButton");
    chooseByKeyboard(*shown.find<QComboBox>("bltComboBox"), QStringLiteral("BLT 8B"));
    QVERIFY(!width->isVisible());
    QVERIFY(!patch->isVisible());
    for (const FoldHeading *heading : headings(shown))
        QCOMPARE(heading->mark(), QString());
    QVERIFY(!shown.model.setValue(ParameterId::DModel, 5120));
    QVERIFY(!shown.model.setValue(ParameterId::BltPs, 8));
    QVERIFY(width->isVisible());
    QCOMPARE(width->accessibleName(), QStringLiteral("Set Model dimension back to 4,096"));
    QVERIFY(patch->isVisible());
    QCOMPARE(plainSpaces(patch->accessibleName()), QStringLiteral("Set BLT patch size back to 4.4 bytes"));
    QVERIFY(shown.find<QWidget>("patchSizeSpinBox")->font().weight() > QFont::Normal);
    shown.changes.clear();
    QTest::mouseClick(width, Qt::LeftButton);
    QCOMPARE(shown.model.parameters().dModel, 4096);
    QCOMPARE(shown.changes.count(), 1);
    QVERIFY(!width->isVisible());
    QTest::mouseClick(patch, Qt::LeftButton);
    QCOMPARE(shown.model.parameters(), model(32, 32, 4096, 1280, 20, 7));
    QVERIFY(!patch->isVisible());
    QCOMPARE(shown.find<QWidget>("patchSizeSpinBox")->font().weight(), QFont::Normal);
}

void TestMainWindowPresets::everyEntryTellsItsSource_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("bltComboBox") << 6;
    // As BLT, five published, and fourteen models of seven makers.
    QTest::newRow("bpeComboBox") << 27;
    QTest::newRow("tokenizerComboBox") << 2;
    QTest::newRow("methodComboBox") << 4;
}

void TestMainWindowPresets::everyEntryTellsItsSource()
{
    QFETCH(int, count);
    const ShownWindow shown;
    openGroups(shown);
    const auto *box = shown.find<QComboBox>(QTest::currentDataTag());
    QVERIFY(box);
    QVERIFY(box->isVisible());
    QVERIFY(!box->accessibleName().isEmpty());
    QVERIFY(!box->whatsThis().isEmpty());
    QCOMPARE(box->count(), count);
    for (int i = 0; i < count; ++i) {
        QVERIFY(!box->itemText(i).isEmpty());
        QVERIFY2(!box->itemData(i, Qt::ToolTipRole).toString().isEmpty(), qPrintable(box->itemText(i)));
    }
}

PATCHSCALE_TEST(TestMainWindowPresets)
#include "tst_mainwindow_presets.moc"
