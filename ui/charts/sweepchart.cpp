// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sweepchart.h"

#include "model/numberformat.h"
#include "model/parameterinfo.h"
#include "ui/charts/axisscale.h"
#include "ui/charts/chartcolours.h"
#include "ui/charts/groundedtext.h"
#include "ui/charts/polyline.h"
#include "ui/charts/segment.h"
#include "ui/charts/tickaxis.h"
#include "ui/charts/ticks.h"

#include <QAreaSeries>
#include <QFontMetricsF>
#include <QGraphicsEllipseItem>
#include <QGraphicsLineItem>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

constexpr std::array stacked = {Segment::BltGlobal, Segment::BltLocal, Segment::EntropyModel};
constexpr std::size_t mostBreakEvens = 4;
constexpr double handleRadius = 7;

double tallest(const SweepCurve &curve)
{
    double most = 0;
    for (const SweepPoint &point : curve.points)
        most = std::max({most, point.sums.bpe, point.sums.bltTotal});
    return most;
}

} // namespace

QString SweepChart::titleText(const SweepSettings &settings)
{
    const QString label = parameterInfo(settings.parameter).label();
    //: %1 is a parameter such as "BLT patch size"
    return settings.inPercent ? tr("Difference by %1").arg(label) : tr("FLOPs per Byte by %1").arg(label);
}

SweepChart::SweepChart(const ChartStyle &style, QGraphicsItem *parent)
    : TitledChart(style, titleText(SweepSettings()), parent)
    , m_curve(sweepCurve(compare(Parameters()), ParameterId::BltPs, std::nullopt, SweepScale::Linear))
    , m_x(new TickAxis(this))
    , m_y(new QValueAxis(this))
    , m_tops{}
    , m_areas{}
    , m_bpe(new QLineSeries(this))
    , m_total(new QLineSeries(this))
    , m_difference(new QLineSeries(this))
    , m_zero(new QGraphicsLineItem(this))
    , m_marker(new QGraphicsLineItem(this))
    , m_handle(new QGraphicsEllipseItem(this))
    , m_markerText(new GroundedText(this))
    , m_readingLine(new QGraphicsLineItem(this))
{
    for (std::size_t i = 0; i < stacked.size(); ++i) {
        m_tops[i] = new QLineSeries(this);
        m_areas[i] = new QAreaSeries(m_tops[i], i > 0 ? m_tops[i - 1] : nullptr);
        m_areas[i]->setParent(this);
        m_areas[i]->setName(segmentName(stacked[i]));
    }
    m_bpe->setName(segmentName(Segment::Bpe));
    m_total->setName(tr("BLT Total"));
    m_difference->setName(tr("Difference"));
    for (std::size_t i = 0; i < mostBreakEvens; ++i) {
        m_breakEvenLines.push_back(new QGraphicsLineItem(this));
        m_breakEvenTexts.push_back(new GroundedText(this));
    }
    m_readingLine->setZValue(aboveSeries);
    m_zero->setZValue(aboveSeries);
    for (std::size_t i = 0; i < mostBreakEvens; ++i) {
        m_breakEvenLines[i]->setZValue(aboveSeries);
        m_breakEvenTexts[i]->setZValue(aboveSeries + 1);
    }
    m_marker->setZValue(aboveSeries + 2);
    m_markerText->setZValue(aboveSeries + 3);
    m_handle->setZValue(aboveSeries + 3);
    finishSetUp();
}

void SweepChart::setCurve(const SweepCurve &curve, const SweepSettings &settings)
{
    const double widestBefore = widestLine();
    m_curve = curve;
    m_settings = settings;
    refresh();
    if (widestLine() != widestBefore)
        restyle();
}

double SweepChart::widestLine() const
{
    // The legend, which in percent has less to say.
    return m_curve.comparison.hasEntropyModel() && !m_settings.inPercent ? 56 : 36;
}

QList<QAbstractAxis *> SweepChart::ownAxes() const
{
    return {m_x, m_y};
}

