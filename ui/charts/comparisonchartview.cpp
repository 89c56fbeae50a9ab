// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/comparisonchartview.h"

#include "ui/charts/comparisonchart.h"

namespace patchscale {
namespace {

constexpr int animationMilliseconds = 130;

} // namespace

ComparisonChartView::ComparisonChartView(QWidget *parent)
    : ComparisonChartView(new ComparisonChart(initialStyle()), parent)
{}

ComparisonChartView::ComparisonChartView(ComparisonChart *chart, QWidget *parent)
    : BarChartView(chart, parent), m_comparison(compare(Parameters())), m_chart(chart)
{
    setAccessibleName(tr("FLOPs per byte chart"));
    setWhatsThis(
        tr("<b>FLOPs per Byte Comparison</b><p>How much compute each architecture needs to read one byte "
           "of text, in floating-point operations (FLOPs) of one forward pass. The BLT bar stacks its "
           "global model, which runs once per patch, and its local models, which run once per byte.</p>"
           "<p>Point at a part of a bar for its exact value, or move from part to part with the arrow "
           "keys.</p>"));
    m_animation.setDuration(animationMilliseconds);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &progress) { showBars(progress.toDouble()); });
    m_chart->setComparison(m_comparison);
    afterChange();
}

void ComparisonChartView::setComparison(const Comparison &comparison)
{
    m_comparison = comparison;
    // Changes that follow each other closely are a drag, which the bars must not lag behind.
    const bool isDrag = m_sinceChange.isValid() && m_sinceChange.elapsed() < animationMilliseconds;
    m_sinceChange.start();
    m_animation.stop();
    m_from = m_chart->heights();
    const bool moves = m_animated && !isDrag && isVisible();
    // The numbers are the new ones at once.
    showBars(moves ? 0 : 1);
    if (moves)
        m_animation.start();
    afterChange();
}

void ComparisonChartView::setAnimated(bool animated)
{
    m_animated = animated;
}

QString ComparisonChartView::spokenSummary() const
{
    const NumberStyle numbers = viewSettings().numberStyle;
    if (m_comparison.hasEntropyModel())
        return tr("BPE %1; BLT %2, of which BLT Global %3, BLT Local %4 and entropy model %5; FLOPs per "
                  "byte.")
            .arg(shortNumber(m_comparison.bpe, numbers), shortNumber(m_comparison.bltTotal, numbers),
                 shortNumber(m_comparison.bltGlobal, numbers), shortNumber(m_comparison.bltLocal, numbers),
                 shortNumber(m_comparison.entropyModel, numbers));
    return tr("BPE %1; BLT %2, of which BLT Global %3 and BLT Local %4; FLOPs per byte.")
        .arg(shortNumber(m_comparison.bpe, numbers), shortNumber(m_comparison.bltTotal, numbers),
             shortNumber(m_comparison.bltGlobal, numbers), shortNumber(m_comparison.bltLocal, numbers));
}

void ComparisonChartView::showBars(double progress)
{
    m_chart->setComparison(m_comparison, between(m_from, barHeights(m_comparison), progress));
}

} // namespace patchscale
