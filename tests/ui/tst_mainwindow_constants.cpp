// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameterinfo.h"
#include "tests/ui/application.h"
#include "tests/ui/typing.h"
#include "tests/ui/windowanswers.h"
#include "ui/stopslider.h"

#include <QCheckBox>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace patchscale;
using namespace patchscale::testing;

/// The fixed parameters: locked, unlocked and edited.
class TestMainWindowConstants : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void lockShowsWhatCanBeDone();
    void constantIsEditedMarkedAndSetBack_data();
    void constantIsEditedMarkedAndSetBack();
    void allAreSetBackTogether();
    void lockedAgainTheyKeepTheirValues();
    void whatsThisTellsWhereTheDefaultComesFrom_data();
    void whatsThisTellsWhereTheDefaultComesFrom();
    void switchCountsTheEntropyModel();
    void outOfRangeIsToldWhileItIsTyped_data();
    void outOfRangeIsToldWhileItIsTyped();
    void wrongCombinationIsRefused_data();
    void wrongCombinationIsRefused();
    void reasonGoesWithWhatWasRefused();
    void sliderIsRefusedToo_data();
    void sliderIsRefusedToo();
    void refusedFirstDigitDoesNotSpoilTheNumber();
};

/// The controls of one constant.
struct Constant
{
    Constant(const ShownWindow &shown, const QString &identifier)
        : value(shown.find<QLabel>(qPrintable(identifier + QStringLiteral("ValueLabel"))))
        , spinBox(shown.find<QDoubleSpinBox>(qPrintable(identifier + QStringLiteral("SpinBox"))))
        , reset(shown.find<QToolButton>(qPrintable(identifier + QStringLiteral("ResetButton"))))
        , refusal(shown.find<QLabel>(qPrintable(identifier + QStringLiteral("RefusalLabel"))))
    {
        for (const QLabel *candidate : shown.window.findChildren<QLabel *>())
            if (spinBox && candidate->buddy() == spinBox)
                label = candidate;
    }

    [[nodiscard]] bool isComplete() const { return label && value && spinBox && reset && refusal; }

    const QLabel *label = nullptr;
    const QLabel *value;
    QDoubleSpinBox *spinBox;
    QToolButton *reset;
    const QLabel *refusal;
};

static void unlock(const ShownWindow &shown)
{
    QTest::mouseClick(shown.find<QToolButton>("unlockButton"), Qt::LeftButton);
}

static Parameters withEntropyModel()
{
    Parameters parameters;
    parameters.entropyModel = 1;
    return parameters;
}

static QStringList constants()
{
    QStringList identifiers;
    for (const ParameterInfo &info : parameterInfos())
        if (info.group == ParameterGroup::Fixed || info.group == ParameterGroup::EntropyModel)
            identifiers << info.name();
    return identifiers;
}

void TestMainWindowConstants::lockShowsWhatCanBeDone()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.startFrom(withEntropyModel());
    QCOMPARE(constants().size(), 18); // eleven, three of the BPE model and four of the entropy model
    // Of the BPE model there is nothing to read while it is as BLT's.
    const auto isLink = [](const QString &identifier) {
        return identifier.startsWith(u"bpe_") && identifier != u"bpe_ps";
    };
    const auto isEditable = [&](bool editable) {
        QStringList wrong;
        for (const QString &identifier : constants()) {
            const Constant constant(shown, identifier);
            const bool isShown = editable || !isLink(identifier);
            if (!constant.isComplete() || constant.label->isVisible() != isShown ||
                constant.value->isVisible() != (isShown && !editable) ||
                constant.spinBox->isVisible() != editable || constant.reset->isVisible() != editable ||
                constant.refusal->isVisible())
                wrong << identifier;
        }
        if (shown.find<QPushButton>("resetConstantsButton")->isVisible() != editable)
            wrong << QStringLiteral("resetConstantsButton");
        return wrong;
    };
    // The editors are made when they are first wanted.
    for (const QString &identifier : constants())
        QVERIFY(shown.find<QLabel>(qPrintable(identifier + QStringLiteral("ValueLabel")))->isVisible() !=
                isLink(identifier));
    QVERIFY(!shown.find<QPushButton>("resetConstantsButton")->isVisible());
    unlock(shown);
    QCOMPARE(isEditable(true), QStringList());
    unlock(shown);
    QCOMPARE(isEditable(false), QStringList());
    QCOMPARE(shown.changes.count(), 0);
}

