// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/comparison/comparisonchart.h"

#include "model/accounting/parametercounts.h"
#include "model/reading/numberformat.h"
#include "ui/appearance/chartcolours.h"
#include "ui/views/comparison/labelplacement.h"

#include <QBarCategoryAxis>
#include <QGraphicsLineItem>
#include <QGraphicsRectItem>

#include <algorithm>
#include <cmath>
#include <span>

namespace patchscale {
namespace {

constexpr int animationMilliseconds = 130;
constexpr double totalPadding = 0.35; // of the font size, around the total inside its frame

} // namespace

BarHeights between(const BarHeights &from, const BarHeights &to, double progress)
{
    BarHeights heights;
    for (const Segment segment : segments)
        heights[segment] = std::lerp(from[segment], to[segment], progress);
    return heights;
}

ComparisonChart::ComparisonChart(const ChartStyle &style, const AnswerPointer &answer)
    : BarChart(style, answer, titleText())
    , m_heights(segmentValues(answer->comparison()))
    , m_totalFrame(new QGraphicsRectItem(this))
    , m_totalLabel(addText({.weight = QFont::DemiBold}))
    , m_countLabels{addText({.size = 0.9, .isMuted = true}), addText({.size = 0.9, .isMuted = true})}
{
    categories().append({tr("BPE"), tr("BLT")});
    // A line stays free for the parameter counts.
    categories().setTitleText(QStringLiteral("&nbsp;<br>") + tr("Architecture"));
    const TextLook bpeLook{.weight = QFont::DemiBold, .isGrounded = true};
    for (const Segment segment : segments) {
        m_labels[segment] = {addText(segment == Segment::Bpe ? bpeLook : TextLook()),
                             new QGraphicsLineItem(this)};
        m_labels[segment].leader->setZValue(aboveSeries);
    }
    m_totalFrame->setZValue(aboveSeries);
    m_animation.setDuration(animationMilliseconds);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &progress) { moveBars(progress.toDouble()); });
    finishSetUp();
}

void ComparisonChart::answerChanged()
{
    // Changes that follow each other closely are a drag, which the bars must not lag behind.
    const bool isDrag = m_sinceChange.isValid() && m_sinceChange.elapsed() < animationMilliseconds;
    if (m_isAnimated)
        m_sinceChange.start();
    m_animation.stop();
    m_from = m_heights;
    const bool moves = m_isAnimated && !isDrag;
    // The numbers are the new ones at once.
    moveBars(moves ? 0 : 1);
    if (moves)
        m_animation.start();
}

void ComparisonChart::setHeights(const BarHeights &heights)
{
    m_heights = heights;
    refresh();
}

void ComparisonChart::moveBars(double progress)
{
    setHeights(between(m_from, segmentValues(comparison()), progress));
}

std::vector<QRectF> ComparisonChart::labelRects() const
{
    std::vector<QRectF> rects{m_totalFrame->rect()};
    for (const Segment segment : segmentsOf(comparison()))
        rects.emplace_back(m_labels[segment].text->pos(), m_labels[segment].text->extent());
    return rects;
}

int ComparisonChart::markCount() const
{
    return static_cast<int>(segmentsOf(comparison()).size());
}

QString ComparisonChart::markValue(int mark) const
{
    return segmentDescription(comparison(), segments[static_cast<std::size_t>(mark)], style().numberStyle);
}

std::vector<KeyEntry> ComparisonChart::key() const
{
    return segmentKey(segmentsOf(comparison()), style().colourSet);
}

std::vector<BarPiece> ComparisonChart::pieces() const
{
    // Also what is counted no longer, on its way down.
    return segmentPieces(segments, 0, m_heights, style().colourSet);
}

double ComparisonChart::headroom() const
{
    return labelHeadroom(labelSizes(), labelGap());
}

