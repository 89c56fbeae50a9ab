// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "model/questions/casegroups.h"
#include "model/questions/sidebyside.h"
#include "model/questions/verdict.h"
#include "model/reading/numberformat.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SideBySide)
};

bool isShown(double number)
{
    return percent(std::abs(number)) != percent(0);
}

QString points(double number)
{
    return signedPoints(std::abs(number)).remove(u'+');
}

/// How much less. What costs something never costs 100.0 % less.
QString lessText(double number)
{
    const QString digits = percent(std::abs(number));
    return digits == percent(100) ? Words::tr("over %1").arg(percent(99.9)) : digits;
}

QString nounOf(const DifferencePart *part)
{
    return part->group->noun();
}

/// Where the difference of a case comes from: goes on from the sentence that tells it, to the full stop.
QString origin(const ToldCase &told)
{
    if (!told.parts)
        return QStringLiteral(".");
    const bool isDearer = told.differencePercent > 0;
    const DifferencePart *most = nullptr;  // to the side of the difference
    const DifferencePart *other = nullptr; // to the other
    int shown = 0;
    for (const DifferencePart &part : *told.parts) {
        if (!isShown(part.points))
            continue;
        ++shown;
        const DifferencePart *&largest = (part.points > 0) == isDearer ? most : other;
        if (!largest || std::abs(part.points) > std::abs(largest->points))
            largest = &part;
    }
    if (!most || (!other && !isShown(told.differencePercent)))
        return QStringLiteral(".");
    if (other && isDearer)
        //: Goes on from a sentence on what costs more; two groups of parameters and how many points each
        //: has to do with it
        return Words::tr("; %1 adds %2 points, %3 takes off %4.")
            .arg(nounOf(most), points(most->points), nounOf(other), points(other->points));
    if (other)
        //: Goes on from a sentence on what costs less; two groups of parameters and how many points each
        //: has to do with it
        return Words::tr("; %1 takes off %2 points, %3 adds %4.")
            .arg(nounOf(most), points(most->points), nounOf(other), points(other->points));
    if (shown == 1)
        //: Goes on from a sentence on what costs more or less; %1 is a group of parameters
        return Words::tr("; all of it comes from %1.").arg(nounOf(most));
    //: Goes on from a sentence on what costs more or less; %2 is a group of parameters
    return Words::tr("; of that, %1 points come from %2.").arg(points(most->points), nounOf(most));
}

/// A case against the reference.
QString differenceSentence(const ToldCase &told, const ToldCase &reference)
{
    if (!isShown(told.differencePercent))
        //: %1 and %2 are names of scenarios, %3 is a percentage, %4 says where it comes from, or is a full
        //: stop
        return Words::tr("“%1” costs as much compute per byte with BLT as “%2”, to %3%4")
            .arg(told.name, reference.name, percent(0.1), origin(told));
    if (told.differencePercent < 0)
        //: %1 and %3 are names of scenarios, %4 says where it comes from, or is a full stop
        return Words::tr("“%1” costs %2 less compute per byte with BLT than “%3”%4")
            .arg(told.name, lessText(told.differencePercent), reference.name, origin(told));
    //: %1 and %3 are names of scenarios, %4 says where it comes from, or is a full stop
    return Words::tr("“%1” costs %2 more compute per byte with BLT than “%3”%4")
        .arg(told.name, percent(told.differencePercent), reference.name, origin(told));
}

/// In which of the cases BLT does best against BPE.
QString bestSentence(const SideBySide &found)
{
    const ToldCase &best = *std::ranges::min_element(found.cases, {}, [](const ToldCase &told) { //
        return told.comparison().differencePercent;
    });
    const double difference = best.comparison().differencePercent;
    const QString count = groupedNumber(static_cast<double>(found.cases.size()));
    if (!isShown(difference))
        return Words::tr("Of the %1 scenarios, BLT comes closest to BPE in “%2”: the same compute per byte, "
                         "to 0.1 %.")
            .arg(count, best.name);
    if (difference < 0)
        return Words::tr("Of the %1 scenarios, BLT saves most against BPE in “%2”: %3 less compute per byte.")
            .arg(count, best.name, lessText(difference));
    return Words::tr("BLT needs more compute per byte than BPE in all %1 scenarios, least in “%2”: %3 more.")
        .arg(count, best.name, percent(difference));
}

QString eachAgainstBpe(const SideBySide &found)
{
    QStringList differences;
    for (const ToldCase &told : found.cases)
        //: A difference in percent, and the name of a scenario
        differences
            << Words::tr("%1 in “%2”").arg(signedPercent(told.comparison().differencePercent), told.name);
    //: %1 is a list such as "+18.5 % in “Today”"
    return Words::tr("BLT against BPE: %1.").arg(differences.join(QStringLiteral(", ")));
}

QString accounting(const SideBySide &found)
{
    const Comparison &reference = found.referenceCase().comparison();
    if (found.isMethodDifferent())
        return Words::tr("The scenarios are not all counted by the same method.");
    const bool isSame = std::ranges::all_of(found.cases, [&reference](const ToldCase &told) {
        return told.comparison().hasEntropyModel() == reference.hasEntropyModel();
    });
    if (isSame)
        return accountingSentence(reference);
    //: %1 is a method of counting
    return Words::tr("Counted as %1, one forward pass, entropy model included in some.")
        .arg(reference.method->name());
}

/// How parts are found, if there are any.
QString rule(const SideBySide &found)
{
    if (found.differingGroups().empty())
        return {};
    return Words::tr("Each part is what a change does on average over all orders in which the changes can "
                     "be made (Shapley value); the parts add up to the difference.");
}

} // namespace

QString sideBySideWords(const SideBySide &found)
{
    constexpr std::size_t few = 4;
    const ToldCase &reference = found.referenceCase();
    if (found.cases.size() == 1)
        return verdictOn(reference.comparison()).lines();
    std::vector<const ToldCase *> others;
    for (const ToldCase &told : found.cases)
        if (&told != &reference)
            others.push_back(&told);
    if (found.cases.size() > few) {
        const auto [least, most] =
            std::ranges::minmax(others, {}, [](const ToldCase *told) { return told->differencePercent; });
        others = least == most ? std::vector{least} : std::vector{least, most};
    }
    QStringList lines;
    if (found.cases.size() > 2)
        lines << bestSentence(found);
    for (const ToldCase *told : others)
        lines << differenceSentence(*told, reference);
    if (found.cases.size() == 2)
        lines << eachAgainstBpe(found);
    lines << accounting(found) << rule(found);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString sideBySideNote(const SideBySide &found)
{
    if (found.cases.size() == 1)
        return {};
    QStringList sentences{rule(found)};
    if (const auto same = found.same(); !found.detail.allParameters && !same.empty())
        sentences << Words::tr("%n more parameter(s) are the same in all.", nullptr,
                               static_cast<int>(same.size()));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace patchscale
