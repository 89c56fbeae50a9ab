// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/error.h"

#include <QByteArray>
#include <QImage>
#include <QSizeF>
#include <QString>

#include <functional>
#include <variant>

class QPainter;

namespace patchscale {

/// Something that can be drawn at its own size onto any paint device, and what files say about it.
struct Picture
{
    QString title;
    QString description;
    QString parameters; ///< what it was computed from
    QSizeF size;        ///< in pixels of 1/96 inch, before any scaling
    /// Draws from (0, 0) to `size`; the painter's transformation does the rest.
    std::function<void(QPainter &)> paint;
};

/// A picture as an image with `scale` pixels to each of its own. Null if there is no memory for it.
[[nodiscard]] QImage rasterized(const Picture &picture, double scale);

/// The bytes of a file, or why there are none.
using Encoded = std::variant<QByteArray, Error>;

/// The picture as the bytes of a file, which carries title, description, parameters and program: the PNG in
/// text chunks and with its resolution, the SVG as elements, the PDF in its information and XMP.
[[nodiscard]] Encoded encodePng(const Picture &picture, double scale);
/// Of what was rasterized of it already.
[[nodiscard]] Encoded encodePng(const Picture &picture, QImage image);
[[nodiscard]] Encoded encodeSvg(const Picture &picture);
[[nodiscard]] Encoded encodePdf(const Picture &picture);

} // namespace patchscale
