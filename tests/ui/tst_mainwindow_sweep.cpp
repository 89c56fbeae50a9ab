// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/numberformat.h"
#include "model/parameterinfo.h"
#include "model/sweeptable.h"
#include "tests/ui/application.h"
#include "tests/ui/combobox.h"
#include "tests/ui/typing.h"
#include "tests/ui/windowanswers.h"
#include "ui/charts/sweepchart.h"
#include "ui/charts/sweepchartview.h"
#include "ui/stopslider.h"

#include <QComboBox>
#include <QTabBar>
#include <QTabWidget>

#include <QTableView>
#include <cmath>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// The window with the tab of the sweep in front.
class ShownSweep : public ShownWindow
{
public:
    [[nodiscard]] bool isReadyInFront()
    {
        if (!isReady())
            return false;
        QTabBar *bar = find<QTabWidget>("tabs")->tabBar();
        for (int i = 0; i < bar->count(); ++i)
            if (QString(bar->tabText(i)).remove(u'&') == QStringLiteral("Sweep"))
                QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(i).center());
        const auto *view = find<SweepChartView>("sweepChartView");
        if (!view)
            return false;
        QCoreApplication::processEvents(); // lays the chart out
        return view->isVisible();
    }

    [[nodiscard]] SweepChartView &view() const { return *find<SweepChartView>("sweepChartView"); }
    [[nodiscard]] const SweepChart &chart() const { return view().sweepChart(); }
    [[nodiscard]] const QAbstractItemModel &table() const { return *find<QTableView>("sweepTable")->model(); }

    /// Where a value is, half way up the plot.
    [[nodiscard]] QPoint placeOf(double value) const
    {
        return view().mapFromScene(
            chart().mapToScene(QPointF(chart().placeOf(value), chart().plotArea().center().y())));
    }
    /// The value at such a place, not rounded.
    [[nodiscard]] double valueAt(const QPoint &place) const
    {
        return chart().valueAt(chart().mapFromScene(view().mapToScene(place)));
    }
    void press(const QPoint &place) const { QTest::mousePress(view().viewport(), Qt::LeftButton, {}, place); }
    void move(const QPoint &place) const { QTest::mouseMove(view().viewport(), place); }
    void release(const QPoint &place) const
    {
        QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, place);
    }
    void drag(const QPoint &from, const QPoint &to) const
    {
        press(from);
        move(to);
        release(to);
    }
    void sweepAlong(ParameterId id) const
    {
        chooseByKeyboard(*find<QComboBox>("sweepParameterComboBox"), parameterInfo(id).label());
        QCoreApplication::processEvents();
    }
};

/// What is read off at a place: both values and the difference, as a comparison has them.
QString reading(const Parameters &parameters, ParameterId id,
                const AccountingMethod &method = defaultMethod())
{
    const Comparison there = compare(parameters, method);
    const ParameterInfo &info = parameterInfo(id);
    const auto number = [](double value) { return shortNumber(value, NumberStyle::Scientific); };
    return plainSpaces(QStringLiteral("%1 %2: BPE %3, BLT %4 FLOPs per byte, difference %5")
                           .arg(info.label(), displayValueWithUnit(info, value(parameters, id)),
                                number(there.bpe), number(there.bltTotal),
                                signedPercent(there.differencePercent)));
}

QString note(const ShownSweep &shown)
{
    return plainSpaces(shown.view().calloutText());
}

/// A right one, or what is wrong.
QString tableProblem(const ShownSweep &shown, ParameterId id)
{
    const Comparison &now = shown.model.comparison();
    const NumberTable expected =
        sweepTable(now.parameters, *now.method, stepsOver(validRange(now.parameters, id)));
    if (shown.table().rowCount() != expected.rowCount || expected.rowCount < 10)
        return QStringLiteral("%1 rows").arg(shown.table().rowCount());
    for (int row = 0; row < shown.table().rowCount(); ++row) {
        const std::vector<double> numbers = expected.row(row);
        for (int column = 0; column < shown.table().columnCount(); ++column)
            if (shown.table().index(row, column).data(Qt::ToolTipRole).toString() !=
                exactNumber(numbers.at(static_cast<std::size_t>(column))))
                return QStringLiteral("row %1, column %2").arg(row).arg(column);
    }
    return {};
}

} // namespace

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
    void pointerReadsOff();
    void readingFollowsTheMethod();
    void keysReadOffAndSet();
    void keysGoToTheNextWholeNumber();
    void keysGoToTheNextHundredth();
    void keysBeginInTheRange();
    void sliderMovesTheMarker();
    void methodRedraws();
    void hiddenTabIsUpToDateWhenItIsShown();
};

