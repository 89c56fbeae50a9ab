// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sweep/sweepchart.h"

#include "model/accounting/segment.h"
#include "model/parameters/validation.h"
#include "model/questions/breakeven.h"
#include "model/reading/numberformat.h"
#include "ui/appearance/chartcolours.h"
#include "ui/charts/axes/tickaxis.h"
#include "ui/views/sweep/polyline.h"

#include <QAreaSeries>
#include <QFontMetricsF>
#include <QGraphicsEllipseItem>
#include <QGraphicsLineItem>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace patchscale {
namespace {

constexpr std::array stacked = {Segment::BltGlobal, Segment::BltLocal, Segment::EntropyModel};
constexpr std::size_t mostBreakEvens = 4;
constexpr double handleRadius = 7;

} // namespace

QString SweepChart::titleText(const SweepQuestion &question)
{
    const QString label = parameterInfo(question.parameter).label();
    //: %1 is a parameter such as "BLT patch size"
    return question.inPercent ? tr("Difference by %1").arg(label) : tr("FLOPs per Byte by %1").arg(label);
}

SweepChart::SweepChart(const ChartStyle &style, const AnswerPointer &answer)
    : PlaceChart(style, answer, QString())
    , m_x(new TickAxis(this))
    , m_y(new QValueAxis(this))
    , m_tops{}
    , m_areas{}
    , m_seams{}
    , m_bpe{new QLineSeries(this), new QLineSeries(this)}
    , m_total{new QLineSeries(this), new QLineSeries(this)}
    , m_difference(new QLineSeries(this))
    , m_end(new QGraphicsLineItem(this))
    , m_zero(new QGraphicsLineItem(this))
    , m_now{new QGraphicsLineItem(this), addText({.isGrounded = true})}
    , m_handle(new QGraphicsEllipseItem(this))
    , m_reference{new QGraphicsLineItem(this), addText({.isGrounded = true})}
    , m_readingLine(new QGraphicsLineItem(this))
{
    for (std::size_t i = 0; i < stacked.size(); ++i) {
        m_tops[i] = new QLineSeries(this);
        m_areas[i] = new QAreaSeries(m_tops[i], i > 0 ? m_tops[i - 1] : nullptr);
        m_areas[i]->setParent(this);
        m_areas[i]->setName(segmentName(stacked[i]));
    }
    for (Edged &seam : m_seams)
        seam = {new QLineSeries(this), new QLineSeries(this)};
    m_bpe.over->setName(segmentName(Segment::Bpe));
    m_total.over->setName(tr("BLT Total"));
    m_difference->setName(tr("Difference"));
    for (std::size_t i = 0; i < mostBreakEvens; ++i) {
        m_breakEvens.push_back(
            {new QGraphicsLineItem(this), addText({.weight = QFont::DemiBold, .isGrounded = true})});
        m_breakEvens.back().line->setZValue(aboveSeries);
        m_breakEvens.back().text->setZValue(aboveSeries + 3);
    }
    m_reference.line->setZValue(aboveSeries);
    m_reference.text->setZValue(aboveSeries + 3);
    m_readingLine->setZValue(aboveSeries);
    m_zero->setZValue(aboveSeries);
    m_now.line->setZValue(aboveSeries + 2);
    m_now.text->setZValue(aboveSeries + 3);
    m_handle->setZValue(aboveSeries + 3);
    m_end->setZValue(aboveSeries);
    finishSetUp(m_x, m_y,
                {m_areas[0], m_areas[1], m_areas[2], m_seams[0].under, m_seams[0].over, m_seams[1].under,
                 m_seams[1].over, m_total.under, m_bpe.under, m_bpe.over, m_total.over, m_difference});
}

void SweepChart::answerChanged()
{
    m_drawnUnit = 0;
    refresh();
}

