// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/mapchart.h"

#include "model/breakevenanswer.h"
#include "model/numberformat.h"
#include "model/parameterinfo.h"
#include "ui/charts/colourbar.h"
#include "ui/charts/divergingscale.h"
#include "ui/charts/fielditem.h"
#include "ui/charts/groundedtext.h"
#include "ui/charts/tickaxis.h"

#include <QFontMetricsF>
#include <QGraphicsEllipseItem>
#include <QGraphicsPathItem>
#include <QLegend>
#include <QLineSeries>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace patchscale {
namespace {

constexpr double markerRadius = 8;

const ParameterInfo &patchSizes()
{
    return parameterInfo(ParameterId::BltPs);
}

const ParameterInfo &widths()
{
    return parameterInfo(ParameterId::DModel);
}

} // namespace

QString MapChart::titleText()
{
    return tr("Where BLT Pays Off");
}

MapChart::MapChart(const ChartStyle &style, QGraphicsItem *parent)
    : TitledChart(style, titleText(), parent)
    , m_comparison(compare(Parameters()))
    , m_x(new TickAxis(this))
    , m_y(new TickAxis(this))
    , m_frame(new QLineSeries(this))
    , m_field(new FieldItem(this))
    , m_contourHalo(new QGraphicsPathItem(m_field))
    , m_contourLine(new QGraphicsPathItem(m_field))
    , m_contourText(new GroundedText(this))
    , m_markerHalo(new QGraphicsEllipseItem(this))
    , m_marker(new QGraphicsEllipseItem(this))
    , m_markerText(new GroundedText(this))
    , m_bar(new ColourBar(this))
{
    legend()->hide();
    // In front of the grid, one over the other.
    double z = aboveSeries;
    for (QGraphicsItem *item : std::initializer_list<QGraphicsItem *>{m_field, m_contourText, m_markerText,
                                                                      m_markerHalo, m_marker, m_bar})
        item->setZValue(z++);
    m_field->setFlag(QGraphicsItem::ItemClipsChildrenToShape); // where the line ends it would stick out
    finishSetUp();
}

void MapChart::setComparison(const Comparison &comparison)
{
    m_comparison = comparison;
    refresh();
}

void MapChart::setField(const DifferenceField &field, const std::vector<std::optional<double>> &contour)
{
    constexpr double beyond = std::numeric_limits<double>::infinity();
    m_contour.clear();
    for (int row = 0; row < field.rows; ++row) {
        const bool isDearer = field.at(0, row) > 0;
        m_contour.push_back(contour[static_cast<std::size_t>(row)].value_or(isDearer ? beyond : -beyond));
    }
    m_field->setImage(fieldImage(field));
    placeContour();
}

QList<QAbstractAxis *> MapChart::ownAxes() const
{
    return {m_x, m_y};
}

void MapChart::addSeriesAndAxes()
{
    addSeries(m_frame);
    addAxis(m_x, Qt::AlignBottom);
    addAxis(m_y, Qt::AlignLeft);
    m_frame->attachAxis(m_x);
    m_frame->attachAxis(m_y);
}

void MapChart::updateTexts()
{
    const BreakEven solved = breakEven(m_comparison.parameters, *m_comparison.method);
    setSubtitle({tr("Blue: BLT needs less compute per byte than BPE. Orange: it needs more. %1")
                     .arg(breakEvenSentence(solved)),
                 tr("Blue: BLT needs less compute per byte than BPE. Orange: it needs more."),
                 tr("Blue: BLT is cheaper. Orange: dearer.")});
    setAccounting(*m_comparison.method);
    m_y->setTitleText(widths().label());
    m_contourText->setText(tr("break-even"));
    //: On the map, where the comparison is: the difference in percent
    m_markerText->setText(tr("Now %1").arg(signedPercent(m_comparison.differencePercent)));
}