void SweepChart::addSeriesAndAxes()
{
    addAxis(m_x, Qt::AlignBottom);
    addAxis(m_y, Qt::AlignLeft);
    const auto add = [this](QAbstractSeries *series) {
        addSeries(series);
        series->attachAxis(m_x);
        series->attachAxis(m_y);
    };
    for (QAreaSeries *area : m_areas)
        add(area);
    for (QLineSeries *line : {m_bpe, m_total, m_difference})
        add(line); // over the areas
}

void SweepChart::updateTexts()
{
    setHeading(titleText(m_settings));
    setAccounting(*m_curve.comparison.method);
    setSubtitle({breakEvenText(m_curve), shortBreakEvenText(m_curve)});
    const ParameterInfo &info = parameterInfo(m_settings.parameter);
    const QString unit = info.unitName();
    //: %1 is a parameter, %2 its unit
    m_x->setTitleText(unit.isEmpty() ? info.label() : tr("%1, %2").arg(info.label(), unit));
    m_markerText->setText(tr("Now %1").arg(displayValueWithUnit(info, m_curve.current())));
    // Of very many only the first, which the subtitle names.
    const std::size_t found = m_curve.breakEvens.size();
    const std::size_t shown = found <= mostBreakEvens ? found : 1;
    for (std::size_t i = 0; i < mostBreakEvens; ++i) {
        const bool isThere = i < shown;
        if (isThere)
            m_breakEvenTexts[i]->setText(
                tr("Break-even %1").arg(displayValueWithUnit(info, m_curve.breakEvens[i])));
        m_breakEvenTexts[i]->setVisible(isThere);
        m_breakEvenLines[i]->setVisible(isThere);
    }
    const bool inPercent = m_settings.inPercent;
    for (std::size_t i = 0; i < stacked.size(); ++i)
        m_areas[i]->setVisible(!inPercent &&
                               (stacked[i] != Segment::EntropyModel || m_curve.comparison.hasEntropyModel()));
    m_bpe->setVisible(!inPercent);
    m_total->setVisible(!inPercent);
    m_difference->setVisible(inPercent);
}

void SweepChart::updateColours()
{
    const ChartStyle &look = style();
    for (std::size_t i = 0; i < stacked.size(); ++i) {
        QColor colour = segmentColour(stacked[i], look.colourSet);
        m_areas[i]->setColor(colour);
        m_areas[i]->setPen(solidPen(look.background, 1));
    }
    constexpr double lineWidth = 2.5;
    m_bpe->setPen(solidPen(segmentColour(Segment::Bpe, look.colourSet), lineWidth));
    m_total->setPen(solidPen(look.text, lineWidth));
    m_difference->setPen(solidPen(look.text, lineWidth));
    for (QLegendMarker *marker : legend()->markers())
        marker->setPen(solidPen(marker->brush().color(), 1));

    QPen dotted = solidPen(look.text, 1.5);
    dotted.setStyle(Qt::DotLine);
    QPen dashed = solidPen(look.text, 1.5);
    dashed.setStyle(Qt::DashLine);
    m_marker->setPen(dashed);
    m_handle->setPen(solidPen(look.background.alpha() > 0 ? look.background : QColor(Qt::white), 2));
    m_handle->setBrush(look.text);
    m_zero->setPen(solidPen(look.mutedText, 1.5));
    m_readingLine->setPen(solidPen(look.mutedText, 1));
    m_markerText->setBrush(look.text);
    m_markerText->setGround(look.background);
    for (QGraphicsLineItem *line : m_breakEvenLines)
        line->setPen(dotted);
    for (GroundedText *text : m_breakEvenTexts) {
        text->setBrush(look.text);
        text->setGround(look.background);
    }
}

void SweepChart::updateFonts()
{
    m_markerText->setFont(chartFont());
    for (GroundedText *text : m_breakEvenTexts)
        text->setFont(chartFont(1, QFont::DemiBold));
}

void SweepChart::updateScale()
{
    scaleAcross();
    scaleUp();
    updateSeries();
}

