// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/charts/answers.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/charts/writtentexts.h"
#include "ui/appearance/chartcolours.h"
#include "ui/views/comparison/comparisonchart.h"

#include <QBarCategoryAxis>
#include <QGraphicsScene>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <memory>

using namespace patchscale;

class TestComparisonChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void partsAreNamedAndColoured();
    void barsCarryTheResults_data();
    void barsCarryTheResults();
    void axesSayWhatTheyShow_data();
    void axesSayWhatTheyShow();
    void ticksAreWrittenInFull_data();
    void ticksAreWrittenInFull();
    void gridIsLight();
    void saysTheNumbers_data();
    void saysTheNumbers();
    void headerIsAboveThePlot();
    void parameterCountsAreUnderTheBars();
    void drawsSegmentsWhereItSaysTheyAre_data();
    void drawsSegmentsWhereItSaysTheyAre();
    void findsTheSegmentAtAPoint();
    void marksASegment();
    void barsOnTheirWayStandWhereTheyAre();

private:
    void setViewSettings(NumberStyle numbers, ColourSet colours);
    [[nodiscard]] QImage rendered();

    std::unique_ptr<QGraphicsScene> m_scene;
    ComparisonChart *m_chart = nullptr; ///< owned by the scene
};

void TestComparisonChart::initTestCase()
{
    QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing");
}

void TestComparisonChart::init()
{
    m_scene = std::make_unique<QGraphicsScene>();
    m_chart = new ComparisonChart(samples::chartStyle(), samples::answerOf());
    m_scene->addItem(m_chart);
    m_chart->resize(800, 500);
    m_chart->layOutNow();
}

void TestComparisonChart::setViewSettings(NumberStyle numbers, ColourSet colours)
{
    ViewSettings settings;
    settings.numberStyle = numbers;
    settings.colourSet = colours;
    m_chart->setStyle(samples::chartStyle(settings));
    m_chart->layOutNow();
}

