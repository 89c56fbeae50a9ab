// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace patchscale {

/// What went wrong, in words for the person who asked: one line, names what it is about, no full stop.
struct Error
{
    QString message;
};

/// The answer of what can fail and has nothing to return: empty is success.
using Failure = std::optional<Error>;

} // namespace patchscale