void TestMainWindowSweep::draggedMarkerMovesEverything()
{
    ShownSweep shown;
    QVERIFY(shown.isReadyInFront());
    const auto *slider = shown.find<StopSlider>("patchSizeSlider");
    QString verdictBefore = verdictOf(shown);
    shown.press(shown.placeOf(4.4));
    QCOMPARE(shown.changes.count(), 0);
    int moves = 0;
    for (const double patchSize : {5.0, 5.6, 10.0, 1.0, 4.5}) {
        shown.move(shown.placeOf(patchSize));
        ++moves;
        QCOMPARE(shown.model.parameters(), sliderValues(patchSize, 2560, 10));
        QCOMPARE(shown.changes.count(), moves);
        QCOMPARE(slider->value(), qRound(patchSize * 10) - 10);
        QVERIFY(verdictOf(shown) != verdictBefore);
        verdictBefore = verdictOf(shown);
        QVERIFY(verdictBefore.contains(
            plainSpaces(signedPercent(shown.model.comparison().differencePercent)).mid(1)));
        QCOMPARE(shown.chart().curve().current(), patchSize);
        QVERIFY(
            chartTexts(shown.view())
                .contains(plainSpaces(QStringLiteral("Now ") +
                                      displayValueWithUnit(parameterInfo(ParameterId::BltPs), patchSize))));
        QVERIFY(shown.chart().isMarkerAt(
            shown.chart().mapFromScene(shown.view().mapToScene(shown.placeOf(patchSize)))));
    }
    shown.release(shown.placeOf(4.5));
    // Let go, it stays.
    shown.move(shown.placeOf(8));
    QCOMPARE(shown.changes.count(), moves);
    QCOMPARE(shown.model.bltPs(), 4.5);
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
        QCOMPARE(shown.model.bltPs(), 4.43);
        // The marker does not jump under the pointer: two pixels are less than a stop.
        shown.press(place);
        shown.move(place + QPoint(2, 0));
        QVERIFY(std::abs(shown.model.bltPs() - 4.45) < 0.06);
        shown.move(place); // back where it was
        shown.release(place);
        QCOMPARE(shown.model.bltPs(), 4.43);
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
    const int context = shown.model.nCtxBase();
    QVERIFY2(std::abs(context - 12345) <= pixel, qPrintable(QString::number(context)));
    Parameters expected;
    expected.nCtxBase = context;
    QCOMPARE(shown.model.parameters(), expected);
    QCOMPARE(plainSpaces(shown.find<QLabel>("n_ctx_baseValueLabel")->text()).section(u' ', 0, 0),
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
    QVERIFY(!shown.find<QLabel>("bpe_d_modelValueLabel")->isVisible());
    const double blt = shown.model.comparison().bltTotal;
    const double bpe = shown.model.comparison().bpe;
    const QPoint place = shown.placeOf(4000);
    const double pixel = shown.valueAt(place + QPoint(1, 0)) - shown.valueAt(place);
    // Taken and let go, it is linked still.
    shown.drag(shown.placeOf(2560), shown.placeOf(2560));
    QCOMPARE(shown.model.bpeDModel(), 0);
    shown.drag(shown.placeOf(2560), place);
    QCOMPARE(shown.changes.count(), 1);
    QVERIFY(std::abs(shown.model.bpeDModel() - 4000) <= pixel);
    QCOMPARE(shown.model.dModel(), 2560);
    QVERIFY(shown.model.comparison().bltTotal == blt); // in every bit
    QVERIFY(shown.model.comparison().bpe > bpe);
    QVERIFY(shown.find<QLabel>("bpe_d_modelValueLabel")->isVisible());
    QCOMPARE(shown.chart().curve().current(), static_cast<double>(shown.model.bpeDModel()));
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
    QCOMPARE(shown.model.bltPs(), 6.5);
    shown.move({-300, 10});
    QCOMPARE(shown.model.bltPs(), 3.24);
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
    QCOMPARE(shown.model.bltPs(), 8.0);
}

void TestMainWindowSweep::pointerReadsOff()
{
    ShownSweep shown;
    QVERIFY(shown.isReadyInFront());
    QCOMPARE(note(shown), QString());
    const double pixel = shown.valueAt({200, 0}) - shown.valueAt({199, 0});
    for (const double patchSize : {1.5, 3.27, 6.0, 9.8}) {
        const QPoint place = shown.placeOf(patchSize);
        shown.move(place);
        const double read = std::round(shown.valueAt(place) * 100) / 100;
        QVERIFY(std::abs(read - patchSize) <= 0.01 + pixel);
        QCOMPARE(note(shown), reading(sliderValues(read, 2560, 10), ParameterId::BltPs));
        QCOMPARE(plainSpaces(shown.view().accessibleDescription()), note(shown));
    }
    // On the marker, what is set and not what is near.
    shown.startFrom(sliderValues(4.433, 2560, 10));
    shown.move(shown.placeOf(4.433) + QPoint(3, 0));
    QCOMPARE(note(shown), reading(sliderValues(4.433, 2560, 10), ParameterId::BltPs));
    QCOMPARE(shown.view().viewport()->cursor().shape(), Qt::SizeHorCursor);
    shown.move({2, 2}); // beside the plot
    QCOMPARE(note(shown), QString());
    QCOMPARE(shown.view().viewport()->cursor().shape(), Qt::ArrowCursor);
    QCOMPARE(shown.changes.count(), 0);
}

void TestMainWindowSweep::readingFollowsTheMethod()
{
    ShownSweep shown;
    QVERIFY(shown.isReadyInFront());
    shown.move(shown.placeOf(8));
    const QString before = note(shown);
    const QString place = before.section(u':', 0, 0);
    shown.model.setMethod(*findMethod(u"2n"));
    QVERIFY(note(shown) != before);
    const double read = place.section(u' ', 3, 3).toDouble();
    QVERIFY(std::abs(read - 8) < 0.05);
    QCOMPARE(note(shown), reading(sliderValues(read, 2560, 10), ParameterId::BltPs, *findMethod(u"2n")));
}

/// From the tab bar with the keyboard alone.
void TestMainWindowSweep::keysReadOffAndSet()
{
    ShownSweep shown;
    QVERIFY(shown.isReadyInFront());
    shown.find<QTabWidget>("tabs")->tabBar()->setFocus();
    int tabs = 0;
    for (; tabs < 20 && !shown.view().hasFocus(); ++tabs)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(shown.view().hasFocus());
    // Arrived, it tells where one is.
    QCOMPARE(note(shown), reading(Parameters(), ParameterId::BltPs));
    QString before = note(shown);
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(&shown.view(), Qt::Key_Right);
        QVERIFY(note(shown) != before);
        before = note(shown);
    }
    // A hundredth of the range each time.
    const double read = before.section(u' ', 3, 3).toDouble();
    QVERIFY2(std::abs(read - (4.4 + 20 * 0.09)) < 0.2, qPrintable(before));
    QCOMPARE(before, reading(sliderValues(read, 2560, 10), ParameterId::BltPs));
    QCOMPARE(shown.changes.count(), 0); // reading changes nothing

    QTest::keyClick(&shown.view(), Qt::Key_Return);
    QCOMPARE(shown.changes.count(), 1);
    const double set = std::round(read * 10) / 10;
    QCOMPARE(shown.model.parameters(), sliderValues(set, 2560, 10));
    QCOMPARE(shown.find<StopSlider>("patchSizeSlider")->value(), qRound(set * 10) - 10);
    QTest::keyClick(&shown.view(), Qt::Key_Home);
    QCOMPARE(note(shown), reading(sliderValues(1, 2560, 10), ParameterId::BltPs));
    QTest::keyClick(&shown.view(), Qt::Key_Left);
    QCOMPARE(note(shown), reading(sliderValues(1, 2560, 10), ParameterId::BltPs));
    QTest::keyClick(&shown.view(), Qt::Key_End);
    QTest::keyClick(&shown.view(), Qt::Key_Up);
    QCOMPARE(note(shown), reading(sliderValues(10, 2560, 10), ParameterId::BltPs));
    QTest::keyClick(&shown.view(), Qt::Key_Enter);
    QCOMPARE(shown.model.bltPs(), 10.0);
    QCOMPARE(shown.changes.count(), 2);
    QTest::keyClick(&shown.view(), Qt::Key_Escape);
    QCOMPARE(note(shown), QString());
    QTest::keyClick(&shown.view(), Qt::Key_Return);
    QCOMPARE(shown.changes.count(), 2);
}

