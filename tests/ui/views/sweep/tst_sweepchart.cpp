// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/views/sweep/sweepcharttest.h"
#include "ui/appearance/chartcolours.h"

#include <QAreaSeries>
#include <QImage>
#include <QLineSeries>
#include <QPainter>
#include <QSignalSpy>

#include <cmath>
#include <functional>

using namespace patchscale;
using namespace patchscale::testing;

/// The lines and areas.
class TestSweepChart : public SweepChartTest
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing"); }
    void init() { makeChart(); }

    void linesHoldTheNumbersOfTheCurve_data();
    void linesHoldTheNumbersOfTheCurve();
    void jumpsStayJumps();
    void linesAreMadeOnceForValues();
    void entropyModelIsStackedOnTop();
    void showsDifferenceAlone();
    void legendIsThereWithoutAnEventLoop();
    void areasHaveTheColoursOfTheirSegments_data();
    void areasHaveTheColoursOfTheirSegments();

private:
    [[nodiscard]] QAbstractSeries *series(const QString &name) const;
    [[nodiscard]] QLineSeries *line(const QString &name) const;
    [[nodiscard]] QAreaSeries *area(const QString &name) const;
};

QAbstractSeries *TestSweepChart::series(const QString &name) const
{
    for (QAbstractSeries *candidate : m_chart->series())
        if (candidate->name() == name)
            return candidate;
    return nullptr;
}

QLineSeries *TestSweepChart::line(const QString &name) const
{
    return qobject_cast<QLineSeries *>(series(name));
}

QAreaSeries *TestSweepChart::area(const QString &name) const
{
    return qobject_cast<QAreaSeries *>(series(name));
}

void TestSweepChart::linesHoldTheNumbersOfTheCurve_data()
{
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<SweepScale>("scale");
    QTest::addColumn<NumberStyle>("numberStyle");
    using Id = ParameterId;
    for (const AccountingMethod *method : accountingMethods()) {
        const QByteArray name = method->identifier().toLatin1();
        const Comparison comparison = compare(Parameters(), *method);
        QTest::addRow("%s, patch size", name.constData())
            << comparison << Id::BltPs << SweepScale::Linear << NumberStyle::Scientific;
        QTest::addRow("%s, width", name.constData())
            << comparison << Id::DModel << SweepScale::Linear << NumberStyle::SiPrefix;
        QTest::addRow("%s, heads", name.constData())
            << comparison << Id::NHeads << SweepScale::Linear << NumberStyle::Scientific;
        QTest::addRow("%s, context", name.constData())
            << comparison << Id::NCtxBase << SweepScale::Logarithmic << NumberStyle::Scientific;
        QTest::addRow("%s, entropy model", name.constData())
            << compare(withEntropyModel(), *method) << Id::EntropyNLayers << SweepScale::Logarithmic
            << NumberStyle::SiPrefix;
    }
}

void TestSweepChart::linesHoldTheNumbersOfTheCurve()
{
    QFETCH(Comparison, comparison);
    QFETCH(ParameterId, id);
    QFETCH(SweepScale, scale);
    QFETCH(NumberStyle, numberStyle);
    ViewSettings look;
    look.numberStyle = numberStyle;
    m_chart->setStyle(samples::chartStyle(look));

    for (const bool inPercent : {false, true}) {
        show(comparison, along(id, scale, inPercent));
        const std::vector<SweepPoint> &points = m_chart->curve().points;
        QVERIFY(points.size() > 100);
        const bool isInGiga = valueAxis().titleText().startsWith(u'G');
        QCOMPARE(valueAxis().titleText().startsWith(QStringLiteral("FLOPs")) || inPercent, !isInGiga);
        const double unit = isInGiga ? 1e9 : 1;
        const double fifthOfAPixel =
            0.2 * (valueAxis().max() - valueAxis().min()) / m_chart->plotArea().height();
        const auto holds = [&](const QLineSeries *series,
                               const std::function<double(const Sums &)> &valueOf) {
            if (!series || series->count() < 2 || series->at(series->count() - 1).x() <= series->at(0).x())
                return false;
            int right = 0;
            for (const SweepPoint &point : points) {
                const double x = scale == SweepScale::Linear ? point.x : std::log10(point.x);
                while (right + 1 < series->count() && series->at(right).x() < x - 1e-12)
                    ++right;
                const QPointF b = series->at(right);
                const QPointF a = right > 0 ? series->at(right - 1) : b;
                const double onLine =
                    b.x() - x > 1e-12 ? a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x()) : b.y();
                if (std::abs(onLine - valueOf(point.sums) / unit) > fifthOfAPixel * (1 + 1e-6))
                    return false;
            }
            return true;
        };
        if (inPercent) {
            QVERIFY(holds(line(QStringLiteral("Difference")),
                          [](const Sums &sums) { return sums.differencePercent; }));
            continue;
        }
        QVERIFY(holds(line(QStringLiteral("BPE")), [](const Sums &sums) { return sums.bpe; }));
        QVERIFY(holds(line(QStringLiteral("BLT Total")), [](const Sums &sums) { return sums.bltTotal; }));
        QVERIFY(holds(area(QStringLiteral("BLT Global"))->upperSeries(),
                      [](const Sums &sums) { return sums.bltGlobal; }));
        QVERIFY(holds(area(QStringLiteral("BLT Local"))->upperSeries(),
                      [](const Sums &sums) { return sums.bltGlobal + sums.bltLocal; }));
        QVERIFY(!area(QStringLiteral("BLT Global"))->lowerSeries());
        QCOMPARE(area(QStringLiteral("BLT Local"))->lowerSeries(),
                 area(QStringLiteral("BLT Global"))->upperSeries());
    }
}

