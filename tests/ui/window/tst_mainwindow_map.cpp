// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/sliderstops.h"
#include "model/questions/breakeven.h"
#include "model/reading/numberformat.h"
#include "tests/testprogram.h"
#include "tests/ui/answeredviews.h"
#include "tests/ui/application.h"
#include "tests/ui/charts/answers.h"
#include "tests/ui/shownmap.h"
#include "tests/ui/windowanswers.h"
#include "ui/export/pictureencoders.h"
#include "ui/export/viewpicture.h"
#include "ui/parameters/stopslider.h"
#include "ui/window/answertabs.h"
#include "ui/window/viewpage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTableView>
#include <QToolButton>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// A window with the map in front.
class ShownMap : public ShownWindow
{
public:
    [[nodiscard]] bool isReadyInFront()
    {
        if (!isReady())
            return false;
        find<AnswerTabs>("tabs")->showView(u"map");
        QCoreApplication::processEvents(); // lays the chart out
        return find<ChartView>("mapChartView") && view().isVisible();
    }

    [[nodiscard]] ChartView &view() const { return *find<ChartView>("mapChartView"); }
    [[nodiscard]] QString note() const { return plainSpaces(view().calloutText()); }
    [[nodiscard]] QPoint at(double patchSize, int width) const
    {
        return viewportPoint(view(), patchSize, width);
    }
    [[nodiscard]] QPoint ring() const { return at(model.parameters().bltPs, model.parameters().dModel); }

    void press(const QPoint &point) const { QTest::mousePress(view().viewport(), Qt::LeftButton, {}, point); }
    void move(const QPoint &point) const { QTest::mouseMove(view().viewport(), point); }
    void release(const QPoint &point) const
    {
        QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, point);
    }
    /// With Shift, by which an arrow key moves a little.
    void key(Qt::Key key) const { QTest::keyClick(&view(), key, Qt::ShiftModifier); }
};

/// What is read off at a place, as a comparison has it.
QString reading(const Comparison &comparison, double patchSize, int width)
{
    const Comparison there =
        compare(samples::placed(comparison.parameters, patchSize, width), *comparison.method);
    const auto number = [](double value) { return shortNumber(value, NumberStyle::Scientific); };
    return plainSpaces(
        QStringLiteral(
            "BLT patch size %1 %2, Model dimension %3: BPE %4, BLT %5 FLOPs per byte, difference %6")
            .arg(QString::number(patchSize),
                 patchSize == 1 ? QStringLiteral("byte") : QStringLiteral("bytes"),
                 QLocale(QLocale::English).toString(width), number(there.bpe), number(there.bltTotal),
                 signedPercent(there.differencePercent)));
}

/// What of the window is not at some parameters; empty if all is.
QStringList disagreements(const ShownMap &shown, const Parameters &expected)
{
    QStringList found;
    const auto check = [&found](bool isRight, const char *what) {
        if (!isRight)
            found << QString::fromLatin1(what);
    };
    const auto stop = [&shown](const char *slider) { return shown.find<StopSlider>(slider)->value(); };
    check(shown.model.parameters() == expected, "model");
    check(stop("patchSizeSlider") == SliderStops(ParameterId::BltPs).nearest(expected.bltPs),
          "slider of the patch size");
    check(stop("modelDimSlider") == SliderStops(ParameterId::DModel).nearest(expected.dModel),
          "slider of the model dimension");
    const BreakEven even = breakEven(compare(expected, *shown.model.comparison().method));
    check(readText(*shown.find<QLabel>("mapHeadline")) == plainSpaces(breakEvenSentence(even)), "verdict");
    const MapChart &map = samples::chartIn<MapChart>(shown.view());
    check(map.comparison().parameters == expected, "map");
    check(map.gripAt(map.pointOf(QPointF(expected.bltPs, expected.dModel))).has_value(), "ring");
    return found;
}

} // namespace

class TestMainWindowMap : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void viewIsReachedByItsSwitch();
    void dragMovesSlidersModelAndVerdict_data();
    void dragMovesSlidersModelAndVerdict();
    void takingTheRingMovesNothing_data();
    void takingTheRingMovesNothing();
    void onlyTheRingIsDragged();
    void slidersMoveTheRing();
    void pointingReadsOffTheDifference_data();
    void pointingReadsOffTheDifference();
    void readingEndsOutsideTheMap();
    void arrowKeysMoveTheReading_data();
    void arrowKeysMoveTheReading();
    void returnGoesThere();
    void escapeStopsReading();
    void readingFollowsTheParameters();
    void methodChangesTheMap_data();
    void methodChangesTheMap();
    void hiddenMapIsUpToDateWhenItIsShown();
    void mapIsWhatIsCopied();
};

