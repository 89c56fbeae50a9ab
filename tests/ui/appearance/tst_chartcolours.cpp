// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/charts/colourvision.h"
#include "tests/ui/contrast.h"
#include "ui/appearance/chartcolours.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace patchscale;
using namespace patchscale::testing;

Q_DECLARE_METATYPE(Matrix)

class TestChartColours : public QObject
{
    Q_OBJECT

private slots:
    void originalColoursAreTheOriginals();
    void simulationTellsWhatIsConfused_data();
    void simulationTellsWhatIsConfused();
    void safeColoursStayApart_data();
    void safeColoursStayApart();
    void safeStackIsApartInGreyToo();
    void textIsReadableOnEverySegment_data();
    void textIsReadableOnEverySegment();
    void textIsReadableOnEveryColour();
    void rimsAreSeen_data();
    void rimsAreSeen();
};

void TestChartColours::originalColoursAreTheOriginals()
{
    QCOMPARE(segmentColour(Segment::Bpe, ColourSet::Original).name(), QStringLiteral("#ff6b6b"));
    QCOMPARE(segmentColour(Segment::BltGlobal, ColourSet::Original).name(), QStringLiteral("#4ecdc4"));
    QCOMPARE(segmentColour(Segment::BltLocal, ColourSet::Original).name(), QStringLiteral("#45b7d1"));
}

/// Proof that the measure below can fail: pairs that people with each deficiency are known to confuse.
void TestChartColours::simulationTellsWhatIsConfused_data()
{
    QTest::addColumn<Matrix>("vision");
    QTest::addColumn<QColor>("one");
    QTest::addColumn<QColor>("other");
    QTest::newRow("red and olive") << protanopia << QColor(0xc0, 0, 0) << QColor(0x4f, 0x46, 0);
    QTest::newRow("orange and lime") << deuteranopia << QColor(0xff, 0xa0, 0) << QColor(0xd3, 0xb8, 0);
    QTest::newRow("blue and green") << tritanopia << QColor(0, 0x99, 0xcc) << QColor(0, 0x9f, 0x9f);
}

void TestChartColours::simulationTellsWhatIsConfused()
{
    QFETCH(Matrix, vision);
    QFETCH(QColor, one);
    QFETCH(QColor, other);
    QVERIFY(difference(linearRgb(one), linearRgb(other)) > 30);
    QVERIFY(difference(seenAs(one, vision), seenAs(other, vision)) < 6);
}

void TestChartColours::safeColoursStayApart_data()
{
    QTest::addColumn<Matrix>("vision");
    QTest::newRow("normal vision") << normalVision;
    QTest::newRow("protanopia") << protanopia;
    QTest::newRow("deuteranopia") << deuteranopia;
    QTest::newRow("tritanopia") << tritanopia;
}

void TestChartColours::safeColoursStayApart()
{
    QFETCH(Matrix, vision);
    constexpr double clearlyApart = 15; // more than six times what can just be noticed
    for (std::size_t i = 0; i < segments.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const QColor one = segmentColour(segments.at(i), ColourSet::ColourBlindSafe);
            const QColor other = segmentColour(segments.at(j), ColourSet::ColourBlindSafe);
            const double apart = difference(seenAs(one, vision), seenAs(other, vision));
            QVERIFY2(apart >= clearlyApart,
                     qPrintable(QStringLiteral("%1 and %2: %3").arg(one.name(), other.name()).arg(apart)));
        }
    }
}

void TestChartColours::safeStackIsApartInGreyToo()
{
    // What WCAG 2.1 asks of parts of a graphic that touch.
    QVERIFY(measuredContrast(segmentColour(Segment::BltGlobal, ColourSet::ColourBlindSafe),
                             segmentColour(Segment::BltLocal, ColourSet::ColourBlindSafe)) >= 3);
}

void TestChartColours::textIsReadableOnEverySegment_data()
{
    QTest::addColumn<ColourSet>("set");
    QTest::newRow("original") << ColourSet::Original;
    QTest::newRow("colour-blind-safe") << ColourSet::ColourBlindSafe;
}

void TestChartColours::textIsReadableOnEverySegment()
{
    QFETCH(ColourSet, set);
    for (const Segment segment : segments) {
        const QColor ground = segmentColour(segment, set);
        QVERIFY2(measuredContrast(textColourOn(ground), ground) >= 4.5, qPrintable(ground.name()));
    }
}

void TestChartColours::textIsReadableOnEveryColour()
{
    int grounds = 0;
    for (int hue = 0; hue < 360; hue += 10) {
        for (int lightness = 0; lightness <= 255; lightness += 15) {
            const QColor ground = QColor::fromHsl(hue, 200, lightness);
            QVERIFY2(measuredContrast(textColourOn(ground), ground) >= 4.5, qPrintable(ground.name()));
            ++grounds;
        }
    }
    QCOMPARE(grounds, 36 * 18);
    QCOMPARE(textColourOn(QColor(0xff, 0x6b, 0x6b)).name(), QStringLiteral("#1c2128"));
}

void TestChartColours::rimsAreSeen_data()
{
    QTest::addColumn<QColor>("fill");
    for (const ColourSet set : {ColourSet::Original, ColourSet::ColourBlindSafe})
        for (const Segment segment : segments)
            QTest::addRow("%s %d", set == ColourSet::Original ? "original" : "safe",
                          static_cast<int>(segment))
                << segmentColour(segment, set);
    for (const TermKind kind : termKinds)
        QTest::addRow("%s", qPrintable(termIdentifier(kind))) << termColour(kind);
    QTest::newRow("cheaper") << changeColour(true);
    QTest::newRow("dearer") << changeColour(false);
    for (const QRgb any : {0xff000000U, 0xffffffffU, 0xff808080U, 0xff00ff00U, 0xff0000ffU, 0xffffff00U})
        QTest::addRow("any, %x", any) << QColor(any);
}

void TestChartColours::rimsAreSeen()
{
    QFETCH(QColor, fill);
    for (const QColor &ground : {QColor(Qt::white), QColor(0x15, 0x18, 0x1c), QColor(Qt::black)})
        QVERIFY2(measuredContrast(rimColour(fill, ground), ground) >= 4.5, qPrintable(ground.name()));
    QCOMPARE(rimColour(fill, Qt::transparent), rimColour(fill, Qt::white));
}

PATCHSCALE_TEST(TestChartColours)
#include "tst_chartcolours.moc"
