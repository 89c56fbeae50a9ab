// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/mapchart.h"

#include "model/parameters/parameterinfo.h"
#include "model/parameters/sliderstops.h"
#include "model/questions/breakeven.h"
#include "model/reading/numberformat.h"
#include "ui/appearance/chartcolours.h"
#include "ui/charts/axes/tickaxis.h"
#include "ui/views/map/colourbar.h"

#include <QGraphicsEllipseItem>
#include <QGraphicsPathItem>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>

namespace patchscale {

/// A picture stretched smoothly over a rectangle, each of its corner pixels centred on a corner.
class FieldItem : public QGraphicsRectItem
{
public:
    explicit FieldItem(QGraphicsItem *parent) : QGraphicsRectItem(parent)
    {
        setPen(Qt::NoPen); // which would widen what it clips its children to
    }

    void setImage(const QImage &image)
    {
        m_image = image;
        update();
    }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        // From the middle of the first pixel to the middle of the last: these are the values at the ends.
        const QRectF middle = QRectF(m_image.rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        if (!m_image.isNull())
            painter->drawImage(rect(), m_image, middle);
    }

private:
    QImage m_image;
};

namespace {

constexpr double markerRadius = 8;
constexpr double referenceRadius = 13;

const ParameterInfo &patchSizes()
{
    return parameterInfo(ParameterId::BltPs);
}

const ParameterInfo &widths()
{
    return parameterInfo(ParameterId::DModel);
}

QPointF placeOf(const Parameters &parameters)
{
    return {parameters.bltPs, static_cast<double>(parameters.dModel)};
}

} // namespace

MapChart::MapChart(const ChartStyle &style, const AnswerPointer &answer)
    : PlaceChart(style, answer, titleText())
    , m_x(new TickAxis(this))
    , m_y(new TickAxis(this))
    , m_field(new FieldItem(this))
    , m_frame(new QGraphicsRectItem(this))
    , m_contourHalo(new QGraphicsPathItem(m_field))
    , m_contourLine(new QGraphicsPathItem(m_field))
    , m_contourText(addText())
    , m_markerHalo(new QGraphicsEllipseItem(this))
    , m_marker(new QGraphicsEllipseItem(this))
    , m_markerText(addText({.weight = QFont::DemiBold}))
    , m_referenceHalo(new QGraphicsEllipseItem(this))
    , m_reference(new QGraphicsEllipseItem(this))
    , m_referenceText(addText())
    , m_bar(new ColourBar(this))
{
    // In front of the grid, one over the other.
    double z = aboveSeries;
    for (QGraphicsItem *item : std::initializer_list<QGraphicsItem *>{
             m_field, m_frame, m_contourText, m_referenceText, m_referenceHalo, m_reference, m_markerText,
             m_markerHalo, m_marker, m_bar})
        item->setZValue(z++);
    m_field->setFlag(QGraphicsItem::ItemClipsChildrenToShape); // where the line ends it would stick out
    drawField();
    finishSetUp(m_x, m_y);
}

void MapChart::answerChanged()
{
    if (found<MapFound>().field != m_drawn) // the same while the ring is dragged
        drawField();
    refresh();
}

void MapChart::drawField()
{
    constexpr double beyond = std::numeric_limits<double>::infinity();
    const MapFound &found = this->found<MapFound>();
    m_drawn = found.field;
    m_contour.clear();
    for (int row = 0; row < m_drawn->rows; ++row) {
        const bool isDearer = m_drawn->at(0, row) > 0;
        m_contour.push_back(
            found.contour[static_cast<std::size_t>(row)].value_or(isDearer ? beyond : -beyond));
    }
    m_field->setImage(fieldImage(*m_drawn));
}

void MapChart::updateTexts()
{
    const QString colours = tr("Blue: BLT needs less compute per byte than BPE. Orange: it needs more.");
    QStringList subtitles{colours, tr("Blue: BLT is cheaper. Orange: dearer.")};
    if (style().isTitled)
        //: What the colours mean, and where BLT breaks even
        subtitles.prepend(tr("%1 %2").arg(colours, breakEvenSentence(breakEven(comparison()))));
    setSubtitle(subtitles, Subtitle::Needed);
    setAccounting(*comparison().method);
    m_contourText->setWords(tr("break-even"));
    //: On the map, where the comparison is: the difference in percent
    m_markerText->setWords(tr("Now %1").arg(signedPercent(comparison().differencePercent)));
    if (reference())
        //: Where another scenario is: its name, and the difference in percent
        m_referenceText->setWords(tr("“%1” %2").arg(
            reference()->name, signedPercent(reference()->answer->comparison().differencePercent)));
}

void MapChart::updateColours()
{
    m_frame->setPen(solidPen(style().mutedText, 1));
    // On the field, whose colours do not depend on the theme.
    const QColor ink = textColourOn(Qt::white);
    m_contourHalo->setPen(solidPen(Qt::white, 5));
    m_contourLine->setPen(solidPen(ink, 2));
    m_markerHalo->setPen(solidPen(Qt::white, 5));
    m_marker->setPen(solidPen(ink, 2.5));
    m_referenceHalo->setPen(solidPen(Qt::white, 4));
    m_reference->setPen(solidPen(ink, 1.5, Qt::DashLine));
    for (GroundedText *text : {m_contourText, m_markerText, m_referenceText}) {
        text->setBrush(ink);
        text->setGround(QColor(255, 255, 255, 225));
    }
    m_bar->setStyle(style());
}

void MapChart::updateScale()
{
    const QRectF plot = plotArea();
    const double size = std::max(1, fontPixelSize());
    setAxisTitle(m_x, {tr("%1, %2").arg(patchSizes().label(), patchSizes().unitName()), patchSizes().label()},
                 plot.width());
    setAxisTitle(m_y, {widths().label()}, plot.height());
    m_x->setScale(patchSizes().minimum, patchSizes().maximum, SweepScale::Linear,
                  std::clamp(static_cast<int>(plot.width() / (4 * size)), 2, 10),
                  [](double value) { return displayValue(patchSizes(), value); });
    m_y->setScale(widths().minimum, widths().maximum, SweepScale::Linear,
                  std::clamp(static_cast<int>(plot.height() / (2.4 * size)), 2, 9),
                  [](double value) { return displayValue(widths(), value); });
}

QPointF MapChart::pointOf(const QPointF &place) const
{
    return {m_x->pixelOf(place.x(), plotArea()), m_y->pixelOf(place.y(), plotArea())};
}

QPointF MapChart::placeAt(const QPointF &point) const
{
    return {m_x->valueAt(point, plotArea()), m_y->valueAt(point, plotArea())};
}

QPointF MapChart::now() const
{
    return placeOf(comparison().parameters);
}

std::vector<MapChart::Stop> MapChart::stops() const
{
    std::vector<Stop> stops{{now(), Stop::Kind::Now}};
    for (const double width : m_y->ticks()) {
        const auto row = static_cast<std::ptrdiff_t>(stops.size());
        for (const double patchSize : m_x->ticks())
            stops.push_back({{patchSize, width}, Stop::Kind::Tick});
        const BreakEven even = breakEven({parametersOf({1, width}), *comparison().method});
        if (even.outcome == BreakEven::Outcome::At)
            stops.push_back({{even.patchSize, width}, Stop::Kind::BreakEven});
        std::stable_sort(stops.begin() + row, stops.end(),
                         [](const Stop &a, const Stop &b) { return a.place.x() < b.place.x(); });
    }
    return stops;
}

QPointF MapChart::toldPlace(const QPointF &place) const
{
    constexpr double perByte = 100; // what a person can point at
    return {std::round(place.x() * perByte) / perByte, std::round(place.y())};
}

QPointF MapChart::meantPlace(const QPointF &place) const
{
    const auto nearest = [](ParameterId id, double value) {
        const SliderStops stops(id);
        return stops.value(stops.nearest(value));
    };
    return {nearest(ParameterId::BltPs, place.x()), nearest(ParameterId::DModel, place.y())};
}

QPointF MapChart::placeBeside(const QPointF &place, Qt::Key arrow) const
{
    const int step = arrow == Qt::Key_Right || arrow == Qt::Key_Up ? 1 : -1;
    if (arrow == Qt::Key_Left || arrow == Qt::Key_Right)
        return toldPlace({SliderStops(ParameterId::BltPs).stepped(place.x(), step), place.y()});
    return toldPlace({place.x(), SliderStops(ParameterId::DModel).stepped(place.y(), step)});
}

QString MapChart::nameOf(const QPointF &place, ValueText text) const
{
    //: Two parameters with their values
    return tr("%1 %2, %3 %4")
        .arg(patchSizes().label(), text(patchSizes(), place.x()), widths().label(),
             displayValue(widths(), place.y()));
}

Parameters MapChart::parametersOf(const QPointF &place) const
{
    Parameters parameters = comparison().parameters;
    parameters.bltPs = place.x();
    parameters.dModel = static_cast<int>(std::lround(place.y()));
    return parameters;
}

std::optional<Qt::CursorShape> MapChart::gripAt(const QPointF &point) const
{
    constexpr double reach = 12;
    const QPointF away = point - m_marker->rect().center();
    return std::hypot(away.x(), away.y()) <= reach ? std::optional(Qt::SizeAllCursor) : std::nullopt;
}

QPolygonF MapChart::contour() const
{
    // Where it leaves the plot, which it is clipped to, it goes on beside it.
    constexpr double beyond = 10;
    const QRectF plot = plotArea();
    const int rows = static_cast<int>(m_contour.size());
    QPolygonF line;
    for (int row = 0; row < rows; ++row) {
        const double width = fieldWidth(row, rows);
        const QPointF point = pointOf({m_contour[static_cast<std::size_t>(row)], width});
        line << QPointF(std::clamp(point.x(), plot.left() - beyond, plot.right() + beyond), point.y());
    }
    return line;
}

std::optional<QPointF> MapChart::contourTextPlace(const QPolygonF &line) const
{
    constexpr int heights = 24;
    constexpr double wantedHeight = 0.75; // of the plot
    const QRectF plot = plotArea();
    const QSizeF extent = m_contourText->extent();
    const double gap = 2 * labelGap();

    QPolygonF seen;
    std::copy_if(line.begin(), line.end(), std::back_inserter(seen),
                 [&plot](const QPointF &point) { return plot.contains(point); });
    QPolygonF points;
    const qsizetype step = std::max<qsizetype>(1, seen.size() / heights);
    for (qsizetype i = step / 2; i < seen.size(); i += step)
        points << seen[i];
    const double wanted = plot.bottom() - wantedHeight * plot.height();
    std::stable_sort(points.begin(), points.end(), [wanted](const QPointF &a, const QPointF &b) {
        return std::abs(a.y() - wanted) < std::abs(b.y() - wanted);
    });

    const QRectF markerText(m_markerText->pos(), m_markerText->extent());
    const auto isOnReference = [this](const QRectF &rect) {
        return m_reference->isVisible() &&
               (rect.intersects(m_referenceHalo->boundingRect()) ||
                rect.intersects(QRectF(m_referenceText->pos(), m_referenceText->extent())));
    };
    const auto isFree = [&](const QRectF &rect) {
        return plot.contains(rect) && !rect.intersects(markerText) && !isOnReference(rect) &&
               !rect.intersects(m_markerHalo->boundingRect());
    };
    const auto isOffTheLine = [&](const QRectF &rect) {
        const QRectF around = rect.adjusted(-labelGap(), -labelGap(), labelGap(), labelGap());
        return std::adjacent_find(line.begin(), line.end(), [&](const QPointF &from, const QPointF &to) {
                   return std::min(from.x(), to.x()) < around.right() &&
                          std::max(from.x(), to.x()) > around.left() &&
                          std::min(from.y(), to.y()) < around.bottom() &&
                          std::max(from.y(), to.y()) > around.top();
               }) == line.end();
    };
    std::optional<QPointF> onTheLine;
    for (const QPointF &point : points) {
        // To the sides of a steep line; over and under a flat one, first if it rises, then if it falls.
        const QPointF across(extent.width(), 0);
        const QPointF down(0, extent.height());
        const std::array places = {
            point + QPointF(gap, 0) - down / 2,      point - QPointF(gap, 0) - across - down / 2,
            point - QPointF(0, gap) - down - across, point + QPointF(0, gap),
            point - QPointF(0, gap) - down,          point + QPointF(0, gap) - across};
        for (const QPointF &place : places) {
            const QRectF rect(place, extent);
            if (!isFree(rect))
                continue;
            if (isOffTheLine(rect))
                return place;
            if (!onTheLine)
                onTheLine = place;
        }
    }
    return onTheLine;
}

void MapChart::placeContour()
{
    const QPolygonF line = contour();
    // Files of vectors know no clipping: what is drawn ends at the edges, and does not go along them.
    const double left = plotArea().left();
    const double right = plotArea().right();
    QPainterPath path;
    for (QPointF point : line) {
        point.setX(std::clamp(point.x(), left, right));
        const bool isAtEdge = point.x() == left || point.x() == right;
        if (path.elementCount() == 0 || (isAtEdge && path.currentPosition().x() == point.x()))
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    m_contourHalo->setPath(path);
    m_contourLine->setPath(path);
    const std::optional<QPointF> place = contourTextPlace(line);
    m_contourText->setVisible(place.has_value());
    if (place)
        m_contourText->setPos(*place);
}

std::vector<QPointF> MapChart::textPlaces(const QRectF &ring, const QSizeF &extent, bool isDearer) const
{
    const QRectF plot = plotArea();
    const QPointF centre = ring.center();
    const double away = ring.width() / 2 + labelGap();
    const double x = std::clamp(centre.x() - extent.width() / 2, plot.left(),
                                std::max(plot.left(), plot.right() - extent.width()));
    const double y = std::clamp(centre.y() - extent.height() / 2, plot.top(),
                                std::max(plot.top(), plot.bottom() - extent.height()));
    const QPointF left(centre.x() - away - extent.width(), y);
    const QPointF right(centre.x() + away, y);
    const QPointF above(x, centre.y() - away - extent.height());
    const QPointF below(x, centre.y() + away);
    // On the side that is away from the contour, if there is room.
    std::vector<QPointF> places;
    for (const QPointF &place : {isDearer ? left : right, isDearer ? right : left, above, below})
        if (plot.contains(QRectF(place, extent)))
            places.push_back(place);
    if (places.empty())
        places.push_back(below);
    return places;
}

void MapChart::placeMarker()
{
    const QPointF centre = pointOf(now());
    const QRectF marker =
        QRectF(centre, QSizeF()).adjusted(-markerRadius, -markerRadius, markerRadius, markerRadius);
    m_markerHalo->setRect(marker);
    m_marker->setRect(marker);
    m_markerText->setPos(
        textPlaces(marker, m_markerText->extent(), comparison().differencePercent > 0).front());
}

/// Around the marker where it is at the same place: then it is another in what the map does not show.
void MapChart::placeReference()
{
    for (QGraphicsItem *item :
         std::initializer_list<QGraphicsItem *>{m_referenceHalo, m_reference, m_referenceText})
        item->setVisible(reference() != nullptr);
    if (!reference())
        return;
    const Comparison &other = reference()->answer->comparison();
    const QPointF centre = pointOf(placeOf(other.parameters));
    const QRectF ring = QRectF(centre, QSizeF())
                            .adjusted(-referenceRadius, -referenceRadius, referenceRadius, referenceRadius);
    m_referenceHalo->setRect(ring);
    m_reference->setRect(ring);
    m_referenceText->fit(plotArea().width() / 2);
    const std::vector<QPointF> places =
        textPlaces(ring, m_referenceText->extent(), other.differencePercent > 0);
    const QRectF taken = QRectF(m_markerText->pos(), m_markerText->extent()) | m_markerHalo->boundingRect();
    const auto free = std::ranges::find_if(places, [&](const QPointF &place) {
        return !QRectF(place, m_referenceText->extent()).intersects(taken);
    });
    m_referenceText->setPos(free == places.end() ? places.back() : *free);
}

void MapChart::placeItems()
{
    const QRectF plot = plotArea();
    m_field->setRect(plot);
    m_frame->setRect(plot);
    placeMarker();
    placeReference();
    placeContour(); // its text keeps away from the marker
    updateStops();
    m_bar->setFont(chartFont());
    m_bar->setRect({plot.right() + fontPixelSize(), plot.top(), 1.2 * fontPixelSize(), plot.height()});
}

} // namespace patchscale