void MapChart::updateColours()
{
    const QColor dark(0x1c, 0x21, 0x28);
    // On the field, whose colours do not depend on the theme.
    m_contourHalo->setPen(solidPen(Qt::white, 5));
    m_contourLine->setPen(solidPen(dark, 2));
    m_markerHalo->setPen(solidPen(Qt::white, 5));
    m_marker->setPen(solidPen(dark, 2.5));
    for (GroundedText *text : {m_contourText, m_markerText}) {
        text->setBrush(dark);
        text->setGround(QColor(255, 255, 255, 225));
    }
    m_bar->setStyle(style());
}

void MapChart::updateFonts()
{
    m_contourText->setFont(chartFont());
    m_markerText->setFont(chartFont(1, QFont::DemiBold));
    m_bar->setFont(chartFont());
}

void MapChart::updateScale()
{
    const QRectF plot = plotArea();
    const double size = std::max(1, fontPixelSize());
    const QString title = tr("%1, %2").arg(patchSizes().label(), patchSizes().unitName());
    // Or else the axis cuts it short; it keeps some room for itself.
    const bool hasRoom = QFontMetricsF(chartFont()).horizontalAdvance(title) + size <= plot.width();
    m_x->setTitleText(hasRoom ? title : patchSizes().label());
    m_x->setScale(patchSizes().minimum, patchSizes().maximum, SweepScale::Linear,
                  std::clamp(static_cast<int>(plot.width() / (4 * size)), 2, 10),
                  [](double value) { return displayValue(patchSizes(), value); });
    m_y->setScale(widths().minimum, widths().maximum, SweepScale::Linear,
                  std::clamp(static_cast<int>(plot.height() / (2.4 * size)), 2, 9),
                  [](double value) { return displayValue(widths(), value); });
}

double MapChart::patchSizeAt(const QPointF &point) const
{
    const double share = (point.x() - plotArea().left()) / std::max(1.0, plotArea().width());
    return m_x->valueAt(std::clamp(share, 0.0, 1.0));
}

double MapChart::widthAt(const QPointF &point) const
{
    const double share = (plotArea().bottom() - point.y()) / std::max(1.0, plotArea().height());
    return m_y->valueAt(std::clamp(share, 0.0, 1.0));
}

QPointF MapChart::placeOf(double patchSize, double width) const
{
    const QRectF plot = plotArea();
    return {plot.left() + plot.width() * m_x->shareOf(patchSize),
            plot.bottom() - plot.height() * m_y->shareOf(width)};
}

bool MapChart::isMarkerAt(const QPointF &point) const
{
    constexpr double reach = 12;
    const QPointF away = point - m_marker->rect().center();
    return std::hypot(away.x(), away.y()) <= reach;
}

QString MapChart::description(double patchSize, int width) const
{
    Parameters place = m_comparison.parameters;
    place.bltPs = patchSize;
    place.dModel = width;
    const Sums sums = sumsOf(place, *m_comparison.method);
    //: Two parameters with their values, FLOPs per byte of both models, and the difference in percent
    return tr("%1 %2, %3 %4: BPE %5, BLT %6 FLOPs per byte, difference %7")
        .arg(patchSizes().label(), displayValueWithUnit(patchSizes(), patchSize), widths().label(),
             displayValue(widths(), width), shortNumber(sums.bpe, style().numberStyle),
             shortNumber(sums.bltTotal, style().numberStyle), signedPercent(sums.differencePercent));
}

QPainterPath MapChart::contourPath() const
{
    const QRectF plot = plotArea();
    const int rows = static_cast<int>(m_contour.size());
    const auto point = [&](int row) {
        const QPointF place = placeOf(m_contour[static_cast<std::size_t>(row)], fieldWidth(row, rows));
        return QPointF(std::clamp(place.x(), plot.left(), plot.right()), place.y());
    };
    QPainterPath path;
    bool isOnPlot = !m_contour.empty() && std::isfinite(m_contour.front());
    if (isOnPlot)
        path.moveTo(point(0));
    for (int row = 1; row < rows; ++row) {
        const bool wasOnPlot = isOnPlot;
        isOnPlot = std::isfinite(m_contour[static_cast<std::size_t>(row)]);
        QPointF from = point(row - 1);
        QPointF to = point(row);
        if (!wasOnPlot && !isOnPlot && from.x() == to.x())
            continue;
        // It crosses the edge of the plot somewhere between the two rows.
        const double between = std::midpoint(from.y(), to.y());
        if (!wasOnPlot) {
            from.setY(between);
            path.moveTo(from);
        }
        if (!isOnPlot)
            to.setY(between);
        path.lineTo(to);
    }
    return path;
}

