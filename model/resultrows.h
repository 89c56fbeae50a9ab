// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"

#include <QString>

#include <array>
#include <vector>

namespace patchscale {

/// One number of a result under the name that files give it.
struct ResultRow
{
    const char *identifier;
    const char *unit;
    double value;

    [[nodiscard]] QString name() const { return QString::fromLatin1(identifier); }
};

/// Sums in the order of files: BPE, BLT global, BLT local, BLT total, difference. With
/// the entropy model on, it is in the total.
[[nodiscard]] std::array<ResultRow, 5> resultRows(const Sums &sums);

/// The same with a row for the entropy model before the total, if it is on.
[[nodiscard]] std::vector<ResultRow> resultRowsInFull(const Comparison &comparison);

} // namespace patchscale