void TestMainWindowConstants::constantIsEditedMarkedAndSetBack_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown"); // with its unit
    QTest::addColumn<Parameters>("expected");

    const auto row = [](const char *identifier, const char *typed, const char *text, auto member,
                        auto value) {
        Parameters expected = withEntropyModel();
        expected.*member = value;
        QTest::newRow(identifier) << QString::fromLatin1(typed) << QString::fromLatin1(text) << expected;
    };
    row("bpe_ps", "3.7", "3.7", &Parameters::bpePs, 3.7);
    row("n_layers", "32", "32", &Parameters::nLayers, 32);
    row("n_heads", "32", "32", &Parameters::nHeads, 32);
    row("n_vocab", "32000", "32,000 tokens", &Parameters::nVocab, 32000);
    row("n_ctx_base", "4096", "4,096 bytes", &Parameters::nCtxBase, 4096);
    row("local_d_model", "1280", "1,280", &Parameters::localDModel, 1280);
    row("local_n_heads", "20", "20", &Parameters::localNHeads, 20);
    row("local_n_vocab", "1", "1 byte", &Parameters::localNVocab, 1);
    row("local_n_ctx", "600", "600 bytes", &Parameters::localNCtx, 600);
    row("ff_ratio", "3", "3", &Parameters::ffRatio, 3);
    row("local_encoder_layers", "3", "3", &Parameters::localEncoderLayers, 3);
    row("bpe_d_model", "3072", "3,072", &Parameters::bpeDModel, 3072);
    row("bpe_n_layers", "34", "34", &Parameters::bpeNLayers, 34);
    row("bpe_n_heads", "24", "24", &Parameters::bpeNHeads, 24);
    row("entropy_n_layers", "12", "12", &Parameters::entropyNLayers, 12);
    row("entropy_d_model", "512", "512", &Parameters::entropyDModel, 512);
    row("entropy_n_ctx", "256", "256 bytes", &Parameters::entropyNCtx, 256);
    row("entropy_n_vocab", "260", "260 bytes", &Parameters::entropyNVocab, 260);
}

void TestMainWindowConstants::constantIsEditedMarkedAndSetBack()
{
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    QFETCH(Parameters, expected);

    ShownWindow window;
    QVERIFY(window.isReady());
    window.startFrom(withEntropyModel());
    unlock(window);
    const Constant constant(window, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(constant.isComplete());
    const QString unmarked = constant.label->text();
    QVERIFY(!constant.reset->isEnabled());
    const QStringList before = answersOf(window);

    replaceText(*constant.spinBox, typed);
    QCOMPARE(window.model.parameters(), expected);
    QCOMPARE(plainSpaces(constant.spinBox->text()), shown);
    QCOMPARE(plainSpaces(constant.value->text()), shown);
    QCOMPARE(plainSpaces(constant.label->text()), unmarked + QStringLiteral(" •"));
    QVERIFY(constant.spinBox->accessibleDescription().contains(QStringLiteral("Differs from the default")));
    QVERIFY(!constant.refusal->isVisible());

    window.changes.clear();
    QVERIFY(constant.reset->isEnabled());
    QTest::mouseClick(constant.reset, Qt::LeftButton);
    QCOMPARE(window.model.parameters(), withEntropyModel());
    QCOMPARE(window.changes.count(), 1);
    QCOMPARE(constant.label->text(), unmarked);
    QVERIFY(!constant.spinBox->accessibleDescription().contains(QStringLiteral("Differs")));
    QVERIFY(!constant.reset->isEnabled());
    QCOMPARE(answersOf(window), before);
}

void TestMainWindowConstants::allAreSetBackTogether()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    unlock(shown);
    auto *reset = shown.find<QPushButton>("resetConstantsButton");
    QVERIFY(!reset->isEnabled());
    Parameters changed = sliderValues(8.3, 3584, 12);
    QVERIFY(!shown.model.setParameters(changed));
    QVERIFY(!reset->isEnabled()); // the sliders are not its concern
    changed.nVocab = 32000;
    changed.bpePs = 3.7;
    changed.localEncoderLayers = 3;
    changed.bpeDModel = 3072;
    changed.bpeNLayers = 34;
    changed.bpeNHeads = 24;
    changed.entropyModel = 1;
    changed.entropyNLayers = 12;
    shown.startFrom(changed);
    QVERIFY(reset->isEnabled());

    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(shown.model.parameters(), sliderValues(8.3, 3584, 12));
    QCOMPARE(shown.changes.count(), 1);
    QVERIFY(!reset->isEnabled());
    for (const QLabel *label : shown.window.findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(u'•'), qPrintable(label->text()));
}