QImage TestComparisonChart::rendered()
{
    QImage image(m_chart->size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const QRectF whole(QPointF(), m_chart->size());
    m_scene->render(&painter, whole, whole);
    return image;
}

void TestComparisonChart::partsAreNamedAndColoured()
{
    // In the order of the stack, from below.
    const std::array names = {"BPE", "BLT Global", "BLT Local"};
    const std::array colours = {QColor(0xff, 0x6b, 0x6b), QColor(0x4e, 0xcd, 0xc4), QColor(0x45, 0xb7, 0xd1)};
    QCOMPARE(m_chart->markCount(), 3);
    const QImage image = rendered();
    for (int part = 0; part < 3; ++part) {
        QCOMPARE(m_chart->markName(part), QString::fromLatin1(names.at(static_cast<std::size_t>(part))));
        const QRectF rect = m_chart->markRect(part);
        QCOMPARE(image.pixelColor(QPointF(rect.left() + 10, rect.center().y()).toPoint()),
                 colours.at(static_cast<std::size_t>(part)));
    }
    QCOMPARE(m_chart->axes(Qt::Horizontal).size(), 1);
    auto *categories = qobject_cast<QBarCategoryAxis *>(m_chart->axes(Qt::Horizontal).constFirst());
    QVERIFY(categories);
    QCOMPARE(categories->categories(), QStringList({QStringLiteral("BPE"), QStringLiteral("BLT"),
                                                    QStringLiteral(" ")})); // the last for words
}

/// Results of the original calculator, in units of the axis.
void TestComparisonChart::barsCarryTheResults_data()
{
    QTest::addColumn<NumberStyle>("style");
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<double>("bpe");
    QTest::addColumn<double>("global");
    QTest::addColumn<double>("local");
    QTest::newRow("defaults") << NumberStyle::Scientific << samples::comparisonAt(4.4, 2560, 10)
                              << 1134671127.2727273 << 985725672.7272726 << 359419904.0;
    QTest::newRow("defaults, SI prefixes") << NumberStyle::SiPrefix << samples::comparisonAt(4.4, 2560, 10)
                                           << 1.1346711272727273 << 0.9857256727272726 << 0.359419904;
    QTest::newRow("small patches") << NumberStyle::Scientific << samples::comparisonAt(1.6, 2560, 10)
                                   << 1134671127.2727273 << 2981894400.0 << 363577344.0;
    QTest::newRow("largest") << NumberStyle::Scientific << samples::comparisonAt(10, 8192, 24)
                             << 10169150825.454544 << 4220388651.2 << 858673152.0;
}

void TestComparisonChart::barsCarryTheResults()
{
    QFETCH(NumberStyle, style);
    QFETCH(Comparison, comparison);
    setViewSettings(style, ColourSet::Original);
    m_chart->setAnswer(samples::answerOf(comparison));
    m_chart->layOutNow();
    const auto *values = qobject_cast<QValueAxis *>(m_chart->axes(Qt::Vertical).constFirst());
    const auto shownBy = [&](Segment segment) {
        return m_chart->segmentRect(segment).height() / m_chart->plotArea().height() * values->max();
    };
    const auto is = [](double found, double expected) {
        return std::abs(found - expected) < 1e-9 * expected;
    };
    QFETCH(double, bpe);
    QFETCH(double, global);
    QFETCH(double, local);
    QVERIFY(is(shownBy(Segment::Bpe), bpe));
    QVERIFY(is(shownBy(Segment::BltGlobal), global));
    QVERIFY(is(shownBy(Segment::BltLocal), local));
    // BPE beside BLT, and in BLT the local models on the global one.
    QCOMPARE(m_chart->segmentRect(Segment::Bpe).bottom(), m_chart->plotArea().bottom());
    QCOMPARE(m_chart->segmentRect(Segment::BltGlobal).bottom(), m_chart->plotArea().bottom());
    QVERIFY(std::abs(m_chart->segmentRect(Segment::BltLocal).bottom() -
                     m_chart->segmentRect(Segment::BltGlobal).top()) < 1e-6);
    // The entropy model is off.
    QCOMPARE(m_chart->segmentRect(Segment::EntropyModel).height(), 0.0);
}

void TestComparisonChart::axesSayWhatTheyShow_data()
{
    QTest::addColumn<NumberStyle>("style");
    QTest::addColumn<QString>("valuesTitle");
    QTest::addColumn<double>("tallest");
    QTest::newRow("scientific") << NumberStyle::Scientific << QStringLiteral("FLOPs per Byte")
                                << 1345145576.7272725;
    QTest::newRow("SI prefixes") << NumberStyle::SiPrefix << QStringLiteral("GFLOPs per Byte")
                                 << 1.3451455767272725;
}

void TestComparisonChart::axesSayWhatTheyShow()
{
    QFETCH(NumberStyle, style);
    QFETCH(double, tallest);
    setViewSettings(style, ColourSet::Original);
    QCOMPARE(m_chart->axes(Qt::Vertical).size(), 1);
    auto *values = qobject_cast<QValueAxis *>(m_chart->axes(Qt::Vertical).constFirst());
    QVERIFY(values);
    QTEST(values->titleText(), "valuesTitle");
    QCOMPARE(values->min(), 0.0);
    QVERIFY(values->max() > tallest);
}

void TestComparisonChart::ticksAreWrittenInFull_data()
{
    QTest::addColumn<NumberStyle>("style");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("scientific") << NumberStyle::Scientific << QStringLiteral("^\\d\\.\\de\\+\\d\\d$");
    QTest::newRow("SI prefixes") << NumberStyle::SiPrefix << QStringLiteral("^\\d+(\\.\\d)?$");
}

void TestComparisonChart::ticksAreWrittenInFull()
{
    QFETCH(NumberStyle, style);
    QFETCH(QString, pattern);
    setViewSettings(style, ColourSet::Original);
    for (const Parameters &parameters : samples::cornerPositions()) {
        m_chart->setAnswer(samples::answerOf(compare(parameters)));
        m_chart->layOutNow();
        auto *values = qobject_cast<QValueAxis *>(m_chart->axes(Qt::Vertical).constFirst());
        QList<double> ticks;
        for (const QString &text : plainTexts(*m_chart).filter(QRegularExpression(pattern)))
            ticks << text.toDouble();
        std::sort(ticks.begin(), ticks.end());
        QVERIFY(ticks.size() >= 3);
        QCOMPARE(ticks.size(), values->tickCount());
        QCOMPARE(ticks.constFirst(), 0.0);
        QCOMPARE(ticks.constLast(), values->max());
        for (qsizetype i = 0; i < ticks.size(); ++i)
            QVERIFY(qFuzzyCompare(1 + ticks.at(i), 1 + values->max() * static_cast<double>(i) /
                                                           static_cast<double>(ticks.size() - 1)));
    }
}

void TestComparisonChart::gridIsLight()
{
    const auto *values = m_chart->axes(Qt::Vertical).constFirst();
    QVERIFY(values->isGridLineVisible());
    QVERIFY(values->gridLinePen().color().lightnessF() > 0.8F);
    QVERIFY(!values->gridLinePen().isCosmetic());
    QVERIFY(!m_chart->axes(Qt::Horizontal).constFirst()->isGridLineVisible());
}

void TestComparisonChart::saysTheNumbers_data()
{
    QTest::addColumn<NumberStyle>("style");
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<QStringList>("expected");
    const auto defaults = samples::comparisonAt(4.4, 2560, 10);
    const auto largest = samples::comparisonAt(10, 8192, 24);
    // 26 (4 * 2560^2 + 8 * 2560^2) = 2044723200 parameters, with 10 * 16 * 1024^2 = 167772160 of the local
    // models 2212495360; 26 (4 * 8192 * 8180 + 8 * 8192^2) = 20927741952, with 24 * 16 * 1024^2 21330395136.
    QTest::newRow("defaults")
        << NumberStyle::Scientific << defaults
        << QStringList{
               QStringLiteral("FLOPs per Byte Comparison"),
               QStringLiteral("BLT against BPE: +18.5 %, counted as in Kaplan et al. 2020 (original)"),
               QStringLiteral("1.13e+09 FLOPs"),
               QStringLiteral("BLT Global"),
               QStringLiteral("73 %, once per patch"),
               QStringLiteral("BLT Local"),
               QStringLiteral("27 %, once per byte"),
               QStringLiteral("1.35e+09 FLOPs"),
               QStringLiteral("+18.5 %"),
               QStringLiteral("BLT against BPE"),
               QStringLiteral("one step per token of 4.4 bytes"),
               QStringLiteral("one step per patch of 4.4 bytes"),
               QStringLiteral("2.04 B parameters"),
               QStringLiteral("2.21 B parameters")};
    QTest::newRow("defaults, SI prefixes")
        << NumberStyle::SiPrefix << defaults
        << QStringList{
               QStringLiteral("FLOPs per Byte Comparison"),
               QStringLiteral("BLT against BPE: +18.5 %, counted as in Kaplan et al. 2020 (original)"),
               QStringLiteral("1.13 GFLOPs"),
               QStringLiteral("73 %, once per patch"),
               QStringLiteral("27 %, once per byte"),
               QStringLiteral("1.35 GFLOPs"),
               QStringLiteral("2.04 billion parameters"),
               QStringLiteral("2.21 billion parameters")};
    QTest::newRow("BLT cheaper")
        << NumberStyle::Scientific << largest
        << QStringList{
               QStringLiteral("FLOPs per Byte Comparison"),
               QStringLiteral("BLT against BPE: −50.1 %, counted as in Kaplan et al. 2020 (original)"),
               QStringLiteral("1.02e+10 FLOPs"),
               QStringLiteral("83 %, once per patch"),
               QStringLiteral("BLT Local 17 %"),
               QStringLiteral("5.08e+09 FLOPs"),
               QStringLiteral("−50.1 %"),
               QStringLiteral("one step per token of 4.4 bytes"),
               QStringLiteral("one step per patch of 10 bytes"),
               QStringLiteral("20.93 B parameters"),
               QStringLiteral("21.33 B parameters")};
}

void TestComparisonChart::saysTheNumbers()
{
    QFETCH(NumberStyle, style);
    QFETCH(Comparison, comparison);
    QFETCH(QStringList, expected);
    setViewSettings(style, ColourSet::Original);
    m_chart->setAnswer(samples::answerOf(comparison));
    m_chart->layOutNow();
    const QStringList texts = plainTexts(*m_chart);
    for (const QString &text : expected)
        QVERIFY2(texts.count(text) == 1,
                 qPrintable(text + QStringLiteral(" is not once in ") + texts.join(QStringLiteral(" | "))));
}

void TestComparisonChart::headerIsAboveThePlot()
{
    for (const QSizeF &size : {QSizeF(290, 230), QSizeF(800, 500), QSizeF(1600, 1000)}) {
        m_chart->resize(size);
        m_chart->layOutNow();
        int found = 0;
        for (const WrittenText &written : writtenTexts(*m_chart))
            if (written.text.startsWith(QStringLiteral("FLOPs per Byte Comparison")) ||
                written.text.startsWith(QStringLiteral("BLT against BPE: "))) {
                ++found;
                QVERIFY(written.rect.bottom() <= m_chart->plotArea().top());
            }
        QCOMPARE(found, 2);
    }
}

void TestComparisonChart::parameterCountsAreUnderTheBars()
{
    for (const QSizeF &size : {QSizeF(290, 230), QSizeF(800, 500), QSizeF(1600, 1000)}) {
        m_chart->resize(size);
        m_chart->layOutNow();
        int found = 0;
        for (const WrittenText &written : writtenTexts(*m_chart)) {
            const bool isBpe = written.text.startsWith(QStringLiteral("2.04")); // parameters, in words or not
            if (!isBpe && !written.text.startsWith(QStringLiteral("2.21")))
                continue;
            ++found;
            const QRectF bar = m_chart->segmentRect(isBpe ? Segment::Bpe : Segment::BltGlobal);
            QVERIFY(written.rect.top() >= bar.bottom());
            QVERIFY(std::abs(written.rect.center().x() - bar.center().x()) < 1);
        }
        QCOMPARE(found, 2);
    }
}

void TestComparisonChart::drawsSegmentsWhereItSaysTheyAre_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<ColourSet>("colours");
    QTest::addColumn<NumberStyle>("style");
    for (const QSizeF &size : {QSizeF(290, 320), QSizeF(800, 500), QSizeF(1600, 1000)}) {
        QTest::addRow("%g wide", size.width()) << size << ColourSet::Original << NumberStyle::Scientific;
        QTest::addRow("%g wide, safe, SI", size.width())
            << size << ColourSet::ColourBlindSafe << NumberStyle::SiPrefix;
    }
}