std::optional<QPointF> MapChart::contourTextPlace(const QPainterPath &path) const
{
    constexpr int heights = 24;
    constexpr double wantedHeight = 0.75; // of the plot
    const QRectF plot = plotArea();
    const QSizeF extent = textSize(m_contourText);
    const double gap = 2 * labelGap();

    QList<QPointF> points;
    const int step = std::max(1, path.elementCount() / heights);
    for (int i = step / 2; i < path.elementCount(); i += step)
        points << path.elementAt(i);
    const double wanted = plot.bottom() - wantedHeight * plot.height();
    std::stable_sort(points.begin(), points.end(), [wanted](const QPointF &a, const QPointF &b) {
        return std::abs(a.y() - wanted) < std::abs(b.y() - wanted);
    });

    const QRectF markerText(m_markerText->pos(), textSize(m_markerText));
    const auto isFree = [&](const QRectF &rect) {
        return plot.contains(rect) && !rect.intersects(markerText) &&
               !rect.intersects(m_markerHalo->boundingRect());
    };
    const auto isOffTheLine = [&](const QRectF &rect) {
        const QRectF around = rect.adjusted(-labelGap(), -labelGap(), labelGap(), labelGap());
        for (int i = 1; i < path.elementCount(); ++i) {
            const QPointF from = path.elementAt(i - 1);
            const QPointF to = path.elementAt(i);
            if (!path.elementAt(i).isMoveTo() && std::min(from.x(), to.x()) < around.right() &&
                std::max(from.x(), to.x()) > around.left() && std::min(from.y(), to.y()) < around.bottom() &&
                std::max(from.y(), to.y()) > around.top())
                return false;
        }
        return true;
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
    const QPainterPath path = contourPath();
    m_contourHalo->setPath(path);
    m_contourLine->setPath(path);
    const std::optional<QPointF> place = contourTextPlace(path);
    m_contourText->setVisible(place.has_value());
    if (place)
        m_contourText->setPos(*place);
}

QPointF MapChart::markerTextPlace() const
{
    const QRectF plot = plotArea();
    const QPointF centre = m_marker->rect().center();
    const QSizeF extent = textSize(m_markerText);
    const double away = markerRadius + labelGap();
    const double x = std::clamp(centre.x() - extent.width() / 2, plot.left(),
                                std::max(plot.left(), plot.right() - extent.width()));
    const double y = std::clamp(centre.y() - extent.height() / 2, plot.top(),
                                std::max(plot.top(), plot.bottom() - extent.height()));
    const QPointF left(centre.x() - away - extent.width(), y);
    const QPointF right(centre.x() + away, y);
    const QPointF above(x, centre.y() - away - extent.height());
    const QPointF below(x, centre.y() + away);
    // On the side that is away from the contour, if there is room.
    const bool isDearer = m_comparison.differencePercent > 0;
    for (const QPointF &place : {isDearer ? left : right, isDearer ? right : left, above})
        if (plot.contains(QRectF(place, extent)))
            return place;
    return below;
}

void MapChart::placeMarker()
{
    const QPointF centre = placeOf(m_comparison.parameters.bltPs, m_comparison.parameters.dModel);
    const QRectF marker =
        QRectF(centre, QSizeF()).adjusted(-markerRadius, -markerRadius, markerRadius, markerRadius);
    m_markerHalo->setRect(marker);
    m_marker->setRect(marker);
    m_markerText->setPos(markerTextPlace());
}

void MapChart::placeItems()
{
    const QRectF plot = plotArea();
    m_field->setRect(plot);
    placeMarker();
    placeContour(); // its text keeps away from the marker
    m_bar->setRect({plot.right() + fontPixelSize(), plot.top(), 1.2 * fontPixelSize(), plot.height()});
}

} // namespace patchscale
