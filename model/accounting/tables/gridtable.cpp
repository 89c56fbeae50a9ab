// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/tables/accountingtables.h"

#include "model/parameters/parameterinfo.h"
#include "model/parameters/sliderstops.h"

namespace patchscale {
namespace {

struct Axis
{
    ParameterId parameter;
    SliderStops stops;
};

/// The first parameter outermost.
Table tableOver(const std::vector<ParameterId> &parameters, const Case &asked)
{
    Table table;
    table.rowCount = 1;
    std::vector<Axis> axes;
    for (const ParameterId id : parameters) {
        axes.push_back({id, SliderStops(id)});
        table.columns.push_back(parameterColumn(id));
        table.rowCount *= axes.back().stops.count();
    }
    table.columns = withResultColumns(std::move(table.columns));
    table.row = [asked, axes](qint64 row) {
        Case place = asked;
        Row cells(axes.size());
        for (std::size_t i = axes.size(); i-- > 0; row /= axes[i].stops.count()) {
            const double value = axes[i].stops.value(static_cast<int>(row % axes[i].stops.count()));
            place.parameters = withValue(place.parameters, axes[i].parameter, value);
            cells[i] = {value};
        }
        addResults(cells, sumsOf(place));
        return cells;
    };
    return table;
}

} // namespace

Table gridTable(const Case &asked)
{
    return tableOver({ParameterId::BltPs, ParameterId::DModel, ParameterId::LocalNLayers}, asked);
}

Table mapTable(const Case &asked)
{
    return tableOver({ParameterId::BltPs, ParameterId::DModel}, asked);
}

std::optional<InvalidParameter> validateForGrid(const Parameters &parameters)
{
    // What a slider limits, it limits most at its first stop.
    Parameters first = parameters;
    for (const ParameterInfo &info : parameterInfos())
        if (info.hasSlider())
            first = withValue(first, info.id, info.minimum);
    return validate(first);
}

} // namespace patchscale
