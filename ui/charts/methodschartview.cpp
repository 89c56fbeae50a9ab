// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/methodschartview.h"

#include "ui/charts/methodschart.h"

namespace patchscale {

MethodsChartView::MethodsChartView(QWidget *parent)
    : MethodsChartView(new MethodsChart(initialStyle()), parent)
{}

MethodsChartView::MethodsChartView(MethodsChart *chart, QWidget *parent)
    : BarChartView(chart, parent), m_chart(chart)
{
    setAccessibleName(tr("Methods chart"));
    setWhatsThis(
        tr("<b>FLOPs per Byte by Method</b><p>The same models counted in every accepted way. Where the "
           "methods agree on which is cheaper, so can the people who argue about them.</p><p>Point at a "
           "piece for its exact value, or move from piece to piece with the arrow keys.</p>"));
    afterChange();
}

void MethodsChartView::setComparison(const Comparison &comparison)
{
    m_chart->setComparison(comparison);
    afterChange();
}

QString MethodsChartView::spokenSummary() const
{
    return tr("%1. %2 pieces; the table beneath has the same numbers.")
        .arg(m_chart->subtitle())
        .arg(m_chart->pieceCount());
}

} // namespace patchscale
