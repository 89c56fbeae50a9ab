// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace patchscale {

/// A font larger or smaller than another by a factor, whether that one counts in points or in pixels.
[[nodiscard]] QFont scaledFont(QFont font, double factor, QFont::Weight weight = QFont::Normal);

} // namespace patchscale
