// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/numberformat.h"
#include "model/tables/table.h"

namespace patchscale {

enum class Headings { Shown, LeftOut };

/// How a person reads a cell: by its own words, else by the column's, else by its kind.
[[nodiscard]] QString words(const Cell &cell, const Column &column, NumberStyle style);
/// What stands over a column on screen: its title, with its unit unless the title or every cell says it.
[[nodiscard]] QString heading(const Column &column);

/// Words as other programs take them: an ordinary minus and ordinary spaces, * for a times sign.
[[nodiscard]] QString pastable(QString words);

} // namespace patchscale
