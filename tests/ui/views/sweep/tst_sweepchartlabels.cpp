// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "tests/testprogram.h"
#include "tests/ui/views/sweep/sweepcharttest.h"

#include <vector>

using namespace patchscale;
using namespace patchscale::testing;

/// What is written on the chart and around it.
class TestSweepChartLabels : public SweepChartTest
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing"); }
    void init() { makeChart(); }

    void nothingIsCutOrCovered_data();
    void nothingIsCutOrCovered();

private:
    [[nodiscard]] QStringList labelProblems() const;
};

/// What is wrong with anything that is written.
QStringList TestSweepChartLabels::labelProblems() const
{
    QStringList problems = textProblems(*m_chart);
    for (const WrittenText &written : writtenTexts(*m_chart)) {
        const bool isLabel = written.text.startsWith(QStringLiteral("Now ")) || isMark(written.text);
        if (isLabel && !lies(written.rect, m_chart->plotArea()))
            problems << QStringLiteral("“%1” leaves the plot").arg(written.text);
    }
    // A logarithmic axis has no place for 0.
    const bool isInSight = m_chart->curve().current() >= m_chart->curve().range.from;
    if (textsWith(QStringLiteral("Now ")).size() != (isInSight ? 1 : 0))
        problems << QStringLiteral("the current position is not told");
    const auto expected = static_cast<qsizetype>(m_chart->curve().breakEvens.size());
    if (expected <= 4 && marks().size() != expected)
        problems << QStringLiteral("a break-even is not told");
    if (parameterAxis().categoriesLabels().isEmpty())
        problems << QStringLiteral("nothing is written along the axis");
    return problems;
}

void TestSweepChartLabels::nothingIsCutOrCovered_data()
{
    QTest::addColumn<QSizeF>("size");
    for (const QSizeF &size : {QSizeF(240, 230), QSizeF(320, 240), QSizeF(480, 300), QSizeF(640, 400),
                               QSizeF(1000, 600), QSizeF(1600, 230), QSizeF(360, 700), QSizeF(1600, 1000)})
        QTest::addRow("%g x %g", size.width(), size.height()) << size;
}

void TestSweepChartLabels::nothingIsCutOrCovered()
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
        if (info.isSwitch() || info.isStoredOnly)
            continue; // which are not offered
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

PATCHSCALE_TEST(TestSweepChartLabels)
#include "tst_sweepchartlabels.moc"
