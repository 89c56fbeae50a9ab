// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/matchanswer.h"

#include "model/numberformat.h"
#include "model/parameterinfo.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Match)
};

using Outcome = Match::Outcome;

/// "a model dimension of 3,072", "34 layers".
QString shapeText(const Match &match)
{
    const QString number = groupedNumber(match.value);
    if (match.question.vary == MatchVary::DModel)
        return Words::tr("a model dimension of %1").arg(number);
    return match.value == 1 ? Words::tr("1 layer") : Words::tr("%1 layers").arg(number);
}

QString moreCompute(const Match &match)
{
    const QString digits = percent(match.comparison.differencePercent);
    return digits == percent(0) ? Words::tr("barely more compute per byte")
                                : Words::tr("%1 more compute per byte").arg(digits);
}

QString difference(const Match &match)
{
    const double percentage = match.comparison.differencePercent;
    const QString digits = percent(std::abs(percentage));
    if (digits == percent(0))
        return Words::tr("as much compute per byte");
    if (percentage > 0)
        return moreCompute(match);
    // What costs something never needs 100.0 % less.
    if (digits == percent(100))
        return Words::tr("over %1 less compute per byte").arg(percent(99.9));
    return Words::tr("%1 less compute per byte").arg(digits);
}

QString outcomeIdentifier(Outcome outcome)
{
    switch (outcome) {
    case Outcome::TooDear:
        return QStringLiteral("too_dear");
    case Outcome::AtLimit:
        return QStringLiteral("at_limit");
    case Outcome::Found:
        break;
    }
    return QStringLiteral("found");
}

} // namespace

QString ratioText(double ratio)
{
    constexpr int usual = 2;
    const int decimals = 1 - static_cast<int>(std::floor(std::log10(ratio)));
    return QLocale::c().toString(ratio, 'f', std::max(usual, decimals));
}

QString matchSentence(const Match &match)
{
    const QString shape = shapeText(match);
    const QString counts =
        Words::tr("%1 against %2")
            .arg(parameterCountText(match.bltParameters), parameterCountText(match.bpeParameters));
    const bool isFlops = match.question.goal == MatchGoal::Flops;
    if (match.outcome == Outcome::TooDear)
        //: %1 is a shape such as "a model dimension of 512", %2 such as "12.0 % more compute per byte"
        return isFlops
                   ? Words::tr("Even the smallest BLT, %1, needs %2 than BPE.").arg(shape, moreCompute(match))
                   : Words::tr("Even the smallest BLT, %1, has more parameters than BPE: %2.")
                         .arg(shape, counts);
    QString sentence =
        isFlops
            //: %1 is a number such as 1.70, %2 two counts such as "6.56 B against 3.85 B", %3 a shape
            ? Words::tr("For the compute of BPE, BLT can have %1 times its parameters: %2, with %3.")
                  .arg(ratioText(match.ratio()), counts, shape)
            : Words::tr("With the parameters of BPE (%1) and %2, BLT needs %3.")
                  .arg(counts, shape, difference(match));
    if (match.outcome == Outcome::AtLimit)
        sentence += u' ' + Words::tr("That is as large as the range allows; there is room for more.");
    return sentence;
}

Answer matchAnswer(const Match &match)
{
    const Comparison &comparison = match.comparison;
    const MatchQuestion &question = match.question;
    const Parameters &p = comparison.parameters;
    Answer answer{
        matchSentence(match),
        {{"method", comparison.method->identifier(), ""},
         {"match", QString::fromLatin1(question.goal == MatchGoal::Flops ? "flops" : "parameters"), ""},
         {"vary", parameterInfo(varied(question.vary)).name(), ""},
         {"outcome", outcomeIdentifier(match.outcome), ""},
         {"d_model", value(p, ParameterId::DModel), ""},
         {"n_layers", value(p, ParameterId::NLayers), "layers"},
         {"bpe_d_model", value(p, ParameterId::BpeDModel), ""},
         {"bpe_n_layers", value(p, ParameterId::BpeNLayers), "layers"},
         {"bpe_parameters", match.bpeParameters, "parameters"},
         {"blt_parameters", match.bltParameters, "parameters"},
         {"parameter_ratio", match.ratio(), ""},
         {"bpe_flops_per_byte", comparison.bpe, "FLOPs/byte"},
         {"blt_total_flops_per_byte", comparison.bltTotal, "FLOPs/byte"},
         {"difference_percent", comparison.differencePercent, "%"}}};
    constexpr auto afterVary = 3;
    if (question.vary == MatchVary::DModel)
        answer.rows.insert(
            answer.rows.begin() + afterVary,
            {"multiple",
             question.multiple == WidthMultiple::Of128 ? QStringLiteral("128") : QStringLiteral("heads"),
             ""});
    return answer;
}

} // namespace patchscale
