// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/parametercounts.h"
#include "model/accounting/segment.h"
#include "model/parameters/parameterinfo.h"
#include "model/questions/match.h"
#include "model/reading/numberformat.h"
#include "ui/appearance/chartcolours.h"
#include "ui/charts/barchart.h"
#include "ui/views/match/matchcontrols.h"
#include "ui/views/views.h"

#include <QBarCategoryAxis>
#include <QCoreApplication>

namespace patchscale {
namespace {

constexpr int bpeCategory = 0;
constexpr int bltCategory = 1;
constexpr int tableMark = 3; ///< behind the segments

const TextLook totalLook{.isGrounded = true};
const TextLook shapeLook{.size = 0.9, .isMuted = true};

/// BPE beside the BLT model that matches it, in what may differ between them: parameters where compute is
/// held, FLOPs per byte where parameters are.
class MatchChart : public BarChart
{
    Q_DECLARE_TR_FUNCTIONS(MatchChart)

public:
    MatchChart(const ChartStyle &style, const AnswerPointer &answer)
        : BarChart(style, answer, QString())
        , m_tables(addText({.isMuted = true, .isGrounded = true}))
        , m_bpe{addText(totalLook), addText(shapeLook)}
        , m_blt{addText(totalLook), addText(shapeLook)}
        , m_against(addText({.size = 1.2, .weight = QFont::DemiBold, .isGrounded = true}))
    {
        categories().append({tr("BPE"), tr("BLT")});
        finishSetUp();
    }

    static QString titleText(MatchGoal goal)
    {
        return goal == MatchGoal::Flops ? tr("Parameters for the Same Compute")
                                        : tr("FLOPs per Byte for the Same Parameters");
    }

    QString markValue(int mark) const override
    {
        if (showsParameters() && mark == tableMark)
            return tr("%1 parameters, which are stored and cost almost no compute")
                .arg(countText(tables(), style().numberStyle));
        const Segment segment = segments[static_cast<std::size_t>(mark)];
        if (!showsParameters())
            return segmentDescription(shown().comparison, segment, style().numberStyle);
        const bool isBpe = segment == Segment::Bpe;
        const double bar = isBpe ? shown().bpeParameters : shown().bltParameters;
        //: A part of a bar: its value, its share of the bar, and the name of the bar
        return tr("%1 parameters, %2 of %3")
            .arg(countText(heights()[segment], style().numberStyle), percent(100 * heights()[segment] / bar),
                 isBpe ? tr("BPE") : tr("BLT"));
    }

protected:
    std::vector<KeyEntry> key() const override
    {
        std::vector<KeyEntry> entries = segmentKey(shownSegments(), style().colourSet);
        if (showsParameters())
            entries.push_back({tablesName(), tablesColour(), FilledBar::Fill::Hatched});
        return entries;
    }
    double bottomRows() const override { return 1; } ///< the shape

    std::vector<BarPiece> pieces() const override
    {
        auto pieces = segmentPieces(shownSegments(), bpeCategory, heights(), style().colourSet);
        if (showsParameters())
            pieces.push_back({tablesName(), bltCategory, tables(), tablesColour(), FilledBar::Fill::Hatched});
        return pieces;
    }

    std::vector<double> ghosts(const Answer &reference) const override
    {
        const auto &match = foundIn<Match>(reference);
        if (showsParameters())
            return {match.bpeParameters, match.bltParameters + tablesOf(match)};
        return {match.comparison.bpe, match.comparison.bltTotal};
    }

    double headroom() const override
    {
        return m_against->extent().height() + m_blt.total->extent().height() + tablesHeight() +
               2 * labelGap();
    }

    QStringList valueTitles(const QString &prefix) const override
    {
        if (!showsParameters())
            return BarChart::valueTitles(prefix);
        if (prefix.isEmpty())
            return {tr("Parameters")};
        const QStringList inUnits = {tr("Parameters, thousands"), tr("Parameters, millions"),
                                     tr("Parameters, billions"), tr("Parameters, trillions")};
        return {inUnits.value(QStringLiteral("kMGT").indexOf(prefix))};
    }

