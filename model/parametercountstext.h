// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parametercounts.h"

#include <QString>

namespace patchscale {

/// What parameter counts leave apart, in a sentence.
[[nodiscard]] QString leftApartText(const ParameterCounts &counts);

} // namespace patchscale
