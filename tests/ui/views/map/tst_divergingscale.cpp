// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/charts/colourvision.h"
#include "ui/views/map/colourbar.h"

#include <QTest>

#include <limits>

using namespace patchscale;

namespace {

void addVisions()
{
    QTest::addColumn<Matrix>("vision");
    QTest::newRow("normal vision") << normalVision;
    QTest::newRow("protanopia") << protanopia;
    QTest::newRow("deuteranopia") << deuteranopia;
    QTest::newRow("tritanopia") << tritanopia;
}

Triple seenAt(double percent, const Matrix &vision = normalVision)
{
    return seenAs(QColor(divergingColour(percent)), vision);
}

double lightnessAt(double percent, const Matrix &vision = normalVision)
{
    return lab(seenAt(percent, vision))[0];
}

/// A number that no other place of the field has: from -99 up, row by row.
DifferenceField countedField(int columns, int rows)
{
    DifferenceField field{columns, rows, {}};
    for (int i = 0; i < columns * rows; ++i)
        field.percent.push_back(static_cast<float>(-99 + 7 * i));
    return field;
}

} // namespace

class TestDivergingScale : public QObject
{
    Q_OBJECT

private slots:
    void zeroIsNearlyWhite();
    void fartherFromZeroIsDarker_data() { addVisions(); }
    void fartherFromZeroIsDarker();
    void bothSidesAreAsLight_data();
    void bothSidesAreAsLight();
    void cheaperIsBlueAndDearerIsOrange_data();
    void cheaperIsBlueAndDearerIsOrange();
    void colourEndsAtAHundredPercent_data();
    void colourEndsAtAHundredPercent();
    void noStepIsSeen();
    void sidesAreToldApart_data() { addVisions(); }
    void sidesAreToldApart();
    void smallestModelDimensionIsAtTheBottom_data();
    void smallestModelDimensionIsAtTheBottom();
};

void TestDivergingScale::zeroIsNearlyWhite()
{
    QVERIFY(lightnessAt(0) > 95);
    const Triple seen = lab(seenAt(0));
    QVERIFY(std::hypot(seen[1], seen[2]) < 3); // hardly any hue
}

/// So that how much it is can be read without the hue.
void TestDivergingScale::fartherFromZeroIsDarker()
{
    QFETCH(Matrix, vision);
    for (const double sign : {-1.0, 1.0}) {
        double lighter = lightnessAt(0, vision);
        for (int percent = 1; percent <= 100; ++percent) {
            const double lightness = lightnessAt(sign * percent, vision);
            QVERIFY2(lightness < lighter, qPrintable(QString::number(sign * percent)));
            lighter = lightness;
        }
        QVERIFY(lighter < 40);
    }
}

void TestDivergingScale::bothSidesAreAsLight_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {1, 5, 10, 15, 25, 40, 50, 75, 100})
        QTest::addRow("%d %%", percent) << percent;
}

void TestDivergingScale::bothSidesAreAsLight()
{
    QFETCH(int, percent);
    QVERIFY(std::abs(lightnessAt(-percent) - lightnessAt(percent)) < 16);
}

void TestDivergingScale::cheaperIsBlueAndDearerIsOrange_data()
{
    QTest::addColumn<double>("percent");
    QTest::addColumn<bool>("isBlue");
    for (const double percent : {2.0, 10.0, 30.0, 60.0, 100.0}) {
        QTest::addRow("%g %% cheaper", percent) << -percent << true;
        QTest::addRow("%g %% dearer", percent) << percent << false;
    }
}

void TestDivergingScale::cheaperIsBlueAndDearerIsOrange()
{
    QFETCH(double, percent);
    QFETCH(bool, isBlue);
    const QColor colour(divergingColour(percent));
    if (isBlue)
        QVERIFY2(colour.blue() > colour.green() && colour.green() > colour.red(), qPrintable(colour.name()));
    else
        QVERIFY2(colour.red() > colour.green() && colour.green() > colour.blue(), qPrintable(colour.name()));
}

void TestDivergingScale::colourEndsAtAHundredPercent_data()
{
    QTest::addColumn<double>("percent");
    QTest::addColumn<double>("end");
    constexpr double infinity = std::numeric_limits<double>::infinity();
    QTest::newRow("a little dearer") << 100.1 << 100.0;
    QTest::newRow("ten times as dear") << 900.0 << 100.0;
    QTest::newRow("endlessly dearer") << infinity << 100.0;
    QTest::newRow("beyond all that is cheaper") << -250.0 << -100.0;
    QTest::newRow("endlessly cheaper") << -infinity << -100.0;
}

void TestDivergingScale::colourEndsAtAHundredPercent()
{
    QFETCH(double, percent);
    QFETCH(double, end);
    QCOMPARE(QColor(divergingColour(percent)).name(), QColor(divergingColour(end)).name());
    QVERIFY(divergingColour(end) != divergingColour(0.97 * end));
}

/// A tenth of a percent is never more than what can just be noticed.
void TestDivergingScale::noStepIsSeen()
{
    for (int tenths = -1000; tenths < 1000; ++tenths) {
        const double apart = difference(seenAt(tenths / 10.0), seenAt((tenths + 1) / 10.0));
        QVERIFY2(apart < 2.3, qPrintable(QStringLiteral("%1: %2").arg(tenths / 10.0).arg(apart)));
    }
}

/// Each colour of one side from every colour of the other.
void TestDivergingScale::sidesAreToldApart()
{
    QFETCH(Matrix, vision);
    constexpr double clearlyApart = 15; // more than six times what can just be noticed
    for (int cheaper = -100; cheaper <= -5; ++cheaper)
        for (int dearer = 5; dearer <= 100; ++dearer) {
            const double apart = difference(seenAt(cheaper, vision), seenAt(dearer, vision));
            QVERIFY2(apart >= clearlyApart,
                     qPrintable(QStringLiteral("%1 and %2: %3").arg(cheaper).arg(dearer).arg(apart)));
        }
}

void TestDivergingScale::smallestModelDimensionIsAtTheBottom_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("rows");
    QTest::newRow("square") << 4 << 4;
    QTest::newRow("wide") << 7 << 3;
    QTest::newRow("high") << 2 << 9;
}

void TestDivergingScale::smallestModelDimensionIsAtTheBottom()
{
    QFETCH(int, columns);
    QFETCH(int, rows);
    const DifferenceField field = countedField(columns, rows);
    const QImage image = fieldImage(field);
    QCOMPARE(image.size(), QSize(columns, rows));
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            QCOMPARE(image.pixel(column, rows - 1 - row),
                     divergingColour(-99 + 7 * (row * columns + column)));
}

PATCHSCALE_TEST(TestDivergingScale)
#include "tst_divergingscale.moc"
