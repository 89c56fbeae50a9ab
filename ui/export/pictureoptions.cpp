// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pictureoptions.h"

#include "model/numberformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

Failure outside(const QString &what, double given, double least, double most)
{
    if (given >= least && given <= most)
        return std::nullopt;
    //: %1 is what has the wrong value, %2 the value, %3 and %4 the range
    return Error{QCoreApplication::translate("PictureOptions", "%1 is %2, but must be from %3 to %4")
                     .arg(what, plainNumber(given), plainNumber(least), plainNumber(most))};
}

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
    if (Failure failure =
            outside(QStringLiteral("scale"), options.scale, Options::leastScale, Options::mostScale))
        return failure;
    if (Failure failure = outside(QStringLiteral("font-scale"), options.fontScale, Options::leastFontScale,
                                  Options::mostFontScale))
        return failure;
    const bool isScaled = format == ExportFormat::Png;
    const QSize pixels = isScaled ? pixelSize(options) : options.size;
    const QString what = isScaled
                             ? QCoreApplication::translate("PictureOptions", "size in pixels after scaling")
                             : QStringLiteral("size");
    for (const int length : {options.size.width(), options.size.height()})
        if (Failure failure = outside(QStringLiteral("size"), length, 1, Options::mostPixels))
            return failure;
    for (const int length : {pixels.width(), pixels.height()})
        if (Failure failure = outside(what, length, Options::leastPixels, Options::mostPixels))
            return failure;
    return std::nullopt;
}

} // namespace patchscale
