// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/breakdown.h"
#include "model/accounting/segment.h"
#include "model/accounting/term.h"
#include "ui/appearance/viewsettings.h"

#include <QColor>

namespace patchscale {

[[nodiscard]] QColor segmentColour(Segment segment, ColourSet set);
/// One colour for each kind of term, told apart with any common colour vision.
[[nodiscard]] QColor termColour(TermKind kind);
/// Whether BLT gets cheaper or dearer than it is: blue and orange, told apart with any common colour vision.
[[nodiscard]] QColor changeColour(bool isCheaper);
/// The colour of what has an identifier in files, a segment or a kind of term; invalid for all else.
[[nodiscard]] QColor swatchColour(const QString &identifier, ColourSet set);
/// Relative luminance of WCAG 2.1: 0 for black to 1 for white.
[[nodiscard]] double luminance(const QColor &colour);
/// Contrast of WCAG 2.1: 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);
/// `a` at 0, `b` at 1.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, float share);
/// Whether white is easier to read on a ground than black; on none, as on the white of documents, it is not.
[[nodiscard]] bool isDarkGround(const QColor &ground);
/// What is drawn around a fill, and the colour of a line that stands for it: as a mark to be seen on a
/// ground, where fills alone are too light. Without a ground as on white.
[[nodiscard]] QColor rimColour(const QColor &fill, const QColor &ground);
/// The ink of charts, or white or black where that is easier to read on a fill.
[[nodiscard]] QColor textColourOn(const QColor &fill);

} // namespace patchscale
