// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/comparisonchart.h"

#include "ui/charts/chartcolours.h"
#include "ui/charts/groundedtext.h"
#include "ui/charts/labelplacement.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsLineItem>
#include <QGraphicsRectItem>
#include <QGraphicsSceneResizeEvent>
#include <QGraphicsSimpleTextItem>
#include <QLegend>
#include <QLegendMarker>
#include <QPen>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

constexpr double titleFactor = 1.35;
constexpr double totalPadding = 0.35; // of the font size, around the total inside its frame
constexpr int categoryCount = 2;

QFont chartFont(const ChartStyle &style, double pixelSize, QFont::Weight weight = QFont::Normal)
{
    QFont font(style.fontFamily);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixelSize))));
    font.setWeight(weight);
    return font;
}

QPen solidPen(const QColor &colour, double width)
{
    QPen pen(colour, width);
    pen.setCosmetic(false); // a cosmetic pen is a hairline in print
    return pen;
}

QSizeF textSize(const QGraphicsSimpleTextItem *item)
{
    const QFontMetricsF metrics(item->font());
    return {metrics.horizontalAdvance(item->text()), metrics.height()};
}

QString signedSubtitle(const Comparison &comparison)
{
    //: Beneath the title of the chart; %1 is a percentage with its sign.
    return ComparisonChart::tr("BLT against BPE: %1").arg(signedPercent(comparison.differencePercent));
}

} // namespace

ComparisonChart::ComparisonChart(const ChartStyle &style, QGraphicsItem *parent)
    : QChart(parent)
    , m_style(style)
    , m_comparison(compare(Parameters()))
    , m_heights(barHeights(m_comparison))
    , m_series(new QStackedBarSeries(this))
    , m_sets{}
    , m_categories(new QBarCategoryAxis(this))
    , m_values(new QValueAxis(this))
    , m_title(new QGraphicsSimpleTextItem(tr("FLOPs per Byte Comparison"), this))
    , m_subtitle(new QGraphicsSimpleTextItem(this))
    , m_bpeLabel(new GroundedText(this))
    , m_globalLabel{new GroundedText(this), new QGraphicsLineItem(this)}
    , m_localLabel{new GroundedText(this), new QGraphicsLineItem(this)}
    , m_totalFrame(new QGraphicsRectItem(this))
    , m_totalLabel(new QGraphicsSimpleTextItem(this))
    , m_mark(new QGraphicsRectItem(this))
{
    for (const Segment segment : segments) {
        auto *set = new QBarSet(segmentName(segment), m_series);
        *set << 0 << 0;
        m_series->append(set);
        m_sets[static_cast<std::size_t>(segment)] = set;
    }
    // Before anything is laid out, which in the fonts of Qt's theme would be for nothing.
    setFontPixelSize(static_cast<int>(m_style.fontPixelSize));
    addSeries(m_series);
    m_categories->append({tr("BPE"), tr("BLT")});
    m_categories->setTitleText(tr("Architecture"));
    addAxis(m_categories, Qt::AlignBottom);
    addAxis(m_values, Qt::AlignLeft);
    m_series->attachAxis(m_categories);
    m_series->attachAxis(m_values);

    setBackgroundRoundness(0);
    setDropShadowEnabled(false);
    legend()->setAlignment(Qt::AlignTop);
    legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
    m_categories->setGridLineVisible(false);
    m_mark->setBrush(Qt::NoBrush);
    constexpr double aboveBars = 100;
    for (QGraphicsItem *item : std::initializer_list<QGraphicsItem *>{
             m_title, m_subtitle, m_bpeLabel, m_globalLabel.text, m_globalLabel.leader, m_localLabel.text,
             m_localLabel.leader, m_totalFrame, m_totalLabel, m_mark})
        item->setZValue(aboveBars);

    connect(this, &QChart::plotAreaChanged, this, [this] {
        updateScale();
        placeHeader();
        placeAtBars();
    });
    updateTexts();
    applyStyle();
}

void ComparisonChart::setStyle(const ChartStyle &style)
{
    if (style == m_style)
        return;
    m_style = style;
    m_fontPixelSize = 0;
    updateTexts();
    applyStyle();
    fitToSize();
}

void ComparisonChart::setComparison(const Comparison &comparison)
{
    setComparison(comparison, barHeights(comparison));
}

void ComparisonChart::setComparison(const Comparison &comparison, const BarHeights &heights)
{
    m_comparison = comparison;
    m_heights = heights;
    updateTexts();
    updateScale();
    placeHeader();
    placeAtBars();
}

void ComparisonChart::layOutNow()
{
    // The first pass gives the plot its size, from which the ticks follow, and from them the final size.
    for (int pass = 0; pass < 2; ++pass) {
        layout()->invalidate();
        layout()->activate();
        fitToSize();
    }
}

