// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/scenarios/scenarioschart.h"

#include "model/accounting/breakdown.h"
#include "model/reading/numberformat.h"
#include "ui/appearance/chartcolours.h"
#include "ui/views/scenarios/groupedbars.h"

#include <QFontMetricsF>
#include <QGraphicsPathItem>
#include <QPainterPath>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

// More would be read one by one in the table.
constexpr std::size_t mostLabels = 24;

// Heights, in font sizes. The lowest number of the axis reaches beneath the plot.
constexpr double barRow = 1.4;
constexpr double underAxis = 0.6;
constexpr double line = 1.3;

constexpr double totalSize = 0.85;

} // namespace

ScenariosChart::ScenariosChart(const ChartStyle &style, const AnswerPointer &answer)
    : ChartFrame(style, answer, titleText())
    , m_bars(new GroupedBars(this))
    , m_cases(new QValueAxis(this))
    , m_values(new QValueAxis(this))
{
    m_bars->setZValue(aboveSeries - 2);
    const TextLook bold{.weight = QFont::DemiBold, .isGrounded = true};
    const TextLook total{.size = totalSize, .isMuted = true, .isGrounded = true};
    const TextLook small{.size = totalSize, .isMuted = true};
    for (std::size_t i = 0; i < mostLabels; ++i) {
        m_labels.push_back({{addText(), addText()},
                            {addText(total), addText(total)},
                            addText(bold),
                            addText(),
                            addText(small),
                            new QGraphicsPathItem(this)});
        const Label &label = m_labels.back();
        label.bars.front()->setWords(barName(Bar::Bpe));
        label.bars.back()->setWords(barName(Bar::Blt));
        label.span->setZValue(aboveSeries - 1); // what is written is in front
    }
    for (QValueAxis *axis : {m_cases, m_values})
        axis->setLineVisible(false);
    m_cases->setLabelsVisible(false);
    m_cases->setGridLineVisible(false);
    m_cases->setTickCount(2);
    takeCases();
    finishSetUp(m_cases, m_values);
}

/// Looks through them once.
void ScenariosChart::takeCases()
{
    const std::vector<ToldCase> &cases = sideBySide().cases;
    std::vector<GroupedPiece> pieces;
    m_longestName = 0;
    m_tallest = 0;
    for (std::size_t place = 0; place < cases.size(); ++place) {
        const Comparison &comparison = cases[place].comparison();
        double base = 0;
        for (const Segment segment : segmentsOf(comparison)) {
            const double value = segmentValues(comparison)[segment];
            const double from = segment == Segment::Bpe ? 0 : std::exchange(base, base + value);
            pieces.push_back({place, segment, from, from + value});
        }
        m_longestName = std::max(m_longestName, cases[place].name.size());
        m_tallest = std::max({m_tallest, comparison.bpe, comparison.bltTotal});
    }
    m_bars->setPieces(std::move(pieces), cases.size());
}

void ScenariosChart::answerChanged()
{
    takeCases();
    refresh();
}

int ScenariosChart::markCount() const
{
    return static_cast<int>(m_bars->pieces().size());
}

QRectF ScenariosChart::markRect(int mark) const
{
    return m_bars->rectOf(m_bars->pieces()[static_cast<std::size_t>(mark)]);
}

QString ScenariosChart::markName(int mark) const
{
    const GroupedPiece &piece = m_bars->pieces()[static_cast<std::size_t>(mark)];
    //: %1 is a scenario, %2 a piece of a bar
    return tr("%1. %2").arg(sideBySide().cases[piece.place].name, segmentName(piece.segment));
}

