// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/sweep/sweepanswer.h"
#include "model/reading/numberformat.h"
#include "model/tables/table.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/typing.h"
#include "tests/ui/window/shownsweep.h"
#include "tests/ui/windowanswers.h"
#include "ui/parameters/foldheading.h"
#include "ui/parameters/stopslider.h"

#include <cmath>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// A right one, or what is wrong.
QString tableProblem(const ShownSweep &shown, ParameterId id)
{
    const Comparison &now = shown.model.comparison();
    const Table expected = sweepTable(now, stepsOver(validRange(now.parameters, id)));
    if (shown.table().rowCount() != expected.rowCount || expected.rowCount < 10)
        return QStringLiteral("%1 rows").arg(shown.table().rowCount());
    for (int row = 0; row < shown.table().rowCount(); ++row) {
        const auto cells = expected.row(row);
        for (int column = 0; column < shown.table().columnCount(); ++column)
            if (shown.table().index(row, column).data().toString() !=
                words(cells.at(static_cast<std::size_t>(column)),
                      expected.columns.at(static_cast<std::size_t>(column)), NumberStyle::Scientific))
                return QStringLiteral("row %1, column %2").arg(row).arg(column);
    }
    return {};
}

} // namespace

/// The marker of the sweep: dragged, and where all else takes it.
class TestMainWindowSweep : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void draggedMarkerMovesEverything();
    void dragTellsOfEveryStopOnce();
    void takingTheMarkerMovesNothing();
    void pressBesideTheMarkerDragsNothing();
    void draggedWidthMovesItsSlider();
    void draggedConstantChangesInThePanel();
    void draggedLinkUnlinks();
    void dragStaysInTheRange();
    void markerComesBackIntoSight();
    void sliderMovesTheMarker();
    void methodRedraws();
    void hiddenTabIsUpToDateWhenItIsShown();
};

void TestMainWindowSweep::draggedMarkerMovesEverything()
{
    ShownSweep shown;
    QVERIFY(shown.isReadyInFront());
    const auto *slider = shown.find<StopSlider>("patchSizeSlider");
    QString verdictBefore = verdictOf(shown, QStringLiteral("sweep"));
    shown.press(shown.placeOf(4.4));
    QCOMPARE(shown.changes.count(), 0);
    int moves = 0;
    for (const double patchSize : {5.0, 5.6, 10.0, 1.0, 4.5}) {
        shown.move(shown.placeOf(patchSize));
        ++moves;
        QCOMPARE(shown.model.parameters(), sliderValues(patchSize, 2560, 10));
        QCOMPARE(shown.changes.count(), moves);
        QCOMPARE(slider->value(), qRound(patchSize * 10) - 10);
        QVERIFY(verdictOf(shown, QStringLiteral("sweep")) != verdictBefore);
        verdictBefore = verdictOf(shown, QStringLiteral("sweep"));
        QVERIFY(verdictBefore.contains(
            plainSpaces(signedPercent(shown.model.comparison().differencePercent)).mid(1)));
        QCOMPARE(shown.chart().curve().current(), patchSize);
        QVERIFY(
            chartTexts(shown.view())
                .contains(plainSpaces(QStringLiteral("Now ") +
                                      displayValueWithUnit(parameterInfo(ParameterId::BltPs), patchSize))));
        QVERIFY(shown.chart().gripAt(
            shown.chart().mapFromScene(shown.view().mapToScene(shown.placeOf(patchSize)))));
    }
    shown.release(shown.placeOf(4.5));
    // Let go, it stays.
    shown.move(shown.placeOf(8));
    QCOMPARE(shown.changes.count(), moves);
    QCOMPARE(shown.model.parameters().bltPs, 4.5);
}

/// Pixel by pixel: as many changes as stops are passed, and each of them is a stop.
void TestMainWindowSweep::dragTellsOfEveryStopOnce()
{
    ShownSweep shown;
    QVERIFY(shown.isReadyInFront());
    const QPoint start = shown.placeOf(4.4);
    const QPoint end = shown.placeOf(7);
    QVERIFY(end.x() - start.x() > 50);
    shown.press(start);
    for (QPoint place = start; place.x() <= end.x(); ++place.rx())
        shown.move(place);
    shown.release(end);
    QCOMPARE(shown.changes.count(), 26); // 4.5, 4.6 and so on to 7.0
    for (int i = 0; i < shown.changes.count(); ++i) {
        const auto comparison = shown.changes.at(i).first().value<Comparison>();
        QCOMPARE(comparison.parameters, sliderValues((45 + i) / 10.0, 2560, 10));
    }
}

