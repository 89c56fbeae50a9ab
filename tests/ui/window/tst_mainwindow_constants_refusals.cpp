// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownconstant.h"
#include "tests/ui/typing.h"
#include "tests/ui/windowanswers.h"
#include "ui/parameters/stopslider.h"

using namespace patchscale;
using namespace patchscale::testing;

/// Parameters of groups that cannot be, and sliders that cannot beside them.
class TestMainWindowConstantsRefusals : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void outOfRangeIsToldWhileItIsTyped_data();
    void outOfRangeIsToldWhileItIsTyped();
    void wrongCombinationIsRefused_data();
    void wrongCombinationIsRefused();
    void reasonGoesWithWhatWasRefused();
    void boxOfASliderIsRefusedToo();
    void refusedFirstDigitDoesNotSpoilTheNumber();
};

void TestMainWindowConstantsRefusals::outOfRangeIsToldWhileItIsTyped_data()
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
    row("n_ctx_base", "1e99", "Context length is 1e+99, but must be from 1 to 16,777,216.",
        &Parameters::nCtxBase, 1);
    row("ff_ratio", "0", "Feed-forward multiplier is 0, but must be from 1 to 32.", &Parameters::ffRatio, 4);
    // 0 is the link, but what lies between it and the range is no value.
    row("bpe_d_model", "15", "BPE model dimension is 15, but must be from 16 to 65,536.",
        &Parameters::bpeDModel, 0);
    row("bpe_n_layers", "1025", "BPE layers is 1,025, but must be from 1 to 1,024.", &Parameters::bpeNLayers,
        102);
    row("bpe_n_heads", "513", "BPE attention heads is 513, but must be from 1 to 512.",
        &Parameters::bpeNHeads, 51);
}

void TestMainWindowConstantsRefusals::outOfRangeIsToldWhileItIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, reason);
    QFETCH(Parameters, expected);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    openGroups(shown);
    const Constant constant(shown, QString::fromLatin1(QTest::currentDataTag()));
    typeOver(*constant.spinBox, typed);
    QCOMPARE(plainSpaces(constant.refusal()), reason);
    QCOMPARE(shown.model.parameters(), expected);

    // It goes back to what it was before, not to what the first digits happened to be.
    QTest::keyClick(constant.spinBox, Qt::Key_Return);
    QCOMPARE(shown.model.parameters(), Parameters());
    QCOMPARE(constant.spinBox->value(),
             findParameter(QString::fromLatin1(QTest::currentDataTag()))->defaultValue());
    // Why it does stands there until something is asked for that is right.
    shown.trigger("actionReset");
    QCOMPARE(constant.refusal(), QString());
}

void TestMainWindowConstantsRefusals::wrongCombinationIsRefused_data()
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
    // 10 divides 20 heads, 100 does not.
    Parameters tenShared;
    tenShared.nKvHeads = 10;
    QTest::newRow("key and value heads that do not divide the heads")
        << Parameters() << QStringLiteral("n_kv_heads") << QStringLiteral("100")
        << QStringLiteral("Key and value heads is 100, but must be from 1 to 20 and divide the number of "
                          "attention heads.")
        << tenShared;
    QTest::newRow("heads that key and value heads do not divide")
        << tenShared << QStringLiteral("n_heads") << QStringLiteral("3")
        << QStringLiteral("Key and value heads is 10, but must be from 1 to 3 and divide the number of "
                          "attention heads.")
        << tenShared;
    QTest::newRow("more experts at work than there are")
        << Parameters() << QStringLiteral("n_active_experts") << QStringLiteral("2")
        << QStringLiteral("Experts at work per token is 2, but must be from 1 to 1: no more experts can work "
                          "than there are.")
        << Parameters();
}

void TestMainWindowConstantsRefusals::wrongCombinationIsRefused()
{
    QFETCH(Parameters, from);
    QFETCH(QString, identifier);
    QFETCH(QString, typed);
    QFETCH(QString, reason);
    QFETCH(Parameters, expected);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    openGroups(shown);
    const Constant constant(shown, identifier);
    shown.startFrom(expected);
    const QStringList answers = answersOf(shown);
    shown.startFrom(from);
    replaceText(*constant.spinBox, typed);

    QCOMPARE(shown.model.parameters(), expected);
    QCOMPARE(constant.spinBox->value(), value(expected, findParameter(identifier)->id));
    QCOMPARE(plainSpaces(constant.refusal()), reason);
    // Beside the field: beneath it in the same column of constants, and above what comes next.
    QVERIFY(constant.refusalLine()->y() >= constant.spinBox->y());
    QVERIFY(constant.refusalLine()->y() <=
            constant.spinBox->geometry().bottom() + 2 * constant.spinBox->height());
    QCOMPARE(answersOf(shown), answers);
}

void TestMainWindowConstantsRefusals::reasonGoesWithWhatWasRefused()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    Parameters narrow;
    narrow.localDModel = 64;
    narrow.localNHeads = 6;
    shown.startFrom(narrow);
    openGroups(shown);
    const Constant heads(shown, QStringLiteral("local_n_heads"));
    typeOver(*heads.spinBox, QStringLiteral("65"));
    QVERIFY(!heads.refusal().isEmpty());
    // Back to 6, which is what is in force.
    QTest::keyClick(heads.spinBox, Qt::Key_Backspace);
    QCOMPARE(heads.spinBox->value(), 6.0);
    QCOMPARE(shown.model.parameters(), narrow);
    QCOMPARE(shown.changes.count(), 0);
    QCOMPARE(heads.refusal(), QString());

    typeOver(*heads.spinBox, QStringLiteral("65"));
    QVERIFY(!heads.refusal().isEmpty());
    // With room for them, nothing is wrong any more.
    QVERIFY(!shown.model.setValue(ParameterId::LocalDModel, 1024));
    QCOMPARE(heads.refusal(), QString());
    QCOMPARE(heads.spinBox->value(), 6.0);
}

/// To the slider, others give way.
void TestMainWindowConstantsRefusals::boxOfASliderIsRefusedToo()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    Parameters parameters;
    parameters.localEncoderLayers = 3;
    shown.startFrom(parameters);
    const QStringList answers = answersOf(shown);
    const auto *help =
        shown.find<QWidget>("localLayersRow")->findChild<QLabel *>(QStringLiteral("helpLabel"));
    const QString helpText = help->text();

    auto *widget = shown.find<QWidget>("localLayersSpinBox");
    widget->setFocus(Qt::TabFocusReason);
    QTest::keyClick(widget, Qt::Key_2);
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
    QCOMPARE(shown.model.parameters().localNLayers, 12);
    QCOMPARE(help->text(), helpText);
}

/// 2 leaves no layer for the decoder, but a person on the way to 20 has to get there.
void TestMainWindowConstantsRefusals::refusedFirstDigitDoesNotSpoilTheNumber()
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

PATCHSCALE_TEST(TestMainWindowConstantsRefusals)
#include "tst_mainwindow_constants_refusals.moc"
