// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typography.h"

#include <QFontInfo>

#include <cmath>

namespace patchscale {

QFont scaledFont(QFont font, double factor, QFont::Weight weight)
{
    // In whole pixels, as charts have it: each size and weight more is another font to load.
    if (factor != 1)
        font.setPixelSize(static_cast<int>(std::lround(QFontInfo(font).pixelSize() * factor)));
    font.setWeight(weight);
    return font;
}

} // namespace patchscale