QString ScenariosChart::markValue(int mark) const
{
    const GroupedPiece &piece = m_bars->pieces()[static_cast<std::size_t>(mark)];
    const ToldCase &told = sideBySide().cases[piece.place];
    QString value = segmentDescription(told.comparison(), piece.segment, style().numberStyle);
    if (piece.segment == Segment::Bpe)
        return value;
    const QString difference = signedPercent(told.comparison().differencePercent);
    const ToldCase &reference = sideBySide().referenceCase();
    if (&told == &reference)
        //: %1 is how much a piece of the bar of BLT is, %2 a difference in percent
        return tr("%1; BLT against BPE %2").arg(value, difference);
    //: %1 is how much a piece of the bar of BLT is, %2 and %3 are differences in percent, %4 is a scenario
    return tr("%1; BLT against BPE %2, against BLT of “%4” %3")
        .arg(value, difference, signedPercent(told.differencePercent), reference.name);
}

std::optional<int> ScenariosChart::markAt(const QPointF &point) const
{
    const auto mark = static_cast<int>(m_bars->pieceAt(point));
    return mark < markCount() ? std::optional(mark) : std::nullopt;
}

std::vector<KeyEntry> ScenariosChart::key() const
{
    const std::vector<ToldCase> &cases = sideBySide().cases;
    const auto widest = std::ranges::max_element(
        cases, {}, [](const ToldCase &told) { return told.comparison().hasEntropyModel(); });
    return segmentKey(segmentsOf(widest->comparison()), style().colourSet);
}

double ScenariosChart::bottomRows() const
{
    const Room now = room();
    const double barNames = now.areBarsNamed ? barRow : underAxis;
    const double reference = sideBySide().cases.size() > 1 ? line : 0;
    const double difference = now.stride > 1 ? line : 0;
    return barNames + now.linesOfName * line + difference + reference;
}

/// What is written beneath the last case where that is wider than it.
double ScenariosChart::rightColumns() const
{
    return room().stride > 1 ? 2.2 : 0;
}

double ScenariosChart::headroom(const Room &room) const
{
    if (room.stride > 1)
        return labelGap();
    const double total = room.areTotalsLevel ? line * totalSize : m_widestTotal;
    return ((room.areTotalsShown ? total : 0) + line) * fontPixelSize() + 3 * labelGap();
}

void ScenariosChart::updateTexts()
{
    const SideBySide &all = sideBySide();
    const QString name = all.referenceCase().name;
    //: How FLOPs were counted; %1 is a method of counting
    const QString counted = all.isMethodDifferent()
                                ? tr("counted by more than one method")
                                : tr("counted as in %1").arg(all.referenceCase().comparison().method->name());
    if (all.cases.size() == 1)
        setSubtitle({tr("“%1”, %2").arg(name, counted), tr("“%1”").arg(name)});
    else
        setSubtitle(
            //: Beneath the title of the chart; %1 is a scenario, %2 how FLOPs were counted
            {tr("BLT against BPE in bold, against BLT of “%1” beneath the names; %2").arg(name, counted),
             tr("BLT against BPE in bold, against BLT of “%1” beneath the names").arg(name),
             //: Beneath the title of the chart; %1 is a scenario, against which differences are told
             tr("Reference: “%1”").arg(name)},
            Subtitle::Needed);
    if (all.cases.size() > mostLabels)
        return;
    const QFontMetricsF metrics(chartFont(totalSize));
    m_widestTotal = 0;
    for (const ToldCase &told : all.cases)
        for (const double total : {told.comparison().bpe, told.comparison().bltTotal})
            m_widestTotal =
                std::max(m_widestTotal, metrics.horizontalAdvance(shortNumber(total, style().numberStyle)) /
                                            std::max(1, fontPixelSize()));
}

void ScenariosChart::updateColours()
{
    BySegment<QColor> fills;
    for (const Segment segment : segments)
        fills[segment] = segmentColour(segment, style().colourSet);
    m_bars->setColours(fills, style().background, style().mutedText);
    for (const Label &label : m_labels)
        label.span->setPen(solidPen(style().mutedText, 1.5));
}

