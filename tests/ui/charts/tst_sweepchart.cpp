// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/numberformat.h"
#include "model/parameterinfo.h"
#include "tests/ui/charts/layoutproblems.h"
#include "tests/ui/charts/samples.h"
#include "ui/charts/chartcolours.h"
#include "ui/charts/sweepchart.h"

#include <QAreaSeries>
#include <QCategoryAxis>
#include <QGraphicsEllipseItem>
#include <QGraphicsLineItem>
#include <QGraphicsScene>
#include <QImage>
#include <QLineSeries>
#include <QPainter>
#include <QTest>
#include <QValueAxis>

#include <cmath>
#include <functional>
#include <memory>

using namespace patchscale;

namespace {

constexpr double pixel = 1e-6; ///< of what a place on the chart may be off

SweepSettings along(ParameterId id, SweepScale scale = SweepScale::Linear, bool inPercent = false)
{
    SweepSettings settings;
    settings.parameter = id;
    settings.scale = scale;
    settings.inPercent = inPercent;
    return settings;
}

SweepSettings along(const SweepRange &range, bool inPercent = false)
{
    SweepSettings settings = along(range.parameter, SweepScale::Linear, inPercent);
    settings.range = range;
    return settings;
}

Parameters withEntropyModel()
{
    Parameters parameters;
    parameters.entropyModel = 1;
    return parameters;
}

/// How much of the way from one end of a range to the other a value is.
double shareOf(const SweepRange &range, SweepScale scale, double value)
{
    return scale == SweepScale::Linear ? (value - range.from) / (range.to - range.from)
                                       : std::log(value / range.from) / std::log(range.to / range.from);
}

using Lines = QList<QLineF>;

/// Whether a text is the label of a break-even line, rather than a sentence about it.
bool isMark(const QString &text)
{
    return text.startsWith(QStringLiteral("Break-even ")) && !text.contains(QStringLiteral(" at "));
}

} // namespace

class TestSweepChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void linesHoldTheNumbersOfTheCurve_data();
    void linesHoldTheNumbersOfTheCurve();
    void jumpsStayJumps();
    void entropyModelIsStackedOnTop();
    void showsDifferenceAlone();
    void legendIsThereWithoutAnEventLoop();
    void breakEvenStandsWhereItIs_data();
    void breakEvenStandsWhereItIs();
    void ofManyBreakEvensTheFirstIsMarked();
    void markerStandsAtTheComparison_data();
    void markerStandsAtTheComparison();
    void markerIsHiddenOutOfRange();
    void placesAndValuesBelongTogether_data();
    void placesAndValuesBelongTogether();
    void readingIsToldAndMarked();
    void ticksOfWholeNumbersAreWhole_data();
    void ticksOfWholeNumbersAreWhole();
    void theOnlyValueIsInTheMiddle_data();
    void theOnlyValueIsInTheMiddle();
    void percentAxisHasReadableSteps_data();
    void percentAxisHasReadableSteps();
    void areasHaveTheColoursOfTheirSegments_data();
    void areasHaveTheColoursOfTheirSegments();
    void nothingIsCutOrCovered_data();
    void nothingIsCutOrCovered();

private:
    void show(const Comparison &comparison, const SweepSettings &settings);
    [[nodiscard]] QAbstractSeries *series(const QString &name) const;
    [[nodiscard]] QLineSeries *line(const QString &name) const;
    [[nodiscard]] QAreaSeries *area(const QString &name) const;
    [[nodiscard]] QValueAxis &valueAxis() const;
    [[nodiscard]] QCategoryAxis &parameterAxis() const;
    [[nodiscard]] Lines linesAcross(Qt::PenStyle style) const;
    [[nodiscard]] QRectF handle() const;
    [[nodiscard]] QStringList textsWith(const QString &part) const;
    [[nodiscard]] QStringList marks() const;
    [[nodiscard]] QStringList labelProblems() const;
    [[nodiscard]] double heightOf(double value) const;

    std::unique_ptr<QGraphicsScene> m_scene;
    SweepChart *m_chart = nullptr; ///< owned by the scene
};

