// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/term.h"
#include "ui/charts/segment.h"
#include "ui/viewsettings.h"

#include <QColor>

namespace patchscale {

[[nodiscard]] QColor segmentColour(Segment segment, ColourSet set);
/// One colour for each kind of term, told apart with any common colour vision.
[[nodiscard]] QColor termColour(TermKind kind);
/// Black or white, whichever is easier to read on a colour.
[[nodiscard]] QColor textColourOn(const QColor &background);

} // namespace patchscale
