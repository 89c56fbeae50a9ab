// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace patchscale {

/// Lets the Tab key come to all that is within a widget right after another one, in the order in which it was
/// made: what is made late would come last of all in its window.
void putInTabOrder(QWidget *previous, const QWidget &within);

} // namespace patchscale
