// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/sliderpositions.h"
#include "ui/parameters/stopslider.h"

#include <QSignalSpy>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

class TestStopSlider : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void stopsAreTheParameters_data();
    void stopsAreTheParameters();
    void showsAnyValueSilently_data();
    void showsAnyValueSilently();
    void everyStopCanBePointedAt_data();
    void everyStopCanBePointedAt();
    void doubleClickAsksForTheStart_data();
    void doubleClickAsksForTheStart();
    void startIsMarkedOnceItIsLeft_data();
    void startIsMarkedOnceItIsLeft();
    void keyAsksForAValue_data();
    void keyAsksForAValue();
};

/// As wide as the slider is in the window.
static void makeAsInTheWindow(StopSlider &slider, ParameterId id)
{
    slider.setParameter(id);
    slider.resize(264, slider.sizeHint().height());
}

void TestStopSlider::stopsAreTheParameters_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("last");

    QTest::newRow("patch size") << ParameterId::BltPs << 91 << 1.0 << 10.0;
    QTest::newRow("model dimension") << ParameterId::DModel << 61 << 512.0 << 8192.0;
    QTest::newRow("local layers") << ParameterId::LocalNLayers << 12 << 2.0 << 24.0;
}

void TestStopSlider::stopsAreTheParameters()
{
    QFETCH(ParameterId, id);
    QFETCH(int, count);
    QFETCH(double, first);
    QFETCH(double, last);

    StopSlider slider;
    slider.setParameter(id);
    QCOMPARE(slider.stops().count(), count);
    QCOMPARE(slider.minimum(), 0);
    QCOMPARE(slider.maximum(), count - 1);
    QCOMPARE(slider.stops().value(slider.minimum()), first);
    QCOMPARE(slider.stops().value(slider.maximum()), last);
}

void TestStopSlider::showsAnyValueSilently_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("stop");

    QTest::newRow("on a stop") << ParameterId::BltPs << 4.4 << 34;
    QTest::newRow("above a stop") << ParameterId::BltPs << 4.43 << 34;
    QTest::newRow("below a stop") << ParameterId::BltPs << 4.38 << 34;
    QTest::newRow("near the end") << ParameterId::BltPs << 9.99 << 90;
    QTest::newRow("width") << ParameterId::DModel << 600.0 << 1;
    QTest::newRow("7 layers") << ParameterId::LocalNLayers << 7.0 << 3;
}

void TestStopSlider::showsAnyValueSilently()
{
    QFETCH(ParameterId, id);
    QFETCH(double, value);
    QFETCH(int, stop);

    StopSlider slider;
    slider.setParameter(id);
    const QSignalSpy requests(&slider, &StopSlider::valueRequested);
    slider.showValue(value);
    QCOMPARE(slider.parameterValue(), value);
    QCOMPARE(slider.value(), stop);
    QCOMPARE(requests.count(), 0);
}

void TestStopSlider::everyStopCanBePointedAt_data()
{
    stopsAreTheParameters_data();
}

void TestStopSlider::everyStopCanBePointedAt()
{
    QFETCH(ParameterId, id);
    QFETCH(int, count);
    QFETCH(double, first);
    QFETCH(double, last);

    StopSlider slider;
    makeAsInTheWindow(slider, id);
    QSignalSpy requests(&slider, &StopSlider::valueRequested);
    for (int stop = 0; stop < count; ++stop) {
        // The handle waits far away, so that the click is beside it.
        slider.showValue(stop < count / 2 ? last : first);
        requests.clear();
        QTest::mouseClick(&slider, Qt::LeftButton, {}, handlePoint(slider, stop));
        QCOMPARE(slider.value(), stop);
        QCOMPARE(requests.count(), 1);
        QCOMPARE(requests.at(0).at(0).toDouble(), slider.stops().value(stop));
    }
}

void TestStopSlider::doubleClickAsksForTheStart_data()
{
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::addColumn<int>("count");

    QTest::newRow("left") << Qt::LeftButton << 1;
    QTest::newRow("right") << Qt::RightButton << 0;
}

