// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>

/// A double to be compared in every bit: QCOMPARE() on doubles forgives small differences.
inline quint64 bits(double value)
{
    return std::bit_cast<quint64>(value);
}
