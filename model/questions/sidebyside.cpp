// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/sidebyside.h"

#include "model/parameters/parameterinfo.h"
#include "model/questions/casegroups.h"
#include "model/questions/shapley.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SideBySide)
};

std::vector<NamedCase> casesOf(const Case &asked, const SideBySideQuestion &question)
{
    if (!question.cases.empty())
        return question.cases;
    //: What the values are called that are set now
    return {{Words::tr("Now"), asked}};
}

std::vector<const CaseGroup *> groupsBetween(const Case &a, const Case &b)
{
    std::vector<const CaseGroup *> different;
    for (const CaseGroup &group : caseGroups())
        if (isDifferent(group, a, b))
            different.push_back(&group);
    return different;
}

double percentOf(const Sums &sums, const Sums &reference)
{
    return 100 * (sums.bltTotal - reference.bltTotal) / reference.bltTotal;
}

/// In the game of the groups that differ, those of a set have the values of the case, and all others those of
/// the reference.
std::vector<DifferencePart> partsBetween(const Comparison &reference, const Case &asked,
                                         const std::vector<const CaseGroup *> &groups)
{
    const Case &askedOfReference = reference;
    const std::vector<double> values = shapleyValues(groups.size(), [&](std::uint32_t players) {
        Case mixture = askedOfReference;
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (players >> i & 1)
                mixture = withGroup(mixture, *groups[i], asked);
        return percentOf(sumsOf(mixture), reference);
    });
    std::vector<DifferencePart> parts;
    for (std::size_t i = 0; i < groups.size(); ++i)
        parts.push_back({groups[i], values[i]});
    return parts;
}

/// The place of the same case in what is known, most often the same place; or none.
const ToldCase *sameIn(const SideBySide *known, std::size_t place, const Case &asked)
{
    if (!known)
        return nullptr;
    const auto isSame = [&asked](const ToldCase &told) { return told.comparison() == asked; };
    if (place < known->cases.size() && isSame(known->cases[place]))
        return &known->cases[place];
    const auto found = std::ranges::find_if(known->cases, isSame);
    return found == known->cases.end() ? nullptr : &*found;
}

/// As many parts as `most` comparisons allow.
std::optional<SideBySide> told(const Case &asked, const SideBySideQuestion &question,
                               const SideBySideDetail &detail, const SideBySide *known, std::size_t most,
                               const IsWanted &isWanted)
{
    const std::vector<NamedCase> cases = casesOf(asked, question);
    SideBySide found{{}, std::min(question.reference, cases.size() - 1), detail};
    const Case &reference = cases[found.reference].asked;
    const bool isSameReference = known && known->referenceCase().comparison() == reference;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const ToldCase *same = sameIn(known, i, cases[i].asked);
        auto findings = same ? same->findings
                             : std::make_shared<const CaseFindings>(
                                   CaseFindings{compare(cases[i].asked), breakEven(cases[i].asked)});
        found.cases.push_back(
            {cases[i].name, std::move(findings), 0, same && isSameReference ? same->parts : std::nullopt});
    }
    const Comparison &against = found.referenceCase().comparison();
    for (ToldCase &one : found.cases) {
        if (!isWanted())
            return std::nullopt;
        one.differencePercent = percentOf(one.comparison(), against);
        if (one.parts)
            continue;
        const std::vector<const CaseGroup *> groups = groupsBetween(against, one.comparison());
        const std::size_t comparisons = std::size_t(1) << groups.size();
        if (comparisons > most)
            continue;
        most -= comparisons;
        one.parts = partsBetween(against, one.comparison(), groups);
    }
    return found;
}

} // namespace

double ToldCase::points(const CaseGroup &group) const
{
    if (parts)
        for (const DifferencePart &part : *parts)
            if (part.group == &group)
                return part.points;
    return 0;
}

bool SideBySide::isWhole() const
{
    return std::ranges::all_of(cases, [](const ToldCase &told) { return told.parts.has_value(); });
}

std::vector<ParameterId> SideBySide::differing() const
{
    std::vector<ParameterId> ids;
    for (const ParameterInfo &info : parameterInfos()) {
        std::optional<double> first;
        bool isDifferent = false;
        bool isOwn = false; // anywhere
        for (const ToldCase &told : cases) {
            const Parameters &parameters = told.comparison().parameters;
            if (!isCounted(parameters, info.id))
                continue;
            const double inForce = valueInForce(parameters, info.id);
            isDifferent = isDifferent || (first && *first != inForce);
            first = first.value_or(inForce);
            isOwn = isOwn || !isLinked(parameters, info.id);
        }
        if (isDifferent && isOwn)
            ids.push_back(info.id);
    }
    return ids;
}

std::vector<ParameterId> SideBySide::same() const
{
    const std::vector<ParameterId> different = differing();
    std::vector<ParameterId> ids;
    for (const ParameterInfo &info : parameterInfos())
        if (std::ranges::find(different, info.id) == different.end() &&
            std::ranges::any_of(cases, [&info](const ToldCase &told) {
                return isCounted(told.comparison().parameters, info.id);
            }))
            ids.push_back(info.id);
    return ids;
}

bool SideBySide::isMethodDifferent() const
{
    return std::ranges::any_of(cases, [this](const ToldCase &told) {
        return told.comparison().method != referenceCase().comparison().method;
    });
}

std::vector<const CaseGroup *> SideBySide::differingGroups() const
{
    std::vector<const CaseGroup *> groups;
    for (const CaseGroup &group : caseGroups())
        if (std::ranges::any_of(cases, [&](const ToldCase &told) {
                return isDifferent(group, referenceCase().comparison(), told.comparison());
            }))
            groups.push_back(&group);
    return groups;
}

std::optional<SideBySide> sideBySide(const Case &asked, const SideBySideQuestion &question,
                                     const SideBySideDetail &detail, const IsWanted &isWanted)
{
    return told(asked, question, detail, nullptr, std::numeric_limits<std::size_t>::max(), isWanted);
}

SideBySide sideBySideAtOnce(const Case &asked, const SideBySideQuestion &question,
                            const SideBySideDetail &detail, const SideBySide *known)
{
    constexpr std::size_t most = std::size_t(1) << (mostPlayers + 1); // for two cases that differ in all
    return *told(asked, question, detail, known, most, always);
}

} // namespace patchscale