void TestSweepChart::initTestCase()
{
    QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing");
}

void TestSweepChart::init()
{
    m_scene = std::make_unique<QGraphicsScene>();
    m_chart = new SweepChart(samples::chartStyle());
    m_scene->addItem(m_chart);
    m_chart->resize(900, 600);
    m_chart->layOutNow();
}

void TestSweepChart::show(const Comparison &comparison, const SweepSettings &settings)
{
    m_chart->setCurve(sweepCurve(comparison, settings.parameter, settings.range, settings.scale), settings);
    m_chart->layOutNow();
    QCoreApplication::processEvents(); // lays the legend out
}

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

QValueAxis &TestSweepChart::valueAxis() const
{
    return *qobject_cast<QValueAxis *>(m_chart->axes(Qt::Vertical).constFirst());
}

QCategoryAxis &TestSweepChart::parameterAxis() const
{
    return *qobject_cast<QCategoryAxis *>(m_chart->axes(Qt::Horizontal).constFirst());
}

/// The break-even lines are dotted, that of the comparison is dashed.
Lines TestSweepChart::linesAcross(Qt::PenStyle style) const
{
    Lines lines;
    for (const QGraphicsItem *item : m_chart->childItems())
        if (const auto *candidate = qgraphicsitem_cast<const QGraphicsLineItem *>(item))
            if (candidate->isVisible() && candidate->pen().style() == style)
                lines << candidate->line();
    return lines;
}

QRectF TestSweepChart::handle() const
{
    for (const QGraphicsItem *item : m_chart->childItems())
        if (const auto *ellipse = qgraphicsitem_cast<const QGraphicsEllipseItem *>(item))
            if (ellipse->isVisible())
                return ellipse->rect();
    return {};
}

QStringList TestSweepChart::textsWith(const QString &part) const
{
    return plainTexts(*m_chart).filter(part);
}

/// The labels of the break-even lines.
QStringList TestSweepChart::marks() const
{
    QStringList texts;
    for (const QString &text : plainTexts(*m_chart))
        if (isMark(text))
            texts << text;
    return texts;
}

/// What is wrong with anything that is written.
QStringList TestSweepChart::labelProblems() const
{
    QStringList problems = textProblems(*m_chart);
    for (const WrittenText &written : writtenTexts(*m_chart)) {
        const bool isLabel = written.text.startsWith(QStringLiteral("Now ")) || isMark(written.text);
        if (isLabel && !lies(written.rect, m_chart->plotArea()))
            problems << QStringLiteral("“%1” leaves the plot").arg(written.text);
    }
    if (textsWith(QStringLiteral("Now ")).size() != 1)
        problems << QStringLiteral("the current position is not told");
    const auto expected = static_cast<qsizetype>(m_chart->curve().breakEvens.size());
    if (expected <= 4 && marks().size() != expected)
        problems << QStringLiteral("a break-even is not told");
    if (parameterAxis().categoriesLabels().isEmpty())
        problems << QStringLiteral("nothing is written along the axis");
    return problems;
}

/// Where a number of the value axis is.
double TestSweepChart::heightOf(double value) const
{
    const QRectF plot = m_chart->plotArea();
    return plot.bottom() -
           plot.height() * (value - valueAxis().min()) / (valueAxis().max() - valueAxis().min());
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
        SweepChart chart(samples::chartStyle());
        const SweepSettings settings = along(ParameterId::BltPs, SweepScale::Linear, inPercent);
        chart.setCurve(
            sweepCurve(compare(withEntropyModel()), settings.parameter, settings.range, settings.scale),
            settings);
        chart.resize(800, 600);
        chart.layOutNow();
        // As the title of the axis too.
        QCOMPARE(plainTexts(chart).count(QStringLiteral("Difference")), inPercent ? 2 : 0);
        QCOMPARE(plainTexts(chart).count(QStringLiteral("Entropy model")), inPercent ? 0 : 1);
        QCOMPARE(plainTexts(chart).count(QStringLiteral("BPE")), inPercent ? 0 : 1);
    }
}

