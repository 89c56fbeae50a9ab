// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace patchscale {

class Views;

/// The program with a list of views: does what the arguments ask for, or shows the window. Answers the exit
/// status.
[[nodiscard]] int runProgram(int argc, char **argv, const Views &views);

} // namespace patchscale
