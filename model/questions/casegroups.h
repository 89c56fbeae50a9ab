// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"

#include <QString>

#include <span>

namespace patchscale {

/// A way in which two cases can differ: parameters that make one thing together, one alone, or the method.
/// What is valid together, or follows something else, is never parted, so that a mixture of two valid cases
/// that has each group from one of them is valid too.
struct CaseGroup
{
    const char *identifier;                  ///< in files; that of a parameter alone is its own
    const char *nameSource;                  ///< null for a parameter alone, which has its label
    const char *nounSource;                  ///< within a sentence
    std::span<const ParameterId> parameters; ///< none: the method

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString noun() const;
};

/// Every parameter is in one of them.
[[nodiscard]] std::span<const CaseGroup> caseGroups();

/// Whether they differ in a group that has a say: that of the entropy model has one where it is counted.
[[nodiscard]] bool isDifferent(const CaseGroup &group, const Case &a, const Case &b);
/// The case with a group of another.
[[nodiscard]] Case withGroup(Case into, const CaseGroup &group, const Case &from);

} // namespace patchscale
