// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/numberformat.h"
#include "ui/appearance/viewsettings.h"

#include <QColor>
#include <QPalette>
#include <QSizeF>
#include <QString>

namespace patchscale {

/// How a chart looks, whatever it shows.
struct ChartStyle
{
    QColor background; ///< transparent for none
    QColor text;
    QColor mutedText;
    QColor grid;
    QString fontFamily;
    double fontPixelSize; ///< of ordinary text; smaller where the chart has not the room
    ColourSet colourSet = ColourSet::Original;
    NumberStyle numberStyle = NumberStyle::Scientific;
    /// Whether it says its title and how it was counted; in a window the sentences around it do.
    bool isTitled = true;

    bool operator==(const ChartStyle &) const = default;
};

/// A style in the colours of a palette.
[[nodiscard]] ChartStyle screenStyle(const QPalette &palette, const QString &fontFamily, double fontPixelSize,
                                     const ViewSettings &settings);
/// A style for documents: dark on white, or on nothing.
[[nodiscard]] ChartStyle documentStyle(const QString &fontFamily, double fontPixelSize, bool transparent,
                                       const ViewSettings &settings);

/// The font size at which everything a chart has to say still fits into its size, at most `wanted`.
/// `widestLine` is the width of its widest line of labels in font sizes.
[[nodiscard]] int fittingFontPixelSize(double wanted, const QSizeF &chartSize, double widestLine);

} // namespace patchscale
