// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/comparison/comparisonchart.h"

#include "model/accounting/parametercounts.h"
#include "model/accounting/shares.h"
#include "model/parameters/parameterinfo.h"
#include "model/reading/numberformat.h"
#include "ui/appearance/chartcolours.h"
#include "ui/views/comparison/labelplacement.h"

#include <QBarCategoryAxis>
#include <QFontMetricsF>
#include <QGraphicsLineItem>
#include <QGraphicsPathItem>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace patchscale {
namespace {

constexpr int animationMilliseconds = 130;
constexpr double smallSize = 0.9;
constexpr double largeSize = 1.5;

QString stepOf(Segment segment)
{
    switch (segment) {
    case Segment::Bpe:
        return ComparisonChart::tr("once per token");
    case Segment::BltGlobal:
        return ComparisonChart::tr("once per patch");
    case Segment::BltLocal:
    case Segment::EntropyModel:
        break;
    }
    return ComparisonChart::tr("once per byte");
}

} // namespace

BarHeights between(const BarHeights &from, const BarHeights &to, double progress)
{
    BarHeights heights;
    for (const Segment segment : segments)
        heights[segment] = std::lerp(from[segment], to[segment], progress);
    return heights;
}

QSizeF ComparisonChart::PartLabel::extent() const
{
    const QSizeF first = name->extent();
    const QSizeF second = share->isVisible() ? share->extent() : QSizeF(0, 0);
    return {std::max(first.width(), second.width()), first.height() + second.height()};
}

void ComparisonChart::PartLabel::placeIn(const QRectF &place) const
{
    const auto left = [&](const GroundedText *line) {
        return isInside ? place.center().x() - line->extent().width() / 2 : place.left();
    };
    name->setPos(left(name), place.top());
    share->setPos(left(share), place.top() + name->extent().height());
}

ComparisonChart::ComparisonChart(const ChartStyle &style, const AnswerPointer &answer)
    : BarChart(style, answer, titleText())
    , m_heights(segmentValues(answer->comparison()))
    , m_difference(addText({.size = largeSize, .weight = QFont::DemiBold, .isGrounded = true}))
    , m_against(addText({.size = smallSize, .isMuted = true, .isGrounded = true}))
    , m_level(new QGraphicsPathItem(this))
    , m_bracket(new QGraphicsPathItem(this))
{
    // The third has no bar: there is the room for the difference, and for what the parts cannot hold.
    categories().append({tr("BPE"), tr("BLT"), QString(QChar::Space)});
    categories().setVisible(false); // it drops labels that are too wide, and without any it still takes room
    for (BarTexts *bar : {&m_bpe, &m_blt}) {
        const TextLook muted{.size = smallSize, .isMuted = true};
        *bar = {addText({.size = largeSize, .weight = QFont::DemiBold, .isGrounded = true}),
                addText({.weight = QFont::DemiBold}), addText(muted), addText(muted)};
    }
    m_bpe.name->setWords(tr("BPE"));
    m_blt.name->setWords(tr("BLT"));
    m_against->setWords(tr("BLT against BPE"));
    for (const Segment segment : segments) {
        m_labels[segment] = {addText(), addText({.size = smallSize}), new QGraphicsLineItem(this)};
        m_labels[segment].leader->setZValue(aboveSeries);
    }
    for (QGraphicsItem *line : {m_level, m_bracket})
        line->setZValue(aboveSeries - 1); // under what is written
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
    std::vector<QRectF> rects;
    for (const GroundedText *total : {m_blt.total, m_bpe.total})
        rects.emplace_back(total->pos(), total->extent());
    for (const Segment segment : segmentsOf(comparison()).subspan(1)) {
        const auto &[name, share, leader, isInside] = m_labels[segment];
        const QRectF first(name->pos(), name->extent());
        rects.push_back(share->isVisible() ? first | QRectF(share->pos(), share->extent()) : first);
    }
    return rects;
}

QRectF ComparisonChart::differenceRect() const
{
    return QRectF(m_difference->pos(), m_difference->extent()) |
           QRectF(m_against->pos(), m_against->extent());
}

int ComparisonChart::markCount() const
{
    return static_cast<int>(segmentsOf(comparison()).size());
}

QString ComparisonChart::markValue(int mark) const
{
    return segmentDescription(comparison(), segments[static_cast<std::size_t>(mark)], style().numberStyle);
}

std::vector<BarPiece> ComparisonChart::pieces() const
{
    // Also what is counted no longer, on its way down.
    return segmentPieces(segments, 0, m_heights, style().colourSet);
}