void TestMainWindowSweep::takingTheMarkerMovesNothing()
{
    ShownSweep shown;
    QVERIFY(shown.isReadyInFront());
    shown.startFrom(sliderValues(4.43, 2560, 10)); // between two stops
    for (const int offset : {-6, 0, 6}) {
        const QPoint place = shown.placeOf(4.43) + QPoint(offset, 0);
        shown.drag(place, place + QPoint(0, 5)); // a hand is never quite still
        QCOMPARE(shown.changes.count(), 0);
        QCOMPARE(shown.model.parameters().bltPs, 4.43);
        // The marker does not jump under the pointer: two pixels are less than a stop.
        shown.press(place);
        shown.move(place + QPoint(2, 0));
        QVERIFY(std::abs(shown.model.parameters().bltPs - 4.45) < 0.06);
        shown.move(place); // back where it was
        shown.release(place);
        QCOMPARE(shown.model.parameters().bltPs, 4.43);
        shown.changes.clear();
    }
}

void TestMainWindowSweep::pressBesideTheMarkerDragsNothing()
{
    ShownSweep shown;
    QVERIFY(shown.isReadyInFront());
    shown.drag(shown.placeOf(6), shown.placeOf(8));
    // Nor with another button.
    QTest::mousePress(shown.view().viewport(), Qt::RightButton, {}, shown.placeOf(4.4));
    shown.move(shown.placeOf(8));
    QTest::mouseRelease(shown.view().viewport(), Qt::RightButton, {}, shown.placeOf(8));
    QCOMPARE(shown.changes.count(), 0);
    QCOMPARE(shown.model.parameters(), Parameters());
}

void TestMainWindowSweep::draggedWidthMovesItsSlider()
{
    ShownSweep shown;
    QVERIFY(shown.isReadyInFront());
    shown.sweepAlong(ParameterId::DModel);
    shown.drag(shown.placeOf(2560), shown.placeOf(4090)); // next to the stop 4096
    QCOMPARE(shown.model.parameters(), sliderValues(4.4, 4096, 10));
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.find<StopSlider>("modelDimSlider")->value(), (4096 - 512) / 128);
    QCOMPARE(tableProblem(shown, ParameterId::DModel), QString());
}

void TestMainWindowSweep::draggedConstantChangesInThePanel()
{
    ShownSweep shown;
    QVERIFY(shown.isReadyInFront());
    shown.sweepAlong(ParameterId::NCtxBase);
    replaceText(*shown.find<QDoubleSpinBox>("sweepToSpinBox"), QStringLiteral("20000"));
    QCoreApplication::processEvents();
    const QPoint place = shown.placeOf(12345);
    const double pixel = shown.valueAt(place + QPoint(1, 0)) - shown.valueAt(place);
    shown.drag(shown.placeOf(8192), place);
    QCOMPARE(shown.changes.count(), 1);
    const int context = shown.model.parameters().nCtxBase;
    QVERIFY2(std::abs(context - 12345) <= pixel, qPrintable(QString::number(context)));
    Parameters expected;
    expected.nCtxBase = context;
    QCOMPARE(shown.model.parameters(), expected);
    QCOMPARE(shown.find<FoldHeading>("textGroupHeading")->summary().section(u' ', 0, 0),
             groupedNumber(context));
    // Not only tens: the next place is the next number of so many.
    QCOMPARE(tableProblem(shown, ParameterId::NCtxBase).isEmpty(), false); // of the range, not of all
    QCOMPARE(shown.table().rowCount(), 1000);                              // 1 to 20000 by 20
}

void TestMainWindowSweep::draggedLinkUnlinks()
{
    ShownSweep shown;
    QVERIFY(shown.isReadyInFront());
    shown.sweepAlong(ParameterId::BpeDModel);
    QCOMPARE(shown.chart().curve().current(), 2560.0);
    QVERIFY(shown.find<FoldHeading>("bpeGroupHeading")->mark().isEmpty());
    const double blt = shown.model.comparison().bltTotal;
    const double bpe = shown.model.comparison().bpe;
    const QPoint place = shown.placeOf(4000);
    const double pixel = shown.valueAt(place + QPoint(1, 0)) - shown.valueAt(place);
    // Taken and let go, it is linked still.
    shown.drag(shown.placeOf(2560), shown.placeOf(2560));
    QCOMPARE(shown.model.parameters().bpeDModel, 0);
    shown.drag(shown.placeOf(2560), place);
    QCOMPARE(shown.changes.count(), 1);
    QVERIFY(std::abs(shown.model.parameters().bpeDModel - 4000) <= pixel);
    QCOMPARE(shown.model.parameters().dModel, 2560);
    QVERIFY(shown.model.comparison().bltTotal == blt); // in every bit
    QVERIFY(shown.model.comparison().bpe > bpe);
    QCOMPARE(shown.find<FoldHeading>("bpeGroupHeading")->mark(), QStringLiteral("1 changed"));
    QCOMPARE(shown.chart().curve().current(), static_cast<double>(shown.model.parameters().bpeDModel));
}