void TestMainWindowMap::viewIsReachedByItsSwitch()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    QTest::keyClick(&shown.window, Qt::Key_K, Qt::AltModifier);
    const ViewPage &page = shown.find<AnswerTabs>("tabs")->page();
    QTest::mouseClick(page.findChild<QToolButton *>(QStringLiteral("mapSwitch")), Qt::LeftButton);
    QTRY_VERIFY(shown.find<ChartView>("mapChartView") && shown.find<ChartView>("mapChartView")->isVisible());
    QCOMPARE(shown.changes.count(), 0);
}

void TestMainWindowMap::dragMovesSlidersModelAndVerdict_data()
{
    QTest::addColumn<QList<Parameters>>("path"); // where the pointer goes, one after the other
    QTest::newRow("along the patch size") << QList<Parameters>{
        sliderValues(4.5, 2560, 10), sliderValues(6.0, 2560, 10), sliderValues(2.3, 2560, 10)};
    QTest::newRow("along the model dimension") << QList<Parameters>{
        sliderValues(4.4, 2688, 10), sliderValues(4.4, 5120, 10), sliderValues(4.4, 1024, 10)};
    QTest::newRow("across the line") << QList<Parameters>{
        sliderValues(5.0, 4096, 10), sliderValues(7.7, 6400, 10), sliderValues(1.2, 640, 10)};
    QTest::newRow("to the corners") << QList<Parameters>{sliderValues(10, 8192, 10),
                                                         sliderValues(1, 8192, 10), sliderValues(1, 512, 10),
                                                         sliderValues(10, 512, 10)};
}

void TestMainWindowMap::dragMovesSlidersModelAndVerdict()
{
    QFETCH(QList<Parameters>, path);
    ShownMap shown;
    QVERIFY(shown.isReadyInFront());
    QTRY_VERIFY(!samples::chartIn<MapChart>(shown.view()).isCoarse());
    const QSignalSpy requests(&shown.view(), &ChartView::parametersRequested);
    shown.press(shown.ring());
    for (int i = 0; i < path.size(); ++i) {
        const QPoint there = shown.at(path.at(i).bltPs, path.at(i).dModel);
        shown.move(there);
        const QStringList wrong = disagreements(shown, path.at(i));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'|')));
        QCOMPARE(shown.changes.count(), i + 1);
        shown.move(there); // nowhere else
        QCOMPARE(shown.changes.count(), i + 1);
        QVERIFY(shown.note().isEmpty()); // nothing in the way
    }
    shown.release(shown.at(path.constLast().bltPs, path.constLast().dModel));
    QCOMPARE(requests.count(), path.size());
    QVERIFY(!samples::chartIn<MapChart>(shown.view()).isCoarse()); // it is the same field all the way
    QVERIFY(fieldError(shown.view(), shown.model.comparison()) <= mostFieldError);
    // Released is released.
    shown.move(shown.at(5, 3000));
    QCOMPARE(shown.changes.count(), path.size());
}

void TestMainWindowMap::takingTheRingMovesNothing_data()
{
    QTest::addColumn<QPoint>("grip");
    QTest::addColumn<Parameters>("from");
    QTest::newRow("middle") << QPoint() << Parameters();
    QTest::newRow("left") << QPoint(-9, 0) << Parameters();
    QTest::newRow("top right") << QPoint(7, -7) << Parameters();
    QTest::newRow("in a corner") << QPoint(-6, 6) << sliderValues(10, 8192, 10);
}

/// Wherever it is taken; moved from there, it goes as far as the pointer does.
void TestMainWindowMap::takingTheRingMovesNothing()
{
    QFETCH(QPoint, grip);
    QFETCH(Parameters, from);
    ShownMap shown;
    QVERIFY(shown.isReadyInFront());
    shown.startFrom(from);
    const QPoint taken = shown.ring() + grip;
    shown.press(taken);
    shown.move(taken);
    QCOMPARE(shown.changes.count(), 0);
    shown.move(shown.at(6.5, 4352) + grip);
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.model.parameters(), sliderValues(6.5, 4352, 10));
    shown.move(taken);
    shown.release(taken);
    QCOMPARE(shown.model.parameters(), from);
    QCOMPARE(shown.changes.count(), 2);
}

