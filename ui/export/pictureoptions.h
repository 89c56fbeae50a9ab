// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/error.h"
#include "ui/export/exportformat.h"

#include <QSize>

namespace patchscale {

/// How a picture is laid out.
struct PictureOptions
{
    static constexpr int leastPixels = 64;
    static constexpr int mostPixels = 16384;
    static constexpr double leastScale = 0.1;
    static constexpr double mostScale = 16;
    static constexpr double leastFontScale = 0.5;
    static constexpr double mostFontScale = 3;

    QSize size{1600, 1000};   ///< the size it is laid out for, in pixels of 1/96 inch
    double scale = 2;         ///< pixels of a PNG to each of those; drawings have no pixels
    double fontScale = 1;     ///< of all text
    bool transparent = false; ///< nothing rather than white behind it

    bool operator==(const PictureOptions &) const = default;
};

/// The pixels of a PNG.
[[nodiscard]] QSize pixelSize(const PictureOptions &options);
/// Why a picture cannot be made so in a format: scale or text size out of range, or a side that is too small
/// or too large, for a PNG after scaling. Drawings have no pixels, and tables no size at all.
[[nodiscard]] Failure validate(const PictureOptions &options, ExportFormat format);

} // namespace patchscale