/// With heads of whole widths, a step from one number of heads to the next is as high in the chart as it is.
void TestSweepChart::jumpsStayJumps()
{
    show(compare(Parameters()), along(SweepRange{ParameterId::NHeads, 300, 512}));
    const std::vector<SweepPoint> &points = m_chart->curve().points;
    const double somePixels = 2 * (valueAxis().max() - valueAxis().min()) / m_chart->plotArea().height();
    const QList<QPointF> drawn = line(QStringLiteral("BPE"))->points();
    std::vector<double> jumps;
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (std::abs(points[i].sums.bpe - points[i - 1].sums.bpe) < somePixels)
            continue;
        jumps.push_back(points[i].x);
        for (const SweepPoint &end : {points[i - 1], points[i]})
            QVERIFY2(drawn.contains(QPointF(end.x, end.sums.bpe)), qPrintable(QString::number(end.x)));
    }
    // Heads are floor(2560 / heads) wide: 8 up to 320 of them, 7 up to 365, 6 up to 426.
    QCOMPARE(jumps, (std::vector<double>{321, 366, 427}));
}

/// To lay a chart out anew takes long enough without.
void TestSweepChart::linesAreMadeOnceForValues()
{
    show(compare(Parameters()), along(ParameterId::BltPs));
    const QSignalSpy made(line(QStringLiteral("BPE")), &QXYSeries::pointsReplaced);
    for (const QSizeF &size : {QSizeF(400, 300), QSizeF(1600, 1000)}) {
        m_chart->resize(size);
        m_chart->layOutNow();
    }
    QCOMPARE(made.size(), 0);
    show(compare(Parameters()), along(ParameterId::DModel));
    QCOMPARE(made.size(), 1);
    // As finely in a chart that was small then.
    const qsizetype points =
        line(QStringLiteral("BPE"))->count() + line(QStringLiteral("BLT Total"))->count();
    m_chart->resize(60, 50);
    show(compare(Parameters()), along(ParameterId::DModel));
    QCOMPARE(line(QStringLiteral("BPE"))->count() + line(QStringLiteral("BLT Total"))->count(), points);
}

void TestSweepChart::entropyModelIsStackedOnTop()
{
    const QString name = QStringLiteral("Entropy model");
    show(compare(Parameters()), along(ParameterId::BltPs));
    QVERIFY(!area(name)->isVisible());
    QCOMPARE(textsWith(name), QStringList());

    show(compare(withEntropyModel()), along(ParameterId::BltPs));
    QVERIFY(area(name)->isVisible());
    QCOMPARE(textsWith(name), QStringList{name});
    QCOMPARE(area(name)->lowerSeries(), area(QStringLiteral("BLT Local"))->upperSeries());
    QCOMPARE(area(name)->upperSeries()->points(), line(QStringLiteral("BLT Total"))->points());

    show(compare(withEntropyModel()), along(ParameterId::BltPs, SweepScale::Linear, true));
    QVERIFY(!area(name)->isVisible());
}