void ComparisonChart::updateTexts()
{
    const NumberStyle numbers = style().numberStyle;
    const QString difference = signedPercent(comparison().differencePercent);
    const AccountingMethod &method = *comparison().method;
    //: Beneath the title of the chart; %1 is a percentage with its sign, %2 how FLOPs were counted.
    setSubtitle({tr("BLT against BPE: %1, counted as in %2").arg(difference, method.name()),
                 tr("BLT against BPE: %1 (%2)").arg(difference, method.shortName())});
    const std::span<const Segment> counted = segmentsOf(comparison());
    for (const Segment segment : segments) {
        const auto &[text, leader] = m_labels[segment];
        text->setText(
            shortNumber(segmentValues(comparison())[segment], numbers, moreDigitsOf(comparison(), segment)));
        text->setVisible(std::ranges::find(counted, segment) != counted.end());
        leader->setVisible(false);
    }
    m_totalLabel->setText(tr("Total: %1").arg(shortNumber(comparison().bltTotal, numbers)));
    const ParameterCounts counts = parameterCounts(comparison());
    //: Beneath a bar; %1 is a number such as "2.04 billion"
    m_countLabels.front()->setText(tr("%1 parameters").arg(countText(counts.bpe, numbers)));
    m_countLabels.back()->setText(tr("%1 parameters").arg(countText(counts.bltTotal, numbers)));
}

void ComparisonChart::updateColours()
{
    for (const SegmentLabel &label : m_labels.values)
        label.leader->setPen(solidPen(style().mutedText, 1));
    // Over a transparent background the frame stays open: what lies behind is not known here.
    m_totalFrame->setBrush(style().background);
    m_totalFrame->setPen(solidPen(style().text, 1));
}

void ComparisonChart::placeItems()
{
    const double category = categoryWidth();
    if (category <= 0)
        return;
    const LabelSizes sizes = labelSizes();
    const double gap = labelGap();
    setBarWidth(barWidthShare(category, sizes, gap));
    BarGeometry geometry{plotArea(), {}, gap};
    for (const Segment segment : segmentsOf(comparison()))
        geometry.bars[segment] = segmentRect(segment);
    const LabelPlaces places = placeLabels(geometry, sizes);
    for (const Segment segment : segmentsOf(comparison()))
        placeLabel(segment, places.labels[segment]);
    m_totalFrame->setRect(places.total);
    const double padding = totalPadding * fontPixelSize();
    m_totalLabel->setPos(places.total.topLeft() + QPointF(2 * padding, padding));
    for (const int bar : {0, 1})
        m_countLabels.at(static_cast<std::size_t>(bar))
            ->setTopCentre(barRect(bar).center().x(), plotArea().bottom() + 2 * fontPixelSize());
}

void ComparisonChart::placeLabel(Segment segment, const LabelPlace &place)
{
    const auto &[text, leader] = m_labels[segment];
    text->setPos(place.rect.topLeft());
    if (segment == Segment::Bpe)
        return;
    text->setBrush(place.insideSegment ? textColourOn(segmentColour(segment, style().colourSet))
                                       : style().text);
    text->setGround(place.insideSegment ? QColor(Qt::transparent) : style().background);
    leader->setVisible(!place.insideSegment);
    const QRectF bar = segmentRect(segment);
    const bool onRight = place.rect.left() > bar.right();
    const double gap = labelGap() / 2;
    leader->setLine(onRight ? bar.right() : bar.left(), bar.center().y(),
                    onRight ? place.rect.left() - gap : place.rect.right() + gap, place.rect.center().y());
}

LabelSizes ComparisonChart::labelSizes() const
{
    const double padding = totalPadding * fontPixelSize();
    LabelSizes sizes{{}, m_totalLabel->extent() + QSizeF(4 * padding, 2 * padding)};
    for (const Segment segment : segmentsOf(comparison()))
        sizes.labels[segment] = m_labels[segment].text->extent();
    return sizes;
}

} // namespace patchscale
