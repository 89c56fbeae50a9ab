// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/breakdownchartview.h"

#include "ui/charts/breakdownchart.h"

namespace patchscale {

BreakdownChartView::BreakdownChartView(QWidget *parent)
    : BreakdownChartView(new BreakdownChart(initialStyle()), parent)
{}

BreakdownChartView::BreakdownChartView(BreakdownChart *chart, QWidget *parent)
    : BarChartView(chart, parent), m_chart(chart)
{
    setAccessibleName(tr("Breakdown chart"));
    setWhatsThis(
        tr("<b>Where the FLOPs Go</b><p>Both bars in their terms, one colour for each kind of term, so "
           "that it can be seen where BLT saves and where it pays. The table beneath says how each term "
           "is computed.</p><p>Point at a piece for its exact value, or move from piece to piece with "
           "the arrow keys.</p>"));
    afterChange();
}

void BreakdownChartView::setComparison(const Comparison &comparison)
{
    m_chart->setComparison(comparison);
    afterChange();
}

QString BreakdownChartView::spokenSummary() const
{
    return tr("%1. %2 pieces; the table beneath has the same numbers.")
        .arg(m_chart->subtitle())
        .arg(m_chart->pieceCount());
}

} // namespace patchscale