QRectF ComparisonChart::segmentRect(Segment segment) const
{
    const QRectF plot = plotArea();
    const double category = plot.width() / categoryCount;
    const double width = category * m_series->barWidth();
    const double centre = plot.left() + category * (segment == Segment::Bpe ? 0.5 : 1.5);
    const auto y = [&](double value) { return plot.bottom() - plot.height() * value / m_scale.top; };

    double from = 0;
    double to = m_heights.bpe;
    if (segment == Segment::BltGlobal) {
        to = m_heights.bltGlobal;
    } else if (segment == Segment::BltLocal) {
        from = m_heights.bltGlobal;
        to = m_heights.bltGlobal + m_heights.bltLocal;
    }
    return {QPointF(centre - width / 2, y(to)), QPointF(centre + width / 2, y(from))};
}

std::optional<Segment> ComparisonChart::segmentAt(const QPointF &point) const
{
    for (const Segment segment : segments)
        if (segmentRect(segment).contains(point))
            return segment;
    return std::nullopt;
}

std::array<QRectF, 4> ComparisonChart::labelRects() const
{
    const auto rect = [](const QGraphicsSimpleTextItem *item) { return QRectF(item->pos(), textSize(item)); };
    return {rect(m_bpeLabel), rect(m_globalLabel.text), rect(m_localLabel.text), m_totalFrame->rect()};
}

void ComparisonChart::setMarkedSegment(std::optional<Segment> segment)
{
    m_marked = segment;
    placeAtBars();
}

void ComparisonChart::resizeEvent(QGraphicsSceneResizeEvent *event)
{
    QChart::resizeEvent(event);
    fitToSize();
}

void ComparisonChart::applyStyle()
{
    setBackgroundBrush(m_style.background);
    setBackgroundPen(Qt::NoPen);
    legend()->setLabelColor(m_style.text);
    for (const Segment segment : segments) {
        QBarSet *set = m_sets[static_cast<std::size_t>(segment)];
        set->setColor(segmentColour(segment, m_style.colourSet));
        // A line of the background between the segments of a stack, for those who cannot tell the colours.
        set->setPen(solidPen(m_style.background, 1));
    }
    for (QAbstractAxis *axis : std::initializer_list<QAbstractAxis *>{m_categories, m_values}) {
        axis->setLabelsColor(m_style.text);
        axis->setTitleBrush(m_style.mutedText);
        axis->setLinePen(solidPen(m_style.grid, 1));
        axis->setGridLinePen(solidPen(m_style.grid, 1));
    }
    m_values->setLinePen(Qt::NoPen);
    for (QLegendMarker *marker : legend()->markers(m_series))
        marker->setPen(
            solidPen(marker->brush().color(), 1)); // without a pen of its own it is given a black one
    m_title->setBrush(m_style.text);
    m_subtitle->setBrush(m_style.mutedText);
    m_bpeLabel->setBrush(m_style.text);
    m_bpeLabel->setGround(m_style.background);
    m_totalLabel->setBrush(m_style.text);
    m_globalLabel.leader->setPen(solidPen(m_style.mutedText, 1));
    m_localLabel.leader->setPen(solidPen(m_style.mutedText, 1));
    // Over a transparent background the frame stays open: what lies behind is not known here.
    m_totalFrame->setBrush(m_style.background);
    m_totalFrame->setPen(solidPen(m_style.text, 1));
    m_mark->setPen(solidPen(m_style.text, 2));
}

void ComparisonChart::fitToSize()
{
    setFontPixelSize(fittingFontPixelSize(m_style.fontPixelSize, size()));
    updateScale();
    placeHeader();
    placeAtBars();
}

void ComparisonChart::setFontPixelSize(int pixelSize)
{
    if (pixelSize == m_fontPixelSize)
        return;
    m_fontPixelSize = pixelSize;
    const QFont normal = chartFont(m_style, pixelSize);
    const QFont bold = chartFont(m_style, pixelSize, QFont::Bold);
    legend()->setFont(normal);
    for (QAbstractAxis *axis : std::initializer_list<QAbstractAxis *>{m_categories, m_values}) {
        axis->setLabelsFont(normal);
        axis->setTitleFont(normal);
    }
    m_title->setFont(chartFont(m_style, pixelSize * titleFactor, QFont::DemiBold));
    m_subtitle->setFont(normal);
    m_globalLabel.text->setFont(normal);
    m_localLabel.text->setFont(normal);
    m_bpeLabel->setFont(bold);
    m_totalLabel->setFont(bold);
    const int margin = pixelSize / 2;
    // The legend keeps a distance of its own, part of which the header may use.
    const double header = textSize(m_title).height() + textSize(m_subtitle).height() - margin;
    setMargins({margin, margin + static_cast<int>(std::ceil(header)), margin, margin});
}

