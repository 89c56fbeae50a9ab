// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameterinfo.h"

#include <QString>

namespace patchscale {

/// What a parameter is called in files and on the command line, as a sentence.
[[nodiscard]] QString parameterFileNote(const ParameterInfo &info);

/// What a parameter means and that its value is not the one it had at the start: for assistive technology.
[[nodiscard]] QString changedHelp(const ParameterInfo &info, double start);

/// What a parameter means, its range and default and where that comes from, and its name in files: for What's
/// This. `note` is one more paragraph, or empty.
[[nodiscard]] QString parameterWhatsThis(const ParameterInfo &info, const QString &note = {});

} // namespace patchscale
