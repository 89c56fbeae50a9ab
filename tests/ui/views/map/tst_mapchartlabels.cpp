// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "tests/model/randomparameters.h"
#include "tests/testprogram.h"
#include "tests/ui/views/map/mapcharttest.h"

using namespace patchscale;
using namespace patchscale::testing;

/// What is written on and around the map.
class TestMapChartLabels : public MapChartTest
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing"); }
    void init() { makeChart(); }

    void subtitleTellsTheBreakEven_data();
    void subtitleTellsTheBreakEven();
    void nothingIsCutOrCovered_data();
    void nothingIsCutOrCovered();
    void textKeepsClearOfRingAndLine();
};

void TestMapChartLabels::subtitleTellsTheBreakEven_data()
{
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<QString>("end");
    // By twice the parameters 4089446400 (1 / 4.4 - 1 / p) = 335544320, p = 6.8855.
    QTest::newRow("at") << compare(Parameters(), *findMethod(u"2n"))
                        << QStringLiteral("BLT costs no more than BPE from 6.89 bytes per patch on.");
    QTest::newRow("everywhere") << cheaperEverywhere(defaultMethod())
                                << QStringLiteral(
                                       "BLT costs no more than BPE at any patch size from 1 to 10 bytes.");
    QTest::newRow("never") << dearerEverywhere(defaultMethod())
                           << QStringLiteral(
                                  "BLT costs more than BPE at every patch size from 1 to 10 bytes.");
}

void TestMapChartLabels::subtitleTellsTheBreakEven()
{
    QFETCH(Comparison, comparison);
    QFETCH(QString, end);
    m_chart->resize(1300, 620);
    show(comparison, 64, 64);
    QVERIFY2(m_chart->subtitle().simplified().endsWith(end), qPrintable(m_chart->subtitle()));
    QVERIFY(plainTexts(*m_chart).contains(m_chart->subtitle().simplified()));
}

void TestMapChartLabels::nothingIsCutOrCovered_data()
{
    QTest::addColumn<QSizeF>("size");
    for (const QSizeF &size :
         {QSizeF(240, 230), QSizeF(320, 240), QSizeF(460, 300), QSizeF(640, 400), QSizeF(880, 520),
          QSizeF(1000, 600), QSizeF(1600, 230), QSizeF(300, 900), QSizeF(1600, 1000)})
        QTest::addRow("%g x %g", size.width(), size.height()) << size;
}

void TestMapChartLabels::nothingIsCutOrCovered()
{
    QFETCH(QSizeF, size);
    m_chart->resize(size);
    QList<Comparison> comparisons;
    for (const AccountingMethod *method : accountingMethods()) {
        comparisons << cheaperEverywhere(*method) << dearerEverywhere(*method);
        for (Parameters parameters : samples::sliderPositions(30, 20, 11))
            for (const int bpeWidth : {0, 4096}) {
                parameters.bpeDModel = bpeWidth;
                comparisons << compare(parameters, *method);
            }
    }
    int labelled = 0;
    for (const Comparison &comparison : comparisons) {
        show(comparison, 2, 128);
        QStringList problems = textProblems(*m_chart);
        const QRectF plot = m_chart->plotArea();
        const QRectF barRect = bar().mapRectToItem(m_chart, bar().boundingRect());
        if (!lies(barRect, QRectF(QPointF(), size)))
            problems << QStringLiteral("the bar leaves the chart");
        if (overlap(barRect, plot))
            problems << QStringLiteral("the bar covers the plot");
        if (plot.width() < size.width() / 3 || plot.height() < size.height() / 3)
            problems << QStringLiteral("the plot is small");
        for (const WrittenText &text : writtenTexts(*m_chart)) {
            if (overlap(text.rect, plot) && !lies(text.rect, plot))
                problems << QStringLiteral("“%1” is half in the plot").arg(text.text);
            if (overlap(text.rect, barRect))
                problems << QStringLiteral("“%1” is on the bar").arg(text.text);
            labelled += text.text == QStringLiteral("break-even") ? 1 : 0;
        }
        QVERIFY2(problems.isEmpty(),
                 qPrintable(QString(comparison.method->identifier() + u' ' +
                                    parametersText(comparison.parameters) + u": " + problems.join(u'|'))));
    }
    QVERIFY(labelled > comparisons.size() / 2);
}

/// Wherever the line goes.
void TestMapChartLabels::textKeepsClearOfRingAndLine()
{
    RandomParameters random(4);
    int labelled = 0;
    for (int i = 0; i < 300; ++i) {
        const AccountingMethod &method =
            *accountingMethods()[static_cast<std::size_t>(i) % accountingMethods().size()];
        const Comparison comparison = compare(random.next(), method);
        show(comparison, 2);
        for (const WrittenText &text : writtenTexts(*m_chart)) {
            if (text.text != QStringLiteral("break-even"))
                continue;
            ++labelled;
            const QByteArray told =
                (method.identifier() + u' ' + parametersText(comparison.parameters)).toUtf8();
            QVERIFY2(!overlap(text.rect, QRectF(ring() - QPointF(8, 8), QSizeF(16, 16))), told.constData());
            for (double y = text.rect.top(); y <= text.rect.bottom(); y += 1)
                if (const std::optional<double> x = solvedAt(y))
                    QVERIFY2(*x < text.rect.left() || *x > text.rect.right(), told.constData());
        }
    }
    QVERIFY2(labelled > 50, qPrintable(QString::number(labelled)));
}

PATCHSCALE_TEST(TestMapChartLabels)
#include "tst_mapchartlabels.moc"
