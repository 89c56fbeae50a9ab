// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/picture.h"

#include <QByteArray>
#include <QImage>

namespace patchscale {

/// A picture as an image with `scale` pixels to each of its own. Null if there is no memory for it.
[[nodiscard]] QImage rasterized(const Picture &picture, double scale);

/// The picture as the bytes of a file; empty if it could not be made. The PNG carries its resolution and
/// title, description, parameters and program in text chunks; SVG and PDF carry title and description.
[[nodiscard]] QByteArray encodePng(const Picture &picture, double scale);
[[nodiscard]] QByteArray encodeSvg(const Picture &picture);
[[nodiscard]] QByteArray encodePdf(const Picture &picture);

} // namespace patchscale
