// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"

#include <QString>

#include <optional>

namespace patchscale {

/// What a comparison comes down to, in sentences that stay true when they are pasted elsewhere.
struct Verdict
{
    enum class Relation { Cheaper, Equal, Dearer };

    Relation relation;               ///< BLT against BPE, to the digits shown
    std::optional<double> breakEven; ///< breakEvenStop() of the parameters
    QString headline;                ///< how much more or less BLT needs
    QString detail;                  ///< where it breaks even
    QString accounting;              ///< how it was counted

    /// All of it in one line.
    [[nodiscard]] QString text() const { return headline + u' ' + detail + u' ' + accounting; }
};

[[nodiscard]] Verdict verdictOn(const Comparison &comparison);

} // namespace patchscale