void TestSweepChart::breakEvenStandsWhereItIs_data()
{
    QTest::addColumn<SweepSettings>("settings");
    QTest::addColumn<double>("breakEven");
    QTest::addColumn<QString>("text");
    // In method 2n, as worked out in the test of the sweep.
    const auto row = [](const char *name, const SweepSettings &settings, double breakEven, const char *text) {
        QTest::newRow(name) << settings << breakEven << QString::fromLatin1(text);
    };
    using Id = ParameterId;
    row("patch size", along(Id::BltPs), 6.89, "Break-even 6.89 bytes");
    row("logarithmic", along(Id::BltPs, SweepScale::Logarithmic), 6.89, "Break-even 6.89 bytes");
    row("in percent", along(Id::BltPs, SweepScale::Linear, true), 6.89, "Break-even 6.89 bytes");
    row("in a range", along(SweepRange{Id::BltPs, 6, 7.5}), 6.89, "Break-even 6.89 bytes");
    row("tokens", along(Id::BpePs), 3.24, "Break-even 3.24");
    row("layers", along(Id::BpeNLayers), 36, "Break-even 36");
    row("layers, logarithmic", along(Id::BpeNLayers, SweepScale::Logarithmic), 36, "Break-even 36");
    row("width", along(Id::BpeDModel), 2988, "Break-even 2,988");
}

void TestSweepChart::breakEvenStandsWhereItIs()
{
    QFETCH(SweepSettings, settings);
    QFETCH(double, breakEven);
    QFETCH(QString, text);
    show(compare(Parameters(), *findMethod(u"2n")), settings);
    const Lines lines = linesAcross(Qt::DotLine);
    QCOMPARE(lines.size(), 1);
    const QRectF plot = m_chart->plotArea();
    const double share = shareOf(m_chart->curve().range, settings.scale, breakEven);
    const double at = plot.left() + share * plot.width();
    QVERIFY(std::abs(lines.first().x1() - at) < pixel && std::abs(lines.first().x2() - at) < pixel);
    QCOMPARE(QRectF(lines.first().p1(), lines.first().p2()).normalized().top(), plot.top());
    QCOMPARE(QRectF(lines.first().p1(), lines.first().p2()).normalized().bottom(), plot.bottom());
    QCOMPARE(marks(), QStringList{text});
    // Beside its line.
    for (const WrittenText &written : writtenTexts(*m_chart))
        if (written.text.simplified() == text)
            QVERIFY(std::min(std::abs(written.rect.left() - at), std::abs(written.rect.right() - at)) < 10);
}

/// Sixteen of them, as worked out in the test of the curve, would be no labels but a hatching.
void TestSweepChart::ofManyBreakEvensTheFirstIsMarked()
{
    Parameters parameters;
    parameters.bltPs = 1.0004;
    parameters.bpePs = 1;
    parameters.dModel = 512;
    parameters.nHeads = 1;
    parameters.localNLayers = 2;
    parameters.localDModel = 16;
    parameters.localNHeads = 1;
    const Comparison comparison = compare(parameters, *findMethod(u"2n"));
    show(comparison, along(SweepRange{ParameterId::BpeNHeads, 1, 8}));
    QCOMPARE(linesAcross(Qt::DotLine).size(), 4);
    QCOMPARE(marks().size(), 4);
    QCOMPARE(textProblems(*m_chart), QStringList());

    show(comparison, along(ParameterId::BpeNHeads));
    QCOMPARE(linesAcross(Qt::DotLine).size(), 1);
    QCOMPARE(marks().size(), 1);
    QCOMPARE(m_chart->subtitle(),
             QStringLiteral("BLT and BPE change places 16 times, first at BPE attention heads 3."));
}