std::vector<KeyEntry> SweepChart::key() const
{
    using Fill = FilledBar::Fill;
    if (question().inPercent)
        return {{m_difference->name(), style().text, Fill::Line}};
    std::vector<KeyEntry> entries = segmentKey(segmentsOf(comparison()), style().colourSet);
    entries.front().fill = Fill::Line;
    entries.push_back({m_total.over->name(), style().text, Fill::Line});
    return entries;
}

void SweepChart::updateTexts()
{
    setHeading(titleText(question()));
    setAccounting(*comparison().method);
    setSubtitle({breakEvenText(curve()), shortBreakEvenText(curve())});
    const ParameterInfo &info = parameterInfo(question().parameter);
    m_now.text->setWords(tr("Now %1").arg(displayValueWithUnit(info, curve().current())));
    // Of very many only the first, which the subtitle names.
    const std::size_t found = curve().breakEvens.size();
    const std::size_t shown = found <= mostBreakEvens ? found : 1;
    for (std::size_t i = 0; i < mostBreakEvens; ++i) {
        if (i < shown)
            m_breakEvens[i].text->setWords(
                tr("Break-even %1").arg(breakEvenPlaceWithUnit(info, curve().breakEvens[i])));
        m_breakEvens[i].text->setVisible(i < shown);
        m_breakEvens[i].line->setVisible(i < shown);
    }
    const std::optional<double> other = referenceBreakEven();
    m_reference.line->setVisible(other.has_value());
    m_reference.text->setVisible(other.has_value());
    if (other)
        //: Where another scenario breaks even: %1 is its name, %2 a value such as "5.53 bytes"
        m_reference.text->setWords(
            tr("“%1” %2").arg(reference()->name, breakEvenPlaceWithUnit(info, *other)));
    const bool inPercent = question().inPercent;
    const auto show = [](const Edged &line, bool isShown) {
        line.under->setVisible(isShown);
        line.over->setVisible(isShown);
    };
    const bool hasEntropyModel = !inPercent && comparison().hasEntropyModel();
    for (std::size_t i = 0; i < stacked.size(); ++i)
        m_areas[i]->setVisible(stacked[i] == Segment::EntropyModel ? hasEntropyModel : !inPercent);
    show(m_seams.front(), !inPercent);
    show(m_seams.back(), hasEntropyModel);
    show(m_bpe, !inPercent);
    show(m_total, !inPercent);
    m_difference->setVisible(inPercent);
    m_end->setVisible(!inPercent);
}

void SweepChart::updateColours()
{
    const ChartStyle &look = style();
    const QColor ground = look.background.alpha() > 0 ? look.background : QColor(Qt::white);
    constexpr double lineWidth = 2.5;
    constexpr double rimWidth = 1.5;
    constexpr double between = 2; // two parts
    const auto colour = [&](const Edged &line, const QColor &under, const QColor &over, double width) {
        line.under->setPen(solidPen(under, width + 2 * rimWidth));
        line.over->setPen(solidPen(over, width));
    };
    for (std::size_t i = 0; i < stacked.size(); ++i) {
        const QColor fill = segmentColour(stacked[i], look.colourSet);
        m_areas[i]->setColor(fill);
        m_areas[i]->setPen(Qt::NoPen);
        if (i < m_seams.size())
            colour(m_seams[i], rimColour(fill, ground), ground, between);
    }
    colour(m_bpe, ground, rimColour(segmentColour(Segment::Bpe, look.colourSet), ground), lineWidth);
    colour(m_total, ground, look.text, lineWidth);
    m_difference->setPen(solidPen(look.text, lineWidth));
    m_end->setPen(solidPen(look.mutedText, 1));

    m_now.line->setPen(solidPen(look.text, 1.5, Qt::DashLine));
    m_handle->setPen(solidPen(ground, 2));
    m_handle->setBrush(look.text);
    m_zero->setPen(solidPen(look.mutedText, 1.5));
    m_readingLine->setPen(solidPen(look.mutedText, 1));
    for (const Marking &marking : m_breakEvens)
        marking.line->setPen(solidPen(look.text, 1.5, Qt::DotLine));
    m_reference.line->setPen(solidPen(look.mutedText, 1.5, Qt::DashLine));
}

