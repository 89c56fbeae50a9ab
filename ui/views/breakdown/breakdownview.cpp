// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/breakdown.h"
#include "model/accounting/tables/accountingtables.h"
#include "model/questions/verdict.h"
#include "model/reading/numberformat.h"
#include "ui/appearance/chartcolours.h"
#include "ui/charts/barchart.h"
#include "ui/charts/spreadlabels.h"
#include "ui/views/views.h"

#include <QBarCategoryAxis>
#include <QCoreApplication>
#include <QGraphicsLineItem>

#include <algorithm>
#include <array>
#include <vector>

namespace patchscale {
namespace {

using Terms = std::vector<BreakdownTerm>;

int categoryOf(Bar bar)
{
    return static_cast<int>(bar);
}

/// The terms of both bars, stacked by part of the model, with one colour for each kind of term.
class BreakdownChart : public BarChart
{
    Q_DECLARE_TR_FUNCTIONS(BreakdownChart)

public:
    BreakdownChart(const ChartStyle &style, const AnswerPointer &answer)
        : BarChart(style, answer, titleText())
        , m_totals{addText({1, QFont::DemiBold}), addText({1, QFont::DemiBold})}
    {
        // The third has no bar: there is the room for the names of the parts.
        categories().append({barName(Bar::Bpe), barName(Bar::Blt), QString(QChar::Space)});
        for (const Part part :
             {Part::BltGlobal, Part::BltLocal, Part::BltEncoder, Part::BltDecoder,
              Part::EncoderCrossAttention, Part::DecoderCrossAttention, Part::EntropyModel}) {
            m_parts.push_back({part, addText(), new QGraphicsLineItem(this)});
            m_parts.back().text->setWords(partName(part));
            m_parts.back().text->setCentred(false);
            m_parts.back().line->setZValue(aboveSeries);
        }
        finishSetUp();
    }

    static QString titleText() { return tr("Where the FLOPs Go"); }

    QString markValue(int mark) const override
    {
        const BreakdownTerm &term = terms()[static_cast<std::size_t>(mark)];
        //: Of a piece of a bar: its value such as "1.13 GFLOPs", its share, and the name of the bar
        return tr("%1 per byte, %2 of %3")
            .arg(flopsText(term.flopsPerByte, style().numberStyle), percent(term.sharePercent),
                 barName(term.bar));
    }

protected:
    std::vector<KeyEntry> key() const override
    {
        std::vector<KeyEntry> entries;
        for (const TermKind kind : termKinds)
            if (std::ranges::find(terms(), kind, &BreakdownTerm::kind) != terms().end())
                entries.push_back({termName(kind), termColour(kind)});
        return entries;
    }

    bool isKeyBeside() const override { return true; }

    std::vector<BarPiece> pieces() const override
    {
        std::vector<BarPiece> pieces;
        for (const BreakdownTerm &term : terms())
            //: A piece of a bar: the part of the model and the kind of term
            pieces.push_back({tr("%1, %2").arg(partName(term.part), termName(term.kind)),
                              categoryOf(term.bar), term.flopsPerByte, termColour(term.kind)});
        return pieces;
    }

    std::vector<double> ghosts(const Answer &reference) const override
    {
        return {reference.comparison().bpe, reference.comparison().bltTotal};
    }

    double headroom() const override { return m_totals.front()->extent().height() + 2 * labelGap(); }

    void updateTexts() override
    {
        //: Beneath the title of the chart; %1 is how FLOPs were counted.
        setSubtitle({tr("FLOPs per byte by term, counted as in %1").arg(comparison().method->name()),
                     tr("FLOPs per byte by term (%1)").arg(comparison().method->shortName())});
        for (const Bar bar : bars)
            m_totals[static_cast<std::size_t>(bar)]->setText(
                shortNumber(barValue(comparison(), bar), style().numberStyle));
    }

    void updateColours() override
    {
        for (const PartLabel &label : m_parts)
            label.line->setPen(solidPen(style().mutedText, 1));
    }

    void placeItems() override
    {
        for (const Bar bar : bars) {
            const QRectF whole = barRect(categoryOf(bar));
            GroundedText *total = m_totals[static_cast<std::size_t>(bar)];
            total->setTopCentre(whole.center().x(), whole.top() - labelGap() - total->extent().height());
        }
        placePartLabels();
    }

private:
    /// A part of BLT: its name beside the bar, and a line along its piece of it.
    struct PartLabel
    {
        Part part;
        GroundedText *text;
        QGraphicsLineItem *line;
    };

    /// Those that the method counts.
    std::vector<PartLabel> countedParts() const
    {
        std::vector<PartLabel> counted;
        for (const PartLabel &label : m_parts)
            if (const auto [from, to] = extentOf(label.part); from < to)
                counted.push_back(label);
        return counted;
    }

