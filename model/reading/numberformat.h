// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

namespace patchscale {

/// How large numbers are written on screen and in pictures.
enum class NumberStyle {
    Scientific, ///< 1.13e+09, 2.04 B
    SiPrefix,   ///< as in speech: 1.13 G, 2.04 billion
};

/// FLOPs or FLOPs per byte to three significant digits, at least, and to so many more: 1.13e+09 or 1.13 G.
[[nodiscard]] QString shortNumber(double value, NumberStyle style, int moreDigits = 0);
/// The same with the unit: "1.13e+09 FLOPs", "1.13 GFLOPs".
[[nodiscard]] QString flopsText(double value, NumberStyle style, int moreDigits = 0);

/// A number of parameters to two decimals, and to so many more: "2.04 B", "12.58 M".
[[nodiscard]] QString parameterCountText(double count, int moreDigits = 0);
/// The same, in the second style as one says it.
[[nodiscard]] QString countText(double count, NumberStyle style, int moreDigits = 0);

/// A number as one says it, its unit apart so that it can be said once: "10.47" and "billion".
struct SpokenNumber
{
    QString digits;
    QString unit; ///< a word, translated

    /// Both, which stay together in a line.
    [[nodiscard]] QString text() const;

    bool operator==(const SpokenNumber &) const = default;
};

/// A number of parameters as one says it: "10.47 billion", "471.86 million".
[[nodiscard]] SpokenNumber spokenCount(double count, int moreDigits = 0);
/// Numbers of parameters that stand together: all in billions where one is and none is less than a tenth of
/// one. There has to be one at least.
[[nodiscard]] std::vector<SpokenNumber> spokenCounts(std::span<const double> counts);

/// A difference in percent to one decimal, always with its sign: "+18.5 %", "−50.1 %", "0.0 %".
[[nodiscard]] QString signedPercent(double percent);
/// A change in percentage points to one decimal, always with its sign: "+2.0", "−0.3", "0.0".
[[nodiscard]] QString signedPoints(double change);
/// A share or a difference in percent to one decimal, and to so many more, without a sign: "18.5 %".
[[nodiscard]] QString percent(double percent, int moreDigits = 0);

/// The shortest digits that read back as the same double, with a dot and no grouping, and no exponent below
/// 1e21: for files, standard output and messages. No language setting changes it.
[[nodiscard]] QString plainNumber(double value);
/// The same in bytes, for those who write many.
[[nodiscard]] QByteArray plainDigits(double value);
/// A whole number with its digits grouped by commas: 128,000.
[[nodiscard]] QString groupedNumber(double value);
/// A value with every digit that is known of it, grouped: 1,134,671,127.2727273.
[[nodiscard]] QString exactNumber(double value);

} // namespace patchscale