static void walk(const ShownSweep &shown, const QList<std::pair<Qt::Key, QString>> &steps)
{
    for (const auto &[key, place] : steps) {
        QTest::keyClick(&shown.view(), key);
        QCOMPARE(note(shown).section(u':', 0, 0), place);
    }
}

void TestMainWindowSweep::keysGoToTheNextWholeNumber()
{
    ShownSweep shown;
    QVERIFY(shown.isReadyInFront());
    shown.sweepAlong(ParameterId::LocalEncoderLayers);
    shown.view().setFocus(Qt::TabFocusReason);
    walk(shown, {{Qt::Key_Right, QStringLiteral("Local encoder layers 2")},
                 {Qt::Key_Up, QStringLiteral("Local encoder layers 3")},
                 {Qt::Key_Left, QStringLiteral("Local encoder layers 2")},
                 {Qt::Key_Down, QStringLiteral("Local encoder layers 1")},
                 {Qt::Key_Down, QStringLiteral("Local encoder layers 1")},
                 {Qt::Key_End, QStringLiteral("Local encoder layers 9")},
                 {Qt::Key_Right, QStringLiteral("Local encoder layers 9")}});
    QTest::keyClick(&shown.view(), Qt::Key_Return);
    QCOMPARE(shown.model.localEncoderLayers(), 9);
}

