// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace patchscale {

/// A case that is told beside others.
struct NamedCase
{
    QString name;
    Case asked;

    bool operator==(const NamedCase &) const = default;
};

/// Which cases stand side by side, and against which of them differences are told.
struct SideBySideQuestion
{
    std::vector<NamedCase> cases; ///< none where only the case that is asked is
    std::size_t reference = 0;    ///< its place among them

    bool operator==(const SideBySideQuestion &) const = default;
};

} // namespace patchscale
