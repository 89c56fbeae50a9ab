// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace patchscale {

/// A name that a person gave, as it stands in a menu.
[[nodiscard]] inline QString inMenu(QString name)
{
    constexpr qsizetype most = 60;
    if (name.size() > most)
        name = name.left(most) + u'…';
    return name.replace(u'&', QStringLiteral("&&"));
}

} // namespace patchscale