void TestSweepChart::showsDifferenceAlone()
{
    const QStringList parts = {QStringLiteral("BPE"), QStringLiteral("BLT Global"),
                               QStringLiteral("BLT Local"), QStringLiteral("BLT Total")};
    show(compare(Parameters()), along(ParameterId::DModel));
    QVERIFY(!line(QStringLiteral("Difference"))->isVisible());
    for (const QString &part : parts) {
        QVERIFY(series(part)->isVisible());
        QCOMPARE(plainTexts(*m_chart).count(part), 1); // in the legend
    }
    QCOMPARE(m_chart->title(), QStringLiteral("FLOPs per Byte by Model dimension"));

    show(compare(Parameters()), along(ParameterId::DModel, SweepScale::Linear, true));
    QVERIFY(line(QStringLiteral("Difference"))->isVisible());
    for (const QString &part : parts) {
        QVERIFY(!series(part)->isVisible());
        QCOMPARE(plainTexts(*m_chart).count(part), 0);
    }
    QCOMPARE(m_chart->title(), QStringLiteral("Difference by Model dimension"));
    // The line of no difference is there, where the axis has 0.
    const QRectF plot = m_chart->plotArea();
    QVERIFY(valueAxis().min() < 0 && valueAxis().max() > 0);
    int zeros = 0;
    for (const QLineF &drawn : linesAcross(Qt::SolidLine))
        if (drawn.dy() == 0 && std::abs(drawn.y1() - heightOf(0)) < pixel &&
            std::abs(drawn.dx() - plot.width()) < pixel)
            ++zeros;
    QCOMPARE(zeros, 1);
}

/// As for a file.
void TestSweepChart::legendIsThereWithoutAnEventLoop()
{
    for (const bool inPercent : {false, true}) {
        const SweepQuestion settings = along(ParameterId::BltPs, SweepScale::Linear, inPercent);
        SweepChart chart(samples::chartStyle(), samples::sweepOf(compare(withEntropyModel()), settings));
        chart.resize(800, 600);
        chart.layOutNow();
        // As the title of the axis too.
        QCOMPARE(plainTexts(chart).count(QStringLiteral("Difference")), inPercent ? 2 : 0);
        QCOMPARE(plainTexts(chart).count(QStringLiteral("Entropy model")), inPercent ? 0 : 1);
        QCOMPARE(plainTexts(chart).count(QStringLiteral("BPE")), inPercent ? 0 : 1);
    }
}

void TestSweepChart::areasHaveTheColoursOfTheirSegments_data()
{
    QTest::addColumn<ColourSet>("colourSet");
    QTest::addColumn<bool>("isTransparent");
    QTest::newRow("original") << ColourSet::Original << false;
    QTest::newRow("colour-blind safe") << ColourSet::ColourBlindSafe << false;
    QTest::newRow("original, on nothing") << ColourSet::Original << true;
    QTest::newRow("colour-blind safe, on nothing") << ColourSet::ColourBlindSafe << true;
}

void TestSweepChart::areasHaveTheColoursOfTheirSegments()
{
    QFETCH(ColourSet, colourSet);
    QFETCH(bool, isTransparent);
    ViewSettings look;
    look.colourSet = colourSet;
    m_chart->setStyle(documentStyle(QApplication::font().family(), 13, isTransparent, look));
    const Comparison comparison = compare(withEntropyModel());
    show(comparison, along(ParameterId::BltPs));
    QImage image(m_chart->size().toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const QRectF whole(QPointF(), m_chart->size());
    m_scene->render(&painter, whole, whole);
    painter.end();

    // Where nothing else stands, in the middle of each part.
    const double x = 2.5;
    const Sums sums = pointAt(m_chart->curve(), x).sums;
    const auto colourAt = [&](double value) {
        return image.pixel(QPointF(m_chart->pointOf({x, 0}).x(), heightOf(value)).toPoint());
    };
    QCOMPARE(colourAt(sums.bltGlobal / 4), segmentColour(Segment::BltGlobal, colourSet).rgb());
    QCOMPARE(colourAt(sums.bltGlobal + sums.bltLocal / 2), segmentColour(Segment::BltLocal, colourSet).rgb());
    QCOMPARE(colourAt(sums.bltTotal - sums.entropyModel / 2),
             segmentColour(Segment::EntropyModel, colourSet).rgb());
    // A line is thin.
    QCOMPARE(colourAt(sums.bpe), rimColour(segmentColour(Segment::Bpe, colourSet), Qt::white).rgb());
    QCOMPARE(colourAt((sums.bltTotal + valueAxis().max()) / 2), isTransparent ? 0U : qRgb(255, 255, 255));
}

PATCHSCALE_TEST(TestSweepChart)
#include "tst_sweepchart.moc"