void SweepChart::updateScale()
{
    scaleAcross();
    scaleUp();
    // The series are of the values, and the axes place them.
    if (std::exchange(m_drawnUnit, m_scale.unit) != m_scale.unit)
        updateSeries();
}

void SweepChart::scaleAcross()
{
    const ParameterInfo &info = parameterInfo(question().parameter);
    QStringList titles{info.label()};
    if (const QString unit = info.unitName(); !unit.isEmpty())
        //: %1 is a parameter, %2 its unit
        titles.prepend(tr("%1, %2").arg(info.label(), unit));
    setAxisTitle(m_x, titles, plotArea().width());
    const auto text = [&info](double value) { return displayValue(info, value); };
    const double from = curve().range.from;
    const double to = curve().range.to;
    if (from == to) {
        // The only valid value, in the middle.
        m_x->setTicks(from - 0.5, to + 0.5, SweepScale::Linear, {from}, {text(from)});
        return;
    }
    const double widest = QFontMetricsF(chartFont()).horizontalAdvance(text(to));
    constexpr double padding = 8; // which Qt keeps beside a label, or cuts it short
    const double room = std::max(4.5 * fontPixelSize(), widest + fontPixelSize()) + padding;
    int most = std::clamp(static_cast<int>(plotArea().width() / std::max(1.0, room)), 2, 12);
    if (info.isWhole())
        most = static_cast<int>(std::min<double>(most, to - from + 1)); // or there would be ticks between
    // Where a parameter begins, in the corner, a long text would meet the number of the other axis.
    const QFontMetricsF metrics(chartFont());
    const bool isBeginning = from == validRange(comparison().parameters, info.id).from;
    m_x->setScale(from, to, question().scale, most, [&](double value) {
        const bool meets =
            isBeginning && value == from && metrics.horizontalAdvance(text(value)) / 2 > labelGap();
        return meets ? QString(QChar(QChar::Nbsp)) : text(value);
    });
}

std::pair<double, double> SweepChart::extremes() const
{
    const bool inPercent = question().inPercent;
    double least = 0;
    double highest = 0;
    for (const auto &[x, sums] : curve().points) {
        least = std::min(least, inPercent ? sums.differencePercent : 0);
        highest =
            std::max({highest, inPercent ? sums.differencePercent : sums.bltTotal, inPercent ? 0 : sums.bpe});
    }
    return {least, highest};
}

void SweepChart::scaleUp()
{
    const bool inPercent = question().inPercent;
    const auto [least, highest] = extremes();
    const double height = std::max(1.0, plotArea().height());
    const int most = static_cast<int>(height / (2.4 * std::max(1, fontPixelSize())));
    m_scale = inPercent ? percentScale(least, highest, std::clamp(most, 3, 10))
                        : axisScale(highest, 3.2 * fontPixelSize() / height, most, style().numberStyle);
    m_scale.applyTo(*m_y);
    setValueTitle(m_y, inPercent ? QStringList(tr("Difference")) : flopsTitles(m_scale.prefix), height);
}

void SweepChart::updateSeries()
{
    // No more points than the eye tells apart in a plot of a thousand pixels: many take long to draw.
    const auto [least, highest] = extremes();
    const double tolerance = 0.0002 * (highest - least) / m_scale.unit;
    const auto pointsOf = [this, tolerance](auto valueOf) {
        QList<QPointF> points;
        points.reserve(static_cast<qsizetype>(curve().points.size()));
        for (const SweepPoint &point : curve().points)
            points << QPointF(m_x->place(point.x), std::invoke(valueOf, point.sums) / m_scale.unit);
        return simplified(points, tolerance);
    };
    if (question().inPercent) {
        m_difference->replace(pointsOf(&Sums::differencePercent));
        return;
    }
    const auto fill = [](const Edged &line, const QList<QPointF> &points) {
        line.under->replace(points);
        line.over->replace(points);
    };
    const QList<QPointF> global = pointsOf(&Sums::bltGlobal);
    const QList<QPointF> withLocal =
        pointsOf([](const Sums &sums) { return sums.bltGlobal + sums.bltLocal; });
    m_tops[0]->replace(global);
    fill(m_seams[0], global);
    m_tops[1]->replace(withLocal);
    const QList<QPointF> total = pointsOf(&Sums::bltTotal);
    if (comparison().hasEntropyModel()) {
        fill(m_seams[1], withLocal);
        m_tops[2]->replace(total);
    }
    fill(m_total, total);
    fill(m_bpe, pointsOf(&Sums::bpe));
}

