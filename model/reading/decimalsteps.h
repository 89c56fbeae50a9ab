// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace patchscale {

/// The numbers from one to another with a step, both ends included where the steps meet them. Each is the
/// double nearest to the decimal that a person reads there.
class DecimalSteps
{
public:
    /// `from` <= `to`, `step` > 0.
    DecimalSteps(double from, double to, double step);

    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] double value(qint64 index) const;
    /// The index of a value, with a fraction between two.
    [[nodiscard]] double index(double value) const { return (value * m_divisor - m_first) / m_step; }

private:
    // Whole numbers of 1/m_divisor; as given where no such divisor makes them whole.
    double m_first;
    double m_step;
    double m_divisor = 1;
    double m_to;
    qint64 m_count;
};

/// The double nearest to the decimal that a result stands for, to twelve places: a tenth more than 4.4 is
/// 4.84, not 4.840000000000001.
[[nodiscard]] double nearestDecimal(double value);

/// To the hundredth, as a place on an axis is told where every digit would say too much.
[[nodiscard]] double nearestHundredth(double value);

} // namespace patchscale