void TestMainWindowMap::onlyTheRingIsDragged()
{
    ShownMap shown;
    QVERIFY(shown.isReadyInFront());
    shown.press(shown.at(8, 6000));
    shown.move(shown.at(7, 5000));
    shown.release(shown.at(7, 5000));
    QTest::mousePress(shown.view().viewport(), Qt::RightButton, {}, shown.ring());
    shown.move(shown.at(7, 5000));
    QTest::mouseRelease(shown.view().viewport(), Qt::RightButton, {}, shown.at(7, 5000));
    QCOMPARE(shown.changes.count(), 0);
    shown.move(shown.ring());
    QCOMPARE(shown.view().viewport()->cursor().shape(), Qt::SizeAllCursor);
    shown.move(shown.at(8, 6000));
    QCOMPARE(shown.view().viewport()->cursor().shape(), Qt::ArrowCursor);
}

void TestMainWindowMap::slidersMoveTheRing()
{
    ShownMap shown;
    QVERIFY(shown.isReadyInFront());
    shown.find<StopSlider>("patchSizeSlider")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(shown.find<StopSlider>("patchSizeSlider"), Qt::Key_End);
    QCOMPARE(disagreements(shown, sliderValues(10, 2560, 10)), QStringList());
    shown.find<StopSlider>("modelDimSlider")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(shown.find<StopSlider>("modelDimSlider"), Qt::Key_Home);
    QCOMPARE(disagreements(shown, sliderValues(10, 512, 10)), QStringList());
    shown.find<StopSlider>("localLayersSlider")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(shown.find<StopSlider>("localLayersSlider"), Qt::Key_End);
    QCOMPARE(disagreements(shown, sliderValues(10, 512, 24)), QStringList());
    QCOMPARE(shown.changes.count(), 3);
    QTRY_VERIFY(!samples::chartIn<MapChart>(shown.view()).isCoarse());
    QVERIFY(fieldError(shown.view(), shown.model.comparison()) <= mostFieldError);
}

void TestMainWindowMap::pointingReadsOffTheDifference_data()
{
    QTest::addColumn<double>("patchSize");
    QTest::addColumn<int>("width");
    QTest::newRow("dearer") << 2.2 << 1200;
    QTest::newRow("cheaper") << 8.4 << 6100;
    QTest::newRow("narrow") << 9.5 << 700;
    QTest::newRow("small patches") << 1.2 << 7800;
}

/// A pixel is a hundredth of a byte or a few, and some model dimensions.
void TestMainWindowMap::pointingReadsOffTheDifference()
{
    QFETCH(double, patchSize);
    QFETCH(int, width);
    ShownMap shown;
    QVERIFY(shown.isReadyInFront());
    const QPoint point = shown.at(patchSize, width);
    shown.move(point);
    const MapChart &map = samples::chartIn<MapChart>(shown.view());
    const QPointF place = map.mapFromScene(shown.view().mapToScene(point));
    const double readPatchSize = std::round(100 * map.placeAt(place).x()) / 100;
    const int readWidth = static_cast<int>(std::lround(map.placeAt(place).y()));
    QVERIFY(std::abs(readPatchSize - patchSize) < 9 / map.plotArea().width() + 0.005);
    QVERIFY(std::abs(readWidth - width) < 7680 / map.plotArea().height() + 0.5);
    QCOMPARE(shown.note(), reading(shown.model.comparison(), readPatchSize, readWidth));
    QCOMPARE(plainSpaces(shown.view().accessibleDescription()), shown.note());
    QCOMPARE(shown.changes.count(), 0);
    // Over the ring it is read exactly, between two hundredths too.
    shown.move(shown.ring() + QPoint(3, 3));
    QCOMPARE(shown.note(), reading(shown.model.comparison(), 4.4, 2560));
    QVERIFY(!shown.model.setValue(ParameterId::BltPs, 4.437));
    shown.move(shown.ring() + QPoint(3, 3));
    QCOMPARE(shown.note(), reading(shown.model.comparison(), 4.437, 2560));
}