double SweepChart::chartValue(const Sums &sums) const
{
    return question().inPercent ? sums.differencePercent : sums.bltTotal;
}

QPointF SweepChart::pointFor(double x, double value) const
{
    const QRectF plot = plotArea();
    const double share = (value - m_scale.bottom) / (m_scale.top - m_scale.bottom);
    return {m_x->pixelOf(x, plot), plot.bottom() - plot.height() * share};
}

std::vector<SweepChart::Stop> SweepChart::stops() const
{
    constexpr std::size_t most = 200;
    std::vector<Stop> stops;
    if (isNowShown())
        stops.push_back({now(), Stop::Kind::Now});
    for (const double value : curve().breakEvens)
        if (stops.size() + m_x->ticks().size() < most)
            stops.push_back({{value, 0}, Stop::Kind::BreakEven});
    for (const double value : m_x->ticks()) {
        const bool isThere = std::any_of(stops.begin(), stops.end(),
                                         [value](const Stop &stop) { return stop.place.x() == value; });
        if (!isThere || curve().points.size() == 1) // one is no walk
            stops.push_back({{value, 0}, Stop::Kind::Tick});
    }
    std::stable_sort(stops.begin(), stops.end(),
                     [](const Stop &a, const Stop &b) { return a.place.x() < b.place.x(); });
    return stops;
}

int SweepChart::nextMark(Qt::Key arrow) const
{
    // There is one row.
    const bool isForward = arrow == Qt::Key_Right || arrow == Qt::Key_Up;
    return PlaceChart::nextMark(isForward ? Qt::Key_Right : Qt::Key_Left);
}

QPointF SweepChart::pointOf(const QPointF &place) const
{
    return pointFor(place.x(), chartValue(pointAt(curve(), place.x()).sums));
}

QPointF SweepChart::placeAt(const QPointF &point) const
{
    return {m_x->valueAt(point, plotArea()), 0};
}

QPointF SweepChart::toldPlace(const QPointF &place) const
{
    const SweepRange &range = curve().range;
    return {pointAt(curve(), std::clamp(readValue(range, place.x()), range.from, range.to)).x, 0};
}

QPointF SweepChart::meantPlace(const QPointF &place) const
{
    return {pointAt(curve(), meantValue(curve().range, place.x())).x, 0};
}

QPointF SweepChart::placeBeside(const QPointF &place, Qt::Key arrow) const
{
    constexpr double littleWay = 0.01; // of the plot's width
    const bool isForward = arrow == Qt::Key_Right || arrow == Qt::Key_Up;
    const double sign = isForward ? 1 : -1;
    const double at = m_x->pixelOf(place.x(), plotArea()) + sign * littleWay * plotArea().width();
    const QPointF moved = toldPlace(placeAt({at, 0}));
    // Where a step is less than what can be told, the next value that can.
    const double unit = parameterInfo(question().parameter).isWhole() ? 1 : 0.01;
    const bool isMoved = isForward ? moved.x() > place.x() : moved.x() < place.x();
    if (isMoved)
        return moved;
    const ParameterId id = question().parameter;
    if (hasGaps(comparison().parameters, id))
        return {nextValid(comparison().parameters, id, place.x(), isForward ? 1 : -1).value_or(place.x()), 0};
    return toldPlace({place.x() + sign * unit, 0});
}

QString SweepChart::nameOf(const QPointF &place, ValueText text) const
{
    const ParameterInfo &info = parameterInfo(question().parameter);
    //: A parameter with its value
    return tr("%1 %2").arg(info.label(), text(info, place.x()));
}

