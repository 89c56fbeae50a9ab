// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/piecechart.h"

#include <QGraphicsRectItem>

namespace patchscale {

PieceChart::PieceChart(const ChartStyle &style, const QString &title, QGraphicsItem *parent)
    : TitledChart(style, title, parent), m_mark(new QGraphicsRectItem(this))
{
    m_mark->setBrush(Qt::NoBrush);
    m_mark->setZValue(aboveSeries);
}

std::optional<int> PieceChart::pieceAt(const QPointF &point) const
{
    for (int piece = 0; piece < pieceCount(); ++piece)
        if (pieceRect(piece).contains(point))
            return piece;
    return std::nullopt;
}

void PieceChart::setMarkedPiece(std::optional<int> piece)
{
    m_marked = piece;
    placeAll();
}

void PieceChart::updateColours()
{
    m_mark->setPen(solidPen(style().text, 2));
    updatePieceColours();
}

void PieceChart::placeItems()
{
    placePieces();
    m_mark->setVisible(m_marked && *m_marked < pieceCount());
    if (m_mark->isVisible())
        m_mark->setRect(pieceRect(*m_marked));
}

} // namespace patchscale
