// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/chartfactory.h"

#include "ui/charts/breakdownchart.h"
#include "ui/charts/comparisonchart.h"
#include "ui/charts/mapchart.h"
#include "ui/charts/matchchart.h"
#include "ui/charts/methodschart.h"
#include "ui/charts/sensitivitychart.h"
#include "ui/charts/sweepchart.h"

namespace patchscale {
namespace {

template<typename Chart>
std::unique_ptr<TitledChart> made(const Comparison &comparison, const ChartStyle &style)
{
    auto chart = std::make_unique<Chart>(style);
    chart->setComparison(comparison);
    return chart;
}

std::unique_ptr<TitledChart> madeSweep(const SweepSettings &sweep, const Comparison &comparison,
                                       const ChartStyle &style)
{
    auto chart = std::make_unique<SweepChart>(style);
    chart->setCurve(sweepCurve(comparison, sweep.parameter, sweep.range, sweep.scale), sweep);
    return chart;
}

std::unique_ptr<TitledChart> madeMap(const Comparison &comparison, const ChartStyle &style)
{
    constexpr int size = 512;
    auto chart = std::make_unique<MapChart>(style);
    chart->setComparison(comparison);
    chart->setField(*differenceField(comparison.parameters, *comparison.method, size, size),
                    breakEvenContour(comparison.parameters, *comparison.method, size));
    return chart;
}

std::unique_ptr<TitledChart> madeMatch(const MatchQuestion &question, const Comparison &comparison,
                                       const ChartStyle &style)
{
    auto chart = std::make_unique<MatchChart>(style);
    chart->setMatch(match(comparison, question));
    return chart;
}

} // namespace

QString chartTitle(const ShownChart &shown)
{
    switch (shown.kind) {
    case ChartKind::Breakdown:
        return BreakdownChart::titleText();
    case ChartKind::Methods:
        return MethodsChart::titleText();
    case ChartKind::Sensitivity:
        return SensitivityChart::titleText();
    case ChartKind::Sweep:
        return SweepChart::titleText(shown.sweep);
    case ChartKind::Map:
        return MapChart::titleText();
    case ChartKind::Match:
        return MatchChart::titleText(shown.match.goal);
    default:
        return ComparisonChart::titleText();
    }
}

std::unique_ptr<TitledChart> makeChart(const ShownChart &shown, const Comparison &comparison,
                                       const ChartStyle &style)
{
    switch (shown.kind) {
    case ChartKind::Breakdown:
        return made<BreakdownChart>(comparison, style);
    case ChartKind::Methods:
        return made<MethodsChart>(comparison, style);
    case ChartKind::Sensitivity:
        return made<SensitivityChart>(comparison, style);
    case ChartKind::Sweep:
        return madeSweep(shown.sweep, comparison, style);
    case ChartKind::Map:
        return madeMap(comparison, style);
    case ChartKind::Match:
        return madeMatch(shown.match, comparison, style);
    default:
        return made<ComparisonChart>(comparison, style);
    }
}

} // namespace patchscale
