// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/model/bits.h"

#include <cmath>

/// Whether a number is as expected but for a relative deviation.
inline bool isNear(double actual, double expected, double deviation = 1e-12)
{
    return std::abs(actual - expected) <= deviation * std::abs(expected);
}

/// How many doubles lie between two positive ones, and one more; 0 for the same.
inline quint64 unitsBetween(double a, double b)
{
    return bits(a) > bits(b) ? bits(a) - bits(b) : bits(b) - bits(a);
}
