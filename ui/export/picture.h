// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QString>

#include <functional>

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

} // namespace patchscale