void TestMainWindowConstants::lockedAgainTheyKeepTheirValues()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    unlock(shown);
    const Constant layers(shown, QStringLiteral("n_layers"));
    replaceText(*layers.spinBox, QStringLiteral("32"));
    shown.changes.clear();
    unlock(shown);
    QCOMPARE(shown.changes.count(), 0);
    QCOMPARE(shown.model.nLayers(), 32);
    QVERIFY(layers.value->isVisible());
    QVERIFY(!layers.spinBox->isVisible());
    QCOMPARE(layers.value->text(), QStringLiteral("32"));
    QVERIFY(layers.label->text().endsWith(u'•')); // a difference shows without the key to it
}

void TestMainWindowConstants::whatsThisTellsWhereTheDefaultComesFrom_data()
{
    QTest::addColumn<QString>("provenance");
    for (const QString &identifier : constants())
        QTest::newRow(qPrintable(identifier)) << findParameter(identifier)->provenance();
}

void TestMainWindowConstants::whatsThisTellsWhereTheDefaultComesFrom()
{
    QFETCH(QString, provenance);
    ShownWindow shown;
    unlock(shown);
    const Constant constant(shown, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(constant.isComplete());
    QVERIFY(!provenance.isEmpty());
    for (const QWidget *part :
         std::initializer_list<const QWidget *>{constant.label, constant.value, constant.spinBox})
        QVERIFY2(part->whatsThis().contains(provenance), qPrintable(part->whatsThis()));
    QVERIFY(!constant.reset->whatsThis().isEmpty());
}

void TestMainWindowConstants::switchCountsTheEntropyModel()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *entropyModel = shown.find<QCheckBox>("entropyModelCheckBox");
    unlock(shown); // makes its editor, too
    const Constant layers(shown, QStringLiteral("entropy_n_layers"));
    QVERIFY(layers.isComplete());
    unlock(shown);
    QVERIFY(!entropyModel->isChecked());
    QVERIFY(!layers.label->isVisible());
    QVERIFY(!layers.value->isVisible());
    entropyModel->setFocus();
    QTest::keyClick(entropyModel, Qt::Key_Space);
    QCOMPARE(shown.model.parameters(), withEntropyModel());
    QCOMPARE(shown.changes.count(), 1);
    QVERIFY(layers.value->isVisible());
    const QAbstractItemModel *table = shown.find<ValuesTable>("valuesTable")->model();
    QCOMPARE(table->rowCount(), 5);
    // T(14, 768, 512, 256) of the paper's method is 209605632 FLOPs per byte.
    QCOMPARE(rowTexts(*table, 3).at(1), QStringLiteral("2.10e+08"));
    const auto *chart = shown.find<ComparisonChartView>("comparisonChartView");
    QVERIFY(chartTexts(*chart).contains(QStringLiteral("2.10e+08")));
    const auto legendNamesIt = [chart] {
        return chartTexts(*chart).contains(QStringLiteral("Entropy model"));
    };
    QTRY_VERIFY2(legendNamesIt(), qPrintable(chartTexts(*chart).join(u'|')));
    QVERIFY(verdictOf(shown).endsWith(QStringLiteral("entropy model included.")));
    QVERIFY2(plainSpaces(chart->accessibleDescription()).contains(QStringLiteral("2.10e+08")),
             qPrintable(chart->accessibleDescription()));

    QTest::keyClick(entropyModel, Qt::Key_Space);
    QCOMPARE(shown.model.parameters(), Parameters());
    QCOMPARE(table->rowCount(), 4);
    QTRY_VERIFY(!legendNamesIt());
    QVERIFY(verdictOf(shown).endsWith(QStringLiteral("entropy model not included.")));
}

