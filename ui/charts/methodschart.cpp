// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/methodschart.h"

#include "model/numberformat.h"
#include "ui/charts/chartcolours.h"

#include <QBarSet>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLegendMarker>
#include <QStackedBarSeries>

#include <algorithm>

namespace patchscale {
namespace {

// Two bars and a space.
constexpr int categoriesPerGroup = 3;

int bpeCategory(std::size_t group)
{
    return static_cast<int>(group) * categoriesPerGroup;
}

int bltCategory(std::size_t group)
{
    return bpeCategory(group) + 1;
}

std::size_t indexOf(Segment segment)
{
    return static_cast<std::size_t>(segment);
}

} // namespace

QString MethodsChart::titleText()
{
    return tr("FLOPs per Byte by Method");
}

MethodsChart::MethodsChart(const ChartStyle &style, QGraphicsItem *parent)
    : TitledBarChart(style, titleText(), parent)
    , m_comparisons(compareByEveryMethod(Parameters()))
    , m_inUse(&defaultMethod())
    , m_sets{}
{
    QStringList categories;
    // An axis wants different names; what tells them apart is not seen.
    const QChar invisible(0x200b);
    const auto groups = static_cast<qsizetype>(accountingMethods().size());
    for (qsizetype group = 0; group < groups; ++group) {
        const QString suffix(group, invisible);
        categories << tr("BPE") + suffix << tr("BLT") + suffix;
        if (group + 1 < groups)
            categories << QString(group + 1, QChar::Space);
        const auto text = [this] { return new QGraphicsSimpleTextItem(this); };
        m_groups.push_back({text(), text(), {text(), text()}});
    }
    setCategories(categories);
    for (const Segment segment : segments) {
        auto *set = new QBarSet(segmentName(segment), &series());
        for (qsizetype i = 0; i < categories.size(); ++i)
            *set << 0;
        m_sets[indexOf(segment)] = set;
        series().append(set);
    }
    series().setBarWidth(0.8);
    for (const Group &group : m_groups)
        for (QGraphicsSimpleTextItem *item :
             {group.name, group.difference, group.totals.front(), group.totals.back()})
            item->setZValue(aboveSeries);
    finishSetUp();
    setEntropyModelShown(false);
}

void MethodsChart::setComparison(const Comparison &comparison)
{
    m_inUse = comparison.method;
    m_comparisons = compareByEveryMethod(comparison.parameters);
    setEntropyModelShown(comparison.hasEntropyModel());
    refresh();
}

int MethodsChart::pieceCount() const
{
    return static_cast<int>(m_comparisons.size() * segmentsOf(m_comparisons.front()).size());
}

QRectF MethodsChart::pieceRect(int piece) const
{
    const auto shown = segmentsOf(m_comparisons.front());
    const std::size_t group = static_cast<std::size_t>(piece) / shown.size();
    const Segment segment = shown[static_cast<std::size_t>(piece) % shown.size()];
    const Comparison &comparison = m_comparisons[group];
    if (segment == Segment::Bpe)
        return barRect(bpeCategory(group), 0, comparison.bpe);
    double base = 0;
    for (const Segment below : shown)
        if (below != Segment::Bpe && below < segment)
            base += segmentValue(comparison, below);
    return barRect(bltCategory(group), base, base + segmentValue(comparison, segment));
}

QString MethodsChart::pieceDescription(int piece) const
{
    const auto shown = segmentsOf(m_comparisons.front());
    const Comparison &comparison = m_comparisons[static_cast<std::size_t>(piece) / shown.size()];
    //: %1 is a method of counting, %2 says what a piece of a bar is and how large
    return tr("%1. %2").arg(
        comparison.method->name(),
        segmentDescription(comparison, shown[static_cast<std::size_t>(piece) % shown.size()]));
}

std::vector<QRectF> MethodsChart::labelRects() const
{
    std::vector<QRectF> rects;
    for (const Group &group : m_groups)
        for (const QGraphicsSimpleTextItem *item :
             {group.name, group.difference, group.totals.front(), group.totals.back()})
            if (item->isVisible())
                rects.emplace_back(item->pos(), textSize(item));
    return rects;
}

double MethodsChart::widestLine() const
{
    constexpr double ofLegend = 36;
    return ofLegend;
}

double MethodsChart::bottomRows() const
{
    constexpr double ofName = 1.5;
    return ofName;
}

double MethodsChart::tallestValue() const
{
    double tallest = 0;
    for (const Comparison &comparison : m_comparisons)
        tallest = std::max({tallest, comparison.bpe, comparison.bltTotal});
    return tallest;
}

double MethodsChart::headroom() const
{
    return 2 * textSize(m_groups.front().difference).height() + 3 * labelGap();
}

void MethodsChart::updateBars(double unit)
{
    for (std::size_t group = 0; group < m_comparisons.size(); ++group)
        for (const Segment segment : segments)
            m_sets[indexOf(segment)]->replace(segment == Segment::Bpe ? bpeCategory(group)
                                                                      : bltCategory(group),
                                              segmentValue(m_comparisons[group], segment) / unit);
}

void MethodsChart::updateTexts()
{
    //: Beneath the title of the chart; %1 is the method of counting in use.
    setSubtitle({tr("BLT against BPE by each; in use: %1").arg(m_inUse->name()),
                 tr("In use: %1").arg(m_inUse->shortName())});
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const Comparison &comparison = m_comparisons[i];
        const Group &group = m_groups[i];
        group.name->setText(comparison.method->shortName());
        group.difference->setText(signedPercent(comparison.differencePercent));
        group.totals.front()->setText(shortNumber(comparison.bpe, style().numberStyle));
        group.totals.back()->setText(shortNumber(comparison.bltTotal, style().numberStyle));
    }
}

