// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/segment.h"
#include "ui/viewsettings.h"

#include <QColor>

namespace patchscale {

[[nodiscard]] QColor segmentColour(Segment segment, ColourSet set);
/// Black or white, whichever is easier to read on a colour.
[[nodiscard]] QColor textColourOn(const QColor &background);

} // namespace patchscale