    void updateTexts() override
    {
        setHeading(titleText(shown().question.goal));
        setSubtitle(QStringList{matchSentence(shown(), style().numberStyle)} + shorterSentences(shown()));
        setAccounting(*comparison().method);
        const Comparison &matched = shown().comparison;
        m_bpe.shape->setWords(shapeText(matched.parameters, ParameterId::BpeNLayers, ParameterId::BpeDModel));
        m_blt.shape->setWords(shapeText(matched.parameters, ParameterId::NLayers, ParameterId::DModel));
        if (showsParameters()) {
            m_bpe.total->setWords(countText(shown().bpeParameters, style().numberStyle));
            m_blt.total->setWords(countText(shown().bltParameters, style().numberStyle));
            //: How many times the parameters of BPE: "1.70 ×"
            m_against->setWords(tr("%1 ×").arg(ratioText(shown().ratio())));
        } else {
            m_bpe.total->setWords(shortNumber(matched.bpe, style().numberStyle));
            m_blt.total->setWords(shortNumber(matched.bltTotal, style().numberStyle));
            m_against->setWords(signedPercent(matched.differencePercent));
        }
    }

    void placeItems() override
    {
        const double gap = labelGap();
        for (GroundedText *text : {m_bpe.total, m_bpe.shape, m_blt.total, m_blt.shape, m_against})
            text->fit(categoryWidth() - gap);
        const auto placeAt = [&](const BarTexts &texts, const QRectF &bar) {
            const double x = bar.center().x();
            texts.total->setTopCentre(x, bar.top() - gap / 2 - texts.total->extent().height());
            texts.shape->setTopCentre(x, plotArea().bottom() + 2 * fontPixelSize()); // beneath the name
        };
        const QRectF blt = barRect(bltCategory);
        placeAt(m_bpe, barRect(bpeCategory));
        placeAt(m_blt, blt.adjusted(0, -tablesHeight(), 0, 0));
        const QString count = countText(tables(), style().numberStyle);
        //: Above a bar: %1 is a count of parameters, beside those that compute
        m_tables->sayFitting({tr("+ %1 in look-up tables").arg(count), tr("+ %1 stored").arg(count),
                              QString(QStringLiteral("+ ") + count)},
                             categoryWidth() - gap);
        m_tables->setTopCentre(blt.center().x(), blt.top() - gap / 2 - tablesHeight());
        m_tables->setVisible(showsParameters());
        m_against->setTopCentre(blt.center().x(), m_blt.total->y() - m_against->extent().height());
        // Beside a model that is no match it would read as if it were one.
        m_against->setVisible(shown().outcome != Match::Outcome::TooDear);
    }

private:
    /// What is written at a bar.
    struct BarTexts
    {
        GroundedText *total;
        GroundedText *shape;
    };

    /// "34 layers of 3,072".
    static QString shapeText(const Parameters &parameters, ParameterId layers, ParameterId width)
    {
        const int count = static_cast<int>(valueInForce(parameters, layers));
        return tr("%n layer(s) of %1", nullptr, count).arg(groupedNumber(valueInForce(parameters, width)));
    }

    /// What the sentence says in fewer words, in the fewest last.
    static QStringList shorterSentences(const Match &match)
    {
        const QString ratio = ratioText(match.ratio());
        const QString difference = signedPercent(match.comparison.differencePercent);
        const bool isFlops = match.question.goal == MatchGoal::Flops;
        switch (match.outcome) {
        case Match::Outcome::TooDear:
            return isFlops ? QStringList{tr("Even the smallest BLT needs more compute than BPE"),
                                         tr("Even the smallest BLT is too dear")}
                           : QStringList{tr("Even the smallest BLT has more parameters than BPE"),
                                         tr("Even the smallest BLT is too large")};
        case Match::Outcome::AtLimit:
            if (isFlops)
                return {tr("For the compute of BPE: %1 times its parameters, with room for more").arg(ratio),
                        tr("%1 times the parameters, or more").arg(ratio)};
            return {tr("FLOPs per byte of the largest BLT: %1").arg(difference),
                    tr("BLT at its largest: %1").arg(difference)};
        case Match::Outcome::Found:
            break;
        }
        return isFlops ? QStringList{tr("For the compute of BPE, BLT can have %1 times its parameters")
                                         .arg(ratio),
                                     tr("%1 times the parameters").arg(ratio)}
                       : QStringList{tr("With the parameters of BPE, BLT against BPE: %1").arg(difference),
                                     tr("BLT against BPE: %1").arg(difference)};
    }