void MethodsChart::updateBarColours()
{
    for (const Segment segment : segments)
        m_sets[indexOf(segment)]->setColor(segmentColour(segment, style().colourSet));
    for (const Group &group : m_groups) {
        group.name->setBrush(style().text);
        group.difference->setBrush(style().text);
        for (QGraphicsSimpleTextItem *total : group.totals)
            total->setBrush(style().mutedText);
    }
}

void MethodsChart::updateFonts()
{
    for (const Group &group : m_groups) {
        group.name->setFont(chartFont());
        group.difference->setFont(chartFont(1, QFont::DemiBold));
        for (QGraphicsSimpleTextItem *total : group.totals)
            total->setFont(chartFont(0.85));
    }
}

void MethodsChart::placePieces()
{
    const double gap = labelGap();
    // What is too wide for its place is left to legend and table.
    setCategoryNamesShown(categoryWidth() >= 2.6 * fontPixelSize());
    const double roomForTotal = categoryWidth();
    const double roomForName = categoriesPerGroup * categoryWidth();
    const auto centreOn = [gap](QGraphicsSimpleTextItem *text, double x, double bottom, double room) {
        const QSizeF size = textSize(text);
        text->setPos(x - size.width() / 2, bottom - size.height());
        text->setVisible(size.width() + gap <= room);
    };
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const Group &group = m_groups[i];
        const QRectF bpe = barRect(bpeCategory(i), 0, m_comparisons[i].bpe);
        const QRectF blt = barRect(bltCategory(i), 0, m_comparisons[i].bltTotal);
        const double middle = (bpe.center().x() + blt.center().x()) / 2;
        centreOn(group.totals.front(), bpe.center().x(), bpe.top() - gap / 2, roomForTotal);
        centreOn(group.totals.back(), blt.center().x(), blt.top() - gap / 2, roomForTotal);
        const double top = std::min(bpe.top(), blt.top()) - gap / 2;
        const bool hasTotals = group.totals.front()->isVisible() || group.totals.back()->isVisible();
        const double totalHeight = hasTotals ? textSize(group.totals.front()).height() : 0;
        // The outermost must not run into the numbers of the axis.
        const double roomForDifference = std::min(roomForName, 2 * (middle - plotArea().left()));
        centreOn(group.difference, middle, top - totalHeight - gap / 2, roomForDifference);
        centreOn(group.name, middle, size().height() - fontPixelSize() / 2.0, roomForName);
    }
}

void MethodsChart::setEntropyModelShown(bool shown)
{
    const QList<QLegendMarker *> markers = legend()->markers(&series());
    markers.at(static_cast<qsizetype>(indexOf(Segment::EntropyModel)))->setVisible(shown);
    legend()->layout()->invalidate(); // it does not notice
}

} // namespace patchscale
