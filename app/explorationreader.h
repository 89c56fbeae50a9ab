// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

class QCommandLineParser;

namespace patchscale {

struct Options;

/// Reads what is asked of other values than those given: --sweep, --break-even, --match, and how they go
/// with --print. The rest of the command line has been read into `invocation` before.
[[nodiscard]] Failure readExploration(const QCommandLineParser &parser, const Options &options,
                                      Invocation &invocation);

} // namespace patchscale
