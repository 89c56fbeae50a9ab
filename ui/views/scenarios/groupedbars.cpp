// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/scenarios/groupedbars.h"

#include "ui/appearance/chartcolours.h"
#include "ui/charts/filledbar.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace patchscale {
namespace {

constexpr double thin = 6; // pixels

} // namespace

void GroupedBars::setPieces(std::vector<GroupedPiece> pieces, std::size_t cases)
{
    if (pieces == m_pieces && cases == m_cases)
        return;
    m_pieces = std::move(pieces);
    m_cases = cases;
    update();
}

void GroupedBars::setColours(const BySegment<QColor> &fills, const QColor &ground, const QColor &base)
{
    m_fills = fills;
    for (const Segment segment : segments)
        m_rims[segment] = rimColour(fills[segment], ground);
    m_base = base;
    update();
}

void GroupedBars::setScale(const QRectF &plot, double top)
{
    if (plot == m_plot && top == m_top)
        return;
    prepareGeometryChange();
    m_plot = plot;
    m_top = top;
}

double GroupedBars::caseWidth() const
{
    // No gap behind the last.
    return 3 * m_plot.width() / (3 * static_cast<double>(m_cases) - 1);
}

QRectF GroupedBars::rectOf(const GroupedPiece &piece) const
{
    return rectBetween(piece.place, piece.segment == Segment::Bpe, piece.from, piece.to);
}

QRectF GroupedBars::barRect(std::size_t place, bool isBpe, double value) const
{
    return rectBetween(place, isBpe, 0, value);
}

QRectF GroupedBars::rectBetween(std::size_t place, bool isBpe, double from, double to) const
{
    const double share = slotWidth() < thin ? 1 : 0.8; // the thinnest use all their room
    const double width = share * slotWidth();
    const double centre =
        m_plot.left() + static_cast<double>(place) * caseWidth() + (isBpe ? 0.5 : 1.5) * slotWidth();
    const auto y = [this](double value) { return m_plot.bottom() - m_plot.height() * value / m_top; };
    return {QPointF(centre - width / 2, y(to)), QPointF(centre + width / 2, y(from))};
}

std::size_t GroupedBars::pieceAt(const QPointF &point) const
{
    if (!m_plot.contains(point))
        return m_pieces.size();
    const double slot = (point.x() - m_plot.left()) / slotWidth();
    const auto place = static_cast<std::size_t>(slot / 3);
    const double within = slot - 3 * static_cast<double>(place);
    const auto found = std::ranges::find_if(m_pieces, [&](const GroupedPiece &piece) {
        const bool isBpe = piece.segment == Segment::Bpe;
        const QRectF rect = rectOf(piece);
        return piece.place == place && (isBpe ? within < 1 : within >= 1 && within < 2) &&
               point.y() >= rect.top() && point.y() <= rect.bottom();
    });
    return static_cast<std::size_t>(found - m_pieces.begin());
}

void GroupedBars::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    // Bars of few pixels would be pale, and take longer than all else.
    const bool isSmooth = painter->testRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::Antialiasing, isSmooth && slotWidth() >= thin);
    constexpr double between = 2; // the pieces of a stack, for those who cannot tell the colours
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const GroupedPiece &piece = m_pieces[i];
        const bool isLowest = piece.from <= 0;
        const bool isOnTop =
            piece.segment == Segment::Bpe || i + 1 == m_pieces.size() || m_pieces[i + 1].place != piece.place;
        const QRectF whole = rectOf(piece);
        const double room = std::min(between, whole.height() / 5) / 2;
        const QRectF rect = whole.adjusted(0, isOnTop ? 0 : room, 0, isLowest ? 0 : -room);
        if (slotWidth() < thin) // has room for a rim alone, which is seen better
            painter->fillRect(rect, m_rims[piece.segment]);
        else
            FilledBar::paintSolid(*painter, rect, m_fills[piece.segment], m_rims[piece.segment]);
    }
    painter->setRenderHint(QPainter::Antialiasing, isSmooth);
    painter->setPen(QPen(m_base, 1));
    painter->drawLine(m_plot.bottomLeft(), m_plot.bottomRight());
}

} // namespace patchscale