void TestComparisonChart::drawsSegmentsWhereItSaysTheyAre()
{
    QFETCH(QSizeF, size);
    QFETCH(ColourSet, colours);
    QFETCH(NumberStyle, style);
    setViewSettings(style, colours);
    m_chart->resize(size);
    for (const Parameters &parameters :
         {Parameters(), samples::parametersAt(1.6, 2560, 24), samples::parametersAt(10, 8192, 24)}) {
        m_chart->setAnswer(samples::answerOf(compare(parameters)));
        m_chart->layOutNow();
        const QImage image = rendered();
        for (const Segment segment : segmentsOf(compare(Parameters()))) {
            const QColor colour = segmentColour(segment, colours);
            // Inside the rim of a segment, and outside it.
            const QRectF rect = m_chart->segmentRect(segment);
            QVERIFY(rect.height() > 8);
            const QRect inner = rect.adjusted(3, 3, -4, -4).toRect();
            for (const QPoint &point : {inner.topLeft(), inner.topRight(), inner.bottomLeft(),
                                        inner.bottomRight(), QPoint(inner.left(), inner.center().y())})
                QCOMPARE(image.pixelColor(point), colour);
            const QRect outer = rect.adjusted(-3, -3, 2, 2).toRect();
            for (const QPoint &point : {outer.topLeft(), outer.topRight(), outer.bottomLeft(),
                                        outer.bottomRight(), QPoint(outer.left(), outer.center().y())})
                QVERIFY(image.pixelColor(point) != colour);
        }
    }
}

