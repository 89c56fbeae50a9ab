// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "ui/window/windowplacement.h"

#include <QTest>

using namespace patchscale;

class TestWindowPlacement : public QObject
{
    Q_OBJECT

private slots:
    void windowIsOnAScreen_data();
    void windowIsOnAScreen();
};

void TestWindowPlacement::windowIsOnAScreen_data()
{
    QTest::addColumn<QRect>("wanted");
    QTest::addColumn<QList<QRect>>("screens");
    QTest::addColumn<QRect>("expected");

    const QRect left(0, 0, 1920, 1080);
    const QRect right(1920, 0, 1280, 1024);
    const QRect above(0, -1200, 1600, 1200); // of the left one, at negative coordinates
    const QRect belowPanel(0, 30, 1920, 1050);
    const QSize size(800, 600);
    const QRect inside({100, 100}, size);

    QTest::newRow("on the only screen") << inside << QList{left} << inside;
    QTest::newRow("as large as the screen") << left << QList{left} << left;
    QTest::newRow("on the second screen")
        << QRect({2000, 200}, size) << QList{left, right} << QRect({2000, 200}, size);
    QTest::newRow("on a screen above")
        << QRect({50, -1000}, size) << QList{left, above} << QRect({50, -1000}, size);

    QTest::newRow("past the right edge")
        << QRect({1500, 100}, size) << QList{left} << QRect({1120, 100}, size);
    QTest::newRow("past the left edge") << QRect({-300, 100}, size) << QList{left} << QRect({0, 100}, size);
    QTest::newRow("past the top") << QRect({100, -50}, size) << QList{left} << QRect({100, 0}, size);
    QTest::newRow("past the bottom") << QRect({100, 900}, size) << QList{left} << QRect({100, 480}, size);
    QTest::newRow("past a corner by one pixel")
        << QRect({1121, 481}, size) << QList{left} << QRect({1120, 480}, size);
    QTest::newRow("under a panel") << QRect({100, 0}, size) << QList{belowPanel} << QRect({100, 30}, size);

    QTest::newRow("screen is gone") << QRect({2000, 200}, size) << QList{left} << QRect({1120, 200}, size);
    QTest::newRow("screen above is gone") << QRect({50, -1000}, size) << QList{left} << QRect({50, 0}, size);
    QTest::newRow("far from both") << QRect({9000, 9000}, size) << QList{left, right}
                                   << QRect({1120, 480}, size);

    QTest::newRow("across both, more on the right")
        << QRect({1700, 100}, size) << QList{left, right} << QRect({1920, 100}, size);
    QTest::newRow("across both, more on the left")
        << QRect({1400, 100}, size) << QList{left, right} << QRect({1120, 100}, size);
    QTest::newRow("across both, more on the left, screens in turn")
        << QRect({1400, 100}, size) << QList{right, left} << QRect({1120, 100}, size);

    QTest::newRow("too wide") << QRect(100, 100, 2500, 600) << QList{left} << QRect(0, 100, 1920, 600);
    QTest::newRow("too high") << QRect(100, 100, 800, 1400) << QList{left} << QRect(100, 0, 800, 1080);
    QTest::newRow("too large and off") << QRect(-4000, 5000, 4000, 3000) << QList{left} << left;
    QTest::newRow("too large for the screen that it overlaps most")
        << QRect(1900, 0, 1600, 1100) << QList{left, right} << right;

    QTest::newRow("no screen") << inside << QList<QRect>() << inside;
}

void TestWindowPlacement::windowIsOnAScreen()
{
    QFETCH(QRect, wanted);
    QFETCH(QList<QRect>, screens);
    QFETCH(QRect, expected);
    QCOMPARE(fittedOnScreen(wanted, screens), expected);
}

PATCHSCALE_TEST(TestWindowPlacement)
#include "tst_windowplacement.moc"