double ComparisonChart::headroom() const
{
    const double blt =
        m_heights[Segment::BltGlobal] + m_heights[Segment::BltLocal] + m_heights[Segment::EntropyModel];
    double labels = 0;
    if (blt > m_heights[Segment::Bpe]) {
        // The upper parts can have their labels over the bracket, in two lines where there is little room.
        const QFontMetricsF metrics(chartFont());
        const double room = categoryWidth() - 4 * labelGap();
        for (const Segment segment : segmentsOf(comparison()).subspan(2)) {
            const QString label = tr("%1 %2").arg(segmentName(segment), m_shares[segment]);
            labels += (metrics.horizontalAdvance(label) > room ? 2 : 1) * metrics.height();
        }
    }
    return std::max(QFontMetricsF(chartFont(largeSize, QFont::DemiBold)).height(), labels) + 2 * labelGap();
}

double ComparisonChart::bottomRows() const
{
    constexpr double ofBar = 1.7;
    constexpr double ofLine = 1.2;
    return ofBar + (style().isTitled ? 2 : 1) * ofLine;
}

void ComparisonChart::updateTexts()
{
    const QString difference = signedPercent(comparison().differencePercent);
    const AccountingMethod &method = *comparison().method;
    //: Beneath the title of the chart; %1 is a percentage with its sign, %2 how FLOPs were counted.
    setSubtitle({tr("BLT against BPE: %1, counted as in %2").arg(difference, method.name()),
                 tr("BLT against BPE: %1 (%2)").arg(difference, method.shortName())});
    m_difference->setWords(difference);
    m_shares = shareTexts(comparison());
}

void ComparisonChart::updateColours()
{
    for (const PartLabel &label : m_labels.values)
        label.leader->setPen(solidPen(style().mutedText, 1));
    const QColor bpe = segmentColour(Segment::Bpe, style().colourSet);
    m_level->setPen(solidPen(rimColour(bpe, style().background), 1.5, Qt::DashLine));
    m_bracket->setPen(solidPen(style().text, 1.5));
}

void ComparisonChart::placeItems()
{
    const double category = categoryWidth();
    if (category <= 0)
        return;
    const double gap = labelGap();
    fitDifference(category); // as wide as it wants to be
    setBarWidth(barWidthShare(category, differenceExtent().width(), gap));
    const QRectF bltBar = barRect(1);
    fitTotals();
    const double beside = std::max(bltBar.width(), m_blt.total->extent().width()) / 2;
    const double room = plotArea().right() - bltBar.center().x() - beside - 4 * gap;
    fitDifference(room);

    BarGeometry geometry{plotArea(), {}, gap};
    LabelSizes sizes{m_bpe.total->extent(), m_blt.total->extent(), differenceExtent(), {}};
    const std::span<const Segment> counted = segmentsOf(comparison());
    for (const Segment segment : segments) {
        const bool isCounted = std::ranges::find(counted, segment) != counted.end();
        if (isCounted)
            geometry.bars[segment] = segmentRect(segment);
        fitLabel(segment, isCounted, room);
        if (isCounted && segment != Segment::Bpe && !m_labels[segment].isInside)
            sizes.beside[segment] = m_labels[segment].extent();
    }
    const LabelPlaces places = placeLabels(geometry, sizes);
    m_bpe.total->setPos(places.bpeTotal.topLeft());
    m_blt.total->setPos(places.bltTotal.topLeft());
    for (const Segment segment : counted)
        placeLabel(segment, places.beside[segment]);
    placeDifference(places);
    const ParameterCounts counts = parameterCounts(comparison());
    placeFeet(m_bpe, barRect(0).center().x(), ParameterId::BpePs, counts.bpe);
    placeFeet(m_blt, bltBar.center().x(), ParameterId::BltPs, counts.bltTotal);
}

/// Both alike, in large letters and with their unit where there is room for that.
void ComparisonChart::fitTotals()
{
    const NumberStyle numbers = style().numberStyle;
    const double width = categoryWidth() - labelGap();
    constexpr std::array sizes = {std::pair(largeSize, true), std::pair(1.2, true), std::pair(1.2, false),
                                  std::pair(1.0, false)};
    for (const auto &[size, hasUnit] : sizes) {
        for (const auto &[bar, value] :
             {std::pair(&m_bpe, comparison().bpe), std::pair(&m_blt, comparison().bltTotal)}) {
            bar->total->setFont(chartFont(size, QFont::DemiBold));
            bar->total->setWords(hasUnit ? flopsText(value, numbers) : shortNumber(value, numbers));
        }
        if (std::max(m_bpe.total->extent().width(), m_blt.total->extent().width()) <= width)
            return;
    }
}

void ComparisonChart::fitDifference(double width)
{
    for (const double size : {largeSize, 1.2, 1.0}) {
        m_difference->setFont(chartFont(size, QFont::DemiBold));
        if (m_difference->extent().width() <= width)
            break;
    }
    m_against->fit(width, 3);
}

