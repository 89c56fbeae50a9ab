// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>

namespace patchscale {

// What can be done with a document, each as lines within a square of 14 by 14.
[[nodiscard]] QPainterPath newSign();  ///< a sheet
[[nodiscard]] QPainterPath openSign(); ///< a folder
[[nodiscard]] QPainterPath saveSign(); ///< a disk
[[nodiscard]] QPainterPath undoSign();
[[nodiscard]] QPainterPath redoSign();
[[nodiscard]] QPainterPath copySign(); ///< two sheets

} // namespace patchscale
