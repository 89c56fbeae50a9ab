// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// The slider of the patch size has 91 stops, 1.0 to 10.0.
inline constexpr int patchSizeStops = 91;

/// A stop of that slider, read as the decimal that a person sees there.
inline double patchSizeStop(int stop)
{
    QByteArray digits = QByteArray::number(10 + stop);
    digits.insert(digits.size() - 1, '.');
    return digits.toDouble();
}
