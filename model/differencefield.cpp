// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/differencefield.h"

#include "model/breakeven.h"
#include "model/parameterinfo.h"

#include <cmath>

namespace patchscale {
namespace {

/// Evenly from one end of a parameter's range to the other.
double placeInRange(ParameterId id, int index, int count)
{
    const ParameterInfo &info = parameterInfo(id);
    return info.minimum + (info.maximum - info.minimum) * index / (count - 1);
}

} // namespace

double fieldPatchSize(int column, int columns)
{
    return placeInRange(ParameterId::BltPs, column, columns);
}

int fieldWidth(int row, int rows)
{
    return static_cast<int>(std::lround(placeInRange(ParameterId::DModel, row, rows)));
}

std::optional<DifferenceField> differenceField(const Parameters &parameters, const AccountingMethod &method,
                                               int columns, int rows, const std::function<bool()> &isWanted)
{
    DifferenceField field{columns, rows, {}};
    field.percent.reserve(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    Parameters place = parameters;
    for (int row = 0; row < rows; ++row) {
        if (!isWanted())
            return std::nullopt;
        place.dModel = fieldWidth(row, rows);
        for (int column = 0; column < columns; ++column) {
            place.bltPs = fieldPatchSize(column, columns);
            field.percent.push_back(static_cast<float>(sumsOf(place, method).differencePercent));
        }
    }
    return field;
}

std::vector<std::optional<double>> breakEvenContour(const Parameters &parameters,
                                                    const AccountingMethod &method, int rows)
{
    std::vector<std::optional<double>> contour;
    contour.reserve(static_cast<std::size_t>(rows));
    Parameters place = parameters;
    for (int row = 0; row < rows; ++row) {
        place.dModel = fieldWidth(row, rows);
        contour.push_back(exactBreakEven(place, method));
    }
    return contour;
}

} // namespace patchscale