/// A hundredth of a narrow range is less than can be told.
void TestMainWindowSweep::keysGoToTheNextHundredth()
{
    ShownSweep shown;
    QVERIFY(shown.isReadyInFront());
    shown.startFrom(sliderValues(4.433, 2560, 10));
    replaceText(*shown.find<QDoubleSpinBox>("sweepFromSpinBox"), QStringLiteral("4.4"));
    replaceText(*shown.find<QDoubleSpinBox>("sweepToSpinBox"), QStringLiteral("4.5"));
    QCoreApplication::processEvents();
    shown.view().setFocus(Qt::TabFocusReason);
    QCOMPARE(note(shown).section(u':', 0, 0), QStringLiteral("BLT patch size 4.433 bytes"));
    walk(shown, {{Qt::Key_Right, QStringLiteral("BLT patch size 4.44 bytes")},
                 {Qt::Key_Right, QStringLiteral("BLT patch size 4.45 bytes")},
                 {Qt::Key_Left, QStringLiteral("BLT patch size 4.44 bytes")},
                 {Qt::Key_Left, QStringLiteral("BLT patch size 4.43 bytes")},
                 {Qt::Key_Left, QStringLiteral("BLT patch size 4.42 bytes")}});
}

/// The comparison itself is out of sight.
void TestMainWindowSweep::keysBeginInTheRange()
{
    ShownSweep shown;
    QVERIFY(shown.isReadyInFront());
    replaceText(*shown.find<QDoubleSpinBox>("sweepFromSpinBox"), QStringLiteral("6"));
    QCoreApplication::processEvents();
    shown.view().setFocus(Qt::TabFocusReason);
    QCOMPARE(note(shown), reading(sliderValues(6, 2560, 10), ParameterId::BltPs));
    // Whatever marks it, nothing is drawn left of the plot.
    const QRectF plot = shown.chart().plotArea();
    for (const QGraphicsItem *item : shown.chart().childItems())
        if (const auto *line = qgraphicsitem_cast<const QGraphicsLineItem *>(item))
            if (line->isVisible())
                QVERIFY(line->line().x1() >= plot.left() - 1e-6 && line->line().x2() <= plot.right() + 1e-6);
    walk(shown, {{Qt::Key_Right, QStringLiteral("BLT patch size 6.04 bytes")}});
    QTest::keyClick(&shown.view(), Qt::Key_Return);
    QCOMPARE(shown.model.bltPs(), 6.0);
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

QTEST_MAIN(TestMainWindowSweep)
#include "tst_mainwindow_sweep.moc"
