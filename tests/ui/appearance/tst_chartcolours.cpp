// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "ui/appearance/chartcolours.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace patchscale;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr Matrix normalVision = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
// Machado, Oliveira and Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision
// Deficiency", severity 1.0, for linear RGB.
constexpr Matrix protanopia = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia = {
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia = {
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

Triple times(const Matrix &matrix, const Triple &vector)
{
    Triple product = {};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            product.at(row) += matrix.at(row).at(column) * vector.at(column);
    return product;
}

Triple linearRgb(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

Triple seenAs(const QColor &colour, const Matrix &vision)
{
    Triple seen = times(vision, linearRgb(colour));
    for (double &channel : seen)
        channel = std::clamp(channel, 0.0, 1.0);
    return seen;
}

/// CIE L*a*b* of linear sRGB under D65.
Triple lab(const Triple &rgb)
{
    constexpr Matrix xyzOfRgb = {{{0.4124564, 0.3575761, 0.1804375},
                                  {0.2126729, 0.7151522, 0.0721750},
                                  {0.0193339, 0.1191920, 0.9503041}}};
    constexpr Triple white = {0.95047, 1, 1.08883};
    Triple f = times(xyzOfRgb, rgb);
    for (std::size_t i = 0; i < 3; ++i) {
        const double t = f.at(i) / white.at(i);
        f.at(i) = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

/// The difference of 1976: 2.3 can just be noticed.
double difference(const Triple &a, const Triple &b)
{
    const Triple labA = lab(a);
    const Triple labB = lab(b);
    return std::hypot(labA[0] - labB[0], labA[1] - labB[1], labA[2] - labB[2]);
}

/// Contrast of WCAG 2.1.
double measuredContrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const Triple rgb = linearRgb(colour);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    };
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

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
    void textTakesTheBetterOfBlackAndWhite();
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

void TestChartColours::textTakesTheBetterOfBlackAndWhite()
{
    int grounds = 0;
    for (int hue = 0; hue < 360; hue += 10) {
        for (int lightness = 0; lightness <= 255; lightness += 15) {
            const QColor ground = QColor::fromHsl(hue, 200, lightness);
            const double better =
                std::max(measuredContrast(Qt::black, ground), measuredContrast(Qt::white, ground));
            // Where both are as good to a hundredth, either will do.
            QVERIFY2(measuredContrast(textColourOn(ground), ground) >= better - 0.01,
                     qPrintable(ground.name()));
            ++grounds;
        }
    }
    QCOMPARE(grounds, 36 * 18);
}

PATCHSCALE_TEST(TestChartColours)
#include "tst_chartcolours.moc"
