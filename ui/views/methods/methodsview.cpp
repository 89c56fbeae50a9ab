// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/comparison.h"
#include "model/accounting/segment.h"
#include "model/accounting/tables/accountingtables.h"
#include "model/reading/numberformat.h"
#include "ui/charts/barchart.h"
#include "ui/views/views.h"

#include <QBarCategoryAxis>
#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <vector>

namespace patchscale {
namespace {

/// The same parameters by each method, in the order of accountingMethods().
using Comparisons = std::vector<Comparison>;

// Two bars and a space.
constexpr int categoriesPerGroup = 3;

int bpeCategory(std::size_t group)
{
    return static_cast<int>(group) * categoriesPerGroup;
}

/// BPE and BLT by every accounting method: a group of two bars for each.
class MethodsChart : public BarChart
{
    Q_DECLARE_TR_FUNCTIONS(MethodsChart)

public:
    MethodsChart(const ChartStyle &style, const AnswerPointer &answer) : BarChart(style, answer, titleText())
    {
        QStringList names;
        // An axis wants different names; what tells them apart is not seen.
        const QChar invisible(0x200b);
        const auto groups = static_cast<qsizetype>(accountingMethods().size());
        for (qsizetype group = 0; group < groups; ++group) {
            const QString suffix(group, invisible);
            names << tr("BPE") + suffix << tr("BLT") + suffix;
            if (group + 1 < groups)
                names << QString(group + 1, QChar::Space);
            const TextLook total{.size = 0.85, .isMuted = true};
            m_groups.push_back({addText(),
                                {addText(), addText()},
                                addText({1, QFont::DemiBold}),
                                {addText(total), addText(total)}});
            m_groups.back().bars.front()->setWords(tr("BPE"));
            m_groups.back().bars.back()->setWords(tr("BLT"));
        }
        categories().append(names);
        categories().setLabelsVisible(false); // the axis drops what is too wide
        setBarWidth(0.8);
        finishSetUp();
    }

    static QString titleText() { return tr("FLOPs per Byte by Method"); }

    QString markName(int mark) const override
    {
        const std::size_t group = static_cast<std::size_t>(mark) / segmentsOf(comparison()).size();
        //: %1 is a method of counting, %2 a piece of a bar
        return tr("%1. %2").arg(byMethod()[group].method->name(), BarChart::markName(mark));
    }

    QString markValue(int mark) const override
    {
        const auto shown = segmentsOf(comparison());
        return segmentDescription(byMethod()[static_cast<std::size_t>(mark) / shown.size()],
                                  shown[static_cast<std::size_t>(mark) % shown.size()], style().numberStyle);
    }

protected:
    std::vector<KeyEntry> key() const override
    {
        return segmentKey(segmentsOf(comparison()), style().colourSet);
    }

    double widestLine() const override { return 33; }

    double bottomRows() const override
    {
        const bool isBroken = std::any_of(m_groups.begin(), m_groups.end(), [this](const Group &group) {
            return QFontMetricsF(chartFont()).horizontalAdvance(group.name->words()) > roomForName();
        });
        constexpr double ofBars = 1.5;
        constexpr double ofLine = 1.3;
        return ofBars + (isBroken ? 2 : 1) * ofLine;
    }

    std::vector<BarPiece> pieces() const override
    {
        std::vector<BarPiece> all;
        for (std::size_t group = 0; group < byMethod().size(); ++group) {
            const Comparison &counted = byMethod()[group];
            const std::vector<BarPiece> own = segmentPieces(segmentsOf(counted), bpeCategory(group),
                                                            segmentValues(counted), style().colourSet);
            all.insert(all.end(), own.begin(), own.end());
        }
        return all;
    }

    std::vector<double> ghosts(const Answer &reference) const override
    {
        std::vector<double> heights;
        for (const Comparison &counted : foundIn<Comparisons>(reference))
            heights.insert(heights.end(), {counted.bpe, counted.bltTotal, 0});
        return heights;
    }

    double headroom() const override
    {
        return totalHeight() + m_groups.front().difference->extent().height() + 3 * labelGap();
    }

    void updateTexts() override
    {
        //: Beneath the title of the chart; %1 is the method of counting in use.
        setSubtitle({tr("BLT against BPE by each; in use: %1").arg(comparison().method->name()),
                     tr("In use: %1").arg(comparison().method->shortName())});
        for (std::size_t i = 0; i < m_groups.size(); ++i) {
            const Comparison &counted = byMethod()[i];
            const Group &group = m_groups[i];
            group.name->setWords(counted.method->shortName());
            group.difference->setWords(signedPercent(counted.differencePercent));
            group.totals.front()->setWords(shortNumber(counted.bpe, style().numberStyle));
            group.totals.back()->setWords(shortNumber(counted.bltTotal, style().numberStyle));
        }
    }

