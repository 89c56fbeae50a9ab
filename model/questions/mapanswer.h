// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/questions/answer.h"

#include <memory>
#include <optional>
#include <vector>

namespace patchscale {

/// The difference in percent over patch size and model dimension, both over their whole range.
struct DifferenceField
{
    int columns;                ///< patch sizes, evenly from the smallest to the largest
    int rows;                   ///< model dimensions, the same
    std::vector<float> percent; ///< row by row, the smallest model dimension first

    [[nodiscard]] double at(int column, int row) const
    {
        return percent[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                       static_cast<std::size_t>(column)];
    }
};

/// The patch size of a column and the model dimension of a row, the nearest whole one.
[[nodiscard]] double fieldPatchSize(int column, int columns);
[[nodiscard]] int fieldWidth(int row, int rows);

/// At least two columns and rows. Asks before each row whether it is still wanted, and answers nothing as
/// soon as it is not.
[[nodiscard]] std::optional<DifferenceField> differenceField(const Case &asked, int columns, int rows,
                                                             const IsWanted &isWanted = always);

/// For each of `rows` model dimensions the patch size at which BLT costs as much as BPE, or none: the
/// contour of 0 in the field.
[[nodiscard]] std::vector<std::optional<double>> breakEvenContour(const Case &asked, int rows);

/// The difference over patch size and model dimension, and the line on which BLT breaks even.
struct MapFound
{
    std::shared_ptr<const DifferenceField> field; ///< never null; shared by all answers that it is true for
    std::vector<std::optional<double>> contour;   ///< a patch size for each row of the field
    bool isCoarse;                                ///< a draft
};

/// As fine as a picture asks for. Nothing if it was no longer wanted.
[[nodiscard]] FreshAnswer answerMap(const Case &asked, const IsWanted &isWanted);
/// At once: the field of `previous`, if there is one and it is that of the case too, or else a coarse one.
[[nodiscard]] FreshAnswer draftMap(const Case &asked, const AnswerPointer &previous);

} // namespace patchscale