void TestMainWindowSweep::dragStaysInTheRange()
{
    ShownSweep shown;
    QVERIFY(shown.isReadyInFront());
    replaceText(*shown.find<QDoubleSpinBox>("sweepFromSpinBox"), QStringLiteral("3.24"));
    replaceText(*shown.find<QDoubleSpinBox>("sweepToSpinBox"), QStringLiteral("6.5"));
    QCoreApplication::processEvents();
    shown.press(shown.placeOf(4.4));
    shown.move({shown.view().width() + 300, 10});
    QCOMPARE(shown.model.parameters().bltPs, 6.5);
    shown.move({-300, 10});
    QCOMPARE(shown.model.parameters().bltPs, 3.24);
    shown.release({-300, 10});
    QCOMPARE(shown.changes.count(), 2);
}

void TestMainWindowSweep::markerComesBackIntoSight()
{
    ShownSweep shown;
    QVERIFY(shown.isReadyInFront());
    replaceText(*shown.find<QDoubleSpinBox>("sweepFromSpinBox"), QStringLiteral("6"));
    QCoreApplication::processEvents();
    QVERIFY(chartTexts(shown.view()).filter(QStringLiteral("Now ")).isEmpty());
    shown.drag(shown.placeOf(6), shown.placeOf(8));
    QCOMPARE(shown.changes.count(), 0);
    shown.startFrom(sliderValues(7, 2560, 10));
    QCOMPARE(chartTexts(shown.view()).filter(QStringLiteral("Now ")).size(), 1);
    shown.drag(shown.placeOf(7), shown.placeOf(8));
    QCOMPARE(shown.model.parameters().bltPs, 8.0);
}

void TestMainWindowSweep::sliderMovesTheMarker()
{
    ShownSweep shown;
    QVERIFY(shown.isReadyInFront());
    auto *slider = shown.find<StopSlider>("patchSizeSlider");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(shown.chart().curve().current(), 4.5);
    QVERIFY(chartTexts(shown.view()).contains(QStringLiteral("Now 4.5 bytes")));
    // Along the patch size, nothing else has moved.
    QCOMPARE(tableProblem(shown, ParameterId::BltPs), QString());
    auto *width = shown.find<StopSlider>("modelDimSlider");
    width->setFocus();
    const QString before = rowTexts(shown.table(), 0).join(u'|');
    QTest::keyClick(width, Qt::Key_Right);
    QVERIFY(rowTexts(shown.table(), 0).join(u'|') != before);
    QCOMPARE(tableProblem(shown, ParameterId::BltPs), QString());
    QCOMPARE(shown.changes.count(), 2);
}

void TestMainWindowSweep::methodRedraws()
{
    ShownSweep shown;
    QVERIFY(shown.isReadyInFront());
    QStringList sentences{shown.chart().subtitle()};
    for (const AccountingMethod *method : accountingMethods()) {
        shown.model.setMethod(*method);
        QVERIFY(shown.chart().curve().comparison.method == method);
        QCOMPARE(tableProblem(shown, ParameterId::BltPs), QString());
        sentences << shown.chart().subtitle();
    }
    // Worked out by hand in the test of the sweep.
    QVERIFY2(sentences.contains(QStringLiteral("From BLT patch size 6.89 on, BLT costs no more than BPE.")),
             qPrintable(sentences.join(u'|')));
    sentences.removeDuplicates();
    QVERIFY(sentences.size() > 2);
}

void TestMainWindowSweep::hiddenTabIsUpToDateWhenItIsShown()
{
    ShownSweep shown;
    QVERIFY(shown.isReadyInFront());
    auto *tabs = shown.find<QTabWidget>("tabs");
    const int sweep = tabs->currentIndex();
    tabs->setCurrentIndex(0);
    shown.startFrom(sliderValues(7.3, 4096, 6));
    QCOMPARE(shown.chart().curve().current(), 4.4); // nobody looks
    tabs->setCurrentIndex(sweep);
    QCOMPARE(shown.chart().curve().current(), 7.3);
    QCOMPARE(tableProblem(shown, ParameterId::BltPs), QString());
    QCOMPARE(shown.changes.count(), 0);
}

PATCHSCALE_TEST(TestMainWindowSweep)
#include "tst_mainwindow_sweep.moc"
