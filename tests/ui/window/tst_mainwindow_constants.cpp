// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownconstant.h"
#include "tests/ui/typing.h"
#include "tests/ui/windowanswers.h"
#include "ui/charts/chartframe.h"
#include "ui/parameters/parametergroupbox.h"

#include <QCheckBox>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

Parameters withEntropyModel()
{
    Parameters parameters;
    parameters.entropyModel = 1;
    return parameters;
}

QStringList constants()
{
    QStringList identifiers;
    for (const ParameterInfo &info : parameterInfos())
        if (!info.hasSlider() && !info.isSwitch())
            identifiers << info.name();
    return identifiers;
}

} // namespace

/// The parameters without a slider: folded away, opened and edited.
class TestMainWindowConstants : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void groupsHoldAllThatCanBeEdited();
    void constantIsEditedMarkedAndSetBack_data();
    void constantIsEditedMarkedAndSetBack();
    void closedGroupTellsWhatIsChanged();
    void whatsThisTellsWhereTheDefaultComesFrom_data();
    void whatsThisTellsWhereTheDefaultComesFrom();
    void switchCountsTheEntropyModel();
};

void TestMainWindowConstants::groupsHoldAllThatCanBeEdited()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.startFrom(withEntropyModel());
    // Eleven, three of the BPE model and four of the entropy model; fifteen of the shapes of published
    // models.
    QCOMPARE(constants().size(), 18 + 15);
    const auto isEditable = [&](bool editable) {
        QStringList wrong;
        for (const QString &identifier : constants()) {
            const Constant constant(shown, identifier);
            if (!constant.isComplete() || constant.label->isVisible() != editable ||
                constant.spinBox->isVisible() != editable || constant.reset->isVisible() ||
                !constant.refusal().isEmpty())
                wrong << identifier;
        }
        return wrong;
    };
    // The editors are made when they are first wanted.
    openGroups(shown, false);
    openGroups(shown);
    QCOMPARE(isEditable(true), QStringList());
    openGroups(shown, false);
    QCOMPARE(isEditable(false), QStringList());
    QCOMPARE(shown.changes.count(), 0);
    // Each in the group that its row in the table names.
    for (const QString &identifier : constants())
        QCOMPARE(qobject_cast<ParameterGroupBox *>(
                     Constant(shown, identifier).spinBox->parentWidget()->parentWidget())
                     ->group(),
                 findParameter(identifier)->group);
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
    openGroups(window);
    const Constant constant(window, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(constant.isComplete());
    QVERIFY(!constant.isMarked());
    QVERIFY(!constant.reset->isVisible());
    const QStringList before = answersOf(window);

    replaceText(*constant.spinBox, typed);
    QCOMPARE(window.model.parameters(), expected);
    QCOMPARE(plainSpaces(constant.spinBox->text()), shown);
    QVERIFY(constant.isMarked());
    QVERIFY(constant.spinBox->accessibleDescription().contains(QStringLiteral("Changed; it was ")));
    QCOMPARE(constant.refusal(), QString());

    window.changes.clear();
    QVERIFY(constant.reset->isVisible());
    QTest::mouseClick(constant.reset, Qt::LeftButton);
    QCOMPARE(window.model.parameters(), withEntropyModel());
    QCOMPARE(window.changes.count(), 1);
    QVERIFY(!constant.isMarked());
    QVERIFY(!constant.spinBox->accessibleDescription().contains(QStringLiteral("Changed")));
    QVERIFY(!constant.reset->isVisible());
    QCOMPARE(answersOf(window), before);
}

/// A difference shows also where its value does not.
void TestMainWindowConstants::closedGroupTellsWhatIsChanged()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    openGroups(shown);
    const Constant layers(shown, QStringLiteral("n_layers"));
    replaceText(*layers.spinBox, QStringLiteral("32"));
    shown.changes.clear();
    openGroups(shown, false);
    QCOMPARE(shown.changes.count(), 0);
    QCOMPARE(shown.model.parameters().nLayers, 32);
    QVERIFY(!layers.spinBox->isVisible());
    const auto *heading = shown.find<FoldHeading>("globalGroupHeading");
    QCOMPARE(heading->summary(), QStringLiteral("32 layers, 20 heads"));
    QCOMPARE(heading->mark(), QStringLiteral("1 changed"));
    QCOMPARE(heading->accessibleDescription(), QStringLiteral("32 layers, 20 heads; 1 changed"));
    for (const FoldHeading *other : headings(shown))
        QVERIFY2(other == heading || other->mark().isEmpty(), qPrintable(other->text()));
    QVERIFY(!shown.model.setValue(ParameterId::NHeads, 32));
    QCOMPARE(heading->mark(), QStringLiteral("2 changed"));
    // Also what was never opened.
    QVERIFY(!shown.model.setValue(ParameterId::NCtxBase, 4096));
    QCOMPARE(shown.find<FoldHeading>("textGroupHeading")->mark(), QStringLiteral("1 changed"));
    // The sliders show their values themselves.
    QVERIFY(!shown.model.setValue(ParameterId::DModel, 4096));
    QCOMPARE(heading->mark(), QStringLiteral("2 changed"));
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
    openGroups(shown);
    const Constant constant(shown, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(constant.isComplete());
    QVERIFY(!provenance.isEmpty());
    for (const QWidget *part : std::initializer_list<const QWidget *>{constant.label, constant.spinBox})
        QVERIFY2(part->whatsThis().contains(provenance), qPrintable(part->whatsThis()));
    QVERIFY(!constant.reset->whatsThis().isEmpty());
}

void TestMainWindowConstants::switchCountsTheEntropyModel()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    openGroups(shown);
    auto *entropyModel = shown.find<QCheckBox>("entropy_modelCheckBox");
    const Constant layers(shown, QStringLiteral("entropy_n_layers"));
    QVERIFY(layers.isComplete());
    QVERIFY(!entropyModel->isChecked());
    QVERIFY(!layers.label->isVisible());
    QVERIFY(!layers.spinBox->isVisible());
    entropyModel->setFocus();
    QTest::keyClick(entropyModel, Qt::Key_Space);
    QCOMPARE(shown.model.parameters(), withEntropyModel());
    QCOMPARE(shown.changes.count(), 1);
    QVERIFY(layers.label->isVisible());
    QVERIFY(layers.spinBox->isVisible());
    const QAbstractItemModel *table = shown.find<TableView>("comparisonTable")->model();
    QCOMPARE(table->rowCount(), 5);
    // T(14, 768, 512, 256) of the paper's method is 209605632 FLOPs per byte.
    QCOMPARE(rowTexts(*table, 3).at(1), QStringLiteral("2.10e+08"));
    const auto *chart = shown.find<ChartView>("comparisonChartView");
    const auto legendNamesIt = [chart] {
        return !chartTexts(*chart).filter(QStringLiteral("Entropy model")).isEmpty();
    };
    QTRY_VERIFY2(legendNamesIt(), qPrintable(chartTexts(*chart).join(u'|')));
    QVERIFY(captionOf(shown).endsWith(QStringLiteral("entropy model included.")));
    QVERIFY(plainSpaces(chart->frame().markDescription(3)).contains(QStringLiteral("2.10e+08")));

    QTest::keyClick(entropyModel, Qt::Key_Space);
    QCOMPARE(shown.model.parameters(), Parameters());
    QCOMPARE(table->rowCount(), 4);
    QTRY_VERIFY(!legendNamesIt());
    QVERIFY(captionOf(shown).endsWith(QStringLiteral("entropy model not included.")));
}

PATCHSCALE_TEST(TestMainWindowConstants)
#include "tst_mainwindow_constants.moc"
