// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typography.h"

#include <cmath>

namespace patchscale {

QFont scaledFont(QFont font, double factor, QFont::Weight weight)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * factor)));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

} // namespace patchscale
