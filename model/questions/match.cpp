// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/match.h"

#include "model/accounting/parametercounts.h"
#include "model/parameters/parameterinfo.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace patchscale {
namespace {

/// The whole numbers `first` to `last`, each times `unit`.
struct Candidates
{
    int first;
    int last;
    int unit;
};

Candidates candidatesFor(const Parameters &parameters, const MatchQuestion &question)
{
    const ParameterInfo &info = parameterInfo(varied(question.vary));
    int unit = 1;
    if (question.vary == MatchVary::DModel) {
        constexpr int usual = 128;
        unit = question.multiple == WidthMultiple::OfHeads ? parameters.nHeads : usual;
    }
    return {static_cast<int>(std::ceil(info.minimum / unit)),
            static_cast<int>(std::floor(info.maximum / unit)), unit};
}

/// The parameters with the BPE model's shape its own, so that it stays when BLT's changes.
Parameters withBpeHeld(Parameters parameters)
{
    for (const ParameterInfo &info : parameterInfos())
        if (info.linkedTo)
            parameters = withValue(parameters, info.id, valueInForce(parameters, info.id));
    return parameters;
}

bool exceeds(const Comparison &comparison, MatchGoal goal)
{
    if (goal == MatchGoal::Flops)
        return !comparison.isBltCheaper();
    const ParameterCounts counts = parameterCounts(comparison);
    return counts.bltTotal > counts.bpe;
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Match)
};

/// "a model dimension of 3,072", "34 layers".
QString shapeText(const Match &match)
{
    if (match.question.vary == MatchVary::DModel)
        return Words::tr("a model dimension of %1").arg(groupedNumber(match.value));
    return Words::tr("%n layer(s)", nullptr, static_cast<int>(match.value));
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

QString outcomeIdentifier(Match::Outcome outcome)
{
    static constexpr std::array identifiers = {"found", "too_dear", "at_limit"};
    return QString::fromLatin1(identifiers[static_cast<std::size_t>(outcome)]);
}

Row shownRow(const QString &name, Kind kind, double bpe, double now, double matched)
{
    Row row = {{name}, {bpe}, {now}, {matched}};
    for (Cell &cell : row)
        cell.kind = kind;
    row[0].kind = Kind::Text;
    row[3].isEmphasized = matched != now;
    return row;
}

} // namespace

ParameterId varied(MatchVary vary)
{
    return vary == MatchVary::DModel ? ParameterId::DModel : ParameterId::NLayers;
}

Match match(const Comparison &comparison, const MatchQuestion &question)
{
    const Parameters held = withBpeHeld(comparison.parameters);
    const Candidates candidates = candidatesFor(held, question);
    const auto compareAt = [&](int candidate) {
        return compare(withValue(held, varied(question.vary), candidate * candidates.unit),
                       *comparison.method);
    };
    const auto answer = [&](Match::Outcome outcome, int candidate) {
        const Comparison found = compareAt(candidate);
        const ParameterCounts counts = parameterCounts(found);
        return Match{question,
                     outcome,
                     static_cast<double>(candidate) * candidates.unit,
                     found,
                     static_cast<double>(counts.bpe),
                     static_cast<double>(counts.bltTotal)};
    };

    int within = candidates.first;
    int beyond = candidates.last;
    if (exceeds(compareAt(within), question.goal))
        return answer(Match::Outcome::TooDear, within);
    if (!exceeds(compareAt(beyond), question.goal))
        return answer(Match::Outcome::AtLimit, beyond);
    while (beyond - within > 1) {
        const int middle = within + (beyond - within) / 2;
        (exceeds(compareAt(middle), question.goal) ? beyond : within) = middle;
    }
    return answer(Match::Outcome::Found, within);
}

QString ratioText(double ratio)
{
    constexpr int usual = 2;
    const int decimals = 1 - static_cast<int>(std::floor(std::log10(ratio)));
    return QLocale::c().toString(ratio, 'f', std::max(usual, decimals));
}

