// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "ui/viewsettings.h"

#include <QRectF>

class QPainter;

namespace patchscale {

/// Draws one page for paper: the verdict, the chart, the values and every parameter, within `area`.
/// `dotsPerInch` is the resolution of the painter's device.
void paintPage(QPainter &painter, const QRectF &area, double dotsPerInch, const Comparison &comparison,
               const ViewSettings &settings);

} // namespace patchscale
