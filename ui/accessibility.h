// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace patchscale {

/// Tells assistive technology what Qt does not know: that a slider's value is its parameter's, not the
/// number of its stop, and that the chart is one. Once, before the first window.
void installAccessibility();

} // namespace patchscale
