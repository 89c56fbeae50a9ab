// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pictureoptions.h"

#include "model/reading/numberformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace patchscale {
namespace {

struct Limits
{
    QString what;
    double given;
    double least;
    double most;
};

} // namespace

QSize pixelSize(const PictureOptions &options)
{
    const auto scaled = [&options](int length) {
        // Far beyond what is allowed, an int would overflow.
        return static_cast<int>(std::lround(std::min(length * options.scale, 1e9)));
    };
    return {scaled(options.size.width()), scaled(options.size.height())};
}

Failure validate(const PictureOptions &options, ExportFormat format)
{
    using Options = PictureOptions;
    if (!exportFormatInfo(format).isPicture)
        return std::nullopt;
    const bool isScaled = format == ExportFormat::Png;
    const QSizeF laidOut = options.size;
    const QSizeF pixels = isScaled ? pixelSize(options) : options.size;
    const QString size = QStringLiteral("size");
    const QString pixelsInWords =
        isScaled ? QCoreApplication::translate("PictureOptions", "size in pixels after scaling") : size;
    const std::initializer_list<Limits> all = {
        {QStringLiteral("scale"), options.scale, Options::leastScale, Options::mostScale},
        {QStringLiteral("font-scale"), options.fontScale, Options::leastFontScale, Options::mostFontScale},
        {size, laidOut.width(), 1, Options::mostPixels},
        {size, laidOut.height(), 1, Options::mostPixels},
        {pixelsInWords, pixels.width(), Options::leastPixels, Options::mostPixels},
        {pixelsInWords, pixels.height(), Options::leastPixels, Options::mostPixels},
    };
    for (const auto &[what, given, least, most] : all)
        if (!(given >= least && given <= most))
            //: %1 is what has the wrong value, %2 the value, %3 and %4 the range
            return Error{QCoreApplication::translate("PictureOptions", "%1 is %2, but must be from %3 to %4")
                             .arg(what, plainNumber(given), plainNumber(least), plainNumber(most))};
    return std::nullopt;
}

} // namespace patchscale
