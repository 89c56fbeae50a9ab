// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/mapchartview.h"

#include "model/sliderstops.h"
#include "ui/charts/mapchart.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <cmath>

namespace patchscale {
namespace {

// The coarse field takes a small part of a frame; the fine one nearly a whole one, so it goes elsewhere.
constexpr int coarse = 96;
constexpr int fine = 512;
constexpr int refineMilliseconds = 60;

/// Whether two comparisons have the same field: it is over the patch size and the model dimension.
bool haveSameField(const Comparison &a, const Comparison &b)
{
    Parameters parameters = a.parameters;
    parameters.bltPs = b.parameters.bltPs;
    parameters.dModel = b.parameters.dModel;
    return parameters == b.parameters && a.method == b.method;
}

/// What a person can point at.
double inHundredths(double patchSize)
{
    constexpr double perByte = 100;
    return std::round(patchSize * perByte) / perByte;
}

double nearestStop(ParameterId id, double value)
{
    const SliderStops stops(id);
    return stops.value(stops.nearest(value));
}

} // namespace

MapChartView::MapChartView(QWidget *parent) : MapChartView(new MapChart(initialStyle()), parent)
{}

MapChartView::MapChartView(MapChart *chart, QWidget *parent)
    : ChartView(chart, parent)
    , m_job([this](const Drawn &drawn) {
        m_chart->setField(drawn.field, drawn.contour);
        m_isFine = true;
        emit refined();
    })
    , m_chart(chart)
{
    setAccessibleName(tr("Map of the design space"));
    setWhatsThis(
        tr("<b>Map</b><p>How much more or less compute BLT needs than BPE, for every patch size and model "
           "dimension, all other parameters as they are set. On the line both need the same. The ring is "
           "where you are: drag it, and the sliders follow.</p><p>Point anywhere to read off the "
           "difference. With the keyboard, the arrow keys move the place that is read off, and Return goes "
           "there.</p>"));
    m_refineTimer.setSingleShot(true);
    m_refineTimer.setInterval(refineMilliseconds);
    connect(&m_refineTimer, &QTimer::timeout, this, &MapChartView::refine);
    afterChange();
}

void MapChartView::setComparison(const Comparison &comparison)
{
    const bool isSameField = m_hasField && haveSameField(comparison, m_chart->comparison());
    if (!isSameField) {
        m_job.cancel();
        m_isFine = false;
    }
    m_chart->setComparison(comparison);
    if (!isSameField) {
        const auto drawn = draw(comparison.parameters, *comparison.method, coarse, [] { return true; });
        m_chart->setField(drawn->field, drawn->contour);
        m_hasField = true;
        m_refineTimer.start();
    }
    afterChange();
}

std::optional<MapChartView::Drawn> MapChartView::draw(const Parameters &parameters,
                                                      const AccountingMethod &method, int size,
                                                      const std::function<bool()> &isWanted)
{
    auto field = differenceField(parameters, method, size, size, isWanted);
    if (!field)
        return std::nullopt;
    return Drawn{std::move(*field), breakEvenContour(parameters, method, size)};
}

void MapChartView::refine()
{
    m_job.start([parameters = m_chart->comparison().parameters,
                 method = m_chart->comparison().method](const std::function<bool()> &isWanted) {
        return draw(parameters, *method, fine, isWanted);
    });
}

void MapChartView::afterChange()
{
    if (m_isReading && !m_isDragged)
        readAt(m_readPatchSize, m_readWidth);
    else
        setAccessibleDescription(m_chart->subtitle() + u' ' +
                                 m_chart->description(m_chart->comparison().parameters.bltPs,
                                                      m_chart->comparison().parameters.dModel));
}

void MapChartView::mousePressEvent(QMouseEvent *event)
{
    const QPointF point = chartPoint(*event);
    if (event->button() != Qt::LeftButton || !m_chart->isMarkerAt(point)) {
        ChartView::mousePressEvent(event);
        return;
    }
    const Parameters &current = m_chart->comparison().parameters;
    m_grip = m_chart->placeOf(current.bltPs, current.dModel) - point;
    m_isDragged = true;
    stopReading();
}

void MapChartView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF point = chartPoint(*event);
    if (m_isDragged) {
        const QPointF place = point + m_grip;
        requestPosition(m_chart->patchSizeAt(place), m_chart->widthAt(place));
        return;
    }
    const bool isOverMarker = m_chart->isMarkerAt(point);
    viewport()->setCursor(isOverMarker ? Qt::SizeAllCursor : Qt::ArrowCursor);
    const Parameters &current = m_chart->comparison().parameters;
    if (isOverMarker)
        readAt(current.bltPs, current.dModel);
    else if (m_chart->plotArea().contains(point))
        readAt(inHundredths(m_chart->patchSizeAt(point)),
               static_cast<int>(std::lround(m_chart->widthAt(point))));
    else
        stopReading();
}

void MapChartView::mouseReleaseEvent(QMouseEvent *event)
{
    m_isDragged = false;
    ChartView::mouseReleaseEvent(event);
}

void MapChartView::keyPressEvent(QKeyEvent *event)
{
    const Parameters &current = m_chart->comparison().parameters;
    const double patchSize = m_isReading ? m_readPatchSize : current.bltPs;
    const int width = m_isReading ? m_readWidth : current.dModel;
    const SliderStops patchSizes(ParameterId::BltPs);
    const SliderStops widths(ParameterId::DModel);
    switch (event->key()) {
    case Qt::Key_Right:
        readAt(patchSizes.stepped(patchSize, 1), width);
        break;
    case Qt::Key_Left:
        readAt(patchSizes.stepped(patchSize, -1), width);
        break;
    case Qt::Key_Up:
        readAt(patchSize, static_cast<int>(widths.stepped(width, 1)));
        break;
    case Qt::Key_Down:
        readAt(patchSize, static_cast<int>(widths.stepped(width, -1)));
        break;
    case Qt::Key_Escape:
        stopReading();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_isReading)
            requestPosition(m_readPatchSize, m_readWidth);
        break;
    default:
        ChartView::keyPressEvent(event);
    }
}

void MapChartView::focusInEvent(QFocusEvent *event)
{
    ChartView::focusInEvent(event);
    if (isByKeyboard(*event) && !m_isReading)
        readAt(m_chart->comparison().parameters.bltPs, m_chart->comparison().parameters.dModel);
}

void MapChartView::focusOutEvent(QFocusEvent *event)
{
    ChartView::focusOutEvent(event);
    stopReading();
}

bool MapChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && !m_isDragged)
        stopReading();
    return ChartView::viewportEvent(event);
}

void MapChartView::requestPosition(double patchSize, double width)
{
    const double patchStop = nearestStop(ParameterId::BltPs, patchSize);
    const int widthStop = static_cast<int>(nearestStop(ParameterId::DModel, width));
    const Parameters &current = m_chart->comparison().parameters;
    if (patchStop != current.bltPs || widthStop != current.dModel)
        emit positionRequested(patchStop, widthStop);
}

void MapChartView::readAt(double patchSize, int width)
{
    m_isReading = true;
    m_readPatchSize = patchSize;
    m_readWidth = width;
    const QString text = m_chart->description(m_readPatchSize, m_readWidth);
    showNote(text, m_chart->placeOf(m_readPatchSize, m_readWidth));
    setAccessibleDescription(text);
}

void MapChartView::stopReading()
{
    if (!m_isReading)
        return;
    m_isReading = false;
    hideNote();
    afterChange();
}

} // namespace patchscale
