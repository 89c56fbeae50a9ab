// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace patchscale {

/// A number as a paper prints it, such as "6.4B", "113M", "3.1E8" or "4", and the precision it was printed
/// to.
struct PrintedFigure
{
    enum class Form { Plain, Suffix, Exponent };

    double value = 0;
    int digits = 0; ///< significant ones
    Form form = Form::Plain;
    QChar suffix; ///< M or B
    double unit = 1;
};

[[nodiscard]] PrintedFigure parsePrinted(const QString &text);

/// A value rounded to the digits of a printed figure and written in its form.
[[nodiscard]] QString printLike(double value, const PrintedFigure &figure);

} // namespace patchscale
