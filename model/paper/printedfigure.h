// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace patchscale {

/// A number as a paper prints it, such as "6.4B", "470m", "3.1E8", "1.2x", "50 %" or "4", and the precision
/// it was printed to.
struct PrintedFigure
{
    enum class Form { Plain, Suffix, Exponent };

    double value = 0;
    int digits = 0; ///< significant ones
    Form form = Form::Plain;
    QString suffix = {}; ///< with the space before it, if any
    double unit = 1;

    /// What one more in the last printed digit is worth: 100 million of "6.4B".
    [[nodiscard]] double lastPlace() const;
};

[[nodiscard]] PrintedFigure parsePrinted(const QString &text);

/// A value rounded to the digits of a printed figure and written in its form.
[[nodiscard]] QString printLike(double value, const PrintedFigure &figure);

/// The same to three digits at least, so that a difference in percent can be seen; whole numbers stay whole.
[[nodiscard]] QString printFinely(double value, const PrintedFigure &figure);

} // namespace patchscale
