// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/parameters/parameterinfo.h"
#include "model/tables/table.h"

#include <QString>

namespace patchscale {

/// Where on the range of patch sizes BLT costs no more than BPE, all other parameters as given. Whoever tells
/// of it tells of this one.
struct BreakEven
{
    enum class Outcome {
        At,         ///< from `patchSize` on
        Everywhere, ///< at every patch size
        Never,      ///< at none
    };

    Outcome outcome;
    /// Bytes: the least double at which BLT costs no more; the smallest (Everywhere) or largest (Never) in
    /// range.
    double patchSize;

    /// The first whole number of hundredths of a byte at which BLT costs no more.
    [[nodiscard]] double hundredth() const;
    /// Whether the nearest hundredth is the smallest patch size, at which BLT still costs more.
    [[nodiscard]] bool isJustAboveLeast() const;
    /// The patch size as a person reads it, to the nearest hundredth: "5.53".
    [[nodiscard]] QString text() const;

    bool operator==(const BreakEven &) const = default;
};

/// By bisection: a larger patch never makes BLT dearer.
[[nodiscard]] BreakEven breakEven(const Case &asked);

/// Where BLT breaks even, in one sentence.
[[nodiscard]] QString breakEvenSentence(const BreakEven &breakEven);

/// A break-even along a parameter as a person reads it, to the nearest hundredth: "5.53". One that rounds to
/// the least value lies above it, where nothing has changed yet: "just above 1".
[[nodiscard]] QString breakEvenPlace(const ParameterInfo &info, double place);
/// The same with its unit: "5.53 bytes".
[[nodiscard]] QString breakEvenPlaceWithUnit(const ParameterInfo &info, double place);

/// The patch size as a cell: in words where it is none.
[[nodiscard]] Cell breakEvenCell(const BreakEven &breakEven);

/// The sentence, and the verdict on the comparison beneath it.
[[nodiscard]] QString breakEvenWords(const Comparison &comparison);

/// A record of the break-even patch size and the verdict on the comparison.
[[nodiscard]] Table breakEvenTable(const Comparison &comparison);

/// Where BLT breaks even at some model dimensions, and the difference there at the current patch size.
[[nodiscard]] Table breakEvenByWidth(const Comparison &comparison);

} // namespace patchscale