void TestSweepChart::markerStandsAtTheComparison_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<SweepSettings>("settings");
    QTest::addColumn<double>("current");
    QTest::addColumn<QString>("text");
    using Id = ParameterId;
    const auto row = [](const char *name, const Parameters &parameters, const SweepSettings &settings,
                        double current, const char *text) {
        QTest::newRow(name) << parameters << settings << current << QString::fromLatin1(text);
    };
    Parameters between;
    between.bltPs = 4.43;
    row("patch size", between, along(Id::BltPs), 4.43, "Now 4.43 bytes");
    row("in percent", between, along(Id::BltPs, SweepScale::Linear, true), 4.43, "Now 4.43 bytes");
    row("logarithmic", {}, along(Id::NCtxBase, SweepScale::Logarithmic), 8192, "Now 8,192 bytes");
    row("linked", {}, along(Id::BpeDModel), 2560, "Now 2,560");
    row("at the start", {}, along(SweepRange{Id::BltPs, 4.4, 8}), 4.4, "Now 4.4 bytes");
    row("at the end", {}, along(SweepRange{Id::BltPs, 2, 4.4}), 4.4, "Now 4.4 bytes");
}

void TestSweepChart::markerStandsAtTheComparison()
{
    QFETCH(Parameters, parameters);
    QFETCH(SweepSettings, settings);
    QFETCH(double, current);
    QFETCH(QString, text);
    const Comparison comparison = compare(parameters);
    show(comparison, settings);
    const Lines lines = linesAcross(Qt::DashLine);
    QCOMPARE(lines.size(), 1);
    const QRectF plot = m_chart->plotArea();
    const double at = plot.left() + shareOf(m_chart->curve().range, settings.scale, current) * plot.width();
    QVERIFY(std::abs(lines.first().x1() - at) < pixel && std::abs(lines.first().x2() - at) < pixel);
    QCOMPARE(textsWith(QStringLiteral("Now ")), QStringList{text});
    // The handle is on the line that it moves along.
    const QPointF centre = handle().center();
    QVERIFY(std::abs(centre.x() - at) < pixel);
    QVERIFY(std::abs(centre.y() - heightOf(settings.inPercent ? comparison.differencePercent
                                                              : comparison.bltTotal)) < pixel);
    QVERIFY(m_chart->isMarkerAt({at, plot.center().y()}));
    QVERIFY(m_chart->isMarkerAt({at + 5, plot.top()}));
    QVERIFY(m_chart->isMarkerAt({at - 5, plot.bottom()}));
    QVERIFY(!m_chart->isMarkerAt({at + 30, plot.center().y()}));
    QVERIFY(!m_chart->isMarkerAt({at - 30, plot.center().y()}));
    QVERIFY(!m_chart->isMarkerAt({at, plot.bottom() + 30}));
}

void TestSweepChart::markerIsHiddenOutOfRange()
{
    for (const SweepRange &range :
         {SweepRange{ParameterId::BltPs, 5, 10}, SweepRange{ParameterId::BltPs, 1, 4.3}}) {
        show(compare(Parameters()), along(range));
        QCOMPARE(linesAcross(Qt::DashLine).size(), 0);
        QVERIFY(handle().isNull());
        QCOMPARE(textsWith(QStringLiteral("Now ")), QStringList());
        const QRectF plot = m_chart->plotArea();
        for (double x = 0; x <= m_chart->size().width(); ++x)
            QVERIFY(!m_chart->isMarkerAt({x, plot.center().y()}));
        show(compare(Parameters()), along(ParameterId::BltPs));
        QCOMPARE(linesAcross(Qt::DashLine).size(), 1);
        QVERIFY(!handle().isNull());
        QCOMPARE(textsWith(QStringLiteral("Now ")).size(), 1);
    }
}

void TestSweepChart::placesAndValuesBelongTogether_data()
{
    QTest::addColumn<SweepSettings>("settings");
    QTest::addColumn<double>("middle");
    QTest::newRow("linear") << along(SweepRange{ParameterId::BltPs, 2, 8}) << 5.0;
    SweepSettings logarithmic = along(SweepRange{ParameterId::BltPs, 2, 8});
    logarithmic.scale = SweepScale::Logarithmic;
    QTest::newRow("logarithmic") << logarithmic << 4.0; // the square root of 2 8
}