void TestMainWindowConstants::outOfRangeIsToldWhileItIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<Parameters>("expected"); // of what was typed until then

    const auto row = [](const char *identifier, const char *typed, const char *reason, auto member,
                        auto value) {
        Parameters expected;
        expected.*member = value;
        QTest::newRow(identifier) << QString::fromLatin1(typed) << QString::fromLatin1(reason) << expected;
    };
    row("bpe_ps", "25", "BPE bytes per token is 25, but must be from 1 to 20.", &Parameters::bpePs, 2.0);
    row("n_layers", "300", "Layers is 300, but must be from 1 to 256.", &Parameters::nLayers, 30);
    row("n_vocab", "4000001", "BPE vocabulary is 4,000,001, but must be from 1 to 4,000,000.",
        &Parameters::nVocab, 400000);
    row("local_d_model", "9", "Local model dimension is 9, but must be from 16 to 16,384.",
        &Parameters::localDModel, 1024);
    row("ff_ratio", "0", "Feed-forward multiplier is 0, but must be from 1 to 32.", &Parameters::ffRatio, 4);
    // 0 is the link, but what lies between it and the range is no value.
    row("bpe_d_model", "511", "BPE model dimension is 511, but must be from 512 to 8,192.",
        &Parameters::bpeDModel, 0);
    row("bpe_n_layers", "257", "BPE layers is 257, but must be from 1 to 256.", &Parameters::bpeNLayers, 25);
    row("bpe_n_heads", "513", "BPE attention heads is 513, but must be from 1 to 512.",
        &Parameters::bpeNHeads, 51);
}

void TestMainWindowConstants::outOfRangeIsToldWhileItIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, reason);
    QFETCH(Parameters, expected);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    unlock(shown);
    const Constant constant(shown, QString::fromLatin1(QTest::currentDataTag()));
    typeOver(*constant.spinBox, typed);
    QVERIFY(constant.refusal->isVisible());
    QCOMPARE(plainSpaces(constant.refusal->text()), reason);
    QCOMPARE(shown.model.parameters(), expected);

    // It goes back to what it was before, not to what the first digits happened to be.
    QTest::keyClick(constant.spinBox, Qt::Key_Return);
    QCOMPARE(shown.model.parameters(), Parameters());
    QCOMPARE(constant.spinBox->value(),
             findParameter(QString::fromLatin1(QTest::currentDataTag()))->defaultValue());
}

void TestMainWindowConstants::wrongCombinationIsRefused_data()
{
    QTest::addColumn<Parameters>("from");
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<Parameters>("expected"); // of what was typed until then

    Parameters narrow;
    narrow.localDModel = 64;
    Parameters sixHeads = narrow;
    sixHeads.localNHeads = 6;
    QTest::newRow("more local heads than the width")
        << narrow << QStringLiteral("local_n_heads") << QStringLiteral("65")
        << QStringLiteral("Local attention heads is 65, but must be from 1 to 64: there cannot be more heads "
                          "than the dimension they divide.")
        << sixHeads;
    Parameters manyHeads;
    manyHeads.localNHeads = 100;
    QTest::newRow("local width below the heads")
        << manyHeads << QStringLiteral("local_d_model") << QStringLiteral("99")
        << QStringLiteral("Local attention heads is 100, but must be from 1 to 99: there cannot be more "
                          "heads than the dimension they divide.")
        << manyHeads;
    Parameters twoLayers = sliderValues(4.4, 2560, 2);
    QTest::newRow("no layer left for the decoder")
        << twoLayers << QStringLiteral("local_encoder_layers") << QStringLiteral("2")
        << QStringLiteral("Local encoder layers is 2, but must be from 1 to 1: the decoder needs a local "
                          "layer too.")
        << twoLayers;
    Parameters oneEncoderLayer;
    QTest::newRow("more encoder layers than local layers")
        << Parameters() << QStringLiteral("local_encoder_layers") << QStringLiteral("12")
        << QStringLiteral("Local encoder layers is 12, but must be from 1 to 9: the decoder needs a local "
                          "layer too.")
        << oneEncoderLayer;
}

