// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace patchscale {

/// A member that an object of JSON has a second time, of which readers keep one or the other.
struct DoubledMember
{
    QString name;
    qsizetype line = 0; ///< of the second, from 1
};

/// The first one in JSON that is valid.
[[nodiscard]] std::optional<DoubledMember> doubledMember(const QByteArray &json);

} // namespace patchscale