void TestSweepChart::placesAndValuesBelongTogether()
{
    QFETCH(SweepSettings, settings);
    QFETCH(double, middle);
    show(compare(Parameters()), settings);
    const QRectF plot = m_chart->plotArea();
    QVERIFY(std::abs(m_chart->valueAt(plot.center()) - middle) < 1e-9);
    QVERIFY(std::abs(m_chart->placeOf(middle) - plot.center().x()) < pixel);
    QVERIFY(std::abs(m_chart->valueAt(plot.bottomLeft()) - 2) < 1e-9);
    QVERIFY(std::abs(m_chart->valueAt(plot.topRight()) - 8) < 1e-9);
    // Where a hand goes that has left the plot.
    QVERIFY(std::abs(m_chart->valueAt({plot.left() - 200, 0}) - 2) < 1e-9);
    QVERIFY(std::abs(m_chart->valueAt({plot.right() + 200, 0}) - 8) < 1e-9);
    for (double value = 2; value <= 8; value += 0.37)
        QVERIFY(std::abs(m_chart->valueAt({m_chart->placeOf(value), 0}) - value) < 1e-9);
}

void TestSweepChart::readingIsToldAndMarked()
{
    show(compare(Parameters()), along(ParameterId::BltPs));
    // The values of the table in the specification.
    QCOMPARE(m_chart->description(4.4).simplified(),
             QStringLiteral("BLT patch size 4.4 bytes: BPE 1.13e+09, BLT 1.35e+09 FLOPs per byte, difference "
                            "+18.5 %"));
    QCOMPARE(m_chart->description(1.6).simplified(),
             QStringLiteral("BLT patch size 1.6 bytes: BPE 1.13e+09, BLT 3.35e+09 FLOPs per byte, difference "
                            "+194.8 %"));
    const qsizetype before = linesAcross(Qt::SolidLine).size();
    const QPointF point = m_chart->setReading(1.6);
    QCOMPARE(linesAcross(Qt::SolidLine).size(), before + 1);
    QVERIFY(std::abs(point.x() - m_chart->placeOf(1.6)) < pixel);
    QVERIFY(std::abs(point.y() - heightOf(3345471744.0)) < pixel);
    QCOMPARE(linesAcross(Qt::SolidLine).last().x1(), point.x());
    m_chart->setReading(std::nullopt);
    QCOMPARE(linesAcross(Qt::SolidLine).size(), before);
}

void TestSweepChart::ticksOfWholeNumbersAreWhole_data()
{
    QTest::addColumn<SweepRange>("range");
    for (const double last : {25.0, 26.0, 27.0, 29.0, 34.0, 50.0})
        QTest::addRow("layers to %g", last) << SweepRange{ParameterId::NLayers, 24, last};
    for (const double last : {2561.0, 2563.0, 2600.0})
        QTest::addRow("widths to %g", last) << SweepRange{ParameterId::DModel, 2560, last};
}

/// Each tick is where its text says, and as many as there are whole numbers at most.
void TestSweepChart::ticksOfWholeNumbersAreWhole()
{
    QFETCH(SweepRange, range);
    for (const double width : {240.0, 900.0, 1600.0}) {
        for (const SweepScale scale : {SweepScale::Linear, SweepScale::Logarithmic}) {
            m_chart->resize(width, 500);
            SweepSettings settings = along(range);
            settings.scale = scale;
            show(compare(Parameters()), settings);
            QCategoryAxis &axis = parameterAxis();
            const QStringList labels = axis.categoriesLabels();
            QVERIFY(!labels.isEmpty());
            for (const QString &label : labels) {
                const double place = axis.endValue(label);
                const double value = scale == SweepScale::Linear ? place : std::pow(10, place);
                const double told = QString(label).remove(u',').toDouble();
                QVERIFY2(std::abs(value - told) < 1e-6, qPrintable(label));
                QVERIFY(told >= range.from && told <= range.to);
            }
        }
    }
}

