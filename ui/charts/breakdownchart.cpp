// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/breakdownchart.h"

#include "model/numberformat.h"
#include "model/termnames.h"
#include "ui/charts/chartcolours.h"
#include "ui/charts/spreadlabels.h"

#include <QBarSet>
#include <QGraphicsLineItem>
#include <QLegend>
#include <QLegendMarker>
#include <QStackedBarSeries>

#include <algorithm>

namespace patchscale {
namespace {

bool sameShape(const std::vector<BreakdownTerm> &a, const std::vector<BreakdownTerm> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const BreakdownTerm &one, const BreakdownTerm &other) {
                          return one.part == other.part && one.kind == other.kind;
                      });
}

int categoryOf(Bar bar)
{
    return static_cast<int>(bar);
}

} // namespace

QString BreakdownChart::titleText()
{
    return tr("Where the FLOPs Go");
}

BreakdownChart::BreakdownChart(const ChartStyle &style, QGraphicsItem *parent)
    : TitledBarChart(style, titleText(), parent)
    , m_comparison(compare(Parameters()))
    , m_terms(breakdown(m_comparison))
    , m_totals{new QGraphicsSimpleTextItem(this), new QGraphicsSimpleTextItem(this)}
{
    // The third has no bar: there is the room for the names of the parts.
    setCategories({barName(Bar::Bpe), barName(Bar::Blt), QString(QChar::Space)});
    setCategoryTitle(tr("Architecture"));
    legend()->setAlignment(Qt::AlignRight);
    for (QGraphicsSimpleTextItem *total : m_totals)
        total->setZValue(aboveSeries);
    rebuild();
    finishSetUp();
}

void BreakdownChart::setComparison(const Comparison &comparison)
{
    m_comparison = comparison;
    std::vector<BreakdownTerm> terms = breakdown(comparison);
    const bool isReshaped = !sameShape(terms, m_terms);
    m_terms = std::move(terms);
    if (isReshaped) {
        rebuild();
        restyle();
    }
    refresh();
}

int BreakdownChart::pieceCount() const
{
    return static_cast<int>(m_terms.size());
}

QRectF BreakdownChart::pieceRect(int piece) const
{
    const auto index = static_cast<std::size_t>(piece);
    const BreakdownTerm &term = m_terms[index];
    return barRect(categoryOf(term.bar), m_bases[index], m_bases[index] + term.flopsPerByte);
}

QString BreakdownChart::pieceDescription(int piece) const
{
    const BreakdownTerm &term = m_terms[static_cast<std::size_t>(piece)];
    //: A piece of a bar: the part of the model, the kind of term, its value, its share, and the name of the
    //: bar
    return tr("%1, %2: %3 FLOPs per byte, %4 of %5")
        .arg(partName(term.part), termName(term.kind), exactNumber(term.flopsPerByte),
             percent(term.sharePercent), barName(term.bar));
}

std::vector<QRectF> BreakdownChart::labelRects() const
{
    std::vector<QRectF> rects;
    const auto add = [&rects](const QGraphicsSimpleTextItem *text) {
        if (text->isVisible())
            rects.emplace_back(text->pos(), textSize(text));
    };
    for (const QGraphicsSimpleTextItem *total : m_totals)
        add(total);
    for (const PartLabel &label : m_parts)
        add(label.text);
    return rects;
}

double BreakdownChart::tallestValue() const
{
    return std::max(m_comparison.bpe, m_comparison.bltTotal);
}

double BreakdownChart::headroom() const
{
    return textSize(m_totals.front()).height() + 2 * labelGap();
}

void BreakdownChart::updateBars(double unit)
{
    double base = 0;
    m_bases.clear();
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const BreakdownTerm &term = m_terms[i];
        if (i > 0 && m_terms[i - 1].bar != term.bar)
            base = 0;
        m_bases.push_back(base);
        base += term.flopsPerByte;
        const double height = term.flopsPerByte / unit;
        if (m_sets[i]->at(categoryOf(term.bar)) != height)
            m_sets[i]->replace(categoryOf(term.bar), height);
    }
}

void BreakdownChart::updateTexts()
{
    //: Beneath the title of the chart; %1 is how FLOPs were counted.
    setSubtitle({tr("FLOPs per byte by term, counted as in %1").arg(m_comparison.method->name()),
                 tr("FLOPs per byte by term (%1)").arg(m_comparison.method->shortName())});
    for (const Bar bar : bars)
        m_totals[static_cast<std::size_t>(bar)]->setText(
            shortNumber(barValue(m_comparison, bar), style().numberStyle));
}

