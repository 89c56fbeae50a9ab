// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/matchchart.h"

#include "model/matchanswer.h"
#include "model/numberformat.h"
#include "model/parametercounts.h"
#include "model/parameterinfo.h"
#include "ui/charts/chartcolours.h"
#include "ui/charts/groundedtext.h"

#include <QBarSet>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLegendMarker>
#include <QStackedBarSeries>

#include <algorithm>

namespace patchscale {
namespace {

constexpr int bpeCategory = 0;
constexpr int bltCategory = 1;

std::size_t indexOf(Segment segment)
{
    return static_cast<std::size_t>(segment);
}

double parametersOf(const ParameterCounts &counts, Segment segment)
{
    switch (segment) {
    case Segment::Bpe:
        return counts.bpe;
    case Segment::BltGlobal:
        return counts.bltGlobal;
    case Segment::BltLocal:
        return counts.bltLocal;
    case Segment::EntropyModel:
        break;
    }
    return 0; // left apart
}

std::array<double, 4> heightsOf(const Match &match)
{
    std::array<double, 4> heights{};
    const ParameterCounts counts = parameterCounts(match.comparison);
    for (const Segment segment : segments)
        heights[indexOf(segment)] = match.question.goal == MatchGoal::Flops
                                        ? parametersOf(counts, segment)
                                        : segmentValue(match.comparison, segment);
    return heights;
}

/// "34 layers of 3,072".
QString shapeText(const Parameters &parameters, ParameterId layers, ParameterId width)
{
    const double count = valueInForce(parameters, layers);
    const QString each = groupedNumber(valueInForce(parameters, width));
    return count == 1 ? MatchChart::tr("1 layer of %1").arg(each)
                      : MatchChart::tr("%1 layers of %2").arg(groupedNumber(count), each);
}

/// What the sentence says in fewer words, in the fewest last.
QStringList shorterSentences(const Match &match)
{
    const QString ratio = ratioText(match.ratio());
    const QString difference = signedPercent(match.comparison.differencePercent);
    const bool isFlops = match.question.goal == MatchGoal::Flops;
    switch (match.outcome) {
    case Match::Outcome::TooDear:
        return isFlops ? QStringList{MatchChart::tr("Even the smallest BLT needs more compute than BPE"),
                                     MatchChart::tr("Even the smallest BLT is too dear")}
                       : QStringList{MatchChart::tr("Even the smallest BLT has more parameters than BPE"),
                                     MatchChart::tr("Even the smallest BLT is too large")};
    case Match::Outcome::AtLimit:
        if (isFlops)
            return {MatchChart::tr("For the compute of BPE: %1 times its parameters, with room for more")
                        .arg(ratio),
                    MatchChart::tr("%1 times the parameters, or more").arg(ratio)};
        return {MatchChart::tr("FLOPs per byte of the largest BLT: %1").arg(difference),
                MatchChart::tr("BLT at its largest: %1").arg(difference)};
    case Match::Outcome::Found:
        break;
    }
    return isFlops
               ? QStringList{MatchChart::tr("For the compute of BPE, BLT can have %1 times its parameters")
                                 .arg(ratio),
                             MatchChart::tr("%1 times the parameters").arg(ratio)}
               : QStringList{
                     MatchChart::tr("With the parameters of BPE, BLT against BPE: %1").arg(difference),
                     MatchChart::tr("BLT against BPE: %1").arg(difference)};
}

} // namespace

QString MatchChart::titleText(MatchGoal goal)
{
    return goal == MatchGoal::Flops ? tr("Parameters for the Same Compute")
                                    : tr("FLOPs per Byte for the Same Parameters");
}

MatchChart::MatchChart(const ChartStyle &style, QGraphicsItem *parent)
    : TitledBarChart(style, titleText(MatchGoal::Flops), parent)
    , m_match(match(compare(Parameters()), MatchQuestion()))
    , m_heights(heightsOf(m_match))
    , m_bpe{new GroundedText(this), new QGraphicsSimpleTextItem(this)}
    , m_blt{new GroundedText(this), new QGraphicsSimpleTextItem(this)}
    , m_against(new GroundedText(this))
{
    for (const Segment segment : segments) {
        auto *set = new QBarSet(segmentName(segment), &series());
        *set << 0 << 0;
        m_sets[indexOf(segment)] = set;
        series().append(set);
    }
    setCategories({tr("BPE"), tr("BLT")});
    for (QGraphicsSimpleTextItem *text : ownTexts())
        text->setZValue(aboveSeries);
    finishSetUp();
    setEntropyModelShown(false);
}

void MatchChart::setMatch(const Match &match)
{
    m_match = match;
    m_heights = heightsOf(match);
    setHeading(titleText(match.question.goal));
    setEntropyModelShown(shownSegments().size() == segments.size());
    refresh();
}

int MatchChart::pieceCount() const
{
    return static_cast<int>(shownSegments().size());
}

QRectF MatchChart::pieceRect(int piece) const
{
    const Segment segment = segments[static_cast<std::size_t>(piece)];
    if (segment == Segment::Bpe)
        return barRect(bpeCategory, 0, heightOf(segment));
    double base = 0;
    for (const Segment below : segments)
        if (below != Segment::Bpe && below < segment)
            base += heightOf(below);
    return barRect(bltCategory, base, base + heightOf(segment));
}

QString MatchChart::pieceDescription(int piece) const
{
    const Segment segment = segments[static_cast<std::size_t>(piece)];
    if (!showsParameters())
        return segmentDescription(m_match.comparison, segment);
    const bool isBpe = segment == Segment::Bpe;
    const double bar = isBpe ? m_match.bpeParameters : m_match.bltParameters;
    //: A part of a bar: its name, its value, its share of the bar, and the name of the bar
    return tr("%1: %2 parameters, %3 of %4")
        .arg(segmentName(segment), exactNumber(heightOf(segment)), percent(100 * heightOf(segment) / bar),
             isBpe ? tr("BPE") : tr("BLT"));
}

std::vector<QRectF> MatchChart::labelRects() const
{
    std::vector<QRectF> rects;
    for (const QGraphicsSimpleTextItem *text : ownTexts())
        if (text->isVisible())
            rects.emplace_back(text->pos(), textSize(text));
    return rects;
}

double MatchChart::widestLine() const
{
    constexpr double ofTitle = 36; // and of the legend with the entropy model
    return showsParameters() ? TitledBarChart::widestLine() : ofTitle;
}

double MatchChart::bottomRows() const
{
    constexpr double ofShape = 1;
    return ofShape;
}

double MatchChart::tallestValue() const
{
    return std::max(heightOf(Segment::Bpe), heightOf(Segment::BltGlobal) + heightOf(Segment::BltLocal) +
                                                heightOf(Segment::EntropyModel));
}

double MatchChart::headroom() const
{
    return textSize(m_against).height() + textSize(m_blt.total).height() + 2 * labelGap();
}

QString MatchChart::valueTitle(const QString &prefix) const
{
    if (!showsParameters())
        return TitledBarChart::valueTitle(prefix);
    if (prefix == u"k")
        return tr("Parameters, thousands");
    if (prefix == u"M")
        return tr("Parameters, millions");
    if (prefix == u"G")
        return tr("Parameters, billions");
    if (prefix == u"T")
        return tr("Parameters, trillions");
    return tr("Parameters");
}

void MatchChart::updateBars(double unit)
{
    for (const Segment segment : segments)
        m_sets[indexOf(segment)]->replace(segment == Segment::Bpe ? bpeCategory : bltCategory,
                                          heightOf(segment) / unit);
}

void MatchChart::updateTexts()
{
    setSubtitle(QStringList{matchSentence(m_match)} + shorterSentences(m_match));
    setAccounting(*m_match.comparison.method);
    const Comparison &comparison = m_match.comparison;
    m_bpe.shape->setText(shapeText(comparison.parameters, ParameterId::BpeNLayers, ParameterId::BpeDModel));
    m_blt.shape->setText(shapeText(comparison.parameters, ParameterId::NLayers, ParameterId::DModel));
    if (showsParameters()) {
        m_bpe.total->setText(parameterCountText(m_match.bpeParameters));
        m_blt.total->setText(parameterCountText(m_match.bltParameters));
        //: How many times the parameters of BPE: "1.70 ×"
        m_against->setText(tr("%1 ×").arg(ratioText(m_match.ratio())));
    } else {
        m_bpe.total->setText(shortNumber(comparison.bpe, style().numberStyle));
        m_blt.total->setText(shortNumber(comparison.bltTotal, style().numberStyle));
        m_against->setText(signedPercent(comparison.differencePercent));
    }
}

void MatchChart::updateBarColours()
{
    for (const Segment segment : segments)
        m_sets[indexOf(segment)]->setColor(segmentColour(segment, style().colourSet));
    for (GroundedText *text : {m_bpe.total, m_blt.total, m_against}) {
        text->setBrush(style().text);
        text->setGround(style().background);
    }
    for (const BarTexts &texts : {m_bpe, m_blt})
        texts.shape->setBrush(style().mutedText);
}

void MatchChart::updateFonts()
{
    m_against->setFont(chartFont(1.2, QFont::DemiBold));
    for (const BarTexts &texts : {m_bpe, m_blt}) {
        texts.total->setFont(chartFont());
        texts.shape->setFont(chartFont(0.9));
    }
}

void MatchChart::placePieces()
{
    const double gap = labelGap();
    // What is too wide for its place is left to sentence and table.
    const auto centreOn = [&](QGraphicsSimpleTextItem *text, const QRectF &bar, double top) {
        const double width = textSize(text).width();
        text->setPos(bar.center().x() - width / 2, top);
        text->setVisible(width + gap <= categoryWidth());
    };
    const auto placeAt = [&](const BarTexts &texts, const QRectF &bar) {
        centreOn(texts.total, bar, bar.top() - gap / 2 - textSize(texts.total).height());
        centreOn(texts.shape, bar, plotArea().bottom() + 2 * fontPixelSize()); // beneath the name
    };
    const QRectF blt = pieceRect(pieceCount() - 1);
    placeAt(m_bpe, pieceRect(0));
    placeAt(m_blt, blt);
    centreOn(m_against, blt, m_blt.total->y() - textSize(m_against).height());
    // Beside a model that is no match it would read as if it were one.
    if (m_match.outcome == Match::Outcome::TooDear)
        m_against->setVisible(false);
}

bool MatchChart::showsParameters() const
{
    return m_match.question.goal == MatchGoal::Flops;
}

std::span<const Segment> MatchChart::shownSegments() const
{
    // The entropy model's parameters are left apart.
    return showsParameters() ? std::span(segments).first(3) : segmentsOf(m_match.comparison);
}

double MatchChart::heightOf(Segment segment) const
{
    return m_heights[indexOf(segment)];
}

std::array<QGraphicsSimpleTextItem *, 5> MatchChart::ownTexts() const
{
    return {m_bpe.total, m_bpe.shape, m_blt.total, m_blt.shape, m_against};
}

void MatchChart::setEntropyModelShown(bool shown)
{
    const QList<QLegendMarker *> markers = legend()->markers(&series());
    markers.at(static_cast<qsizetype>(indexOf(Segment::EntropyModel)))->setVisible(shown);
    legend()->layout()->invalidate(); // it does not notice
}

} // namespace patchscale
