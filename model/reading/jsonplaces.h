// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringList>

namespace patchscale {

/// The line, counted from 1, on which a byte of a text stands.
[[nodiscard]] int lineAt(QByteArrayView text, qsizetype offset);

/// The line of a value in a JSON text that is valid: the way there is names of members and, in lists, places
/// counted from 0. Of the last that is there where the way leads on to what is not.
[[nodiscard]] int lineOf(QByteArrayView json, const QStringList &way);

} // namespace patchscale
