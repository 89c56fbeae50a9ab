// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "ui/export/picture.h"

#include <QByteArray>
#include <QImage>

#include <variant>

namespace patchscale {

/// A picture as an image with `scale` pixels to each of its own. Null if there is no memory for it.
[[nodiscard]] QImage rasterized(const Picture &picture, double scale);

/// The bytes of a file, or why there are none.
using Encoded = std::variant<QByteArray, Error>;

/// The picture as the bytes of a file, which carries title, description, parameters and program: the PNG in
/// text chunks and with its resolution, the SVG as elements, the PDF in its information and XMP.
[[nodiscard]] Encoded encodePng(const Picture &picture, double scale);
/// An image that is rasterized() already.
[[nodiscard]] Encoded encodePng(const Picture &picture, QImage image);
[[nodiscard]] Encoded encodeSvg(const Picture &picture);
[[nodiscard]] Encoded encodePdf(const Picture &picture);

} // namespace patchscale