void TestSweepChart::theOnlyValueIsInTheMiddle_data()
{
    QTest::addColumn<SweepScale>("scale");
    QTest::addColumn<bool>("inPercent");
    for (const bool inPercent : {false, true}) {
        QTest::addRow("linear%s", inPercent ? ", in percent" : "") << SweepScale::Linear << inPercent;
        QTest::addRow("logarithmic%s", inPercent ? ", in percent" : "")
            << SweepScale::Logarithmic << inPercent;
    }
}

/// All 24 local layers but one are the encoder's: no other number of them is valid.
void TestSweepChart::theOnlyValueIsInTheMiddle()
{
    QFETCH(SweepScale, scale);
    QFETCH(bool, inPercent);
    Parameters parameters;
    parameters.localNLayers = 24;
    parameters.localEncoderLayers = 23;
    show(compare(parameters), along(ParameterId::LocalNLayers, scale, inPercent));
    QCOMPARE(m_chart->curve().points.size(), std::size_t(1));
    QCOMPARE(parameterAxis().categoriesLabels(), QStringList{QStringLiteral("24")});
    const QRectF plot = m_chart->plotArea();
    const Lines lines = linesAcross(Qt::DashLine);
    QCOMPARE(lines.size(), 1);
    QVERIFY(std::abs(lines.first().x1() - plot.center().x()) < pixel);
    QVERIFY(plot.contains(handle()));
    QCOMPARE(textsWith(QStringLiteral("Now ")), QStringList{QStringLiteral("Now 24")});
    QCOMPARE(textProblems(*m_chart), QStringList());
    for (const QPointF &point : {plot.topLeft(), plot.center(), plot.bottomRight()})
        QCOMPARE(readValue(m_chart->curve().range, m_chart->valueAt(point)), 24.0);
}

void TestSweepChart::percentAxisHasReadableSteps_data()
{
    QTest::addColumn<QSizeF>("size");
    for (const QSizeF &size : {QSizeF(240, 230), QSizeF(900, 600)})
        QTest::addRow("%g x %g", size.width(), size.height()) << size;
}