void TestStopSlider::doubleClickAsksForTheStart()
{
    QFETCH(Qt::MouseButton, button);
    QFETCH(int, count);

    StopSlider slider;
    makeAsInTheWindow(slider, ParameterId::BltPs);
    slider.showValue(9.03);
    const QSignalSpy defaults(&slider, &StopSlider::startRequested);
    const QSignalSpy requests(&slider, &StopSlider::valueRequested);
    QTest::mouseDClick(&slider, button, {}, handlePoint(slider, slider.value()));
    QCOMPARE(defaults.count(), count);
    // It only asks; the value comes back from the model.
    QCOMPARE(requests.count(), 0);
    QCOMPARE(slider.parameterValue(), 9.03);
    QVERIFY(!slider.isSliderDown());
}

void TestStopSlider::startIsMarkedOnceItIsLeft_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

/// Beneath the groove where the handle was.
void TestStopSlider::startIsMarkedOnceItIsLeft()
{
    QFETCH(Qt::LayoutDirection, direction);
    StopSlider slider;
    makeAsInTheWindow(slider, ParameterId::BltPs);
    slider.setLayoutDirection(direction);
    slider.showValue(8);
    slider.setStart(8);
    const QImage unmarked = slider.grab().toImage();
    slider.setStart(4.4);
    const QImage marked = slider.grab().toImage();
    const int stop = slider.stops().nearest(4.4);
    const bool isMirrored = direction == Qt::RightToLeft;
    const QPoint handle = handlePoint(slider, isMirrored ? slider.maximum() - stop : stop);
    QRect changed;
    for (int y = 0; y < marked.height(); ++y)
        for (int x = 0; x < marked.width(); ++x)
            if (marked.pixel(x, y) != unmarked.pixel(x, y))
                changed |= QRect(x, y, 1, 1);
    QVERIFY(changed.width() >= 6);
    QVERIFY(std::abs(changed.center().x() - handle.x()) <= 2);
    QVERIFY(changed.top() > handle.y());
}

void TestStopSlider::keyAsksForAValue_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<double>("from");
    QTest::addColumn<int>("key");
    QTest::addColumn<double>("expected");

    const auto row = [](const char *name, ParameterId id, double from, Qt::Key key, double expected) {
        QTest::newRow(name) << id << from << static_cast<int>(key) << expected;
    };
    row("right", ParameterId::BltPs, 4.4, Qt::Key_Right, 4.5);
    row("left", ParameterId::BltPs, 4.4, Qt::Key_Left, 4.3);
    row("right from below a stop", ParameterId::BltPs, 4.38, Qt::Key_Right, 4.4);
    row("left from above a stop", ParameterId::BltPs, 4.42, Qt::Key_Left, 4.4);
    row("page up", ParameterId::BltPs, 4.4, Qt::Key_PageUp, 5.3); // a tenth of 91 stops is 9
    row("page down", ParameterId::BltPs, 4.4, Qt::Key_PageDown, 3.5);
    row("home from near the start", ParameterId::BltPs, 1.04, Qt::Key_Home, 1);
    row("end from near the end", ParameterId::BltPs, 9.96, Qt::Key_End, 10);
    row("width, page up", ParameterId::DModel, 2560, Qt::Key_PageUp, 3328);    // 6 of 61
    row("layers, page up", ParameterId::LocalNLayers, 10, Qt::Key_PageUp, 12); // 1 of 12
    row("7 layers, right", ParameterId::LocalNLayers, 7, Qt::Key_Right, 8);
    row("7 layers, left", ParameterId::LocalNLayers, 7, Qt::Key_Left, 6);
}

void TestStopSlider::keyAsksForAValue()
{
    QFETCH(ParameterId, id);
    QFETCH(double, from);
    QFETCH(int, key);
    QFETCH(double, expected);

    StopSlider slider;
    slider.setParameter(id);
    slider.showValue(from);
    const QSignalSpy requests(&slider, &StopSlider::valueRequested);
    QTest::keyClick(&slider, static_cast<Qt::Key>(key));
    QCOMPARE(requests.count(), 1);
    QCOMPARE(requests.at(0).at(0).toDouble(), expected);
    QCOMPARE(slider.parameterValue(), expected);
}

PATCHSCALE_TEST(TestStopSlider)
#include "tst_stopslider.moc"
