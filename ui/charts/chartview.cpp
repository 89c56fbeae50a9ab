// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/charts/segmentcallout.h"
#include "ui/charts/titledchart.h"

#include <QApplication>
#include <QFocusEvent>
#include <QFontInfo>
#include <QMouseEvent>

namespace patchscale {

ChartStyle ChartView::initialStyle()
{
    const QFont font = QApplication::font();
    return screenStyle(QApplication::palette(), font.family(), QFontInfo(font).pixelSize(), ViewSettings());
}

ChartView::ChartView(TitledChart *chart, QWidget *parent)
    // A chart set later would be laid out at once, in the few pixels of a new widget, which takes longest.
    : QChartView(chart, parent), m_chart(chart), m_callout(new SegmentCallout(chart))
{
    setRenderHint(QPainter::Antialiasing);
    // Most of the chart changes at once, and clipping to the many pieces costs more than it spares.
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(240, 230);
    updateStyle();
}

void ChartView::setViewSettings(const ViewSettings &settings)
{
    m_settings = settings;
    updateStyle();
    afterChange();
}

QString ChartView::calloutText() const
{
    return m_callout->isVisible() ? m_callout->text() : QString();
}

QPointF ChartView::chartPoint(const QMouseEvent &event) const
{
    return m_chart->mapFromScene(mapToScene(event.position().toPoint()));
}

void ChartView::showNote(const QString &text, const QPointF &point)
{
    m_callout->showText(text, point, QRectF(QPointF(), m_chart->size()));
}

void ChartView::showNoteOver(const QString &text, const QPointF &point)
{
    m_callout->showTextOver(text, point, QRectF(QPointF(), m_chart->size()));
}

void ChartView::hideNote()
{
    m_callout->setVisible(false);
}

void ChartView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateStyle();
}

void ChartView::updateStyle()
{
    const ChartStyle style =
        screenStyle(palette(), font().family(), QFontInfo(font()).pixelSize(), m_settings);
    setBackgroundBrush(style.background);
    m_chart->setStyle(style);
    m_callout->setStyle(style);
}

bool isByKeyboard(const QFocusEvent &event)
{
    return event.reason() == Qt::TabFocusReason || event.reason() == Qt::BacktabFocusReason ||
           event.reason() == Qt::ShortcutFocusReason;
}

} // namespace patchscale