void TestMainWindowConstants::wrongCombinationIsRefused()
{
    QFETCH(Parameters, from);
    QFETCH(QString, identifier);
    QFETCH(QString, typed);
    QFETCH(QString, reason);
    QFETCH(Parameters, expected);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    unlock(shown);
    const Constant constant(shown, identifier);
    shown.startFrom(expected);
    const QStringList answers = answersOf(shown);
    shown.startFrom(from);
    replaceText(*constant.spinBox, typed);

    QCOMPARE(shown.model.parameters(), expected);
    QVERIFY(constant.refusal->isVisible());
    QCOMPARE(plainSpaces(constant.refusal->text()), reason);
    // Beside the field: beneath it in the same column of constants, and above what comes next.
    QVERIFY(constant.refusal->y() >= constant.spinBox->y());
    QVERIFY(constant.refusal->y() <= constant.spinBox->geometry().bottom() + 2 * constant.spinBox->height());
    QCOMPARE(answersOf(shown), answers);
}

void TestMainWindowConstants::reasonGoesWithWhatWasRefused()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    Parameters narrow;
    narrow.localDModel = 64;
    narrow.localNHeads = 6;
    shown.startFrom(narrow);
    unlock(shown);
    const Constant heads(shown, QStringLiteral("local_n_heads"));
    typeOver(*heads.spinBox, QStringLiteral("65"));
    QVERIFY(heads.refusal->isVisible());
    // Back to 6, which is what is in force.
    QTest::keyClick(heads.spinBox, Qt::Key_Backspace);
    QCOMPARE(heads.spinBox->value(), 6.0);
    QCOMPARE(shown.model.parameters(), narrow);
    QCOMPARE(shown.changes.count(), 0);
    QVERIFY2(!heads.refusal->isVisible(), qPrintable(heads.refusal->text()));

    typeOver(*heads.spinBox, QStringLiteral("65"));
    QVERIFY(heads.refusal->isVisible());
    // With room for them, nothing is wrong any more.
    QVERIFY(!shown.model.setValue(ParameterId::LocalDModel, 1024));
    QVERIFY(!heads.refusal->isVisible());
    QCOMPARE(heads.spinBox->value(), 6.0);
}

void TestMainWindowConstants::sliderIsRefusedToo_data()
{
    QTest::addColumn<QString>("control");
    QTest::addColumn<int>("key");

    QTest::newRow("slider") << QStringLiteral("localLayersSlider") << static_cast<int>(Qt::Key_Home);
    QTest::newRow("box") << QStringLiteral("localLayersSpinBox") << static_cast<int>(Qt::Key_2);
}

void TestMainWindowConstants::sliderIsRefusedToo()
{
    QFETCH(QString, control);
    QFETCH(int, key);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    Parameters parameters;
    parameters.localEncoderLayers = 3;
    shown.startFrom(parameters);
    const QStringList answers = answersOf(shown);
    const auto *help =
        shown.find<QWidget>("localLayersRow")->findChild<QLabel *>(QStringLiteral("helpLabel"));
    const QString helpText = help->text();

    auto *widget = shown.find<QWidget>(qPrintable(control));
    widget->setFocus(Qt::TabFocusReason);
    QTest::keyClick(widget, static_cast<Qt::Key>(key));
    QTest::keyClick(widget, Qt::Key_Return);
    QCOMPARE(shown.model.parameters(), parameters);
    QCOMPARE(shown.changes.count(), 0);
    QVERIFY(help->isVisible());
    QCOMPARE(plainSpaces(help->text()),
             QStringLiteral("Local encoder layers is 3, but must be from 1 to 1: the decoder needs a local "
                            "layer too."));
    QCOMPARE(answersOf(shown), answers);
    QCOMPARE(shown.find<QDoubleSpinBox>("localLayersSpinBox")->value(), 10.0);
    QCOMPARE(shown.find<StopSlider>("localLayersSlider")->parameterValue(), 10.0);

    // The next valid value takes the reason away.
    auto *slider = shown.find<StopSlider>("localLayersSlider");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(shown.model.localNLayers(), 12);
    QCOMPARE(help->text(), helpText);
}

/// 2 leaves no layer for the decoder, but a person on the way to 20 has to get there.
void TestMainWindowConstants::refusedFirstDigitDoesNotSpoilTheNumber()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    Parameters parameters;
    parameters.localEncoderLayers = 3;
    shown.startFrom(parameters);
    replaceText(*shown.find<QDoubleSpinBox>("localLayersSpinBox"), QStringLiteral("20"));
    parameters.localNLayers = 20;
    QCOMPARE(shown.model.parameters(), parameters);
    QCOMPARE(shown.changes.count(), 1);
}

QTEST_MAIN(TestMainWindowConstants)
#include "tst_mainwindow_constants.moc"