QSizeF ComparisonChart::differenceExtent() const
{
    const QSizeF number = m_difference->extent();
    const QSizeF words = m_against->extent();
    return {std::max(number.width(), words.width()), number.height() + words.height()};
}

/// In its part, in fewer and fewer words; of BLT, else beside it.
void ComparisonChart::fitLabel(Segment segment, bool isCounted, double room)
{
    PartLabel &label = m_labels[segment];
    label.leader->setVisible(false);
    const QRectF part = segmentRect(segment);
    const auto say = [&](const QString &first, const QString &second) {
        label.name->setWords(first);
        label.share->setWords(second);
        label.name->setVisible(isCounted);
        label.share->setVisible(isCounted && !second.isEmpty());
        label.isInside = isCounted && holds(part, label.extent(), labelGap());
        return label.isInside;
    };
    if (segment == Segment::Bpe) {
        //: In the bar of BPE
        if (!say(tr("Transformer"), stepOf(segment)) && !say(stepOf(segment), {}))
            label.name->setVisible(false);
        return;
    }
    const QString name = segmentName(segment);
    const QString share = m_shares[segment];
    //: A part of BLT and its share of it; in the next its share, and how often it runs
    const QString inOneLine = tr("%1 %2").arg(name, share);
    if (say(name, tr("%1, %2").arg(share, stepOf(segment))) || say(name, share) || say(inOneLine, {}))
        return;
    if (label.extent().width() > room)
        say(name, share);
}

void ComparisonChart::placeLabel(Segment segment, const QRectF &beside)
{
    const PartLabel &label = m_labels[segment];
    const QRectF part = segmentRect(segment);
    QRectF place({}, label.extent());
    place.moveCenter(part.center());
    label.placeIn(label.isInside ? place : beside);
    const QColor ink =
        label.isInside ? textColourOn(segmentColour(segment, style().colourSet)) : style().text;
    for (GroundedText *line : {label.name, label.share}) {
        line->setBrush(ink);
        line->setGround(label.isInside ? QColor(Qt::transparent) : style().background);
    }
    if (label.isInside || segment == Segment::Bpe)
        return;
    if (beside.isNull()) {
        label.name->setVisible(false);
        label.share->setVisible(false);
        return;
    }
    label.leader->setVisible(true);
    label.leader->setLine(part.right(), part.center().y(), beside.left() - labelGap() / 3,
                          beside.center().y());
}

void ComparisonChart::placeDifference(const LabelPlaces &places)
{
    m_difference->setPos(places.difference.topLeft());
    m_against->setPos(places.difference.left(), places.difference.top() + m_difference->extent().height());
    QPainterPath level;
    for (const QLineF &line : places.level) {
        level.moveTo(line.p1());
        level.lineTo(line.p2());
    }
    m_level->setPath(level);
    m_bracketLine = places.bracket;
    QPainterPath bracket;
    if (places.bracket) {
        const QPointF cap(0.75 * labelGap(), 0);
        bracket.moveTo(places.bracket->p1());
        bracket.lineTo(places.bracket->p2());
        for (const QPointF &end : {places.bracket->p1(), places.bracket->p2()}) {
            bracket.moveTo(end - cap);
            bracket.lineTo(end + cap);
        }
    }
    m_bracket->setPath(bracket);
}

void ComparisonChart::placeFeet(const BarTexts &bar, double middle, ParameterId size, qint64 parameters)
{
    const double width = categoryWidth() - labelGap();
    // In the unit of patches, as that of tokens is part of its name.
    const QString bytes =
        displayValueWithUnit(parameterInfo(ParameterId::BltPs), value(comparison().parameters, size));
    // How far a step of the model reads: in fewer and fewer words.
    const bool isToken = size == ParameterId::BpePs;
    bar.step->sayFitting(
        {isToken ? tr("one step per token of %1").arg(bytes) : tr("one step per patch of %1").arg(bytes),
         isToken ? tr("per token of %1").arg(bytes) : tr("per patch of %1").arg(bytes), bytes},
        width);
    const QString count = countText(static_cast<double>(parameters), style().numberStyle);
    //: Beneath a bar; %1 is a number such as "2.04 B"
    bar.count->sayFitting({tr("%1 parameters").arg(count), count}, width);
    bar.count->setVisible(style().isTitled); // a window has it beside the chart
    double top = plotArea().bottom() + labelGap();
    for (GroundedText *line : {bar.name, bar.step, bar.count}) {
        line->setTopCentre(middle, top);
        top += 1.25 * fontPixelSize();
    }
}

} // namespace patchscale
