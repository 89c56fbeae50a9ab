// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/chartstyle.h"

#include "ui/appearance/chartcolours.h"

#include <algorithm>

namespace patchscale {

ChartStyle screenStyle(const QPalette &palette, const QString &fontFamily, double fontPixelSize,
                       const ViewSettings &settings)
{
    const QColor background = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    return {background,
            text,
            palette.color(QPalette::PlaceholderText),
            mixed(background, text, 0.14F),
            fontFamily,
            fontPixelSize,
            settings.colourSet,
            settings.numberStyle,
            false};
}

ChartStyle documentStyle(const QString &fontFamily, double fontPixelSize, bool transparent,
                         const ViewSettings &settings)
{
    return {transparent ? QColor(Qt::transparent) : QColor(Qt::white),
            QColor(0x1c, 0x21, 0x28),
            QColor(0x59, 0x61, 0x6b),
            QColor(0xdf, 0xe2, 0xe5),
            fontFamily,
            fontPixelSize,
            settings.colourSet,
            settings.numberStyle};
}

int fittingFontPixelSize(double wanted, const QSizeF &chartSize, double widestLine)
{
    // The rows above and below the bars take some 23 font sizes.
    const double fitting = std::min({wanted, chartSize.width() / widestLine, chartSize.height() / 23});
    return std::max(1, static_cast<int>(fitting));
}

} // namespace patchscale
