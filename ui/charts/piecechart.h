// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/titledchart.h"

#include <optional>

class QGraphicsRectItem;

namespace patchscale {

/// A chart made of pieces, through which one walks and of which each can tell about itself.
class PieceChart : public TitledChart
{
    Q_OBJECT

public:
    /// The pieces in the order in which one walks through them.
    [[nodiscard]] virtual int pieceCount() const = 0;
    /// Where a piece is, in the coordinates of the chart.
    [[nodiscard]] virtual QRectF pieceRect(int piece) const = 0;
    /// Name and exact value of a piece, and what else there is to it, in one sentence.
    [[nodiscard]] virtual QString pieceDescription(int piece) const = 0;
    [[nodiscard]] virtual std::optional<int> pieceAt(const QPointF &point) const;
    /// Frames a piece, or none.
    void setMarkedPiece(std::optional<int> piece);

protected:
    PieceChart(const ChartStyle &style, const QString &title, QGraphicsItem *parent);

    virtual void updatePieceColours() = 0;
    /// Puts the pieces and what is written at them into their places.
    virtual void placePieces() = 0;

    void updateColours() final;
    void placeItems() final;

private:
    std::optional<int> m_marked;
    QGraphicsRectItem *m_mark; ///< owned by the chart, as its child item
};

} // namespace patchscale
