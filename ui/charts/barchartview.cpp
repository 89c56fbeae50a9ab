// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchartview.h"

#include "ui/charts/segmentcallout.h"
#include "ui/charts/titledbarchart.h"

#include <QApplication>
#include <QFontInfo>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace patchscale {

ChartStyle BarChartView::initialStyle()
{
    const QFont font = QApplication::font();
    return screenStyle(QApplication::palette(), font.family(), QFontInfo(font).pixelSize(), ViewSettings());
}

BarChartView::BarChartView(TitledBarChart *chart, QWidget *parent)
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

void BarChartView::setViewSettings(const ViewSettings &settings)
{
    m_settings = settings;
    updateStyle();
    afterChange();
}

QString BarChartView::calloutText() const
{
    return m_callout->isVisible() ? m_callout->text() : QString();
}

void BarChartView::afterChange()
{
    if (m_piece)
        pointOut(*m_piece < m_chart->pieceCount() ? m_piece : std::nullopt);
    else
        setAccessibleDescription(spokenSummary());
}

void BarChartView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF point = m_chart->mapFromScene(mapToScene(event->position().toPoint()));
    pointOut(m_chart->pieceAt(point), point);
    QChartView::mouseMoveEvent(event);
}

void BarChartView::keyPressEvent(QKeyEvent *event)
{
    const int last = m_chart->pieceCount() - 1;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up:
        pointOut(m_piece ? std::min(*m_piece + 1, last) : 0);
        break;
    case Qt::Key_Left:
    case Qt::Key_Down:
        pointOut(m_piece ? std::max(*m_piece - 1, 0) : 0);
        break;
    case Qt::Key_Home:
        pointOut(0);
        break;
    case Qt::Key_End:
        pointOut(last);
        break;
    case Qt::Key_Escape:
        pointOut(std::nullopt);
        break;
    default:
        QChartView::keyPressEvent(event);
    }
}

void BarChartView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    const bool byKeyboard = event->reason() == Qt::TabFocusReason ||
                            event->reason() == Qt::BacktabFocusReason ||
                            event->reason() == Qt::ShortcutFocusReason;
    if (byKeyboard && !m_piece)
        pointOut(0);
}

void BarChartView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    pointOut(std::nullopt);
}

bool BarChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        pointOut(std::nullopt);
    return QChartView::viewportEvent(event);
}

void BarChartView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateStyle();
}

void BarChartView::updateStyle()
{
    const ChartStyle style =
        screenStyle(palette(), font().family(), QFontInfo(font()).pixelSize(), m_settings);
    setBackgroundBrush(style.background);
    m_chart->setStyle(style);
    m_callout->setStyle(style);
}

void BarChartView::pointOut(std::optional<int> piece, std::optional<QPointF> point)
{
    if (!piece && !m_piece)
        return;
    const bool isNew = piece != m_piece;
    m_piece = piece;
    if (isNew)
        m_chart->setMarkedPiece(piece);
    if (!piece) {
        m_callout->setVisible(false);
        setAccessibleDescription(spokenSummary());
        return;
    }
    const QString text = m_chart->pieceDescription(*piece);
    const QRectF area(QPointF(), m_chart->size());
    if (point)
        m_callout->showText(text, *point, area);
    else
        m_callout->showTextOver(text, m_chart->pieceRect(*piece).center(), area);
    setAccessibleDescription(text);
}

} // namespace patchscale
