// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "ui/mainwindow.h"

namespace patchscale {

/// What is remembered from one start to the next; defaults where nothing, or nothing usable, is stored.
[[nodiscard]] WindowState loadWindowState();
/// The error says why it cannot be remembered.
[[nodiscard]] Failure saveWindowState(const WindowState &state);

} // namespace patchscale
