// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/combobox.h"
#include "tests/ui/shownanswers.h"
#include "tests/ui/shownconstant.h"
#include "tests/ui/shownwindow.h"

#include "model/parameters/observations.h"

#include <QAbstractSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QStatusBar>

using namespace patchscale;
using namespace patchscale::testing;

/// A change that cannot be made says why, where it was asked for.
class TestMainWindowRefusals : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void caseIsShownWhateverIsInTheWay_data();
    void caseIsShownWhateverIsInTheWay();
    void reasonThatIsGoneDoesNotComeBack();
    void resetTakesAwayWhatWasTyped();
    void tokenizerThatCannotBeTakenSaysWhy();
    void viewThatAsksInVainSaysWhy();
};

void TestMainWindowRefusals::caseIsShownWhateverIsInTheWay_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("key");
    for (const int number : {1, 2, 3}) {
        QTest::addRow("showMeButton%d", number) << QSize(1240, 860) << Qt::Key_0 + number;
        QTest::addRow("showMeButton%d out of sight", number) << QSize(640, 400) << Qt::Key_0 + number;
    }
}

/// The cases have 10 local layers; where 12 of 24 are the encoder's, these give way.
void TestMainWindowRefusals::caseIsShownWhateverIsInTheWay()
{
    QFETCH(QSize, size);
    QFETCH(int, key);
    ShownWindow shown(size);
    QVERIFY(shown.isReady());
    Parameters parameters;
    parameters.localNLayers = 24;
    parameters.localEncoderLayers = 12;
    shown.startFrom(parameters);
    // The key opens what is closed.
    QTest::keyClick(&shown.window, static_cast<Qt::Key>(key), Qt::AltModifier);
    const auto *button =
        shown.find<QPushButton>(QByteArray(QTest::currentDataTag()).split(' ').constFirst().constData());
    QVERIFY(button && button->isVisible());

    const Observation &observation = observations()[static_cast<std::size_t>(key - Qt::Key_1)];
    parameters.bltPs = observation.bltPs;
    parameters.dModel = observation.dModel;
    parameters.localNLayers = 10;
    parameters.localEncoderLayers = 9;
    QTRY_COMPARE(shown.model.parameters(), parameters);
    QCOMPARE(shown.changes.count(), 1);
    QVERIFY(!shown.find<QLabel>("caseRefusalLabel")->isVisible());
}

/// Reset takes it away, and the box that said it is entered and left again.
void TestMainWindowRefusals::reasonThatIsGoneDoesNotComeBack()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *box = shown.find<QAbstractSpinBox>("modelDimSpinBox");
    const auto *row = shown.find<QWidget>("modelDimRow");
    const auto *line = row->findChild<QLabel *>(QStringLiteral("helpLabel"));
    QVERIFY(box && line);
    const QString help = line->text();
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("2560.7"));
    QTest::keyClick(box, Qt::Key_Return);
    QVERIFY(line->text() != help);
    shown.trigger("actionReset");
    QCOMPARE(line->text(), help);
    shown.find<QAbstractSpinBox>("patchSizeSpinBox")->setFocus();
    box->setFocus();
    QCOMPARE(line->text(), help);
    shown.find<QAbstractSpinBox>("patchSizeSpinBox")->setFocus();
    QCOMPARE(line->text(), help);
}

/// Also where the parameter had kept its value all the while.
void TestMainWindowRefusals::resetTakesAwayWhatWasTyped()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *box = shown.find<QAbstractSpinBox>("modelDimSpinBox");
    box->setFocus();
    box->selectAll();
    const QString before = box->text();
    QTest::keyClicks(box, QStringLiteral("1e99"));
    QVERIFY(box->text() != before);
    shown.trigger("actionReset");
    QCOMPARE(box->text(), before);
}

/// None that comes with the program is refused.
void TestMainWindowRefusals::tokenizerThatCannotBeTakenSaysWhy()
{
    Presets some = presets();
    some.tokenizers.front().values[ParameterId::BpePs] = 25;
    FlopsModel model;
    Parameters parameters;
    parameters.bpePs = 3.7;
    QVERIFY(!model.setParameters(parameters));
    const QSignalSpy changes(&model, &FlopsModel::comparisonChanged);
    const Views views = allViews();
    MainWindow window(model, some, views);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.findChild<FoldHeading *>(QStringLiteral("bpeGroupHeading"))->setChecked(true);
    auto *box = window.findChild<QComboBox *>(QStringLiteral("tokenizerComboBox"));
    const int before = box->currentIndex();
    chooseByKeyboard(*box, some.tokenizers.front().label);
    QCOMPARE(window.statusBar()->currentMessage(),
             QStringLiteral("BPE bytes per token is 25, but must be from 1 to 20."));
    QCOMPARE(box->currentIndex(), before);
    QCOMPARE(model.parameters(), parameters);
    QCOMPARE(changes.count(), 0);

    const auto *refusal = window.findChild<QLabel *>(QStringLiteral("tokenizerRefusal"));
    QVERIFY(refusal->isVisible());
    QCOMPARE(refusal->text(), window.statusBar()->currentMessage());
    const int bottom = box->mapTo(&window, box->rect().bottomLeft()).y();
    QTRY_VERIFY(refusal->mapTo(&window, QPoint()).y() > bottom);
    QVERIFY(refusal->mapTo(&window, QPoint()).y() < bottom + box->height());
    chooseByKeyboard(*box, some.tokenizers.back().label);
    QCOMPARE(changes.count(), 1);
    QVERIFY(!refusal->isVisible());
}

/// As a click on the map asks, and what is to be adjusted.
void TestMainWindowRefusals::viewThatAsksInVainSaysWhy()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    Parameters wrong;
    wrong.bltPs = 11;
    auto *chart = shown.find<ChartView>("comparisonChartView");
    const auto *refusal = shown.find<QLabel>("comparisonRefusal");
    emit chart->parametersRequested(wrong);
    QTRY_VERIFY(refusal->isVisible());
    QCOMPARE(plainSpaces(refusal->text()), QStringLiteral("BLT patch size is 11, but must be from 1 to 10."));
    QTRY_VERIFY(refusal->geometry().bottom() < chart->y());
    QVERIFY(!shown.find<QLabel>("startingRefusal")->isVisible());
    // What is there already is no change, and no reason stays.
    emit chart->parametersRequested(shown.model.parameters());
    QVERIFY(!refusal->isVisible());

    emit chart->parametersRequested(wrong);
    QVERIFY(refusal->isVisible());
    QVERIFY(!shown.model.setValue(ParameterId::BltPs, 6));
    QVERIFY(!refusal->isVisible());
}

PATCHSCALE_TEST(TestMainWindowRefusals)
#include "tst_mainwindow_refusals.moc"