void ScenariosChart::updateScale()
{
    const QRectF plot = plotArea();
    const double height = std::max(1.0, plot.height());
    const int maxSteps = static_cast<int>(height / (2.4 * std::max(1, fontPixelSize())));
    m_bars->setScale(plot, m_scale.top > 0 ? m_scale.top : 1); // which says what there is room for
    const AxisScale scale = axisScale(m_tallest, headroom(room()) / height, maxSteps, style().numberStyle);
    if (scale != m_scale) {
        m_scale = scale;
        m_scale.applyTo(*m_values);
    }
    setValueTitle(m_values, flopsTitles(scale.prefix), height);
    m_bars->setScale(plot, m_scale.top);
}

void ScenariosChart::placeItems()
{
    const SideBySide &all = sideBySide();
    const Room now = room();
    std::size_t used = 0;
    double free = 0;
    for (std::size_t at = all.reference % now.stride; at < all.cases.size() && used < m_labels.size();
         at += now.stride) {
        const Label &label = m_labels[used];
        write(label, all.cases[at], at == all.reference);
        place(label, at, now);
        std::vector<const GroundedText *> beneath{label.name, label.reference};
        if (now.stride > 1)
            beneath.push_back(label.difference);
        const auto leftOf = [](const GroundedText *text) { return text->x(); };
        const auto rightOf = [](const GroundedText *text) { return text->x() + text->extent().width(); };
        // One at the edge of the chart can stand nearer to the next.
        if (leftOf(*std::ranges::min_element(beneath, {}, leftOf)) < free)
            continue;
        free = rightOf(*std::ranges::max_element(beneath, {}, rightOf)) + labelGap() / 2;
        ++used;
    }
    for (; used < m_labels.size(); ++used) {
        const Label &label = m_labels[used];
        for (QGraphicsItem *item : std::initializer_list<QGraphicsItem *>{
                 label.bars[0], label.bars[1], label.totals[0], label.totals[1], label.difference, label.name,
                 label.reference, label.span})
            item->setVisible(false);
    }
}

void ScenariosChart::write(const Label &label, const ToldCase &told, bool isReference) const
{
    const Comparison &comparison = told.comparison();
    label.name->setWords(told.name);
    label.difference->setWords(signedPercent(comparison.differencePercent));
    label.totals.front()->setWords(shortNumber(comparison.bpe, style().numberStyle));
    label.totals.back()->setWords(shortNumber(comparison.bltTotal, style().numberStyle));
    //: Beneath the scenario against which the others are told
    label.reference->setWords(isReference ? tr("reference") : signedPercent(told.differencePercent));
}

void ScenariosChart::place(const Label &label, std::size_t place, const Room &room) const
{
    const QRectF plot = plotArea();
    const Comparison &comparison = sideBySide().cases[place].comparison();
    const QRectF bpe = m_bars->barRect(place, true, comparison.bpe);
    const QRectF blt = m_bars->barRect(place, false, comparison.bltTotal);
    const double middle = (bpe.center().x() + blt.center().x()) / 2;
    const auto centre = [&](GroundedText *text, double top, double left) {
        const double half = text->extent().width() / 2;
        const double right = std::max(left + half, size().width() - labelGap() - half);
        text->setTopCentre(std::clamp(middle, left + half, right), top);
        text->setVisible(true);
    };
    for (GroundedText *text : {label.difference, label.reference})
        text->fit(room.width);
    label.name->fit(room.width, room.linesOfName);

    double top = plot.bottom() + labelGap();
    for (std::size_t bar = 0; bar < 2; ++bar) {
        label.bars[bar]->setVisible(room.areBarsNamed);
        label.bars[bar]->setTopCentre((bar == 0 ? bpe : blt).center().x(), top);
    }
    top += (room.areBarsNamed ? barRow : underAxis) * fontPixelSize();
    centre(label.name, top, labelGap());
    top += room.linesOfName * line * fontPixelSize();
    const double over = placeTotals(label, bpe, blt, room);
    if (room.stride == 1) {
        // Not over the numbers of the axis.
        centre(label.difference, over - label.difference->extent().height(), plot.left());
    } else {
        centre(label.difference, top, labelGap());
        top += line * fontPixelSize();
    }
    centre(label.reference, top, labelGap());
    label.reference->setVisible(sideBySide().cases.size() > 1);
    placeSpan(label, bpe, blt, room.stride == 1);
}

