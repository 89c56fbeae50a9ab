// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/views.h"

namespace patchscale::testing {

/// The program's views, and in a tab of their own two that only the tests have. What CONTRIBUTING.md says of
/// a new view is all that was done for them: this folder, and a line in a list.
[[nodiscard]] Views viewsWithProof();

} // namespace patchscale::testing
