// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "tests/testprogram.h"
#include "tests/ui/views/sweep/sweepcharttest.h"

#include <cmath>

using namespace patchscale;
using namespace patchscale::testing;

/// Values and where they are.
class TestSweepChartAxes : public SweepChartTest
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing"); }
    void init() { makeChart(); }

    void placesAndValuesBelongTogether_data();
    void placesAndValuesBelongTogether();
    void ticksOfWholeNumbersAreWhole_data();
    void ticksOfWholeNumbersAreWhole();
    void theOnlyValueIsInTheMiddle_data();
    void theOnlyValueIsInTheMiddle();
    void percentAxisHasReadableSteps_data();
    void percentAxisHasReadableSteps();
};

void TestSweepChartAxes::placesAndValuesBelongTogether_data()
{
    QTest::addColumn<SweepQuestion>("settings");
    QTest::addColumn<double>("middle");
    QTest::newRow("linear") << along(SweepRange{ParameterId::BltPs, 2, 8}) << 5.0;
    SweepQuestion logarithmic = along(SweepRange{ParameterId::BltPs, 2, 8});
    logarithmic.scale = SweepScale::Logarithmic;
    QTest::newRow("logarithmic") << logarithmic << 4.0; // the square root of 2 8
}

void TestSweepChartAxes::placesAndValuesBelongTogether()
{
    QFETCH(SweepQuestion, settings);
    QFETCH(double, middle);
    show(compare(Parameters()), settings);
    const QRectF plot = m_chart->plotArea();
    QVERIFY(std::abs(m_chart->placeAt(plot.center()).x() - middle) < 1e-9);
    QVERIFY(std::abs(m_chart->pointOf({middle, 0}).x() - plot.center().x()) < pixel);
    QVERIFY(std::abs(m_chart->placeAt(plot.bottomLeft()).x() - 2) < 1e-9);
    QVERIFY(std::abs(m_chart->placeAt(plot.topRight()).x() - 8) < 1e-9);
    // Where a hand goes that has left the plot.
    QVERIFY(std::abs(m_chart->placeAt({plot.left() - 200, 0}).x() - 2) < 1e-9);
    QVERIFY(std::abs(m_chart->placeAt({plot.right() + 200, 0}).x() - 8) < 1e-9);
    for (double value = 2; value <= 8; value += 0.37)
        QVERIFY(std::abs(m_chart->placeAt({m_chart->pointOf({value, 0}).x(), 0}).x() - value) < 1e-9);
}

void TestSweepChartAxes::ticksOfWholeNumbersAreWhole_data()
{
    QTest::addColumn<SweepRange>("range");
    for (const double last : {25.0, 26.0, 27.0, 29.0, 34.0, 50.0})
        QTest::addRow("layers to %g", last) << SweepRange{ParameterId::NLayers, 24, last};
    for (const double last : {2561.0, 2563.0, 2600.0})
        QTest::addRow("widths to %g", last) << SweepRange{ParameterId::DModel, 2560, last};
}

/// Each tick is where its text says, and as many as there are whole numbers at most.
void TestSweepChartAxes::ticksOfWholeNumbersAreWhole()
{
    QFETCH(SweepRange, range);
    for (const double width : {240.0, 900.0, 1600.0}) {
        for (const SweepScale scale : {SweepScale::Linear, SweepScale::Logarithmic}) {
            m_chart->resize(width, 500);
            SweepQuestion settings = along(range);
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

void TestSweepChartAxes::theOnlyValueIsInTheMiddle_data()
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
void TestSweepChartAxes::theOnlyValueIsInTheMiddle()
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
        QCOMPARE(readValue(m_chart->curve().range, m_chart->placeAt(point).x()), 24.0);
}

void TestSweepChartAxes::percentAxisHasReadableSteps_data()
{
    QTest::addColumn<QSizeF>("size");
    for (const QSizeF &size : {QSizeF(240, 230), QSizeF(900, 600)})
        QTest::addRow("%g x %g", size.width(), size.height()) << size;
}

/// From hundredths of a percent to tens of thousands, above zero, below it and around it.
void TestSweepChartAxes::percentAxisHasReadableSteps()
{
    QFETCH(QSizeF, size);
    m_chart->resize(size);
    QList<std::pair<Comparison, SweepQuestion>> shown;
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

PATCHSCALE_TEST(TestSweepChartAxes)
#include "tst_sweepchartaxes.moc"
