// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/comparisonchart.h"

#include "model/numberformat.h"
#include "model/parametercounts.h"
#include "ui/charts/chartcolours.h"
#include "ui/charts/groundedtext.h"
#include "ui/charts/labelplacement.h"

#include <QBarSet>
#include <QGraphicsLayout>
#include <QGraphicsLineItem>
#include <QGraphicsRectItem>
#include <QLegend>
#include <QLegendMarker>
#include <QStackedBarSeries>

#include <cmath>

namespace patchscale {
namespace {

constexpr double totalPadding = 0.35; // of the font size, around the total inside its frame

QStringList subtitlesOf(const Comparison &comparison)
{
    const QString difference = signedPercent(comparison.differencePercent);
    //: Beneath the title of the chart; %1 is a percentage with its sign, %2 how FLOPs were counted.
    return {ComparisonChart::tr("BLT against BPE: %1, counted as in %2")
                .arg(difference, comparison.method->name()),
            ComparisonChart::tr("BLT against BPE: %1 (%2)").arg(difference, comparison.method->shortName())};
}

std::size_t indexOf(Segment segment)
{
    return static_cast<std::size_t>(segment);
}

} // namespace

QString ComparisonChart::titleText()
{
    return tr("FLOPs per Byte Comparison");
}

ComparisonChart::ComparisonChart(const ChartStyle &style, QGraphicsItem *parent)
    : TitledBarChart(style, titleText(), parent)
    , m_comparison(compare(Parameters()))
    , m_heights(barHeights(m_comparison))
    , m_sets{}
    , m_bpeLabel(new GroundedText(this))
    , m_globalLabel{new GroundedText(this), new QGraphicsLineItem(this)}
    , m_localLabel{new GroundedText(this), new QGraphicsLineItem(this)}
    , m_entropyLabel{new GroundedText(this), new QGraphicsLineItem(this)}
    , m_totalFrame(new QGraphicsRectItem(this))
    , m_totalLabel(new QGraphicsSimpleTextItem(this))
    , m_countLabels{new QGraphicsSimpleTextItem(this), new QGraphicsSimpleTextItem(this)}
{
    for (const Segment segment : segments) {
        auto *set = new QBarSet(segmentName(segment), &series());
        *set << 0 << 0;
        m_sets[indexOf(segment)] = set;
        series().append(set);
    }
    setCategories({tr("BPE"), tr("BLT")});
    // A line stays free for the parameter counts.
    setCategoryTitle(QStringLiteral("&nbsp;<br>") + tr("Architecture"));
    for (QGraphicsItem *item : std::initializer_list<QGraphicsItem *>{
             m_bpeLabel, m_globalLabel.text, m_globalLabel.leader, m_localLabel.text, m_localLabel.leader,
             m_entropyLabel.text, m_entropyLabel.leader, m_totalFrame, m_totalLabel})
        item->setZValue(aboveSeries);
    finishSetUp();
    setEntropyModelShown(false);
}

void ComparisonChart::setComparison(const Comparison &comparison)
{
    setComparison(comparison, barHeights(comparison));
}

void ComparisonChart::setComparison(const Comparison &comparison, const BarHeights &heights)
{
    const bool isSwitched = comparison.hasEntropyModel() != m_comparison.hasEntropyModel();
    m_comparison = comparison;
    m_heights = heights;
    if (isSwitched)
        setEntropyModelShown(comparison.hasEntropyModel());
    refresh();
}

QRectF ComparisonChart::segmentRect(Segment segment) const
{
    constexpr int bpe = 0;
    constexpr int blt = 1;
    const double local = m_heights.bltGlobal + m_heights.bltLocal;
    switch (segment) {
    case Segment::Bpe:
        return barRect(bpe, 0, m_heights.bpe);
    case Segment::BltGlobal:
        return barRect(blt, 0, m_heights.bltGlobal);
    case Segment::BltLocal:
        return barRect(blt, m_heights.bltGlobal, local);
    case Segment::EntropyModel:
        break;
    }
    return barRect(blt, local, local + m_heights.entropyModel);
}

std::vector<QRectF> ComparisonChart::labelRects() const
{
    const auto rect = [](const QGraphicsSimpleTextItem *item) { return QRectF(item->pos(), textSize(item)); };
    std::vector<QRectF> rects = {rect(m_bpeLabel), rect(m_globalLabel.text), rect(m_localLabel.text),
                                 m_totalFrame->rect()};
    if (m_comparison.hasEntropyModel())
        rects.push_back(rect(m_entropyLabel.text));
    return rects;
}

int ComparisonChart::pieceCount() const
{
    return static_cast<int>(segmentsOf(m_comparison).size());
}

QRectF ComparisonChart::pieceRect(int piece) const
{
    return segmentRect(segments[static_cast<std::size_t>(piece)]);
}

QString ComparisonChart::pieceDescription(int piece) const
{
    return segmentDescription(m_comparison, segments[static_cast<std::size_t>(piece)]);
}

double ComparisonChart::widestLine() const
{
    return m_comparison.hasEntropyModel() ? 36 : TitledBarChart::widestLine();
}

double ComparisonChart::tallestValue() const
{
    return tallest(m_heights);
}

double ComparisonChart::headroom() const
{
    return labelHeadroom(labelSizes(), labelGap());
}

void ComparisonChart::updateBars(double unit)
{
    m_sets[indexOf(Segment::Bpe)]->replace(0, m_heights.bpe / unit);
    m_sets[indexOf(Segment::BltGlobal)]->replace(1, m_heights.bltGlobal / unit);
    m_sets[indexOf(Segment::BltLocal)]->replace(1, m_heights.bltLocal / unit);
    if (m_comparison.hasEntropyModel() || m_sets[indexOf(Segment::EntropyModel)]->at(1) != 0)
        m_sets[indexOf(Segment::EntropyModel)]->replace(1, m_heights.entropyModel / unit);
}

void ComparisonChart::updateTexts()
{
    const NumberStyle numbers = style().numberStyle;
    setSubtitle(subtitlesOf(m_comparison));
    m_bpeLabel->setText(shortNumber(m_comparison.bpe, numbers));
    m_globalLabel.text->setText(shortNumber(m_comparison.bltGlobal, numbers));
    m_localLabel.text->setText(shortNumber(m_comparison.bltLocal, numbers));
    m_entropyLabel.text->setText(
        m_comparison.hasEntropyModel() ? shortNumber(m_comparison.entropyModel, numbers) : QString());
    m_totalLabel->setText(tr("Total: %1").arg(shortNumber(m_comparison.bltTotal, numbers)));
    const ParameterCounts counts = parameterCounts(m_comparison);
    //: Beneath a bar; %1 is a number such as "2.04 B"
    m_countLabels.front()->setText(tr("%1 parameters").arg(parameterCountText(counts.bpe)));
    m_countLabels.back()->setText(tr("%1 parameters").arg(parameterCountText(counts.bltTotal)));
}

void ComparisonChart::updateBarColours()
{
    for (const Segment segment : segments)
        m_sets[indexOf(segment)]->setColor(segmentColour(segment, style().colourSet));
    m_bpeLabel->setBrush(style().text);
    m_bpeLabel->setGround(style().background);
    m_totalLabel->setBrush(style().text);
    for (QGraphicsSimpleTextItem *label : m_countLabels)
        label->setBrush(style().mutedText);
    for (const SegmentLabel &label : {m_globalLabel, m_localLabel, m_entropyLabel})
        label.leader->setPen(solidPen(style().mutedText, 1));
    // Over a transparent background the frame stays open: what lies behind is not known here.
    m_totalFrame->setBrush(style().background);
    m_totalFrame->setPen(solidPen(style().text, 1));
}

void ComparisonChart::updateFonts()
{
    const QFont normal = chartFont();
    const QFont bold = chartFont(1, QFont::DemiBold);
    for (const SegmentLabel &label : {m_globalLabel, m_localLabel, m_entropyLabel})
        label.text->setFont(normal);
    m_bpeLabel->setFont(bold);
    m_totalLabel->setFont(bold);
    for (QGraphicsSimpleTextItem *label : m_countLabels)
        label->setFont(chartFont(0.9));
}

void ComparisonChart::placePieces()
{
    const double category = categoryWidth();
    if (category <= 0)
        return;
    const LabelSizes sizes = labelSizes();
    const double gap = labelGap();
    const double barWidth = barWidthShare(category, sizes, gap);
    if (std::abs(barWidth - series().barWidth()) > 0.01)
        series().setBarWidth(barWidth);

    const LabelPlaces places =
        placeLabels({plotArea(), segmentRect(Segment::Bpe), segmentRect(Segment::BltGlobal),
                     segmentRect(Segment::BltLocal), gap,
                     m_comparison.hasEntropyModel() ? segmentRect(Segment::EntropyModel) : QRectF()},
                    sizes);
    m_bpeLabel->setPos(places.bpe.rect.topLeft());
    placeLabel(m_globalLabel, places.bltGlobal, Segment::BltGlobal);
    placeLabel(m_localLabel, places.bltLocal, Segment::BltLocal);
    if (places.entropyModel)
        placeLabel(m_entropyLabel, *places.entropyModel, Segment::EntropyModel);
    m_totalFrame->setRect(places.total.rect);
    const double padding = totalPadding * fontPixelSize();
    m_totalLabel->setPos(places.total.rect.topLeft() + QPointF(2 * padding, padding));
    for (const Segment segment : {Segment::Bpe, Segment::BltGlobal}) {
        QGraphicsSimpleTextItem *label = m_countLabels[segment == Segment::Bpe ? 0 : 1];
        label->setPos(segmentRect(segment).center().x() - textSize(label).width() / 2,
                      plotArea().bottom() + 2 * fontPixelSize());
    }
}

/// A segment that is not counted has no entry in the legend and no label.
void ComparisonChart::setEntropyModelShown(bool shown)
{
    const QList<QLegendMarker *> markers = legend()->markers(&series());
    markers.at(static_cast<qsizetype>(indexOf(Segment::EntropyModel)))->setVisible(shown);
    legend()->layout()->invalidate(); // it does not notice
    m_entropyLabel.text->setVisible(shown);
    m_entropyLabel.leader->setVisible(shown);
}

void ComparisonChart::placeLabel(const SegmentLabel &label, const LabelPlace &place, Segment segment)
{
    label.text->setPos(place.rect.topLeft());
    label.text->setBrush(place.insideSegment ? textColourOn(segmentColour(segment, style().colourSet))
                                             : style().text);
    label.text->setGround(place.insideSegment ? QColor(Qt::transparent) : style().background);
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
    const double padding = totalPadding * fontPixelSize();
    return {textSize(m_bpeLabel), textSize(m_globalLabel.text), textSize(m_localLabel.text),
            textSize(m_totalLabel) + QSizeF(4 * padding, 2 * padding),
            m_comparison.hasEntropyModel() ? textSize(m_entropyLabel.text) : QSizeF(0, 0)};
}

} // namespace patchscale
