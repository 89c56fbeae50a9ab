// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/pictureencoders.h"

namespace patchscale {

/// The bytes of a file; empty if there are none, which no test takes for a file.
inline QByteArray bytesOf(const Encoded &encoded)
{
    const auto *bytes = std::get_if<QByteArray>(&encoded);
    return bytes ? *bytes : QByteArray();
}

} // namespace patchscale
