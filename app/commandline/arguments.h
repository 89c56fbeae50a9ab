// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/error.h"

#include <QStringList>

#include <variant>

namespace patchscale {

/// The arguments of main(). Refuses what is not text: it would name another file than the one meant.
[[nodiscard]] std::variant<QStringList, Error> readArguments(int argc, char **argv);

/// A command line, taken apart into what Qt reads of it and the rest.
struct DividedArguments
{
    QStringList own; ///< the program's name first
    QString style;   ///< the value of -style; empty without
};

/// Takes out what Qt reads by itself, such as the -session that a session manager adds at login: the
/// program's own options are read before there is an application that would take it.
[[nodiscard]] DividedArguments divideArguments(const QStringList &arguments);

} // namespace patchscale