void TestMainWindowMap::readingEndsOutsideTheMap()
{
    ShownMap shown;
    QVERIFY(shown.isReadyInFront());
    const QString atRest = shown.view().accessibleDescription();
    shown.move(shown.at(6, 5000));
    QVERIFY(!shown.note().isEmpty());
    shown.move(QPoint(3, 3)); // beside the title
    QVERIFY(shown.note().isEmpty());
    QCOMPARE(shown.view().accessibleDescription(), atRest);
    shown.move(shown.at(6, 5000));
    QVERIFY(!shown.note().isEmpty());
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(shown.view().viewport(), &leave);
    QVERIFY(shown.note().isEmpty());
}

void TestMainWindowMap::arrowKeysMoveTheReading_data()
{
    QTest::addColumn<Parameters>("from");
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<double>("patchSize");
    QTest::addColumn<int>("width");
    const auto row = [](const char *name, const Parameters &from, const QList<int> &keys, double patchSize,
                        int width) { QTest::newRow(name) << from << keys << patchSize << width; };
    const Parameters first;
    row("not yet", first, {}, 4.4, 2560);
    row("right", first, {Qt::Key_Right}, 4.5, 2560);
    row("left", first, {Qt::Key_Left, Qt::Key_Left}, 4.2, 2560);
    row("up", first, {Qt::Key_Up}, 4.4, 2688);
    row("down", first, {Qt::Key_Down, Qt::Key_Down}, 4.4, 2304);
    row("all ways", first, {Qt::Key_Up, Qt::Key_Right, Qt::Key_Right, Qt::Key_Down, Qt::Key_Left}, 4.5, 2560);
    row("beyond the right", sliderValues(10, 8192, 10), {Qt::Key_Right, Qt::Key_Up}, 10, 8192);
    row("beyond the left", sliderValues(1, 512, 10), {Qt::Key_Left, Qt::Key_Down}, 1, 512);
    row("from between stops, up", sliderValues(4.44, 2600, 10), {Qt::Key_Right, Qt::Key_Up}, 4.5, 2688);
    row("from between stops, down", sliderValues(4.44, 2600, 10), {Qt::Key_Left, Qt::Key_Down}, 4.4, 2560);
}

void TestMainWindowMap::arrowKeysMoveTheReading()
{
    QFETCH(Parameters, from);
    QFETCH(QList<int>, keys);
    QFETCH(double, patchSize);
    QFETCH(int, width);
    ShownMap shown;
    QVERIFY(shown.isReadyInFront());
    shown.startFrom(from);
    QVERIFY(shown.note().isEmpty());
    shown.view().setFocus(Qt::TabFocusReason);
    QCOMPARE(shown.note(), reading(shown.model.comparison(), from.bltPs, from.dModel));
    for (const int key : keys)
        shown.key(static_cast<Qt::Key>(key));
    QCOMPARE(shown.note(), reading(shown.model.comparison(), patchSize, width));
    if (!keys.isEmpty())
        QCOMPARE(plainSpaces(shown.view().accessibleDescription()), shown.note());
    QCOMPARE(shown.changes.count(), 0); // one only looks
}

void TestMainWindowMap::returnGoesThere()
{
    ShownMap shown;
    QVERIFY(shown.isReadyInFront());
    shown.view().setFocus(Qt::TabFocusReason);
    shown.key(Qt::Key_Return); // is there already
    QCOMPARE(shown.changes.count(), 0);
    for (int i = 0; i < 12; ++i)
        shown.key(Qt::Key_Right);
    for (int i = 0; i < 4; ++i)
        shown.key(Qt::Key_Up);
    shown.key(Qt::Key_Return);
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(disagreements(shown, sliderValues(5.6, 3072, 10)), QStringList());
    QCOMPARE(shown.note(), reading(shown.model.comparison(), 5.6, 3072));
    shown.key(Qt::Key_Left);
    shown.key(Qt::Key_Enter);
    QCOMPARE(shown.changes.count(), 2);
    QCOMPARE(disagreements(shown, sliderValues(5.5, 3072, 10)), QStringList());
}

void TestMainWindowMap::escapeStopsReading()
{
    ShownMap shown;
    QVERIFY(shown.isReadyInFront());
    shown.view().setFocus(Qt::TabFocusReason);
    shown.key(Qt::Key_Right);
    QVERIFY(!shown.note().isEmpty());
    shown.key(Qt::Key_Escape);
    QVERIFY(shown.note().isEmpty());
    shown.key(Qt::Key_Return); // nothing is read off
    QCOMPARE(shown.changes.count(), 0);
    // From where one is, not from where one was reading.
    shown.key(Qt::Key_Up);
    QCOMPARE(shown.note(), reading(shown.model.comparison(), 4.4, 2688));
    shown.find<StopSlider>("patchSizeSlider")->setFocus(Qt::TabFocusReason);
    QVERIFY(shown.note().isEmpty());
}

