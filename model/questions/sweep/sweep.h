// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace patchscale {

/// Values of one parameter from one to another.
struct SweepRange
{
    ParameterId parameter = ParameterId::BltPs;
    double from = 1;
    double to = 10;

    bool operator==(const SweepRange &) const = default;
};

enum class SweepScale { Linear, Logarithmic };

/// Along which parameter a case is followed, how far, and how that is drawn.
struct SweepQuestion
{
    ParameterId parameter = ParameterId::BltPs;
    std::optional<SweepRange> range; ///< none for all that is valid
    double step = 0;                 ///< of its numbers in a file; 0 for the usual one
    SweepScale scale = SweepScale::Linear;
    bool inPercent = false; ///< the difference in percent rather than FLOPs per byte

    bool operator==(const SweepQuestion &) const = default;
};

/// The sums at one value of the parameter that is swept.
struct SweepPoint
{
    double x;
    Sums sums;
};

/// All values of a parameter that are valid beside the others as they are.
[[nodiscard]] SweepRange validRange(const Parameters &parameters, ParameterId id);

/// A range as far as it is valid beside the other parameters, or all that is; never shorter than to have two
/// ends where there are two valid values.
[[nodiscard]] SweepRange sweepRange(const Parameters &parameters, ParameterId id,
                                    const std::optional<SweepRange> &range);

/// Where a curve over a range is computed: at every whole number as long as these are no more than 20,000,
/// else at 4,096 places, evenly on the scale. That is closer than the pixels of a window; stepEdges() adds
/// what lies between.
[[nodiscard]] std::vector<double> curvePositions(const SweepRange &range, SweepScale scale);

/// Where whole numbers that a method makes of the bytes in a context jump as a patch or token size grows, in
/// order: of each place a double just before and one just after. None for other parameters, and none where
/// there are more than 8,000, which is closer than a picture shows.
[[nodiscard]] std::vector<double> stepEdges(const Parameters &parameters, const SweepRange &range);

/// The sums at each of `positions`, values of the parameter valid beside the others.
[[nodiscard]] std::vector<SweepPoint> sweep(const Case &asked, ParameterId id,
                                            std::span<const double> positions);

/// Where BLT becomes cheaper than BPE, or dearer: for each change between two points of a curve, the first
/// value on the far side, a whole number where the parameter is one; along the patch size that of
/// breakEven(). Where the two are equal, BLT counts as cheaper.
[[nodiscard]] std::vector<double> breakEvenPoints(const Case &asked, ParameterId id,
                                                  std::span<const SweepPoint> curve);

/// A comparison along one of its parameters.
struct SweepCurve
{
    Comparison comparison;
    SweepRange range;
    std::vector<SweepPoint> points;
    std::vector<double> breakEvens; ///< breakEvenPoints() of the points

    /// Where the comparison itself is; it can be outside the range.
    [[nodiscard]] double current() const;
};

/// Over a range, as far as it is valid beside the other parameters, or over all that is.
[[nodiscard]] SweepCurve sweepCurve(const Comparison &comparison, ParameterId id,
                                    const std::optional<SweepRange> &range, SweepScale scale);

/// The sums at a valid value, in the range or outside; at the closest of the points where some values between
/// them are not valid.
[[nodiscard]] SweepPoint pointAt(const SweepCurve &curve, double x);

/// The value closest to a place on an axis that a person means by it: a slider's stop, a whole number, a
/// tenth.
[[nodiscard]] double meantValue(const SweepRange &range, double x);
/// The value closest to a place that is worth telling: a whole number, a hundredth.
[[nodiscard]] double readValue(const SweepRange &range, double x);

/// Where the two cost the same, in one sentence: as breakEvenSentence() does along the patch size.
[[nodiscard]] QString breakEvenText(const SweepCurve &curve);
/// The same in a few words.
[[nodiscard]] QString shortBreakEvenText(const SweepCurve &curve);

} // namespace patchscale
