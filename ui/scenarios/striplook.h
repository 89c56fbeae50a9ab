// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

class QPalette;

namespace patchscale {

/// How the strip of scenarios looks: in the colours of a palette, and in proportion to a font.
struct StripLook
{
    StripLook(const QPalette &palette, const QFont &font);

    /// As many pixels as so many are where text has 13.
    [[nodiscard]] int px(double pixels) const;
    /// Of a card.
    [[nodiscard]] int height(bool isCompact) const;

    QColor ground;
    QColor divider;
    QColor card;
    QColor front; ///< of the card that is in front
    QColor edge;
    QColor accent;
    QColor onAccent;
    QColor ink;
    QColor muted;
    QFont text;
    QFont bold;
    QFont small;
    double scale;
};

} // namespace patchscale
