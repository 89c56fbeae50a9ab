// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/matchchartview.h"

#include "ui/charts/matchchart.h"

namespace patchscale {

MatchChartView::MatchChartView(QWidget *parent) : MatchChartView(new MatchChart(initialStyle()), parent)
{}

MatchChartView::MatchChartView(MatchChart *chart, QWidget *parent)
    : BarChartView(chart, parent), m_chart(chart)
{
    setAccessibleName(tr("Match chart"));
    setWhatsThis(tr("<b>The match</b><p>BPE beside the BLT model that comes closest to it without exceeding "
                    "it: in parameters where both need the same compute, in FLOPs per byte where both have "
                    "the same parameters.</p><p>Point at a piece for its exact value, or move from piece to "
                    "piece with the arrow keys.</p>"));
    afterChange();
}

void MatchChartView::setMatch(const Match &match)
{
    m_chart->setMatch(match);
    afterChange();
}

QString MatchChartView::spokenSummary() const
{
    //: %1 is the title of the chart, %2 a sentence
    return tr("%1. %2 The table beneath has the numbers.").arg(m_chart->title(), m_chart->subtitle());
}

} // namespace patchscale
