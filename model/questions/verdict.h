// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/questions/breakeven.h"

#include <QString>

namespace patchscale {

/// What a comparison comes down to, in sentences that stay true when they are pasted elsewhere.
struct Verdict
{
    enum class Relation { Cheaper, Equal, Dearer };

    Relation relation; ///< BLT against BPE, to the digits shown
    BreakEven breakEven;
    QString headline;   ///< how much more or less BLT needs
    QString detail;     ///< where it breaks even
    QString accounting; ///< how it was counted

    /// All of it in one line.
    [[nodiscard]] QString text() const { return headline + u' ' + detail + u' ' + accounting; }
    /// The same, with how it was counted in a line of its own.
    [[nodiscard]] QString lines() const { return headline + u' ' + detail + u'\n' + accounting; }
};

/// How a comparison was counted.
[[nodiscard]] QString accountingSentence(const Comparison &comparison);

/// Where BLT is now against BPE.
[[nodiscard]] QString differenceSentence(const Comparison &comparison);

[[nodiscard]] Verdict verdictOn(const Comparison &comparison);

} // namespace patchscale
