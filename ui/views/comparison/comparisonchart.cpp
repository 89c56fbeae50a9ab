// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/comparison/comparisonchart.h"

#include "model/accounting/parametercounts.h"
#include "model/reading/numberformat.h"
#include "ui/appearance/chartcolours.h"
#include "ui/views/comparison/labelplacement.h"

#include <QBarCategoryAxis>
#include <QGraphicsLineItem>
#include <QGraphicsRectItem>

#include <cmath>

namespace patchscale {
namespace {

constexpr int animationMilliseconds = 130;
constexpr double totalPadding = 0.35; // of the font size, around the total inside its frame

} // namespace

BarHeights barHeights(const Comparison &comparison)
{
    return {comparison.bpe, comparison.bltGlobal, comparison.bltLocal, comparison.entropyModel};
}

BarHeights between(const BarHeights &from, const BarHeights &to, double progress)
{
    return {std::lerp(from.bpe, to.bpe, progress), std::lerp(from.bltGlobal, to.bltGlobal, progress),
            std::lerp(from.bltLocal, to.bltLocal, progress),
            std::lerp(from.entropyModel, to.entropyModel, progress)};
}

ComparisonChart::ComparisonChart(const ChartStyle &style)
    : TitledBarChart(style, titleText())
    , m_comparison(compare(Parameters()))
    , m_heights(barHeights(m_comparison))
    , m_bpeLabel(addText({.weight = QFont::DemiBold, .isGrounded = true}))
    , m_globalLabel{addText(), new QGraphicsLineItem(this)}
    , m_localLabel{addText(), new QGraphicsLineItem(this)}
    , m_entropyLabel{addText(), new QGraphicsLineItem(this)}
    , m_totalFrame(new QGraphicsRectItem(this))
    , m_totalLabel(addText({.weight = QFont::DemiBold}))
    , m_countLabels{addText({.size = 0.9, .isMuted = true}), addText({.size = 0.9, .isMuted = true})}
{
    categories().append({tr("BPE"), tr("BLT")});
    // A line stays free for the parameter counts.
    categories().setTitleText(QStringLiteral("&nbsp;<br>") + tr("Architecture"));
    for (const SegmentLabel &label : {m_globalLabel, m_localLabel, m_entropyLabel})
        label.leader->setZValue(aboveSeries);
    m_totalFrame->setZValue(aboveSeries);
    m_animation.setDuration(animationMilliseconds);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &progress) { moveBars(progress.toDouble()); });
    finishSetUp();
}

void ComparisonChart::setAnswer(const AnswerPointer &answer)
{
    m_comparison = answer->comparison();
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
    setHeights(between(m_from, barHeights(m_comparison), progress));
}

std::vector<QRectF> ComparisonChart::labelRects() const
{
    const auto rect = [](const GroundedText *item) { return QRectF(item->pos(), item->extent()); };
    std::vector<QRectF> rects = {rect(m_bpeLabel), rect(m_globalLabel.text), rect(m_localLabel.text),
                                 m_totalFrame->rect()};
    if (m_comparison.hasEntropyModel())
        rects.push_back(rect(m_entropyLabel.text));
    return rects;
}

int ComparisonChart::markCount() const
{
    return static_cast<int>(segmentsOf(m_comparison).size());
}

QString ComparisonChart::markValue(int mark) const
{
    return segmentDescription(m_comparison, segments[static_cast<std::size_t>(mark)], style().numberStyle);
}

std::vector<KeyEntry> ComparisonChart::key() const
{
    return segmentKey(segmentsOf(m_comparison), style().colourSet);
}

std::vector<BarPiece> ComparisonChart::pieces() const
{
    const std::array values = {m_heights.bpe, m_heights.bltGlobal, m_heights.bltLocal,
                               m_heights.entropyModel};
    // Also what is counted no longer, on its way down.
    return segmentPieces(
        segments, 0, [&](Segment segment) { return values.at(static_cast<std::size_t>(segment)); },
        style().colourSet);
}

double ComparisonChart::headroom() const
{
    return labelHeadroom(labelSizes(), labelGap());
}

void ComparisonChart::updateTexts()
{
    const NumberStyle numbers = style().numberStyle;
    const QString difference = signedPercent(m_comparison.differencePercent);
    const AccountingMethod &method = *m_comparison.method;
    //: Beneath the title of the chart; %1 is a percentage with its sign, %2 how FLOPs were counted.
    setSubtitle({tr("BLT against BPE: %1, counted as in %2").arg(difference, method.name()),
                 tr("BLT against BPE: %1 (%2)").arg(difference, method.shortName())});
    m_bpeLabel->setText(shortNumber(m_comparison.bpe, numbers));
    m_globalLabel.text->setText(shortNumber(m_comparison.bltGlobal, numbers));
    m_localLabel.text->setText(shortNumber(m_comparison.bltLocal, numbers));
    // A segment that is not counted has no label.
    m_entropyLabel.text->setText(
        m_comparison.hasEntropyModel() ? shortNumber(m_comparison.entropyModel, numbers) : QString());
    m_entropyLabel.text->setVisible(m_comparison.hasEntropyModel());
    m_entropyLabel.leader->setVisible(m_comparison.hasEntropyModel());
    m_totalLabel->setText(tr("Total: %1").arg(shortNumber(m_comparison.bltTotal, numbers)));
    const ParameterCounts counts = parameterCounts(m_comparison);
    //: Beneath a bar; %1 is a number such as "2.04 B"
    m_countLabels.front()->setText(tr("%1 parameters").arg(parameterCountText(counts.bpe)));
    m_countLabels.back()->setText(tr("%1 parameters").arg(parameterCountText(counts.bltTotal)));
}

void ComparisonChart::updateColours()
{
    for (const SegmentLabel &label : {m_globalLabel, m_localLabel, m_entropyLabel})
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
    for (const int bar : {0, 1})
        m_countLabels.at(static_cast<std::size_t>(bar))
            ->setTopCentre(barRect(bar).center().x(), plotArea().bottom() + 2 * fontPixelSize());
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
    return {m_bpeLabel->extent(), m_globalLabel.text->extent(), m_localLabel.text->extent(),
            m_totalLabel->extent() + QSizeF(4 * padding, 2 * padding),
            m_comparison.hasEntropyModel() ? m_entropyLabel.text->extent() : QSizeF(0, 0)};
}

} // namespace patchscale
