// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/numberformat.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownanswers.h"
#include "tests/ui/typing.h"
#include "tests/ui/window/shownsweep.h"
#include "ui/parameters/stopslider.h"

#include <cmath>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

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

void walk(const ShownSweep &shown, const QList<std::pair<Qt::Key, QString>> &steps)
{
    for (const auto &[key, place] : steps) {
        QTest::keyClick(&shown.view(), key, Qt::ShiftModifier);
        QCOMPARE(note(shown).section(u':', 0, 0), place);
    }
}

} // namespace

/// What the sweep tells of a place, by pointer and by keys.
class TestMainWindowSweepReading : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void pointerReadsOff();
    void readingFollowsTheMethod();
    void keysReadOffAndSet();
    void keysGoToTheNextWholeNumber();
    void keysGoToTheNextHundredth();
    void keysBeginInTheRange();
};

void TestMainWindowSweepReading::pointerReadsOff()
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

void TestMainWindowSweepReading::readingFollowsTheMethod()
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
void TestMainWindowSweepReading::keysReadOffAndSet()
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
        QTest::keyClick(&shown.view(), Qt::Key_Right, Qt::ShiftModifier);
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
    QTest::keyClick(&shown.view(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(note(shown), reading(sliderValues(1, 2560, 10), ParameterId::BltPs));
    QTest::keyClick(&shown.view(), Qt::Key_End);
    QTest::keyClick(&shown.view(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(note(shown), reading(sliderValues(10, 2560, 10), ParameterId::BltPs));
    QTest::keyClick(&shown.view(), Qt::Key_Enter);
    QCOMPARE(shown.model.parameters().bltPs, 10.0);
    QCOMPARE(shown.changes.count(), 2);
    QTest::keyClick(&shown.view(), Qt::Key_Escape);
    QCOMPARE(note(shown), QString());
    QTest::keyClick(&shown.view(), Qt::Key_Return);
    QCOMPARE(shown.changes.count(), 2);
}

void TestMainWindowSweepReading::keysGoToTheNextWholeNumber()
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
    QCOMPARE(shown.model.parameters().localEncoderLayers, 9);
}

/// A hundredth of a narrow range is less than can be told.
void TestMainWindowSweepReading::keysGoToTheNextHundredth()
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
void TestMainWindowSweepReading::keysBeginInTheRange()
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
    QCOMPARE(shown.model.parameters().bltPs, 6.04); // what was told
}

PATCHSCALE_TEST(TestMainWindowSweepReading)
#include "tst_mainwindow_sweep_reading.moc"
