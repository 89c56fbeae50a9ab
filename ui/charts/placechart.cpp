// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/placechart.h"

#include "model/questions/breakeven.h"
#include "model/reading/numberformat.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace patchscale {

QRectF PlaceChart::markRect(int mark) const
{
    const QPointF centre = pointOf(stop(mark).place);
    constexpr double reach = 10;
    return QRectF(centre, centre).adjusted(-reach, -reach, reach, reach);
}

QString PlaceChart::markName(int mark) const
{
    const auto &[place, kind] = stop(mark);
    if (kind == Stop::Kind::BreakEven)
        return tr("Break-even, %1").arg(nameOf(place, breakEvenPlaceWithUnit));
    //: %1 is one or two parameters with their values; so in the one before
    return kind == Stop::Kind::Now ? tr("Now, %1").arg(nameOf(place, displayValueWithUnit))
                                   : nameOf(place, displayValueWithUnit);
}

QString PlaceChart::markValue(int mark) const
{
    return sumsAt(stop(mark).place);
}

void PlaceChart::setMark(std::optional<int> mark)
{
    ChartFrame::setMark(mark);
    m_reading = mark ? std::optional(stop(*mark).place) : std::nullopt;
    placeReading();
}

int PlaceChart::nextMark(Qt::Key arrow) const
{
    const bool isAcross = arrow == Qt::Key_Left || arrow == Qt::Key_Right;
    const double sign = arrow == Qt::Key_Right || arrow == Qt::Key_Up ? 1 : -1;
    const QPointF from = m_reading.value_or(now());
    // In the nearest row the next place, or in the next row the nearest; if there is none, or nothing is told
    // about yet, the nearest of all.
    int next = 0;
    std::pair least(true, std::pair(std::numeric_limits<double>::infinity(), 0.0));
    for (int i = 0; i < markCount(); ++i) {
        const QPointF way = stop(i).place - from;
        const bool isBeyond = m_reading && sign * (isAcross ? way.x() : way.y()) > 0;
        const std::pair away(!isBeyond, std::pair(std::abs(way.y()), std::abs(way.x())));
        if (away < least) {
            least = away;
            next = i;
        }
    }
    return next;
}

void PlaceChart::readAt(const QPointF &point)
{
    if (gripAt(point))
        setReading(now());
    else if (plotArea().contains(point))
        setReading(toldPlace(placeAt(point)));
    else
        setReading(std::nullopt);
}

bool PlaceChart::moveReading(Qt::Key arrow)
{
    setReading(placeBeside(m_reading.value_or(now()), arrow));
    return true;
}

void PlaceChart::setReading(const std::optional<QPointF> &place)
{
    ChartFrame::setMark(std::nullopt);
    m_reading = place;
    placeReading();
}

std::optional<Reading> PlaceChart::reading() const
{
    if (!m_reading)
        return std::nullopt;
    const bool isBreakEven = mark() && stop(*mark()).kind == Stop::Kind::BreakEven;
    const QString name = isBreakEven ? markName(*mark()) : nameOf(*m_reading, displayValueWithUnit);
    //: %1 is one or two parameters with their values, %2 says what both models need there
    return Reading{tr("%1: %2").arg(name, sumsAt(*m_reading)), pointOf(*m_reading), false};
}

std::optional<Parameters> PlaceChart::parametersOfReading() const
{
    if (!m_reading || *m_reading == now())
        return std::nullopt;
    return parametersUnlessNow(toldPlace(*m_reading));
}

void PlaceChart::grab(const QPointF &point)
{
    m_grabbedAt = point;
    m_grabbedPlace = now();
}

std::optional<Parameters> PlaceChart::dragged(const QPointF &point) const
{
    // It keeps its distance from the pointer, and where it was grabbed it is as it was.
    const QPointF way = point - m_grabbedAt;
    QPointF place = meantPlace(placeAt(pointOf(m_grabbedPlace) + way));
    if (way.x() == 0)
        place.setX(m_grabbedPlace.x());
    if (way.y() == 0)
        place.setY(m_grabbedPlace.y());
    return parametersUnlessNow(place);
}

void PlaceChart::updateStops()
{
    m_stops.clear();
    if (!m_reading)
        return;
    // What is told about stays, whether there is a mark or not.
    const std::vector<Stop> &shown = shownStops();
    const auto read = std::find_if(shown.begin(), shown.end(),
                                   [this](const Stop &stop) { return stop.place == *m_reading; });
    if (mark())
        ChartFrame::setMark(read == shown.end() ? std::nullopt
                                                : std::optional(static_cast<int>(read - shown.begin())));
    if (read == shown.end() && *m_reading != now())
        m_reading = toldPlace(*m_reading);
    placeReading();
}

const std::vector<PlaceChart::Stop> &PlaceChart::shownStops() const
{
    if (m_stops.empty())
        m_stops = stops();
    return m_stops;
}

QString PlaceChart::sumsAt(const QPointF &place) const
{
    const Sums sums = sumsOf({parametersOf(place), *comparison().method});
    //: FLOPs per byte of both models, and the difference in percent
    return tr("BPE %1, BLT %2 per byte, difference %3")
        .arg(shortNumber(sums.bpe, style().numberStyle), flopsText(sums.bltTotal, style().numberStyle),
             signedPercent(sums.differencePercent));
}

std::optional<Parameters> PlaceChart::parametersUnlessNow(const QPointF &place) const
{
    return place == now() ? std::nullopt : std::optional(parametersOf(place));
}

} // namespace patchscale