std::optional<Qt::CursorShape> SweepChart::gripAt(const QPointF &point) const
{
    constexpr double reach = 9; // the room that a hand needs
    const bool isAtMarker = isNowShown() &&
                            plotArea().adjusted(-reach, -reach, reach, reach).contains(point) &&
                            std::abs(point.x() - m_x->pixelOf(now().x(), plotArea())) <= reach;
    return isAtMarker ? std::optional(Qt::SizeHorCursor) : std::nullopt;
}

bool SweepChart::isNowShown() const
{
    return std::clamp(now().x(), curve().range.from, curve().range.to) == now().x();
}

std::optional<double> SweepChart::referenceBreakEven() const
{
    if (!reference())
        return std::nullopt;
    const auto &other = foundIn<SweepFound>(*reference()->answer);
    if (other.question.parameter != question().parameter)
        return std::nullopt;
    const ParameterInfo &info = parameterInfo(question().parameter);
    const auto found = std::ranges::find_if(other.curve.breakEvens, [&](double place) {
        const bool isOnTheChart = place >= curve().range.from && place <= curve().range.to;
        return isOnTheChart && std::ranges::none_of(curve().breakEvens, [&](double own) {
                   return breakEvenPlace(info, own) == breakEvenPlace(info, place);
               });
    });
    return found == other.curve.breakEvens.end() ? std::nullopt : std::optional(*found);
}

void SweepChart::placeReading()
{
    m_readingLine->setVisible(placeRead().has_value());
    if (placeRead())
        placeLine(m_readingLine, placeRead()->x());
}

void SweepChart::placeLine(QGraphicsLineItem *line, double x) const
{
    const double at = m_x->pixelOf(x, plotArea());
    line->setLine(at, plotArea().top(), at, plotArea().bottom());
}

void SweepChart::placeMarking(const Marking &marking, double x, double top) const
{
    placeLine(marking.line, x);
    const QRectF plot = plotArea();
    marking.text->fit(plot.width());
    const double width = marking.text->extent().width();
    // Beside its line, on the side that has room for it.
    const double at = m_x->pixelOf(x, plot);
    const double left = at + labelGap() + width > plot.right() ? at - labelGap() - width : at + labelGap();
    marking.text->setPos(std::max(left, plot.left()), top);
}

void SweepChart::placeItems()
{
    const QRectF plot = plotArea();
    const double current = curve().current();
    for (QGraphicsItem *item : std::initializer_list<QGraphicsItem *>{m_now.line, m_now.text, m_handle})
        item->setVisible(isNowShown());
    if (isNowShown()) {
        placeMarking(m_now, current, plot.top() + 2);
        const QPointF centre = pointFor(current, chartValue(comparison()));
        m_handle->setRect(
            QRectF(centre, centre).adjusted(-handleRadius, -handleRadius, handleRadius, handleRadius));
    }
    const double row = m_now.text->extent().height() + 2;
    for (std::size_t i = 0; i < mostBreakEvens && m_breakEvens[i].line->isVisible(); ++i)
        placeMarking(m_breakEvens[i], curve().breakEvens[i],
                     plot.top() + 2 + static_cast<double>(i + 1) * row);
    if (const std::optional<double> other = referenceBreakEven()) {
        const auto above = static_cast<double>(
            std::ranges::count_if(m_breakEvens, [](const Marking &mark) { return mark.line->isVisible(); }));
        placeMarking(m_reference, *other, plot.top() + 2 + (above + 1) * row);
    }
    m_zero->setVisible(question().inPercent);
    const double zero = pointFor(curve().range.from, 0).y();
    m_zero->setLine(plot.left(), zero, plot.right(), zero);
    const double end = curve().range.to;
    m_end->setLine({pointFor(end, 0), pointFor(end, pointAt(curve(), end).sums.bltTotal)});
    placeReading();
    updateStops();
}

} // namespace patchscale
