// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace patchscale {

/// Asked now and then by what takes long: whether its result is still wanted.
using IsWanted = std::function<bool()>;

/// Wanted to the end.
[[nodiscard]] inline bool always()
{
    return true;
}

} // namespace patchscale
