// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "ui/charts/chartstyle.h"
#include "ui/shownchart.h"

#include <QString>

#include <memory>

namespace patchscale {

class TitledChart;

/// What a chart is called.
[[nodiscard]] QString chartTitle(const ShownChart &shown);

/// A chart of a comparison, of no size yet.
[[nodiscard]] std::unique_ptr<TitledChart> makeChart(const ShownChart &shown, const Comparison &comparison,
                                                     const ChartStyle &style);

} // namespace patchscale