void TestComparisonChart::findsTheSegmentAtAPoint()
{
    const std::array<Segment, 3> stack = {Segment::Bpe, Segment::BltGlobal, Segment::BltLocal};
    QCOMPARE(m_chart->markCount(), 3);
    for (int piece = 0; piece < 3; ++piece) {
        const QRectF rect = m_chart->segmentRect(stack.at(static_cast<std::size_t>(piece)));
        QCOMPARE(m_chart->markRect(piece), rect);
        QVERIFY(m_chart->markAt(rect.center()) == piece);
        QVERIFY(m_chart->markAt(rect.topLeft() + QPointF(1, 1)) == piece);
        QVERIFY(m_chart->markAt(rect.center() + QPointF(rect.width() / 2 + 1, 0)) != piece);
    }
    QVERIFY(!m_chart->markAt(m_chart->segmentRect(Segment::BltLocal).topLeft() - QPointF(0, 2)));
    QVERIFY(!m_chart->markAt(QPointF(1, 1)));
    // Global lies below local.
    QVERIFY(m_chart->segmentRect(Segment::BltGlobal).top() >=
            m_chart->segmentRect(Segment::BltLocal).bottom() - 0.001);
}

void TestComparisonChart::marksASegment()
{
    const QImage before = rendered();
    m_chart->setMark(1);
    const QImage marked = rendered();
    const QPointF onItsEdge = m_chart->segmentRect(Segment::BltGlobal).bottomLeft() - QPointF(0, 20);
    QVERIFY(marked.pixelColor(onItsEdge.toPoint()) == samples::chartStyle().text);
    QVERIFY(before.pixelColor(onItsEdge.toPoint()) != samples::chartStyle().text);
    m_chart->setMark(std::nullopt);
    QCOMPARE(rendered(), before);
}

void TestComparisonChart::barsOnTheirWayStandWhereTheyAre()
{
    const Comparison comparison = compare(Parameters());
    m_chart->setAnswer(samples::answerOf(comparison));
    const double full = m_chart->segmentRect(Segment::Bpe).height();
    BarHeights halfway = segmentValues(comparison);
    halfway[Segment::Bpe] /= 2;
    m_chart->setHeights(halfway);
    QCOMPARE(m_chart->segmentRect(Segment::Bpe).height(), full / 2);
    // The number is the comparison's all the while.
    QVERIFY(plainTexts(*m_chart).contains(QStringLiteral("1.13e+09 FLOPs")));
}

PATCHSCALE_TEST(TestComparisonChart)
#include "tst_comparisonchart.moc"
