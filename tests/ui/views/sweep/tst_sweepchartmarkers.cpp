// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/views/sweep/sweepcharttest.h"

#include <algorithm>
#include <cmath>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// How much of the way from one end of a range to the other a value is.
double shareOf(const SweepRange &range, SweepScale scale, double value)
{
    return scale == SweepScale::Linear ? (value - range.from) / (range.to - range.from)
                                       : std::log(value / range.from) / std::log(range.to / range.from);
}

} // namespace

/// Where BLT breaks even, and where the comparison is.
class TestSweepChartMarkers : public SweepChartTest
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing"); }
    void init() { makeChart(); }

    void breakEvenStandsWhereItIs_data();
    void breakEvenStandsWhereItIs();
    void breakEvenIsNotAtOneWhereBltStillCostsMore();
    void ofManyBreakEvensTheFirstIsMarked();
    void markerStandsAtTheComparison_data();
    void markerStandsAtTheComparison();
    void markerIsHiddenOutOfRange();
};

void TestSweepChartMarkers::breakEvenStandsWhereItIs_data()
{
    QTest::addColumn<SweepQuestion>("settings");
    QTest::addColumn<double>("breakEven");
    QTest::addColumn<QString>("text");
    // In method 2n, as worked out in the test of the sweep.
    const auto row = [](const char *name, const SweepQuestion &settings, double breakEven, const char *text) {
        QTest::newRow(name) << settings << breakEven << QString::fromLatin1(text);
    };
    using Id = ParameterId;
    // 24 26 2560^2 a patch or token, 10 32 1024^2 a byte of the local models.
    const double cheaperFrom = 4089446400 / (4089446400 / 4.4 - 335544320);
    const double dearerFrom = 4089446400 / (4089446400 / 4.4 + 335544320);
    row("patch size", along(Id::BltPs), cheaperFrom, "Break-even 6.89 bytes");
    row("logarithmic", along(Id::BltPs, SweepScale::Logarithmic), cheaperFrom, "Break-even 6.89 bytes");
    row("in percent", along(Id::BltPs, SweepScale::Linear, true), cheaperFrom, "Break-even 6.89 bytes");
    row("in a range", along(SweepRange{Id::BltPs, 6, 7.5}), cheaperFrom, "Break-even 6.89 bytes");
    row("tokens", along(Id::BpePs), dearerFrom, "Break-even 3.23");
    row("layers", along(Id::BpeNLayers), 36, "Break-even 36");
    row("layers, logarithmic", along(Id::BpeNLayers, SweepScale::Logarithmic), 36, "Break-even 36");
    row("width", along(Id::BpeDModel), 2988, "Break-even 2,988");
}

void TestSweepChartMarkers::breakEvenStandsWhereItIs()
{
    QFETCH(SweepQuestion, settings);
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

/// As worked out in the test of the verdict.
void TestSweepChartMarkers::breakEvenIsNotAtOneWhereBltStillCostsMore()
{
    Parameters parameters;
    parameters.bpePs = 1;
    parameters.dModel = 512;
    parameters.nVocab = 358554;
    show(compare(parameters), along(ParameterId::BltPs));
    QCOMPARE(marks(), QStringList(QStringLiteral("Break-even just above 1 byte")));
    QStringList names;
    for (int mark = 0; mark < m_chart->markCount(); ++mark)
        names << m_chart->markName(mark).simplified();
    QVERIFY2(names.contains(QStringLiteral("Break-even, BLT patch size just above 1 byte")),
             qPrintable(names.join(u'|')));
}

/// Sixteen of them, as worked out in the test of the curve, would be no labels but a hatching.
void TestSweepChartMarkers::ofManyBreakEvensTheFirstIsMarked()
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

void TestSweepChartMarkers::markerStandsAtTheComparison_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<SweepQuestion>("settings");
    QTest::addColumn<double>("current");
    QTest::addColumn<QString>("text");
    using Id = ParameterId;
    const auto row = [](const char *name, const Parameters &parameters, const SweepQuestion &settings,
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

void TestSweepChartMarkers::markerStandsAtTheComparison()
{
    QFETCH(Parameters, parameters);
    QFETCH(SweepQuestion, settings);
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
    QVERIFY(m_chart->gripAt({at, plot.center().y()}));
    QVERIFY(m_chart->gripAt({at + 5, plot.top()}));
    QVERIFY(m_chart->gripAt({at - 5, plot.bottom()}));
    QVERIFY(!m_chart->gripAt({at + 30, plot.center().y()}));
    QVERIFY(!m_chart->gripAt({at - 30, plot.center().y()}));
    QVERIFY(!m_chart->gripAt({at, plot.bottom() + 30}));
}

void TestSweepChartMarkers::markerIsHiddenOutOfRange()
{
    for (const SweepRange &range :
         {SweepRange{ParameterId::BltPs, 5, 10}, SweepRange{ParameterId::BltPs, 1, 4.3}}) {
        show(compare(Parameters()), along(range));
        QCOMPARE(linesAcross(Qt::DashLine).size(), 0);
        QVERIFY(handle().isNull());
        QCOMPARE(textsWith(QStringLiteral("Now ")), QStringList());
        const QRectF plot = m_chart->plotArea();
        for (double x = 0; x <= m_chart->size().width(); ++x)
            QVERIFY(!m_chart->gripAt({x, plot.center().y()}));
        show(compare(Parameters()), along(ParameterId::BltPs));
        QCOMPARE(linesAcross(Qt::DashLine).size(), 1);
        QVERIFY(!handle().isNull());
        QCOMPARE(textsWith(QStringLiteral("Now ")).size(), 1);
    }
}

PATCHSCALE_TEST(TestSweepChartMarkers)
#include "tst_sweepchartmarkers.moc"
