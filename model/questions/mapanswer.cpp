// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/mapanswer.h"

#include "model/parameters/parameterinfo.h"
#include "model/questions/breakeven.h"

#include <cmath>

namespace patchscale {
namespace {

constexpr int coarse = 96;
constexpr int fine = 512;

FreshAnswer found(const Case &asked, int size, const IsWanted &isWanted)
{
    auto field = differenceField(asked, size, size, isWanted);
    if (!field)
        return nullptr;
    return std::make_shared<AnswerOf<MapFound>>(
        compare(asked), MapFound{std::make_shared<const DifferenceField>(std::move(*field)),
                                 breakEvenContour(asked, size), size == coarse});
}

/// Whether two cases differ in nothing but where on the map they are.
bool haveSameField(const Case &a, const Case &b)
{
    Case there = b;
    there.parameters.bltPs = a.parameters.bltPs;
    there.parameters.dModel = a.parameters.dModel;
    return there == a;
}

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

std::optional<DifferenceField> differenceField(const Case &asked, int columns, int rows,
                                               const IsWanted &isWanted)
{
    DifferenceField field{columns, rows, {}};
    field.percent.reserve(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    Case place = asked;
    for (int row = 0; row < rows; ++row) {
        if (!isWanted())
            return std::nullopt;
        place.parameters.dModel = fieldWidth(row, rows);
        for (int column = 0; column < columns; ++column) {
            place.parameters.bltPs = fieldPatchSize(column, columns);
            field.percent.push_back(static_cast<float>(sumsOf(place).differencePercent));
        }
    }
    return field;
}

std::vector<std::optional<double>> breakEvenContour(const Case &asked, int rows)
{
    std::vector<std::optional<double>> contour;
    contour.reserve(static_cast<std::size_t>(rows));
    Case place = asked;
    for (int row = 0; row < rows; ++row) {
        place.parameters.dModel = fieldWidth(row, rows);
        const BreakEven even = breakEven(place);
        contour.push_back(even.outcome == BreakEven::Outcome::At ? std::optional(even.patchSize)
                                                                 : std::nullopt);
    }
    return contour;
}

FreshAnswer answerMap(const Case &asked, const IsWanted &isWanted)
{
    return found(asked, fine, isWanted);
}

FreshAnswer draftMap(const Case &asked, const AnswerPointer &previous)
{
    if (previous && haveSameField(asked, previous->comparison()))
        return std::make_shared<AnswerOf<MapFound>>(compare(asked), foundIn<MapFound>(*previous));
    return found(asked, coarse, always);
}

} // namespace patchscale