void SweepChart::scaleAcross()
{
    const ParameterInfo &info = parameterInfo(m_settings.parameter);
    const auto text = [&info](double value) { return displayValue(info, value); };
    const double from = m_curve.range.from;
    const double to = m_curve.range.to;
    if (from == to) {
        // The only valid value, in the middle.
        m_x->setPlaces(from - 0.5, to + 0.5, {from}, {text(from)});
        return;
    }
    const double widest = QFontMetricsF(chartFont()).horizontalAdvance(text(to));
    constexpr double padding = 8; // which Qt keeps beside a label, or cuts it short
    const double room = std::max(4.5 * fontPixelSize(), widest + fontPixelSize()) + padding;
    int most = std::clamp(static_cast<int>(plotArea().width() / std::max(1.0, room)), 2, 12);
    if (info.isWhole())
        most = static_cast<int>(std::min<double>(most, to - from + 1)); // or there would be ticks between
    m_x->setScale(from, to, m_settings.scale, most, text);
}

void SweepChart::scaleUp()
{
    const double height = plotArea().height();
    const int most = static_cast<int>(height / (2.4 * std::max(1, fontPixelSize())));
    if (m_settings.inPercent) {
        scaleUpInPercent(std::clamp(most, 3, 10));
    } else {
        const double headroom = 3.2 * fontPixelSize() / std::max(1.0, height);
        const AxisScale scale = axisScale(tallest(m_curve), headroom, most, style().numberStyle);
        m_least = 0;
        m_most = scale.top;
        m_unit = scale.unit;
        m_y->setLabelFormat(scale.format);
        m_y->setTickCount(static_cast<int>(std::lround(scale.top / scale.step)) + 1);
        //: Title of the value axis; %1 is empty or a prefix such as G for 1e9.
        m_y->setTitleText(tr("%1FLOPs per Byte").arg(scale.prefix));
    }
    m_y->setRange(m_least / m_unit, m_most / m_unit);
}

void SweepChart::scaleUpInPercent(int most)
{
    double least = 0;
    double highest = 0;
    for (const SweepPoint &point : m_curve.points) {
        least = std::min(least, point.sums.differencePercent);
        highest = std::max(highest, point.sums.differencePercent);
    }
    const double room = std::max(1.0, highest - least) * 0.06;
    least -= room;
    highest += 3 * room;
    const double step = tickStep(least, highest, most);
    m_least = std::floor(least / step) * step;
    m_most = std::ceil(highest / step) * step;
    m_unit = 1;
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step))));
    m_y->setLabelFormat(QStringLiteral("%.%1f %%").arg(decimals));
    m_y->setTickCount(static_cast<int>(std::lround((m_most - m_least) / step)) + 1);
    m_y->setTitleText(tr("Difference"));
}

void SweepChart::updateSeries()
{
    // No more points than the eye tells apart: many of them take long to draw.
    constexpr double pixels = 0.2;
    const double tolerance = pixels * (m_most - m_least) / m_unit / std::max(1.0, plotArea().height());
    const auto fill = [this, tolerance](QLineSeries *series, auto valueOf) {
        QList<QPointF> points;
        points.reserve(static_cast<qsizetype>(m_curve.points.size()));
        for (const SweepPoint &point : m_curve.points)
            points << QPointF(m_x->place(point.x), valueOf(point.sums) / m_unit);
        series->replace(simplified(points, tolerance));
    };
    if (m_settings.inPercent) {
        fill(m_difference, [](const Sums &sums) { return sums.differencePercent; });
        return;
    }
    fill(m_tops[0], [](const Sums &sums) { return sums.bltGlobal; });
    fill(m_tops[1], [](const Sums &sums) { return sums.bltGlobal + sums.bltLocal; });
    if (m_curve.comparison.hasEntropyModel())
        fill(m_tops[2], [](const Sums &sums) { return sums.bltTotal; });
    fill(m_bpe, [](const Sums &sums) { return sums.bpe; });
    fill(m_total, [](const Sums &sums) { return sums.bltTotal; });
}

