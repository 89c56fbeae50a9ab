// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sweepchartview.h"

#include "model/parameterinfo.h"
#include "ui/charts/sweepchart.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace patchscale {

SweepChartView::SweepChartView(QWidget *parent) : SweepChartView(new SweepChart(initialStyle()), parent)
{}

SweepChartView::SweepChartView(SweepChart *chart, QWidget *parent) : ChartView(chart, parent), m_chart(chart)
{
    setAccessibleName(tr("Sweep chart"));
    setWhatsThis(
        tr("<b>Sweep</b><p>What both models need along one parameter, all others as they are set. The dashed "
           "line is where you are: drag it, and the slider follows. The dotted line is where both cost the "
           "same.</p><p>Point anywhere to read off both, or move along with the arrow keys.</p>"));
    afterChange();
}

void SweepChartView::setCurve(const SweepCurve &curve, const SweepSettings &settings)
{
    m_chart->setCurve(curve, settings);
    afterChange();
}

void SweepChartView::afterChange()
{
    if (m_reading && !m_isDragged)
        readAt(readValue(m_chart->curve().range, *m_reading));
    else
        setAccessibleDescription(m_chart->subtitle() + u' ' +
                                 m_chart->description(m_chart->curve().current()));
}

void SweepChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_chart->isMarkerAt(chartPoint(*event))) {
        ChartView::mousePressEvent(event);
        return;
    }
    m_isDragged = true;
    m_grabbedAt = chartPoint(*event).x();
    m_grabbedValue = m_chart->curve().current();
    readAt(std::nullopt);
}

void SweepChartView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF point = chartPoint(*event);
    const SweepRange &range = m_chart->curve().range;
    if (m_isDragged) {
        // The marker keeps its distance from the pointer, and where it was grabbed it is as it was.
        const double way = point.x() - m_grabbedAt;
        const QPointF place(m_chart->placeOf(m_grabbedValue) + way, 0);
        const double value = way == 0 ? m_grabbedValue : meantValue(range, m_chart->valueAt(place));
        if (value != m_chart->curve().current())
            emit valueRequested(range.parameter, value);
        return;
    }
    const bool isOverMarker = m_chart->isMarkerAt(point);
    viewport()->setCursor(isOverMarker ? Qt::SizeHorCursor : Qt::ArrowCursor);
    if (isOverMarker)
        readAt(m_chart->curve().current());
    else if (m_chart->plotArea().contains(point))
        readAt(readValue(range, m_chart->valueAt(point)));
    else
        readAt(std::nullopt);
}

void SweepChartView::mouseReleaseEvent(QMouseEvent *event)
{
    m_isDragged = false;
    ChartView::mouseReleaseEvent(event);
}

void SweepChartView::keyPressEvent(QKeyEvent *event)
{
    const SweepRange &range = m_chart->curve().range;
    constexpr double littleWay = 0.01;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up:
        moveReading(littleWay);
        break;
    case Qt::Key_Left:
    case Qt::Key_Down:
        moveReading(-littleWay);
        break;
    case Qt::Key_Home:
        readAt(range.from);
        break;
    case Qt::Key_End:
        readAt(range.to);
        break;
    case Qt::Key_Escape:
        readAt(std::nullopt);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_reading)
            emit valueRequested(range.parameter, meantValue(range, *m_reading));
        break;
    default:
        ChartView::keyPressEvent(event);
    }
}

void SweepChartView::focusInEvent(QFocusEvent *event)
{
    ChartView::focusInEvent(event);
    if (isByKeyboard(*event) && !m_reading)
        readAt(m_chart->curve().current());
}

void SweepChartView::focusOutEvent(QFocusEvent *event)
{
    ChartView::focusOutEvent(event);
    readAt(std::nullopt);
}

bool SweepChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && !m_isDragged)
        readAt(std::nullopt);
    return ChartView::viewportEvent(event);
}

void SweepChartView::moveReading(double share)
{
    const SweepRange &range = m_chart->curve().range;
    const double from = m_reading.value_or(m_chart->curve().current());
    const QPointF step(share * m_chart->plotArea().width(), 0);
    const double moved = readValue(range, m_chart->valueAt(QPointF(m_chart->placeOf(from), 0) + step));
    // Where a step is less than what can be told, the next value that can.
    const double unit = parameterInfo(range.parameter).isWhole() ? 1 : 0.01;
    const double next = readValue(range, from + (share > 0 ? unit : -unit));
    const bool isMoved = share > 0 ? moved > from : moved < from;
    readAt(isMoved ? moved : next);
}

void SweepChartView::readAt(std::optional<double> value)
{
    if (!value && !m_reading)
        return;
    m_reading = value;
    if (!value) {
        m_chart->setReading(std::nullopt);
        hideNote();
        afterChange();
        return;
    }
    const SweepRange &range = m_chart->curve().range;
    m_reading = std::clamp(*value, range.from, range.to); // where the comparison is can be outside
    const QPointF point = m_chart->setReading(m_reading);
    const QString text = m_chart->description(*m_reading);
    showNote(text, point);
    setAccessibleDescription(text);
}

} // namespace patchscale
