// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenarios/striplook.h"

#include "ui/appearance/chartcolours.h"
#include "ui/appearance/theme.h"

#include <QFontInfo>
#include <QFontMetrics>

#include <cmath>

namespace patchscale {

StripLook::StripLook(const QPalette &palette, const QFont &font)
    : card(palette.color(QPalette::Window))
    , front(palette.color(QPalette::Base))
    , edge(edgeColour(palette))
    , accent(palette.color(QPalette::Highlight))
    , onAccent(palette.color(QPalette::HighlightedText))
    , ink(palette.color(QPalette::WindowText))
    , muted(palette.color(QPalette::PlaceholderText))
    , text(font)
    , bold(scaledFont(font, 1, QFont::DemiBold))
    , small(scaledFont(font, 12.0 / 13))
    , scale(QFontInfo(font).pixelSize() / 13.0)
{
    const bool isPlain = isHighContrast(palette);
    ground = isPlain ? card : mixed(card, ink, 0.045F);
    divider = isPlain ? ink : mixed(card, ink, 0.13F);
}

int StripLook::px(double pixels) const
{
    return static_cast<int>(std::lround(pixels * scale));
}

int StripLook::height(bool isCompact) const
{
    const int line = QFontMetrics(text).height();
    return isCompact ? line + px(16) : line + QFontMetrics(small).height() + px(12);
}

} // namespace patchscale
