// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sensitivitychartview.h"

#include "ui/charts/sensitivitychart.h"

#include <QKeyEvent>

namespace patchscale {

SensitivityChartView::SensitivityChartView(QWidget *parent)
    : SensitivityChartView(new SensitivityChart(initialStyle()), parent)
{}

SensitivityChartView::SensitivityChartView(SensitivityChart *chart, QWidget *parent)
    : BarChartView(chart, parent), m_chart(chart)
{
    setAccessibleName(tr("Sensitivity chart"));
    setWhatsThis(
        tr("<b>What Moves the Difference</b><p>How far the difference between BLT and BPE moves, in "
           "percentage points, when one parameter moves a little and all others stay: the upper bars by one "
           "step, the lower ones by ten percent. Bars are hatched where the parameter goes down and filled "
           "where it goes up; at their ends stands the value that it moves to. What moves the difference "
           "most is on top.</p><p>Point at a bar for the difference then, or move from bar to bar with the "
           "arrow keys.</p>"));
    afterChange();
}

void SensitivityChartView::setComparison(const Comparison &comparison)
{
    m_chart->setComparison(comparison);
    afterChange();
}

QString SensitivityChartView::spokenSummary() const
{
    return tr("%1 %2 bars; the table beneath has every parameter.")
        .arg(m_chart->summary())
        .arg(m_chart->pieceCount());
}

void SensitivityChartView::keyPressEvent(QKeyEvent *event)
{
    // Here the next piece is beneath the one before, not above.
    const bool isDown = event->key() == Qt::Key_Down;
    if (!isDown && event->key() != Qt::Key_Up) {
        BarChartView::keyPressEvent(event);
        return;
    }
    QKeyEvent along(event->type(), isDown ? Qt::Key_Right : Qt::Key_Left, event->modifiers());
    BarChartView::keyPressEvent(&along);
}

} // namespace patchscale
