// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sweeptable.h"

#include "model/comparison.h"
#include "model/decimalsteps.h"
#include "model/parameterinfo.h"
#include "model/resultrows.h"
#include "model/sliderstops.h"

#include <initializer_list>

namespace patchscale {
namespace {

QStringList columns(std::initializer_list<ParameterId> parameters)
{
    QStringList names;
    for (const ParameterId id : parameters)
        names << parameterInfo(id).name();
    for (const ResultRow &row : resultRows(Sums()))
        names << row.name();
    return names;
}

std::vector<double> numbers(std::vector<double> places, const Sums &sums)
{
    for (const ResultRow &row : resultRows(sums))
        places.push_back(row.value);
    return places;
}

} // namespace

NumberTable sweepTable(const Parameters &parameters, const AccountingMethod &method, const SweepSteps &steps)
{
    const DecimalSteps values(steps.from, steps.to, steps.step);
    return {columns({steps.parameter}), values.count(),
            [parameters, &method, id = steps.parameter, values](qint64 row) {
                const double x = values.value(row);
                return numbers({x}, sumsOf(withValue(parameters, id, x), method));
            }};
}

NumberTable mapTable(const Parameters &parameters, const AccountingMethod &method)
{
    const SliderStops patchSizes(ParameterId::BltPs);
    const SliderStops widths(ParameterId::DModel);
    return {columns({ParameterId::BltPs, ParameterId::DModel}), qint64(patchSizes.count()) * widths.count(),
            [parameters, &method, patchSizes, widths](qint64 row) {
                Parameters place = parameters;
                place.bltPs = patchSizes.value(static_cast<int>(row / widths.count()));
                place.dModel = static_cast<int>(widths.value(static_cast<int>(row % widths.count())));
                return numbers({place.bltPs, static_cast<double>(place.dModel)}, sumsOf(place, method));
            }};
}

} // namespace patchscale
