// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/questions/breakeven.h"
#include "model/reading/wanted.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace patchscale {

struct CaseGroup;
struct Table;

/// A case that is told beside others.
struct NamedCase
{
    QString name;
    Case asked;

    bool operator==(const NamedCase &) const = default;
};

/// Which cases stand side by side, and against which of them differences are told.
struct SideBySideQuestion
{
    std::vector<NamedCase> cases; ///< none where only the case that is asked is
    std::size_t reference = 0;    ///< its place among them

    bool operator==(const SideBySideQuestion &) const = default;
};

/// How much of them a person wants to see.
struct SideBySideDetail
{
    bool allParameters = false; ///< also those that are the same in all

    bool operator==(const SideBySideDetail &) const = default;
};

/// What is found out about a case by itself.
struct CaseFindings
{
    Comparison comparison;
    BreakEven breakEven;
};

/// What a group has to do with a difference from the reference.
struct DifferencePart
{
    const CaseGroup *group; ///< never null
    double points;          ///< of the difference in percent
};

/// A case beside the others.
struct ToldCase
{
    QString name;
    std::shared_ptr<const CaseFindings> findings; ///< never null
    /// 100 (BLT - BLT of the reference) / BLT of the reference: positive when this one's BLT costs more.
    double differencePercent;
    /// Of each group in which it differs from the reference, in the order of caseGroups(): its Shapley value.
    /// They add up to the difference, to rounding. Nothing where they are not known yet.
    std::optional<std::vector<DifferencePart>> parts;

    [[nodiscard]] const Comparison &comparison() const { return findings->comparison; }
    /// That of a group; 0 where it is the same.
    [[nodiscard]] double points(const CaseGroup &group) const;
};

/// Cases side by side.
struct SideBySide
{
    std::vector<ToldCase> cases; ///< at least one
    std::size_t reference;       ///< its place among them
    SideBySideDetail detail;

    [[nodiscard]] const ToldCase &referenceCase() const { return cases[reference]; }
    /// Whether all parts are known.
    [[nodiscard]] bool isWhole() const;
    /// The parameters whose values in force are not the same in all, but for those that follow another in
    /// all.
    [[nodiscard]] std::vector<ParameterId> differing() const;
    /// All others that have a say in any.
    [[nodiscard]] std::vector<ParameterId> same() const;
    [[nodiscard]] bool isMethodDifferent() const;
    /// The groups in which any case differs from the reference.
    [[nodiscard]] std::vector<const CaseGroup *> differingGroups() const;
};

/// All of it; nothing if it was no longer wanted. Where the question has no cases, of the case that is asked.
[[nodiscard]] std::optional<SideBySide> sideBySide(const Case &asked, const SideBySideQuestion &question,
                                                   const SideBySideDetail &detail = {},
                                                   const IsWanted &isWanted = always);
/// The same with as many of the parts as can be told at once. What `known`, or null, holds is not computed
/// again.
[[nodiscard]] SideBySide sideBySideAtOnce(const Case &asked, const SideBySideQuestion &question,
                                          const SideBySideDetail &detail, const SideBySide *known);

/// What it comes to, in sentences, a line for each that stands by itself.
[[nodiscard]] QString sideBySideWords(const SideBySide &found);
/// How parts are found, and what the table leaves out; nothing of one case.
[[nodiscard]] QString sideBySideNote(const SideBySide &found);

/// A row for each quantity with its unit, and a column for each case, headed by its name: results, then
/// parts, the parameters that differ, and all others.
[[nodiscard]] Table sideBySideTable(const SideBySide &found);
/// What a person wants to see of it.
[[nodiscard]] Table shownSideBySideTable(const SideBySide &found);

} // namespace patchscale