double ScenariosChart::placeTotals(const Label &label, const QRectF &bpe, const QRectF &blt,
                                   const Room &room) const
{
    const double gap = labelGap();
    double over = std::min(bpe.top(), blt.top()) - gap / 2;
    for (std::size_t bar = 0; bar < 2; ++bar) {
        GroundedText *total = label.totals[bar];
        total->setVisible(room.areTotalsShown);
        if (!room.areTotalsShown)
            continue;
        const QRectF &rect = bar == 0 ? bpe : blt;
        const QSizeF size = total->extent();
        total->setRotation(room.areTotalsLevel ? 0 : -90);
        if (room.areTotalsLevel)
            total->setPos(rect.center().x() - size.width() / 2, rect.top() - gap / 2 - size.height());
        else
            total->setPos(rect.center().x() - size.height() / 2, rect.top() - gap / 2);
        over = std::min(over, rect.top() - gap - (room.areTotalsLevel ? size.height() : size.width()));
    }
    return over;
}

/// The height of BPE goes on over BLT, and a bracket shows how far it is from there.
void ScenariosChart::placeSpan(const Label &label, const QRectF &bpe, const QRectF &blt, bool isShown) const
{
    const double cap = 0.3 * fontPixelSize();
    const double least = 0.8 * fontPixelSize(); // of a bracket that is seen as one
    const bool isSeen = isShown && m_bars->slotWidth() > 3 * cap && std::abs(bpe.top() - blt.top()) >= least;
    label.span->setVisible(isSeen);
    if (!isSeen)
        return;
    QPainterPath path;
    const double x = std::min(blt.right() + 2 * cap, plotArea().right() - cap);
    for (const double y : {bpe.top(), blt.top()}) {
        path.moveTo(x - cap, y);
        path.lineTo(x + cap, y);
    }
    path.moveTo(x, bpe.top());
    path.lineTo(x, blt.top());
    constexpr double dash = 4;
    for (double from = bpe.right(); from < x - cap; from += 2 * dash) {
        path.moveTo(from, bpe.top());
        path.lineTo(std::min(from + dash, x - cap), bpe.top());
    }
    label.span->setPath(path);
}

ScenariosChart::Room ScenariosChart::room() const
{
    constexpr double widthOfLetter = 0.6;   // in font sizes, or more
    constexpr double widthOfDifference = 6; // that of "−100.0 %" in bold, and some
    constexpr double enoughOfName = 6;
    const std::size_t count = sideBySide().cases.size();
    const double font = fontPixelSize();
    const double group = std::max(1.0, m_bars->caseWidth());
    const double slot = m_bars->slotWidth();
    const double name = std::min(enoughOfName, widthOfLetter * static_cast<double>(m_longestName));
    const double needed = std::max(name, widthOfDifference) * font + labelGap();

    Room room{};
    const auto fitting = static_cast<std::size_t>(std::ceil(needed / group));
    room.stride = std::clamp(fitting, (count + mostLabels - 1) / mostLabels, count);
    room.width = static_cast<double>(room.stride) * group - labelGap();
    room.linesOfName = 1;
    if (room.stride > 1)
        return room;
    const QFontMetricsF metrics(chartFont());
    const auto isWide = [&](const QString &text, double width) {
        return metrics.horizontalAdvance(text) > width;
    };
    for (const ToldCase &told : sideBySide().cases)
        if (isWide(told.name, room.width))
            room.linesOfName = 2;
    room.areBarsNamed =
        !isWide(barName(Bar::Bpe), slot - labelGap()) && !isWide(barName(Bar::Blt), slot - labelGap());
    room.areTotalsLevel = m_widestTotal * font + labelGap() <= slot;
    room.areTotalsShown = room.areTotalsLevel || line * totalSize * font <= slot;
    return room;
}

} // namespace patchscale