    void placePartLabels()
    {
        const QRectF plot = plotArea();
        const double x = barRect(categoryOf(Bar::Blt)).right() + labelGap();
        const double width = plot.right() - x - 3 * labelGap();
        const std::vector<PartLabel> counted = countedParts();
        std::vector<double> middles;
        for (const PartLabel &label : counted) {
            const auto [from, to] = extentOf(label.part);
            middles.push_back(barRect(categoryOf(Bar::Blt), from, to).center().y());
        }
        std::vector<double> places;
        // Rather broken than cut, and rather cut than not there.
        for (int lines = 2; lines > 0 && places.empty(); --lines) {
            double height = 0;
            for (const PartLabel &label : counted) {
                label.text->fit(width, lines);
                height = std::max(height, label.text->extent().height());
            }
            places = spreadLabels(middles, height, plot.top(), plot.bottom());
        }
        for (const PartLabel &label : m_parts) {
            label.text->setVisible(false);
            label.line->setVisible(false);
        }
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto &[part, text, line] = counted[i];
            text->setPos(x + 3 * labelGap(), places[i] - text->extent().height() / 2);
            text->setVisible(true);
            line->setLine(x, middles[i], x + 2.5 * labelGap(), places[i]);
            line->setVisible(true);
        }
    }

    std::pair<double, double> extentOf(Part part) const
    {
        double from = 0;
        double to = 0;
        for (const BreakdownTerm &term : terms()) {
            if (term.bar != Bar::Blt)
                continue;
            if (term.part < part)
                from += term.flopsPerByte;
            if (term.part <= part)
                to += term.flopsPerByte;
        }
        return {from, to};
    }

    const Terms &terms() const { return found<Terms>(); }

    std::vector<PartLabel> m_parts;         ///< owned by the chart
    std::array<GroundedText *, 2> m_totals; ///< owned by the chart
};

class BreakdownView : public ViewWith<BreakdownChart>
{
    Q_DECLARE_TR_FUNCTIONS(BreakdownView)

public:
    ViewNames names() const override
    {
        return {QStringLiteral("breakdown"),
                tr("Breakdown"),
                tr("Breakdown chart"),
                tr("<b>Where the FLOPs Go</b><p>Both bars in their terms, one colour for each kind of term, "
                   "so that it can be seen where BLT saves and where it pays. The table beneath says how "
                   "each term is computed.</p><p>Point at a piece for its value, or move from piece to piece "
                   "with the arrow keys.</p>"),
                tr("Terms"),
                tr("<b>Terms</b><p>Every term of both bars, with its formula and the formula with numbers "
                   "put in. Click on a heading to sort. Point at a formula to read what its letters mean. "
                   "Select cells and copy them; File, Export writes the whole table.</p>")};
    }

    FreshAnswer answer(const Case &asked, const Questions &, const IsWanted &) const override
    {
        const Comparison comparison = compare(asked);
        return std::make_shared<AnswerOf<Terms>>(comparison, breakdown(comparison));
    }

    QString title(const Answer &) const override { return BreakdownChart::titleText(); }

    QString words(const Answer &answer) const override
    {
        const auto told = [&answer](Bar bar) {
            const BreakdownTerm &most = largest(answer, bar);
            //: A part of a model, one of its terms, and its share of all compute
            return tr("%1, %2 with %3")
                .arg(partName(most.part), termName(most.kind), percent(most.sharePercent));
        };
        //: %1 and %2 are the largest terms, such as "BPE, Feed-forward with 54.7 %"
        return tr("Most compute of BPE goes into %1; most of BLT into %2.")
                   .arg(told(Bar::Bpe), told(Bar::Blt)) +
               u'\n' + accountingSentence(answer.comparison());
    }

    Sentences sentences(const Answer &answer) const override
    {
        const BreakdownTerm &bpe = largest(answer, Bar::Bpe);
        const BreakdownTerm &blt = largest(answer, Bar::Blt);
        const QString headline =
            bpe.kind == blt.kind
                //: A term such as "Feed-forward", its share of BPE, the part of BLT in which it is largest,
                //: its share
                ? tr("Most compute goes into %1: %2 of BPE’s and, in %3, %4 of BLT’s.")
                      .arg(termName(bpe.kind), percent(bpe.sharePercent), partName(blt.part),
                           percent(blt.sharePercent))
                //: A term and its share of BPE, then a term of BLT, the part in which it is, and its share
                : tr("Most of BPE’s compute goes into %1 (%2), most of BLT’s into %3 in %4 (%5).")
                      .arg(termName(bpe.kind), percent(bpe.sharePercent), termName(blt.kind),
                           partName(blt.part), percent(blt.sharePercent));
        return {headline, differenceSentence(answer.comparison())};
    }

    Table table(const Answer &answer) const override
    {
        return breakdownTable(answer.comparison(), foundIn<Terms>(answer));
    }

private:
    static const BreakdownTerm &largest(const Answer &answer, Bar bar)
    {
        return *std::ranges::max_element(foundIn<Terms>(answer), {}, [bar](const BreakdownTerm &term) {
            return term.bar == bar ? term.flopsPerByte : -1;
        });
    }
};

} // namespace

std::unique_ptr<View> makeBreakdownView()
{
    return std::make_unique<BreakdownView>();
}

} // namespace patchscale