    /// Those that are stored and looked up; they stand above those that compute.
    static double tablesOf(const Match &match)
    {
        return static_cast<double>(parameterCounts(match.comparison).hashTables);
    }
    double tables() const { return tablesOf(shown()); }
    static QString tablesName() { return tr("Look-up tables"); }
    static QColor tablesColour() { return termColour(TermKind::Embeddings); }
    double tablesHeight() const { return showsParameters() ? m_tables->extent().height() : 0; }

    const Match &shown() const { return found<Match>(); }
    bool showsParameters() const { return shown().question.goal == MatchGoal::Flops; }

    std::span<const Segment> shownSegments() const
    {
        // The entropy model's parameters are left apart.
        return showsParameters() ? std::span(segments).first(3) : segmentsOf(shown().comparison);
    }

    BySegment<double> heights() const
    {
        if (!showsParameters())
            return segmentValues(shown().comparison);
        const ParameterCounts counts = parameterCounts(shown().comparison);
        constexpr double leftApart = 0;
        return {{static_cast<double>(counts.bpe), static_cast<double>(counts.bltGlobal),
                 static_cast<double>(counts.bltLocal), leftApart}};
    }

    // Owned by the chart, as its child items.
    GroundedText *m_tables;
    BarTexts m_bpe;
    BarTexts m_blt;
    GroundedText *m_against; ///< BLT against BPE
};

class MatchView : public ViewWith<MatchChart>
{
    Q_DECLARE_TR_FUNCTIONS(MatchView)

public:
    ViewNames names() const override
    {
        return {QStringLiteral("match"),
                tr("Match"),
                tr("Match chart"),
                tr("<b>The match</b><p>BPE beside the BLT model that comes closest to it without exceeding "
                   "it: in parameters where both need the same compute, in FLOPs per byte where both have "
                   "the same parameters.</p><p>Point at a piece for its value, or move from piece to piece "
                   "with the arrow keys.</p>"),
                tr("Match"),
                tr("<b>Match</b><p>BPE, BLT as it is set, and BLT as it would match; what would change is "
                   "bold. Point at a number to read all its digits.</p>")};
    }

    FreshAnswer answer(const Case &asked, const Questions &questions, const IsWanted &) const override
    {
        const Comparison comparison = compare(asked);
        return std::make_shared<AnswerOf<Match>>(comparison,
                                                 match(comparison, questions.get<MatchQuestion>()));
    }

    QString title(const Answer &answer) const override
    {
        return MatchChart::titleText(foundIn<Match>(answer).question.goal);
    }

    QString words(const Answer &answer) const override { return matchSentence(foundIn<Match>(answer)); }
    Sentences sentences(const Answer &answer) const override
    {
        return {matchSentence(foundIn<Match>(answer), NumberStyle::SiPrefix), {}};
    }
    Table table(const Answer &answer) const override { return matchTable(foundIn<Match>(answer)); }

    Table shownTable(const Answer &answer) const override
    {
        return shownMatchTable(answer.comparison(), foundIn<Match>(answer));
    }

    ViewControls *makeControls(QWidget *parent) const override { return new MatchControls(parent); }
};

} // namespace

std::unique_ptr<View> makeMatchView()
{
    return std::make_unique<MatchView>();
}

} // namespace patchscale
