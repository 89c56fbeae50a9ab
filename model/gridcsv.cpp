// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/gridcsv.h"

#include "model/comparison.h"
#include "model/csv.h"
#include "model/parameterinfo.h"
#include "model/resultrows.h"
#include "model/sliderstops.h"

namespace patchscale {

QByteArray gridCsv(const Parameters &parameters, const AccountingMethod &method)
{
    CsvWriter csv(CsvDialect::Standard);
    for (const ParameterInfo &info : parameterInfos())
        if (info.hasSlider())
            csv.text(info.name());
    for (const ResultRow &row : resultRows(Sums()))
        csv.text(row.name());
    csv.endRow();

    const SliderStops patchSizes(ParameterId::BltPs);
    const SliderStops widths(ParameterId::DModel);
    const SliderStops layers(ParameterId::LocalNLayers);
    Parameters position = parameters;
    for (int patchSize = 0; patchSize < patchSizes.count(); ++patchSize) {
        position.bltPs = patchSizes.value(patchSize);
        for (int width = 0; width < widths.count(); ++width) {
            position.dModel = static_cast<int>(widths.value(width));
            for (int layer = 0; layer < layers.count(); ++layer) {
                position.localNLayers = static_cast<int>(layers.value(layer));
                csv.number(position.bltPs).number(position.dModel).number(position.localNLayers);
                for (const ResultRow &row : resultRows(sumsOf(position, method)))
                    csv.number(row.value);
                csv.endRow();
            }
        }
    }
    return csv.bytes();
}

std::optional<InvalidParameter> validateForGrid(const Parameters &parameters)
{
    // What a slider limits, it limits most at its first stop.
    Parameters first = parameters;
    for (const ParameterInfo &info : parameterInfos())
        if (info.hasSlider())
            first = withValue(first, info.id, SliderStops(info.id).value(0));
    return validate(first);
}

} // namespace patchscale
