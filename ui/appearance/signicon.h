// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPainterPath>

namespace patchscale {

/// An icon that is drawn as lines within a square of 14 by 14, in the ink of buttons as it is when it is
/// painted, so that it follows the palette.
[[nodiscard]] QIcon signIcon(const QPainterPath &sign);

} // namespace patchscale
