// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/methods/accountingmethods.h"
#include "model/parameters.h"
#include "model/validation.h"

#include <QByteArray>

#include <optional>

namespace patchscale {

/// The comparison at every position of the three sliders as a CSV file, patch size outermost and local
/// layers innermost; the other parameters as given, and valid for a grid.
[[nodiscard]] QByteArray gridCsv(const Parameters &parameters, const AccountingMethod &method);

/// The first parameter that is not valid at every position of the sliders, with its range there, or none.
[[nodiscard]] std::optional<InvalidParameter> validateForGrid(const Parameters &parameters);

} // namespace patchscale
