// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchartview.h"

#include "ui/charts/piecechart.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace patchscale {

BarChartView::BarChartView(PieceChart *chart, QWidget *parent) : ChartView(chart, parent), m_chart(chart)
{}

void BarChartView::afterChange()
{
    if (m_piece)
        pointOut(*m_piece < m_chart->pieceCount() ? m_piece : std::nullopt);
    else
        setAccessibleDescription(spokenSummary());
}

void BarChartView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF point = chartPoint(*event);
    pointOut(m_chart->pieceAt(point), point);
    ChartView::mouseMoveEvent(event);
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
        ChartView::keyPressEvent(event);
    }
}

void BarChartView::focusInEvent(QFocusEvent *event)
{
    ChartView::focusInEvent(event);
    if (isByKeyboard(*event) && !m_piece)
        pointOut(0);
}

void BarChartView::focusOutEvent(QFocusEvent *event)
{
    ChartView::focusOutEvent(event);
    pointOut(std::nullopt);
}

bool BarChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        pointOut(std::nullopt);
    return ChartView::viewportEvent(event);
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
        hideNote();
        setAccessibleDescription(spokenSummary());
        return;
    }
    const QString text = m_chart->pieceDescription(*piece);
    if (point)
        showNote(text, *point);
    else
        showNoteOver(text, m_chart->pieceRect(*piece).center());
    setAccessibleDescription(text);
}

} // namespace patchscale