void BreakdownChart::updateBarColours()
{
    for (std::size_t i = 0; i < m_terms.size(); ++i)
        m_sets[i]->setColor(termColour(m_terms[i].kind));
    for (const auto &[kind, set] : m_kindSets)
        set->setColor(termColour(kind));
    for (QGraphicsSimpleTextItem *total : m_totals)
        total->setBrush(style().text);
    for (const PartLabel &label : m_parts) {
        label.text->setBrush(style().text);
        label.line->setPen(solidPen(style().mutedText, 1));
    }
}

void BreakdownChart::updateFonts()
{
    for (QGraphicsSimpleTextItem *total : m_totals)
        total->setFont(chartFont(1, QFont::DemiBold));
    for (const PartLabel &label : m_parts)
        label.text->setFont(chartFont());
}

void BreakdownChart::placePieces()
{
    showLegendWhereThereIsRoom();
    for (const Bar bar : bars) {
        QGraphicsSimpleTextItem *total = m_totals[static_cast<std::size_t>(bar)];
        const QRectF whole = barRect(categoryOf(bar), 0, barValue(m_comparison, bar));
        const QSizeF size = textSize(total);
        total->setPos(whole.center().x() - size.width() / 2, whole.top() - labelGap() - size.height());
    }
    placePartLabels();
}

/// The sets of the series and the labels of the parts, as the terms want them. First a set for each kind of
/// term, which carries the term of BPE, if there is one, and the entry in the legend; then one for each term
/// of BLT.
void BreakdownChart::rebuild()
{
    series().clear();
    m_kindSets.clear();
    m_sets.clear();
    for (const PartLabel &label : m_parts) {
        delete label.text;
        delete label.line;
    }
    m_parts.clear();

    QList<QBarSet *> sets;
    const auto addSet = [this, &sets](TermKind kind) {
        auto *set = new QBarSet(termName(kind), &series());
        *set << 0 << 0 << 0;
        sets << set;
        return set;
    };
    for (const TermKind kind : termKinds)
        if (std::any_of(m_terms.begin(), m_terms.end(),
                        [kind](const BreakdownTerm &term) { return term.kind == kind; }))
            m_kindSets.emplace(kind, addSet(kind));
    for (const BreakdownTerm &term : m_terms) {
        m_sets.push_back(term.bar == Bar::Bpe ? m_kindSets.at(term.kind) : addSet(term.kind));
        if (term.bar == Bar::Blt && (m_parts.empty() || m_parts.back().part != term.part))
            m_parts.push_back({term.part, new QGraphicsSimpleTextItem(partName(term.part), this),
                               new QGraphicsLineItem(this)});
    }
    series().append(sets);
    for (const PartLabel &label : m_parts) {
        label.text->setZValue(aboveSeries);
        label.line->setZValue(aboveSeries);
    }
    updateBars(1);
}

/// None in a narrow chart, where the table beneath tells the colours.
void BreakdownChart::showLegendWhereThereIsRoom()
{
    const bool hasRoom = size().width() >= 40 * fontPixelSize();
    if (legend()->isVisible() != hasRoom)
        legend()->setVisible(hasRoom);
    const QList<QLegendMarker *> markers = legend()->markers(&series());
    for (qsizetype i = 0; i < markers.size(); ++i)
        if (const bool isKinds = i < static_cast<qsizetype>(m_kindSets.size());
            markers.at(i)->isVisible() != isKinds)
            markers.at(i)->setVisible(isKinds);
}

void BreakdownChart::placePartLabels()
{
    const QRectF plot = plotArea();
    const double x = barRect(categoryOf(Bar::Blt), 0, 0).right() + labelGap();
    double height = 0;
    double width = 0;
    std::vector<double> middles;
    for (const PartLabel &label : m_parts) {
        const auto [from, to] = extentOf(label.part);
        middles.push_back(barRect(categoryOf(Bar::Blt), from, to).center().y());
        height = std::max(height, textSize(label.text).height());
        width = std::max(width, textSize(label.text).width());
    }
    const std::vector<double> places = x + 3 * labelGap() + width <= plot.right()
                                           ? spreadLabels(middles, height, plot.top(), plot.bottom())
                                           : std::vector<double>();
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const PartLabel &label = m_parts[i];
        label.text->setVisible(!places.empty());
        label.line->setVisible(!places.empty());
        if (places.empty())
            continue;
        label.text->setPos(x + 3 * labelGap(), places[i] - height / 2);
        label.line->setLine(x, middles[i], x + 2.5 * labelGap(), places[i]);
    }
}

std::pair<double, double> BreakdownChart::extentOf(Part part) const
{
    double from = 0;
    double to = 0;
    for (const BreakdownTerm &term : m_terms) {
        if (term.bar != Bar::Blt)
            continue;
        if (term.part < part)
            from += term.flopsPerByte;
        if (term.part <= part)
            to += term.flopsPerByte;
    }
    return {from, to};
}

} // namespace patchscale