double SweepChart::chartValue(const Sums &sums) const
{
    return m_settings.inPercent ? sums.differencePercent : sums.bltTotal;
}

double SweepChart::placeOf(double value) const
{
    return plotArea().left() + plotArea().width() * m_x->shareOf(value);
}

double SweepChart::valueAt(const QPointF &point) const
{
    const double share = (point.x() - plotArea().left()) / std::max(1.0, plotArea().width());
    return m_x->valueAt(std::clamp(share, 0.0, 1.0));
}

QPointF SweepChart::pointFor(double x, double value) const
{
    const QRectF plot = plotArea();
    return {placeOf(x), plot.bottom() - plot.height() * (value - m_least) / (m_most - m_least)};
}

bool SweepChart::isMarkerAt(const QPointF &point) const
{
    constexpr double reach = 9;
    return m_marker->isVisible() && plotArea().adjusted(-reach, -reach, reach, reach).contains(point) &&
           std::abs(point.x() - placeOf(m_curve.current())) <= reach;
}

QPointF SweepChart::setReading(std::optional<double> value)
{
    m_reading = value;
    m_readingLine->setVisible(value.has_value());
    if (!value)
        return {};
    placeLine(m_readingLine, *value);
    return pointFor(*value, chartValue(pointAt(m_curve, *value).sums));
}

QString SweepChart::description(double value) const
{
    const ParameterInfo &info = parameterInfo(m_settings.parameter);
    const SweepPoint point = pointAt(m_curve, value);
    //: A parameter with its value, FLOPs per byte of both, and the difference in percent
    return tr("%1 %2: BPE %3, BLT %4 FLOPs per byte, difference %5")
        .arg(info.label(), displayValueWithUnit(info, point.x),
             shortNumber(point.sums.bpe, style().numberStyle),
             shortNumber(point.sums.bltTotal, style().numberStyle),
             signedPercent(point.sums.differencePercent));
}

void SweepChart::placeLine(QGraphicsLineItem *line, double x) const
{
    const double at = placeOf(x);
    line->setLine(at, plotArea().top(), at, plotArea().bottom());
}

void SweepChart::placeLabel(GroundedText *label, double x, double top) const
{
    const QRectF plot = plotArea();
    const double width = textSize(label).width();
    // Beside its line, on the side that has room for it.
    double left = placeOf(x) + labelGap();
    if (left + width > plot.right())
        left = placeOf(x) - labelGap() - width;
    label->setPos(std::max(left, plot.left()), top);
}

void SweepChart::placeBreakEvens()
{
    const double row = textSize(m_markerText).height() + 2;
    double top = plotArea().top() + row + 2;
    for (std::size_t i = 0; i < mostBreakEvens; ++i) {
        if (!m_breakEvenLines[i]->isVisible())
            continue;
        placeLine(m_breakEvenLines[i], m_curve.breakEvens[i]);
        placeLabel(m_breakEvenTexts[i], m_curve.breakEvens[i], top);
        top += row;
    }
}

void SweepChart::placeItems()
{
    const QRectF plot = plotArea();
    const double current = m_curve.current();
    const bool isInRange = current >= m_curve.range.from && current <= m_curve.range.to;
    for (QGraphicsItem *item : std::initializer_list<QGraphicsItem *>{m_marker, m_handle, m_markerText})
        item->setVisible(isInRange);
    if (isInRange) {
        placeLine(m_marker, current);
        placeLabel(m_markerText, current, plot.top() + 2);
        const QPointF centre = pointFor(current, chartValue(m_curve.comparison));
        m_handle->setRect(
            QRectF(centre, centre).adjusted(-handleRadius, -handleRadius, handleRadius, handleRadius));
    }
    placeBreakEvens();
    m_zero->setVisible(m_settings.inPercent);
    const double zero = pointFor(m_curve.range.from, 0).y();
    m_zero->setLine(plot.left(), zero, plot.right(), zero);
    setReading(m_reading);
}

} // namespace patchscale