    void placeItems() override
    {
        const double gap = labelGap();
        const QRectF plot = plotArea();
        const bool areLevel = areTotalsLevel();
        const auto centreOver = [&plot](GroundedText *text, double x, double bottom) {
            const QSizeF size = text->extent();
            // The outermost must not run into the numbers of the axis.
            text->setPos(std::max(plot.left(), x - size.width() / 2), bottom - size.height());
        };
        const auto placeTotal = [&](GroundedText *total, const QRectF &bar) {
            total->setRotation(areLevel ? 0 : -90);
            if (areLevel)
                centreOver(total, bar.center().x(), bar.top() - gap / 2);
            else
                total->setPos(bar.center().x() - total->extent().height() / 2, bar.top() - gap / 2);
        };
        for (std::size_t i = 0; i < m_groups.size(); ++i) {
            const Group &group = m_groups[i];
            const QRectF bpe = barRect(bpeCategory(i));
            const QRectF blt = barRect(bpeCategory(i) + 1);
            const double middle = (bpe.center().x() + blt.center().x()) / 2;
            placeTotal(group.totals.front(), bpe);
            placeTotal(group.totals.back(), blt);
            // Half a category less, as the first keeps away from the numbers of the axis.
            group.difference->fit(roomForName() - categoryWidth() / 2);
            centreOver(group.difference, middle, std::min(bpe.top(), blt.top()) - gap - totalHeight());
            const double top = plot.bottom() + gap;
            for (GroundedText *bar : group.bars)
                bar->fit(categoryWidth());
            group.bars.front()->setTopCentre(bpe.center().x(), top);
            group.bars.back()->setTopCentre(blt.center().x(), top);
            group.name->fit(roomForName(), 2);
            group.name->setTopCentre(middle, top + 1.4 * fontPixelSize());
        }
    }

private:
    /// What is written at the two bars of a method.
    struct Group
    {
        GroundedText *name;
        std::array<GroundedText *, 2> bars; ///< BPE, BLT
        GroundedText *difference;
        std::array<GroundedText *, 2> totals; ///< BPE, BLT
    };

    double roomForName() const { return categoriesPerGroup * categoryWidth() - labelGap(); }

    /// Whether the totals stand beside each other rather than upright.
    bool areTotalsLevel() const
    {
        return std::all_of(m_groups.begin(), m_groups.end(), [this](const Group &group) {
            return std::max(group.totals.front()->extent().width(), group.totals.back()->extent().width()) +
                       labelGap() <=
                   categoryWidth();
        });
    }

    double totalHeight() const
    {
        double height = 0;
        for (const Group &group : m_groups)
            for (const GroundedText *total : group.totals)
                height =
                    std::max(height, areTotalsLevel() ? total->extent().height() : total->extent().width());
        return height;
    }

    const Comparisons &byMethod() const { return found<Comparisons>(); }

    std::vector<Group> m_groups; ///< owned by the chart
};

class MethodsView : public ViewWith<MethodsChart>
{
    Q_DECLARE_TR_FUNCTIONS(MethodsView)

public:
    ViewNames names() const override
    {
        return {
            QStringLiteral("methods"),
            tr("Methods"),
            tr("Methods chart"),
            tr("<b>FLOPs per Byte by Method</b><p>The same models counted in every accepted way. Where the "
               "methods agree on which is cheaper, so can the people who argue about them.</p><p>Point at a "
               "piece for its value, or move from piece to piece with the arrow keys.</p>"),
            tr("Methods"),
            tr("<b>Methods</b><p>The same parameters counted in every accepted way. Point at a method to "
               "read what it counts and leaves out; choose it with Counted as.</p>")};
    }

    FreshAnswer answer(const Case &asked, const Questions &, const IsWanted &) const override
    {
        return std::make_shared<AnswerOf<Comparisons>>(compare(asked),
                                                       compareByEveryMethod(asked.parameters));
    }

    QString title(const Answer &) const override { return MethodsChart::titleText(); }

    QString words(const Answer &answer) const override
    {
        QStringList differences;
        for (const Comparison &comparison : foundIn<Comparisons>(answer))
            //: A method of counting, and the difference in percent by it
            differences << tr("%1 by %2")
                               .arg(signedPercent(comparison.differencePercent),
                                    comparison.method->shortName());
        //: %1 is a list such as "+18.5 % by Kaplan 2020", %2 a method of counting
        return tr("BLT against BPE: %1. In use: %2.")
            .arg(differences.join(QStringLiteral(", ")), answer.comparison().method->name());
    }

    Sentences sentences(const Answer &answer) const override
    {
        const Comparisons &all = foundIn<Comparisons>(answer);
        const auto less = std::ranges::count_if(
            all, [](const Comparison &comparison) { return comparison.differencePercent < 0; });
        const auto count = static_cast<qsizetype>(all.size());
        const QString headline =
            less == 0 ? tr("By every way of counting, BLT needs more compute than BPE.")
            : less == count
                ? tr("By every way of counting, BLT needs less compute than BPE.")
                //: Numbers of methods
                : tr("By %1 of %2 ways of counting, BLT needs less compute than BPE.").arg(less).arg(count);
        return {headline, words(answer)};
    }

    Table table(const Answer &answer) const override
    {
        return methodsTable(*answer.comparison().method, foundIn<Comparisons>(answer));
    }
};

} // namespace

std::unique_ptr<View> makeMethodsView()
{
    return std::make_unique<MethodsView>();
}

} // namespace patchscale