void TestMainWindowMap::readingFollowsTheParameters()
{
    ShownMap shown;
    QVERIFY(shown.isReadyInFront());
    shown.view().setFocus(Qt::TabFocusReason);
    shown.key(Qt::Key_Right);
    QVERIFY(!shown.model.setValue(ParameterId::LocalNLayers, 24));
    QCOMPARE(shown.note(), reading(compare(sliderValues(4.4, 2560, 24)), 4.5, 2560));
    shown.model.setMethod(*findMethod(u"2n"));
    QCOMPARE(shown.note(), reading(compare(sliderValues(4.4, 2560, 24), *findMethod(u"2n")), 4.5, 2560));
}

void TestMainWindowMap::methodChangesTheMap_data()
{
    QTest::addColumn<QString>("method");
    for (const QString &method : methodIdentifiers())
        QTest::newRow(qPrintable(method)) << method;
}

void TestMainWindowMap::methodChangesTheMap()
{
    QFETCH(QString, method);
    const AccountingMethod &counting = *findMethod(method);
    ShownMap shown;
    QVERIFY(shown.isReadyInFront());
    shown.model.setMethod(*findMethod(method == QStringLiteral("2n") ? u"openai" : u"2n"));
    shown.model.setMethod(counting);
    QTRY_VERIFY(!samples::chartIn<MapChart>(shown.view()).isCoarse());
    const Comparison expected = compare(Parameters(), counting);
    QVERIFY(fieldError(shown.view(), expected) <= mostFieldError);
    const QString told = samples::told(shown.view().frame(), 0);
    QVERIFY2(told.endsWith(reading(expected, 4.4, 2560)), qPrintable(told));
    // The table, too: row 2 is of 2048.
    Parameters narrower;
    narrower.dModel = 2048;
    const auto *table = shown.find<QTableView>("mapTable");
    QVERIFY(table);
    const QStringList row = rowTexts(*table->model(), 2);
    QCOMPARE(row.constFirst(), QStringLiteral("2,048"));
    QCOMPARE(row.constLast(), plainSpaces(signedPercent(compare(narrower, counting).differencePercent)));
}

void TestMainWindowMap::hiddenMapIsUpToDateWhenItIsShown()
{
    ShownMap shown;
    QVERIFY(shown.isReadyInFront());
    QTRY_VERIFY(!samples::chartIn<MapChart>(shown.view()).isCoarse());
    auto *tabs = shown.find<AnswerTabs>("tabs");
    tabs->setCurrentIndex(0);
    for (const int layers : {2, 12, 20})
        QVERIFY(!shown.model.setValue(ParameterId::LocalNLayers, layers));
    QVERIFY(!shown.model.setValue(ParameterId::BltPs, 6));
    QCOMPARE(samples::chartIn<MapChart>(shown.view()).comparison().parameters, Parameters()); // nobody looks
    tabs->showView(u"map");
    QCOMPARE(disagreements(shown, sliderValues(6, 2560, 20)), QStringList());
    QTRY_VERIFY(!samples::chartIn<MapChart>(shown.view()).isCoarse());
    QVERIFY(fieldError(shown.view(), shown.model.comparison()) <= mostFieldError);
}

void TestMainWindowMap::mapIsWhatIsCopied()
{
    ShownMap shown;
    QVERIFY(shown.isReadyInFront());
    QVERIFY(!shown.model.setValue(ParameterId::LocalNLayers, 6));
    shown.trigger("actionCopyChart");
    const QImage copied = QGuiApplication::clipboard()->image();
    const PictureOptions options;
    const QImage expected =
        rasterized(pictureOf("map", shown.model.comparison(), ViewSettings(), options), options.scale);
    QVERIFY(!expected.isNull());
    QCOMPARE(copied.convertToFormat(QImage::Format_RGB32), expected.convertToFormat(QImage::Format_RGB32));
}

PATCHSCALE_TEST(TestMainWindowMap)
#include "tst_mainwindow_map.moc"