QString matchSentence(const Match &match, NumberStyle style)
{
    const QString shape = shapeText(match);
    const QString counts =
        Words::tr("%1 against %2")
            .arg(countText(match.bltParameters, style), countText(match.bpeParameters, style));
    const bool isFlops = match.question.goal == MatchGoal::Flops;
    if (match.outcome == Match::Outcome::TooDear)
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
    if (match.outcome == Match::Outcome::AtLimit)
        sentence += u' ' + atLimitSentence();
    return sentence;
}

QString atLimitSentence()
{
    return Words::tr("That is as large as the range allows; there is room for more.");
}

Table matchTable(const Match &match)
{
    const Comparison &comparison = match.comparison;
    const MatchQuestion &question = match.question;
    const auto flops = QStringLiteral("FLOPs/byte");
    const auto layers = QStringLiteral("layers");
    const auto parameters = QStringLiteral("parameters");
    const auto parameterRow = [&comparison](ParameterId id, const QString &unit) {
        return recordRow(parameterInfo(id).name(), {value(comparison.parameters, id)}, unit);
    };
    std::vector<Row> rows = {
        recordRow(QStringLiteral("method"), {comparison.method->identifier()}),
        recordRow(QStringLiteral("match"),
                  {question.goal == MatchGoal::Flops ? QStringLiteral("flops") : parameters}),
        recordRow(QStringLiteral("vary"), {parameterInfo(varied(question.vary)).name()})};
    if (question.vary == MatchVary::DModel)
        rows.push_back(recordRow(
            QStringLiteral("multiple"),
            {question.multiple == WidthMultiple::Of128 ? QStringLiteral("128") : QStringLiteral("heads")}));
    rows.insert(rows.end(),
                {recordRow(QStringLiteral("outcome"), {outcomeIdentifier(match.outcome)}),
                 parameterRow(ParameterId::DModel, {}), parameterRow(ParameterId::NLayers, layers),
                 parameterRow(ParameterId::BpeDModel, {}), parameterRow(ParameterId::BpeNLayers, layers),
                 recordRow(QStringLiteral("bpe_parameters"), {match.bpeParameters}, parameters),
                 recordRow(QStringLiteral("blt_parameters"), {match.bltParameters}, parameters),
                 recordRow(QStringLiteral("parameter_ratio"), {match.ratio()}),
                 recordRow(QStringLiteral("bpe_flops_per_byte"), {comparison.bpe}, flops),
                 recordRow(QStringLiteral("blt_total_flops_per_byte"), {comparison.bltTotal}, flops),
                 recordRow(QStringLiteral("difference_percent"), {comparison.differencePercent},
                           QStringLiteral("%"))});
    return recordOf(std::move(rows));
}

Table shownMatchTable(const Comparison &now, const Match &match)
{
    const Parameters &p = now.parameters;
    const Comparison &matched = match.comparison;
    const auto shapeRow = [&](const QString &name, ParameterId bpe, ParameterId blt) {
        return shownRow(name, Kind::Count, valueInForce(p, bpe), value(p, blt),
                        value(matched.parameters, blt));
    };
    std::vector<Row> rows = {
        shapeRow(Words::tr("Model dimension"), ParameterId::BpeDModel, ParameterId::DModel),
        shapeRow(Words::tr("Layers"), ParameterId::BpeNLayers, ParameterId::NLayers),
        shownRow(Words::tr("Parameters"), Kind::ParameterCount, match.bpeParameters,
                 static_cast<double>(parameterCounts(now).bltTotal), match.bltParameters),
        shownRow(Words::tr("FLOPs per byte"), Kind::Flops, now.bpe, now.bltTotal, matched.bltTotal)};
    rows[2][0].help = Words::tr("Of the layers; embeddings, output layers and hash tables are left apart");
    return tableOf({{QStringLiteral("quantity"), {}},
                    {QStringLiteral("bpe"), Words::tr("BPE"), Kind::Real},
                    {QStringLiteral("blt_now"), Words::tr("BLT now"), Kind::Real},
                    {QStringLiteral("blt_matched"), Words::tr("BLT matched"), Kind::Real}},
                   std::move(rows));
}

} // namespace patchscale