void ComparisonChart::updateScale()
{
    const double plotHeight = std::max(1.0, plotArea().height());
    const double headroom = labelHeadroom(labelSizes(), labelGap()) / plotHeight;
    const int maxSteps = static_cast<int>(plotHeight / (2.4 * std::max(1, m_fontPixelSize)));
    const AxisScale scale = axisScale(tallest(m_heights), headroom, maxSteps, m_style.numberStyle);
    const bool unitChanged = scale.unit != m_scale.unit;
    if (scale != m_scale) {
        m_scale = scale;
        if (unitChanged || m_values->labelFormat() != scale.format)
            m_values->setLabelFormat(scale.format);
        m_values->setRange(0, scale.top / scale.unit);
        m_values->setTickCount(static_cast<int>(std::lround(scale.top / scale.step)) + 1);
        //: Title of the value axis; %1 is empty or a prefix such as G for 1e9.
        m_values->setTitleText(tr("%1FLOPs per Byte").arg(scale.prefix));
    }
    m_sets[0]->replace(0, m_heights.bpe / m_scale.unit);
    m_sets[1]->replace(1, m_heights.bltGlobal / m_scale.unit);
    m_sets[2]->replace(1, m_heights.bltLocal / m_scale.unit);
}

void ComparisonChart::updateTexts()
{
    m_subtitle->setText(signedSubtitle(m_comparison));
    m_bpeLabel->setText(shortNumber(m_comparison.bpe, m_style.numberStyle));
    m_globalLabel.text->setText(shortNumber(m_comparison.bltGlobal, m_style.numberStyle));
    m_localLabel.text->setText(shortNumber(m_comparison.bltLocal, m_style.numberStyle));
    m_totalLabel->setText(tr("Total: %1").arg(shortNumber(m_comparison.bltTotal, m_style.numberStyle)));
}

void ComparisonChart::placeHeader()
{
    // Over the legend, which is in the middle of the chart.
    const auto place = [this](QGraphicsSimpleTextItem *item, double top) {
        const QSizeF extent = textSize(item);
        item->setPos((size().width() - extent.width()) / 2, top);
        return top + extent.height();
    };
    place(m_subtitle, place(m_title, m_fontPixelSize / 2.0));
}

void ComparisonChart::placeAtBars()
{
    const double category = plotArea().width() / categoryCount;
    const LabelSizes sizes = labelSizes();
    const double gap = labelGap();
    if (category <= 0)
        return;
    const double barWidth = barWidthShare(category, sizes, gap);
    if (std::abs(barWidth - m_series->barWidth()) > 0.01)
        m_series->setBarWidth(barWidth);

    const LabelPlaces places =
        placeLabels({plotArea(), segmentRect(Segment::Bpe), segmentRect(Segment::BltGlobal),
                     segmentRect(Segment::BltLocal), gap},
                    sizes);
    m_bpeLabel->setPos(places.bpe.rect.topLeft());
    placeLabel(m_globalLabel, places.bltGlobal, Segment::BltGlobal);
    placeLabel(m_localLabel, places.bltLocal, Segment::BltLocal);
    m_totalFrame->setRect(places.total.rect);
    const double padding = totalPadding * m_fontPixelSize;
    m_totalLabel->setPos(places.total.rect.topLeft() + QPointF(2 * padding, padding));

    m_mark->setVisible(m_marked.has_value());
    if (m_marked)
        m_mark->setRect(segmentRect(*m_marked));
}

void ComparisonChart::placeLabel(const SegmentLabel &label, const LabelPlace &place, Segment segment)
{
    label.text->setPos(place.rect.topLeft());
    label.text->setBrush(place.insideSegment ? textColourOn(segmentColour(segment, m_style.colourSet))
                                             : m_style.text);
    label.text->setGround(place.insideSegment ? QColor(Qt::transparent) : m_style.background);
    label.leader->setVisible(!place.insideSegment);
    if (place.insideSegment)
        return;
    const QRectF bar = segmentRect(segment);
    const bool onRight = place.rect.left() > bar.right();
    const double gap = labelGap() / 2;
    label.leader->setLine(onRight ? bar.right() : bar.left(), bar.center().y(),
                          onRight ? place.rect.left() - gap : place.rect.right() + gap,
                          place.rect.center().y());
}

LabelSizes ComparisonChart::labelSizes() const
{
    const double padding = totalPadding * m_fontPixelSize;
    return {textSize(m_bpeLabel), textSize(m_globalLabel.text), textSize(m_localLabel.text),
            textSize(m_totalLabel) + QSizeF(4 * padding, 2 * padding)};
}

double ComparisonChart::labelGap() const
{
    return 0.4 * m_fontPixelSize;
}

} // namespace patchscale
