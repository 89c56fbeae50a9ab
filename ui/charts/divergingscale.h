// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/differencefield.h"

#include <QImage>

namespace patchscale {

/// The difference at which the colours end; beyond it they stay.
constexpr double mostShownPercent = 100;

/// The colour of a difference in percent: blue where BLT is cheaper, orange where it is dearer, told apart
/// with any common colour vision, and the darker the larger.
[[nodiscard]] QRgb divergingColour(double differencePercent);

/// A field as a picture, the smallest model dimension at the bottom.
[[nodiscard]] QImage fieldImage(const DifferenceField &field);

} // namespace patchscale
