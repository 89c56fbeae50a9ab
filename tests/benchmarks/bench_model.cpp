// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/comparison.h"
#include "model/accounting/tables/accountingtables.h"
#include "model/parameters/sliderstops.h"
#include "model/questions/mapanswer.h"
#include "model/questions/sweep/sweep.h"
#include "model/tables/writers.h"
#include "tests/benchmarks/samples.h"

#include <chrono>
#include <functional>

namespace {

using namespace patchscale;

/// The parameters at every position of the three sliders.
std::vector<Parameters> sliderPositions()
{
    const SliderStops patchSizes(ParameterId::BltPs);
    const SliderStops widths(ParameterId::DModel);
    const SliderStops layers(ParameterId::LocalNLayers);
    std::vector<Parameters> positions;
    Parameters position;
    for (int patchSize = 0; patchSize < patchSizes.count(); ++patchSize) {
        position.bltPs = patchSizes.value(patchSize);
        for (int width = 0; width < widths.count(); ++width) {
            position.dModel = static_cast<int>(widths.value(width));
            for (int layer = 0; layer < layers.count(); ++layer) {
                position.localNLayers = static_cast<int>(layers.value(layer));
                positions.push_back(position);
            }
        }
    }
    return positions;
}

/// The median time that a task takes, in milliseconds.
double medianMilliseconds(int repetitions, const std::function<void()> &task)
{
    using Clock = std::chrono::steady_clock;
    std::vector<double> times;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        const Clock::time_point start = Clock::now();
        task();
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    return quantile(times, 0.5);
}

} // namespace

int main()
{
    const std::vector<Parameters> positions = sliderPositions();
    std::vector<double> differences(positions.size());
    // What is written here has to be computed first.
    volatile double sink = 0;

    const double grid = medianMilliseconds(101, [&] {
        for (std::size_t i = 0; i < positions.size(); ++i)
            differences[i] = compare(positions[i]).differencePercent;
        sink = differences.back();
    });
    const double csv = medianMilliseconds(3, [&] {
        sink = static_cast<double>(
            written([](QIODevice &device) { return writeCsv(device, gridTable({})); }).size());
    });
    constexpr int fieldSize = 512;
    const double field = medianMilliseconds(21, [&] {
        sink = differenceField({Parameters(), defaultMethod()}, fieldSize, fieldSize)->percent.back();
    });
    const double contour = medianMilliseconds(21, [&] {
        sink = breakEvenContour({Parameters(), defaultMethod()}, fieldSize).back().value_or(0);
    });
    const double sweep = medianMilliseconds(21, [&] {
        sink = static_cast<double>(
            sweepCurve(compare(Parameters()), ParameterId::DModel, std::nullopt, SweepScale::Linear)
                .points.size());
    });
    report("field_ms", field);
    report("contour_ms", contour);
    report("sweep_ms", sweep);
    report("positions", static_cast<double>(positions.size()));
    report("evaluation_ns", 1e6 * grid / static_cast<double>(positions.size()));
    report("grid_ms", grid);
    report("grid_csv_ms", csv);
}