/// From hundredths of a percent to tens of thousands, above zero, below it and around it.
void TestSweepChart::percentAxisHasReadableSteps()
{
    QFETCH(QSizeF, size);
    m_chart->resize(size);
    QList<std::pair<Comparison, SweepSettings>> shown;
    for (const AccountingMethod *method : accountingMethods())
        for (const Parameters &parameters : samples::cornerPositions())
            for (const ParameterId id : {ParameterId::BltPs, ParameterId::BpePs, ParameterId::DModel,
                                         ParameterId::NVocab, ParameterId::BpeNLayers, ParameterId::FfRatio})
                shown << std::pair(compare(parameters, *method), along(id, SweepScale::Linear, true));
    // Around the break-even with next to no difference, and with one on both sides.
    Parameters even;
    even.bltPs = 6.886;
    const Comparison same = compare(even, *findMethod(u"2n"));
    shown << std::pair(same, along(ParameterId::LocalNVocab, SweepScale::Linear, true));
    for (const double reach : {0.05, 0.1, 0.3, 1.0, 3.0})
        shown << std::pair(
            same, along(SweepRange{ParameterId::BltPs, even.bltPs - reach, even.bltPs + reach}, true));
    for (double last = 1.5; last < 20; last += 0.5)
        shown << std::pair(compare(Parameters()), along(SweepRange{ParameterId::BltPs, 1, last}, true))
              << std::pair(compare(Parameters()), along(SweepRange{ParameterId::BpePs, 1, last}, true));

    for (const auto &[comparison, settings] : shown) {
        show(comparison, settings);
        const QValueAxis &axis = valueAxis();
        const QString what =
            QStringLiteral("%1, %2, %3: %4 to %5 with %6 ticks")
                .arg(parameterInfo(settings.parameter).name(), comparison.method->identifier())
                .arg(m_chart->curve().range.to)
                .arg(axis.min())
                .arg(axis.max())
                .arg(axis.tickCount());
        QVERIFY2(axis.tickCount() >= 2 && axis.tickCount() <= 12, qPrintable(what));
        QVERIFY2(axis.min() < 0 && axis.max() > 0, qPrintable(what));
        for (const SweepPoint &point : m_chart->curve().points)
            QVERIFY2(point.sums.differencePercent >= axis.min() && point.sums.differencePercent <= axis.max(),
                     qPrintable(what));
        // What is written is what is meant.
        const double step = (axis.max() - axis.min()) / (axis.tickCount() - 1);
        for (int i = 0; i < axis.tickCount(); ++i) {
            const double value = axis.min() + i * step;
            const QString written = QString::asprintf(axis.labelFormat().toLatin1().constData(), value);
            QVERIFY2(written.endsWith(QStringLiteral(" %")), qPrintable(written));
            QVERIFY2(std::abs(written.chopped(2).toDouble() - value) < 1e-6 * step,
                     qPrintable(what + QStringLiteral(": ") + written));
        }
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
        return image.pixel(QPointF(m_chart->placeOf(x), heightOf(value)).toPoint());
    };
    QCOMPARE(colourAt(sums.bltGlobal / 4), segmentColour(Segment::BltGlobal, colourSet).rgb());
    QCOMPARE(colourAt(sums.bltGlobal + sums.bltLocal / 2), segmentColour(Segment::BltLocal, colourSet).rgb());
    QCOMPARE(colourAt(sums.bltTotal - sums.entropyModel / 2),
             segmentColour(Segment::EntropyModel, colourSet).rgb());
    QCOMPARE(colourAt(sums.bpe), segmentColour(Segment::Bpe, colourSet).rgb());
    QCOMPARE(colourAt((sums.bltTotal + valueAxis().max()) / 2), isTransparent ? 0U : qRgb(255, 255, 255));
}

void TestSweepChart::nothingIsCutOrCovered_data()
{
    QTest::addColumn<QSizeF>("size");
    for (const QSizeF &size : {QSizeF(240, 230), QSizeF(320, 240), QSizeF(480, 300), QSizeF(640, 400),
                               QSizeF(1000, 600), QSizeF(1600, 230), QSizeF(360, 700), QSizeF(1600, 1000)})
        QTest::addRow("%g x %g", size.width(), size.height()) << size;
}

void TestSweepChart::nothingIsCutOrCovered()
{
    QFETCH(QSizeF, size);
    m_chart->resize(size);
    // Every parameter in every way, and each time by another method or at another place.
    std::vector<Comparison> comparisons;
    for (const Parameters &parameters : {Parameters(), samples::parametersAt(1, 512, 24),
                                         samples::parametersAt(10, 8192, 2), withEntropyModel()})
        for (const Comparison &comparison : compareByEveryMethod(parameters))
            comparisons.push_back(comparison);
    std::size_t turn = 0;
    for (const ParameterInfo &info : parameterInfos()) {
        if (info.group == ParameterGroup::Switch)
            continue;
        for (const SweepScale scale : {SweepScale::Linear, SweepScale::Logarithmic}) {
            for (const bool inPercent : {false, true}) {
                for (int i = 0; i < 2; ++i) {
                    const Comparison &comparison = comparisons[turn++ % comparisons.size()];
                    show(comparison, along(info.id, scale, inPercent));
                    const QStringList problems = labelProblems();
                    QVERIFY2(problems.isEmpty(),
                             qPrintable(QStringLiteral("%1, %2, %3 bytes, scale %4, percent %5: %6")
                                            .arg(comparison.method->identifier(), info.name())
                                            .arg(comparison.parameters.bltPs)
                                            .arg(static_cast<int>(scale))
                                            .arg(inPercent)
                                            .arg(problems.join(u'|'))));
                }
            }
        }
    }
}

QTEST_MAIN(TestSweepChart)
#include "tst_sweepchart.moc"
